import { cancelOpinion } from '../../../app/lists/cancel-opinion.ts'
import { readOpinions } from '../../../app/lists/read-opinions.ts'
import { recordOpinion } from '../../../app/lists/record-opinion.ts'
import { CONGRESS_ROLES } from '../../../rules/roles.ts'
import { idParams, itemsOf, problems } from '../../schemas/common.ts'
import { CancellationIn } from '../../schemas/fields.ts'
import { OpinionVoteIn, OpinionVoteOut } from '../../schemas/opinions.ts'
import type { Routes } from '../../support/app.ts'
import { preconditionOf } from '../../support/etag.ts'
import { read, write } from '../../support/execute.ts'
import { languageOf } from '../../support/language.ts'
import { newestOpinion, opinionHeaders, opinionItems } from '../../support/opinion-body.ts'

const tags = ['candidate lists']
const params = idParams<'round'>('Id of the round.')

/** Opinion votes (phiếu xin ý kiến) that trim a list above the limit of surplus. */
export const opinionVoteRoutes: Routes = (app, services) => {
  app.put(
    '/rounds/:id/opinion-vote',
    {
      config: { perMinute: 'unlimited', roles: ['presidium', 'secretary'], body: 'list' },
      schema: {
        tags,
        summary: 'Record the opinion vote that trims a list above 30 %, or correct it',
        description:
          'With If-None-Match: * the first time, with If-Match and a reason for a correction. Once nobody is tied at the cut, the list without those who are trimmed is laid as its next version, and the meeting votes on that one. A tie is decided by the meeting and recorded as a correction with `tie`.',
        params,
        body: OpinionVoteIn,
        response: { 200: OpinionVoteOut, ...problems },
      },
    },
    (request, reply) => {
      const { id } = request.params
      const { tie = null, note = null, reason = null, ...rest } = request.body
      return write(request, reply, services, {
        useCase: async (tx, context) => {
          const input = { ...rest, tie, note, reason }
          const opinion = await recordOpinion(tx, context, id, input, preconditionOf(request))
          return opinion.ok ? readOpinions(tx, id) : opinion
        },
        status: 200,
        toBody: newestOpinion(languageOf(request.headers['accept-language'])),
        headers: opinionHeaders,
      })
    },
  )

  app.post(
    '/rounds/:id/opinion-vote/cancellation',
    {
      config: { perMinute: 'unlimited', roles: ['presidium', 'secretary'], ifMatch: true },
      schema: {
        tags,
        summary: 'Cancel an opinion vote that was recorded by mistake or is held again',
        description:
          'With If-Match. The list is laid as it was voted on, unless it was changed since. The figures stay readable, and another vote is the next version.',
        params,
        body: CancellationIn,
        response: { 201: OpinionVoteOut, ...problems },
      },
    },
    (request, reply) => {
      const { id } = request.params
      return write(request, reply, services, {
        useCase: async (tx, context) => {
          const opinion = await cancelOpinion(tx, context, id, request.body.reason, preconditionOf(request))
          return opinion.ok ? readOpinions(tx, id) : opinion
        },
        status: 201,
        toBody: newestOpinion(languageOf(request.headers['accept-language'])),
        headers: opinionHeaders,
      })
    },
  )

  app.get(
    '/rounds/:id/opinion-votes',
    {
      config: { roles: CONGRESS_ROLES },
      schema: {
        tags,
        summary: 'List every version of the opinion vote on the list of a round, the first one first',
        description: 'With the ETag of the newest version.',
        params,
        response: { 200: itemsOf(OpinionVoteOut), ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => readOpinions(reads, request.params.id),
        toBody: opinionItems(languageOf(request.headers['accept-language'])),
        headers: opinionHeaders,
      }),
  )
}
