import { finishOpenIdSignIn } from '../../../app/openid/finish-sign-in.ts'
import { startOpenIdSignIn } from '../../../app/openid/start-sign-in.ts'
import { sendProblem } from '../../problems/answer.ts'
import { problems } from '../../schemas/common.ts'
import { Elsewhere, OpenIdAnswerIn, OpenIdOut, SignedInPage } from '../../schemas/openid.ts'
import type { Routes } from '../../support/app.ts'
import { flowCookie, giveFlow, takeFlow } from '../../support/openid-cookie.ts'
import { sendRefusal, sendSignedIn } from '../../support/openid-pages.ts'
import { giveSession, sessionCookie } from '../../support/session-cookie.ts'
import { browserOf, visitorContext } from '../../support/sign-in.ts'

const tags = ['sessions']
const FOR_PEOPLE = 'A browser (Accept: text/html) gets a refusal as a page with the words of the problem document.'
const NOT_CONFIGURED = { code: 'openid-not-configured' } as const

/** Sign-in through the organisation’s own OpenID Connect provider, if one is configured. */
export const openidRoutes: Routes = (app, services) => {
  const { openId: provider, secrets, uow, admission } = services

  app.get(
    '/openid',
    {
      config: { roles: 'anyone' },
      schema: {
        tags,
        summary: 'Read whether sign-in through the organisation’s provider is configured, and the provider’s name',
        response: { 200: OpenIdOut, ...problems },
      },
    },
    (request, reply) =>
      provider
        ? reply.send({ name: provider.name, signIn: '/v1/openid/sign-in' })
        : sendProblem(request, reply, NOT_CONFIGURED),
  )

  app.get(
    '/openid/sign-in',
    {
      config: { roles: 'anyone' },
      schema: {
        tags,
        summary: 'Go to the provider to sign in; for browsers',
        description: FOR_PEOPLE,
        response: { 302: Elsewhere, ...problems },
      },
    },
    async (request, reply) => {
      if (!provider) return sendRefusal(request, reply, NOT_CONFIGURED)
      const at = services.now().toISOString()
      const started = await startOpenIdSignIn({ secrets, provider }, at, sessionCookie(request))
      if (started.ok) return giveFlow(request, reply, started.value.sealed).redirect(started.value.address)
      request.log.warn({ reason: started.error.detail }, 'provider of OpenID Connect away')
      return sendRefusal(request, reply, { code: 'openid-unavailable' })
    },
  )

  app.get(
    '/openid/callback',
    {
      config: { roles: 'anyone' },
      schema: {
        tags,
        summary: 'Return from the provider; for browsers that it sends here',
        description: FOR_PEOPLE,
        querystring: OpenIdAnswerIn,
        response: { 200: SignedInPage, ...problems },
      },
    },
    async (request, reply) => {
      if (!provider) return sendRefusal(request, reply, NOT_CONFIGURED)
      const query = request.url.slice(request.url.indexOf('?') + 1)
      const answer = { query, state: request.query.state, sealed: flowCookie(request) }
      const onFailure = (reason: string) => request.log.warn({ reason }, 'no sign-in by OpenID Connect')
      const parts = { uow, secrets, admission, provider, onFailure }
      const opened = await finishOpenIdSignIn(parts, visitorContext(request, services), answer, browserOf(request))
      takeFlow(request, reply)
      if (!opened.ok) return sendRefusal(request, reply, opened.error)
      return sendSignedIn(request, giveSession(request, reply, opened.value.token))
    },
  )
}
