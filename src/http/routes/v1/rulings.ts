import { z } from 'zod'
import { batchContest } from '../../../app/batches/contest.ts'
import {
  type DoubtfulRegister,
  type ReadRulings,
  readDoubtful,
  readRulings,
} from '../../../app/rulings/read-rulings.ts'
import { ruleOnBallot } from '../../../app/rulings/rule-on-ballot.ts'
import { ok } from '../../../kernel/result.ts'
import { registerView, rulingView } from '../../../views/doubtful-view.ts'
import { idParams, problems } from '../../schemas/common.ts'
import { ballotNumber, field } from '../../schemas/fields.ts'
import { DoubtfulOut, RulingIn, RulingOut } from '../../schemas/rulings.ts'
import type { Routes } from '../../support/app.ts'
import { etagOf, preconditionOf } from '../../support/etag.ts'
import { read, write } from '../../support/execute.ts'

const tags = ['entries']
const params = idParams<'batch'>('Id of the batch.').extend({ number: ballotNumber })

/** Doubtful ballots: the rulings of the board, and their register. */
export const rulingRoutes: Routes = (app, services) => {
  app.put(
    '/ballot-batches/:id/rulings/:number',
    {
      config: { perMinute: 'unlimited', roles: ['board-head'], body: 'list', besideBallots: true },
      schema: {
        tags,
        summary: 'Record the ruling of the board on a ballot that was set aside, or correct it',
        description:
          'After all entries of the batch are finished, once for each paper. With If-None-Match: * the first time, with If-Match and a reason for a correction.',
        params,
        body: RulingIn,
        response: { 200: RulingOut, ...problems },
      },
    },
    (request, reply) => {
      const { id: batchId, number } = request.params
      const { fault = null, note = null, reason = null, confirmNames: _, ...rest } = request.body
      return write(request, reply, services, {
        useCase: async (tx, context) => {
          const input = { ...rest, fault, note, reason }
          const ruling = await ruleOnBallot(tx, context, { batchId, number }, input, preconditionOf(request))
          if (!ruling.ok) return ruling
          const contest = await batchContest(tx, batchId)
          return contest.ok ? ok(rulingView(contest.value, ruling.value)) : contest
        },
        status: 200,
        toBody: (ruling) => ruling,
        headers: ({ version }) => ({ etag: etagOf(version) }),
      })
    },
  )

  app.get(
    '/ballot-batches/:id/rulings/:number',
    {
      config: { roles: ['board-head', 'auditor'] },
      schema: {
        tags,
        summary: 'Read every version of the ruling on a ballot, the first one first; the last one is in force',
        params,
        response: {
          200: z.strictObject({ versions: field(z.array(RulingOut), 'Every version; empty before the first.', []) }),
          ...problems,
        },
      },
    },
    (request, reply) =>
      read<ReadRulings>(request, reply, services, {
        query: (reads, reader) =>
          readRulings(reads, reader, { batchId: request.params.id, number: request.params.number }),
        toBody: ({ contest, rulings }) => ({ versions: rulings.map((ruling) => rulingView(contest, ruling)) }),
        headers: ({ rulings }): Record<string, string> => (rulings.length > 0 ? { etag: etagOf(rulings.length) } : {}),
      }),
  )

  app.get(
    '/rounds/:id/doubtful-ballots',
    {
      config: { roles: ['board-head', 'auditor'] },
      schema: {
        tags,
        summary: 'Read the register of doubtful ballots, with the numbers of all invalid ones',
        description:
          'Of batches whose entries are all finished. Its totals are the invalid ballots of the count, so they leave out a batch whose entries differ or that waits for a ruling.',
        params: idParams<'round'>('Id of the round.'),
        response: { 200: DoubtfulOut, ...problems },
      },
    },
    (request, reply) =>
      read<DoubtfulRegister>(request, reply, services, {
        query: (reads, reader) => readDoubtful(reads, reader, request.params.id),
        toBody: registerView,
      }),
  )
}
