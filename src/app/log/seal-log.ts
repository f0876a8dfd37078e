import { type CheckpointSigner, signCheckpoint } from '../../audit/checkpoint.ts'
import { rootOf } from '../../audit/merkle.ts'
import { kindOf } from '../../events/catalogue.ts'
import { logIdOf } from '../../events/log-ref.ts'
import { Bug } from '../../kernel/bug.ts'
import { nodeCrypto } from '../../platform/node-crypto.ts'
import type { Follower } from '../ports.ts'

/**
 * Takes a checkpoint after an event of a kind that seals its log. The row of the log is locked, so the event is the
 * last one covered.
 * @param signer returns the current key; a rotation can replace it while the service runs
 */
export const sealLog =
  (signer: () => CheckpointSigner): Follower =>
  async (tx, { at }, { action, log: ref }) => {
    if (!kindOf(action).sealed) return
    const log = logIdOf(ref)
    const frontier = await tx.frontier(log)
    if (!frontier) throw new Bug(`the log ${log} is outside the scope`)
    const { size } = frontier
    const root = rootOf(nodeCrypto, frontier)
    const key = signer()
    const note = signCheckpoint(nodeCrypto, key, { origin: key.originOf(log), size, root })
    await tx.insertCheckpoint({ log, size, keyNumber: key.keyNumber, note, cause: action, takenAt: at })
  }
