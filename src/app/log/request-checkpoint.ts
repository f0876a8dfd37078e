import { type LogRef, logIdOf } from '../../events/log-ref.ts'
import { Bug } from '../../kernel/bug.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Context } from '../actor.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { Refusal } from '../refusal.ts'
import type { AppendsEvents } from './appends-events.ts'
import { findLog } from './log-ref.ts'
import type { CheckpointReads, KeptCheckpoint } from './ports.ts'

/** Takes a checkpoint over all events so far. The request is an event, and the last one covered. */
export const requestCheckpoint = async (
  tx: CongressReads & CheckpointReads & AppendsEvents,
  context: Context,
  ref: LogRef,
): Promise<Result<KeptCheckpoint, Refusal>> => {
  const log = await findLog(tx, ref)
  if (!log.ok) return log
  const size = await tx.appendAudit(context, {
    log: ref,
    action: 'checkpoint.requested',
    objectId: logIdOf(ref),
  })
  const checkpoint = await tx.checkpoint(logIdOf(ref), size)
  if (!checkpoint) throw new Bug(`the log ${logIdOf(ref)} was not sealed at ${size}`)
  return ok(checkpoint)
}
