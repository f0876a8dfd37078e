import type { FastifyReply, FastifyRequest } from 'fastify'
import { languageOf } from '../support/language.ts'
import { type Problem, problemDocument } from './problem.ts'

/** Sends a problem document. It bypasses response schemas: whatever went wrong, this must still go out. */
export const sendProblem = (request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply => {
  const document = problemDocument(problem, languageOf(request.headers['accept-language']), request.id)
  if (document.status === 503) reply.header('retry-after', '2')
  // Who has to wait is told for how long.
  const seconds = document.status === 429 ? problem.params?.['seconds'] : undefined
  if (seconds !== undefined) reply.header('retry-after', String(seconds))
  // Somebody known asks for what is not theirs: once is a mistake, often is worth a look.
  if (document.status === 403 && request.identity) {
    const { accountId } = request.identity
    request.log.warn({ code: document.code, accountId, route: request.routeOptions.url }, 'not allowed')
  }
  if (document.status === 401) reply.header('www-authenticate', 'Bearer')
  return reply
    .code(document.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', languageOf(request.headers['accept-language']))
    .serializer((value: unknown) => JSON.stringify(value))
    .send(document)
}
