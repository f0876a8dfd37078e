import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Identity } from '../../app/access/identity.ts'
import { sendProblem } from '../problems/answer.ts'
import { isForPin } from '../support/access.ts'
import { addressOf } from '../support/address.ts'
import type { App } from '../support/app.ts'
import type { CallerCredentials, Services } from '../support/services.ts'
import { isForeignOrigin, sessionCookie } from '../support/session-cookie.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The identified caller. Set before the handler of every route under /v1 that is not open to anyone. */
    identity: Identity
  }
}

const bearer = ({ headers }: FastifyRequest): string | null =>
  /^Bearer ([\x21-\x7e]{1,500})$/i.exec(headers.authorization ?? '')?.[1] ?? null

/** A page says that nobody has touched it since its last request. A key is never idle, and its refusals are logged. */
const isUnattended = ({ headers }: FastifyRequest): boolean =>
  headers.authorization === undefined && headers['unattended'] === '1'

/** The credentials of a request. If there is an Authorization header, the cookie is ignored. */
export const credentialsOf = (request: FastifyRequest): CallerCredentials => ({
  ...(isUnattended(request) ? { listening: true } : {}),
  bearer: bearer(request),
  session: request.headers.authorization === undefined ? sessionCookie(request) : null,
  address: addressOf(request),
  agent: request.headers['user-agent'] ?? '',
  requestId: request.id,
})

/**
 * Requires an identified caller on every route in this scope, unless the route is open to anyone. The caller is identified twice:
 * from the headers, so that strangers send no bodies, and again when the body has come, because a body may take half a minute and
 * whatever was taken away in that time counts no more.
 */
export const requireIdentity = (app: App, services: Services): void => {
  app.decorateRequest('identity')
  const identify = async (request: FastifyRequest, reply: FastifyReply, credentials: CallerCredentials) => {
    const found = await services.identify(credentials)
    if ('refused' in found) return sendProblem(request, reply, { code: found.refused })
    if (found.identity.mustChangePassword && !request.routeOptions.config.beforePasswordChange) {
      return sendProblem(request, reply, { code: 'password-change-required' })
    }
    if (found.identity.via === 'pin' && !isForPin(request)) {
      return sendProblem(request, reply, { code: 'pin-only-types' })
    }
    request.identity = found.identity
  }
  app.addHook('onRequest', async (request, reply) => {
    const credentials = credentialsOf(request)
    // Browsers send cookies from any page; a request that changes something must come from a page of this service.
    if (credentials.bearer === null && isForeignOrigin(request))
      return sendProblem(request, reply, { code: 'origin-foreign' })
    if (request.routeOptions.config.roles === 'anyone') return
    if (credentials.bearer === null && credentials.session === null) {
      return sendProblem(request, reply, { code: 'unauthenticated' })
    }
    return identify(request, reply, credentials)
  })
  app.addHook('preValidation', async (request, reply) => {
    if (request.routeOptions.config.roles === 'anyone' || request.body === undefined) return
    return identify(request, reply, credentialsOf(request))
  })
}
