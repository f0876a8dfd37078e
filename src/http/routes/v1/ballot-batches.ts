import { cancelBatch } from '../../../app/batches/cancel-batch.ts'
import { correctBatch } from '../../../app/batches/correct-batch.ts'
import { countPapers } from '../../../app/batches/count-papers.ts'
import { createBatch } from '../../../app/batches/create-batch.ts'
import { type BatchWithEntries, inFull, listBatches, readBatch } from '../../../app/batches/read-batches.ts'
import type { Batch } from '../../../app/model.ts'
import { BatchChange, BatchIn, BatchOut, EntryParams, PapersIn, ReasonBesideBallotsIn } from '../../schemas/batches.ts'
import { idParams, itemsOf, problems } from '../../schemas/common.ts'
import type { Routes } from '../../support/app.ts'
import { etagOf, preconditionOf } from '../../support/etag.ts'
import { read, write } from '../../support/execute.ts'

const tags = ['ballot batches']
const inRound = idParams<'round'>('Id of the round.')
const params = idParams<'batch'>('Id of the batch.')
const headers = ({ version }: Batch) => ({ etag: etagOf(version) })

const toBody = ({ congressId: _, ...batch }: BatchWithEntries) => batch

/** Batches (tập phiếu): the stacks into which the ballots of a round are divided for entry. */
export const ballotBatchRoutes: Routes = (app, services) => {
  app.post(
    '/rounds/:id/ballot-batches',
    {
      config: { perMinute: 'unlimited', roles: ['board-head'], besideBallots: true },
      schema: {
        tags,
        summary: 'Create a batch of ballots',
        params: inRound,
        body: BatchIn,
        response: { 201: BatchOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: async (tx, context) => {
          const { mode = null, size, label = null } = request.body
          return inFull(tx, context.actor, await createBatch(tx, context, request.params.id, { mode, size, label }))
        },
        status: 201,
        toBody,
        headers: (batch) => ({ ...headers(batch), location: `/v1/ballot-batches/${batch.id}` }),
      }),
  )

  app.get(
    '/rounds/:id/ballot-batches',
    {
      config: { roles: ['board-head', 'board-member', 'observer', 'auditor'] },
      schema: {
        tags,
        summary: 'List the batches of a round, including cancelled ones',
        params: inRound,
        response: { 200: itemsOf(BatchOut), ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads, actor) => listBatches(reads, actor, request.params.id),
        toBody: (items) => ({ items: items.map(toBody) }),
      }),
  )

  app.get(
    '/ballot-batches/:id',
    {
      config: { roles: ['board-head', 'board-member', 'observer', 'auditor'] },
      schema: { tags, summary: 'Read a batch', params, response: { 200: BatchOut, ...problems } },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads, actor) => readBatch(reads, actor, request.params.id),
        toBody,
        headers,
      }),
  )

  app.put(
    '/ballot-batches/:id',
    {
      config: { perMinute: 'unlimited', roles: ['board-head'], ifMatch: true, besideBallots: true },
      schema: {
        tags,
        summary: 'Correct the size or label of a batch while its entries are open',
        params,
        body: BatchChange,
        response: { 200: BatchOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: async (tx, context) => {
          const { size, label = null, reason } = request.body
          const input = { size, label, reason }
          return inFull(
            tx,
            context.actor,
            await correctBatch(tx, context, request.params.id, input, preconditionOf(request)),
          )
        },
        status: 200,
        toBody,
        headers,
      }),
  )

  app.post(
    '/ballot-batches/:id/cancellation',
    {
      config: { perMinute: 'unlimited', roles: ['board-head'], ifMatch: true, besideBallots: true },
      schema: {
        tags,
        summary: 'Cancel a batch that was created by mistake',
        description: 'With If-Match of the batch. Its entries stay readable.',
        params,
        body: ReasonBesideBallotsIn,
        response: { 201: BatchOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: async (tx, context) =>
          inFull(
            tx,
            context.actor,
            await cancelBatch(tx, context, request.params.id, request.body.reason, preconditionOf(request)),
          ),
        status: 201,
        toBody,
        headers,
      }),
  )

  app.post(
    '/ballot-batches/:id/entries/:slot/paper-count',
    {
      config: { perMinute: 'unlimited', byPin: true, roles: ['board-head', 'board-member'] },
      schema: {
        tags,
        summary: 'Tell the head how many papers of the batch are on the table',
        description:
          'By the typist of an open entry. While the number is not the size of the batch the entry cannot be finished: the head corrects the size, or the typist counts again and tells the size itself.',
        params: EntryParams,
        body: PapersIn,
        response: { 201: BatchOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: async (tx, context) => {
          const { id: batchId, slot } = request.params
          return inFull(tx, context.actor, await countPapers(tx, context, { batchId, slot }, request.body.papers))
        },
        status: 201,
        toBody,
        headers,
      }),
  )
}
