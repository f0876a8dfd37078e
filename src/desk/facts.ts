import { effect, type ReadonlySignal, untracked, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { type Answer, isAway } from './api/call.ts'
import { forgetFilled, isBeingFilled } from './filled.ts'
import { language } from './language.ts'
import { answers, changes, looked } from './live.ts'

export interface Facts<Value> {
  /** The newest answer; null before the first. A failure leaves the facts that were read before it in `last`. */
  readonly answer: ReadonlySignal<Answer<Value> | null>
  /** The facts that were read last; null before the first. */
  readonly last: ReadonlySignal<Value | null>
  /** Reads them again, after an act on this screen. */
  readonly again: () => Promise<void>
}

/**
 * The facts of a screen: read when it appears, after each change of the meeting and when the window is looked at again,
 * but not while somebody fills something in. The answer to an older question never replaces that to a newer one.
 * @param on values that make it another question
 */
export const useFacts = <Value>(read: () => Promise<Answer<Value>>, on: readonly unknown[]): Facts<Value> => {
  const [answer, last] = [useSignal<Answer<Value> | null>(null), useSignal<Value | null>(null)]
  const question = useRef(0)
  const isOld = useRef(false)
  /** True while somebody waits for the facts after an act: a reading for another reason meanwhile must show them, too. */
  const isAwaited = useRef(false)
  /** The newest reading. */
  const reading = useRef(Promise.resolve())

  const ask = (mayWait: boolean): void => {
    reading.current = readNow(mayWait)
  }

  const readNow = async (mayWait: boolean): Promise<void> => {
    question.current += 1
    isOld.current = false
    if (!mayWait) isAwaited.current = true
    const asked = question.current
    const found = await read()
    if (asked !== question.current) return
    const keeps = mayWait && !isAwaited.current
    isAwaited.current = false
    const isUnanswered = !found.ok && isAway(found.failure)
    isOld.current = isUnanswered || (keeps && isBeingFilled())
    // The bar says that the service is away; the facts read before it stay on the page.
    if (keeps && isOld.current) return
    answer.value = found
    if (found.ok) last.value = found.value
  }

  /**
   * Reads the facts once the look for changes that follows an act has its answer. If that answer, or anything else, has had
   * them read meanwhile, they are not read twice.
   */
  const askAfterAct = async (): Promise<void> => {
    const { current: before } = question
    isAwaited.current = true
    await looked()
    if (question.current === before) ask(false)
    let awaited: Promise<void>
    do {
      awaited = reading.current
      await awaited
    } while (awaited !== reading.current)
  }

  const again = (): Promise<void> => {
    forgetFilled()
    return askAfterAct()
  }

  /** Reads old facts again, as soon as nobody is filling anything in. */
  const renew = (): void => {
    if (isOld.current && !isBeingFilled()) ask(last.peek() !== null)
  }

  useEffect(() => {
    answer.value = null
    last.value = null
    void askAfterAct()
    let known = changes.peek()
    let spoken = language.peek()
    const stop = effect(() => {
      // Each answer is a chance to read what had to wait.
      if (answers.value >= 0 && known !== changes.value) isOld.current = true
      // Sentences of the service come in the language of the request.
      if (spoken !== language.value) isOld.current = true
      known = changes.value
      spoken = language.value
      untracked(renew)
    })
    const look = (): void => {
      isOld.current = true
      if (document.visibilityState === 'visible') renew()
    }
    document.addEventListener('visibilitychange', look)
    return () => {
      // Whatever is still on its way belongs to a screen that has gone.
      question.current += 1
      stop()
      document.removeEventListener('visibilitychange', look)
    }
  }, on)

  return { answer, last, again }
}
