import type { Complaint } from '../../../app/keeping/model.ts'
import { listComplaints, readComplaint } from '../../../app/keeping/read-keeping.ts'
import { changeComplaint, recordComplaint } from '../../../app/keeping/record-complaint.ts'
import { idParams, itemsOf, problems } from '../../schemas/common.ts'
import { complaintNumber } from '../../schemas/fields.ts'
import { ComplaintChangeIn, ComplaintIn, ComplaintOut } from '../../schemas/keeping.ts'
import type { Routes } from '../../support/app.ts'
import { etagOf, preconditionOf } from '../../support/etag.ts'
import { read, write } from '../../support/execute.ts'

const tags = ['custody of ballots']
const params = idParams<'congress'>('Id of the congress.')
const numbered = params.extend({ number: complaintNumber })

const headers = ({ version }: Pick<Complaint, 'version'>) => ({ etag: etagOf(version) })

/** Complaints about a congress; as long as one has no outcome, the ballots that it is about are kept. */
export const complaintRoutes: Routes = (app, services) => {
  app.post(
    '/congresses/:id/complaints',
    {
      config: { perMinute: 'acts', roles: ['presidium', 'secretary'] },
      schema: {
        tags,
        summary: 'Record a complaint about the congress or one round of it',
        description:
          'Also after the congress is closed. As long as it has no outcome, the ballots of its round, or of every round, are not destroyed.',
        params,
        body: ComplaintIn,
        response: { 201: ComplaintOut, ...problems },
      },
    },
    (request, reply) => {
      const { roundId = null, ...rest } = request.body
      const input = { ...rest, roundId, outcome: null }
      return write(request, reply, services, {
        useCase: (tx, context) => recordComplaint(tx, context, request.params.id, input),
        status: 201,
        toBody: (complaint) => complaint,
        headers,
      })
    },
  )

  app.put(
    '/congresses/:id/complaints/:number',
    {
      config: { perMinute: 'acts', roles: ['presidium', 'secretary'] },
      schema: {
        tags,
        summary: 'Record the outcome of a complaint, or correct the complaint',
        description: 'With If-Match and a reason. Earlier versions stay readable.',
        params: numbered,
        body: ComplaintChangeIn,
        response: { 200: ComplaintOut, ...problems },
      },
    },
    (request, reply) => {
      const { id: congressId, number } = request.params
      const { reason = null, ...rest } = request.body
      const input = { ...rest, reason }
      return write(request, reply, services, {
        useCase: (tx, context) => changeComplaint(tx, context, { congressId, number }, input, preconditionOf(request)),
        status: 200,
        toBody: (complaint) => complaint,
        headers,
      })
    },
  )

  app.get(
    '/congresses/:id/complaints',
    {
      config: { roles: ['presidium', 'secretary', 'auditor'] },
      schema: {
        tags,
        summary: 'List the complaints about a congress, each in its newest version',
        params,
        response: { 200: itemsOf(ComplaintOut), ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => listComplaints(reads, request.params.id),
        toBody: (items) => ({ items }),
      }),
  )

  app.get(
    '/congresses/:id/complaints/:number',
    {
      config: { roles: ['presidium', 'secretary', 'auditor'] },
      schema: {
        tags,
        summary: 'Read every version of a complaint, the first one first',
        description: 'With the ETag of the newest version.',
        params: numbered,
        response: { 200: itemsOf(ComplaintOut), ...problems },
      },
    },
    (request, reply) =>
      read<readonly Complaint[]>(request, reply, services, {
        query: (reads) => readComplaint(reads, { congressId: request.params.id, number: request.params.number }),
        toBody: (items) => ({ items }),
        headers: (items): Record<string, string> => {
          const newest = items.at(-1)
          return newest ? headers(newest) : {}
        },
      }),
  )
}
