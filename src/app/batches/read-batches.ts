import type { BatchId, RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { stacksLabelledAs } from '../../rules/stack-findings.ts'
import type { Standing } from '../../rules/standing.ts'
import type { Actor } from '../actor.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { Batch } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoleReads } from '../roles/ports.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { findRound } from '../shared/find.ts'
import type { BatchReads } from './ports.ts'
import { type EntryOfSomebody, whoseEntries } from './whose-entry.ts'

/** A batch with its entries, and whose they are: nothing of what is typed in them. */
export interface BatchWithEntries extends Batch {
  readonly entries: readonly EntryOfSomebody[]
  /** Null in meetings whose entries are not blind. */
  readonly standing: Standing | null
  /** Numbers of other stacks of the round with the same label, ascending. */
  readonly sameLabel: readonly number[]
}

const inPlace = (
  batch: Batch,
  entries: readonly EntryOfSomebody[],
  standing: Standing | null,
  labelledAs: ReturnType<typeof othersLabelledAs>,
): BatchWithEntries => ({
  ...batch,
  entries,
  standing,
  sameLabel: batch.cancelled ? [] : labelledAs(batch),
})

const othersLabelledAs = (ofRound: readonly Batch[]) => stacksLabelledAs(ofRound.filter(({ cancelled }) => !cancelled))

/** The batches of a round in their order, cancelled ones included. */
export const listBatches = async (
  reads: CongressReads & RoundReads & BatchReads & RoleReads,
  actor: Actor,
  id: RoundId,
): Promise<Result<readonly BatchWithEntries[], Refusal>> => {
  const place = await findRound(reads, id)
  if (!place.ok) return place
  const [batches, entries, standings] = await Promise.all([reads.batches(id), reads.entries(id), reads.standings(id)])
  const byBatch = Map.groupBy(entries, ({ batchId }) => batchId)
  const whose = await whoseEntries(reads, actor, place.value.congress.id, entries)
  const labelledAs = othersLabelledAs(batches)
  return ok(
    batches.map((batch) => {
      const ofBatch = (byBatch.get(batch.id) ?? []).map(whose)
      return inPlace(batch, ofBatch, standings.get(batch.id) ?? null, labelledAs)
    }),
  )
}

/** One batch in its newest version. */
export const readBatch = async (
  reads: BatchReads & RoleReads,
  actor: Actor,
  id: BatchId,
): Promise<Result<BatchWithEntries, Refusal>> => {
  const batch = await reads.batch(id)
  return batch ? ok(await withEntries(reads, actor, batch)) : refuse('batch-unknown')
}

/** A batch with its entries and its standing. */
export const withEntries = async (
  reads: BatchReads & RoleReads,
  actor: Actor,
  batch: Batch,
): Promise<BatchWithEntries> => {
  const [entries, standing, ofRound] = await Promise.all([
    reads.entriesOfBatch(batch.id),
    reads.standing(batch.id),
    reads.batches(batch.roundId),
  ])
  const whose = await whoseEntries(reads, actor, batch.congressId, entries)
  return inPlace(batch, entries.map(whose), standing ?? null, othersLabelledAs(ofRound))
}

/** The batch of an act with its entries as the act left them. */
export const inFull = async (
  reads: BatchReads & RoleReads,
  actor: Actor,
  batch: Result<Batch, Refusal>,
): Promise<Result<BatchWithEntries, Refusal>> => (batch.ok ? ok(await withEntries(reads, actor, batch.value)) : batch)
