import type { FastifyRequest } from 'fastify'
import type { Identity } from '../../app/access/identity.ts'
import { sendProblem } from '../problems/answer.ts'
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

/** Requires an identified caller on every route in this scope, unless the route is open to anyone. */
export const requireIdentity = (app: App, services: Services): void => {
  app.decorateRequest('identity')
  app.addHook('onRequest', async (request, reply) => {
    const { roles, beforePasswordChange } = request.routeOptions.config
    const credentials = credentialsOf(request)
    // Browsers send cookies from any page; a request that changes something must come from a page of this service.
    if (credentials.bearer === null && isForeignOrigin(request))
      return sendProblem(request, reply, { code: 'origin-foreign' })
    if (roles === 'anyone') return
    if (credentials.bearer === null && credentials.session === null) {
      return sendProblem(request, reply, { code: 'unauthenticated' })
    }
    const found = await services.identify(credentials)
    if ('refused' in found) return sendProblem(request, reply, { code: found.refused })
    if (found.identity.mustChangePassword && !beforePasswordChange) {
      return sendProblem(request, reply, { code: 'password-change-required' })
    }
    request.identity = found.identity
  })
}
