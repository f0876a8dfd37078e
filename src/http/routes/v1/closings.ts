import { closeCongress, readClosing } from '../../../app/congresses/close-congress.ts'
import { ClosingIn, ClosingOut } from '../../schemas/closings.ts'
import { idParams, problems } from '../../schemas/common.ts'
import type { Routes } from '../../support/app.ts'
import { read, write } from '../../support/execute.ts'

const tags = ['congresses']
const params = idParams<'congress'>('Id of the congress.')

/** The end of a congress; nothing is counted in it afterwards. */
export const closingRoutes: Routes = (app, services) => {
  app.post(
    '/congresses/:id/closing',
    {
      config: { roles: ['presidium'] },
      schema: {
        tags,
        summary: 'Close a congress: nothing is counted in it afterwards, and nothing in its log is withheld any more',
        params,
        body: ClosingIn,
        response: { 201: ClosingOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: (tx, context) => closeCongress(tx, context, request.params.id, request.body),
        status: 201,
        toBody: (closing) => closing,
      }),
  )

  app.get(
    '/congresses/:id/closing',
    {
      config: { roles: ['auditor', 'presidium', 'secretary', 'board-head', 'observer'] },
      schema: {
        tags,
        summary: 'Read how a congress was closed',
        params,
        response: { 200: ClosingOut, ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => readClosing(reads, request.params.id),
        toBody: (closing) => closing,
      }),
  )
}
