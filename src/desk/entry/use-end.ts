import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { EntryFacts } from './ballot-paper.ts'

/** The end of an entry on the page on which it is finished. */
export interface End {
  /** True once it is finished, until the facts say so or that it has been returned. */
  readonly isDone: ReadonlySignal<boolean>
  /** Notes that it is finished, and reads the facts. */
  readonly see: () => void
}

/** @param goOn follows if the entry is open again: returned before this page has heard of its end */
export const useEnd = (facts: EntryFacts, readAgain: () => Promise<void>, goOn: () => void): End => {
  const isDone = useSignal(false)
  /** True once the facts have been read after the finishing; older ones may come before. */
  const isRead = useRef(false)
  const newest = useRef(facts)
  newest.current = facts

  const open = (): void => {
    if (!isDone.value || !isRead.current) return
    isDone.value = false
    goOn()
  }
  useEffect(open, [facts])

  const read = async (): Promise<void> => {
    const { current: before } = newest
    await readAgain()
    isRead.current = true
    if (newest.current !== before) open()
  }

  return {
    isDone,
    see: () => {
      isDone.value = true
      isRead.current = false
      void read()
    },
  }
}
