import { congressLog } from '../../events/log-ref.ts'
import type { ElectionId } from '../../kernel/brand.ts'
import { Bug } from '../../kernel/bug.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { type LastRound, planRound, tieRevoteList } from '../../rules/plan.ts'
import { FIRST_ROUND_STATE } from '../../rules/round.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { ListWrites } from '../lists/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { CandidateList, Round } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { ResultReads } from '../results/ports.ts'
import { namesAfter, roundOutcome } from '../results/round-outcome.ts'
import { lockElection } from '../shared/find.ts'
import type { RoundWrites } from './ports.ts'

/**
 * Opens the next round of an election: the first, or the one that the congress decided on. Kind, seats and eligible
 * names follow from that decision; the caller does not choose them. For a tie revote it prepares the list of the tied
 * names.
 */
export const createRound = async (
  tx: LocksCongress & RoundWrites & ListWrites & ResultReads & AppendsEvents,
  context: Context,
  electionId: ElectionId,
): Promise<Result<Round, Refusal>> => {
  const place = await lockElection(tx, electionId)
  if (!place.ok) return place
  const { election } = place.value
  const last = (await tx.rounds(electionId)).at(-1)
  const { office, seats, alternates } = election
  const plan = planRound({ office, seats, alternates }, last ? await asItEnded(tx, last) : null)
  if (!plan.ok) return refuse(plan.error, last ? { params: { number: last.number } } : {})
  const round: Round = {
    id: context.newId(),
    congressId: election.congressId,
    electionId,
    ...plan.value,
    state: FIRST_ROUND_STATE,
  }
  await tx.insertRound(round, context.at)
  await tx.appendAudit(context, {
    log: congressLog(election.congressId),
    action: 'round.created',
    objectId: round.id,
    after: { electionId, ...plan.value, state: FIRST_ROUND_STATE, follows: last?.id ?? null },
  })
  if (last && round.names === 'tied') await layTiedNames(tx, context, last, round)
  return ok(round)
}

const asItEnded = async (tx: ResultReads, round: Round): Promise<LastRound> => {
  const [ended, decision] = await Promise.all([roundOutcome(tx, round), tx.decision(round.id)])
  return { ...round, result: ended?.result ?? null, settled: ended?.settled ?? null, decision: decision ?? null }
}

const layTiedNames = async (
  tx: ListWrites & ResultReads & AppendsEvents,
  context: Context,
  last: Round,
  round: Round,
): Promise<void> => {
  const { names, listOf } = await namesAfter(tx, last.id)
  const before = await tx.list(listOf)
  if (!before) throw new Bug(`round ${listOf} has lost its list`)
  const laid = tieRevoteList(names, before)
  const list: CandidateList = {
    roundId: round.id,
    version: 1,
    ...laid,
    recordedAt: context.at,
    recordedBy: context.actor.id,
  }
  await tx.insertList(list)
  await tx.appendAudit(context, {
    log: congressLog(round.congressId),
    action: 'list.proposed',
    objectId: round.id,
    before: null,
    after: { version: list.version, ...laid, laidFrom: listOf },
  })
}
