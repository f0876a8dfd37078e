import { congressLog } from '../../events/log-ref.ts'
import type { ElectionId, RoundId } from '../../kernel/brand.ts'
import { Bug } from '../../kernel/bug.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { lastHolding, planRound, repeatedList, tieRevoteList } from '../../rules/plan.ts'
import { FIRST_ROUND_STATE } from '../../rules/round.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { ListReads, ListWrites } from '../lists/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { CandidateList, ListInput, Round } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { ResultReads } from '../results/ports.ts'
import { namesAfter, pastRound } from '../results/round-outcome.ts'
import { lockElection } from '../shared/find.ts'
import type { RoundWrites } from './ports.ts'

/**
 * Opens the next round of an election: the first, the one that the congress decided on, or the one that repeats an
 * annulled round. Kind, seats and eligible names follow from that; the caller does not choose them. For a tie revote it
 * prepares the list of the tied names, for a round that repeats another its list.
 */
export const createRound = async (
  tx: LocksCongress & RoundWrites & ListWrites & ResultReads & AppendsEvents,
  context: Context,
  electionId: ElectionId,
): Promise<Result<Round, Refusal>> => {
  const place = await lockElection(tx, electionId)
  if (!place.ok) return place
  const { election } = place.value
  const rounds = await Promise.all((await tx.rounds(electionId)).map((round) => pastRound(tx, round)))
  const next = planRound(election, rounds)
  const last = lastHolding(rounds)
  if (!next.ok) return refuse(next.error, last ? { params: { number: last.number } } : {})
  const { plan, follows } = next.value
  const round: Round = {
    id: context.newId(),
    congressId: election.congressId,
    electionId,
    ...plan,
    state: FIRST_ROUND_STATE,
  }
  await tx.insertRound(round, context.at)
  await tx.appendAudit(context, {
    log: congressLog(election.congressId),
    action: 'round.created',
    objectId: round.id,
    after: { electionId, ...plan, state: FIRST_ROUND_STATE, follows },
  })
  await layList(tx, context, round, await listToLay(tx, round, follows))
  return ok(round)
}

interface LaidList {
  readonly list: ListInput
  readonly laidFrom: RoundId
}

/** The list that nobody proposes; null if the meeting is to propose one. */
const listToLay = async (
  tx: ListReads & ResultReads,
  { repeats, names }: Round,
  follows: RoundId | null,
): Promise<LaidList | null> => {
  if (repeats) {
    const before = await tx.list(repeats)
    return before ? { list: repeatedList(before), laidFrom: repeats } : null
  }
  if (names !== 'tied' || !follows) return null
  const { names: people, listOf } = await namesAfter(tx, follows)
  const before = await tx.list(listOf)
  if (!before) throw new Bug(`round ${listOf} has lost its list`)
  return { list: tieRevoteList(people, before), laidFrom: listOf }
}

const layList = async (
  tx: ListWrites & AppendsEvents,
  context: Context,
  round: Round,
  laid: LaidList | null,
): Promise<void> => {
  if (!laid) return
  const recorded = { recordedAt: context.at, recordedBy: context.actor.id }
  const list: CandidateList = { roundId: round.id, version: 1, ...laid.list, ...recorded }
  await tx.insertList(list)
  await tx.appendAudit(context, {
    log: congressLog(round.congressId),
    action: 'list.proposed',
    objectId: round.id,
    before: null,
    after: { version: list.version, ...laid.list, laidFrom: laid.laidFrom },
  })
}
