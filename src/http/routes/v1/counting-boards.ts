import { CONGRESS_ROLES } from '../../../app/access/roles.ts'
import { readBoard } from '../../../app/boards/read-board.ts'
import { recordBoard } from '../../../app/boards/record-board.ts'
import type { CountingBoard } from '../../../app/model.ts'
import { idParams, problems } from '../../schemas/common.ts'
import { BoardIn, BoardOut } from '../../schemas/people.ts'
import type { Routes } from '../../support/app.ts'
import { etagOf, preconditionOf } from '../../support/etag.ts'
import { read, write } from '../../support/execute.ts'

const tags = ['counting board']
const params = idParams<'congress'>('Id of the congress.')
const toBody = (board: CountingBoard) => board
const headers = (board: CountingBoard) => ({ etag: etagOf(board.version) })

/** The counting board (ban kiểm phiếu). */
export const countingBoardRoutes: Routes = (app, services) => {
  app.put(
    '/congresses/:id/counting-board',
    {
      config: { roles: ['presidium', 'secretary'], body: 'list' },
      schema: {
        tags,
        summary: 'Record the counting board that the congress elected, or a change of it',
        description: 'With If-None-Match: * the first time, with If-Match and a reason for a change.',
        params,
        body: BoardIn,
        response: { 200: BoardOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: (tx, context) => {
          const input = { ...request.body, reason: request.body.reason ?? null }
          return recordBoard(tx, context, request.params.id, input, preconditionOf(request))
        },
        status: 200,
        toBody,
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
        toBody,
        headers,
      }),
  )
}
