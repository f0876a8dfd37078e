import type { ElectionId, PersonId, RoundId } from '../../kernel/brand.ts'
import type { Notice } from '../../rules/notices.ts'
import type { CongressRole } from '../../rules/roles.ts'
import type { BoardInput } from '../boards/record-board.ts'
import type { RollInput } from '../congresses/record-roll.ts'
import type { NewElection } from '../elections/create-election.ts'
import type { ApprovalInput } from '../lists/approve-list.ts'
import type { ListInput, Nomination, Withdrawal } from '../model.ts'
import type { PersonInput } from '../people/add-person.ts'

/** A name of the caller's choice for something that has no id yet; it means nothing outside its plan. */
export type Ref = string

/** A person of the plan, in place of an id. */
interface Refers {
  readonly person: Ref
}

export interface PlannedPerson extends PersonInput {
  readonly ref: Ref
}

export interface PlannedMember extends Refers {
  readonly head: boolean
  /** The account that gets the role of the seat; null grants none. */
  readonly username: string | null
}

export interface PlannedBoard extends Omit<BoardInput, 'members' | 'reason'> {
  readonly members: readonly PlannedMember[]
}

export interface PlannedList extends Pick<ListInput, 'order'> {
  readonly candidates: readonly (Omit<Nomination, 'personId'> & Refers)[]
  readonly withdrawals: readonly (Omit<Withdrawal, 'personId'> & Refers)[]
  /** The vote of the meeting on the list; null if it has not voted yet. */
  readonly approval: ApprovalInput | null
}

export interface PlannedElection extends Omit<NewElection, 'eligibleFrom'> {
  readonly ref: Ref
  /** An earlier election of the plan. */
  readonly eligibleFrom: Ref | null
  /** The list of the first round; null if it cannot be proposed yet. */
  readonly list: PlannedList | null
}

/** A meeting's plan: its parts are recorded in this order. */
export interface Plan {
  readonly roll: Omit<RollInput, 'reason'> | null
  readonly people: readonly PlannedPerson[]
  readonly board: PlannedBoard | null
  readonly elections: readonly PlannedElection[]
}

/** The ids of a recorded plan by its refs. */
export interface RecordedPlan {
  readonly people: readonly { readonly ref: Ref; readonly id: PersonId }[]
  readonly elections: readonly {
    readonly ref: Ref
    readonly id: ElectionId
    /** The first round; null if the plan had no list for it. */
    readonly roundId: RoundId | null
    readonly approved: boolean
  }[]
  readonly grants: readonly { readonly username: string; readonly role: CongressRole }[]
  readonly notices: readonly PlanNotice[]
}

/** A notice on a part of a plan, at its JSON Pointer. */
export interface PlanNotice {
  readonly pointer: string
  readonly notice: Notice
}
