import { resetPassword } from '../../../app/accounts/reset-password.ts'
import { resetSecondFactor } from '../../../app/accounts/reset-second-factor.ts'
import type { TemporaryPassword } from '../../../app/accounts/temporary-password.ts'
import { AccountOut, TemporaryPasswordOut } from '../../schemas/accounts.ts'
import { idParams, noBody, problems } from '../../schemas/common.ts'
import type { Routes } from '../../support/app.ts'
import { write } from '../../support/execute.ts'
import { presentAccount } from '../../support/present-account.ts'

const tags = ['accounts']
const params = idParams<'account'>('Id of the account.')
const roles = ['system-administrator', 'organisation-administrator'] as const

const presentTemporary = ({ password, expiresAt }: TemporaryPassword) => ({
  temporaryPassword: password,
  passwordExpiresAt: expiresAt,
})

/** Resets of password and second factor, for administrators of the account. */
export const accountResetRoutes: Routes = (app, services) => {
  app.post(
    '/accounts/:id/password-reset',
    {
      config: { perMinute: 'acts', roles, storesNothing: true },
      schema: {
        tags,
        summary: 'Set a temporary password for an account',
        description: 'For a person who has forgotten the password. All sessions of the account end.',
        params,
        body: noBody,
        response: { 201: TemporaryPasswordOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: (tx, context) => resetPassword(tx, context, services.secrets, request.params.id),
        status: 201,
        toBody: presentTemporary,
        once: true,
      }),
  )

  app.post(
    '/accounts/:id/second-factor-reset',
    {
      config: { perMinute: 'acts', roles },
      schema: {
        tags,
        summary: 'Remove the second factor of a person who has lost it',
        description: 'All sessions of the account end.',
        params,
        body: noBody,
        response: { 201: AccountOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: (tx, context) => resetSecondFactor(tx, context, request.params.id),
        status: 201,
        toBody: presentAccount,
      }),
  )
}
