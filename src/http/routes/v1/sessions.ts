import { describeOwnSession } from '../../../app/sessions/describe-session.ts'
import { listSessions } from '../../../app/sessions/list-sessions.ts'
import { signIn } from '../../../app/sessions/sign-in.ts'
import { signOut } from '../../../app/sessions/sign-out.ts'
import { signOutEverywhere } from '../../../app/sessions/sign-out-everywhere.ts'
import { ok } from '../../../kernel/result.ts'
import { itemsOf, noBody, problems } from '../../schemas/common.ts'
import { EndedSessionsOut, SessionInListOut, SessionOut, SignInIn } from '../../schemas/sessions.ts'
import type { Routes } from '../../support/app.ts'
import { read, write } from '../../support/execute.ts'
import { takeSession } from '../../support/session-cookie.ts'
import { answerSignIn, browserOf, visitorContext } from '../../support/sign-in.ts'

const tags = ['sessions']

/** Signing in, reading one's own session, and signing out. */
export const sessionRoutes: Routes = (app, services) => {
  app.post(
    '/sessions',
    {
      config: { roles: 'anyone', storesNothing: true },
      schema: {
        tags,
        summary: 'Sign in with user name and password; the browser gets a cookie',
        description: 'Every failure gets the same answer. After failures the next attempt has to wait.',
        body: SignInIn,
        response: { 201: SessionOut, ...problems },
      },
    },
    async (request, reply) => {
      const input = { ...request.body, code: request.body.code ?? null }
      const opened = await signIn(services, visitorContext(request, services), input, browserOf(request))
      return answerSignIn(request, reply, services, opened)
    },
  )

  app.get(
    '/session',
    {
      config: { byPin: true, roles: 'signed-in', beforePasswordChange: true },
      schema: { tags, summary: 'Read the caller’s identity and roles', response: { 200: SessionOut, ...problems } },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: async (reads) => ok(await describeOwnSession(reads, request.identity)),
        toBody: (document) => document,
      }),
  )

  app.delete(
    '/session',
    {
      config: { perMinute: 'unlimited', byPin: true, roles: 'signed-in', beforePasswordChange: true },
      schema: { tags, summary: 'Sign out', body: noBody, response: { 200: EndedSessionsOut, ...problems } },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: signOut,
        status: 200,
        toBody: (ended) => {
          takeSession(request, reply)
          return ended
        },
      }),
  )

  app.get(
    '/sessions',
    {
      config: { roles: 'signed-in' },
      schema: {
        tags,
        summary: 'List one’s own open sessions, the newest first',
        response: { 200: itemsOf(SessionInListOut), ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: async (reads) => ok(await listSessions(reads, request.identity, services.now().toISOString())),
        toBody: (items) => ({ items }),
      }),
  )

  app.delete(
    '/sessions',
    {
      config: { perMinute: 'unlimited', roles: 'signed-in' },
      schema: {
        tags,
        summary: 'Sign out everywhere: end all one’s own sessions, including this one',
        body: noBody,
        response: { 200: EndedSessionsOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: signOutEverywhere,
        status: 200,
        toBody: (ended) => {
          takeSession(request, reply)
          return ended
        },
      }),
  )
}
