import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { FastifyServerOptions } from 'fastify'
import { endConnectionsWith } from './ending-connections.ts'
import { Exchanges } from './exchanges.ts'
import { isServedAs } from './host-names.ts'
import { followExchange } from './plugins/client-error.ts'
import { sendProblem } from './problems/answer.ts'
import { readInSlices } from './sliced-reading.ts'
import type { App } from './support/app.ts'
import type { Transport } from './transport.ts'

type ListenerOptions = Pick<
  FastifyServerOptions,
  'bodyLimit' | 'requestTimeout' | 'trustProxy' | 'return503OnClosing'
> & {
  readonly serverFactory: (handler: RequestListener) => Server
}

/** The HTTP server with every limit of its connections. Fastify creates one for each address that it listens on. */
export const createListener = (
  { tls, limits }: Pick<Transport, 'tls' | 'limits'>,
  handler: RequestListener,
): Server => {
  const options = {
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.idleMs,
    connectionsCheckingInterval: limits.checkMs,
    // Node would answer a missing Host itself, without a problem document; see `refuseWithoutHost`.
    requireHostHeader: false,
  }
  const server = tls
    ? createTlsServer({
        ...options,
        cert: tls.certificate,
        key: tls.key,
        minVersion: 'TLSv1.2',
        handshakeTimeout: limits.headersMs,
      })
    : createServer(options)
  server.setTimeout(limits.idleMs)
  server.maxConnections = limits.connections
  server.on(tls ? 'secureConnection' : 'connection', readInSlices)
  const exchanges = new Exchanges(handler, limits)
  endConnectionsWith(server, (socket) => exchanges.isBusy(socket), limits.requestMs)
  const take: RequestListener = (request, response) => {
    followExchange({ request, response })
    exchanges.take(request, response)
  }
  server.on('request', take)
  // An unknown Expect may be ignored (RFC 9110 § 10.1.1); Node would answer 417 without our headers.
  server.on('checkExpectation', take)
  return server
}

/** Fastify's options for connections. */
export const listenerOptions = (transport: Transport): ListenerOptions => ({
  serverFactory: (handler) => createListener(transport, handler),
  bodyLimit: transport.limits.strangerBodyBytes,
  requestTimeout: transport.limits.requestMs,
  trustProxy: transport.trustedProxies.length > 0 ? [...transport.trustedProxies] : false,
  // A request that arrives while the server closes is answered normally, and is the last on its connection.
  return503OnClosing: false,
})

/** Whether a request has several Host headers, of which Node keeps the first. @param raw names and values in turn */
const hasSeveralHosts = (raw: readonly string[]): boolean =>
  raw.filter((text, at) => at % 2 === 0 && text.toLowerCase() === 'host').length > 1

/**
 * Refuses HTTP/1.1 requests without Host, and requests with several (RFC 9112 § 3.2). Refuses names that are not ours (RFC
 * 9110 § 7.4): else a page on the web could give its own name this address, and would then speak to the service from
 * inside the network. A trusted proxy decides itself which names it passes on.
 */
export const checkHost = (app: App, { names }: Transport): void => {
  app.addHook('onRequest', async (request, reply) => {
    const { host } = request.headers
    const isWithoutHost = request.raw.httpVersion === '1.1' && host === undefined
    if (isWithoutHost || hasSeveralHosts(request.raw.rawHeaders))
      return sendProblem(request, reply, { code: 'request-invalid' })
    if (host === undefined || isServedAs(host, names)) return
    const isForwarded = (request.ips?.length ?? 0) > 1
    if (!isForwarded) return sendProblem(request, reply, { code: 'host-not-served' })
  })
}
