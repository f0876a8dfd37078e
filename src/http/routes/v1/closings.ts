import { cancelCongress } from '../../../app/congresses/cancel-congress.ts'
import { closeCongress, readClosing } from '../../../app/congresses/close-congress.ts'
import { correctCongress } from '../../../app/congresses/correct-congress.ts'
import { noticedCongress } from '../../../app/congresses/read-congress.ts'
import { FEED_ROLES } from '../../../app/log/feed.ts'
import { ok } from '../../../kernel/result.ts'
import { ClosingIn, ClosingOut } from '../../schemas/closings.ts'
import { idParams, problems } from '../../schemas/common.ts'
import { CancellationIn } from '../../schemas/fields.ts'
import { CongressCorrectionIn, CongressOut } from '../../schemas/meetings.ts'
import type { Routes } from '../../support/app.ts'
import { preconditionOf } from '../../support/etag.ts'
import { read, write } from '../../support/execute.ts'
import { languageOf } from '../../support/language.ts'
import { presentCongress, taggedCongress } from './congresses.ts'

const tags = ['congresses']
const params = idParams<'congress'>('Id of the congress.')

/** The end of a congress; nothing is counted in it afterwards. */
export const closingRoutes: Routes = (app, services) => {
  app.post(
    '/congresses/:id/closing',
    {
      config: { perMinute: 'unlimited', roles: ['presidium'] },
      schema: {
        tags,
        summary: 'Close a congress: nothing is counted in it afterwards',
        description:
          'If a round has ballots out and no declared result, that is confirmed, and the auditor alone reads its figures afterwards, in person and not by a key.',
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

  app.put(
    '/congresses/:id',
    {
      config: { perMinute: 'acts', roles: ['presidium', 'secretary'], ifMatch: true },
      schema: {
        tags,
        summary: 'Correct name, day, term or kind of a congress',
        description:
          'As a new version with a reason. The kind, and a day under other instruments, can change while no election is set up; printed papers keep their text.',
        params,
        body: CongressCorrectionIn,
        response: { 200: CongressOut, ...problems },
      },
    },
    (request, reply) => {
      const { reason = null, ...rest } = request.body
      return write(request, reply, services, {
        useCase: async (tx, context) => {
          const input = { ...rest, reason }
          const congress = await correctCongress(tx, context, request.params.id, input, preconditionOf(request))
          return congress.ok ? ok(await noticedCongress(tx, congress.value)) : congress
        },
        status: 200,
        toBody: presentCongress(languageOf(request.headers['accept-language'])),
        headers: taggedCongress,
      })
    },
  )

  app.post(
    '/congresses/:id/cancellation',
    {
      config: {
        perMinute: 'acts',
        roles: ['presidium', 'secretary', 'organisation-administrator', 'system-administrator'],
      },
      schema: {
        tags,
        summary: 'Cancel a congress that was recorded by mistake, while no list is approved in it',
        description:
          'It is closed and stays readable with the reason; rounds whose list is being prepared end with it. Administrators cancel it only while nothing but its facts and its roles is recorded.',
        params,
        body: CancellationIn,
        response: { 201: CongressOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: async (tx, context) => {
          const congress = await cancelCongress(tx, context, request.params.id, request.body.reason)
          return congress.ok ? ok(await noticedCongress(tx, congress.value)) : congress
        },
        status: 201,
        toBody: presentCongress(languageOf(request.headers['accept-language'])),
      }),
  )

  app.get(
    '/congresses/:id/closing',
    {
      config: { roles: FEED_ROLES },
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
