import type { FastifyRequest } from 'fastify'
import type { Actor } from '../../app/actor.ts'
import { sendProblem } from '../problems/answer.ts'
import type { App } from '../support/app.ts'
import type { Services } from '../support/services.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who acts. Set for every route under /v1 before its handler runs. */
    actor: Actor
  }
}

const bearer = (request: FastifyRequest): string | null =>
  /^Bearer ([\x21-\x7e]{1,500})$/i.exec(request.headers.authorization ?? '')?.[1] ?? null

/** Everything registered in this scope needs a known actor; unknown callers learn nothing else. */
export const requireActor = (app: App, services: Services): void => {
  app.decorateRequest('actor')
  app.addHook('onRequest', async (request, reply) => {
    const token = bearer(request)
    const actor = token === null ? null : services.actorOf(token)
    if (!actor) return sendProblem(request, reply, { code: 'unauthenticated' })
    request.actor = actor
  })
}
