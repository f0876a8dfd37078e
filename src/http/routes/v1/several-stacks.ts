import { createBatches } from '../../../app/batches/create-batches.ts'
import { type EnteredOfStack, enterSheets } from '../../../app/batches/enter-sheets.ts'
import { finaliseEntries } from '../../../app/batches/finalise-entries.ts'
import { handOverEntries } from '../../../app/batches/hand-over-entries.ts'
import type { ShownEntry } from '../../../app/batches/own-entry.ts'
import { type BatchWithEntries, withEntries } from '../../../app/batches/read-batches.ts'
import { ok } from '../../../kernel/result.ts'
import { entryView } from '../../../views/entry-view.ts'
import { BatchOut, EntryOut } from '../../schemas/batches.ts'
import { idParams, itemsOf, problems } from '../../schemas/common.ts'
import { BatchesIn, FinalisationsIn, HandOversIn, SheetOfBatchOut, SheetsIn } from '../../schemas/several-stacks.ts'
import type { Routes } from '../../support/app.ts'
import { write } from '../../support/execute.ts'
import { languageOf } from '../../support/language.ts'
import { sheetBody } from '../../support/sheet-body.ts'

const params = idParams<'round'>('Id of the round.')
const ALL_OR_NONE =
  'All rows or none, each with the checks and the events of the single act. The answer has one item for each row, in the order of the request; a refusal names every refused row.'

const batchBody = ({ congressId: _, ...batch }: BatchWithEntries) => batch

/** Acts on several stacks of a round in one request. */
export const severalStacksRoutes: Routes = (app, services) => {
  app.post(
    '/rounds/:id/ballot-batch-additions',
    {
      config: { perMinute: 'unlimited', roles: ['board-head'], body: 'list', besideBallots: true },
      schema: {
        tags: ['ballot batches'],
        summary: 'Create several batches of ballots',
        description: ALL_OR_NONE,
        params,
        body: BatchesIn,
        response: { 201: itemsOf(BatchOut), ...problems },
      },
    },
    (request, reply) =>
      write<readonly BatchWithEntries[]>(request, reply, services, {
        useCase: async (tx, context) => {
          const rows = request.body.batches.map(({ mode = null, size, label = null }) => ({ mode, size, label }))
          const created = await createBatches(tx, context, request.params.id, rows)
          return created.ok
            ? ok(await Promise.all(created.value.map((batch) => withEntries(tx, context.actor, batch))))
            : created
        },
        status: 201,
        toBody: (batches) => ({ items: batches.map(batchBody) }),
      }),
  )

  app.post(
    '/rounds/:id/tally-sheet-additions',
    {
      config: { perMinute: 'unlimited', byPin: true, roles: ['board-head', 'board-member'], body: 'list' },
      schema: {
        tags: ['entries'],
        summary: 'Enter the tally sheets of several batches, and finish their entries',
        description: `${ALL_OR_NONE} For first sheets; a sheet is corrected alone.`,
        params,
        body: SheetsIn,
        response: { 201: itemsOf(SheetOfBatchOut), ...problems },
      },
    },
    (request, reply) => {
      const { finish } = request.body
      const present = sheetBody(languageOf(request.headers['accept-language']))
      return write<readonly EnteredOfStack[]>(request, reply, services, {
        useCase: (tx, context) => enterSheets(tx, context, request.params.id, request.body),
        status: 201,
        toBody: (sheets) => ({
          items: sheets.map(({ batch, ...sheet }) => ({ batch, finished: finish, ...present(sheet) })),
        }),
      })
    },
  )

  app.post(
    '/rounds/:id/entry-finalisations',
    {
      config: { perMinute: 'unlimited', byPin: true, roles: ['board-head', 'board-member'], body: 'list' },
      schema: {
        tags: ['entries'],
        summary: 'Finish the entries of several batches',
        description: ALL_OR_NONE,
        params,
        body: FinalisationsIn,
        response: { 201: itemsOf(EntryOut), ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: (tx, context) => finaliseEntries(tx, context, request.params.id, request.body),
        status: 201,
        toBody: (entries) => ({ items: entries.map((entry) => entryView(entry, false)) }),
      }),
  )

  app.post(
    '/rounds/:id/entry-hand-overs',
    {
      config: { perMinute: 'unlimited', roles: ['board-head'], body: 'list', besideBallots: true },
      schema: {
        tags: ['entries'],
        summary: 'Hand several entries over to another member of the board',
        description: ALL_OR_NONE,
        params,
        body: HandOversIn,
        response: { 201: itemsOf(EntryOut), ...problems },
      },
    },
    (request, reply) =>
      write<readonly ShownEntry[]>(request, reply, services, {
        useCase: (tx, context) => handOverEntries(tx, context, request.params.id, request.body),
        status: 201,
        toBody: (entries) => ({ items: entries.map(({ entry, hidden }) => entryView(entry, hidden)) }),
      }),
  )
}
