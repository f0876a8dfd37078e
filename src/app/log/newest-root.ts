import { congressLog, logIdOf } from '../../events/log-ref.ts'
import type { CongressId } from '../../kernel/brand.ts'
import { toHex } from '../../kernel/bytes.ts'
import type { CheckpointReads } from './ports.ts'
import { signedCheckpoint } from './signed-checkpoint.ts'

/** The root of a signed checkpoint: 64 hexadecimal digits, and the number of events that it covers. */
export interface SignedRoot {
  readonly root: string
  readonly size: number
}

/** The root in the newest signed note of the log of a congress; null if none was taken. */
export const newestRoot = async (reads: CheckpointReads, id: CongressId): Promise<SignedRoot | null> => {
  const kept = await reads.newestCheckpoint(logIdOf(congressLog(id)))
  if (!kept) return null
  const { root, size } = signedCheckpoint(kept)
  return { root: toHex(root), size }
}
