import type { EventDocument } from '../../audit/event.ts'
import type { AccountId, CongressId } from '../../kernel/brand.ts'

/** The end of a congress; nothing is counted in it afterwards. */
export interface Closing {
  readonly congressId: CongressId
  readonly reason: string | null
  /** Whether a round had begun to vote and had no result. */
  readonly unfinished: boolean
  /** Whether the congress was recorded by mistake. */
  readonly cancelled: boolean
  readonly closedAt: string
  readonly closedBy: AccountId
}

/** The end of a rehearsal, which throws it away: nothing follows it. */
export interface RehearsalEnd {
  readonly congressId: CongressId
  /** Whether a round had begun to vote and had no result. */
  readonly unfinished: boolean
  readonly endedAt: string
  readonly endedBy: string
}

/** A stored signature of a second party over a checkpoint. */
export interface KeptWitness {
  /** Id of the log. */
  readonly log: string
  /** Size of the checkpoint, in events. */
  readonly size: number
  readonly name: string
  /** Ed25519, 32 bytes. */
  readonly publicKey: Uint8Array
  /** The line of the signature under the note. */
  readonly line: string
  /** Time of signing, as the witness states it; null for a plain signature. */
  readonly signedAt: string | null
  readonly receivedAt: string
  readonly receivedBy: AccountId
}

/** The fields of an event that the feed needs. */
export type FeedEvent = Pick<EventDocument, 'log' | 'sequence' | 'at' | 'action' | 'object' | 'after'> & {
  readonly actor: Pick<EventDocument['actor'], 'role'>
}
