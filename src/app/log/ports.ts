import type { Opening } from '../../audit/commitment.ts'
import type { EventDocument } from '../../audit/event.ts'
import type { Digest, Frontier } from '../../audit/merkle.ts'
import type { Subtree } from '../../audit/proof-plan.ts'
import type { Receipt } from '../../audit/receipt.ts'
import type { AuditAction } from '../../events/catalogue.ts'
import type { EventOf } from '../../events/event.ts'
import type { CongressId, LogId, RoundId } from '../../kernel/brand.ts'
import type { Page } from '../../kernel/page.ts'
import type { ActorRole } from '../../rules/roles.ts'
import type { Context } from '../actor.ts'
import type { FeedEvent, KeptWitness } from './model.ts'

/** An event of any kind before the log gives it a number. */
export type NewAuditEvent = EventOf<AuditAction>

/** A logged event: the hashed fields, its hash in hexadecimal, and the openings of its commitments. */
export interface AuditEvent extends EventDocument {
  readonly leafHash: string
  /** Null for an event without commitments. */
  readonly openings: readonly Opening[] | null
}

/** The receipt of an act, and the role in which it was done. */
export interface ActReceipt extends Receipt {
  readonly sequence: number
  readonly role: ActorRole
}

/** Appending for the unit of work, which gives use cases the number alone. */
export interface AppendsForReceipt {
  /** The only way into the log. */
  appendForReceipt(context: Context, event: NewAuditEvent): Promise<ActReceipt>
}

/** A stored checkpoint. */
export interface KeptCheckpoint {
  /** Id of the log. */
  readonly log: string
  /** Number of events. */
  readonly size: number
  /** The number of the installation's key that signed it. */
  readonly keyNumber: number
  /** The signed checkpoint itself. Its root is stored nowhere else; `signedCheckpoint` reads it. */
  readonly note: string
  /** The kind of its last event. */
  readonly cause: AuditAction
  readonly takenAt: string
}

/** A key of the installation: its public part, and when it was added. */
export interface KnownKey {
  /** Counted from 1, in the order in which the installation has had its keys. */
  readonly number: number
  /** Ed25519, 32 bytes. */
  readonly publicKey: Uint8Array
  readonly madeAt: string
  /** Endorsement by the previous key; null for the first, and if the previous key was lost. */
  readonly endorsement: string | null
}

/** Roots of full subtrees, in the requested order. */
export interface SubtreeHashes {
  readonly hashes: readonly Digest[]
  /** Number of rows read: leaves and stored roots. */
  readonly rows: number
}

/** Events of a log. Reads. */
export interface EventReads {
  /** Events of a log by sequence number, limited to those that pass the filter. */
  auditEvents(log: LogId, page: Page<number>, filter?: EventFilter): Promise<AuditEvent[]>
  /**
   * Events of a congress for its feed, in order: `after` of the page is a sequence number; `after` of an event is null
   * unless its kind is open.
   */
  feed(congressId: CongressId, page: Page<number>): Promise<FeedEvent[]>
  /** Changes by others of how the caller signs in, since an instant, from the log of the installation. */
  ownSignInChanges(since: string): Promise<AuditEvent[]>
  /**
   * Events of the log of the installation about accounts that hold or held a role in a congress, by sequence number. There
   * are some only for an auditor of that congress.
   */
  accountEventsOfCongress(congressId: CongressId, page: Page<number>): Promise<AuditEvent[]>
}

/** The size of a log, and hashes for proofs. Reads. */
export interface TreeReads {
  /** The size of a log and the hashes of its root; undefined for a log that is empty or outside the scope. */
  frontier(log: LogId): Promise<Frontier | undefined>
  /** The stored hash that the next event will name as the one before it; undefined like `frontier`. */
  lastLeaf(log: LogId): Promise<Digest | undefined>
  /** Hashes for a proof, in one statement. All of them must be within the log. */
  subtrees(log: LogId, subtrees: readonly Subtree[]): Promise<SubtreeHashes>
  /** Stored roots of subtrees, in the requested order; null if not stored. Roots of small subtrees are not stored. */
  keptRoots(log: LogId, subtrees: readonly Subtree[]): Promise<(Digest | null)[]>
}

/** The way in which the rows of a table belong to a log: by its own column, or by the part of the congress that they name. */
export type RowsIn =
  | 'congress'
  | 'round'
  | 'batch'
  | 'election'
  | 'place'
  | 'log'
  | 'device'
  | 'session'
  | 'installation'

/** A table by its columns. */
export interface StoredTable {
  readonly name: string
  readonly key: readonly string[]
  readonly columns: readonly string[]
  /** The columns among them that hold instants. */
  readonly instants: readonly string[]
  readonly of: RowsIn
}

/** The values of a row by column, as JSON has them. */
export type StoredRow = Readonly<Record<string, unknown>>

/** Rows as they are stored, for a comparison with the log. Reads. */
export interface RowReads {
  /** The rows of a table that belong to a congress within the scope, in any order; for null, those that belong to none. */
  storedRows(table: StoredTable, congress: CongressId | null): Promise<readonly StoredRow[]>
}

