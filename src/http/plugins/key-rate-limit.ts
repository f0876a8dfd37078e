import rateLimit from '@fastify/rate-limit'
import { sendProblem } from '../problems/answer.ts'
import type { App } from '../support/app.ts'
import { RequestCounts } from '../support/request-counts.ts'
import type { Limits } from '../transport.ts'

const MINUTE = 60_000

/**
 * Limits the requests of every key per minute; signed-in people have no such limit. Registered after the hook that
 * identifies the caller, so that it runs after it and before a body is read.
 */
export const limitKeys = async (app: App, { keyRequests }: Limits): Promise<void> => {
  await app.register(rateLimit, {
    global: false,
    max: keyRequests,
    timeWindow: MINUTE,
    store: RequestCounts,
    keyGenerator: ({ identity }) => identity.credentialId,
  })
  const count = app.createRateLimit()
  app.addHook('onRequest', async (request, reply) => {
    // A route that is open to anyone does not identify the caller.
    if (request.identity?.via !== 'key') return
    const counted = await count(request)
    if (counted.isAllowed || !counted.isExceeded) return
    return sendProblem(request, reply.header('retry-after', counted.ttlInSeconds), { code: 'rate-limited' })
  })
}
