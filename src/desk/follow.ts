import type { Answer } from './api/answer.ts'
import type { Failure } from './api/failure.ts'

/** The pause before the next question after an answer, in milliseconds. */
export const PAUSE_MS = 2_500
/** The longest one after questions in a row that had no answer. */
const LONGEST_PAUSE_MS = 10_000

/** The pause after so many questions in a row without an answer. */
export const pauseAfter = (unanswered: number): number => Math.min(PAUSE_MS * 2 ** unanswered, LONGEST_PAUSE_MS)

export interface FollowParts {
  /** Asks for the text that is another one after each change. */
  readonly ask: () => Promise<Answer<{ readonly newest: string }>>
  /** Acts after a time in milliseconds; the answer takes it back. */
  readonly later: (ms: number, act: () => void) => () => void
  readonly isVisible: () => boolean
  readonly isAway: (failure: Failure) => boolean
  /** After each answer: whether something has changed since the one before, or may have while none came. */
  readonly onAnswer: (changed: boolean) => void
  readonly onAway: () => void
  /** The caller may not ask any more. */
  readonly onRefused: (failure: Failure) => void
}

export interface Following {
  /** Asks at once: the window is looked at again, or the network is back. */
  readonly look: () => void
  /**
   * Asks at once after an act on this page. A question that is on its way may be older than the act, so another one
   * follows it.
   */
  readonly lookAfterAct: () => void
  /** Resolves after the answer to the question about the last act; at once if none is on its way. */
  readonly looked: () => Promise<void>
  readonly stop: () => void
}

/** Asks for changes again and again while the window is visible, one question at a time. */
export const follow = (parts: FollowParts): Following => {
  let newest: string | null = null
  let unanswered = 0
  let isAsking = false
  let isOver = false
  let isAskedAgain = false
  let isForAct = false
  let running = Promise.resolve()
  let takeBack: () => void = () => {}

  const told = (answer: Answer<{ readonly newest: string }>): void => {
    if (answer.ok) {
      const changed = unanswered > 0 || (newest !== null && newest !== answer.value.newest)
      newest = answer.value.newest
      unanswered = 0
      parts.onAnswer(changed)
      return
    }
    unanswered += 1
    if (parts.isAway(answer.failure)) parts.onAway()
    else parts.onRefused(answer.failure)
  }

  const ask = async (): Promise<void> => {
    takeBack()
    isAsking = true
    do {
      isAskedAgain = false
      const answer = await parts.ask()
      if (isOver) return
      told(answer)
    } while (isAskedAgain && !isOver)
    isAsking = false
    isForAct = false
    if (!isOver) takeBack = parts.later(pauseAfter(unanswered), look)
  }
  const look = (): void => {
    if (!isOver && !isAsking && parts.isVisible()) running = ask()
  }

  look()
  return {
    look,
    lookAfterAct: () => {
      isAskedAgain = isAsking
      look()
      isForAct = isAsking
    },
    looked: () => (isForAct ? running : Promise.resolve()),
    stop: () => {
      isOver = true
      takeBack()
    },
  }
}
