import type { ExchangeLimits } from './exchanges.ts'
import type { TurnLimits } from './support/turns.ts'

/** Limits of one connection or request. Milliseconds and bytes. */
export interface Limits extends ExchangeLimits {
  /** Larger bodies are refused with 413. Two texts of 2,000 characters at three bytes each fit, with their keys. */
  readonly bodyBytes: number
  /** The body limit of routes that anyone may call, and of addresses without a route. */
  readonly strangerBodyBytes: number
  /**
   * The body limit of routes that take ballots, lists or records; larger records can be counted on the command line.
   */
  readonly longBodyBytes: number
  /** The body limit of routes that take a file; only a few files are in memory at one time. */
  readonly fileBytes: number
  /** Request line and headers together; more is refused with 431. */
  readonly headerBytes: number
  /**
   * Timeout from the first byte, or from opening the connection, to the end of the headers; also for a TLS handshake.
   */
  readonly headersMs: number
  /** Timeout to the end of the body; slower requests are refused with 408. */
  readonly requestMs: number
  /** Timeout of a connection without traffic in either direction. */
  readonly idleMs: number
  /** Interval of the check for slow requests, which may exceed their timeout by this much. */
  readonly checkMs: number
  /**
   * Maximum number of open connections; more are closed at once. With every body at its limit they hold half a
   * gibibyte.
   */
  readonly connections: number
  /** Requests per key and minute; more are refused with 429. Ballots may be sent two hundred at a time. */
  readonly keyRequests: number
  /**
   * Acts of one person within a minute that make the log grow without counting a ballot; more are refused with 429. The
   * desk sends at most fifty in a row, for pasted names.
   */
  readonly personActs: number
  /** Files of one person within a minute that are stored, and exports of whole logs. */
  readonly personFiles: number
  /** Requests of one account that only read; more wait, and beyond that are refused with 429. */
  readonly reading: TurnLimits
  /** Other requests of one account: as many as there are connections to the database. */
  readonly writing: TurnLimits
}

export const LIMITS: Limits = {
  bodyBytes: 16 * 1024,
  strangerBodyBytes: 4 * 1024,
  longBodyBytes: 1024 * 1024,
  fileBytes: 20 * 1024 * 1024,
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
  personActs: 600,
  personFiles: 30,
  reading: { atOnce: 4, waiting: 100 },
  writing: { atOnce: 16, waiting: 100 },
}

/** Certificate (with its chain) and private key, both PEM. */
export interface Tls {
  readonly certificate: string
  readonly key: string
}

/** Configuration of the transport. */
export interface Transport {
  /** Null: plain HTTP, on this machine only or behind a proxy with TLS. */
  readonly tls: Tls | null
  /** Addresses and networks whose X-Forwarded-For and X-Forwarded-Proto are trusted. */
  readonly trustedProxies: readonly string[]
  /** The names under which the service is reached, besides its addresses and `localhost`; in lower case. */
  readonly names: readonly string[]
  readonly limits: Limits
}

export const PLAIN: Transport = { tls: null, trustedProxies: [], names: [], limits: LIMITS }
