import { CONGRESS_ROLES } from '../../../app/access/roles.ts'
import { refuse } from '../../../app/refusal.ts'
import { attachScan } from '../../../app/scans/attach-scan.ts'
import { listScans, readScanFile } from '../../../app/scans/read-scans.ts'
import { withdrawScan } from '../../../app/scans/withdraw-scan.ts'
import { fileIn } from '../../plugins/file-body.ts'
import { sendProblem } from '../../problems/answer.ts'
import { idParams, itemsOf, problems } from '../../schemas/common.ts'
import { CancellationIn, scanNumber } from '../../schemas/fields.ts'
import { SCAN_TYPES, ScanFile, SignedScanOut, scanQuery } from '../../schemas/scans.ts'
import type { Routes } from '../../support/app.ts'
import { mayAct, query, read, write } from '../../support/execute.ts'

const tags = ['papers']
const params = idParams<'round'>('Id of the round.')
const numbered = params.extend({ number: scanNumber })

/** Scans of signed papers. */
export const signedScanRoutes: Routes = (app, services) => {
  app.post(
    '/rounds/:id/signed-scans',
    {
      config: {
        roles: ['board-head', 'presidium', 'secretary'],
        body: 'file',
        fileTypes: ['application/pdf', 'image/jpeg', 'image/png'],
      },
      schema: {
        tags,
        summary: 'Attach the scan of a signed paper of a round: PDF, JPEG or PNG',
        description:
          'The bytes are kept as they come, with their SHA-256 in the log. The type is recognised from the bytes. A file with a script, a launch action, an embedded file or encryption is refused, and so is one that is cut off. Several scans are allowed; also after the congress is closed.',
        params,
        querystring: scanQuery,
        response: { 201: SignedScanOut, ...problems },
      },
    },
    async (request, reply) => {
      const file = fileIn(request)
      const actor = await mayAct(request, services)
      if (!actor.ok) return sendProblem(request, reply, actor.error)
      const found = await services.scans.inspect(file)
      if (!found.ok)
        return sendProblem(request, reply, refuse(found.error === 'busy' ? 'reading-busy' : found.error).error)
      const input = { ...found.value, file, paperId: request.query.paper ?? null }
      return write(request, reply, services, {
        useCase: (tx, context) => attachScan(tx, context, request.params.id, input),
        status: 201,
        toBody: (scan) => scan,
      })
    },
  )

  app.post(
    '/rounds/:id/signed-scans/:number/withdrawal',
    {
      config: { roles: ['board-head', 'presidium', 'secretary'] },
      schema: {
        tags,
        summary: 'Withdraw a scan that was attached by mistake',
        description: 'It stays readable.',
        params: numbered,
        body: CancellationIn,
        response: { 201: SignedScanOut, ...problems },
      },
    },
    (request, reply) => {
      const { id, number } = request.params
      return write(request, reply, services, {
        useCase: (tx, context) => withdrawScan(tx, context, id, number, request.body.reason),
        status: 201,
        toBody: (scan) => scan,
      })
    },
  )

  app.get(
    '/rounds/:id/signed-scans',
    {
      config: { roles: CONGRESS_ROLES },
      schema: {
        tags,
        summary: 'List the scans of signed papers of a round in the order of recording, also withdrawn ones',
        params,
        response: { 200: itemsOf(SignedScanOut), ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => listScans(reads, request.params.id),
        toBody: (items) => ({ items }),
      }),
  )

  app.get(
    '/rounds/:id/signed-scans/:number/file',
    {
      config: { roles: CONGRESS_ROLES },
      schema: {
        tags,
        summary: 'Download the scan of a signed paper',
        description: 'The bytes never change; their SHA-256 is the digest of the scan.',
        params: numbered,
        response: { 200: ScanFile, ...problems },
      },
    },
    async (request, reply) => {
      const { id, number } = request.params
      const found = await query(request, services, (reads) => readScanFile(reads, id, number))
      if (!found.ok) return sendProblem(request, reply, found.error)
      const { scan, file } = found.value
      return reply
        .type(SCAN_TYPES[scan.format])
        .header('content-disposition', `attachment; filename="ban-quet-${scan.number}.${scan.format}"`)
        .send(Buffer.from(file))
    },
  )
}
