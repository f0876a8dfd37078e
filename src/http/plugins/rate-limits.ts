import rateLimit from '@fastify/rate-limit'
import type { FastifyRequest, RouteOptions } from 'fastify'
import { Bug } from '../../kernel/bug.ts'
import { sendProblem } from '../problems/answer.ts'
import type { App } from '../support/app.ts'
import { READING_METHODS } from '../support/reading-methods.ts'
import { RequestCounts } from '../support/request-counts.ts'
import type { Limits } from '../transport.ts'

/** How many requests of one person the routes that change something take within a minute. */
export type PerMinute = 'unlimited' | 'acts' | 'files'

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * Declared by every route that changes something and is not open to anyone. `unlimited`: the hall needs it while it
     * counts, or it takes something away, or it stores nothing. Everything else makes the log or the disk grow without
     * counting a ballot: `acts` by an event and a few rows, `files` by a file.
     */
    perMinute?: PerMinute
  }
}

const MINUTE = 60_000

/** Whether a route has to declare how many requests of one person it takes. */
const mustDeclare = ({ method, config }: RouteOptions): boolean =>
  config?.roles !== 'anyone' && ![method].flat().every((one) => READING_METHODS.includes(one))

/** How many requests of one person within a minute all routes of a kind take together; null without a limit. */
const mostPerMinute = (perMinute: PerMinute | undefined, limits: Limits): number | null => {
  if (perMinute === 'acts') return limits.personActs
  return perMinute === 'files' ? limits.personFiles : null
}

/** The name under which a request of a person is counted. A key is counted as a whole. */
const counterOf = ({ identity, routeOptions }: FastifyRequest): string =>
  identity.via === 'key' ? identity.credentialId : `${routeOptions.config.perMinute} ${identity.accountId}`

/**
 * Limits all requests of every key within a minute, and the acts of every person that make the log or the disk grow without
 * counting. Registered after the hook that identifies the caller, so that it runs after it and before a body is read.
 */
export const limitRates = async (app: App, limits: Limits): Promise<void> => {
  await app.register(rateLimit, {
    global: false,
    timeWindow: MINUTE,
    store: RequestCounts,
    keyGenerator: counterOf,
    max: ({ identity, routeOptions }) =>
      identity.via === 'key' ? limits.keyRequests : (mostPerMinute(routeOptions.config.perMinute, limits) ?? Infinity),
  })
  const count = app.createRateLimit()
  app.addHook('onRoute', (route) => {
    if (mustDeclare(route) && route.config?.perMinute === undefined)
      throw new Bug(`${route.method} ${route.url} does not declare how often a person may call it within a minute`)
  })
  app.addHook('onRequest', async (request, reply) => {
    const { identity } = request
    // A route that is open to anyone does not identify the caller.
    if (!identity) return
    if (identity.via !== 'key' && mostPerMinute(request.routeOptions.config.perMinute, limits) === null) return
    const counted = await count(request)
    if (counted.isAllowed || !counted.isExceeded) return
    return sendProblem(request, reply, { code: 'rate-limited', params: { seconds: counted.ttlInSeconds } })
  })
}
