import { type ReadonlySignal, type Signal, untracked, useComputed, useSignal, useSignalEffect } from '@preact/signals'
import type { RefObject } from 'preact'
import { useMemo, useRef } from 'preact/hooks'
import type { OpenEntry } from '../outbox/outbox.ts'
import type { BallotPaper } from './ballot-paper.ts'
import type { EntryContext } from './line/line.ts'
import { startTyping, type Typing } from './typing.ts'

interface TypedStack {
  readonly paper: BallotPaper
  readonly entry: OpenEntry
  /** Ballots of the stack now; its head may correct the number. */
  readonly size: number
  /** True while the entry cannot be typed here. */
  readonly isLocked: ReadonlySignal<boolean>
}

/** The parts of a screen on which a stack is typed. */
export interface TypingParts {
  readonly typing: Typing
  readonly mode: EntryContext['mode']
  /** The region that takes the keys. */
  readonly place: RefObject<HTMLElement | null>
  /** True while all keys are shown over the page. */
  readonly showsKeys: Signal<boolean>
}

/** Begins to type a stack as its screen appears. */
export const useTyping = ({ paper, entry, size, isLocked }: TypedStack): TypingParts => {
  const place = useRef<HTMLElement>(null)
  const showsKeys = useSignal(false)
  const newest = useRef(size)
  newest.current = size
  const mode = paper.form === 'strike-out' ? 'struck' : 'agree'
  const typing = useMemo(
    () =>
      startTyping({
        paper,
        entry,
        size: () => newest.current,
        mode,
        isLocked: () => isLocked.value,
        showKeys: () => {
          showsKeys.value = true
        },
      }),
    [entry],
  )
  const wasOther = useRef(false)
  const taken = useComputed(() => entry.ballots.value.length)
  useSignalEffect(() => {
    const { elsewhere, isBehind } = entry.status.value
    const isOther = elsewhere || isBehind
    if (isOther || wasOther.current) typing.follow()
    else if (taken.value >= 0) untracked(typing.settle)
    wasOther.current = isOther
  })
  return { typing, mode, place, showsKeys }
}
