import type { FastifyReply, FastifyRequest } from 'fastify'
import { READING_METHODS } from './reading-methods.ts'

/** The name of the session cookie over TLS, and without TLS. */
export const SESSION_COOKIE = { tls: '__Host-kiem-phieu', plain: 'kiem-phieu-session' } as const

/**
 * Over TLS the name binds the cookie to this host, the whole path and TLS (RFC 6265bis, 4.1.3.2). Without TLS, on the
 * machine itself, a browser would refuse such a name.
 */
const nameFor = ({ protocol }: FastifyRequest): string =>
  protocol === 'https' ? SESSION_COOKIE.tls : SESSION_COOKIE.plain

/** The session token from the browser; null if there is none. */
export const sessionCookie = (request: FastifyRequest): string | null => request.cookies[nameFor(request)] ?? null

const attributes = ({ protocol }: FastifyRequest) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: protocol === 'https' }) as const

/** Gives the browser its session cookie. It ends with the browser, or by the limits of the session. */
export const giveSession = (request: FastifyRequest, reply: FastifyReply, token: string): FastifyReply =>
  reply.setCookie(nameFor(request), token, attributes(request))

/** Removes the session cookie. */
export const takeSession = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  reply.clearCookie(nameFor(request), attributes(request))

/** True if a browser reports that a page of another origin sent the request. Other programs report nothing. */
export const isForeignOrigin = ({ method, headers, protocol, host }: FastifyRequest): boolean => {
  if (READING_METHODS.includes(method)) return false
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  return headers.origin !== undefined && headers.origin !== `${protocol}://${host}`
}
