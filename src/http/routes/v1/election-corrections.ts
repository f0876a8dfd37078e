import { cancelElection } from '../../../app/elections/cancel-election.ts'
import { correctElection } from '../../../app/elections/correct-election.ts'
import { noticedElection } from '../../../app/elections/read-elections.ts'
import { cancelRound } from '../../../app/rounds/cancel-round.ts'
import { idParams, problems } from '../../schemas/common.ts'
import { ElectionCorrectionIn, ElectionOut, RoundOut } from '../../schemas/elections.ts'
import { CancellationIn } from '../../schemas/fields.ts'
import type { Routes } from '../../support/app.ts'
import { preconditionOf } from '../../support/etag.ts'
import { write } from '../../support/execute.ts'
import { languageOf } from '../../support/language.ts'
import { presentElection, taggedElection } from './elections.ts'

const tags = ['elections']
const params = idParams<'election'>('Id of the election.')

/** Elections and rounds that were recorded by mistake. */
export const electionCorrectionRoutes: Routes = (app, services) => {
  app.put(
    '/elections/:id',
    {
      config: { perMinute: 'unlimited', roles: ['presidium', 'secretary'], ifMatch: true },
      schema: {
        tags,
        summary: 'Correct the seats of an election before its first list is approved',
        description: 'A round whose list is being prepared takes the seats over.',
        params,
        body: ElectionCorrectionIn,
        response: { 200: ElectionOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: async (tx, context) => {
          const { seats, alternates = null, reason = null } = request.body
          const input = { seats, alternates, reason }
          const election = await correctElection(tx, context, request.params.id, input, preconditionOf(request))
          return election.ok ? noticedElection(tx, election.value) : election
        },
        status: 200,
        toBody: presentElection(languageOf(request.headers['accept-language'])),
        headers: taggedElection,
      }),
  )

  app.post(
    '/elections/:id/cancellation',
    {
      config: { perMinute: 'unlimited', roles: ['presidium', 'secretary'] },
      schema: {
        tags,
        summary: 'Cancel an election that was recorded by mistake, while nothing rests on it',
        description: 'It stays readable with the reason; a round whose list is being prepared ends with it.',
        params,
        body: CancellationIn,
        response: { 201: ElectionOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: async (tx, context) => {
          const election = await cancelElection(tx, context, request.params.id, request.body.reason)
          return election.ok ? noticedElection(tx, election.value) : election
        },
        status: 201,
        toBody: presentElection(languageOf(request.headers['accept-language'])),
      }),
  )

  app.post(
    '/rounds/:id/cancellation',
    {
      config: { perMinute: 'unlimited', roles: ['presidium', 'secretary'] },
      schema: {
        tags,
        summary: 'Cancel a round that was opened by mistake, before its ballots are handed out',
        description: 'The election is again as before the round, and the decision before it may be corrected.',
        params: idParams<'round'>('Id of the round.'),
        body: CancellationIn,
        response: { 201: RoundOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: (tx, context) => cancelRound(tx, context, request.params.id, request.body.reason),
        status: 201,
        toBody: (round) => round,
      }),
  )
}
