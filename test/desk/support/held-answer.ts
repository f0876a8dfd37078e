import type { Page } from 'playwright-core'

/** An answer that is older than whatever happens until it is let go. */
export interface HeldAnswer {
  /** Resolves when the service has answered. */
  readonly held: Promise<void>
  /** Lets the page have the answer. */
  readonly letGo: () => void
}

/**
 * Holds the next answer to a page from these addresses. The route stays: at the end of the last one the browser stops telling
 * of requests, and the one that follows the held answer could be missed by a test that listens to them.
 */
export const holdAnswer = async (page: Page, addresses: string): Promise<HeldAnswer> => {
  const [held, free] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let isNext = true
  await page.route(addresses, async (route) => {
    if (!isNext) return route.fallback()
    isNext = false
    const response = await route.fetch()
    held.resolve()
    await free.promise
    await route.fulfill({ response })
  })
  return { held: held.promise, letGo: free.resolve }
}
