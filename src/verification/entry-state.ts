import type { Contest } from '../rules/ballot.ts'
import {
  type Doubt,
  type EntryEvent,
  type EntryState,
  entryStep,
  type Manner,
  OPENED_ENTRY,
  type SetAsideKind,
} from '../rules/entry.ts'
import type { TypedBallot } from '../rules/entry-content.ts'
import type { LookAgain } from '../rules/look-again.ts'
import { ballotProblems } from '../rules/marks.ts'
import { faultOf } from '../rules/ruling.ts'
import type { BallotGroup, BallotMarks, Readings, Tally } from '../rules/types.ts'

/** The content of one typed ballot. */
export interface ReplayedBallot {
  readonly marks: BallotMarks
  readonly doubt: Doubt | null
  readonly setAside: SetAsideKind | null
}

/** One way of filling in a ballot, stored once for all identical ballots. */
interface Kind extends ReplayedBallot {
  /** Whether the marks belong to the list and the form of the round. */
  readonly fits: boolean
  /** Whether the ruling has no words although the readings ask for them. */
  readonly lacksNote: boolean
}

interface Columns {
  readonly struck?: readonly number[]
  readonly agree?: readonly number[]
  readonly disagree?: readonly number[]
}

/** Everything but the note of a doubt, which can be long and is then the same text in all places. */
const keyOf = ({ marks, doubt, setAside }: ReplayedBallot): string => {
  const { struck, agree, disagree }: Columns = marks
  const ruling = doubt && [doubt.kind, doubt.ruling, doubt.ruledBy]
  return JSON.stringify([struck, agree, disagree, marks.fault ?? null, ruling, setAside])
}

/** A fault may be counted only if the board ruled the ballot invalid for it, and must be counted then. */
const faultFits = ({ marks, doubt }: ReplayedBallot): boolean => marks.fault === faultOf(doubt)

/** The distinct ways in which ballots of one round were filled in, far fewer than the ballots. */
export class BallotKinds {
  readonly #contest: Contest
  readonly #readings: Readings
  readonly #kinds: Kind[] = []
  /** The numbers of kinds by the note of their doubt, and then by the rest. */
  readonly #byNote = new Map<string | null, Map<string, number>>()

  constructor(contest: Contest, readings: Readings) {
    this.#contest = contest
    this.#readings = readings
  }

  numberOf(ballot: ReplayedBallot): number {
    const key = keyOf(ballot)
    const note = ballot.doubt?.note ?? null
    const byKey = this.#byNote.get(note) ?? new Map<string, number>()
    const known = byKey.get(key)
    if (known !== undefined) return known
    const number = this.#kinds.push({ ...ballot, ...this.#judge(ballot) }) - 1
    this.#byNote.set(note, byKey.set(key, number))
    return number
  }

  #judge(ballot: ReplayedBallot): Pick<Kind, 'fits' | 'lacksNote'> {
    const problems = ballotProblems({ ...ballot.marks, doubt: ballot.doubt }, this.#contest, this.#readings)
    const lacksNote = problems.some(({ code }) => code === 'ruling-needs-note')
    return { fits: faultFits(ballot) && problems.every(({ code }) => code === 'ruling-needs-note'), lacksNote }
  }

  kind(number: number): Kind {
    return this.#kinds[number]!
  }

  /** Groups of identical ballots. Leaves out marks that cannot be counted; they have been reported. */
  groups(entries: Iterable<ReplayedEntry>): BallotGroup[] {
    const times = new Map<number, number>()
    const ruled: BallotGroup[] = []
    for (const { ballots, rulings } of entries) {
      for (const [number, kind] of ballots) {
        const ruling = rulings.get(number)
        if (ruling?.holds) ruled.push({ marks: ruling.marks, times: 1 })
        else times.set(kind, (times.get(kind) ?? 0) + 1)
      }
    }
    const plain = [...times].flatMap(([kind, count]) => {
      const { fits, marks } = this.kind(kind)
      return fits ? [{ marks, times: count }] : []
    })
    return [...plain, ...ruled]
  }

  /** The ballots of one entry as they were typed, with the rulings in force. Leaves out marks that cannot be counted. */
  typed({ ballots, rulings }: ReplayedEntry): TypedBallot[] {
    return [...ballots].flatMap(([number, kind]) => {
      const { fits, marks, setAside, doubt } = this.kind(kind)
      const ruling = rulings.get(number)
      return fits ? [{ number, marks, setAside, doubt, ruled: ruling?.holds ? ruling.marks : null }] : []
    })
  }
}

/** The last ruling of the board on a ballot of an entry. */
export interface ReplayedRuling {
  readonly version: number
  /** Marks with which the ballot counts. */
  readonly marks: BallotMarks
  /** The figures of the event. */
  readonly stated: Readonly<Record<string, unknown>>
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
  /** Kind of each ballot by its number. */
  readonly ballots = new Map<number, number>()
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
