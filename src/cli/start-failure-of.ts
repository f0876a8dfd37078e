import { troubleIn } from '../kernel/storage-trouble.ts'
import { messageOf } from '../kernel/unknown.ts'
import type { StartFailure } from '../locale/start-failures.ts'
import { keyFileDamaged, keyFileUnusable, keysNotShared } from '../secrets/key-file.ts'
import { KeysNotShared } from '../secrets/key-mark.ts'
import { SigningKeyFailure } from '../secrets/signing-key.ts'
import { troubleAt } from '../storage/embedded/named-failure.ts'

/**
 * The failure for an error that ended a start, so that a person reads a sentence and never a stack trace.
 * @param place the data folder, or the variable that names the server
 */
export const startFailureOf = (error: unknown, place: string): StartFailure => {
  if (error instanceof SigningKeyFailure) {
    return (error.isDamaged ? keyFileDamaged : keyFileUnusable)(error.file, error.detail)
  }
  if (error instanceof KeysNotShared) return keysNotShared()
  const trouble = troubleIn(error)
  if (trouble !== null) return troubleAt(place, trouble, messageOf(error))
  return { code: 'start-unforeseen', detail: messageOf(error) }
}
