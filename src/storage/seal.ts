import type { Transaction } from 'kysely'
import type { Context } from '../app/actor.ts'
import type { NewAuditEvent } from '../app/log/ports.ts'
import { type CheckpointSigner, signCheckpoint } from '../audit/checkpoint.ts'
import { INSTALLATION_LOG } from '../audit/event.ts'
import { rootOf } from '../audit/merkle.ts'
import { kindOf } from '../events/catalogue.ts'
import { findFrontier } from './stores/audit.store.ts'
import { insertCheckpoint } from './stores/checkpoints.store.ts'
import type { Database } from './tables.ts'

/**
 * Takes a checkpoint right after an event that seals its log, in the same transaction: the row of the log is locked, so
 * the event is the last one under the root.
 */
export const sealAfter = async (
  tx: Transaction<Database>,
  signer: CheckpointSigner,
  { at }: Context,
  { action, congressId }: NewAuditEvent,
): Promise<void> => {
  if (!kindOf(action).sealed) return
  const log = congressId ?? INSTALLATION_LOG
  const frontier = await findFrontier(tx, log)
  if (!frontier) throw new Error(`the log ${log} is out of sight`)
  const { size } = frontier
  const root = rootOf(frontier)
  const note = signCheckpoint(signer, { origin: signer.originOf(log), size, root })
  await insertCheckpoint(tx, { log, size, root, keyNumber: signer.keyNumber, note, cause: action, takenAt: at })
}
