import type { RouteOptions } from 'fastify'
import type { App } from '../support/app.ts'
import type { Limits } from '../transport.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * The body is long: a list of ballots, names or members (`list`), a count record with any number of keys, or a file
     * (`file`).
     */
    body?: 'list' | 'record' | 'file'
  }
}

/** The body limit of a route in bytes, from its declarations: who may call it, and whether its body is long. */
export const bodyBytesOf = ({ config = {} }: Pick<RouteOptions, 'config'>, limits: Limits): number => {
  if (config.roles === 'anyone') return limits.strangerBodyBytes
  if (config.body === 'file') return limits.fileBytes
  return config.body ? limits.longBodyBytes : limits.bodyBytes
}

/** Sets the body limit of every route. An address without a route has the limit for strangers. */
export const limitBodies = (app: App, limits: Limits): void => {
  app.addHook('onRoute', (route) => {
    route.bodyLimit = bodyBytesOf(route, limits)
  })
}
