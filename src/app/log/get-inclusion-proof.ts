import type { Digest } from '../../audit/merkle.ts'
import { planInclusion, proofFrom, type Subtree } from '../../audit/proof-plan.ts'
import type { LogRef } from '../../events/log-ref.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { nodeCrypto } from '../../platform/node-crypto.ts'
import type { CongressReads } from '../congresses/ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { findCheckpoint } from './find-checkpoint.ts'
import { findLog } from './log-ref.ts'
import type { KeptWitness } from './model.ts'
import type { CheckpointReads, KeptCheckpoint, TreeReads } from './ports.ts'
import { subtreesOf } from './proof-subtrees.ts'

export interface InclusionProof {
  readonly sequence: number
  readonly leaf: Digest
  /** From the leaf upwards (RFC 9162, 2.1.3). */
  readonly hashes: readonly Digest[]
  /** The checkpoint whose root the proof is for. */
  readonly checkpoint: KeptCheckpoint
  /** Signatures of second parties over that checkpoint. */
  readonly witnesses: readonly KeptWitness[]
  /** Number of rows of leaves and subtrees read. */
  readonly rowsRead: number
}

/**
 * Proves that an event is in the log, against a stored checkpoint: a root without a signature proves nothing to
 * somebody who does not trust the service.
 * @param size of that checkpoint; null for the newest one
 */
export const getInclusionProof = async (
  reads: CongressReads & TreeReads & CheckpointReads,
  ref: LogRef,
  sequence: number,
  size: number | null,
): Promise<Result<InclusionProof, Refusal>> => {
  const log = await findLog(reads, ref)
  if (!log.ok) return log
  const written = (await reads.frontier(log.value))?.size ?? 0
  if (sequence < 1 || sequence > written) return refuse('event-unknown', { params: { sequence, size: written } })
  const found = await findCheckpoint(reads, log.value, size)
  if (!found.ok) return found
  const checkpoint = found.value
  if (checkpoint.size < sequence) {
    // Without a requested size this is not an error of the caller: no checkpoint covers the event yet.
    if (size === null) return refuse('checkpoint-missing')
    return refuse('checkpoint-too-early', { params: { sequence, size } })
  }
  const index = sequence - 1
  const plan = planInclusion(index, checkpoint.size)
  const own: Subtree = { level: 0, position: index }
  const { hashOf, rows } = await subtreesOf(reads, log.value, [own, ...plan.flat()])
  const witnesses = await reads.witnesses(log.value, checkpoint.size)
  return ok({
    sequence,
    leaf: hashOf(own),
    hashes: proofFrom(nodeCrypto, plan, hashOf),
    checkpoint,
    witnesses,
    rowsRead: rows,
  })
}
