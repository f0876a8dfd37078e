import { CONGRESS_ROLES } from '../../../app/access/roles.ts'
import { callUpAlternate, listCallUps, noticedCallUp } from '../../../app/elections/call-up-alternate.ts'
import { CallUpIn, CallUpOut } from '../../schemas/call-ups.ts'
import { idParams, itemsOf, problems } from '../../schemas/common.ts'
import type { Routes } from '../../support/app.ts'
import { read, write } from '../../support/execute.ts'
import { languageOf } from '../../support/language.ts'
import { presentMoments } from '../../support/notices.ts'

const tags = ['elections']
const params = idParams<'election'>('Id of the election.')

/** Alternates called to the seats of delegates who drop out. */
export const callUpRoutes: Routes = (app, services) => {
  app.post(
    '/elections/:id/call-ups',
    {
      config: { roles: ['presidium', 'secretary'] },
      schema: {
        tags,
        summary: 'Call the next alternate to the seat of a delegate who drops out before the upper congress',
        description: 'Possible after the congress is closed.',
        params,
        body: CallUpIn,
        response: { 201: CallUpOut, ...problems },
      },
    },
    (request, reply) => {
      const { paper = null, ...rest } = request.body
      return write(request, reply, services, {
        useCase: async (tx, context) => {
          const callUp = await callUpAlternate(tx, context, request.params.id, { ...rest, paper })
          return callUp.ok ? noticedCallUp(tx, callUp.value) : callUp
        },
        status: 201,
        toBody: presentMoments(languageOf(request.headers['accept-language'])),
      })
    },
  )

  app.get(
    '/elections/:id/call-ups',
    {
      config: { roles: CONGRESS_ROLES },
      schema: {
        tags,
        summary: 'List the call-ups of an election in their order',
        params,
        response: { 200: itemsOf(CallUpOut), ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => listCallUps(reads, request.params.id),
        toBody: (items) => ({ items: items.map(presentMoments(languageOf(request.headers['accept-language']))) }),
      }),
  )
}
