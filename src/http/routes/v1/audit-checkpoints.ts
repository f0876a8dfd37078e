import { z } from 'zod'
import { acceptLog } from '../../../app/log/accept-log.ts'
import { FEED_ROLES } from '../../../app/log/feed.ts'
import { getCheckpoint, listCheckpoints } from '../../../app/log/find-checkpoint.ts'
import { requestCheckpoint } from '../../../app/log/request-checkpoint.ts'
import { ReasonIn } from '../../schemas/batches.ts'
import { afterNumber, DEFAULT_LIMIT, noBody, page, pageLimit, problems } from '../../schemas/common.ts'
import { CheckpointOut, logNumber } from '../../schemas/log.ts'
import type { App, Routes } from '../../support/app.ts'
import { LOG_PLACES, type LogPlace, logAddress } from '../../support/audit-log.ts'
import { read, write } from '../../support/execute.ts'
import { pageOf } from '../../support/paging.ts'
import { presentCheckpoint } from '../../support/present-checkpoint.ts'
import type { Services } from '../../support/services.ts'

const tags = ['audit']

const checkpointRoutesOf = (app: App, services: Services, { prefix, called, params, roles, logOf }: LogPlace): void => {
  app.get(
    `${prefix}/audit-checkpoints`,
    {
      config: { roles: roles(FEED_ROLES) },
      schema: {
        tags,
        summary: `List the signed checkpoints of ${called} by size`,
        params: z.strictObject(params),
        querystring: z.strictObject({ limit: pageLimit, after: afterNumber }),
        response: { 200: page(CheckpointOut), ...problems },
      },
    },
    (request, reply) => {
      const { limit = DEFAULT_LIMIT, after = null } = request.query
      const log = logOf(request)
      return read(request, reply, services, {
        query: (reads) => listCheckpoints(reads, log, { limit: limit + 1, after }),
        toBody: (items) =>
          pageOf(items.map(presentCheckpoint), limit, logAddress(log, 'audit-checkpoints'), ({ size }) => size),
      })
    },
  )

  app.post(
    `${prefix}/audit-checkpoints`,
    {
      config: { perMinute: 'acts', roles: roles(['auditor', 'presidium', 'board-head']) },
      schema: {
        tags,
        summary: `Take a checkpoint of ${called}`,
        description: 'Covers all events so far, including the event of this request.',
        params: z.strictObject(params),
        body: noBody,
        response: { 201: CheckpointOut, ...problems },
      },
    },
    (request, reply) => {
      const log = logOf(request)
      return write(request, reply, services, {
        useCase: (tx, context) => requestCheckpoint(tx, context, log),
        status: 201,
        toBody: presentCheckpoint,
        headers: ({ size }) => ({ location: logAddress(log, `audit-checkpoints/${size}`) }),
      })
    },
  )

  app.post(
    `${prefix}/audit-acceptances`,
    {
      config: { perMinute: 'acts', roles: roles(['presidium']) },
      schema: {
        tags,
        summary: `Accept ${called} as it is, although it does not continue what was signed before`,
        description:
          'After the database was restored from an older copy. Size and root of what was signed stay in the log.',
        params: z.strictObject(params),
        body: ReasonIn,
        response: { 201: CheckpointOut, ...problems },
      },
    },
    (request, reply) => {
      const log = logOf(request)
      const { reason } = request.body
      const { signed: signedLogs } = services.signing
      return write(request, reply, services, {
        useCase: (tx, context) => acceptLog(tx, context, log, { reason, signedLogs, seen: services.seen }),
        status: 201,
        toBody: presentCheckpoint,
        headers: ({ size }) => ({ location: logAddress(log, `audit-checkpoints/${size}`) }),
      })
    },
  )

  app.get(
    `${prefix}/audit-checkpoints/:size`,
    {
      config: { roles: roles(FEED_ROLES) },
      schema: {
        tags,
        summary: `Read one signed checkpoint of ${called}`,
        params: z.strictObject({ ...params, size: logNumber('Number of events that it covers.', '8') }),
        response: { 200: CheckpointOut, ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => getCheckpoint(reads, logOf(request), request.params.size),
        toBody: presentCheckpoint,
      }),
  )
}

/** The signed checkpoints of each congress's log, and of the installation's. */
export const auditCheckpointRoutes: Routes = (app, services) => {
  for (const place of LOG_PLACES) checkpointRoutesOf(app, services, place)
}
