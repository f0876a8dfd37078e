import type { FastifyError } from 'fastify'
import { CLOCKS_DIFFER } from '../../kernel/database-codes.ts'
import { type StorageTrouble, troubleIn } from '../../kernel/storage-trouble.ts'
import { sendProblem } from '../problems/answer.ts'
import type { Problem } from '../problems/problem.ts'
import { mismatchProblem, RequestProblem, SchemaMismatch } from '../problems/request-error.ts'
import type { App } from '../support/app.ts'
import { isDatabaseAway } from './database-away.ts'
import { routeTable } from './route-table.ts'

/** Fastify's own errors that a caller can correct. */
const FASTIFY_CODES: Record<string, Problem['code']> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media-type-unsupported',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_JSON_BODY: 'json-malformed',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'json-malformed',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request-invalid',
  FST_ERR_BAD_URL: 'path-invalid',
}

/** Translates a failure to a problem. Only a failure that no caller or environment caused is an internal error. */
export const problemOf = (error: FastifyError): Problem => {
  if (error instanceof RequestProblem) return error.problem
  if (error instanceof SchemaMismatch) return mismatchProblem(error)
  const trouble = error.statusCode === undefined ? troubleIn(error) : null
  if (trouble !== null) return { code: trouble }
  if (error.code === CLOCKS_DIFFER) return { code: 'clocks-differ' }
  // An interrupted request body is a lost connection too, but the caller's: Fastify marks it 400.
  if (error.statusCode === undefined && isDatabaseAway(error)) return { code: 'database-unavailable' }
  const known = FASTIFY_CODES[error.code]
  if (known) return { code: known }
  if (error instanceof SyntaxError && error.statusCode === 400) return { code: 'json-malformed' }
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500) return { code: 'request-invalid' }
  return { code: 'internal-error' }
}

/**
 * One error handler and one not-found handler for the whole server.
 * @param troubleNow asked while the database is away: whether its disk is full, or can only be read
 */
export const answerErrors = (app: App, troubleNow: () => Promise<StorageTrouble | null>): void => {
  const routes = routeTable(app)
  app.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const found = problemOf(error)
    const trouble = found.code === 'database-unavailable' ? await troubleNow().catch(() => null) : null
    const problem = trouble === null ? found : { code: trouble }
    // The cause stays in the log on this machine; the caller gets the request's id.
    if (problem.code === 'internal-error') request.log.error({ err: error }, 'request failed')
    if (problem.code === 'database-unavailable') request.log.warn({ reason: error.code }, 'database away')
    return sendProblem(request, reply, problem)
  })
  app.setNotFoundHandler((request, reply) => {
    const allowed = routes.methodsFor(request.url)
    if (allowed.length === 0) return sendProblem(request, reply, { code: 'route-unknown' })
    return sendProblem(request, reply.header('allow', allowed.join(', ')), { code: 'method-not-allowed' })
  })
}
