import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Undoing } from '../../../app/rounds/model.ts'
import { listReopenings, noticedUndoings, readAnnulment } from '../../../app/rounds/read-undoings.ts'
import { undoRound } from '../../../app/rounds/undo-round.ts'
import type { NoticedMoments } from '../../../app/shared/noticed-moments.ts'
import type { RoundId } from '../../../kernel/brand.ts'
import { CONGRESS_ROLES } from '../../../rules/roles.ts'
import type { UndoingKind } from '../../../rules/undoing.ts'
import { idParams, itemsOf, problems } from '../../schemas/common.ts'
import { UndoingIn, UndoingOut, UndoneOut } from '../../schemas/undoings.ts'
import type { Routes } from '../../support/app.ts'
import { read, write } from '../../support/execute.ts'
import { languageOf } from '../../support/language.ts'
import { presentMoments } from '../../support/notices.ts'
import type { Services } from '../../support/services.ts'

const tags = ['results']
const params = idParams<'round'>('Id of the round.')
const description =
  'By decision of the presidium, or of the superior with its paper. What rests on the round is named in the refusal, and annulled with it if the request says so.'

interface UndoingRequest extends FastifyRequest {
  readonly params: { readonly id: RoundId }
  readonly body: (typeof UndoingIn)['_output']
}

const undo = (request: UndoingRequest, reply: FastifyReply, services: Services, kind: UndoingKind) => {
  const { paper = null, withDependents = false, resultSeen = null, ...rest } = request.body
  return write(request, reply, services, {
    useCase: async (tx, context) => {
      const undone = await undoRound(tx, context, request.params.id, kind, {
        ...rest,
        paper,
        withDependents,
        resultSeen,
      })
      return undone.ok ? noticedUndoings(tx, request.params.id, undone.value) : undone
    },
    status: 201,
    toBody: (undone: readonly NoticedMoments<Undoing>[]) => ({
      ...undone.map(presentMoments(languageOf(request.headers['accept-language']))).at(-1),
      dependents: undone.slice(0, -1).map(({ recorded }) => recorded),
    }),
  })
}

/** Rounds that are counted again, or whose vote is void. */
export const undoingRoutes: Routes = (app, services) => {
  app.post(
    '/rounds/:id/reopenings',
    {
      config: { perMinute: 'unlimited', roles: ['presidium'] },
      schema: {
        tags,
        summary: 'Reopen a declared round, to be counted again',
        description,
        params,
        body: UndoingIn,
        response: { 201: UndoneOut, ...problems },
      },
    },
    (request, reply) => undo(request, reply, services, 'reopened'),
  )

  app.get(
    '/rounds/:id/reopenings',
    {
      config: { roles: CONGRESS_ROLES },
      schema: {
        tags,
        summary: 'List the reopenings of a round in their order',
        params,
        response: { 200: itemsOf(UndoingOut), ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => listReopenings(reads, request.params.id),
        toBody: (items) => ({ items }),
      }),
  )

  app.post(
    '/rounds/:id/annulment',
    {
      config: { perMinute: 'unlimited', roles: ['presidium'] },
      schema: {
        tags,
        summary: 'Annul a round: its vote is void, and the next round repeats it',
        description: `${description} The superior can annul after the congress is closed.`,
        params,
        body: UndoingIn,
        response: { 201: UndoneOut, ...problems },
      },
    },
    (request, reply) => undo(request, reply, services, 'annulled'),
  )

  app.get(
    '/rounds/:id/annulment',
    {
      config: { roles: CONGRESS_ROLES },
      schema: { tags, summary: 'Read the annulment of a round', params, response: { 200: UndoingOut, ...problems } },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => readAnnulment(reads, request.params.id),
        toBody: (annulment) => annulment,
      }),
  )
}
