import { signOutAccount } from '../../../app/sessions/sign-out-everywhere.ts'
import { unlockAccount } from '../../../app/sessions/unlock-account.ts'
import { idParams, noBody, problems } from '../../schemas/common.ts'
import { EndedSessionsOut, UnlockedOut } from '../../schemas/sessions.ts'
import type { Routes } from '../../support/app.ts'
import { write } from '../../support/execute.ts'

const tags = ['accounts']
const params = idParams<'account'>('Id of the account.')
const ADMINISTRATORS = ['organisation-administrator', 'system-administrator'] as const

/** Ending the sessions and the sign-in delay of an account, for its administrators. */
export const accountSignInRoutes: Routes = (app, services) => {
  app.post(
    '/accounts/:id/sign-out',
    {
      config: { perMinute: 'unlimited', roles: ADMINISTRATORS },
      schema: {
        tags,
        summary: 'End all sessions of an account',
        params,
        body: noBody,
        response: { 200: EndedSessionsOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: (tx, context) => signOutAccount(tx, context, request.params.id),
        status: 200,
        toBody: (ended) => ended,
      }),
  )

  app.post(
    '/accounts/:id/unlock',
    {
      config: { perMinute: 'unlimited', roles: ADMINISTRATORS },
      schema: {
        tags,
        summary: 'Reset failed attempts to sign in, so that the next one need not wait',
        params,
        body: noBody,
        response: { 200: UnlockedOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: (tx, context) => unlockAccount(tx, context, request.params.id),
        status: 200,
        toBody: ({ id }) => ({ accountId: id }),
      }),
  )
}
