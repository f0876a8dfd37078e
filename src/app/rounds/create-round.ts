import type { ElectionId, RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { nextRound } from '../../rules/round.ts'
import type { Context } from '../actor.ts'
import type { MeetingLock } from '../congresses/ports.ts'
import type { ListWrites } from '../lists/ports.ts'
import type { Log } from '../log/ports.ts'
import type { CandidateList, Election, Round } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { ResultReads } from '../results/ports.ts'
import { lockElection } from '../shared/find.ts'
import type { RoundWrites } from './ports.ts'

/**
 * Opens the next round of an election: the first, or what the congress decided after the last one. Kind, seats and
 * whose names may stand follow from that decision and are not asked of the caller. The list of a tie revote is the
 * tied names, so it is laid ready.
 */
export const createRound = async (
  tx: MeetingLock & RoundWrites & ListWrites & ResultReads & Log,
  context: Context,
  electionId: ElectionId,
): Promise<Result<Round, Refusal>> => {
  const place = await lockElection(tx, electionId)
  if (!place.ok) return place
  const { election } = place.value
  const last = (await tx.rounds(electionId)).at(-1)
  const plan = last ? await planAfter(tx, last) : ok(firstRound(election))
  if (!plan.ok) return plan
  const round: Round = {
    id: context.newId() as RoundId,
    congressId: election.congressId,
    electionId,
    ...plan.value,
    state: 'listing',
  }
  await tx.insertRound(round, context.at)
  await tx.appendAudit(context, {
    congressId: election.congressId,
    action: 'round.created',
    object: { type: 'round', id: round.id },
    after: { electionId, ...plan.value, state: round.state, follows: last?.id ?? null },
  })
  if (last && round.names === 'tied') await layTiedNames(tx, context, last, round)
  return ok(round)
}

type Plan = Pick<Round, 'number' | 'kind' | 'seats' | 'names'>

const firstRound = (election: Election): Plan => ({ number: 1, kind: 'first', seats: election.seats, names: 'any' })

const planAfter = async (tx: ResultReads, last: Round): Promise<Result<Plan, Refusal>> => {
  const declared = await tx.result(last.id)
  if (!declared) return refuse('round-open', { params: { number: last.number } })
  const { outcome, seatsLeft } = declared.result
  if (outcome === 'complete') return refuse('election-complete')
  const decision = await tx.decision(last.id)
  if (!decision) return refuse('decision-missing', { params: { number: last.number } })
  if (decision.kind === 'leave-vacant' || decision.kind === 'refer-to-superior') {
    return refuse('election-ended-by-decision')
  }
  return ok(
    nextRound(
      { number: last.number, kind: last.kind, seats: last.seats, outcome, seatsLeft },
      { decision: decision.kind, newNamesAllowed: decision.newNamesAllowed },
    ),
  )
}

const layTiedNames = async (
  tx: ListWrites & ResultReads & Log,
  context: Context,
  last: Round,
  round: Round,
): Promise<void> => {
  const [declared, before] = await Promise.all([tx.result(last.id), tx.list(last.id)])
  const tied = new Set(declared?.result.tied)
  const ballot = await tx.ballotCandidates(last.id)
  const list: CandidateList = {
    roundId: round.id,
    version: 1,
    // The tied keep the order in which the meeting has already seen them.
    order: before?.order ?? 'regulation',
    candidates: ballot
      .filter(({ personId }) => tied.has(personId))
      .map(({ personId }) => {
        const named = before?.candidates.find((name) => name.personId === personId)
        // qd190-2024:d14.k3: an outside name keeps the agreement that put it to the meeting
        return { personId, origin: named?.origin ?? 'convening-committee', agreement: named?.agreement ?? null }
      }),
    withdrawals: [],
    recordedAt: context.at,
    recordedBy: context.actor.id,
  }
  await tx.insertList(list)
  await tx.appendAudit(context, {
    congressId: round.congressId,
    action: 'list.proposed',
    object: { type: 'round', id: round.id },
    after: { version: 1, order: list.order, candidates: list.candidates, withdrawals: [], laidFrom: last.id },
  })
}
