import { readDeadlines } from '../../../app/congresses/read-deadlines.ts'
import { CONGRESS_ROLES } from '../../../rules/roles.ts'
import { idParams, problems } from '../../schemas/common.ts'
import { DeadlinesOut, DeadlinesQuery } from '../../schemas/deadlines.ts'
import type { Routes } from '../../support/app.ts'
import { read } from '../../support/execute.ts'

/** The days after a meeting by which the law asks for something. */
export const deadlineRoutes: Routes = (app, services) => {
  app.get(
    '/congresses/:id/deadlines',
    {
      config: { roles: [...CONGRESS_ROLES, 'organisation-administrator', 'system-administrator'] },
      schema: {
        tags: ['congresses'],
        summary: 'Compute the days by which the result is reported, approved and complained about',
        description: 'Working days are Monday to Friday without the public holidays that the request names.',
        params: idParams<'congress'>('Id of the congress.'),
        querystring: DeadlinesQuery,
        response: { 200: DeadlinesOut, ...problems },
      },
    },
    (request, reply) => {
      const { closedOn = null, receivedOn = null, holidays } = request.query
      const input = { closedOn, receivedOn, holidays: holidays?.split(',') ?? [] }
      return read(request, reply, services, {
        query: (reads) => readDeadlines(reads, request.params.id, input),
        toBody: (found) => found,
      })
    },
  )
}
