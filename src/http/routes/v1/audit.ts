import { z } from 'zod'
import { findCongress } from '../../../app/shared/find.ts'
import { ok } from '../../../kernel/result.ts'
import { AuditEventOut } from '../../schemas/audit.ts'
import { afterNumber, DEFAULT_LIMIT, idParams, page, pageLimit, problems } from '../../schemas/common.ts'
import type { Routes } from '../../support/app.ts'
import { read } from '../../support/execute.ts'
import { pageOf } from '../../support/paging.ts'

/** The log of a congress: what happened, in order, without gaps. */
export const auditRoutes: Routes = (app, services) => {
  app.get(
    '/congresses/:id/audit-events',
    {
      config: { roles: ['auditor', 'presidium', 'board-head'] },
      schema: {
        tags: ['audit'],
        summary: 'Read the log of a congress by sequence number',
        params: idParams<'congress'>('Id of the congress.'),
        querystring: z.strictObject({ limit: pageLimit, after: afterNumber }),
        response: { 200: page(AuditEventOut), ...problems },
      },
    },
    (request, reply) => {
      const { id } = request.params
      const { limit = DEFAULT_LIMIT, after = null } = request.query
      return read(request, reply, services, {
        query: async (reads) => {
          const congress = await findCongress(reads, id)
          return congress.ok ? ok(await reads.auditEvents(id, { limit: limit + 1, after })) : congress
        },
        present: (items) => pageOf(items, limit, `/v1/congresses/${id}/audit-events`, ({ sequence }) => sequence),
      })
    },
  )
}
