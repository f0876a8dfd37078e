import type { FastifyRequest } from 'fastify'
import { networkOf } from '../../../app/access/network.ts'
import { isDatabaseAway } from '../../plugins/database-away.ts'
import { sendProblem } from '../../problems/answer.ts'
import { problems } from '../../schemas/common.ts'
import { HallMessages, HallViewOut } from '../../schemas/hall.ts'
import { addressOf } from '../../support/address.ts'
import type { Routes } from '../../support/app.ts'
import { type EventStream, openEventStream } from '../../support/event-stream.ts'
import { followHall } from '../../support/follow-hall.ts'
import { openHallScreenOf, readHallView } from '../../support/hall-view-of.ts'
import type { Services } from '../../support/services.ts'
import { StreamPlaces } from '../../support/stream-places.ts'

const MINUTE = 60_000
/** Maximum number of requests from one network per minute: eight screens that reconnect as fast as they may need fewer. */
const REQUESTS = 600

const tags = ['hall screens']
const WITH_TOKEN =
  'The token stands in the header `Authorization: Hall TOKEN`, so that no address or log holds it. A wrong, an unknown, a closed and an expired token get the same answer.'

/** A broken stream is only a broken connection: the screen reconnects, and is told of a lasting problem then. */
const follow = async (
  request: FastifyRequest,
  services: Services,
  { stream, over }: { readonly stream: EventStream; readonly over: AbortSignal },
): Promise<void> => {
  try {
    await followHall(request, services, { stream, over })
  } catch (error) {
    if (!isDatabaseAway(error)) request.log.error({ err: error }, 'stream failed')
  } finally {
    stream.end()
  }
}

/** The content of a screen in the hall, for everybody who has its address. */
export const hallViewRoutes: Routes = (app, services) => {
  const places = new StreamPlaces(services.streams)
  app.addHook('preClose', async () => places.endAll())
  const count = app.createRateLimit({
    max: REQUESTS,
    timeWindow: MINUTE,
    keyGenerator: (request) => networkOf(addressOf(request)) ?? '?',
  })
  /** Seconds to wait; null if the request may go on. */
  const toWait = async (request: FastifyRequest): Promise<number | null> => {
    const counted = await count(request)
    return counted.isAllowed || !counted.isExceeded ? null : counted.ttlInSeconds
  }

  app.get(
    '/hall-view',
    {
      config: { roles: 'anyone' },
      schema: {
        tags,
        summary: 'Read what a screen in the hall shows now',
        description: `${WITH_TOKEN} Before the head of the board shows a result it holds no figure of a vote.`,
        response: { 200: HallViewOut, ...problems },
      },
    },
    async (request, reply) => {
      const seconds = await toWait(request)
      if (seconds !== null) return sendProblem(request, reply, { code: 'rate-limited', params: { seconds } })
      const screen = await openHallScreenOf(request, services)
      if (!screen.ok) return sendProblem(request, reply, screen.error)
      const view = await readHallView(screen.value, services)
      return view.ok ? reply.send(view.value) : sendProblem(request, reply, view.error)
    },
  )

  app.get(
    '/hall-view/stream',
    {
      config: { roles: 'anyone' },
      // A response to HEAD would never end, and say nothing.
      exposeHeadRoute: false,
      schema: {
        tags,
        summary: 'Follow what a screen in the hall shows as server-sent events',
        description: WITH_TOKEN,
        response: {
          200: { description: 'The view, live.', content: { 'text/event-stream': { schema: HallMessages } } },
          ...problems,
        },
      },
    },
    async (request, reply) => {
      const seconds = await toWait(request)
      if (seconds !== null) return sendProblem(request, reply, { code: 'rate-limited', params: { seconds } })
      const screen = await openHallScreenOf(request, services)
      if (!screen.ok) return sendProblem(request, reply, screen.error)
      const place = places.take(screen.value.id)
      if (!place) return sendProblem(request, reply.header('retry-after', 5), { code: 'streams-taken' })
      const stream = openEventStream(reply, services.streams)
      const over = AbortSignal.any([place.signal, stream.gone])
      void follow(request, services, { stream, over }).finally(() => places.leave(place))
      return reply
    },
  )
}