/** Checkpoints of a log and the signatures of second parties over them. Reads. */
export interface CheckpointReads {
  /** The stored checkpoint over exactly this number of events. */
  checkpoint(log: LogId, size: number): Promise<KeptCheckpoint | undefined>
  newestCheckpoint(log: LogId): Promise<KeptCheckpoint | undefined>
  /** Ordered by size; `after` is a size. */
  checkpoints(log: LogId, page: Page<number>): Promise<KeptCheckpoint[]>
  /** Second parties’ signatures over a checkpoint, in order of arrival. */
  witnesses(log: LogId, size: number): Promise<KeptWitness[]>
}

/** Filter for events of a log; all given conditions must hold. */
export interface EventFilter {
  readonly objectType?: string | undefined
  readonly objectId?: string | undefined
  /** A round: events on it and on its batches. */
  readonly roundId?: string | undefined
  readonly actorId?: string | undefined
  /** Any of these. */
  readonly actions?: readonly AuditAction[] | undefined
  /** Lower limit, inclusive instant. */
  readonly from?: string | undefined
  /** Upper limit, exclusive instant. */
  readonly to?: string | undefined
  /** The newest events first; `after` of the page is then the lowest number already read. */
  readonly newestFirst?: boolean | undefined
  /** Upper limit, inclusive sequence number. */
  readonly upTo?: number | undefined
}

/** Reads of an export beyond events, checkpoints and keys. */
export interface ExportReads {
  /**
   * Second parties’ signatures over checkpoints of sizes above `after` and up to `upTo`, in order, limited to those
   * recorded in the log at or before sequence `loggedUpTo`.
   */
  loggedWitnesses(log: LogId, after: number, upTo: number, loggedUpTo: number): Promise<KeptWitness[]>
  /** Rounds by the events that declared their results, up to a sequence number: one for each event, in their order. */
  declaredRounds(log: LogId, upTo: number): Promise<RoundId[]>
  /** Filters batches whose round has a result, so that the log shows their entries to everybody who reads it. */
  declaredBatches(ids: readonly string[]): Promise<ReadonlySet<string>>
  /** Whether the log holds entries of rounds without a result. */
  holdsBlind(congressId: CongressId): Promise<boolean>
  /** Whether an earlier version wrote marks into the hashed text of the log. */
  holdsHashedMarks(congressId: CongressId): Promise<boolean>
}

/** The state of a log right after this transaction has appended to it. */
export interface GrownLog {
  readonly frontier: Frontier
  /** The hashes of the events that were asked for, in order. */
  readonly leaves: readonly Digest[]
}

/** Checkpoints. Writes. */
export interface CheckpointWrites {
  /**
   * The log to which this transaction has appended last, also one that its caller cannot read.
   * @param after sequence number of the last event of which no hash is needed
   * @throws if the transaction has appended nothing to it
   */
  logToSeal(log: LogId, after: number): Promise<GrownLog>
  insertCheckpoint(checkpoint: KeptCheckpoint): Promise<void>
}

/** Keys of the installation that sign checkpoints. Reads. */
export interface SigningKeyReads {
  /** Every key that has signed checkpoints, in order. */
  signingKeys(): Promise<KnownKey[]>
}

/** Keys of the installation that sign checkpoints. Writes. */
export interface SigningKeyWrites extends SigningKeyReads {
  /** Until the end of the transaction no other process may add a key of the installation, or change its file. */
  lockSigningKeys(): Promise<void>
  insertSigningKey(key: KnownKey): Promise<void>
}

/** Signatures of second parties over checkpoints. Writes. */
export interface WitnessWrites {
  /** False if this witness’s signature over the checkpoint, by the same key, is already stored. */
  insertWitness(witness: KeptWitness): Promise<boolean>
  /** Every key with which a witness of this name has signed checkpoints of the log. */
  keysOfWitness(log: LogId, name: string): Promise<Uint8Array[]>
}

/** The guards of a log, as seen by a connection that serves requests. */
export interface LogGuard {
  /** Tables of the log that this role may change, empty, or write to without the one function that numbers events. */
  readonly changeable: readonly string[]
  /** Tables of the log whose triggers are missing or disabled. */
  readonly untriggered: readonly string[]
  /**
   * Owner of the tables, if the account that signed in is the owner or may become it, so that it could drop triggers;
   * null otherwise.
   */
  readonly ownedBy: string | null
}

/**
 * Rights that PostgreSQL gives to everybody and that serving never needs: a temporary table could shadow a table of the service
 * on a connection of the pool, and large objects are files that no policy guards.
 */
export type SpareRight = 'temporary-tables' | 'large-objects' | 'sign-in-role'

/** The spare rights of the account that has signed in to serve, with the name of its database. */
export interface SpareRights {
  readonly rights: readonly SpareRight[]
  /** Quoted for SQL. */
  readonly database: string
}
