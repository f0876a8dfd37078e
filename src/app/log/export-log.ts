import { BUNDLE_FORMAT, type BundleMarks } from '../../audit/bundle.ts'
import { type LogRef, logIdOf } from '../../events/log-ref.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { figuresProblem, standingOfFigures } from '../../rules/figures.ts'
import type { Context } from '../actor.ts'
import type { CongressReads } from '../congresses/ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { figuresReader } from '../shared/figures.ts'
import type { AppendsEvents } from './appends-events.ts'
import type { BundlePlan } from './bundle-items.ts'
import { findLog } from './log-ref.ts'
import type { ExportReads } from './ports.ts'

/**
 * Exports a log: logs the export, and returns the size of the file, up to and including this event, which a checkpoint
 * covers. Refused while the log holds entries of a round without a result; after the end of the meeting, to all but the
 * auditor. Without the marks it is refused also if an earlier version wrote some of them into the hashed text, from which
 * nothing can be left out.
 * @param asked whether the file has the marks of ballots; the log of the installation holds none to leave out
 */
export const exportLog = async (
  tx: CongressReads & ExportReads & AppendsEvents,
  context: Context,
  ref: LogRef,
  asked: BundleMarks,
): Promise<Result<BundlePlan, Refusal>> => {
  const log = await findLog(tx, ref)
  if (!log.ok) return log
  const marks = ref.kind === 'congress' ? asked : 'opened'
  // Log first, then check for blind entries: from here on this transaction holds the log, and a ballot entered
  // meanwhile comes after the last event of the file.
  const size = await tx.appendAudit(context, {
    log: ref,
    action: 'log.exported',
    objectId: logIdOf(ref),
    after: { format: BUNDLE_FORMAT, withMarks: marks === 'opened' },
  })
  if (ref.kind === 'congress' && (await tx.holdsBlind(ref.congressId))) {
    const standing = standingOfFigures(false, (await tx.closing(ref.congressId)) !== undefined)
    if (standing === 'counted') return refuse('log-still-blind')
    const problem = figuresProblem(figuresReader({ role: context.actor.role, via: context.identity.via }), standing)
    if (problem) return refuse(problem)
  }
  if (ref.kind === 'congress' && marks === 'left-out' && (await tx.holdsHashedMarks(ref.congressId))) {
    return refuse('marks-hashed')
  }
  return ok({ log: logIdOf(ref), size, exportedAt: context.at, marks })
}
