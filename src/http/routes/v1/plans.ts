import { openListedRound } from '../../../app/plans/open-listed-round.ts'
import { recordPlan } from '../../../app/plans/record-plan.ts'
import { idParams, problems } from '../../schemas/common.ts'
import { ListedRoundIn, ListedRoundOut, PlanIn, PlanOut } from '../../schemas/plans.ts'
import type { Routes } from '../../support/app.ts'
import { boardInput } from '../../support/board-input.ts'
import { etagOf } from '../../support/etag.ts'
import { write } from '../../support/execute.ts'
import { languageOf } from '../../support/language.ts'
import { listBody, listInput } from '../../support/list-on-paper.ts'
import { placedNotices, presentVote } from '../../support/notices.ts'
import { personInput } from '../../support/person-input.ts'

/** Several acts in one request: a meeting's plan, and a round with its list. */
export const planRoutes: Routes = (app, services) => {
  app.post(
    '/congresses/:id/plans',
    {
      config: { perMinute: 'acts', roles: ['presidium', 'secretary'], body: 'list' },
      schema: {
        tags: ['congresses'],
        summary: 'Record a meeting’s plan: roll, people, counting board with its roles, elections with their lists',
        description:
          'One transaction: all of it or nothing. Each part is the same act as by its own operation, with the same checks and the same events, and needs the same role: only the presidium grants roles of the board. Parts name one another by `ref` instead of ids.',
        params: idParams<'congress'>('Id of the congress.'),
        body: PlanIn,
        response: { 201: PlanOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: (tx, context) => {
          const { roll = null, people, board = null, elections } = request.body
          return recordPlan(tx, context, request.params.id, {
            roll: roll && { ...roll, exclusions: roll.exclusions ?? {} },
            people: people.map(({ ref, ...person }) => ({ ref, ...personInput(person) })),
            board: board && {
              ...boardInput({ ...board, members: [] }),
              members: board.members.map(({ username = null, ...member }) => ({ ...member, username })),
            },
            elections: elections.map(({ alternates = null, eligibleFrom = null, list = null, ...election }) => ({
              ...election,
              alternates,
              eligibleFrom,
              list: list && { ...listInput(list), approval: list.approval ?? null },
            })),
          })
        },
        status: 201,
        toBody: ({ notices, ...recorded }) => ({
          ...recorded,
          notices: placedNotices(notices, languageOf(request.headers['accept-language'])),
        }),
      }),
  )

  app.post(
    '/elections/:id/listed-rounds',
    {
      config: { perMinute: 'unlimited', roles: ['presidium', 'secretary'], body: 'list' },
      schema: {
        tags: ['elections'],
        summary: 'Open the next round together with its list and the vote of the congress on it',
        description:
          'The same acts as one by one, each with its event, in one transaction. Without `approval` the list is only proposed; without `candidates` it is the one that the service lays, in a tie revote or a round that repeats another.',
        params: idParams<'election'>('Id of the election.'),
        body: ListedRoundIn,
        response: { 201: ListedRoundOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: (tx, context) => {
          const { approval = null, candidates, ...list } = request.body
          const input = candidates ? listInput({ ...list, candidates }) : null
          return openListedRound(tx, context, request.params.id, input, approval)
        },
        status: 201,
        toBody: ({ round, paper, approval }) => {
          const language = languageOf(request.headers['accept-language'])
          return { round, list: listBody(language)(paper), approval: approval && presentVote(language)(approval) }
        },
        headers: ({ round, paper }) => ({ etag: etagOf(paper.tag), location: `/v1/rounds/${round.id}` }),
      }),
  )
}
