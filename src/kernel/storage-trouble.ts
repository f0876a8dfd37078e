import { READ_ONLY } from './database-codes.ts'
import { codeOf, messageOf } from './unknown.ts'

/** A disk on which nothing can be stored; also codes of problem documents. */
export type StorageTrouble = 'storage-full' | 'database-read-only'

/** Why nothing can be stored at this moment; the codes of problem documents. */
export type NotReady = StorageTrouble | 'database-unavailable' | 'write-not-confirmed'

/** PostgreSQL's codes: disk_full, read_only_sql_transaction, and io_error for a disk that fails. */
const CODES: ReadonlyMap<string, StorageTrouble> = new Map([
  ['53100', 'storage-full'],
  [READ_ONLY, 'database-read-only'],
  ['58030', 'database-read-only'],
  // The codes of the operating system, in errors of Node.
  ['ENOSPC', 'storage-full'],
  ['EDQUOT', 'storage-full'],
  ['EROFS', 'database-read-only'],
])

/** The words of the operating system, which PostgreSQL quotes. It has no code of its own for a read-only file system. */
const WORDS: readonly (readonly [RegExp, StorageTrouble])[] = [
  [/No space left on device|Disk quota exceeded/, 'storage-full'],
  [/Read-only file system/, 'database-read-only'],
]

/** The trouble that a text of the operating system or of PostgreSQL names; null for any other text. */
export const troubleNamedIn = (text: string): StorageTrouble | null =>
  WORDS.find(([words]) => words.test(text))?.[1] ?? null

/** The trouble that an error of the database or of a file names; null for any other error. */
export const troubleIn = (error: unknown): StorageTrouble | null =>
  CODES.get(codeOf(error) ?? '') ?? (error instanceof Error ? troubleNamedIn(messageOf(error)) : null)

/** The words that C libraries use, for codes for which Node has words of its own. */
const SYSTEM_WORDS: Readonly<Record<string, string>> = {
  ENOSPC: 'No space left on device',
  EROFS: 'Read-only file system',
  EMFILE: 'Too many open files',
}

/** The text of an error, with the words of the system for its code. */
export const systemText = (error: unknown): string => {
  const words = SYSTEM_WORDS[codeOf(error) ?? '']
  return words === undefined ? String(error) : `${String(error)}: ${words}`
}
