import { type DecisionVersion, listDecisions, readDecision } from '../../../app/results/list-decisions.ts'
import { recordDecision } from '../../../app/results/record-decision.ts'
import type { NoticedHands } from '../../../app/shared/noticed-hands.ts'
import { CONGRESS_ROLES } from '../../../rules/roles.ts'
import { idParams, itemsOf, problems } from '../../schemas/common.ts'
import { DecisionIn, DecisionOut } from '../../schemas/elections.ts'
import type { Routes } from '../../support/app.ts'
import { read, writeIfNeeded } from '../../support/execute.ts'
import { languageOf } from '../../support/language.ts'
import { presentVote } from '../../support/notices.ts'

const tags = ['decisions']
const params = idParams<'round'>('Id of the round.')

/** Decisions of the congress, if the law leaves it the choice. */
export const decisionRoutes: Routes = (app, services) => {
  app.post(
    '/rounds/:id/decisions',
    {
      config: { perMinute: 'unlimited', roles: ['presidium', 'secretary'] },
      schema: {
        tags,
        summary: 'Record the decision of the congress after a round, or correct it until the next round is open',
        description: 'The same content again records nothing, and the answer is the decision in force.',
        params,
        body: DecisionIn,
        response: { 201: DecisionOut, ...problems },
      },
    },
    (request, reply) => {
      const { newNamesAllowed = false, note = null, reason = null, ...rest } = request.body
      const input = { ...rest, newNamesAllowed, note, reason }
      return writeIfNeeded<NoticedHands<DecisionVersion>>(request, reply, services, {
        useCase: async (tx, context) => {
          const decision = await recordDecision(tx, context, request.params.id, input)
          if (!('ok' in decision) || !decision.ok) return decision
          return readDecision(tx, request.params.id)
        },
        unchanged: (reads) => readDecision(reads, request.params.id),
        status: 201,
        toBody: presentVote(languageOf(request.headers['accept-language'])),
      })
    },
  )

  app.get(
    '/rounds/:id/decisions',
    {
      config: { roles: CONGRESS_ROLES },
      schema: {
        tags,
        summary: 'List the versions of the decision after a round, the first one first',
        description:
          '`holds` is true for the version in force. None is after the round was reopened or annulled, or after the refusal of the seat that it decided on was cancelled.',
        params,
        response: { 200: itemsOf(DecisionOut), ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => listDecisions(reads, request.params.id),
        toBody: (items) => ({ items: items.map(presentVote(languageOf(request.headers['accept-language']))) }),
      }),
  )
}
