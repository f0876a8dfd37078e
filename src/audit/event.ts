import { canonical } from './canonical.ts'
import type { LogCrypto } from './crypto.ts'
import { type Digest, leafHash } from './merkle.ts'

/** Name and version of the form in which events are hashed. */
export const EVENT_FORMAT = 'audit-event/1'

/** The value of `previous` in the first event of a log. */
export const NO_EVENT_BEFORE = '0'.repeat(64)

/** One event as it is hashed. No data of an event is stored outside these keys. */
export interface EventDocument {
  readonly format: typeof EVENT_FORMAT
  /** Id of the log. */
  readonly log: string
  /** Counted from 1, without gaps. */
  readonly sequence: number
  /** Leaf hash of the previous event, in hexadecimal: the state of the log when this event was written. */
  readonly previous: string
  readonly at: string
  readonly actor: { readonly id: string; readonly name: string; readonly role: string }
  /** Client address of the request; null for acts of the service itself. */
  readonly address: string | null
  readonly requestId: string
  readonly action: string
  readonly object: { readonly type: string; readonly id: string }
  readonly before: unknown
  readonly after: unknown
  readonly reason: string | null
  readonly citations: readonly string[]
}

/** The bytes that are hashed, as text: RFC 8785. */
export const eventText = (event: EventDocument): string => canonical(event)

/** The leaf of an event in the tree of its log. */
export const eventLeaf = (crypto: LogCrypto, event: EventDocument): Digest => leafHash(crypto, eventText(event))
