import { endRehearsal } from '../../../app/congresses/end-rehearsal.ts'
import { noticedCongress } from '../../../app/congresses/read-congress.ts'
import { ok } from '../../../kernel/result.ts'
import { idParams, noBody, problems } from '../../schemas/common.ts'
import { CongressOut } from '../../schemas/meetings.ts'
import type { Routes } from '../../support/app.ts'
import { write } from '../../support/execute.ts'
import { languageOf } from '../../support/language.ts'
import { presentCongress } from './congresses.ts'

/** The end of a rehearsal, which throws it away. */
export const rehearsalRoutes: Routes = (app, services) => {
  app.post(
    '/congresses/:id/rehearsal-end',
    {
      config: { perMinute: 'acts', roles: ['presidium', 'organisation-administrator', 'system-administrator'] },
      schema: {
        tags: ['congresses'],
        summary: 'End a rehearsal and throw it away, in whatever state it is',
        description:
          'What is open in it is closed, its devices and screens end, and every role in it is revoked, that of the caller too. It leaves the lists; `state=discarded` still finds it. Nothing recorded is deleted: its log stays and can be verified by an auditor, who alone can still be given a role. Refused for a real congress.',
        params: idParams<'congress'>('Id of the congress.'),
        body: noBody,
        response: { 201: CongressOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: async (tx, context) => {
          const congress = await endRehearsal(tx, context, request.params.id)
          return congress.ok ? ok(await noticedCongress(tx, congress.value)) : congress
        },
        status: 201,
        toBody: presentCongress(languageOf(request.headers['accept-language'])),
      }),
  )
}
