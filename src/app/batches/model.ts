import type { BatchId, CongressId, PersonId, RoundId } from '../../kernel/brand.ts'
import type { BatchMode } from '../../rules/batch.ts'
import type { CountsBeforeTyping } from '../../rules/custody.ts'
import type { Doubt, Manner, OpenedEntryState, SetAsideKind, Slot } from '../../rules/entry.ts'
import type { LookAgain } from '../../rules/look-again.ts'
import type { HandVote } from '../../rules/meeting.ts'
import type { BallotMarks, Tally } from '../../rules/types.ts'
import type { Versioned } from '../recorded.ts'

export interface BallotIssue extends Versioned {
  readonly printed: number
  readonly issued: number
  /** Spoiled ballots taken back and replaced; not included in `issued`. */
  readonly replaced: number
  readonly rollVersion: number
}

export interface BallotReturn extends Versioned, CountsBeforeTyping {
  readonly returned: number
  readonly sealsIntact: boolean
  readonly note: string | null
}

export interface Batch {
  readonly id: BatchId
  readonly roundId: RoundId
  readonly congressId: CongressId
  readonly number: number
  /** The manner of all its entries; null if each entry chooses its own. */
  readonly mode: BatchMode | null
  readonly version: number
  /** Ballots in the stack. */
  readonly size: number
  readonly label: string | null
  readonly cancelled: boolean
}

export interface Entry {
  readonly batchId: BatchId
  readonly slot: Slot
  readonly state: OpenedEntryState
  readonly version: number
  /** How it is typed; null before anything is. */
  readonly manner: Manner | null
  /** Ballots entered so far (a tally sheet counts as its valid and invalid ballots). */
  readonly entered: number
  /** Ballots removed; their numbers are not used again. */
  readonly removed: number
  /** The account that types the entry; null before anybody has begun. */
  readonly typist: string | null
  /** Papers of the stack as its typist counted them last; null if the typist has told no number since it was opened. */
  readonly papers: number | null
  /** The places that its typist looks at again since the return of an entry; null if there is nothing. */
  readonly lookAgain: LookAgain | null
}

/** An account that has typed an entry of a batch. */
export interface EntryHand {
  readonly batchId: BatchId
  readonly accountId: string
}

/** When somebody began to type an entry, and when it was last finished. */
export interface EntryTimes {
  readonly batchId: BatchId
  readonly slot: Slot
  readonly begunAt: string
  /** Null unless it has been finished once. */
  readonly finishedAt: string | null
}

export interface Ballot {
  readonly number: number
  readonly version: number
  readonly marks: BallotMarks
  readonly doubt: Doubt | null
  /** Why the typist set it aside for the board; null if it was not. */
  readonly setAside: SetAsideKind | null
  readonly removed: boolean
  readonly reason: string | null
  readonly enteredAt: string
  readonly enteredBy: string
}

/** A ruling of the board on a ballot that was set aside. */
export interface BallotRuling extends Versioned {
  /** Number of the ballot in the entry that counts. */
  readonly ballot: number
  /** The version of the ballot that the board has ruled on; a corrected ballot is ruled on again. */
  readonly ballotVersion: number
  /** Marks with which it counts, with the fault of an invalid one. */
  readonly marks: BallotMarks
  readonly present: readonly PersonId[]
  readonly vote: HandVote
  readonly note: string | null
}

export interface TallySheet {
  readonly version: number
  readonly tally: Tally
  readonly reason: string | null
  readonly enteredAt: string
  readonly enteredBy: string
}
