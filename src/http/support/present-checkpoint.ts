import type { KeptCheckpoint } from '../../app/log/ports.ts'
import { inGroups } from '../../audit/merkle.ts'
import { toHex } from '../../kernel/bytes.ts'

/** A checkpoint as it is shown: what was signed, and its figures beside it. */
export const presentCheckpoint = ({ size, root, keyNumber, cause, takenAt, note }: KeptCheckpoint) => ({
  size,
  root: toHex(root),
  rootInGroups: inGroups(root),
  keyNumber,
  cause,
  takenAt,
  note,
})
