import type { BatchId } from '../../kernel/brand.ts'
import { sum } from '../../kernel/integers.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Comparison } from '../../rules/compare-entries.ts'
import type { Slot } from '../../rules/entry.ts'
import { compareContents, type EntryContent } from '../../rules/entry-content.ts'
import type { Standing } from '../../rules/standing.ts'
import { type BatchContest, batchContest } from '../batches/contest.ts'
import { entriesRevealed, readsFiguresOfBatch } from '../batches/own-entry.ts'
import type { BallotReads, BatchReads } from '../batches/ports.ts'
import { contentsOf } from '../batches/standing.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { ListReads } from '../lists/ports.ts'
import type { Entry } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { ResultReads } from '../results/ports.ts'
import type { RoundReads } from '../rounds/ports.ts'
import type { FiguresCaller } from '../shared/figures.ts'

/** Two final entries of a batch with their contents, compared. */
export interface ComparedPair {
  readonly slots: readonly [Slot, Slot]
  readonly contents: readonly [EntryContent, EntryContent]
  readonly comparison: Comparison
}

/** The entries of a batch that are all final, each compared with every other. */
export interface BatchDifferences {
  readonly contest: BatchContest
  readonly standing: Standing | null
  readonly pairs: readonly ComparedPair[]
  /** Changes with every change of an entry. */
  readonly stamp: string
}

/** Changes with every change of an entry of the batch. */
export const stampOf = (entries: readonly Entry[]): string => String(sum(entries.map(({ version }) => version)))

/** The differences between the entries of a batch, with both sides; nobody reads them while the entries are blind. */
export const readDifferences = async (
  reads: CongressReads & RoundReads & ListReads & BatchReads & BallotReads & ResultReads,
  reader: FiguresCaller,
  batchId: BatchId,
): Promise<Result<BatchDifferences, Refusal>> => {
  const batch = await reads.batch(batchId)
  if (!batch) return refuse('batch-unknown')
  const contest = await batchContest(reads, batchId)
  if (!contest.ok) return contest
  const figures = await readsFiguresOfBatch(reads, reader, batch)
  if (!figures.ok) return figures
  const entries = await reads.entriesOfBatch(batchId)
  if (!(await entriesRevealed(reads, batch, entries))) return refuse('entries-blind')
  const contents = await contentsOf(reads, contest.value, entries)
  const sides = entries.map(({ slot }, place) => ({ slot, content: contents[place]! }))
  const pairs = sides.flatMap((one, place) =>
    sides.slice(place + 1).map(
      (other): ComparedPair => ({
        slots: [one.slot, other.slot],
        contents: [one.content, other.content],
        comparison: compareContents(one.content, other.content, contest.value),
      }),
    ),
  )
  const standing = (await reads.standing(batchId)) ?? null
  return ok({ contest: contest.value, standing, pairs, stamp: stampOf(entries) })
}
