import type { BatchId, CongressId, RoundId } from '../../kernel/brand.ts'
import type { Page } from '../../kernel/page.ts'
import type { Doubt, SetAsideKind, Slot } from '../../rules/entry.ts'
import type { TypedBallot } from '../../rules/entry-content.ts'
import type { StackPrint } from '../../rules/stack-findings.ts'
import type { BallotGroup, BallotMarks } from '../../rules/types.ts'
import type { ActReceipt } from '../log/ports.ts'
import type * as m from '../model.ts'
import type { EntryReads, EntryWrites } from './entry-ports.ts'

/** Batches and their entries. Reads. */
export interface BatchReads extends EntryReads {
  /** The newest version. */
  batch(id: BatchId): Promise<m.Batch | undefined>
  /** Newest versions in order of number. */
  batches(roundId: RoundId): Promise<m.Batch[]>
}

/** Batches and their entries. Writes; a corrected batch is a new version. */
export interface BatchWrites extends BatchReads, EntryWrites {
  insertBatch(batch: m.Batch, recorded: m.Recorded): Promise<void>
  insertBatchVersion(batch: m.Batch, reason: string, recorded: m.Recorded): Promise<void>
}

/** Ballots and tally sheets of entries. Reads. */
export interface BallotReads {
  /** Current versions in order of number. */
  ballots(batchId: BatchId, slot: Slot, page: Page<number>): Promise<m.Ballot[]>
  /** Every version of one ballot, the first one first. */
  ballotVersions(batchId: BatchId, slot: Slot, number: number): Promise<m.Ballot[]>
  /** Current ballots of the entries that count in the round, grouped by identical marks. */
  ballotGroups(roundId: RoundId): Promise<BallotGroup[]>
  /** Of these the ballots that the board accepted with a mark or a name outside the list, with that as their fault. */
  acceptedBallotGroups(roundId: RoundId): Promise<BallotGroup[]>
  /** Current ballots of one entry in order of number, as they were typed, with the rulings in force. */
  typedBallots(batchId: BatchId, slot: Slot): Promise<TypedBallot[]>
  /** The newest version. */
  sheet(batchId: BatchId, slot: Slot): Promise<m.TallySheet | undefined>
  /** Current sheets of the entries that count in the round. */
  sheets(roundId: RoundId): Promise<m.TallySheet[]>
  /** Prints of the entries that count in the round, to find stacks of identical contents. */
  stackPrints(roundId: RoundId): Promise<(Omit<StackPrint, 'number'> & { readonly batchId: BatchId })[]>
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
      readonly nextNumber: number
      readonly entered: number
      readonly size: number
      /** Null if the first request came before there were receipts. */
      readonly receipt: ActReceipt | null
    }
  | { readonly status: 'batch-full'; readonly entered: number; readonly size: number }
  | { readonly status: 'ballot-position'; readonly nextNumber: number | null; readonly entered: number }
  | {
      readonly status:
        | 'entry-final'
        | 'entry-closed'
        | 'entry-unknown'
        | 'entry-takes-sheet'
        | 'entry-of-another'
        | 'entered-before'
        | 'key-reused'
        | 'authority-ended'
    }

export interface BallotsToEnter {
  readonly batchId: BatchId
  readonly slot: Slot
  readonly congressId: CongressId
  readonly ballots: readonly {
    readonly marks: BallotMarks
    readonly doubt: Doubt | null
    readonly setAside: SetAsideKind | null
    /** So many ballots with these marks. */
    readonly times: number
  }[]
  /** The number that the first ballot is said to get; null if none is said. */
  readonly from: number | null
  readonly idempotency: { readonly key: string; readonly fingerprint: string } | null
}
