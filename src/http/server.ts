import cookie from '@fastify/cookie'
import { type FastifyBaseLogger, fastify, LogController } from 'fastify'
import { serializerCompiler } from 'fastify-type-provider-zod'
import type { Logger } from 'pino'
import { z } from 'zod'
import { listenerOptions, refuseWithoutHost } from './listener.ts'
import { requireIdentity } from './plugins/authentication.ts'
import { answerClientError } from './plugins/client-error.ts'
import { endConnectionsOnClose } from './plugins/closing.ts'
import { answerErrors, problemOf } from './plugins/errors.ts'
import { readJson } from './plugins/json-body.ts'
import { limitKeys } from './plugins/key-rate-limit.ts'
import { describeApi } from './plugins/openapi.ts'
import { secureAnswers, securityHeaders } from './plugins/security-headers.ts'
import { sendProblem } from './problems/answer.ts'
import { SchemaMismatch } from './problems/request-error.ts'
import { healthRoutes } from './routes/health.ts'
import { pageRoutes } from './routes/pages.ts'
import { v1Routes } from './routes/v1/routes.ts'
import type { App, RequestTypes } from './support/app.ts'
import type { Services } from './support/services.ts'
import { PLAIN, type Transport } from './transport.ts'

/** A route that asks for no query takes none: a mistyped filter must not pass for a list without one. */
const refuseUnknownQueries = (app: App): void => {
  app.addHook('onRoute', (route) => {
    route.schema = { querystring: z.strictObject({}), ...route.schema }
  })
}

/** Builds the server without listening, so that tests can inject requests. */
export const buildServer = async (services: Services, logger: Logger, transport: Transport = PLAIN): Promise<App> => {
  const app = fastify({
    ...listenerOptions(transport),
    loggerInstance: logger as FastifyBaseLogger,
    genReqId: services.newId,
    forceCloseConnections: 'idle',
    logController: new LogController({ disableRequestLogging: true }),
    clientErrorHandler: answerClientError(services.newId),
    // No hook runs for these, so the headers of every answer are set here.
    frameworkErrors: (error, request, reply) => {
      reply.headers(securityHeaders(request.protocol === 'https'))
      sendProblem(request, reply, problemOf(error))
    },
  }).withTypeProvider<RequestTypes>() as App

  // Nothing is coerced, nothing unknown is dropped: the schema accepts the request as it is, or refuses it.
  app.setValidatorCompiler<z.ZodType>(({ schema }) => (data) => {
    const parsed = schema.safeParse(data, { reportInput: true })
    return parsed.success ? { value: parsed.data } : { error: new SchemaMismatch(parsed.error.issues) }
  })
  app.setSerializerCompiler(serializerCompiler)
  readJson(app)

  secureAnswers(app)
  refuseWithoutHost(app)
  endConnectionsOnClose(app)
  answerErrors(app)
  await app.register(cookie)
  await describeApi(app)
  healthRoutes(app, services)
  pageRoutes(app)
  await app.register(
    async (scope) => {
      const v1 = scope.withTypeProvider<RequestTypes>() as App
      requireIdentity(v1, services)
      await limitKeys(v1, transport.limits)
      refuseUnknownQueries(v1)
      for (const routes of v1Routes) routes(v1, services)
    },
    { prefix: '/v1' },
  )
  return app
}
