import { signal } from '@preact/signals'
import { onCodeNeeded } from './api/call.ts'

/** Takes the answer to the question for a code, which is asked over the page; null while it is not asked. */
export const codeAsked = signal<((isProved: boolean) => void) | null>(null)

let asking: Promise<boolean> | null = null

/** Asks for a code, once for all requests that wait for one. */
onCodeNeeded(() => {
  asking ??= new Promise<boolean>((answer) => {
    codeAsked.value = answer
  }).finally(() => {
    codeAsked.value = null
    asking = null
  })
  return asking
})
