import type { PlaceRef } from '../../../app/access/place.ts'
import { createServiceAccount } from '../../../app/keys/create-service-account.ts'
import { AccountOut } from '../../schemas/accounts.ts'
import { problems } from '../../schemas/common.ts'
import { ServiceAccountIn } from '../../schemas/keys.ts'
import type { Routes } from '../../support/app.ts'
import { write } from '../../support/execute.ts'
import { presentAccount, taggedAccount } from '../../support/present-account.ts'

const ofOrganisation = (body: unknown): PlaceRef => ({
  kind: 'organisation',
  id: (body as { organisationId: string }).organisationId,
  pointer: '/organisationId',
})

/** Accounts of other systems. Once created they are read and changed under /v1/accounts like all accounts. */
export const serviceAccountRoutes: Routes = (app, services) => {
  app.post(
    '/service-accounts',
    {
      config: {
        perMinute: 'acts',
        roles: ['organisation-administrator', 'system-administrator'],
        about: ({ body }) => ofOrganisation(body),
      },
      schema: {
        tags: ['keys'],
        summary: 'Create an account for another system',
        description: 'It signs in with keys only. Read it, change its name or disable it under /v1/accounts/{id}.',
        body: ServiceAccountIn,
        response: { 201: AccountOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: (tx, context) => createServiceAccount(tx, context, request.body),
        status: 201,
        toBody: presentAccount,
        headers: (made) => ({ ...taggedAccount(made), location: `/v1/accounts/${made.account.id}` }),
      }),
  )
}
