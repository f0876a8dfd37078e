import type { BatchId, CongressId, RoundId } from '../../kernel/brand.ts'
import type { Page } from '../../kernel/page.ts'
import type { Doubt, Slot } from '../../rules/entry.ts'
import type { BallotGroup, BallotMarks } from '../../rules/types.ts'
import type * as m from '../model.ts'

/** Batches and their entries. Reads. */
export interface BatchReads {
  /** The newest version. */
  batch(id: BatchId): Promise<m.Batch | undefined>
  /** Newest versions in order of number. */
  batches(roundId: RoundId): Promise<m.Batch[]>
  entry(batchId: BatchId, slot: Slot): Promise<m.Entry | undefined>
  entries(roundId: RoundId): Promise<m.Entry[]>
}

/** Batches and their entries. Writes; a corrected batch is a new version. */
export interface BatchWrites extends BatchReads {
  insertBatch(batch: m.Batch, recorded: m.Recorded): Promise<void>
  insertBatchVersion(batch: m.Batch, reason: string, recorded: m.Recorded): Promise<void>
  /** Locks one entry against typists. */
  lockEntry(batchId: BatchId, slot: Slot): Promise<m.Entry | undefined>
  /** Locks all entries of a round. */
  lockEntries(roundId: RoundId): Promise<m.Entry[]>
  insertEntry(batchId: BatchId, slot: Slot, state: m.Entry['state']): Promise<void>
  setEntry(entry: m.Entry): Promise<void>
  /** Makes an account the typist of an entry; false if it already typed another entry of the batch. */
  claimEntry(batchId: BatchId, slot: Slot, accountId: string): Promise<boolean>
  /** Moves all entries of a round that are in one state to another; those of cancelled batches stay closed. */
  moveEntries(roundId: RoundId, from: m.Entry['state'], to: m.Entry['state']): Promise<void>
}

/** Ballots and tally sheets of entries. Reads. */
export interface BallotReads {
  /** Current versions in order of number. */
  ballots(batchId: BatchId, slot: Slot, page: Page<number>): Promise<m.Ballot[]>
  /** Every version of one ballot, the first one first. */
  ballotVersions(batchId: BatchId, slot: Slot, number: number): Promise<m.Ballot[]>
  /** Current ballots of the round's first entries in batches that are not cancelled, grouped by identical marks. */
  ballotGroups(roundId: RoundId): Promise<BallotGroup[]>
  /** Of these the ballots that the board accepted with a mark or a name outside the list, with that as their fault. */
  acceptedBallotGroups(roundId: RoundId): Promise<BallotGroup[]>
  /** The newest version. */
  sheet(batchId: BatchId, slot: Slot): Promise<m.TallySheet | undefined>
  /** Current sheets of the round's first entries in batches that are not cancelled. */
  sheets(roundId: RoundId): Promise<m.TallySheet[]>
}

/** Ballots and tally sheets of entries. Writes: versions are inserted, counted data is never updated. */
export interface BallotWrites extends BallotReads {
  insertBallotVersion(batchId: BatchId, slot: Slot, ballot: m.Ballot): Promise<void>
  insertSheet(batchId: BatchId, slot: Slot, sheet: m.TallySheet): Promise<void>
}

/** The database's answer to ballots entered in one statement. */
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
