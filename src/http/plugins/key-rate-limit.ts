import rateLimit from '@fastify/rate-limit'
import { sendProblem } from '../problems/answer.ts'
import type { App } from '../support/app.ts'
import type { Limits } from '../transport.ts'

const MINUTE = 60_000
/** Keys whose requests are counted at the same time; of more, those that have been quiet longest are forgotten. */
const COUNTED_KEYS = 5_000

/**
 * Holds every key to a number of requests in a minute; people who have signed in are not held. Registered after the
 * hook that finds out who is calling, and runs after it, before a body is read.
 */
export const limitKeys = async (app: App, { keyRequests }: Limits): Promise<void> => {
  await app.register(rateLimit, {
    global: false,
    max: keyRequests,
    timeWindow: MINUTE,
    cache: COUNTED_KEYS,
    keyGenerator: ({ identity }) => identity.credentialId,
  })
  const count = app.createRateLimit()
  app.addHook('onRequest', async (request, reply) => {
    // A route that is open to anyone does not ask who is calling.
    if (request.identity?.via !== 'key') return
    const counted = await count(request)
    if (counted.isAllowed || !counted.isExceeded) return
    return sendProblem(request, reply.header('retry-after', counted.ttlInSeconds), { code: 'rate-limited' })
  })
}
