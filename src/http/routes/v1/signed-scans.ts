import type { FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from '../../../app/refusal.ts'
import { attachScan } from '../../../app/scans/attach-scan.ts'
import { listScans, readScanFile } from '../../../app/scans/read-scans.ts'
import type { ScanTarget } from '../../../app/scans/scan-place.ts'
import { withdrawScan } from '../../../app/scans/withdraw-scan.ts'
import type { PaperId } from '../../../kernel/brand.ts'
import { CONGRESS_ROLES } from '../../../rules/roles.ts'
import { fileIn } from '../../plugins/file-body.ts'
import { sendProblem } from '../../problems/answer.ts'
import { idParams, itemsOf, problems } from '../../schemas/common.ts'
import { CancellationIn, scanNumber } from '../../schemas/fields.ts'
import { SCAN_TYPES, ScanFile, SignedScanOut, scanQuery } from '../../schemas/scans.ts'
import type { Routes } from '../../support/app.ts'
import { mayAct, query, read, write } from '../../support/execute.ts'
import type { Services } from '../../support/services.ts'

const tags = ['papers']
const ofRound = idParams<'round'>('Id of the round.')
const ofCongress = idParams<'congress'>('Id of the congress.')
const numberedInRound = ofRound.extend({ number: scanNumber })
const numberedInCongress = ofCongress.extend({ number: scanNumber })

const attaching = {
  perMinute: 'files',
  roles: ['board-head', 'presidium', 'secretary'],
  body: 'file',
  fileTypes: ['application/pdf', 'image/jpeg', 'image/png'],
} as const
const KEPT_AS_SENT =
  'The bytes are kept as they come, with their SHA-256 in the log. The type is recognised from the bytes. A file with a script, a launch action, an embedded file or encryption is refused, and so is one that is cut off. Several scans are allowed; also after the congress is closed.'
const NEVER_CHANGES = 'The bytes never change; their SHA-256 is the digest of the scan.'

const attach = async (
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
  target: ScanTarget,
  paperId: PaperId | null,
) => {
  const file = fileIn(request)
  const actor = await mayAct(request, services)
  if (!actor.ok) return sendProblem(request, reply, actor.error)
  const found = await services.scans.inspect(file)
  if (!found.ok) return sendProblem(request, reply, refuse(found.error === 'busy' ? 'reading-busy' : found.error).error)
  const input = { ...found.value, file, paperId }
  return write(request, reply, services, {
    useCase: (tx, context) => attachScan(tx, context, target, input),
    status: 201,
    toBody: (scan) => scan,
  })
}

const withdraw = (
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
  target: ScanTarget,
  { number, reason }: { readonly number: number; readonly reason: string },
) =>
  write(request, reply, services, {
    useCase: (tx, context) => withdrawScan(tx, context, target, number, reason),
    status: 201,
    toBody: (scan) => scan,
  })

const list = (request: FastifyRequest, reply: FastifyReply, services: Services, target: ScanTarget) =>
  read(request, reply, services, {
    query: (reads) => listScans(reads, target),
    toBody: (items) => ({ items }),
  })

const download = async (
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
  target: ScanTarget,
  number: number,
) => {
  const found = await query(request, services, (reads) => readScanFile(reads, target, number))
  if (!found.ok) return sendProblem(request, reply, found.error)
  const { scan, file } = found.value
  return reply
    .type(SCAN_TYPES[scan.format])
    .header('content-disposition', `attachment; filename="ban-quet-${scan.number}.${scan.format}"`)
    .send(Buffer.from(file))
}

/** Scans of signed papers of a round. */
const ofRounds: Routes = (app, services) => {
  app.post(
    '/rounds/:id/signed-scans',
    {
      config: attaching,
      schema: {
        tags,
        summary: 'Attach the scan of a signed paper of a round: PDF, JPEG or PNG',
        description: KEPT_AS_SENT,
        params: ofRound,
        querystring: scanQuery,
        response: { 201: SignedScanOut, ...problems },
      },
    },
    (request, reply) => attach(request, reply, services, { roundId: request.params.id }, request.query.paper ?? null),
  )

  app.post(
    '/rounds/:id/signed-scans/:number/withdrawal',
    {
      config: { perMinute: 'acts', roles: attaching.roles },
      schema: {
        tags,
        summary: 'Withdraw a scan that was attached by mistake',
        description: 'It stays readable.',
        params: numberedInRound,
        body: CancellationIn,
        response: { 201: SignedScanOut, ...problems },
      },
    },
    (request, reply) => {
      const { id: roundId, number } = request.params
      return withdraw(request, reply, services, { roundId }, { number, reason: request.body.reason })
    },
  )

  app.get(
    '/rounds/:id/signed-scans',
    {
      config: { roles: CONGRESS_ROLES },
      schema: {
        tags,
        summary: 'List the scans of signed papers of a round in the order of recording, also withdrawn ones',
        params: ofRound,
        response: { 200: itemsOf(SignedScanOut), ...problems },
      },
    },
    (request, reply) => list(request, reply, services, { roundId: request.params.id }),
  )

  app.get(
    '/rounds/:id/signed-scans/:number/file',
    {
      config: { roles: CONGRESS_ROLES },
      schema: {
        tags,
        summary: 'Download the scan of a signed paper of a round',
        description: NEVER_CHANGES,
        params: numberedInRound,
        response: { 200: ScanFile, ...problems },
      },
    },
    (request, reply) => download(request, reply, services, { roundId: request.params.id }, request.params.number),
  )
}

/** Scans of signed papers of the meeting: the report, the request for approval, the result sheet. */
const ofMeetings: Routes = (app, services) => {
  app.post(
    '/congresses/:id/signed-scans',
    {
      config: attaching,
      schema: {
        tags,
        summary: 'Attach the scan of a signed paper of the meeting: PDF, JPEG or PNG',
        description: KEPT_AS_SENT,
        params: ofCongress,
        querystring: scanQuery,
        response: { 201: SignedScanOut, ...problems },
      },
    },
    (request, reply) =>
      attach(request, reply, services, { congressId: request.params.id }, request.query.paper ?? null),
  )

  app.post(
    '/congresses/:id/signed-scans/:number/withdrawal',
    {
      config: { perMinute: 'acts', roles: attaching.roles },
      schema: {
        tags,
        summary: 'Withdraw a scan of a paper of the meeting that was attached by mistake',
        description: 'It stays readable.',
        params: numberedInCongress,
        body: CancellationIn,
        response: { 201: SignedScanOut, ...problems },
      },
    },
    (request, reply) => {
      const { id: congressId, number } = request.params
      return withdraw(request, reply, services, { congressId }, { number, reason: request.body.reason })
    },
  )

  app.get(
    '/congresses/:id/signed-scans',
    {
      config: { roles: CONGRESS_ROLES },
      schema: {
        tags,
        summary: 'List the scans of signed papers of the meeting in the order of recording, also withdrawn ones',
        description: 'Scans of the papers of a round are listed under the round.',
        params: ofCongress,
        response: { 200: itemsOf(SignedScanOut), ...problems },
      },
    },
    (request, reply) => list(request, reply, services, { congressId: request.params.id }),
  )

  app.get(
    '/congresses/:id/signed-scans/:number/file',
    {
      config: { roles: CONGRESS_ROLES },
      schema: {
        tags,
        summary: 'Download the scan of a signed paper of the meeting',
        description: NEVER_CHANGES,
        params: numberedInCongress,
        response: { 200: ScanFile, ...problems },
      },
    },
    (request, reply) => download(request, reply, services, { congressId: request.params.id }, request.params.number),
  )
}

/** Scans of signed papers. */
export const signedScanRoutes: Routes = (app, services) => {
  ofRounds(app, services)
  ofMeetings(app, services)
}
