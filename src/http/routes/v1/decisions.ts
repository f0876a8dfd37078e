import { CONGRESS_ROLES } from '../../../app/access/roles.ts'
import { listDecisions } from '../../../app/results/list-decisions.ts'
import { recordDecision } from '../../../app/results/record-decision.ts'
import { idParams, itemsOf, problems } from '../../schemas/common.ts'
import { DecisionIn, DecisionOut } from '../../schemas/elections.ts'
import type { Routes } from '../../support/app.ts'
import { read, write } from '../../support/execute.ts'

const tags = ['decisions']
const params = idParams<'round'>('Id of the round.')

/** Decisions of the congress, if the law leaves it the choice. */
export const decisionRoutes: Routes = (app, services) => {
  app.post(
    '/rounds/:id/decisions',
    {
      config: { roles: ['presidium', 'secretary'] },
      schema: {
        tags,
        summary: 'Record the decision of the congress after a round',
        params,
        body: DecisionIn,
        response: { 201: DecisionOut, ...problems },
      },
    },
    (request, reply) => {
      const { newNamesAllowed = false, note = null, ...rest } = request.body
      return write(request, reply, services, {
        useCase: (tx, context) => recordDecision(tx, context, request.params.id, { ...rest, newNamesAllowed, note }),
        status: 201,
        toBody: (decision) => decision,
      })
    },
  )

  app.get(
    '/rounds/:id/decisions',
    {
      config: { roles: CONGRESS_ROLES },
      schema: {
        tags,
        summary: 'List the decisions that followed a round',
        params,
        response: { 200: itemsOf(DecisionOut), ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => listDecisions(reads, request.params.id),
        toBody: (items) => ({ items }),
      }),
  )
}
