import { isIP } from 'node:net'
import type { FastifyRequest } from 'fastify'

/** An IPv4 address on a socket for both versions looks like ::ffff:192.0.2.7. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')

/**
 * Where a request comes from, for the log of acts: the address that trusted proxies vouch for, otherwise the other end
 * of the connection. What a proxy passes on is text; only an address is taken for one.
 */
export const addressOf = (request: FastifyRequest): string => {
  const vouched = plain(request.ip ?? '')
  return isIP(vouched) ? vouched : plain(request.socket.remoteAddress ?? '')
}
