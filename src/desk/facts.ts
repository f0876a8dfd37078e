import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Answer } from './api/call.ts'

export interface Facts<Value> {
  /** The newest answer; null before the first. A failure leaves the facts that were read before it in `last`. */
  readonly answer: ReadonlySignal<Answer<Value> | null>
  /** The facts that were read last; null before the first. */
  readonly last: ReadonlySignal<Value | null>
  /** Reads them again, after an act on this screen. */
  readonly again: () => Promise<void>
}

/**
 * The facts of a screen: read when it appears and when the window is looked at again. The answer to an older question
 * never replaces that to a newer one.
 * @param on values that make it another question
 */
export const useFacts = <Value>(read: () => Promise<Answer<Value>>, on: readonly unknown[]): Facts<Value> => {
  const [answer, last] = [useSignal<Answer<Value> | null>(null), useSignal<Value | null>(null)]
  const question = useRef(0)

  const again = async (): Promise<void> => {
    question.current += 1
    const asked = question.current
    const found = await read()
    if (asked !== question.current) return
    answer.value = found
    if (found.ok) last.value = found.value
  }

  useEffect(() => {
    answer.value = null
    last.value = null
    void again()
    const look = (): void => void (document.visibilityState === 'visible' && again())
    document.addEventListener('visibilitychange', look)
    return () => {
      // Whatever is still on its way belongs to a screen that has gone.
      question.current += 1
      document.removeEventListener('visibilitychange', look)
    }
  }, on)

  return { answer, last, again }
}
