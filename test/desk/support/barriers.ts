import axe from 'axe-core'
import type { Page } from 'playwright-core'
import type { Test } from 'tap'

/** Runs in the page, which has no frames: the rules that are broken, each with its elements. */
const BARRIERS = `axe
  .run(document, { resultTypes: ['violations'] })
  .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`

/** Fails for every barrier that axe finds on a page, with the elements that have it. */
export const expectNoBarrier = async (t: Test, page: Page, what: string): Promise<void> => {
  if (!(await page.evaluate<boolean>('Object.hasOwn(globalThis, "axe")'))) await page.evaluate(axe.source)
  t.same(await page.evaluate<string[]>(BARRIERS), [], `${what} has no barrier`)
}

interface Focused {
  readonly name: string
  readonly isVisible: boolean
}

/** Runs in the page: the element with the focus, and whether its ring can be seen. */
const FOCUSED = `(() => {
  const one = document.activeElement
  if (one === null || one === document.body) return { name: '', isVisible: true }
  const ring = (e) => e !== null && getComputedStyle(e).outlineStyle !== 'none' && getComputedStyle(e).outlineWidth !== '0px'
  const cell = one.parentElement?.querySelector('.here') ?? null
  const label = one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent
  return { name: label.trim().replace(/\\s+/g, ' '), isVisible: ring(one) || ring(cell) }
})()`

/** Runs in the page: the next Tab goes to the first element, wherever the last click was. */
const FROM_THE_START = `(() => {
  document.body.tabIndex = -1
  document.body.focus()
  document.body.removeAttribute('tabindex')
})()`

/** Names of everything that the Tab key reaches, in its order. Fails if a focus cannot be seen. */
export const reachedByTab = async (t: Test, page: Page): Promise<readonly string[]> => {
  const names: string[] = []
  await page.evaluate(FROM_THE_START)
  for (;;) {
    await page.keyboard.press('Tab')
    const { name, isVisible } = await page.evaluate<Focused>(FOCUSED)
    if (name === '' || names.length > 100) return names
    t.ok(isVisible, `the focus on ${name} is visible`)
    names.push(name)
  }
}
