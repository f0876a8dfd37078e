import { useRef } from 'preact/hooks'
import { type Answer, isAway, newKey } from './call.ts'
import type { Failure } from './failure.ts'

export interface ActKey {
  /** The Idempotency-Key for a content: the same one as long as no answer has come to the same content. */
  readonly keyFor: (content: unknown) => string
  /** Notes that an answer came; after one that was lost, the same content keeps its key. */
  readonly answered: (failure: Failure | null) => void
}

/** The failure of an answer; null if it has none, or has not come. */
export const failureIn = (answer: Answer<unknown> | null): Failure | null =>
  answer?.ok === false ? answer.failure : null

/** The keys of one act, so that repeating it after a lost answer does nothing a second time. */
export const actKey = (): ActKey => {
  let sent: { readonly content: string; readonly key: string } | null = null
  return {
    keyFor: (content) => {
      const text = JSON.stringify(content)
      if (sent?.content !== text) sent = { content: text, key: newKey() }
      return sent.key
    },
    answered: (failure) => {
      if (failure === null || !isAway(failure)) sent = null
    },
  }
}

/** The keys of the act of one button. */
export const useActKey = (): ActKey => {
  const key = useRef<ActKey | null>(null)
  key.current ??= actKey()
  return key.current
}
