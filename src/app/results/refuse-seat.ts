import { congressLog } from '../../events/log-ref.ts'
import type { RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { eventNotices, paperNotices, type Recording } from '../../rules/moment-notices.ts'
import { type SeatRefusalProblem, seatRefusalProblem } from '../../rules/seats.ts'
import { needPerson } from '../access/person-needed.ts'
import type { Context } from '../actor.ts'
import type { CongressReads, LocksCongress, RollReads } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { CallUp, Round } from '../model.ts'
import type { PersonReads } from '../people/ports.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { findRound, lockRound } from '../shared/find.ts'
import { handsFit } from '../shared/hands.ts'
import { type NoticedMoments, noticedMoments } from '../shared/noticed-moments.ts'
import type { SeatRefusal } from './model.ts'
import type { ResultReads, SeatWrites } from './ports.ts'
import { roundAfter } from './round-after.ts'
import { isInForce } from './round-outcome.ts'
import { callUpOf, namesOfRound, roundThatRelies, type SeatFactReads } from './seat-facts.ts'

export type SeatRefusalInput = Pick<SeatRefusal, 'personId' | 'ground' | 'happenedOn' | 'vote' | 'paper' | 'reason'>

interface Reliance {
  /** Full name of the person; empty for somebody who is not of the meeting. */
  readonly name: string
  readonly next: Round | undefined
  readonly relying: Round | undefined
  readonly callUp: CallUp | undefined
}

const refusalOf = (code: SeatRefusalProblem, { name, next, relying, callUp }: Reliance) => {
  switch (code) {
    case 'seat-refusal-followed':
      return refuse(code, { params: { number: next?.number ?? 0 } })
    case 'seat-relied-on':
      return refuse(code, { params: { name, number: relying?.number ?? 0, office: relying?.office ?? '' } })
    case 'seat-in-call-up':
      return refuse(code, { params: { name, number: callUp?.number ?? 0 } })
    case 'person-not-on-ballot':
      return refuseAt('/personId', code, name === '' ? {} : { params: { name } })
    case 'seat-already-refused':
      return refuseAt('/personId', code, { params: { name } })
    case 'seat-not-offered':
      return refuseAt('/ground', code, { params: { name } })
    case 'seat-refusal-undecided':
      return refuseAt('/vote', code, { params: { name } })
    default:
      return refuse(code)
  }
}

/** The figures of a refusal in the log. */
export const refusalFigures = (refusal: SeatRefusal) => {
  const { number, personId: refusedBy, ground: refusalGround, happenedOn, vote, paper } = refusal
  return { number, refusedBy, refusalGround, happenedOn, vote, paper }
}

/**
 * Records that a person on an approved list takes no seat: an elected person declines, or somebody withdraws, dies or is
 * struck after the approval. The votes stay counted and shown, the seat stays open, and nobody moves up.
 */
export const refuseSeat = async (
  tx: LocksCongress & RollReads & PersonReads & SeatFactReads & SeatWrites & AppendsEvents,
  context: Context,
  roundId: RoundId,
  input: SeatRefusalInput,
): Promise<Result<SeatRefusal, Refusal>> => {
  const person = needPerson(context)
  if (!person.ok) return person
  const place = await lockRound(tx, roundId)
  if (!place.ok) return place
  const { round, congress } = place.value
  const before = await tx.seatRefusals(roundId)
  const next = await roundAfter(tx, round)
  const relying = await roundThatRelies(
    tx,
    round,
    input.personId,
    ({ eligibleFrom }) => eligibleFrom === round.electionId,
  )
  const callUp = await callUpOf(tx, round, input.personId)
  const problem = seatRefusalProblem({
    state: round.state,
    isFollowed: next !== undefined,
    person: input.personId,
    ground: input.ground,
    ...(await namesOfRound(tx, round)),
    refused: new Set(before.filter(isInForce).map(({ personId }) => personId)),
    reliesOn: relying !== undefined,
    inCallUp: callUp !== undefined,
    hasVote: input.vote !== null,
    hasPaper: input.paper !== null,
  })
  if (problem) {
    const name = (await tx.person(input.personId))?.fullName ?? ''
    return refusalOf(problem, { name, next, relying, callUp })
  }
  if (input.vote) {
    const hands = handsFit(input.vote, (await tx.roll(congress.id))?.attending ?? null)
    if (!hands.ok) return hands
  }
  const recorded = { recordedAt: context.at, recordedBy: context.actor.id }
  const refusal: SeatRefusal = { ...input, roundId, number: before.length + 1, cancelled: null, ...recorded }
  await tx.insertSeatRefusal(refusal)
  await tx.appendAudit(context, {
    log: congressLog(congress.id),
    action: 'seat.refused',
    objectId: roundId,
    after: refusalFigures(refusal),
    reason: refusal.reason,
  })
  return ok(refusal)
}

/** The refusals of seats of a round in the order of recording, also cancelled ones. */
export const listSeatRefusals = async (
  reads: CongressReads & RoundReads & ResultReads,
  id: RoundId,
): Promise<Result<readonly NoticedMoments<SeatRefusal>[], Refusal>> => {
  const place = await findRound(reads, id)
  return place.ok ? ok(noticedMoments(place.value.congress, await reads.seatRefusals(id), momentsOf)) : place
}

const momentsOf = ({ happenedOn, paper }: SeatRefusal, recording: Recording) => [
  ...eventNotices(happenedOn, recording),
  ...paperNotices(paper?.date ?? null, recording),
]

/** One refusal of a seat in place. */
export const readSeatRefusal = async (
  reads: CongressReads & RoundReads & ResultReads,
  { roundId, number }: Pick<SeatRefusal, 'roundId' | 'number'>,
): Promise<Result<NoticedMoments<SeatRefusal>, Refusal>> => {
  const all = await listSeatRefusals(reads, roundId)
  if (!all.ok) return all
  const found = all.value.find(({ recorded }) => recorded.number === number)
  return found ? ok(found) : refuse('seat-refusal-unknown')
}
