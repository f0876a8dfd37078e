import type { ReadonlySignal } from '@preact/signals'
import type { Failure } from '../api/failure.ts'
import type { Clock } from './clock.ts'
import type { EntryApi } from './entry-api.ts'
import type { BallotStore } from './store.ts'
import type { Windows } from './windows.ts'

/** Why this laptop, and not the server, does not do something. */
export type LocalReason = 'cannot-keep' | 'elsewhere' | 'no-ballot' | 'unsent-left'

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
