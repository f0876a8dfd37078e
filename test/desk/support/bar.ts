import type { Page } from 'playwright-core'
import type { Test } from 'tap'

/** A bar as it is now: how much is done, of how much. */
export interface Bar {
  readonly done: number
  readonly most: number
}

/** Fails unless the page shows a bar of this name between its begin and its end. */
export const expectHalfWay = async (t: Test, page: Page, name: string): Promise<Bar> => {
  const bar = page.getByRole('progressbar', { name, exact: true })
  await bar.waitFor()
  const [done, most] = [Number(await bar.getAttribute('value')), Number(await bar.getAttribute('max'))]
  t.ok(done > 0 && done < most, `${name}: ${done} of ${most}`)
  return { done, most }
}

/** Waits until the bar of this name has gone. */
export const untilNoBar = (page: Page, name: string): Promise<void> =>
  page.getByRole('progressbar', { name, exact: true }).waitFor({ state: 'detached' })
