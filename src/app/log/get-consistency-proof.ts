import type { Digest } from '../../audit/merkle.ts'
import { planConsistency, proofFrom } from '../../audit/proof-plan.ts'
import type { LogRef } from '../../events/log-ref.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { nodeCrypto } from '../../platform/node-crypto.ts'
import type { CongressReads } from '../congresses/ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { findCheckpoint } from './find-checkpoint.ts'
import { findLog } from './log-ref.ts'
import type { CheckpointReads, KeptCheckpoint, TreeReads } from './ports.ts'
import { subtreesOf } from './proof-subtrees.ts'

export interface ConsistencyProof {
  readonly from: KeptCheckpoint
  readonly to: KeptCheckpoint
  /** RFC 9162, 2.1.4; empty if both are the same checkpoint. */
  readonly hashes: readonly Digest[]
  /** Number of rows of leaves and subtrees read. */
  readonly rowsRead: number
}

/**
 * Proves that the events of an earlier checkpoint are the beginning of those of a later one: nothing was changed,
 * removed or inserted. Both must be stored checkpoints.
 * @param to size of the later one; null for the newest
 */
export const getConsistencyProof = async (
  reads: CongressReads & TreeReads & CheckpointReads,
  ref: LogRef,
  from: number,
  to: number | null,
): Promise<Result<ConsistencyProof, Refusal>> => {
  const log = await findLog(reads, ref)
  if (!log.ok) return log
  if (to !== null && from > to) return refuse('checkpoints-out-of-order', { params: { from, to } })
  const earlier = await findCheckpoint(reads, log.value, from)
  if (!earlier.ok) return earlier
  const later = await findCheckpoint(reads, log.value, to)
  if (!later.ok) return later
  const plan = planConsistency(from, later.value.size)
  const { hashOf, rows } = await subtreesOf(reads, log.value, plan.flat())
  return ok({ from: earlier.value, to: later.value, hashes: proofFrom(nodeCrypto, plan, hashOf), rowsRead: rows })
}
