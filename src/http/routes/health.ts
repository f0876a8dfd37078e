import { z } from 'zod'
import { sendProblem } from '../problems/answer.ts'
import { problems } from '../schemas/common.ts'
import { choice } from '../schemas/fields.ts'
import type { Routes } from '../support/app.ts'

const Health = z
  .strictObject({ status: choice(['ok'], 'Always ok if there is an answer.', 'ok') })
  .meta({ id: 'Health' })

/** For supervisors: whether the process is alive, and whether it can work. */
export const healthRoutes: Routes = (app, services) => {
  app.get(
    '/healthz',
    { schema: { tags: ['health'], summary: 'Alive', security: [], response: { 200: Health, ...problems } } },
    (_request, reply) => reply.send({ status: 'ok' }),
  )

  app.get(
    '/readyz',
    {
      schema: {
        tags: ['health'],
        summary: 'Database reachable and migrated',
        description:
          'Sends one query to the database and answers 200 if it succeeds, 503 if it fails. A connection can outlive the ' +
          'server that it belongs to by a moment, so the answer is 200 until the connection has ended.',
        security: [],
        response: { 200: Health, ...problems },
      },
    },
    async (request, reply) => {
      const ready = await services.ready().catch(() => false)
      return ready ? reply.send({ status: 'ok' }) : sendProblem(request, reply, { code: 'database-unavailable' })
    },
  )
}
