import { noticedBoard, readBoard } from '../../../app/boards/read-board.ts'
import { recordBoard } from '../../../app/boards/record-board.ts'
import type { CountingBoard } from '../../../app/model.ts'
import { CONGRESS_ROLES } from '../../../rules/roles.ts'
import { idParams, problems } from '../../schemas/common.ts'
import { BoardIn, BoardOut } from '../../schemas/people.ts'
import type { Routes } from '../../support/app.ts'
import { boardInput } from '../../support/board-input.ts'
import { etagOf, preconditionOf } from '../../support/etag.ts'
import { read, write } from '../../support/execute.ts'
import { languageOf } from '../../support/language.ts'
import { presentVote } from '../../support/notices.ts'

const tags = ['counting board']
const params = idParams<'congress'>('Id of the congress.')

const headers = ({ voted }: { readonly voted: CountingBoard }) => ({ etag: etagOf(voted.version) })

/** The counting board (ban kiểm phiếu). */
export const countingBoardRoutes: Routes = (app, services) => {
  app.put(
    '/congresses/:id/counting-board',
    {
      config: { perMinute: 'unlimited', roles: ['presidium', 'secretary'], body: 'list' },
      schema: {
        tags,
        summary: 'Record the counting board that the congress elected or the superior sent, or a change of it',
        description:
          'A board of the congress needs its vote; a working group of the superior needs number, date and issuer of its paper, and no vote. With If-None-Match: * the first time, with If-Match and a reason for a change.',
        params,
        body: BoardIn,
        response: { 200: BoardOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: async (tx, context) => {
          const { id } = request.params
          const board = await recordBoard(tx, context, id, boardInput(request.body), preconditionOf(request))
          return board.ok ? noticedBoard(tx, id, board.value) : board
        },
        status: 200,
        toBody: presentVote(languageOf(request.headers['accept-language'])),
        headers,
      }),
  )

  app.get(
    '/congresses/:id/counting-board',
    {
      config: { roles: CONGRESS_ROLES },
      schema: { tags, summary: 'Read the counting board', params, response: { 200: BoardOut, ...problems } },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => readBoard(reads, request.params.id),
        toBody: presentVote(languageOf(request.headers['accept-language'])),
        headers,
      }),
  )
}
