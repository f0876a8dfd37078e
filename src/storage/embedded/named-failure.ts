import { type StorageTrouble, troubleNamedIn } from '../../kernel/storage-trouble.ts'
import { dataDirNotWritable, diskFull, diskReadOnly, type EmbeddedFailure, tooFewOpenFiles } from './failures.ts'

/** Words of the system and of PostgreSQL for a limit of open files that is too low (`ulimit -n`). */
const TOO_FEW_FILES = /Too many open files|EMFILE|insufficient file descriptors/

/** The first complaint of PostgreSQL in a folder that its account may not write to. */
const NOT_WRITABLE = /could not (?:create|open|write|remove) (?:old )?lock file .*: Permission denied/

/**
 * The failure that the detail of another one names in the words of the system: a full disk, one that can only be read, a
 * folder that may not be written to, or too few open files; otherwise the same failure.
 * @param place the data folder
 */
export const named = (place: string, failure: EmbeddedFailure): EmbeddedFailure => {
  const { detail = '' } = failure
  const trouble = troubleNamedIn(detail)
  if (trouble !== null) return troubleAt(place, trouble, detail)
  if (NOT_WRITABLE.test(detail)) return dataDirNotWritable(place, detail)
  return TOO_FEW_FILES.test(detail) ? tooFewOpenFiles(detail) : failure
}

/** @param place the data folder, or the variable that names the server */
export const troubleAt = (place: string, trouble: StorageTrouble, detail: string): EmbeddedFailure =>
  trouble === 'storage-full' ? diskFull(place, detail) : diskReadOnly(place, detail)

/** The trouble of a place, if a failure is about its disk; null for any other failure. */
export const troubleOf = ({ code }: EmbeddedFailure): StorageTrouble | null => {
  if (code === 'disk-full') return 'storage-full'
  return code === 'disk-read-only' || code === 'data-dir-not-writable' ? 'database-read-only' : null
}
