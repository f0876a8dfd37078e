import type { FastifyReply, FastifyRequest } from 'fastify'
import { VISITOR } from '../../app/access/visitor.ts'
import type { Context } from '../../app/actor.ts'
import type { Refusal } from '../../app/refusal.ts'
import { describeSession } from '../../app/sessions/describe-session.ts'
import type { Browser, OpenedSession } from '../../app/sessions/open-session.ts'
import type { Result } from '../../kernel/result.ts'
import { sendProblem } from '../problems/answer.ts'
import { addressOf } from './address.ts'
import type { Services } from './services.ts'
import { giveSession, sessionCookie } from './session-cookie.ts'

/** The context of a caller who is about to sign in. */
export const visitorContext = (request: FastifyRequest, services: Services): Context => ({
  actor: { id: VISITOR.accountId, name: VISITOR.name, role: 'visitor' },
  identity: VISITOR,
  at: services.now().toISOString(),
  requestId: request.id,
  address: addressOf(request),
  newId: services.newId,
})

/** The browser with its current session, which ends when a new one begins. */
export const browserOf = (request: FastifyRequest): Browser => ({
  agent: request.headers['user-agent'] ?? '',
  brought: sessionCookie(request),
})

/** Answers a sign-in: cookie and document, or the problem. */
export const answerSignIn = async (
  request: FastifyRequest,
  reply: FastifyReply,
  { uow }: Services,
  result: Result<OpenedSession, Refusal>,
): Promise<FastifyReply> => {
  if (!result.ok) return sendProblem(request, reply, result.error)
  const { identity, session, token } = result.value
  const document = await uow.read(identity.scope, (reads) => describeSession(reads, identity, session))
  return giveSession(request, reply, token).code(201).header('location', '/v1/session').send(document)
}
