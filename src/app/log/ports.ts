import type { EventDocument } from '../../audit/event.ts'
import type { Digest, Frontier } from '../../audit/merkle.ts'
import type { Subtree } from '../../audit/proof-plan.ts'
import type { AuditAction } from '../../events/catalogue.ts'
import type { EventOf } from '../../events/event.ts'
import type { CongressId, RoundId } from '../../kernel/brand.ts'
import type { Page } from '../../kernel/page.ts'
import type { FeedEvent, KeptWitness } from './model.ts'

/** An event of any kind before the log gives it a number. */
export type NewAuditEvent = EventOf<AuditAction>

/** An event as it stands in the log: what is hashed, and its hash in hexadecimal. */
export interface AuditEvent extends EventDocument {
  readonly leafHash: string
}

/** A checkpoint as it is kept. */
export interface KeptCheckpoint {
  /** Id of the log. */
  readonly log: string
  /** Events. */
  readonly size: number
  /** Which key of the installation signed it. */
  readonly keyNumber: number
  /** The signed checkpoint itself. Its root is kept nowhere else; `signedCheckpoint` reads it. */
  readonly note: string
  /** What its last event was. */
  readonly cause: AuditAction
  readonly takenAt: string
}

/** A key of the installation: its public half, and when it came. */
export interface KnownKey {
  /** From 1, in the order in which the installation has had them. */
  readonly number: number
  /** Ed25519, 32 bytes. */
  readonly publicKey: Uint8Array
  readonly madeAt: string
  /** What the key before it signed about it; null for the first, and where the one before was lost. */
  readonly endorsement: string | null
}

/** Roots of full subtrees, in the order in which they were asked for. */
export interface SubtreeHashes {
  readonly hashes: readonly Digest[]
  /** Rows that were read for them: of leaves and of roots that are kept. */
  readonly rows: number
}

/** Events of a log. What can be read. */
export interface EventReads {
  /** Events of a log by sequence number, limited to those that pass the filter. */
  auditEvents(log: string, page: Page<number>, filter?: EventFilter): Promise<AuditEvent[]>
  /**
   * Events of a congress as its feed needs them, in their order: `after` of the page is a sequence number; that of an event
   * is null for every kind that is not open.
   */
  feed(congressId: CongressId, page: Page<number>): Promise<FeedEvent[]>
}

/** How far a log has come, and hashes for proofs. What can be read. */
export interface TreeReads {
  /** The size of a log and what its root follows from; undefined for a log that is empty or out of the scope. */
  frontier(log: string): Promise<Frontier | undefined>
  /** Hashes for a proof, in one statement. All of them have to be within the log. */
  subtrees(log: string, subtrees: readonly Subtree[]): Promise<SubtreeHashes>
  /** Roots of subtrees as they are kept, in the order asked for; null for one that is not kept. Small ones are not kept. */
  keptRoots(log: string, subtrees: readonly Subtree[]): Promise<(Digest | null)[]>
}

/** Checkpoints of a log and the signatures of second parties over them. What can be read. */
export interface CheckpointReads {
  /** The checkpoint kept over exactly so many events. */
  checkpoint(log: string, size: number): Promise<KeptCheckpoint | undefined>
  newestCheckpoint(log: string): Promise<KeptCheckpoint | undefined>
  /** In the order of their sizes; `after` is a size. */
  checkpoints(log: string, page: Page<number>): Promise<KeptCheckpoint[]>
  /** Second parties’ signatures over a checkpoint, in the order in which they came. */
  witnesses(log: string, size: number): Promise<KeptWitness[]>
}

/** Which events of a log are asked for; every condition that is named has to hold. */
export interface EventFilter {
  readonly objectType?: string | undefined
  readonly objectId?: string | undefined
  readonly actorId?: string | undefined
  /** One of these. */
  readonly actions?: readonly AuditAction[] | undefined
  /** Instant: at it or later. */
  readonly from?: string | undefined
  /** Instant: before it. */
  readonly to?: string | undefined
  /** Sequence number: up to it. */
  readonly upTo?: number | undefined
}

/** What an export reads beside events, checkpoints and keys. */
export interface ExportReads {
  /**
   * Second parties’ signatures over checkpoints of sizes above `after` and up to `upTo`, in order, limited to those
   * recorded in the log at or before sequence `loggedUpTo`.
   */
  loggedWitnesses(log: string, after: number, upTo: number, loggedUpTo: number): Promise<KeptWitness[]>
  /** Rounds by the events that declared their results, up to a sequence number, in order of declaration. */
  declaredRounds(log: string, upTo: number): Promise<RoundId[]>
  /** Of these batches, those about which everything may be shown: their round is declared, or the congress is closed. */
  openBatches(ids: readonly string[]): Promise<ReadonlySet<string>>
  /** Something was typed that may not be shown yet. */
  holdsBlind(congressId: CongressId): Promise<boolean>
}

/** Checkpoints. What can be written. */
export interface CheckpointWrites {
  insertCheckpoint(checkpoint: KeptCheckpoint): Promise<void>
}

/** Keys of the installation that sign checkpoints. What can be read. */
export interface SigningKeyReads {
  /** Every key that has signed checkpoints, in order. */
  signingKeys(): Promise<KnownKey[]>
}

/** Keys of the installation that sign checkpoints. What can be written. */
export interface SigningKeyWrites extends SigningKeyReads {
  /** Until the end of the transaction nobody else enters a key of the installation, or changes the file it is kept in. */
  lockSigningKeys(): Promise<void>
  insertSigningKey(key: KnownKey): Promise<void>
}

/** Signatures of second parties over checkpoints. What can be written. */
export interface WitnessWrites {
  /** False if this witness’s signature over the checkpoint, by the same key, is kept already. */
  insertWitness(witness: KeptWitness): Promise<boolean>
}

/** What keeps a log from being changed, as a connection that serves requests finds it. */
export interface LogGuard {
  /** Tables of the log that this role may change, empty or write past the one function that numbers events. */
  readonly changeable: readonly string[]
  /** Tables of the log whose triggers are missing or switched off. */
  readonly untriggered: readonly string[]
  /** The account that signed in owns the tables, or may become who does: triggers can be taken away by it. */
  readonly ownedBy: string | null
}
