import { BUNDLE_FORMAT } from '../../audit/bundle.ts'
import { type LogRef, logIdOf } from '../../events/log-ref.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Context } from '../actor.ts'
import type { CongressReads } from '../congresses/ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { AppendsEvents } from './appends-events.ts'
import type { BundlePlan } from './bundle-items.ts'
import { findLog } from './log-ref.ts'
import type { ExportReads } from './ports.ts'

/**
 * Logs that a log is given away, and says how far the file goes: up to the event of this act, which a checkpoint covers.
 * Refused while the log holds what was typed in a round that has no result yet.
 */
export const exportLog = async (
  tx: CongressReads & ExportReads & AppendsEvents,
  context: Context,
  ref: LogRef,
): Promise<Result<BundlePlan, Refusal>> => {
  const log = await findLog(tx, ref)
  if (!log.ok) return log
  // Logged before it is looked whether anything is blind: from here on the log stands still for this transaction, and a
  // ballot that is entered meanwhile comes after the last event of the file.
  const size = await tx.appendAudit(context, {
    log: ref,
    action: 'log.exported',
    object: { type: 'audit-log', id: logIdOf(ref) },
    after: { format: BUNDLE_FORMAT },
  })
  if (ref.kind === 'congress' && (await tx.holdsBlind(ref.congressId))) return refuse('log-still-blind')
  return ok({ log: logIdOf(ref), size, exportedAt: context.at })
}
