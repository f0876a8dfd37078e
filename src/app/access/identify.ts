import type { Identity } from './identity.ts'

/** The credentials of a request. */
export interface CallerCredentials {
  /** The text after `Bearer`; null if there is none. */
  readonly bearer: string | null
  /** Value of the session cookie; null if there is none, or if the request has a bearer token. */
  readonly session: string | null
  readonly address: string | null
  /** The caller's User-Agent; empty if there is none. */
  readonly agent: string
  readonly requestId: string
  /**
   * A repeated check for an open stream, or a request that a page sends by itself: it does not count as use of the
   * session or key, and an end of it is no failed attempt.
   */
  readonly listening?: true
}

/** The identity of a caller, or the reason why there is none. */
export type Identified =
  | {
      readonly identity: Identity
      /** When the identity expires if nothing else happens; absent if unknown. */
      readonly until?: string
    }
  | { readonly refused: 'unauthenticated' | 'session-ended' | 'session-elsewhere' | 'key-expired' }
