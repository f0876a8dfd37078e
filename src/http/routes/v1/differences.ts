import { type BatchDifferences, readDifferences } from '../../../app/differences/read-differences.ts'
import { resolveBatch } from '../../../app/differences/resolve-batch.ts'
import { differencesView } from '../../../views/differences-view.ts'
import { idParams, problems } from '../../schemas/common.ts'
import { DifferencesOut, ResolutionIn, ResolutionOut } from '../../schemas/differences.ts'
import type { Routes } from '../../support/app.ts'
import { etagOf, seenTag } from '../../support/etag.ts'
import { read, write } from '../../support/execute.ts'

const tags = ['entries']
const params = idParams<'batch'>('Id of the batch.')

/** Differences between blind entries, and their resolution. */
export const differenceRoutes: Routes = (app, services) => {
  app.get(
    '/ballot-batches/:id/differences',
    {
      config: { roles: ['board-head', 'auditor'] },
      schema: {
        tags,
        summary: 'Read how the entries of a batch differ, with both sides',
        description: 'Refused until all entries are finished. Its ETag is required to resolve the differences.',
        params,
        response: { 200: DifferencesOut, ...problems },
      },
    },
    (request, reply) =>
      read<BatchDifferences>(request, reply, services, {
        query: (reads, reader) => readDifferences(reads, reader, request.params.id),
        toBody: differencesView,
        headers: ({ stamp }) => ({ etag: etagOf(stamp) }),
      }),
  )

  app.post(
    '/ballot-batches/:id/resolutions',
    {
      config: { perMinute: 'unlimited', roles: ['board-head'], ifMatch: true, body: 'list', besideBallots: true },
      schema: {
        tags,
        summary: 'Resolve the differences between the entries of a batch by its papers',
        description:
          'With If-Match of the differences seen. The head, papers in hand, says what each paper shows; the entries are equal afterwards, or nothing is recorded.',
        params,
        body: ResolutionIn,
        response: { 201: ResolutionOut, ...problems },
      },
    },
    (request, reply) => {
      const { papers, sheet = null, reason } = request.body
      return write(request, reply, services, {
        useCase: (tx, context) =>
          resolveBatch(tx, context, request.params.id, {
            papers: papers.map(({ absent = false, setAside = null, ...paper }) => ({ ...paper, absent, setAside })),
            sheet,
            reason,
            seen: seenTag(request),
          }),
        status: 201,
        toBody: (standing) => ({ standing }),
      })
    },
  )
}
