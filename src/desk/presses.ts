const PRESSED = 'button, a[href], summary'
const KEYS: readonly string[] = ['Enter', ' ']
/** Milliseconds between the clicks of a double click at most; somebody who means each click takes longer. */
const DOUBLE_MS = 300

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
  let last = 0
  document.addEventListener(
    'click',
    (event) => {
      const { detail, timeStamp } = event
      const isSecond = timeStamp - last < DOUBLE_MS
      last = timeStamp
      // The browser counts clicks that follow each other in one place; those of keys and scripts count nothing.
      if (detail > 1 && isSecond && isPressed(event.target)) stop(event)
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
