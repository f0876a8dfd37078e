import { congressLog } from '../../events/log-ref.ts'
import type { RoundId } from '../../kernel/brand.ts'
import { Bug } from '../../kernel/bug.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { settleAlternates } from '../../rules/alternates.ts'
import { countRound } from '../../rules/count.ts'
import { type Declaration, declarable } from '../../rules/declaration.ts'
import { versionAfter } from '../../rules/meeting.ts'
import { transition } from '../../rules/round.ts'
import type { CountResult } from '../../rules/types.ts'
import type { Context } from '../actor.ts'
import { moveAllEntries } from '../batches/entry-state.ts'
import type { BallotReads, BatchWrites } from '../batches/ports.ts'
import type { LocksCongress, RollReads } from '../congresses/ports.ts'
import type { CustodyReads } from '../custody/ports.ts'
import type { ListReads } from '../lists/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { DeclaredResult, Round } from '../model.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import type { RoundWrites } from '../rounds/ports.ts'
import { lockRound, type RoundInPlace } from '../shared/find.ts'
import { oddAtBox } from './box-facts.ts'
import type { ResultWrites } from './ports.ts'
import { countedBatches, type RoundFacts, roundFacts } from './round-facts.ts'
import { rankedBefore } from './round-outcome.ts'

export interface DeclareInput {
  /** The stamp of the tally that the caller has seen; null if not given. */
  readonly seen: string | null
  /** True if the board has rechecked and reports that the round has no result. */
  readonly confirmNoResult: boolean
}

/**
 * Declares a round's result, once, and again after the round is reopened. Refuses while entries are open or do not add
 * up, unless the round has no result whatever they hold; if the caller has not seen the current tally; and if there is no
 * result, unless the board confirms exactly that.
 */
export const declareResult = async (
  tx: LocksCongress &
    RollReads &
    RoundWrites &
    ListReads &
    CustodyReads &
    BatchWrites &
    BallotReads &
    ResultWrites &
    AppendsEvents,
  context: Context,
  roundId: RoundId,
  input: DeclareInput,
): Promise<Result<DeclaredResult, Refusal>> => {
  const place = await lockRound(tx, roundId)
  if (!place.ok) return place
  const state = transition(place.value.round.state, 'result-declared')
  if (!state.ok) return refuse(state.error)
  const entries = await tx.lockEntries(roundId)
  const collected = await roundFacts(tx, place.value)
  if (!collected.ok) return collected
  if (input.seen === null) return refuse('precondition-required')
  if (input.seen !== collected.value.stamp)
    return refuse('version-stale', { params: { current: collected.value.stamp } })
  const result = countRound(collected.value.facts)
  const ready = checkDeclarable(place.value.round, collected.value, result)
  if (!ready.ok) return ready
  if (result.outcome === 'no-result' && !input.confirmNoResult) {
    return unconfirmed(tx, place.value, collected.value, result)
  }
  const declared: DeclaredResult = {
    roundId,
    version: versionAfter((await tx.resultVersions(roundId)).at(-1)?.version ?? null),
    rollVersion: collected.value.rollVersion,
    result,
    settled: await settledBy(tx, place.value.round, result),
    declaredAt: context.at,
    declaredBy: context.actor.id,
  }
  await tx.insertResult(declared)
  await tx.setRoundState(roundId, ready.value.to)
  await moveAllEntries(tx, roundId, entries, ready.value.entries)
  await tx.appendAudit(context, {
    log: congressLog(place.value.congress.id),
    action: 'result.declared',
    objectId: roundId,
    before: { state: ready.value.from },
    after: {
      version: declared.version,
      rollVersion: declared.rollVersion,
      result,
      settled: declared.settled,
      state: ready.value.to,
    },
    citations: [...new Set(result.findings.flatMap(({ citation }) => (citation ? [citation] : [])))],
  })
  return ok(declared)
}

/** No result, with the findings and what was odd at the box: a newer roll may explain it. */
const unconfirmed = async (
  tx: RollReads & CustodyReads,
  place: RoundInPlace,
  { facts, rollVersion }: RoundFacts,
  { findings }: CountResult,
): Promise<Result<never, Refusal>> => {
  const roll = await tx.rollVersion(place.congress.id, rollVersion)
  if (!roll) throw new Bug(`round ${place.round.id} is bound to a roll version that is not there`)
  const boxFindings = await oddAtBox(tx, place, { roll, tally: facts.tally, declaredAt: null })
  return refuseAt('/confirmNoResult', 'no-result-unconfirmed', { findings, boxFindings })
}

/** The alternates of the election that this result settles, if it decides a tie among delegates. */
const settledBy = async (
  tx: RoundWrites & ResultWrites,
  round: Round,
  result: CountResult,
): Promise<DeclaredResult['settled']> => settleAlternates(await rankedBefore(tx, round), { ...round, result })

const checkDeclarable = (
  { state }: Round,
  facts: RoundFacts,
  { findings, ballots }: CountResult,
): Result<Declaration, Refusal> => {
  const ready = declarable({ state, batches: countedBatches(facts), findings })
  if (ready.ok) return ready
  const [problem] = ready.error
  switch (problem.code) {
    case 'entries-open':
      return refuse(problem.code, { params: { open: problem.open } })
    case 'entries-differ':
    case 'rulings-missing':
      return refuse(problem.code, { params: { batches: problem.batches.join(', ') } })
    case 'count-not-balanced': {
      const params = { counted: ballots.valid + ballots.invalid, returned: ballots.returned }
      return refuse(problem.code, { findings, params })
    }
    default:
      return refuse(problem.code)
  }
}
