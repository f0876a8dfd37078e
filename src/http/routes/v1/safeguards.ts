import type { Safeguards } from '../../../app/roles/model.ts'
import { readSafeguards } from '../../../app/roles/read-safeguards.ts'
import { recordSafeguards } from '../../../app/roles/record-safeguards.ts'
import { idParams, problems } from '../../schemas/common.ts'
import { SafeguardsIn, SafeguardsOut } from '../../schemas/roles.ts'
import type { Routes } from '../../support/app.ts'
import { etagOf, preconditionOf } from '../../support/etag.ts'
import { read, write } from '../../support/execute.ts'

const tags = ['roles']
const params = idParams<'congress'>('Id of the congress.')
const toBody = (safeguards: Safeguards) => safeguards
const headers = ({ version }: Safeguards) => ({ etag: etagOf(version) })

/** Safety requirements that a congress sets beyond the rules. */
export const safeguardRoutes: Routes = (app, services) => {
  app.put(
    '/congresses/:id/safeguards',
    {
      config: { perMinute: 'acts', roles: ['presidium'] },
      schema: {
        tags,
        summary: 'Record which acts need a second factor, or change it',
        description:
          'With If-None-Match: * the first time, with If-Match and a reason for a change. Whoever asks for a code before acts, or asks no longer, has just proved one.',
        params,
        body: SafeguardsIn,
        response: { 200: SafeguardsOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: (tx, context) => {
          const { secondFactorAgain, reason = null } = request.body
          const input = { ...request.body, secondFactorAgain, reason }
          return recordSafeguards(tx, context, request.params.id, input, preconditionOf(request))
        },
        status: 200,
        toBody,
        headers,
      }),
  )

  app.get(
    '/congresses/:id/safeguards',
    {
      config: { roles: ['presidium', 'board-head', 'auditor'] },
      schema: {
        tags,
        summary: 'Read the safety requirements of the congress; not found before any are recorded',
        params,
        response: { 200: SafeguardsOut, ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => readSafeguards(reads, request.params.id),
        toBody,
        headers,
      }),
  )
}
