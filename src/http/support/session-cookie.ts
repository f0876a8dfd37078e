import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * Over TLS the name asks browsers to hold the cookie to this host, its whole path and to TLS (RFC 6265bis, 4.1.3.2).
 * Without TLS, on the machine itself, a browser would refuse such a cookie.
 */
const nameFor = ({ protocol }: FastifyRequest): string =>
  protocol === 'https' ? '__Host-kiem-phieu' : 'kiem-phieu-session'

/** The session's token as the browser sent it; null without. */
export const sessionCookie = (request: FastifyRequest): string | null => request.cookies[nameFor(request)] ?? null

const attributes = ({ protocol }: FastifyRequest) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: protocol === 'https' }) as const

/** Gives the browser its session. Without a lifetime of its own: it goes when the browser is closed, or by the limits here. */
export const giveSession = (request: FastifyRequest, reply: FastifyReply, token: string): FastifyReply =>
  reply.setCookie(nameFor(request), token, attributes(request))

/** Takes the session from the browser. */
export const takeSession = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  reply.clearCookie(nameFor(request), attributes(request))

/** True when a browser says that a page from elsewhere sent this. Programs that are no browsers say nothing. */
export const isForeignOrigin = ({ method, headers, protocol, host }: FastifyRequest): boolean => {
  if (method === 'GET' || method === 'HEAD') return false
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  return headers.origin !== undefined && headers.origin !== `${protocol}://${host}`
}
