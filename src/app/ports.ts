import type { AuditAction } from '../audit/catalogue.ts'
import type { EventDocument } from '../audit/event.ts'
import type { AccountId, BatchId, CongressId, ElectionId, OrganisationId, PersonId, RoundId } from '../kernel/brand.ts'
import type { Page } from '../kernel/page.ts'
import type { Result } from '../kernel/result.ts'
import type { Doubt, Slot } from '../rules/entry.ts'
import type { RoundState } from '../rules/round.ts'
import type { BallotGroup, BallotMarks } from '../rules/types.ts'
import type { HeldRole, Scope } from './access/identity.ts'
import type { Place, PlaceRef } from './access/place.ts'
import type { AccountReads, AccountWrites } from './accounts/ports.ts'
import type { Actor, Context } from './actor.ts'
import type { DeviceReads, DeviceWrites } from './devices/ports.ts'
import type { KeyReads, KeyWrites } from './keys/ports.ts'
import type { EventFilter, ExportReads, LogReads, LogWrites } from './log/ports.ts'
import type * as m from './model.ts'
import type { OpenIdWrites } from './openid/ports.ts'
import type { Refusal } from './refusal.ts'
import type { RoleReads, RoleWrites } from './roles/ports.ts'
import type { SessionReads, SessionWrites } from './sessions/ports.ts'
import type { DeliveryNotes, WebhookReads, WebhookWrites } from './webhooks/ports.ts'

/** One thing that happened, before the log gives it a number. Figures only: no secrets, no link from a voter to a ballot. */
export interface NewAuditEvent {
  /** The congress whose log this belongs to; null for the log of the installation. */
  readonly congressId: CongressId | null
  readonly action: AuditAction
  readonly object: { readonly type: string; readonly id: string }
  readonly before?: unknown
  readonly after?: unknown
  readonly reason?: string | null
  readonly citations?: readonly string[]
}

/** An event as it stands in the log: what is hashed, and its hash in hexadecimal. */
export interface AuditEvent extends EventDocument {
  readonly leafHash: string
}

/** What can be read. Every finder answers undefined for what is not there. */
export interface Reads
  extends SessionReads,
    AccountReads,
    RoleReads,
    KeyReads,
    DeviceReads,
    LogReads,
    ExportReads,
    WebhookReads {
  /** Where something belongs; undefined for what is not there, or not in the scope. */
  placeOf(about: PlaceRef): Promise<Place | undefined>
  /** The roles that an account holds now. */
  heldRoles(accountId: AccountId): Promise<HeldRole[]>
  /** Organisations that an account administers, those below them included. */
  administered(accountId: AccountId): Promise<OrganisationId[]>
  organisation(id: OrganisationId): Promise<m.Organisation | undefined>
  organisations(page: Page<OrganisationId>): Promise<m.Organisation[]>
  congress(id: CongressId): Promise<m.Congress | undefined>
  congresses(page: Page<CongressId>, organisationId: OrganisationId | null): Promise<m.Congress[]>
  roll(congressId: CongressId): Promise<m.RollVersion | undefined>
  rollVersion(congressId: CongressId, version: number): Promise<m.RollVersion | undefined>
  rollVersions(congressId: CongressId): Promise<m.RollVersion[]>
  person(id: PersonId): Promise<m.Person | undefined>
  people(congressId: CongressId): Promise<m.Person[]>
  board(congressId: CongressId): Promise<m.CountingBoard | undefined>
  election(id: ElectionId): Promise<m.Election | undefined>
  elections(congressId: CongressId): Promise<m.Election[]>
  round(id: RoundId): Promise<m.Round | undefined>
  rounds(electionId: ElectionId): Promise<m.Round[]>
  list(roundId: RoundId): Promise<m.CandidateList | undefined>
  /** The current list of every round of a congress. */
  listsOfCongress(congressId: CongressId): Promise<m.CandidateList[]>
  approvals(roundId: RoundId): Promise<m.ListApproval[]>
  /** The approved names in ballot order; empty before approval. */
  ballotCandidates(roundId: RoundId): Promise<m.BallotCandidate[]>
  issue(roundId: RoundId): Promise<m.BallotIssue | undefined>
  ballotReturn(roundId: RoundId): Promise<m.BallotReturn | undefined>
  batch(id: BatchId): Promise<m.Batch | undefined>
  batches(roundId: RoundId): Promise<m.Batch[]>
  entry(batchId: BatchId, slot: Slot): Promise<m.Entry | undefined>
  entries(roundId: RoundId): Promise<m.Entry[]>
  /** Current versions in order of number. */
  ballots(batchId: BatchId, slot: Slot, page: Page<number>): Promise<m.Ballot[]>
  ballotVersions(batchId: BatchId, slot: Slot, number: number): Promise<m.Ballot[]>
  /** Current ballots of the round's first entries in batches that are not cancelled, identical ones together. */
  ballotGroups(roundId: RoundId): Promise<BallotGroup[]>
  sheet(batchId: BatchId, slot: Slot): Promise<m.TallySheet | undefined>
  /** Current sheets of the round's first entries in batches that are not cancelled. */
  sheets(roundId: RoundId): Promise<m.TallySheet[]>
  result(roundId: RoundId): Promise<m.DeclaredResult | undefined>
  /** Ids of everyone declared elected in the election's rounds. */
  electedIn(electionId: ElectionId): Promise<PersonId[]>
  decision(roundId: RoundId): Promise<m.Decision | undefined>
  /** Events of a log by sequence number, those that the filter lets through. */
  auditEvents(log: string, page: Page<number>, filter?: EventFilter): Promise<AuditEvent[]>
}

