import { type ReadonlySignal, useSignal } from '@preact/signals'
import type { Failure } from '../api/failure.ts'

/** The act of one button. */
export interface Act {
  /** Does it, unless it is being done. */
  readonly send: () => Promise<void>
  readonly sending: ReadonlySignal<boolean>
  /** Why it was refused last; null after a success. */
  readonly failure: ReadonlySignal<Failure | null>
}

/** An act that a second press does not repeat while the first one waits for its answer. */
export const useAct = (act: () => Promise<Failure | null>): Act => {
  const [sending, failure] = [useSignal(false), useSignal<Failure | null>(null)]
  return {
    sending,
    failure,
    send: async () => {
      if (sending.value) return
      sending.value = true
      failure.value = await act()
      sending.value = false
    },
  }
}
