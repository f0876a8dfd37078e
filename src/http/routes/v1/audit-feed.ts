import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { FEED_ROLES } from '../../../app/log/feed.ts'
import type { CongressId } from '../../../kernel/brand.ts'
import { isDatabaseAway } from '../../plugins/database-away.ts'
import { sendProblem } from '../../problems/answer.ts'
import { RequestProblem } from '../../problems/request-error.ts'
import { afterNumber, idParams, problems } from '../../schemas/common.ts'
import { field } from '../../schemas/fields.ts'
import type { App, Routes } from '../../support/app.ts'
import { openEventStream } from '../../support/event-stream.ts'
import { type Following, followLog, mayFollow } from '../../support/follow-log.ts'
import type { Services } from '../../support/services.ts'
import { StreamPlaces } from '../../support/stream-places.ts'
import { Turns } from '../../support/turns.ts'

const EXAMPLE = `id: 41
event: ballots.returned
data: {"log":"0192f3a4-5b6c-7d8e-9f01-23456789abcd","sequence":41,"at":"2025-05-15T03:10:00.000Z",\
"action":"ballots.returned","object":{"type":"round","id":"0192f3a4-5b6c-7d8e-9f01-23456789abce"},\
"actor":{"role":"board-head"},"after":{"version":1,"returned":21,"sealsIntact":true}}

`

const Messages = field(
  z.string(),
  `Live messages: the number of the event in the log as id, its kind as event, one line of JSON as data. Most kinds carry
no figures, only the fact that they happened; \`after\` holds the figures that the hall may see, for ballots only after the
result is declared. A line that begins with a colon is a heartbeat. A stream ends after an hour, or when the caller may
no longer see the log; a reader that reconnects with Last-Event-ID misses nothing.`,
  EXAMPLE,
)

/** The id in the Last-Event-ID header, which browsers send when they reconnect, takes precedence over the address. */
const positionOf = (request: FastifyRequest, asked: number): number => {
  const seen = request.headers['last-event-id']
  if (seen === undefined) return asked
  if (typeof seen !== 'string' || !/^(?:0|[1-9]\d{0,14})$/.test(seen)) {
    throw new RequestProblem({ code: 'header-invalid' })
  }
  return Number(seen)
}

/** A broken stream is only a broken connection: the reader reconnects, and is told of a lasting problem then. */
const follow = async (
  request: FastifyRequest,
  services: Services,
  congressId: CongressId,
  following: Following,
): Promise<void> => {
  try {
    await followLog(request, services, congressId, following)
  } catch (error) {
    if (!isDatabaseAway(error)) request.log.error({ err: error }, 'stream failed')
  } finally {
    following.stream.end()
  }
}

const placesOf = (app: App, { streams }: Services): StreamPlaces => {
  const places = new StreamPlaces(streams)
  app.addHook('preClose', async () => places.endAll())
  return places
}

/** Live events of a congress, for screens in the hall and other systems. */
export const auditFeedRoutes: Routes = (app, services) => {
  const places = placesOf(app, services)
  const turns = new Turns({ atOnce: services.streams.readingAtOnce, waiting: services.streams.inAll })
  app.get(
    '/congresses/:id/audit-feed',
    {
      config: { roles: FEED_ROLES, lastEventId: true },
      // A response to HEAD would never end, and say nothing.
      exposeHeadRoute: false,
      schema: {
        tags: ['audit'],
        summary: 'Follow the log of a congress as server-sent events, from the first one or after a given number',
        params: idParams<'congress'>('Id of the congress.'),
        querystring: z.strictObject({ after: afterNumber }),
        response: {
          200: { description: 'The events, live.', content: { 'text/event-stream': { schema: Messages } } },
          ...problems,
        },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const after = positionOf(request, request.query.after ?? 0)
      const may = await mayFollow(request, services, id, after)
      if (!may.ok) return sendProblem(request, reply, may.error)
      const place = places.take(request.identity.accountId)
      if (!place) return sendProblem(request, reply.header('retry-after', 5), { code: 'streams-taken' })
      const stream = openEventStream(reply, services.streams)
      const over = AbortSignal.any([place.signal, stream.gone])
      void follow(request, services, id, { stream, after, over, turns }).finally(() => places.leave(place))
      return reply
    },
  )
}
