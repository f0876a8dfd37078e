/** Acts of people on a page. Pointers also move when a table is bumped, so a move alone is nothing. */
const ACTS = ['keydown', 'pointerdown', 'wheel', 'touchstart', 'input'] as const

/** Opening a page is an act too. */
let touched = true

for (const act of ACTS) {
  addEventListener(
    act,
    ({ isTrusted }) => {
      if (isTrusted) touched = true
    },
    { capture: true, passive: true },
  )
}

/**
 * Whether somebody has touched the page since the last request that said so. Only such a request keeps the session
 * alive, so that the service signs out a person who has left, although the page goes on looking for news.
 */
export const takeTouch = (): boolean => {
  const was = touched
  touched = false
  return was
}

/** The request was not answered, so the next one says it. */
export const giveTouchBack = (): void => {
  touched = true
}
