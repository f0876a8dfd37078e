import type { EventDocument } from '../audit/event.ts'
import { type CountAction, type Figures, readBefore } from '../events/event.ts'
import type { SettledAlternates } from '../rules/alternates.ts'
import type { Contest } from '../rules/ballot.ts'
import { implementingOf } from '../rules/instruments.ts'
import { type HandVote, handsExceed, handsOf, lacksReason, versionAfter } from '../rules/meeting.ts'
import type { RoundPlan } from '../rules/plan.ts'
import { FIRST_PROCEDURE, type Procedure } from '../rules/procedure.ts'
import type { RoundState } from '../rules/round.ts'
import type { CountResult, CountVersion, ImplementingId } from '../rules/types.ts'
import type { BallotKinds } from './ballot-kinds.ts'
import { firstDifference, inSentence } from './first-difference.ts'
import type { Holders } from './holders.ts'
import { type DigestOf, withKeptNotes } from './kept-notes.ts'
import { ReplayedPeople } from './people.ts'
import type { Confirmed, Printed, ReplayedBatch, ReplayedCallUp, ReplayedList, ReplayedRefusal } from './round-parts.ts'
import { type Violation, violationAt } from './violation.ts'

export interface ReplayedRound {
  readonly id: string
  readonly electionId: string
  plan: RoundPlan
  readonly follows: string | null
  state: RoundState
  list: ReplayedList | null
  /** The opinion vote on the list, in its newest version. */
  opinion: { readonly stated: Figures<'opinion.recorded'>; readonly cancelled: boolean } | null
  /** The list on which the opinion vote was held. */
  votedOn: ReplayedList | null
  printed: readonly Printed[]
  issue: Omit<Figures<'ballots.issued'>, 'state'> | null
  ballotReturn: Omit<Figures<'ballots.returned'>, 'state'> | null
  readonly batches: ReplayedBatch[]
  /** Sum of the sizes of all batches that are not cancelled. */
  inBatches: number
  /** Created with the approved list, and released when the round is annulled. */
  kinds: BallotKinds | null
  declared: {
    readonly sequence: number
    readonly result: CountResult | null
    readonly settled: SettledAlternates | null
    /** People who took no seat of the round from whose ranking the alternates are settled. */
    readonly refusedBefore: ReadonlySet<string>
  } | null
  /** The refusals of seats in the order of recording, also cancelled ones. */
  readonly refusals: ReplayedRefusal[]
  /** The confirmations since the figures of the round changed last, in their order. */
  readonly confirmed: Confirmed[]
  /** Every account that has had a hand in an entry of the round. */
  readonly hands: Set<string>
  /** Whether marks of its ballots, or figures of its sheets, are left out of what is replayed. */
  isLeftOut: boolean
  /** Number of results so far. */
  results: number
  /** Number of reopenings and annulments so far. */
  undoings: number
  /** The decision in force. */
  decision: Figures<'decision.recorded'> | null
  /** Version of the last decision, also of one that is no more in force. */
  decisionVersion: number
  /** The appointment by the superior that is in force. */
  appointment: Figures<'appointment.recorded'> | null
  /** Version of the last appointment, also of one that is no more in force. */
  appointmentVersion: number
  /** The sealed package in its newest version. */
  ballotPackage: Figures<'package.sealed'> | null
}

export interface ReplayedElection extends Figures<'election.created'> {
  readonly id: string
  version: number
  seats: number
  alternates: number | null
  cancelled: boolean
  readonly rounds: ReplayedRound[]
  readonly callUps: ReplayedCallUp[]
}

/** The facts about its counts that a congress's own log gives. */
export interface CongressState {
  readonly id: string
  facts: Figures<'congress.created'>
  /** Number of versions of the congress so far. */
  version: number
  closed: boolean
  /** Whether the rehearsal was thrown away. */
  over: boolean
  /** Whether nothing was done in it since it was recorded. */
  isUntouched: boolean
  readonly rolls: Figures<'roll.recorded'>[]
  board: Figures<'board.recorded'> | null
  /** Everybody who was ever on the board: a ruling may be typed after the board has changed. */
  readonly everOnBoard: Set<string>
  readonly people: ReplayedPeople
  readonly elections: Map<string, ReplayedElection>
  readonly rounds: Map<string, ReplayedRound>
  readonly batches: Map<string, ReplayedBatch>
  /** The complaints in their newest versions, by number. */
  readonly complaints: Map<number, Figures<'complaint.recorded'>>
  /** Who holds which role. */
  readonly holders: Holders
  /** The digest that is kept of each note. */
  readonly digestOf: DigestOf
}

export const newCongress = (
  id: string,
  facts: Figures<'congress.created'>,
  { holders, digestOf }: Pick<CongressState, 'holders' | 'digestOf'>,
): CongressState => ({
  id,
  holders,
  digestOf,
  facts,
  version: 1,
  closed: false,
  over: false,
  isUntouched: true,
  rolls: [],
  board: null,
  everOnBoard: new Set(),
  people: new ReplayedPeople(),
  elections: new Map(),
  rounds: new Map(),
  batches: new Map(),
  complaints: new Map(),
})

