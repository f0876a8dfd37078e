/** The element that has the focus, or had it last. */
let focused: Element | null = null

/** True if the focus is nowhere, or where it only waits: on the heading. A screen may then give it to what comes first. */
export const isFocusFree = (): boolean =>
  document.activeElement === document.body || document.activeElement?.matches('h1') === true

const headingOf = (page: Element): HTMLElement | null =>
  page.querySelector<HTMLElement>('main h1') ?? page.querySelector<HTMLElement>('h1')

/**
 * Gives the focus to the heading when the element that had it has gone, such as a form that is done: otherwise the next
 * Tab would begin at the top, and a screen reader would say nothing. Whatever a screen focuses itself comes first.
 */
export const keepFocus = (page: Element): void => {
  addEventListener('focusin', ({ target }) => {
    focused = target instanceof Element ? target : null
  })
  const look = (): void => {
    if (focused === null || focused.isConnected || document.activeElement !== document.body) return
    const heading = headingOf(page)
    // A page that is still being drawn has none yet.
    if (heading === null) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }
  new MutationObserver(look).observe(page, { childList: true, subtree: true })
}
