import { signal } from '@preact/signals'
import { onCodeNeeded } from './api/call.ts'

/** The question for a code, which is asked over the page. */
export interface CodeAsked {
  /** Takes the answer: whether a code was accepted. */
  readonly answer: (isProved: boolean) => void
  /** Had the focus when the code was asked for, and gets it back. The form of the question may come later. */
  readonly before: Element | null
}

/** Null while no code is asked for. */
export const codeAsked = signal<CodeAsked | null>(null)

let asking: Promise<boolean> | null = null

/** Asks for a code, once for all requests that wait for one. */
onCodeNeeded(() => {
  asking ??= new Promise<boolean>((answer) => {
    codeAsked.value = { answer, before: document.activeElement }
  }).finally(() => {
    codeAsked.value = null
    asking = null
  })
  return asking
})
