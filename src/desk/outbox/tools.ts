import type { ReadonlySignal } from '@preact/signals'
import type { Answer } from '../api/answer.ts'
import type { Failure } from '../api/failure.ts'
import type { BatchEntry, EnteredBallots } from '../api/types.ts'
import type { Clock } from './clock.ts'
import type { EntryPlace, TypedBallot } from './outbox.ts'
import type { Kept, Plan, Receipt } from './plan.ts'
import type { ServerBallot } from './server-ballots.ts'

/** The place on this laptop that survives a crash. */
export interface BallotStore {
  readonly read: (entryId: string) => Promise<Kept>
  /**
   * Reads what is kept of an entry, and keeps what the plan makes of it, in one transaction.
   * @returns what was planned, after it is on the disk; null if the plan was null and nothing was written
   */
  readonly change: (place: EntryPlace, plan: (kept: Kept) => Plan | null, isDraft?: boolean) => Promise<Plan | null>
  /** Every entry of which this laptop keeps something, with all unsent ballots in it. */
  readonly all: () => Promise<readonly (Kept & { readonly place: EntryPlace })[]>
  readonly receipts: (entryId: string) => Promise<readonly Receipt[]>
}

/** The windows of this browser, and which of them types. A page over plain HTTP has no locks, so they ask each other. */
export interface Windows {
  /** Of this window, until it is left. */
  readonly id: string
  /** Whether another window answers. Its timers may stand still, but it hears messages. */
  readonly isThere: (id: string) => Promise<boolean>
  /** Says to the others that something about an entry has changed here. */
  readonly sayChanged: (entryId: string) => void
  /** Hears of changes in other windows, and of windows that were left (null). */
  readonly hear: (act: (entryId: string | null) => void) => () => void
}

/** An entry as the server has it. */
export interface ServerEntry {
  readonly next: number
  readonly ballots: readonly ServerBallot[]
}

/** The requests of the outbox. */
export interface EntryApi {
  readonly read: (place: EntryPlace) => Promise<Answer<ServerEntry>>
  readonly enter: (
    place: EntryPlace,
    sent: { readonly from: number; readonly ballots: readonly TypedBallot[]; readonly key: string },
  ) => Promise<Answer<EnteredBallots>>
  /** @returns the version that the change has made */
  readonly correct: (place: EntryPlace, number: number, seen: number, ballot: TypedBallot) => Promise<Answer<number>>
  readonly remove: (place: EntryPlace, number: number, seen: number, key: string) => Promise<Answer<number>>
  /** The newest version of a ballot. */
  readonly newest: (place: EntryPlace, number: number) => Promise<Answer<ServerBallot>>
  readonly finish: (place: EntryPlace, key: string) => Promise<Answer<BatchEntry>>
  readonly state: (place: EntryPlace) => Promise<Answer<BatchEntry>>
  /** The account that is signed in now. */
  readonly whoAmI: () => Promise<Answer<string>>
}

/** Why this laptop, and not the server, does not do something. */
export type LocalReason = 'cannot-keep' | 'elsewhere' | 'no-ballot' | 'unsent-left' | 'unanswered'

/** The world around a queue. */
export interface QueueTools {
  readonly store: BallotStore
  readonly api: EntryApi
  readonly windows: Windows
  readonly clock: Clock
  readonly newKey: () => string
  /** From 0 to 1. */
  readonly chance: () => number
  /** The account whose ballots may be sent now; null while nobody is signed in. */
  readonly sender: ReadonlySignal<string | null>
  readonly failureOf: (reason: LocalReason) => Failure
}
