import { type ReadonlySignal, useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { LEAVING } from '../../locale/desk/accounts.ts'
import { say } from '../language.ts'
import { Notice } from '../parts/notice.tsx'
import { holdScreen } from '../router.ts'

export interface Leaving {
  /** An act that waits for the answer of the person; null while nothing is asked. */
  readonly asked: ReadonlySignal<(() => void) | null>
  /** Does something that leaves the page, after a question if that would lose something. */
  readonly ask: (leave: () => void) => void
  readonly stay: () => void
}

/**
 * Asks before a page is left that shows something which is kept nowhere else: after a link, the way back or a typed
 * address by a question on the page, before closing or reloading by that of the browser.
 * @param isHeld whether something would be lost now
 */
export const useLeaving = (isHeld: () => boolean): Leaving => {
  const asked = useSignal<(() => void) | null>(null)
  const held = useRef(isHeld)
  held.current = isHeld

  useEffect(() => {
    const { hash: here } = location
    let goes = false
    const warn = (event: Event): void => {
      if (held.current()) event.preventDefault()
    }
    const hold = (): boolean => {
      const { hash: to } = location
      if (goes || to === here || !held.current()) return false
      history.replaceState(history.state, '', here)
      asked.value = () => {
        goes = true
        location.hash = to
      }
      return true
    }
    addEventListener('beforeunload', warn)
    holdScreen(hold)
    return () => {
      removeEventListener('beforeunload', warn)
      holdScreen(() => false)
    }
  }, [asked])

  return {
    asked,
    ask: (leave) => {
      if (held.current()) asked.value = leave
      else leave()
    },
    stay: () => {
      asked.value = null
    },
  }
}

interface LeavingQuestionProps {
  readonly leaving: Leaving
  /** A sentence about the loss. */
  readonly words: string
}

/** The question, with the focus on the answer that loses nothing. */
export const LeavingQuestion = ({ leaving: { asked, stay }, words }: LeavingQuestionProps): JSX.Element | null => {
  const place = useRef<HTMLButtonElement>(null)
  const { value: leave } = asked
  useEffect(() => {
    if (leave) place.current?.focus()
  }, [leave])
  if (leave === null) return null
  return (
    <Notice kind="stop">
      <p>{words}</p>
      <p class="flow">
        <button class="btn" type="button" ref={place} onClick={stay}>
          {say(LEAVING.stay)}
        </button>
        <button
          class="btn"
          type="button"
          onClick={() => {
            stay()
            leave()
          }}
        >
          {say(LEAVING.leave)}
        </button>
      </p>
    </Notice>
  )
}
