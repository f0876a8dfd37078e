import type { FastifyReply, FastifyRequest } from 'fastify'
import { languageOf } from '../support/language.ts'
import { type Problem, problemDocument } from './problem.ts'

/** Sends a problem document. It bypasses response schemas: whatever went wrong, this must still go out. */
export const sendProblem = (request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply => {
  const document = problemDocument(problem, languageOf(request.headers['accept-language']), request.id)
  if (document.status === 503) reply.header('retry-after', '2')
  if (document.status === 401) reply.header('www-authenticate', 'Bearer')
  return reply
    .code(document.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', languageOf(request.headers['accept-language']))
    .serializer((value: unknown) => JSON.stringify(value))
    .send(document)
}
