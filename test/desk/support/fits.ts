import type { Page } from 'playwright-core'
import type { Test } from 'tap'

/** Runs in the page: parts that are wider than their place, and whether the window scrolls. */
const OVERFLOWING = `(() => {
  const { scrollHeight, scrollWidth, clientHeight, clientWidth } = document.documentElement
  const page = scrollHeight > clientHeight || scrollWidth > clientWidth ? ['the page'] : []
  const parts = [...document.querySelectorAll('.entry .work *, .entry .paper *')].filter(
    (one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display === 'block' && getComputedStyle(one).textOverflow !== 'ellipsis',
  )
  const outside = [...document.querySelectorAll('.entry .keys li, .entry .line, .entry .back')].filter(
    (one) => one.getBoundingClientRect().bottom > innerHeight + 1,
  )
  const cut = [...document.querySelectorAll('.entry .line, .entry .back')]
    .filter((one) => one.scrollHeight > one.clientHeight + 1)
    .map((one) => 'cut: ' + one.className)
  const about = document.querySelector('.entry .bar .about')
  const unnamed = about === null ? ['no stack is named'] : []
  if (about !== null) {
    const stack = document.createRange()
    stack.setStart(about.firstChild, 0)
    stack.setEnd(about.firstChild, about.textContent.indexOf(' ·'))
    const [number, line, bar] = [stack, about, about.closest('.where')].map((one) => one.getBoundingClientRect())
    if (number.right > line.right + 1 || number.bottom > bar.bottom + 1 || number.top < bar.top - 1) unnamed.push('the number of the stack is cut')
  }
  return [...page, ...unnamed, ...cut, ...[...parts, ...outside].map((one) => one.className + ' ' + one.textContent.slice(0, 40))]
})()`

/** Windows in which everything that is typed is seen without scrolling. */
const WINDOWS = [
  { width: 1366, height: 768 },
  { width: 1366, height: 640 },
  { width: 683, height: 384 },
] as const

/**
 * Fails if a part of an entry is wider than its place, below the window or cut off, or the number of its stack is, at
 * any of its sizes.
 */
export const expectToFit = async (t: Test, page: Page, what: string): Promise<void> => {
  for (const size of WINDOWS) {
    await page.setViewportSize(size)
    t.same(await page.evaluate(OVERFLOWING), [], `${what} fits ${size.width}×${size.height}`)
  }
  await page.setViewportSize(WINDOWS[0])
}
