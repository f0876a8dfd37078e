import { isIP } from 'node:net'
import type { FastifyRequest } from 'fastify'

/** On a dual-stack socket an IPv4 address looks like ::ffff:192.0.2.7. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')

/**
 * The client address for the log: the one that trusted proxies report, otherwise the peer of the connection. Proxies
 * pass on text; only a valid address is used.
 */
export const addressOf = (request: FastifyRequest): string => {
  const vouched = plain(request.ip ?? '')
  return isIP(vouched) ? vouched : plain(request.socket.remoteAddress ?? '')
}
