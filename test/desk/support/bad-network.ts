import type { Page } from 'playwright-core'

/**
 * The part of a request that is lost: itself, so that the service never has it, or the answer, after the service has
 * done the act.
 */
export type Loss = 'request' | 'answer'

/** How late everything is, in milliseconds each way. */
const LATENCY_MS = 150

/** Ballots, again and again: of three requests only the third has an answer. */
const LOST_BALLOTS: readonly (Loss | null)[] = ['request', 'answer', null]

/**
 * From now on a window has the network of a crowded hall: everything is late, the first request for each address that is
 * read is lost, and acts are lost by their count, so that each run of a test is the same.
 * @param acts what is lost of the first requests of each act other than entering ballots, in their order
 * @returns what was lost so far, such as `answer of POST ballots`
 */
export const crowd = async (page: Page, acts: readonly Loss[]): Promise<readonly string[]> => {
  const network = await page.context().newCDPSession(page)
  const speed = { downloadThroughput: -1, uploadThroughput: -1 }
  await network.send('Network.emulateNetworkConditions', { offline: false, latency: LATENCY_MS, ...speed })
  const lost: string[] = []
  const counts = new Map<string, number>()
  const lossOf = (method: string, address: string): Loss | null => {
    const key = `${method} ${address}`
    const count = counts.get(key) ?? 0
    counts.set(key, count + 1)
    if (method === 'GET') return count === 0 ? 'request' : null
    if (address.endsWith('/ballots')) return LOST_BALLOTS[count % LOST_BALLOTS.length] ?? null
    return acts[count] ?? null
  }
  await page.route('**/v1/**', async (route, request) => {
    const { pathname } = new URL(request.url())
    const loss = lossOf(request.method(), pathname)
    if (loss === null) return route.continue()
    lost.push(`${loss} of ${request.method()} ${pathname.split('/').at(-1)}`)
    if (loss === 'answer') await route.fetch()
    return route.abort()
  })
  return lost
}
