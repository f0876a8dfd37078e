import type { BatchId, RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { stacksLabelledAs } from '../../rules/stack-findings.ts'
import type { Standing } from '../../rules/standing.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { Batch, Entry } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { findRound } from '../shared/find.ts'
import type { BatchReads } from './ports.ts'

/** A batch with the states of its entries: nothing of what is typed in them. */
export interface BatchWithEntries extends Batch {
  readonly entries: readonly Pick<Entry, 'slot' | 'state'>[]
  /** Null in meetings whose entries are not blind. */
  readonly standing: Standing | null
  /** Numbers of other stacks of the round with the same label, ascending. */
  readonly sameLabel: readonly number[]
}

const inPlace = (
  batch: Batch,
  entries: readonly Entry[],
  standing: Standing | null,
  labelledAs: ReturnType<typeof othersLabelledAs>,
): BatchWithEntries => ({
  ...batch,
  entries: entries.map(({ slot, state }) => ({ slot, state })),
  standing,
  sameLabel: batch.cancelled ? [] : labelledAs(batch),
})

const othersLabelledAs = (ofRound: readonly Batch[]) => stacksLabelledAs(ofRound.filter(({ cancelled }) => !cancelled))

/** The batches of a round in their order, cancelled ones included. */
export const listBatches = async (
  reads: CongressReads & RoundReads & BatchReads,
  id: RoundId,
): Promise<Result<readonly BatchWithEntries[], Refusal>> => {
  const place = await findRound(reads, id)
  if (!place.ok) return place
  const [batches, entries, standings] = await Promise.all([reads.batches(id), reads.entries(id), reads.standings(id)])
  const byBatch = Map.groupBy(entries, ({ batchId }) => batchId)
  const labelledAs = othersLabelledAs(batches)
  return ok(
    batches.map((batch) => inPlace(batch, byBatch.get(batch.id) ?? [], standings.get(batch.id) ?? null, labelledAs)),
  )
}

/** One batch in its newest version. */
export const readBatch = async (reads: BatchReads, id: BatchId): Promise<Result<BatchWithEntries, Refusal>> => {
  const batch = await reads.batch(id)
  return batch ? ok(await withEntries(reads, batch)) : refuse('batch-unknown')
}

/** A batch with its entries and its standing. */
export const withEntries = async (reads: BatchReads, batch: Batch): Promise<BatchWithEntries> => {
  const [entries, standing, ofRound] = await Promise.all([
    reads.entriesOfBatch(batch.id),
    reads.standing(batch.id),
    reads.batches(batch.roundId),
  ])
  return inPlace(batch, entries, standing ?? null, othersLabelledAs(ofRound))
}
