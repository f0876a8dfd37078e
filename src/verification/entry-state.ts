import { type EntryEvent, type EntryState, entryStep, type Manner, OPENED_ENTRY } from '../rules/entry.ts'
import type { LookAgain } from '../rules/look-again.ts'
import type { Tally } from '../rules/types.ts'
import { TypedBallots } from './typed-ballots.ts'

/** The last ruling of the board on a ballot of an entry. */
export interface ReplayedRuling {
  readonly version: number
  /** The kind of ballot as which it counts. */
  readonly kind: number
  /** The figures of the event in JSON, with the digest of the note. */
  readonly stated: string
  /** False once the ballot was corrected: the board rules on it again. */
  holds: boolean
}

/** One entry of a batch as replayed so far. */
export class ReplayedEntry {
  state: EntryState = OPENED_ENTRY
  typist: string | null = null
  manner: Manner | null = null
  /** Number of ballots entered, or on the sheet. */
  entered = 0
  /** Ballots removed; their numbers are not used again. */
  removed = 0
  sheet: { readonly version: number; readonly tally: Tally } | null = null
  /** Papers of the stack as its typist counted them last; null if no number was told since it was opened. */
  papers: number | null = null
  /** The places that its typist looks at again since the return of an entry of the batch. */
  lookAgain: LookAgain | null = null
  /** Every account that has had a hand in it. */
  readonly hands = new Set<string>()
  readonly ballots = new TypedBallots()
  /** Versions of corrected ballots. */
  readonly versions = new Map<number, number>()
  /** The last ruling on each ballot that was set aside. */
  readonly rulings = new Map<number, ReplayedRuling>()

  /** Follows a new version of a ballot, on which the board rules again if it was set aside. */
  changeBallot(number: number, version: number): void {
    this.versions.set(number, version)
    const ruling = this.rulings.get(number)
    if (ruling) ruling.holds = false
  }

  /** Follows the result of the round, after which the entry can be final again; what was typed stays. */
  declare(): void {
    const step = entryStep(this.state, 'result-declared')
    // A result over an open entry is reported, and nothing more can be typed all the same.
    this.state = (step.ok ? step : entryStep(this.state, 'congress-closed')).value.to
  }

  /** Follows the reopening of the round. */
  reopen(): void {
    const step = entryStep(this.state, 'round-reopened')
    if (step.ok) this.state = step.value.to
  }

  /** Follows an event that ends the entry, and drops what was typed. */
  end(event: Extract<EntryEvent, 'batch-cancelled' | 'congress-closed' | 'round-annulled'>): void {
    this.state = entryStep(this.state, event).value.to
    this.sheet = null
    this.ballots.clear()
    this.versions.clear()
    this.rulings.clear()
  }
}
