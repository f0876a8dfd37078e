import type { RouteOptions } from 'fastify'
import type { App } from '../support/app.ts'
import type { Limits } from '../transport.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The body is long: a list of ballots, names or members (`list`), or a count record, which names any number of keys. */
    body?: 'list' | 'record'
  }
}

/** Bytes that a route takes as a body, by what it declares: who may send it, and whether it takes something long. */
export const bodyBytesOf = ({ config = {} }: Pick<RouteOptions, 'config'>, limits: Limits): number => {
  if (config.roles === 'anyone') return limits.strangerBodyBytes
  return config.body ? limits.longBodyBytes : limits.bodyBytes
}

/** Gives every route its limit. An address that has no route takes what strangers may send. */
export const limitBodies = (app: App, limits: Limits): void => {
  app.addHook('onRoute', (route) => {
    route.bodyLimit = bodyBytesOf(route, limits)
  })
}
