import { createFirstAdministrator } from '../../../app/sessions/create-first-administrator.ts'
import { problems } from '../../schemas/common.ts'
import { FirstAdministratorIn, SessionOut, SetupLinkOut } from '../../schemas/sessions.ts'
import type { Routes } from '../../support/app.ts'
import { answerSignIn, browserOf, visitorContext } from '../../support/sign-in.ts'

/** The account of the first administrator, created with the link that the service prints if there is none. */
export const firstAdministratorRoutes: Routes = (app, services) => {
  app.get(
    '/first-administrator',
    {
      config: { roles: 'anyone' },
      schema: {
        tags: ['sessions'],
        summary: 'Read whether the installation waits for its first administrator',
        response: { 200: SetupLinkOut, ...problems },
      },
    },
    (_request, reply) =>
      reply.send({ awaited: services.setupLink.isOpen && !services.setupLink.despiteAdministrators }),
  )

  app.post(
    '/first-administrator',
    {
      config: { roles: 'anyone', storesNothing: true },
      schema: {
        tags: ['sessions'],
        summary: 'Create the account of the first administrator and sign in, with the link printed at the start',
        body: FirstAdministratorIn,
        response: { 201: SessionOut, ...problems },
      },
    },
    async (request, reply) => {
      const context = visitorContext(request, services)
      const opened = await createFirstAdministrator(services, context, request.body, browserOf(request))
      return answerSignIn(request, reply, services, opened)
    },
  )
}
