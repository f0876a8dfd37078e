import type {
  CallUpId,
  CongressId,
  DecisionId,
  ElectionId,
  OrganisationId,
  PersonId,
  RoundId,
} from '../kernel/brand.ts'
import type { SettledAlternates } from '../rules/alternates.ts'
import type { BoardPaper, BoardSource, BoardTitle } from '../rules/board.ts'
import type { CallUpGround } from '../rules/call-up.ts'
import type { Membership } from '../rules/candidacy.ts'
import type { DecisionKind } from '../rules/decision.ts'
import type { OrganisationLevel } from '../rules/election.ts'
import type * as rules from '../rules/list.ts'
import type { RoundPlan } from '../rules/plan.ts'
import type { Procedure } from '../rules/procedure.ts'
import type { RoundState } from '../rules/round.ts'
import type { SignOff } from '../rules/sign-off.ts'
import type {
  CountResult,
  CountVersion,
  ImplementingId,
  MeetingKind,
  Office,
  Readings,
  RegulationId,
  Roll,
} from '../rules/types.ts'
import type { Cancellation } from './elections/model.ts'

import type { Recorded, Versioned } from './recorded.ts'

export type * from './batches/model.ts'
export type { Recorded, Versioned } from './recorded.ts'

export interface Organisation {
  readonly id: OrganisationId
  readonly version: number
  readonly name: string
  readonly level: OrganisationLevel
  readonly superiorId: OrganisationId | null
  readonly createdAt: string
}

export interface Congress {
  readonly id: CongressId
  readonly version: number
  readonly organisationId: OrganisationId
  readonly kind: MeetingKind
  readonly name: string
  /** First and last year of the term, both inclusive. */
  readonly term: { readonly from: number; readonly to: number }
  /** Plain date, yyyy-mm-dd. */
  readonly heldOn: string
  readonly regulation: RegulationId
  /** The rules in force that implement the Statutes; null if none is known for the day, or was recorded. */
  readonly implementing: ImplementingId | null
  readonly readings: Readings
  /** Version of count-record and count-result by which its rounds are counted. */
  readonly countVersion: CountVersion
  /** How its ballots are entered and its results confirmed. */
  readonly procedure: Procedure
  /** The name of the counting board on screens and papers. */
  readonly boardTitle: BoardTitle
  /** Plain date on which the term ends that ends with this congress; null if unknown. */
  readonly previousTermEnd: string | null
  /** Whether nothing of it is real: a rehearsal is marked everywhere and thrown away afterwards. Never changes. */
  readonly rehearsal: boolean
  /** When the rehearsal was thrown away; null before, and for every real meeting. */
  readonly rehearsalEndedAt: string | null
  readonly createdAt: string
}

export interface RollVersion extends Versioned, Roll {}

export interface Person {
  readonly id: PersonId
  readonly congressId: CongressId
  readonly version: number
  readonly fullName: string
  /** Null if unknown. */
  readonly birthYear: number | null
  /** Plain date of admission to the Party; null if unknown. */
  readonly partySince: string | null
  readonly membership: Membership
  readonly unit: string
  /** Whether the superior sent the person to count; such a person does not belong to the meeting. */
  readonly workingGroup: boolean
  /** The election at another meeting by which the person came to this one; null for anybody recorded here. */
  readonly carried: Carried | null
}

/** A person at the meeting that elected them. */
export interface Carried {
  readonly congressId: CongressId
  readonly electionId: ElectionId
  readonly personId: PersonId
  readonly office: Office
}

/** A vote by show of hands. */
export interface HandVote {
  readonly for: number
  readonly against: number
  readonly blank: number
}

export interface CountingBoard extends Versioned {
  readonly members: readonly { readonly personId: PersonId; readonly head: boolean }[]
  readonly source: BoardSource
  /** The vote of the meeting; null for a working group from above. */
  readonly vote: HandVote | null
  /** The paper that sent a working group; null for a board of the meeting. */
  readonly paper: BoardPaper | null
}

export interface Election {
  readonly id: ElectionId
  readonly congressId: CongressId
  readonly number: number
  readonly office: Office
  readonly seats: number
  /** Alternate seats that the vote on delegates fills too; null if it fills none. */
  readonly alternates: number | null
  /**
   * The election from whose elected people the candidates are taken: of this meeting, or of the earlier one from which
   * they were carried over.
   */
  readonly eligibleFrom: ElectionId | null
  /** Number of the version: the seats may be corrected before the first list is approved. */
  readonly version: number
  /** Null while the election is in force. */
  readonly cancelled: Cancellation | null
}

export interface Round extends RoundPlan<RoundId> {
  readonly id: RoundId
  readonly congressId: CongressId
  readonly electionId: ElectionId
  readonly state: RoundState
}

export type Nomination = rules.Nomination<PersonId>

export type Withdrawal = rules.Withdrawal<PersonId>

/** A candidate list as proposed, before it has a version. */
export type ListInput = rules.ProposedList<PersonId>

export interface CandidateList extends Recorded, ListInput {
  readonly roundId: RoundId
  readonly version: number
}

export interface ListApproval extends Recorded {
  readonly id: string
  readonly roundId: RoundId
  readonly listVersion: number
  readonly approved: boolean
  readonly vote: HandVote
}

/** A name as printed on the ballot; its index in the list is its position. */
export type BallotCandidate = rules.PrintedName<PersonId>

export interface DeclaredResult {
  readonly roundId: RoundId
  readonly version: number
  readonly rollVersion: number
  readonly result: CountResult
  /** Alternates from the ranking of an earlier round whose tie among delegates this round decides. */
  readonly settled: SettledAlternates<RoundId> | null
  /** The confirmations of the board; null in meetings that were recorded before results were confirmed. */
  readonly signOff: SignOff<PersonId> | null
  readonly declaredAt: string
  readonly declaredBy: string
}

/** A member of the board confirmed the digest of a result. */
export interface Confirmation {
  readonly roundId: RoundId
  readonly personId: PersonId
  readonly digest: string
  /** Whether the member had a hand in an entry of the round. */
  readonly tookPart: boolean
  readonly confirmedAt: string
  readonly confirmedBy: string
}

export interface Decision {
  readonly id: DecisionId
  readonly roundId: RoundId
  readonly version: number
  readonly kind: DecisionKind
  readonly newNamesAllowed: boolean
  readonly vote: HandVote
  readonly note: string | null
  /** Reason for a correction; null for the first version, or if none is given. */
  readonly reason: string | null
  readonly decidedAt: string
  readonly recordedBy: string
}

/** An alternate called to the seat of a delegate who drops out before the upper congress. */
export interface CallUp extends Recorded {
  readonly id: CallUpId
  readonly electionId: ElectionId
  readonly number: number
  readonly droppedOut: PersonId
  readonly calledUp: PersonId
  readonly ground: CallUpGround
  /** The paper by which the superior settled an order that was open; null if there is none. */
  readonly paper: BoardPaper | null
  readonly reason: string
  /** The undone round with which it fell; null while it holds. */
  readonly annulledWith: RoundId | null
}
