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
import type { CallUpReads, CallUpWrites } from './elections/ports.ts'
import type { HallReads, HallWrites } from './hall/ports.ts'
import type { KeepingReads, KeepingWrites } from './keeping/ports.ts'
import type { KeyReads, KeyWrites } from './keys/ports.ts'
import type { ListReads, ListWrites } from './lists/ports.ts'
import type { AppendsEvents } from './log/appends-events.ts'
import type {
  ActReceipt,
  CheckpointReads,
  CheckpointWrites,
  EventReads,
  ExportReads,
  NewAuditEvent,
  RowReads,
  SigningKeyReads,
  SigningKeyWrites,
  TreeReads,
  WitnessWrites,
} from './log/ports.ts'
import type { NothingToDo } from './nothing-to-do.ts'
import type { OpenIdWrites } from './openid/ports.ts'
import type { OrganisationReads, OrganisationWrites } from './organisations/ports.ts'
import type { OverviewReads } from './overview/ports.ts'
import type { PaperReads, PaperWrites } from './papers/ports.ts'
import type { PersonReads, PersonWrites } from './people/ports.ts'
import type { Refusal } from './refusal.ts'
import type { AppointmentReads, AppointmentWrites, ResultReads, ResultWrites, SeatWrites } from './results/ports.ts'
import type {
  RoleReads,
  RoleWrites,
  SafeguardReads,
  SafeguardWrites,
  SuspensionReads,
  SuspensionWrites,
} from './roles/ports.ts'
import type { RoundReads, RoundWrites, UndoingReads, UndoingWrites } from './rounds/ports.ts'
import type { RulingReads, RulingWrites } from './rulings/ports.ts'
import type { ScanReads, ScanWrites } from './scans/ports.ts'
import type { FailureReads, FailureWrites, SessionReads, SessionWrites } from './sessions/ports.ts'
import type { DeliveryNotes, DeliveryQueue, WebhookReads, WebhookWrites } from './webhooks/ports.ts'

/**
 * All topics that can be read: implemented by storage and provided by the unit of work. A use case names its topics,
 * never this type. A finder returns undefined if it finds nothing.
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
    RulingReads,
    ResultReads,
    AppointmentReads,
    KeepingReads,
    ScanReads,
    UndoingReads,
    CallUpReads,
    OverviewReads,
    PaperReads,
    AccessReads,
    AccountReads,
    SessionReads,
    FailureReads,
    RoleReads,
    SafeguardReads,
    SuspensionReads,
    KeyReads,
    DeviceReads,
    HallReads,
    EventReads,
    RowReads,
    TreeReads,
    CheckpointReads,
    SigningKeyReads,
    ExportReads,
    WebhookReads {}

/** All topics that can be written, always inside a transaction. A use case names its topics, never this type. */
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
    RulingWrites,
    ResultWrites,
    SeatWrites,
    AppointmentWrites,
    KeepingWrites,
    ScanWrites,
    UndoingWrites,
    CallUpWrites,
    PaperWrites,
    AccountWrites,
    SessionWrites,
    FailureWrites,
    OpenIdWrites,
    RoleWrites,
    SafeguardWrites,
    SuspensionWrites,
    KeyWrites,
    DeviceWrites,
    HallWrites,
    SigningKeyWrites,
    WitnessWrites,
    WebhookWrites,
    AppendsEvents {}

/** The kind of an appended event, and its log. */
export interface Logged {
  readonly action: AuditAction
  /** Id of the log. */
  readonly log: string
  readonly sequence: number
  /** In hexadecimal digits. */
  readonly leafHash: string
}

/** The stored answer to a request with an idempotency key. */
export interface StoredResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** A request's idempotency key, a digest of the request, and how its answer is stored. */
export interface IdempotentRequest<T> {
  readonly key: string
  /** Digest of method, address and body: the same key for another request is refused. */
  readonly fingerprint: string
  readonly respond: (value: T, receipt: ActReceipt) => StoredResponse
}

export type WriteOutcome<T> =
  | {
      readonly kind: 'done'
      readonly result: Result<T, Refusal>
      /** The last event of the act; absent if nothing was committed. */
      readonly receipt?: ActReceipt
    }
  | { readonly kind: 'replayed'; readonly response: StoredResponse }

/** Options of a writing use case. */
export interface WriteOptions<T> {
  readonly idempotent?: IdempotentRequest<T> | undefined
  /** Determines actor and role, or the refusal; runs first, in the same transaction. */
  readonly authorise?: (reads: Reads) => Promise<Result<Actor, Refusal>>
}

/**
 * Bookkeeping that is not an act: times of last use, expired data, the key in this machine's file, and attempts to
 * deliver.
 */
export type Notes = DeliveryNotes &
  Pick<SessionWrites, 'touchSession'> &
  Pick<FailureWrites, 'tidyFailures'> &
  Pick<KeyWrites, 'touchApiKey'> &
  Pick<SigningKeyWrites, 'lockSigningKeys' | 'signingKeys'>

/** The topics that the followers of an event may use. */
export type FollowerTx = EventReads &
  TreeReads &
  CheckpointReads &
  CheckpointWrites &
  SigningKeyReads &
  DeliveryQueue & {
    /** Calls a function once the transaction is committed, and never if it is rolled back. */
    readonly afterCommit: (note: () => void) => void
  }

/**
 * A step that follows each event, in the transaction that appends it. If the step fails or refuses, the act and its
 * event are rolled back.
 * @param sequence number of the event in its log; the event is the newest one of the log
 */
export type Follower = (
  tx: FollowerTx,
  context: Context,
  event: NewAuditEvent,
  sequence: number,
) => Promise<Refusal | null>

/** The only place where transactions begin. Each sees only the rows in the scope of its identity. */
export interface UnitOfWork {
  /** Runs one use case in one transaction. A refusal rolls back; a success must have appended to the audit log. */
  write<T>(
    context: Context,
    useCase: (tx: Tx, context: Context) => Promise<Result<T, Refusal>>,
    options?: WriteOptions<T>,
  ): Promise<WriteOutcome<T>>
  /** Like `write`, for a use case that may find nothing to do. */
  writeIfNeeded<T>(
    context: Context,
    useCase: (tx: Tx, context: Context) => Promise<Result<T, Refusal> | NothingToDo>,
    options?: WriteOptions<T>,
  ): Promise<WriteOutcome<T> | NothingToDo>
  /** Writes notes. They are not acts, and the only writes without an event. */
  note(scope: Scope, work: (notes: Notes) => Promise<void>): Promise<void>
  /**
   * Writes notes that the service can do without, such as the time of a last use. On a disk that is full, hangs or can only
   * be read they are left out, so that reading goes on.
   */
  noteIfPossible(scope: Scope, work: (notes: Notes) => Promise<void>): Promise<void>
  /** Reads one consistent snapshot. */
  read<T>(scope: Scope, query: (reads: Reads) => Promise<T>): Promise<T>
  /** The hot path: checks, rows, audit event and idempotency key in one statement, which is its own transaction. */
  enterBallots(context: Context, entry: BallotsToEnter): Promise<EnterOutcome>
}

/** Restored rows that are not committed yet. */
export interface RestoredRows extends Pick<UnitOfWork, 'read'> {
  /** Appends an event within a scope. */
  append(scope: Scope, context: Context, event: NewAuditEvent): Promise<void>
}
