import { type StartFailure, startFailureInWords } from '../locale/start-failures.ts'

/** Why a start failed: a sentence in each language, then the cause as the system reports it. */
export const failureLines = (failure: StartFailure): readonly string[] => {
  const { vi, en } = startFailureInWords(failure)
  return [vi, en, ...(failure.detail ? [`(${failure.detail})`] : [])]
}
