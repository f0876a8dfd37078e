import type { FastifyReply, FastifyRequest } from 'fastify'
import { FLOW_SECONDS } from '../../app/openid/flow.ts'

/** As for the session cookie: over TLS the name binds it to this host and to TLS. */
const nameFor = ({ protocol }: FastifyRequest): string =>
  protocol === 'https' ? '__Host-kiem-phieu-openid' : 'kiem-phieu-openid'

/** Lax rather than strict, because another site, the provider, sends the browser back with this cookie. */
const attributes = ({ protocol }: FastifyRequest) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: protocol === 'https' }) as const

/** The flow that this browser has begun; null if there is none. */
export const flowCookie = (request: FastifyRequest): string | null => request.cookies[nameFor(request)] ?? null

/** Stores the flow in the browser, for as long as the sign-in at the provider may take. */
export const giveFlow = (request: FastifyRequest, reply: FastifyReply, sealed: string): FastifyReply =>
  reply.setCookie(nameFor(request), sealed, { ...attributes(request), maxAge: FLOW_SECONDS })

/** Removes the flow from the browser once it has come back. */
export const takeFlow = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  reply.clearCookie(nameFor(request), attributes(request))
