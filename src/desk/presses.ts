const PRESSED = 'button, a[href], summary'
const KEYS: readonly string[] = ['Enter', ' ']

const isPressed = (target: EventTarget | null): boolean => target instanceof Element && target.closest(PRESSED) !== null

const stop = (event: Event): void => {
  event.preventDefault()
  event.stopImmediatePropagation()
}

/**
 * Makes one press one act. The second click of a double click, and the keys that the keyboard sends while Enter or Space
 * is held, would press whatever has come under the pointer or the focus meanwhile: the next name of a list, or the
 * answer to the question that the first press has asked.
 */
export const keepPressesSingle = (): void => {
  document.addEventListener(
    'click',
    (event) => {
      // Clicks are counted as long as they follow each other quickly in one place; those of keys are not counted.
      if (event.detail > 1 && isPressed(event.target)) stop(event)
    },
    { capture: true },
  )
  document.addEventListener(
    'keydown',
    (event) => {
      if (!event.repeat || !KEYS.includes(event.key)) return
      // A held Enter in a field would send its form again.
      if (isPressed(event.target) || (event.key === 'Enter' && event.target instanceof HTMLInputElement)) {
        event.preventDefault()
      }
    },
    { capture: true },
  )
}
