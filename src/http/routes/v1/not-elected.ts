import { listNotElected } from '../../../app/results/list-not-elected.ts'
import { CONGRESS_ROLES } from '../../../rules/roles.ts'
import { idParams, itemsOf, problems } from '../../schemas/common.ts'
import { NotElectedOut } from '../../schemas/not-elected.ts'
import type { Routes } from '../../support/app.ts'
import { read } from '../../support/execute.ts'

/** People listed and not elected: the superior needs their votes and the date if it appoints one of them later. */
export const notElectedRoutes: Routes = (app, services) => {
  app.get(
    '/congresses/:id/not-elected',
    {
      config: { roles: CONGRESS_ROLES },
      schema: {
        tags: ['results'],
        summary: 'List the people on the lists of a congress who were not elected',
        description:
          'One item for each declared round in which the person was on the ballot, unless a round of the election elected the person. A vote without a result is left out.',
        params: idParams<'congress'>('Id of the congress.'),
        response: { 200: itemsOf(NotElectedOut), ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => listNotElected(reads, request.params.id),
        toBody: (items) => ({ items }),
      }),
  )
}
