import { congressLog } from '../../events/log-ref.ts'
import type { RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { givesAlternatesTo } from '../../rules/call-up-order.ts'
import { keepsOff } from '../../rules/candidacy.ts'
import type { DecisionKind } from '../../rules/decision.ts'
import {
  calledPast,
  decisionNeedsRefusal,
  refilledBy,
  type SeatReturnProblem,
  seatReturnProblem,
} from '../../rules/seat-return.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import { alternatesFor, countedRounds, holds } from '../elections/call-up-alternate.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { CallUp, Election, Round } from '../model.ts'
import type { OrganisationReads } from '../organisations/ports.ts'
import type { PersonReads } from '../people/ports.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import { lockRound, type RoundInPlace } from '../shared/find.ts'
import { levelOf } from '../shared/level-of.ts'
import type { SeatRefusal, SeatReturn } from './model.ts'
import type { ResultReads, SeatWrites } from './ports.ts'
import { roundEnd } from './record-decision.ts'
import { refusalFigures } from './refuse-seat.ts'
import { roundAfter } from './round-after.ts'
import { namesOfRound, roundThatRelies, type SeatFactReads } from './seat-facts.ts'

export interface SeatReturnInput {
  readonly reason: string
  /** Whether the decision that rests on the refusal falls with it. */
  readonly withDecision: boolean
}

type ReturnReads = SeatFactReads & PersonReads & OrganisationReads

/** Everything that may rest on a refusal. */
interface Resting {
  readonly next: Round | undefined
  readonly elsewhere: Round | undefined
  readonly refilled: Election | undefined
  readonly passed: CallUp | undefined
  readonly decision: DecisionKind | undefined
}

const refusalOf = (code: SeatReturnProblem, { next, elsewhere, refilled, passed, decision }: Resting, name: string) => {
  switch (code) {
    case 'seat-refusal-followed':
      return refuse(code, { params: { number: next?.number ?? 0 } })
    case 'seat-person-elsewhere':
      return refuse(code, { params: { name, number: elsewhere?.number ?? 0, office: elsewhere?.office ?? '' } })
    case 'seat-refilled':
      return refuse(code, { params: { number: refilled?.number ?? 0 } })
    case 'seat-called-past':
      return refuse(code, { params: { name, number: passed?.number ?? 0 } })
    case 'seat-refusal-decided':
      return refuseAt('/withDecision', code, { params: { kind: decision ?? '' } })
    default:
      return refuse(code, { params: { name } })
  }
}

/** The same reads as if one refusal were cancelled. */
const readsWithout = <Given extends ResultReads>(reads: Given, { roundId, number }: SeatRefusal): Given => ({
  ...reads,
  seatRefusals: async (id) =>
    (await reads.seatRefusals(id)).filter((one) => one.roundId !== roundId || one.number !== number),
})

/** The later election of a limited office that fills the seat; undefined if there is none. */
const refilledIn = async (
  reads: ReturnReads,
  { round, election, congress }: RoundInPlace,
  person: string,
): Promise<Election | undefined> => {
  const declared = await reads.result(round.id)
  if (round.office !== election.office || !declared?.result.elected.includes(person)) return undefined
  const later = (await reads.elections(congress.id)).filter(
    ({ office, number, cancelled }) => office === election.office && number > election.number && cancelled === null,
  )
  const filled = (await reads.electedIn(election.id)).length
  return refilledBy({ level: await levelOf(reads, congress), office: election.office }, filled, later)
}

/** The call-up that passed the person over; undefined if there is none. */
const passedIn = async (
  reads: ReturnReads,
  { election, congress }: RoundInPlace,
  person: string,
): Promise<CallUp | undefined> => {
  const people = await reads.people(congress.id)
  const elections = await reads.elections(congress.id)
  const called = elections.filter((one) => givesAlternatesTo(one, election))
  return calledPast(
    person,
    await Promise.all(
      called.map(async (one) => ({
        callUps: (await reads.callUps(one.id)).filter(holds),
        ranked: await alternatesFor(one, elections, people, (source) => countedRounds(reads, source)),
      })),
    ),
  )
}

/**
 * Cancels a refusal that was recorded by mistake, for example for the wrong person of two of one name, while nothing rests
 * on it. The person takes the seat again, and the refusal stays readable. A decision that rests on the open seat falls
 * with it if the request says so.
 */
export const returnSeat = async (
  tx: LocksCongress & ReturnReads & SeatWrites & AppendsEvents,
  context: Context,
  roundId: RoundId,
  number: number,
  { reason, withDecision }: SeatReturnInput,
): Promise<Result<SeatRefusal, Refusal>> => {
  const place = await lockRound(tx, roundId)
  if (!place.ok) return place
  const { round, election, congress } = place.value
  const refusal = (await tx.seatRefusals(roundId)).find((one) => one.number === number)
  if (!refusal) return refuse('seat-refusal-unknown')
  const { personId } = refusal
  const without = readsWithout(tx, refusal)
  const decision = await tx.decision(roundId)
  const resting: Resting = {
    next: await roundAfter(tx, round),
    elsewhere: await roundThatRelies(
      tx,
      round,
      personId,
      ({ id, office, cancelled }) => id !== election.id && cancelled === null && keepsOff(office, election.office),
    ),
    refilled: await refilledIn(tx, place.value, personId),
    passed: await passedIn(without, place.value, personId),
    decision: decision?.kind,
  }
  const decides = decisionNeedsRefusal(decision?.kind ?? null, await roundEnd(without, place.value))
  const problem = seatReturnProblem({
    state: round.state,
    isCancelled: refusal.cancelled !== null,
    isFollowed: resting.next !== undefined,
    person: personId,
    elected: (await namesOfRound(tx, round)).elected,
    isElsewhere: resting.elsewhere !== undefined,
    isRefilled: resting.refilled !== undefined,
    isPassed: resting.passed !== undefined,
    decides,
    withDecision,
  })
  if (problem) return refusalOf(problem, resting, (await tx.person(personId))?.fullName ?? '')
  const fallenDecision = decides ? (decision?.version ?? null) : null
  const cancelled: SeatReturn = { reason, fallenDecision, cancelledAt: context.at, cancelledBy: context.actor.id }
  await tx.insertSeatReturn(refusal, cancelled)
  await tx.appendAudit(context, {
    log: congressLog(congress.id),
    action: 'seat.refusal-cancelled',
    objectId: roundId,
    before: refusalFigures(refusal),
    after: { number, refusedBy: personId, fallenDecision },
    reason,
  })
  return ok({ ...refusal, cancelled })
}
