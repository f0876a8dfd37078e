import type { FastifyReply, FastifyRequest } from 'fastify'
import { languageOf } from '../support/language.ts'
import { type Problem, problemDocument } from './problem.ts'

/** Sends a problem document. Bypasses response schemas, so that it can always be sent. */
export const sendProblem = (request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply => {
  const document = problemDocument(problem, languageOf(request.headers['accept-language']), request.id)
  if (document.status === 503) reply.header('retry-after', '2')
  // A caller who has to wait is told how long.
  const seconds = document.status === 429 ? problem.params?.['seconds'] : undefined
  if (seconds !== undefined) reply.header('retry-after', String(seconds))
  // A known caller without the right: once is a mistake; repeated attempts deserve a look at the log.
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
