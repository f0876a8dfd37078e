import { enterSheet } from '../../../app/batches/enter-sheet.ts'
import { type ReadSheet, readSheet, sheetInPlace } from '../../../app/batches/read-entry.ts'
import { SheetIn, SheetOut } from '../../schemas/ballots.ts'
import { EntryParams } from '../../schemas/batches.ts'
import { problems } from '../../schemas/common.ts'
import type { Routes } from '../../support/app.ts'
import { etagOf, preconditionOf } from '../../support/etag.ts'
import { read, write } from '../../support/execute.ts'
import { languageOf } from '../../support/language.ts'
import { sheetBody } from '../../support/sheet-body.ts'

const tags = ['entries']
const params = EntryParams

const headers = ({ sheet }: ReadSheet) => ({ etag: etagOf(sheet.version) })

/** Tally sheets (bảng kiểm phiếu): a stack counted on paper, entered as figures. */
export const tallySheetRoutes: Routes = (app, services) => {
  app.put(
    '/ballot-batches/:id/entries/:slot/tally-sheet',
    {
      config: {
        perMinute: 'unlimited',
        byPin: true,
        roles: ['board-head', 'board-member'],
        body: 'list',
        besideBallots: true,
      },
      schema: {
        tags,
        summary: 'Enter the tally sheet of a batch, or correct it',
        description: 'With If-None-Match: * the first time, with If-Match and a reason for a correction.',
        params,
        body: SheetIn,
        response: { 200: SheetOut, ...problems },
      },
    },
    (request, reply) => {
      const { id: batchId, slot } = request.params
      const { reason = null, confirmNames: _, ...figures } = request.body
      return write<ReadSheet>(request, reply, services, {
        useCase: async (tx, context) => {
          const entered = await enterSheet(
            tx,
            context,
            { batchId, slot },
            { ...figures, reason },
            preconditionOf(request),
          )
          return entered.ok ? sheetInPlace(tx, batchId, entered.value.sheet) : entered
        },
        status: 200,
        toBody: sheetBody(languageOf(request.headers['accept-language'])),
        headers,
      })
    },
  )

  app.get(
    '/ballot-batches/:id/entries/:slot/tally-sheet',
    {
      config: { roles: ['board-head', 'auditor', 'board-member'] },
      schema: { tags, summary: 'Read the tally sheet of a batch', params, response: { 200: SheetOut, ...problems } },
    },
    (request, reply) => {
      const { id, slot } = request.params
      return read<ReadSheet>(request, reply, services, {
        query: (reads, actor) => readSheet(reads, actor, { batchId: id, slot }),
        toBody: sheetBody(languageOf(request.headers['accept-language'])),
        headers,
      })
    },
  )
}
