import type { BrowserContext, Page } from 'playwright-core'
import type { hallResult } from '../../../src/documents/view/hall-slides.ts'
import { type HallView, hallView } from '../../../src/documents/view/hall-view.ts'
import { factsOf } from '../../documents/support/slides-facts.ts'

/** An address that no service knows: the answers to its page come from the test. */
export const SHOWN_PATH = `/hall#${'a'.repeat(43)}`

/** The clock of the windows, in Vietnam 20:17. */
export const EVENING = Date.parse('2017-08-05T13:17:00.000Z')

export const stillClock =
  (at = EVENING) =>
  (context: BrowserContext): Promise<void> =>
    context.clock.setFixedTime(at)

/** The view of a meeting that shows a result. */
export const viewOf = (facts: Parameters<typeof hallResult>[0]): HallView =>
  hallView({ ...facts, rehearsal: false, isClosed: false, current: null, shown: facts, withdrawn: null })

/** The facts of votes on so many seats, for people with these names, at a base of 78 of whom 40 elect. */
export const votesFor = (names: readonly string[], votes: readonly number[], seats = 2, more = {}) => {
  const facts = factsOf(votes, more)
  const result = {
    ...facts.result,
    seats,
    names: facts.result.names.map((one, at) => ({ ...one, nameOnPaper: names[at] ?? one.nameOnPaper })),
  }
  return { ...facts, result }
}

/** Answers the stream of every screen in a window with a view, or with the end of its address. */
export const answerWith = async (context: BrowserContext, answer: () => HallView | 'expired'): Promise<void> => {
  await context.route('**/v1/hall-view/stream', (route) => {
    const given = answer()
    const [event, data] = given === 'expired' ? ['end', { reason: given }] : ['hall', given]
    return route.fulfill({
      contentType: 'text/event-stream',
      body: `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`,
    })
  })
}

interface Drawn {
  /** Size of the smallest letters in thousandths of the height of the picture. */
  readonly smallest: number
  /** Texts that are cut off, lie over each other or outside of the picture. */
  readonly cut: readonly string[]
}

const DRAWN = `(() => {
  const all = [...document.querySelectorAll('.hall *')].filter(
    (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== ''),
  )
  const isCut = (one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect()
    const row = one.closest('li, header, footer, .hall-title, .hall-reading, .centre').getBoundingClientRect()
    const outside = left < -1 || top < row.top - 2 || right > innerWidth + 1 || bottom > row.bottom + 2
    const over = one.nextElementSibling?.getBoundingClientRect()
    return outside || one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0 || (one.className === 'name' && over.left < right - 1)
  }
  return {
    smallest: Math.round(Math.min(...all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize))) * 1000 / innerHeight),
    cut: all.filter(isCut).map((one) => one.textContent),
  }
})()`

/** Measures the letters of a page, and finds texts that are not fully seen. */
export const drawnOn = (page: Page): Promise<Drawn> => page.evaluate<Drawn>(DRAWN)
