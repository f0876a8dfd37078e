import { awaitsConfirmation, confirmInPerson } from '../../../app/results/confirm-in-person.ts'
import { confirmResult, listConfirmations } from '../../../app/results/confirm-result.ts'
import type { RoundSignOff } from '../../../app/results/sign-off.ts'
import { sendProblem } from '../../problems/answer.ts'
import { idParams, problems } from '../../schemas/common.ts'
import { ConfirmationIn, ConfirmationInPersonIn, SignOffOut } from '../../schemas/confirmations.ts'
import type { Routes } from '../../support/app.ts'
import { query, read, receiptHeaders, writeIfNeeded } from '../../support/execute.ts'
import { sendRefusal } from '../../support/name-stack.ts'
import { browserOf, visitorContext } from '../../support/sign-in.ts'

const tags = ['results']
const params = idParams<'round'>('Id of the round.')
const toBody = (signOff: RoundSignOff): RoundSignOff => signOff

/** The confirmations of a result by members of the board, before the head declares it. */
export const confirmationRoutes: Routes = (app, services) => {
  app.post(
    '/rounds/:id/confirmations',
    {
      config: { perMinute: 'unlimited', roles: ['board-member'] },
      schema: {
        tags,
        summary: 'Confirm the digest of the tally, as a member of the board besides the head',
        description:
          'Any change of the round changes the digest and voids the confirmations. The same digest again records nothing.',
        params,
        body: ConfirmationIn,
        response: { 201: SignOffOut, ...problems },
      },
    },
    (request, reply) =>
      writeIfNeeded(request, reply, services, {
        useCase: (tx, context) => confirmResult(tx, context, request.params.id, request.body.digest),
        unchanged: (reads, reader) => listConfirmations(reads, reader, request.params.id),
        status: 201,
        toBody,
      }),
  )

  app.post(
    '/rounds/:id/confirmations-in-person',
    {
      config: { perMinute: 'unlimited', roles: ['board-head'], storesNothing: true },
      schema: {
        tags,
        summary: 'Let a member confirm with the own password on the laptop of the head, who stays signed in',
        description:
          'The member is signed in for this act alone, and the log names them. Attempts are limited like a sign-in; every failed one gets the same answer. No PIN confirms, because the head knows it.',
        params,
        body: ConfirmationInPersonIn,
        response: { 201: SignOffOut, ...problems },
      },
    },
    async (request, reply) => {
      const awaits = await query(request, services, (reads) =>
        awaitsConfirmation(reads, request.identity, request.params.id),
      )
      if (!awaits.ok) return sendRefusal(request, reply, services, awaits.error)
      const { digest, code = null, ...named } = request.body
      const confirmed = await confirmInPerson(
        { ...services, uow: services.signIn },
        visitorContext(request, services),
        { credentials: { ...named, code }, roundId: request.params.id, digest },
        browserOf(request).agent,
      )
      if (!confirmed.ok) return sendRefusal(request, reply, services, confirmed.error)
      if (confirmed.value === 'password-to-change') {
        return sendProblem(request, reply, { code: 'password-change-required' })
      }
      const { receipt } = confirmed.value
      return read(request, reply.code(201).headers(receipt ? receiptHeaders(receipt) : {}), services, {
        query: (reads, reader) => listConfirmations(reads, reader, request.params.id),
        toBody,
      })
    },
  )

  app.get(
    '/rounds/:id/confirmations',
    {
      config: { roles: ['board-head', 'board-member', 'auditor'] },
      schema: {
        tags,
        summary: 'List the confirmations of a round, and what is missing before its result can be declared',
        description: 'The digest is there once the result can be declared; void confirmations stay in the list.',
        params,
        response: { 200: SignOffOut, ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads, reader) => listConfirmations(reads, reader, request.params.id),
        toBody,
      }),
  )
}
