import { err, type Result } from '../../src/kernel/result.ts'
import { type StartFailure, startFailureInWords } from '../../src/locale/start-failures.ts'

/** A failure with its sentence in each language, as the person who starts the service reads it. */
export const inWords = <F extends StartFailure>(failure: F) => ({ ...failure, ...startFailureInWords(failure) })

/** A result whose failure is put into words. */
export const worded = <T, F extends StartFailure>(result: Result<T, F>) =>
  result.ok ? result : err(inWords(result.error))

/** An error for tests whose start should have succeeded. */
export const failedStart = (failure: StartFailure): Error =>
  new Error(`${startFailureInWords(failure).en} ${failure.detail ?? ''}`)
