import { finished } from 'node:stream'
import type { App } from '../support/app.ts'
import { groupOf, type RequestWatch } from '../support/request-watch.ts'
import { isReading } from './turns.ts'

/** Counted for a connection that ended before its answer. */
const CONNECTION_LOST = 499

/** Tells the watch about each request from its headers to the end of its answer, or of its connection. */
export const watchRequests = (app: App, watch: RequestWatch | null): void => {
  if (!watch) return
  app.addHook('onRequest', async (request, reply) => {
    const group = groupOf(request.is404 ? undefined : request.routeOptions.url)
    const begun = performance.now()
    watch.began(group)
    finished(reply.raw, (error) => {
      const seconds = (performance.now() - begun) / 1_000
      const status = error ? CONNECTION_LOST : reply.raw.statusCode
      watch.ended({ group, isReading: isReading(request), status, seconds })
    })
  })
}
