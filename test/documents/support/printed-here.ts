import { compileDocument } from '../../../src/documents/press/compile-document.ts'
import type { Printed } from '../../../src/documents/press/press.ts'

/**
 * Prints data by one of our templates as the press does, but in this thread: starting the threads of the press costs more
 * than most papers. `test/documents/press.test.ts` compares the two. Throws if the document cannot be printed.
 */
export const printedHere = (template: string, data: unknown): Printed => {
  const answer = compileDocument({
    rehearsal: false,
    template,
    own: null,
    data: new TextEncoder().encode(JSON.stringify(data)),
  })
  if ('fault' in answer) throw new Error(JSON.stringify(answer.fault))
  return answer
}
