import type { LogRef } from '../../events/log-ref.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Context } from '../actor.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { Refusal } from '../refusal.ts'
import type { AppendsEvents } from './appends-events.ts'
import { checkpointWith } from './find-checkpoint.ts'
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
    objectId: log.value,
  })
  return ok(await checkpointWith(tx, log.value, size))
}
