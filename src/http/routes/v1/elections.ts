import { createElection } from '../../../app/elections/create-election.ts'
import {
  listElections,
  listRounds,
  type NoticedElection,
  noticedElection,
  readElection,
} from '../../../app/elections/read-elections.ts'
import { createRound } from '../../../app/rounds/create-round.ts'
import { findRound } from '../../../app/shared/find.ts'
import type { Language } from '../../../locale/text.ts'
import { CONGRESS_ROLES } from '../../../rules/roles.ts'
import { idParams, itemsOf, noBody, problems } from '../../schemas/common.ts'
import { ElectionIn, ElectionOut, RoundOut } from '../../schemas/elections.ts'
import type { Routes } from '../../support/app.ts'
import { etagOf } from '../../support/etag.ts'
import { read, write } from '../../support/execute.ts'
import { languageOf } from '../../support/language.ts'
import { noticesInWords } from '../../support/notices.ts'

const tags = ['elections']
const inCongress = idParams<'congress'>('Id of the congress.')
const params = idParams<'election'>('Id of the election.')

export const presentElection =
  (language: Language) =>
  ({ election, notices }: NoticedElection) => ({
    ...election,
    notices: noticesInWords(notices, language),
  })

export const taggedElection = ({ election }: NoticedElection) => ({ etag: etagOf(election.version) })

/** Elections (nội dung bầu) and their rounds (lần bầu). */
export const electionRoutes: Routes = (app, services) => {
  app.post(
    '/congresses/:id/elections',
    {
      config: { perMinute: 'unlimited', roles: ['presidium', 'secretary'] },
      schema: {
        tags,
        summary: 'Create the election of an office',
        params: inCongress,
        body: ElectionIn,
        response: { 201: ElectionOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: async (tx, context) => {
          const input = {
            ...request.body,
            alternates: request.body.alternates ?? null,
            eligibleFrom: request.body.eligibleFrom ?? null,
          }
          const election = await createElection(tx, context, request.params.id, input)
          return election.ok ? noticedElection(tx, election.value) : election
        },
        status: 201,
        toBody: presentElection(languageOf(request.headers['accept-language'])),
        headers: (value) => ({ ...taggedElection(value), location: `/v1/elections/${value.election.id}` }),
      }),
  )

  app.get(
    '/congresses/:id/elections',
    {
      config: { roles: CONGRESS_ROLES },
      schema: {
        tags,
        summary: 'List the elections of a congress in their order',
        params: inCongress,
        response: { 200: itemsOf(ElectionOut), ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => listElections(reads, request.params.id),
        toBody: (items) => ({ items: items.map(presentElection(languageOf(request.headers['accept-language']))) }),
      }),
  )

  app.get(
    '/elections/:id',
    {
      config: { roles: CONGRESS_ROLES },
      schema: { tags, summary: 'Read an election', params, response: { 200: ElectionOut, ...problems } },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => readElection(reads, request.params.id),
        toBody: presentElection(languageOf(request.headers['accept-language'])),
        headers: taggedElection,
      }),
  )

  app.post(
    '/elections/:id/rounds',
    {
      config: { perMinute: 'unlimited', roles: ['presidium', 'secretary'] },
      schema: {
        tags,
        summary: 'Open the next round: the first, or the one that the congress decided on after the last',
        params,
        body: noBody,
        response: { 201: RoundOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: (tx, context) => createRound(tx, context, request.params.id),
        status: 201,
        toBody: (round) => round,
        headers: ({ id }) => ({ location: `/v1/rounds/${id}` }),
      }),
  )

  app.get(
    '/elections/:id/rounds',
    {
      config: { roles: CONGRESS_ROLES },
      schema: {
        tags,
        summary: 'List the rounds of an election',
        params,
        response: { 200: itemsOf(RoundOut), ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => listRounds(reads, request.params.id),
        toBody: (items) => ({ items }),
      }),
  )

  app.get(
    '/rounds/:id',
    {
      config: { roles: CONGRESS_ROLES },
      schema: {
        tags,
        summary: 'Read a round',
        params: idParams<'round'>('Id of the round.'),
        response: { 200: RoundOut, ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => findRound(reads, request.params.id),
        toBody: ({ round }) => round,
      }),
  )
}
