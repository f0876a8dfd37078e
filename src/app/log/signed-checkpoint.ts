import { type Checkpoint, parseCheckpoint } from '../../audit/checkpoint.ts'
import { Bug } from '../../kernel/bug.ts'
import type { KeptCheckpoint } from './ports.ts'

/**
 * The signed contents of a stored checkpoint.
 * @throws if the note is damaged
 */
export const signedCheckpoint = ({ log, size, note }: Pick<KeptCheckpoint, 'log' | 'size' | 'note'>): Checkpoint => {
  const read = parseCheckpoint(note)
  if (!read.ok) throw new Bug(`the checkpoint of ${log} over ${size} events cannot be read: ${read.error}`)
  return read.value.checkpoint
}
