import {
  type CallUpsInPlace,
  callUpAlternate,
  noticedCallUp,
  readCallUps,
} from '../../../app/elections/call-up-alternate.ts'
import type { Person } from '../../../app/model.ts'
import type { Language } from '../../../locale/text.ts'
import { CONGRESS_ROLES } from '../../../rules/roles.ts'
import { cite } from '../../problems/problem.ts'
import { CallUpIn, CallUpOut, CallUpsOut } from '../../schemas/call-ups.ts'
import { idParams, problems } from '../../schemas/common.ts'
import type { Routes } from '../../support/app.ts'
import { read, write } from '../../support/execute.ts'
import { languageOf } from '../../support/language.ts'
import { presentMoments } from '../../support/notices.ts'

const tags = ['elections']
const params = idParams<'election'>('Id of the election.')

const nameOf = ({ id, fullName }: Person) => ({ personId: id, fullName })

const presentCallUps =
  (language: Language) =>
  ({ items, delegates, alternates, citations }: CallUpsInPlace) => ({
    items: items.map(presentMoments(language)),
    delegates: delegates.map(nameOf),
    alternates: alternates.map(({ person, votes, mayBeNext }) => ({
      ...nameOf(person),
      votes: [...votes],
      partySince: person.partySince,
      mayBeNext,
    })),
    citations: citations.map((id) => cite(id, language)),
  })

/** Alternates called to the seats of delegates who drop out. */
export const callUpRoutes: Routes = (app, services) => {
  app.post(
    '/elections/:id/call-ups',
    {
      config: { perMinute: 'unlimited', roles: ['presidium', 'secretary'] },
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
        summary: 'List the call-ups of an election in their order, and who holds and who may take its seats',
        params,
        response: { 200: CallUpsOut, ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => readCallUps(reads, request.params.id),
        toBody: presentCallUps(languageOf(request.headers['accept-language'])),
      }),
  )
}
