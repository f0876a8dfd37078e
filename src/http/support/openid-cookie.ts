import type { FastifyReply, FastifyRequest } from 'fastify'
import { FLOW_SECONDS } from '../../app/openid/flow.ts'

/** As with the session's cookie: over TLS the name itself holds it to this host and to TLS. */
const nameFor = ({ protocol }: FastifyRequest): string =>
  protocol === 'https' ? '__Host-kiem-phieu-openid' : 'kiem-phieu-openid'

/** Lax and not strict: another site, the provider, sends the browser back, and this is what it brings along. */
const attributes = ({ protocol }: FastifyRequest) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: protocol === 'https' }) as const

/** The flow that this browser has begun; null without. */
export const flowCookie = (request: FastifyRequest): string | null => request.cookies[nameFor(request)] ?? null

/** Has the browser keep its flow as long as somebody may take at the provider. */
export const giveFlow = (request: FastifyRequest, reply: FastifyReply, sealed: string): FastifyReply =>
  reply.setCookie(nameFor(request), sealed, { ...attributes(request), maxAge: FLOW_SECONDS })

/** Takes the flow from the browser: it has come back. */
export const takeFlow = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  reply.clearCookie(nameFor(request), attributes(request))
