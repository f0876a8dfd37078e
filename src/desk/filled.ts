type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** The inputs that somebody has come to, with their contents at that time. */
const found = new Map<Input, string>()

const contentOf = (input: Input): string =>
  input instanceof HTMLInputElement && ['checkbox', 'radio'].includes(input.type) ? String(input.checked) : input.value

const isInput = (target: EventTarget | null): target is Input =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement

/** True for an input whose contents the screen keeps by itself (`data-kept`), so that new facts never change them. */
const isKept = (input: Input): boolean => 'kept' in input.dataset

addEventListener(
  'focusin',
  ({ target }) => {
    if (isInput(target) && !isKept(target) && !found.has(target)) found.set(target, contentOf(target))
  },
  { capture: true },
)

/**
 * True while something is typed or chosen on the page that has not been sent. Its facts then stay as they are: figures
 * do not change under the hands of the person, and the version that they have seen goes with what they send.
 */
export const isBeingFilled = (): boolean => {
  for (const [input, content] of found) {
    if (!input.isConnected) found.delete(input)
    else if (contentOf(input) !== content) return true
  }
  return false
}

/** The contents were sent: from here on they count as read. */
export const forgetFilled = (): void => found.clear()
