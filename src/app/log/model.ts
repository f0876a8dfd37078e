import type { EventDocument } from '../../audit/event.ts'
import type { AccountId, CongressId } from '../../kernel/brand.ts'

/** The end of a congress: nothing is counted in it any more. */
export interface Closing {
  readonly congressId: CongressId
  readonly reason: string | null
  /** A round had begun to vote and had no result. */
  readonly unfinished: boolean
  readonly closedAt: string
  readonly closedBy: AccountId
}

/** A second party’s signature over a checkpoint, as it is kept. */
export interface KeptWitness {
  /** Id of the log. */
  readonly log: string
  /** Of the checkpoint, in events. */
  readonly size: number
  readonly name: string
  /** Ed25519, 32 bytes. */
  readonly publicKey: Uint8Array
  /** The line of the signature, as it stands under a note. */
  readonly line: string
  /** When the witness says that it signed; null for a plain signature. */
  readonly signedAt: string | null
  readonly receivedAt: string
  readonly receivedBy: AccountId
}

/** What of an event is needed to show it. */
export type FeedEvent = Pick<EventDocument, 'log' | 'sequence' | 'at' | 'action' | 'object' | 'after'> & {
  readonly actor: Pick<EventDocument['actor'], 'role'>
}
