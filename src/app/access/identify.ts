import type { Identity } from './identity.ts'

/** What a caller shows of itself. */
export interface Shown {
  /** After `Bearer`; null without. */
  readonly bearer: string | null
  /** Value of the session's cookie; null without, and where a bearer is shown. */
  readonly session: string | null
  readonly address: string | null
  /** The caller's User-Agent; empty without. */
  readonly agent: string
  readonly requestId: string
  /** Asked again for somebody who only listens: that uses no session or key, and an end of it is no attempt. */
  readonly listening?: true
}

/** Who a caller is, or why it is nobody. */
export type Identified =
  | {
      readonly identity: Identity
      /** When it ceases to hold if nothing else happens; absent: not known. */
      readonly until?: string
    }
  | { readonly refused: 'unauthenticated' | 'session-ended' | 'session-elsewhere' | 'key-expired' }
