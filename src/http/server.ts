import cookie from '@fastify/cookie'
import { type FastifyBaseLogger, fastify, LogController } from 'fastify'
import { serializerCompiler } from 'fastify-type-provider-zod'
import type { Logger } from 'pino'
import { z } from 'zod'
import { Bug } from '../kernel/bug.ts'
import { checkHost, listenerOptions } from './listener.ts'
import { requireIdentity } from './plugins/authentication.ts'
import { limitBodies } from './plugins/body-limits.ts'
import { answerClientError } from './plugins/client-error.ts'
import { endConnectionsOnClose } from './plugins/closing.ts'
import { answerErrors, problemOf } from './plugins/errors.ts'
import { readFileBodies } from './plugins/file-body.ts'
import { readJsonBodies } from './plugins/json-body.ts'
import { describeApi } from './plugins/openapi.ts'
import { limitRates } from './plugins/rate-limits.ts'
import { secureAnswers, securityHeaders } from './plugins/security-headers.ts'
import { takeTurns } from './plugins/turns.ts'
import { watchRequests } from './plugins/watch-requests.ts'
import { sendProblem } from './problems/answer.ts'
import { healthRoutes } from './routes/health.ts'
import { pageRoutes } from './routes/pages.ts'
import { signInRoutes, v1Routes } from './routes/v1/routes.ts'
import type { App, RequestTypes } from './support/app.ts'
import type { Services } from './support/services.ts'
import { validate } from './support/validation.ts'
import { PLAIN, type Transport } from './transport.ts'

/** A route without a query schema accepts no query: a mistyped filter must not be ignored. */
const refuseUnknownQueries = (app: App): void => {
  app.addHook('onRoute', (route) => {
    route.schema = { querystring: z.strictObject({}), ...route.schema }
  })
}

/** Replaces Fastify's makers of compilers, which load a hundred files at each start; the schemas here are those of zod. */
const withoutCompiler = (): never => {
  throw new Bug('a compiler is missing')
}

/** Builds the server without listening, so that tests can inject requests. */
export const buildServer = async (services: Services, logger: Logger, transport: Transport = PLAIN): Promise<App> => {
  const app = fastify({
    ...listenerOptions(transport),
    loggerInstance: logger as FastifyBaseLogger,
    genReqId: services.newId,
    forceCloseConnections: 'idle',
    logController: new LogController({ disableRequestLogging: true }),
    schemaController: { compilersFactory: { buildValidator: withoutCompiler, buildSerializer: withoutCompiler } },
    clientErrorHandler: answerClientError(services.newId),
    // No hook runs for these errors, so the headers are set here.
    frameworkErrors: (error, request, reply) => {
      reply.headers(securityHeaders(request.protocol === 'https'))
      sendProblem(request, reply, problemOf(error))
    },
  }).withTypeProvider<RequestTypes>() as App

  app.setValidatorCompiler(validate)
  app.setSerializerCompiler(serializerCompiler)
  readJsonBodies(app)
  readFileBodies(app)
  limitBodies(app, transport.limits)

  watchRequests(app, services.watch)
  secureAnswers(app)
  checkHost(app, transport)
  endConnectionsOnClose(app)
  answerErrors(app, services.trouble)
  await app.register(cookie)
  await describeApi(app)
  healthRoutes(app, services)
  pageRoutes(app, services)
  await app.register(
    async (scope) => {
      const v1 = scope.withTypeProvider<RequestTypes>() as App
      requireIdentity(v1, services)
      await limitRates(v1, transport.limits)
      takeTurns(v1, transport.limits, services.watch)
      refuseUnknownQueries(v1)
      const withSecrets = { ...services, uow: services.signIn }
      for (const routes of v1Routes) routes(v1, signInRoutes.includes(routes) ? withSecrets : services)
      // Ballots come before papers.
      v1.addHook('onResponse', async () => services.press.giveWay())
      v1.addHook('onClose', () => services.press.close())
    },
    { prefix: '/v1' },
  )
  return app
}
