import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { LEAVING } from '../../locale/desk/accounts.ts'
import { say } from '../language.ts'
import { Notice } from '../parts/notice.tsx'
import { shown } from '../router.ts'

type Resolve = (leaves: boolean) => void

interface LeavingQuestionProps {
  /** A sentence about the loss. */
  readonly words: string
  readonly resolve: Resolve
}

/** The question, with the focus on the answer that loses nothing. */
const LeavingQuestion = ({ words, resolve }: LeavingQuestionProps): JSX.Element => {
  const place = useRef<HTMLButtonElement>(null)
  useEffect(() => place.current?.focus(), [resolve])
  return (
    <Notice kind="stop">
      <p>{words}</p>
      <p class="flow">
        <button class="btn" type="button" ref={place} onClick={() => resolve(false)}>
          {say(LEAVING.stay)}
        </button>
        <button class="btn" type="button" onClick={() => resolve(true)}>
          {say(LEAVING.leave)}
        </button>
      </p>
    </Notice>
  )
}

export interface Leaving {
  /** The question while it is asked; its place is above everything that may be lost. */
  readonly question: JSX.Element
  /** Does something that loses what is held, after the question. */
  readonly ask: (leave: () => void) => Promise<void>
}

/**
 * Asks before something is lost that a page shows and that is kept nowhere else: after a link, the way back, a typed address
 * or a sign-out by a question on the page, before closing or reloading by that of the browser.
 * @param isHeld whether something would be lost now
 * @param words a sentence about the loss
 */
export const useLeaving = (isHeld: () => boolean, words: string): Leaving => {
  const asked = useSignal<Resolve | null>(null)
  const held = useRef({ isHeld, words })
  held.current = { isHeld, words }

  const mayLeave = (): Promise<boolean> => {
    asked.peek()?.(false)
    if (!held.current.isHeld()) return Promise.resolve(true)
    return new Promise((resolve) => {
      asked.value = (leaves) => {
        asked.value = null
        resolve(leaves)
      }
    })
  }
  // It reads the signal, so that it is drawn again wherever it stands.
  const Question = useRef(
    () => asked.value && <LeavingQuestion words={held.current.words} resolve={asked.value} />,
  ).current

  useEffect(() => {
    const { hash: here } = location
    let goes = false
    const warn = (event: Event): void => {
      if (held.current.isHeld()) event.preventDefault()
    }
    const keeps = (): boolean => {
      const { hash: to } = location
      if (goes || to === here || !held.current.isHeld()) return false
      history.replaceState(history.state, '', here)
      void mayLeave().then((leaves) => {
        goes = leaves
        if (leaves) location.hash = to
      })
      return true
    }
    addEventListener('beforeunload', warn)
    const before = { ...shown }
    Object.assign(shown, { keeps, mayLeave, question: () => <Question /> })
    return () => {
      removeEventListener('beforeunload', warn)
      Object.assign(shown, before)
      asked.peek()?.(false)
    }
  }, [])

  return {
    question: <Question />,
    ask: async (leave) => {
      if (await mayLeave()) leave()
    },
  }
}
