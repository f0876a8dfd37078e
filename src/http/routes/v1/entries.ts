import { type EnteredBallots, enterBallots } from '../../../app/batches/enter-ballots.ts'
import { finaliseEntry } from '../../../app/batches/finalise-entry.ts'
import { handOverEntry } from '../../../app/batches/hand-over-entry.ts'
import { type ShownEntry, shownEntry } from '../../../app/batches/own-entry.ts'
import { reopenEntry } from '../../../app/batches/reopen-entry.ts'
import { entryView } from '../../../views/entry-view.ts'
import { BallotsIn, EnteredBallotsOut } from '../../schemas/ballots.ts'
import { EntryOut, EntryParams, HandOverIn, ReasonBesideBallotsIn } from '../../schemas/batches.ts'
import { noBody, problems } from '../../schemas/common.ts'
import { accessOf } from '../../support/access.ts'
import type { Routes } from '../../support/app.ts'
import { ballotInput } from '../../support/ballot-input.ts'
import { contextOf, idempotencyOf, read, receiptHeaders, write } from '../../support/execute.ts'
import { sendRefusal } from '../../support/name-stack.ts'
import { textsIn } from '../../support/texts-beside-ballots.ts'

const tags = ['entries']

const params = EntryParams

const present = ({ entry, hidden }: ShownEntry) => entryView(entry, hidden)

const presentEntered = ({ replayed: _, receipt: __, ...entered }: EnteredBallots) => entered

/** One person's entry of a batch: opened with the batch, typed, finished. */
export const entryRoutes: Routes = (app, services) => {
  app.get(
    '/ballot-batches/:id/entries/:slot',
    {
      config: { roles: ['board-head', 'auditor', 'board-member'] },
      schema: { tags, summary: 'Read the state of an entry', params, response: { 200: EntryOut, ...problems } },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads, actor) => shownEntry(reads, actor, request.params.id, request.params.slot),
        toBody: present,
      }),
  )

  app.post(
    '/ballot-batches/:id/entries/:slot/ballots',
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
        summary: 'Enter ballots, one or many: all of them or none',
        description:
          'With the number of the first ballot (from) and an Idempotency-Key, so that a second window or a repetition after a broken connection enters nothing twice.',
        params,
        body: BallotsIn,
        response: { 201: EnteredBallotsOut, ...problems },
      },
    },
    async (request, reply) => {
      const entered = await enterBallots(services.uow, services.contests, contextOf(request, services), {
        batchId: request.params.id,
        slot: request.params.slot,
        ballots: request.body.ballots.map(ballotInput),
        from: request.body.from ?? null,
        idempotency: idempotencyOf(request),
        allowed: accessOf(request).allowed,
        besideBallots: () => textsIn(request.body),
      })
      if (!entered.ok) return sendRefusal(request, reply, services, entered.error)
      if (entered.value.replayed) reply.header('idempotency-replayed', 'true')
      if (entered.value.receipt) reply.headers(receiptHeaders(entered.value.receipt))
      return reply.code(201).send(presentEntered(entered.value))
    },
  )

  app.post(
    '/ballot-batches/:id/entries/:slot/finalisation',
    {
      config: { perMinute: 'unlimited', byPin: true, roles: ['board-head', 'board-member'] },
      schema: { tags, summary: 'Finish an entry', params, body: noBody, response: { 201: EntryOut, ...problems } },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: (tx, context) => finaliseEntry(tx, context, request.params.id, request.params.slot),
        status: 201,
        toBody: (entry) => entryView(entry, false),
      }),
  )

  app.post(
    '/ballot-batches/:id/entries/:slot/reopening',
    {
      config: { perMinute: 'unlimited', roles: ['board-head'], besideBallots: true },
      schema: {
        tags,
        summary: 'Reopen a finished entry',
        params,
        body: ReasonBesideBallotsIn,
        response: { 201: EntryOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: (tx, context) => reopenEntry(tx, context, request.params.id, request.params.slot, request.body.reason),
        status: 201,
        toBody: present,
      }),
  )

  app.post(
    '/ballot-batches/:id/entries/:slot/hand-over',
    {
      config: { perMinute: 'unlimited', roles: ['board-head'], besideBallots: true },
      schema: {
        tags,
        summary: 'Hand an entry over to another member of the board',
        description: 'The previous typist can no longer see it, and may type no other entry of the batch.',
        params,
        body: HandOverIn,
        response: { 201: EntryOut, ...problems },
      },
    },
    (request, reply) => {
      const { id: batchId, slot } = request.params
      return write(request, reply, services, {
        useCase: (tx, context) => handOverEntry(tx, context, { batchId, slot }, request.body),
        status: 201,
        toBody: present,
      })
    },
  )
}
