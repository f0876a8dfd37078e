import { rootOf } from '../../audit/merkle.ts'
import type { LogRef } from '../../events/log-ref.ts'
import { toHex } from '../../kernel/bytes.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { nodeCrypto } from '../../platform/node-crypto.ts'
import type { Context } from '../actor.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { Refusal } from '../refusal.ts'
import type { AppendsEvents } from './appends-events.ts'
import { checkpointWith } from './find-checkpoint.ts'
import { findLog } from './log-ref.ts'
import type { CheckpointReads, EventReads, KeptCheckpoint, TreeReads } from './ports.ts'
import { contradiction, NOTHING_SIGNED } from './prove-log.ts'
import type { SeenEvents } from './seen-events.ts'
import type { SignedLogs } from './signing.ts'

/**
 * Accepts a log as it is, although it does not continue what this machine has signed: the database was restored from an
 * older copy, or somebody has changed it. The event says so, and keeps size and root of what was signed. If nothing is
 * wrong, the event changes nothing.
 */
export const acceptLog = async (
  tx: CongressReads & EventReads & TreeReads & CheckpointReads & AppendsEvents,
  context: Context,
  ref: LogRef,
  {
    reason,
    signedLogs,
    seen,
  }: { readonly reason: string; readonly signedLogs: SignedLogs; readonly seen?: SeenEvents },
): Promise<Result<KeptCheckpoint, Refusal>> => {
  const found = await findLog(tx, ref)
  if (!found.ok) return found
  const log = found.value
  const frontier = await tx.frontier(log)
  const signed = signedLogs.recall(log) ?? NOTHING_SIGNED
  const isHeld = !seen || (await seen.isHeld(tx, log))
  const continues = !frontier || (isHeld && (await contradiction(tx, log, signed, frontier)) === null)
  const size = await tx.appendAudit(context, {
    log: ref,
    action: 'log.accepted',
    objectId: log,
    after: { continues, signedSize: signed.frontier.size, signedRoot: toHex(rootOf(nodeCrypto, signed.frontier)) },
    reason,
  })
  return ok(await checkpointWith(tx, log, size))
}
