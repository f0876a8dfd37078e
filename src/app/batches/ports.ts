import type { BatchId, CongressId, RoundId } from '../../kernel/brand.ts'
import type { Page } from '../../kernel/page.ts'
import type { Doubt, Slot } from '../../rules/entry.ts'
import type { BallotGroup, BallotMarks } from '../../rules/types.ts'
import type * as m from '../model.ts'

/** Ballots issued and returned, batches and their entries. What can be read. */
export interface CountingReads {
  issue(roundId: RoundId): Promise<m.BallotIssue | undefined>
  ballotReturn(roundId: RoundId): Promise<m.BallotReturn | undefined>
  batch(id: BatchId): Promise<m.Batch | undefined>
  batches(roundId: RoundId): Promise<m.Batch[]>
  entry(batchId: BatchId, slot: Slot): Promise<m.Entry | undefined>
  entries(roundId: RoundId): Promise<m.Entry[]>
  /** Current versions in order of number. */
  ballots(batchId: BatchId, slot: Slot, page: Page<number>): Promise<m.Ballot[]>
  ballotVersions(batchId: BatchId, slot: Slot, number: number): Promise<m.Ballot[]>
  /** Current ballots of the round's first entries in batches that are not cancelled, identical ones together. */
  ballotGroups(roundId: RoundId): Promise<BallotGroup[]>
  sheet(batchId: BatchId, slot: Slot): Promise<m.TallySheet | undefined>
  /** Current sheets of the round's first entries in batches that are not cancelled. */
  sheets(roundId: RoundId): Promise<m.TallySheet[]>
}

/**
 * Ballots issued and returned, batches and their entries. What can be written.
 * Nothing here updates a counted thing: versions are inserted.
 */
export interface CountingWrites extends CountingReads {
  /** Locks one entry against typists. */
  lockEntry(batchId: BatchId, slot: Slot): Promise<m.Entry | undefined>
  /** Locks all entries of a round. */
  lockEntries(roundId: RoundId): Promise<void>
  insertIssue(roundId: RoundId, issue: m.BallotIssue): Promise<void>
  insertReturn(roundId: RoundId, ballotReturn: m.BallotReturn): Promise<void>
  insertBatch(batch: m.Batch, recorded: m.Recorded): Promise<void>
  insertBatchVersion(batch: m.Batch, reason: string, recorded: m.Recorded): Promise<void>
  insertEntry(batchId: BatchId, slot: Slot): Promise<void>
  setEntry(entry: m.Entry): Promise<void>
  /** Makes somebody the typist of an entry; false if they already type another entry of the batch. */
  claimEntry(batchId: BatchId, slot: Slot, accountId: string): Promise<boolean>
  closeEntries(roundId: RoundId): Promise<void>
  insertBallotVersion(batchId: BatchId, slot: Slot, ballot: m.Ballot): Promise<void>
  insertSheet(batchId: BatchId, slot: Slot, sheet: m.TallySheet): Promise<void>
}

/** What the database answered to ballots entered in one statement. */
export type EnterOutcome =
  | {
      readonly status: 'entered' | 'replayed'
      readonly firstNumber: number
      readonly entered: number
      readonly size: number
    }
  | { readonly status: 'batch-full'; readonly entered: number; readonly size: number }
  | {
      readonly status:
        | 'entry-final'
        | 'entry-closed'
        | 'entry-unknown'
        | 'entry-of-another'
        | 'entered-before'
        | 'key-reused'
    }

export interface BallotsToEnter {
  readonly batchId: BatchId
  readonly slot: Slot
  readonly congressId: CongressId
  readonly ballots: readonly { readonly marks: BallotMarks; readonly doubt: Doubt | null }[]
  readonly idempotency: { readonly key: string; readonly fingerprint: string } | null
}
