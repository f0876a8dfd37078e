import type { FastifyRequest } from 'fastify'
import type { PlaceRef } from '../../../app/access/place.ts'
import { type Refusal, refuse, refuseAt } from '../../../app/refusal.ts'
import { findCongress } from '../../../app/shared/find.ts'
import type { PressFault } from '../../../documents/press/press.ts'
import { signInSlips } from '../../../documents/view/sign-in-slips.ts'
import type { CongressId } from '../../../kernel/brand.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import { SIGN_IN_FILE_NAME } from '../../../locale/papers/file-names.ts'
import { MEDIA_TYPES } from '../../papers/media-types.ts'
import { sendProblem } from '../../problems/answer.ts'
import { problems } from '../../schemas/common.ts'
import { SignInSlipsFile, SignInSlipsIn } from '../../schemas/sign-in-slips.ts'
import type { Routes } from '../../support/app.ts'
import { mayAct, query } from '../../support/execute.ts'
import { sendRefusal } from '../../support/name-stack.ts'
import type { Services } from '../../support/services.ts'

/** The congress whose counting board the caller heads; null if there is none. */
const headedBy = ({ identity: { roles, secondFactor } }: FastifyRequest): CongressId | null => {
  const headed = roles.filter(({ role }) => role === 'board-head')
  const held = headed.find(({ needsSecondFactor }) => secondFactor || !needsSecondFactor) ?? headed[0]
  return held?.congressId ?? null
}

/**
 * The slips belong to nothing that is stored, so their place is the caller's: the area that an administrator
 * administers, or a congress whose counting board the caller heads.
 */
const ofCaller = (request: FastifyRequest): PlaceRef | null => {
  const [organisationId] = request.identity.scope.organisationIds
  if (organisationId !== undefined) return { kind: 'organisation', id: organisationId }
  const congressId = headedBy(request)
  return congressId ? { kind: 'congress', id: congressId } : null
}

/** Whether the slips are for a rehearsal: for the meeting that the request names, or the one whose board the caller heads. */
const isOfRehearsal = async (
  request: FastifyRequest,
  services: Services,
  named: CongressId | undefined,
): Promise<Result<boolean, Refusal>> => {
  const id = named ?? (ofCaller(request)?.kind === 'congress' ? headedBy(request) : null)
  if (id === null) return ok(false)
  const congress = await query(request, services, (reads) => findCongress(reads, id))
  return congress.ok ? ok(congress.value.rehearsal) : refuseAt('/congressId', congress.error.code)
}

/** The message of a faulty template can quote what the template was given, so it is not shown. */
const refusalOf = (fault: PressFault) =>
  fault.kind === 'text-not-printable'
    ? refuse('paper-text-not-printable', { params: { text: fault.text } })
    : refuse('template-faulty', { params: { template: fault.template, line: fault.line ?? 0, message: '…' } })

/** Slips on which people get their temporary password or PIN. The secrets pass through, and are kept nowhere. */
export const signInSlipRoutes: Routes = (app, services) => {
  app.post(
    '/sign-in-slips',
    {
      config: {
        perMinute: 'unlimited',
        roles: ['system-administrator', 'organisation-administrator', 'board-head'],
        about: ofCaller,
        body: 'list',
        storesNothing: true,
      },
      schema: {
        tags: ['accounts'],
        summary: 'Print slips with temporary passwords and PINs, to be cut apart and handed out; nothing is stored',
        description:
          'A temporary password or PIN is shown once, to the person who sets it; send it here to print it. The service keeps neither the slips nor any record of them. Eight slips to a sheet of A4, in Vietnamese.',
        body: SignInSlipsIn,
        response: { 200: SignInSlipsFile, ...problems },
      },
    },
    async (request, reply) => {
      const may = await mayAct(request, services)
      if (!may.ok) return sendRefusal(request, reply, services, may.error)
      const { congressId, ...slips } = request.body
      const rehearsal = await isOfRehearsal(request, services, congressId)
      if (!rehearsal.ok) return sendRefusal(request, reply, services, rehearsal.error)
      const data = signInSlips({ at: services.now().toISOString(), ...slips })
      const printed = await services.press.print({ template: 'sign-in-slips', data, rehearsal: rehearsal.value })
      if (!printed.ok) return sendProblem(request, reply, refusalOf(printed.error).error)
      return reply
        .type(MEDIA_TYPES.pdf)
        .header('content-disposition', `attachment; filename="${SIGN_IN_FILE_NAME}.pdf"`)
        .send(Buffer.from(printed.value.pdf))
    },
  )
}
