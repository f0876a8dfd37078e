import type { ExchangeLimits } from './exchanges.ts'

/** What one connection or request may take. Milliseconds and bytes. */
export interface Limits extends ExchangeLimits {
  /** Larger bodies are refused with 413. Two texts of 2,000 characters at three bytes each fit, with their keys. */
  readonly bodyBytes: number
  /** The same for routes that anyone may call, and for addresses without a route. */
  readonly strangerBodyBytes: number
  /** The same for routes that take ballots, lists or records; a record that is larger is for the command line. */
  readonly longBodyBytes: number
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
  bodyBytes: 16 * 1024,
  strangerBodyBytes: 4 * 1024,
  longBodyBytes: 1024 * 1024,
  headerBytes: 8 * 1024,
  headersMs: 10_000,
  requestMs: 30_000,
  idleMs: 60_000,
  checkMs: 2_000,
  connections: 512,
  waitingRequests: 16,
  waitingBytes: 64 * 1024,
  unsentBytes: 64 * 1024 * 1024,
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
