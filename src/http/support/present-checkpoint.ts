import type { KeptCheckpoint } from '../../app/log/ports.ts'
import { signedCheckpoint } from '../../app/log/signed-checkpoint.ts'
import { inGroups } from '../../audit/merkle.ts'
import { toHex } from '../../kernel/bytes.ts'

/** A checkpoint for a response. Size and root are those of the signed note, so that nothing unsigned is written on paper. */
export const presentCheckpoint = (kept: KeptCheckpoint) => {
  const { size, root } = signedCheckpoint(kept)
  const { keyNumber, cause, takenAt, note } = kept
  return { size, root: toHex(root), rootInGroups: inGroups(root), keyNumber, cause, takenAt, note }
}