/** The version by which the rounds of the congress are counted; logs without one were written before version 2. */
export const versionOf = ({ facts }: Pick<CongressState, 'facts'>): CountVersion => facts.countVersion ?? 1

/** The procedure of the count; logs without one were written before meetings had one. */
export const procedureOf = ({ facts }: Pick<CongressState, 'facts'>): Procedure => facts.procedure ?? FIRST_PROCEDURE

/** The implementing rules whose clauses the acts of the congress cite. */
export const implementingIn = (congress: Pick<CongressState, 'facts'>): ImplementingId | null =>
  implementingOf({ countVersion: versionOf(congress), implementing: congress.facts.implementing ?? null })

/** The contest against which a ballot of the round is judged. */
export const contestOf = ({ facts }: CongressState, { printed, plan }: ReplayedRound): Contest => ({
  candidates: printed.length,
  seats: plan.seats,
  allDisagree: facts.readings.allDisagree,
})

/** Maximum number of findings about one event, however many ballots it holds. */
const FOUND_MAX = 20

/** One event during its replay. */
export class Step<Action extends CountAction = CountAction> {
  readonly event: EventDocument
  readonly action: CountAction
  readonly after: Figures<Action>
  readonly found: Violation[] = []
  /** Rights that the log does not show. */
  readonly unshown: Violation[] = []
  /** Whether stand-ins are in the place of marks, figures of sheets and words about them. */
  readonly isLeftOut: boolean

  constructor(event: EventDocument, action: CountAction, after: Figures<Action>, isLeftOut = false) {
    this.isLeftOut = isLeftOut
    this.event = event
    this.action = action
    this.after = after
  }

  get id(): string {
    return this.event.object.id
  }

  report(code: Violation['code'], { pointer = '', ...detail }: Violation['detail'] = {}): void {
    if (this.found.length >= FOUND_MAX) return
    // An empty pointer means the whole figures and is left out; a key from a file can have any length.
    const place = pointer === '' ? {} : { pointer: inSentence(pointer) }
    this.found.push(violationAt(this.event.sequence, code, { ...detail, ...place }))
  }

  /** Reports a right that the log does not show. */
  reportRight(code: Violation['code'], detail: Violation['detail'] = {}): void {
    this.unshown.push(violationAt(this.event.sequence, code, detail))
  }

  /** Checks that the values in force are those that the event states as before. */
  expectBefore(inForce: unknown, kept: (before: unknown) => unknown = (before) => before): void {
    const difference = firstDifference(inForce, kept(readBefore(this.action, this.event.before)))
    if (difference) this.report('before-differs', { pointer: difference.pointer })
  }

  /** The same for values in force whose notes are kept as digests. */
  expectBeforeOfNotes({ digestOf }: Pick<CongressState, 'digestOf'>, inForce: unknown): void {
    this.expectBefore(inForce, (before) => withKeptNotes(before, digestOf))
  }

  expectVersion(current: number | undefined, found: number): void {
    const expected = versionAfter(current ?? null)
    if (found !== expected) this.report('version-gap', { expected, found })
  }

  /** Checks the number of a version and its reason; the first version needs none. */
  expectCorrection(current: number | undefined, found: number): void {
    this.expectVersion(current, found)
    this.expectReason(found)
  }

  expectReason(version: number): void {
    if (lacksReason(version, this.event.reason)) this.report('reason-missing')
  }

  /** Checks that a show of hands has no more hands than people present, once the roll is recorded. */
  expectHands({ rolls }: CongressState, vote: HandVote): void {
    const attending = rolls.at(-1)?.attending ?? null
    if (attending === null || !handsExceed(vote, attending)) return
    this.report('hands-exceed-attending', { hands: handsOf(vote), attending })
  }

  expectNumber(expected: number, found: number): void {
    if (found !== expected) this.report('number-gap', { expected, found })
  }

  expectCitations(expected: readonly string[]): void {
    const detail = expected.length > 0 ? { expected: expected.join(', ') } : {}
    if (firstDifference(expected, this.event.citations)) this.report('citations-do-not-follow', detail)
  }

  outOfOrder(state: string): void {
    this.report('act-out-of-order', { action: this.event.action, state })
  }

  unknown(type: string, id: string): void {
    this.report('object-unknown', { type, id: inSentence(id) })
  }

  repeated(type: string): void {
    this.report('object-repeated', { type, id: inSentence(this.id) })
  }

  /** False, and reported, if the result of the round is already declared. */
  undeclared(round: ReplayedRound): boolean {
    const { declared } = round
    if (declared) this.report('act-after-result', { action: this.event.action, declared: declared.sequence })
    return declared === null
  }
}

/** The replay of one kind of event. */
export type Act<Action extends CountAction> = (step: Step<Action>, congress: CongressState) => void
