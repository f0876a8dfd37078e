import { congressLog } from '../../events/log-ref.ts'
import type { RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { countRound } from '../../rules/count.ts'
import { ENTRY_ERRORS } from '../../rules/findings.ts'
import { transition } from '../../rules/round.ts'
import type { CountResult } from '../../rules/types.ts'
import type { Context } from '../actor.ts'
import type { BallotReads, BatchWrites } from '../batches/ports.ts'
import type { LocksCongress, RollReads } from '../congresses/ports.ts'
import type { CustodyReads } from '../custody/ports.ts'
import type { ListReads } from '../lists/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { DeclaredResult } from '../model.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import type { RoundWrites } from '../rounds/ports.ts'
import { lockRound } from '../shared/find.ts'
import type { ResultWrites } from './ports.ts'
import { roundFacts, unfinished } from './round-facts.ts'

export interface DeclareInput {
  /** The stamp of the tally that the caller has seen; null if not given. */
  readonly seen: string | null
  /** True if the board has rechecked and reports that the round has no result. */
  readonly confirmNoResult: boolean
}

/**
 * Declares a round's result, once. Refuses while entries are open or do not add up, if the caller has not seen the
 * current tally, and if there is no result, unless the board confirms exactly that.
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
  await tx.lockEntries(roundId)
  const collected = await roundFacts(tx, place.value)
  if (!collected.ok) return collected
  if (input.seen === null) return refuse('precondition-required')
  if (input.seen !== collected.value.stamp)
    return refuse('version-stale', { params: { current: collected.value.stamp } })
  const open = unfinished(collected.value).length
  if (open > 0) return refuse('entries-open', { params: { open } })
  const result = countRound(collected.value.facts)
  const sound = checkSound(result, input.confirmNoResult)
  if (!sound.ok) return sound
  const declared: DeclaredResult = {
    roundId,
    rollVersion: collected.value.rollVersion,
    result,
    declaredAt: context.at,
    declaredBy: context.actor.id,
  }
  await tx.insertResult(declared)
  await tx.setRoundState(roundId, state.value)
  await tx.closeEntries(roundId)
  await tx.appendAudit(context, {
    log: congressLog(place.value.congress.id),
    action: 'result.declared',
    objectId: roundId,
    before: { state: place.value.round.state },
    after: { rollVersion: declared.rollVersion, result, state: 'declared' },
    citations: [...new Set(result.findings.flatMap(({ citation }) => (citation ? [citation] : [])))],
  })
  return ok(declared)
}

const checkSound = (result: CountResult, confirmNoResult: boolean): Result<null, Refusal> => {
  const { findings, ballots } = result
  if (findings.some(({ code }) => ENTRY_ERRORS.includes(code))) {
    const params = { counted: ballots.valid + ballots.invalid, returned: ballots.returned }
    return refuse('count-not-balanced', { findings, params })
  }
  if (result.outcome === 'no-result' && !confirmNoResult) {
    return refuseAt('/confirmNoResult', 'no-result-unconfirmed', { findings })
  }
  return ok(null)
}
