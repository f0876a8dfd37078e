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
        summary: 'Able to store ballots',
        description:
          'Asks the database to store something, and answers 200 only if it has confirmed that, within two seconds and at ' +
          'most half a second old. Otherwise 503 with what is missing: `storage-full`, `database-read-only`, ' +
          '`write-not-confirmed` (it can be read, but a disk hangs or a synchronous standby is away), or ' +
          '`database-unavailable`. Nothing is counted or logged by asking.',
        security: [],
        response: { 200: Health, ...problems },
      },
    },
    async (request, reply) => {
      const missing = await services.ready().catch(() => 'database-unavailable' as const)
      return missing === null ? reply.send({ status: 'ok' }) : sendProblem(request, reply, { code: missing })
    },
  )
}
