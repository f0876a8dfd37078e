import { congressLog } from '../../events/log-ref.ts'
import type { CongressId, RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { undoneProblem } from '../../rules/round.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { ResultReads } from '../results/ports.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { lockCongressEvenClosed, lockRound } from '../shared/find.ts'
import type { ShownResult } from './model.ts'
import type { HallWrites } from './ports.ts'

const record = async (
  tx: HallWrites,
  { at, actor }: Context,
  congressId: CongressId,
  result: ShownResult['result'],
): Promise<ShownResult> => {
  const version = ((await tx.shownResult(congressId))?.version ?? 0) + 1
  const shown = { congressId, version, result, recordedAt: at, recordedBy: actor.id }
  await tx.insertShownResult(shown)
  return shown
}

/**
 * Shows the declared result of a round on the screens in the hall: an act of its own after the declaration.
 * @param seen version of the result that the caller has seen; another one is not shown
 */
export const showResult = async (
  tx: LocksCongress & RoundReads & ResultReads & HallWrites & AppendsEvents,
  context: Context,
  roundId: RoundId,
  seen: number,
): Promise<Result<ShownResult, Refusal>> => {
  const place = await lockRound(tx, roundId)
  if (!place.ok) return place
  const { round, congress } = place.value
  const declared = await tx.result(roundId)
  if (!declared) return refuse(undoneProblem(round) ?? 'result-not-declared')
  const { version } = declared
  if (version !== seen) return refuse('version-stale', { params: { current: version } })
  const shown = await record(tx, context, congress.id, { roundId, version })
  await tx.appendAudit(context, {
    log: congressLog(congress.id),
    action: 'result.shown',
    objectId: roundId,
    after: { version },
  })
  return ok(shown)
}

/** Takes the result off the screens in the hall, also after the end of the congress. */
export const hideResult = async (
  tx: LocksCongress & HallWrites & AppendsEvents,
  context: Context,
  congressId: CongressId,
): Promise<Result<ShownResult, Refusal>> => {
  const congress = await lockCongressEvenClosed(tx, congressId)
  if (!congress.ok) return congress
  const before = await tx.shownResult(congressId)
  if (!before?.result) return refuse('result-not-shown')
  const hidden = await record(tx, context, congressId, null)
  await tx.appendAudit(context, { log: congressLog(congressId), action: 'result.hidden', objectId: congressId })
  return ok(hidden)
}