/** What can be written, always inside a transaction. Nothing here updates a counted thing: versions are inserted. */
export interface Tx
  extends Reads,
    SessionWrites,
    AccountWrites,
    RoleWrites,
    KeyWrites,
    DeviceWrites,
    OpenIdWrites,
    LogWrites,
    WebhookWrites {
  /** Locks the congress: acts that depend on one another take turns. False if there is no such congress. */
  lockCongress(id: CongressId): Promise<boolean>
  /** Locks one entry against typists. */
  lockEntry(batchId: BatchId, slot: Slot): Promise<m.Entry | undefined>
  /** Locks all entries of a round. */
  lockEntries(roundId: RoundId): Promise<void>
  insertOrganisation(organisation: m.Organisation): Promise<void>
  insertCongress(congress: m.Congress): Promise<void>
  insertRoll(congressId: CongressId, roll: m.RollVersion): Promise<void>
  insertPerson(person: m.Person, createdAt: string): Promise<void>
  updatePerson(person: m.Person): Promise<void>
  insertBoard(congressId: CongressId, board: m.CountingBoard): Promise<void>
  insertElection(election: m.Election, createdAt: string): Promise<void>
  insertRound(round: m.Round, createdAt: string): Promise<void>
  setRoundState(id: RoundId, state: RoundState): Promise<void>
  insertList(list: m.CandidateList): Promise<void>
  insertApproval(approval: m.ListApproval): Promise<void>
  insertBallotCandidates(roundId: RoundId, candidates: readonly m.BallotCandidate[]): Promise<void>
  insertIssue(roundId: RoundId, issue: m.BallotIssue): Promise<void>
  insertReturn(roundId: RoundId, ballotReturn: m.BallotReturn): Promise<void>
  insertBatch(batch: m.Batch, recorded: m.Recorded): Promise<void>
  insertBatchVersion(batch: m.Batch, reason: string, recorded: m.Recorded): Promise<void>
  insertEntry(batchId: BatchId, slot: Slot): Promise<void>
  setEntry(entry: m.Entry): Promise<void>
  /** Makes somebody the typist of an entry; false where they already type another entry of the batch. */
  claimEntry(batchId: BatchId, slot: Slot, accountId: string): Promise<boolean>
  closeEntries(roundId: RoundId): Promise<void>
  insertBallotVersion(batchId: BatchId, slot: Slot, ballot: m.Ballot): Promise<void>
  insertSheet(batchId: BatchId, slot: Slot, sheet: m.TallySheet): Promise<void>
  insertResult(result: m.DeclaredResult): Promise<void>
  insertDecision(decision: m.Decision): Promise<void>
  /** The one way into the audit log; belongs to the same transaction as the change. Answers with the event's number. */
  appendAudit(context: Context, event: NewAuditEvent): Promise<number>
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

/** What the database answered to ballots entered in one statement. */
export type EnterOutcome =
  | {
      readonly status: 'entered' | 'replayed'
      readonly firstNumber: number
      readonly entered: number
      readonly size: number
    }
  | { readonly status: 'batch-full'; readonly entered: number; readonly size: number }
  | {
      readonly status:
        | 'entry-final'
        | 'entry-closed'
        | 'entry-unknown'
        | 'entry-of-another'
        | 'entered-before'
        | 'key-reused'
    }

export interface BallotsToEnter {
  readonly batchId: BatchId
  readonly slot: Slot
  readonly congressId: CongressId
  readonly ballots: readonly { readonly marks: BallotMarks; readonly doubt: Doubt | null }[]
  readonly idempotency: { readonly key: string; readonly fingerprint: string } | null
}

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
  Pick<Tx, 'touchSession' | 'tidyFailures' | 'touchApiKey' | 'lockSigningKeys' | 'signingKeys'>

/** The only place where transactions begin. Each sees what the scope of its identity lets through, and nothing else. */
export interface UnitOfWork {
  /** Runs one use case in one transaction. A refusal rolls back; a success must have appended to the audit log. */
  write<T>(
    context: Context,
    useCase: (tx: Tx, context: Context) => Promise<Result<T, Refusal>>,
    options?: WriteOptions<T>,
  ): Promise<WriteOutcome<T>>
  /** Writes notes down. They are no acts, and the only writing without an event. */
  note(scope: Scope, work: (notes: Notes) => Promise<void>): Promise<void>
  /** Reads one consistent snapshot. */
  read<T>(scope: Scope, query: (reads: Reads) => Promise<T>): Promise<T>
  /** The hot path: checks, rows, audit event and idempotency key in one statement, which is its own transaction. */
  enterBallots(context: Context, entry: BallotsToEnter): Promise<EnterOutcome>
}
