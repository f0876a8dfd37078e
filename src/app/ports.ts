import type { AuditAction } from '../events/catalogue.ts'
import type { Result } from '../kernel/result.ts'
import type { Scope } from './access/identity.ts'
import type { AccessReads } from './access/ports.ts'
import type { AccountReads, AccountWrites } from './accounts/ports.ts'
import type { Actor, Context } from './actor.ts'
import type {
  BallotReads,
  BallotsToEnter,
  BallotWrites,
  BatchReads,
  BatchWrites,
  EnterOutcome,
} from './batches/ports.ts'
import type { BoardReads, BoardWrites } from './boards/ports.ts'
import type { CongressReads, CongressWrites, RollReads, RollWrites } from './congresses/ports.ts'
import type { CustodyReads, CustodyWrites } from './custody/ports.ts'
import type { DeviceReads, DeviceWrites } from './devices/ports.ts'
import type { KeyReads, KeyWrites } from './keys/ports.ts'
import type { ListReads, ListWrites } from './lists/ports.ts'
import type { AppendsEvents } from './log/appends-events.ts'
import type {
  CheckpointReads,
  CheckpointWrites,
  EventReads,
  ExportReads,
  NewAuditEvent,
  SigningKeyReads,
  SigningKeyWrites,
  TreeReads,
  WitnessWrites,
} from './log/ports.ts'
import type { NothingToDo } from './nothing-to-do.ts'
import type { OpenIdWrites } from './openid/ports.ts'
import type { OrganisationReads, OrganisationWrites } from './organisations/ports.ts'
import type { PersonReads, PersonWrites } from './people/ports.ts'
import type { Refusal } from './refusal.ts'
import type { ResultReads, ResultWrites } from './results/ports.ts'
import type { RoleReads, RoleWrites, SafeguardReads, SafeguardWrites } from './roles/ports.ts'
import type { RoundReads, RoundWrites } from './rounds/ports.ts'
import type { FailureReads, FailureWrites, SessionReads, SessionWrites } from './sessions/ports.ts'
import type { DeliveryNotes, DeliveryQueue, WebhookReads, WebhookWrites } from './webhooks/ports.ts'

/**
 * Every topic that can be read: what a store implements and a unit of work hands out. A use case names the topics it
 * takes and never this. A finder answers undefined if there is nothing to find.
 */
export interface Reads
  extends OrganisationReads,
    CongressReads,
    RollReads,
    PersonReads,
    BoardReads,
    RoundReads,
    ListReads,
    CustodyReads,
    BatchReads,
    BallotReads,
    ResultReads,
    AccessReads,
    AccountReads,
    SessionReads,
    FailureReads,
    RoleReads,
    SafeguardReads,
    KeyReads,
    DeviceReads,
    EventReads,
    TreeReads,
    CheckpointReads,
    SigningKeyReads,
    ExportReads,
    WebhookReads {}

/** Every topic that can be written, always inside a transaction. A use case names the topics it takes and never this. */
export interface Tx
  extends Reads,
    OrganisationWrites,
    CongressWrites,
    RollWrites,
    PersonWrites,
    BoardWrites,
    RoundWrites,
    ListWrites,
    CustodyWrites,
    BatchWrites,
    BallotWrites,
    ResultWrites,
    AccountWrites,
    SessionWrites,
    FailureWrites,
    OpenIdWrites,
    RoleWrites,
    SafeguardWrites,
    KeyWrites,
    DeviceWrites,
    SigningKeyWrites,
    WitnessWrites,
    WebhookWrites,
    AppendsEvents {}

/** A kind of event that was appended, and to which log. */
export interface Logged {
  readonly action: AuditAction
  /** Id of the log. */
  readonly log: string
}

/** The stored answer to a request that carried an idempotency key. */
export interface StoredResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** A request's idempotency key, what the request was, and how its answer is kept. */
export interface IdempotentRequest<T> {
  readonly key: string
  /** Digest of method, address and body: the same key for another request is refused. */
  readonly fingerprint: string
  readonly respond: (value: T) => StoredResponse
}

export type WriteOutcome<T> =
  | { readonly kind: 'done'; readonly result: Result<T, Refusal> }
  | { readonly kind: 'replayed'; readonly response: StoredResponse }

/** What surrounds a writing use case. */
export interface WriteOptions<T> {
  readonly idempotent?: IdempotentRequest<T> | undefined
  /** Who acts, in which role, or why they may not; asked first, in the same transaction. */
  readonly authorise?: (reads: Reads) => Promise<Result<Actor, Refusal>>
}

/**
 * What is written down beside the acts: when something was last used, what need not be remembered any longer, and which
 * key the file of this machine holds.
 */
export type Notes = DeliveryNotes &
  Pick<SessionWrites, 'touchSession'> &
  Pick<FailureWrites, 'tidyFailures'> &
  Pick<KeyWrites, 'touchApiKey'> &
  Pick<SigningKeyWrites, 'lockSigningKeys' | 'signingKeys'>

/** The topics that the followers of an event may use. */
export type FollowerTx = TreeReads & CheckpointReads & CheckpointWrites & DeliveryQueue

/**
 * A step that follows each event, in the transaction that appends it. If the step fails, the act and its event are
 * rolled back.
 * @param sequence number of the event in its log; the event is the newest one of the log
 */
export type Follower = (tx: FollowerTx, context: Context, event: NewAuditEvent, sequence: number) => Promise<void>

/** The only place where transactions begin. Each sees what the scope of its identity lets through, and nothing else. */
export interface UnitOfWork {
  /** Runs one use case in one transaction. A refusal rolls back; a success must have appended to the audit log. */
  write<T>(
    context: Context,
    useCase: (tx: Tx, context: Context) => Promise<Result<T, Refusal>>,
    options?: WriteOptions<T>,
  ): Promise<WriteOutcome<T>>
  /** As `write`, for a use case that may find nothing left to do. */
  writeIfNeeded<T>(
    context: Context,
    useCase: (tx: Tx, context: Context) => Promise<Result<T, Refusal> | NothingToDo>,
    options?: WriteOptions<T>,
  ): Promise<WriteOutcome<T> | NothingToDo>
  /** Writes notes down. They are no acts, and the only writing without an event. */
  note(scope: Scope, work: (notes: Notes) => Promise<void>): Promise<void>
  /** Reads one consistent snapshot. */
  read<T>(scope: Scope, query: (reads: Reads) => Promise<T>): Promise<T>
  /** The hot path: checks, rows, audit event and idempotency key in one statement, which is its own transaction. */
  enterBallots(context: Context, entry: BallotsToEnter): Promise<EnterOutcome>
}
