import { z } from 'zod'
import { listAccountEvents } from '../../../app/log/list-account-events.ts'
import { listEvents } from '../../../app/log/list-events.ts'
import type { EventFilter } from '../../../app/log/ports.ts'
import { AuditEventOut, AuditEventsQuery } from '../../schemas/audit.ts'
import { afterNumber, DEFAULT_LIMIT, idParams, page, pageLimit, problems } from '../../schemas/common.ts'
import type { App, Routes } from '../../support/app.ts'
import { LOG_PLACES, type LogPlace, logAddress } from '../../support/audit-log.ts'
import { read } from '../../support/execute.ts'
import { pageOf } from '../../support/paging.ts'
import type { Services } from '../../support/services.ts'

type Query = z.output<typeof AuditEventsQuery>

const filterOf = ({ objectType, objectId, roundId, actorId, action, from, order, to }: Query): EventFilter => ({
  objectType,
  objectId,
  roundId,
  actorId,
  // The schema accepts only kinds of the catalogue.
  actions: action,
  from,
  to,
  newestFirst: order === 'newest-first',
})

/** The filter as a query string, for the next page. */
const queryOf = ({ limit: _, after: __, ...filter }: Query): string => {
  const given = new URLSearchParams()
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) given.set(name, String(value))
  return given.size > 0 ? `?${given}` : ''
}

const eventRoutesOf = (app: App, services: Services, { prefix, called, params, roles, logOf }: LogPlace): void => {
  app.get(
    `${prefix}/audit-events`,
    {
      config: { roles: roles(['auditor', 'presidium', 'board-head']) },
      schema: {
        tags: ['audit'],
        summary: `Read ${called} by sequence number`,
        description:
          'Conditions combine: only events that meet all of them are returned. Each event is the hashed document with the contents behind its commitments; `hashed` has them as they are hashed.',
        params: z.strictObject(params),
        querystring: AuditEventsQuery,
        response: { 200: page(AuditEventOut), ...problems },
      },
    },
    (request, reply) => {
      const { limit = DEFAULT_LIMIT, after = null } = request.query
      const log = logOf(request)
      return read(request, reply, services, {
        query: (reads, reader) => listEvents(reads, reader, log, { limit: limit + 1, after }, filterOf(request.query)),
        toBody: (items) =>
          pageOf(items, limit, logAddress(log, `audit-events${queryOf(request.query)}`), ({ sequence }) => sequence),
      })
    },
  )
}

/** The events of each congress's log, and of the installation's, in order and without gaps. */
export const auditRoutes: Routes = (app, services) => {
  for (const place of LOG_PLACES) eventRoutesOf(app, services, place)

  app.get(
    '/congresses/:id/account-events',
    {
      config: { roles: ['auditor'] },
      schema: {
        tags: ['audit'],
        summary: 'Read the events of the installation about the accounts that hold or held a role in a congress',
        description:
          'Sign-ins, keys, and changes of the ways in which these accounts sign in, by sequence number in the log of the installation; the numbers between them belong to other accounts.',
        params: idParams<'congress'>('Id of the congress.'),
        querystring: z.strictObject({ limit: pageLimit, after: afterNumber }),
        response: { 200: page(AuditEventOut), ...problems },
      },
    },
    (request, reply) => {
      const { limit = DEFAULT_LIMIT, after = null } = request.query
      const { id } = request.params
      return read(request, reply, services, {
        query: (reads) => listAccountEvents(reads, id, { limit: limit + 1, after }),
        toBody: (items) => pageOf(items, limit, `/v1/congresses/${id}/account-events`, ({ sequence }) => sequence),
      })
    },
  )
}
