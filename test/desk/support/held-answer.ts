import type { Page } from 'playwright-core'

/** An answer that is older than whatever happens until it is let go. */
export interface HeldAnswer {
  /** Resolves when the service has answered. */
  readonly held: Promise<void>
  /** Lets the page have the answer. */
  readonly letGo: () => void
}

/** Holds the next answer to a page from these addresses. */
export const holdAnswer = async (page: Page, addresses: string): Promise<HeldAnswer> => {
  const [held, free] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  await page.route(
    addresses,
    async (route) => {
      const response = await route.fetch()
      held.resolve()
      await free.promise
      await route.fulfill({ response })
    },
    { times: 1 },
  )
  return { held: held.promise, letGo: free.resolve }
}
