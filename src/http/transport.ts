import type { ServerOptions as TlsServerOptions } from 'node:https'
import type { FastifyServerOptions } from 'fastify'
import { sendProblem } from './problems/answer.ts'
import type { App } from './support/app.ts'

/** What one connection or request may take. Milliseconds and bytes. */
export interface Limits {
  /** Larger bodies are refused with 413; a record that is larger is for the command line. */
  readonly bodyBytes: number
  /** Request line and headers together; more is refused with 431. */
  readonly headerBytes: number
  /** From the first byte, or from opening the connection, to the end of the headers. Also for a TLS handshake. */
  readonly headersMs: number
  /** To the end of the body; slower requests are refused with 408. */
  readonly requestMs: number
  /** A connection on which nothing moves in either direction is closed. */
  readonly idleMs: number
  /** How often slow requests are looked for; they may live longer than their limit by this much. */
  readonly checkMs: number
  /** Open connections; more are closed at once. With every body at its limit they hold half a gibibyte. */
  readonly connections: number
  /** Requests with one key in a minute; more are refused with 429. Ballots may be sent two hundred at a time. */
  readonly keyRequests: number
}

export const LIMITS: Limits = {
  bodyBytes: 1024 * 1024,
  headerBytes: 8 * 1024,
  headersMs: 10_000,
  requestMs: 30_000,
  idleMs: 60_000,
  checkMs: 2_000,
  connections: 512,
  keyRequests: 600,
}

/** Certificate (with its chain) and private key, both PEM. */
export interface Tls {
  readonly certificate: string
  readonly key: string
}

/** How requests reach the service. */
export interface Transport {
  /** Null: plain HTTP, for this machine alone or behind a proxy that has TLS. */
  readonly tls: Tls | null
  /** Addresses and networks whose X-Forwarded-For and X-Forwarded-Proto are believed. */
  readonly trustedProxies: readonly string[]
  readonly limits: Limits
}

export const PLAIN: Transport = { tls: null, trustedProxies: [], limits: LIMITS }

type ListenerOptions = Pick<
  FastifyServerOptions,
  'bodyLimit' | 'requestTimeout' | 'connectionTimeout' | 'trustProxy' | 'return503OnClosing'
> & { readonly http?: object; readonly https?: TlsServerOptions }

/** The part of Fastify's options that is about connections. */
export const listenerOptions = ({ tls, trustedProxies, limits }: Transport): ListenerOptions => {
  const node = {
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    connectionsCheckingInterval: limits.checkMs,
    // Node would answer a missing Host itself, without a problem document; see `watchConnections`.
    requireHostHeader: false,
  }
  return {
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.requestMs,
    connectionTimeout: limits.idleMs,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    // What arrives on an open connection while the server closes is answered like everything, and is the last there.
    return503OnClosing: false,
    ...(tls
      ? {
          https: {
            ...node,
            cert: tls.certificate,
            key: tls.key,
            minVersion: 'TLSv1.2',
            handshakeTimeout: limits.headersMs,
          },
        }
      : { http: node }),
  }
}

/** The rest of it, on the server itself. */
export const watchConnections = (app: App, { connections }: Limits): void => {
  app.server.maxConnections = connections
  // An Expect that nobody knows may be ignored (RFC 9110 § 10.1.1); Node would answer 417 without our headers.
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response))
  app.addHook('onRequest', async (request, reply) => {
    const isWithoutHost = request.raw.httpVersion === '1.1' && request.headers.host === undefined
    if (isWithoutHost) return sendProblem(request, reply, { code: 'request-invalid' })
  })
}
