import { confirmResult, listConfirmations } from '../../../app/results/confirm-result.ts'
import type { RoundSignOff } from '../../../app/results/sign-off.ts'
import { idParams, problems } from '../../schemas/common.ts'
import { ConfirmationIn, SignOffOut } from '../../schemas/confirmations.ts'
import type { Routes } from '../../support/app.ts'
import { read, writeIfNeeded } from '../../support/execute.ts'

const tags = ['results']
const params = idParams<'round'>('Id of the round.')
const toBody = (signOff: RoundSignOff): RoundSignOff => signOff

/** The confirmations of a result by members of the board, before the head declares it. */
export const confirmationRoutes: Routes = (app, services) => {
  app.post(
    '/rounds/:id/confirmations',
    {
      config: { roles: ['board-member'] },
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
        unchanged: (reads) => listConfirmations(reads, request.identity, request.params.id),
        status: 201,
        toBody,
      }),
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
        query: (reads) => listConfirmations(reads, request.identity, request.params.id),
        toBody,
      }),
  )
}
