import type { Contest } from '../rules/ballot.ts'
import { ballotForm } from '../rules/ballot.ts'
import type { Doubt, EntryState } from '../rules/entry.ts'
import { faultOf } from '../rules/ruling.ts'
import type { BallotGroup, BallotMarks, Tally } from '../rules/types.ts'

/** The content of one typed ballot. */
export interface TypedBallot {
  readonly marks: BallotMarks
  readonly doubt: Doubt | null
}

/** One way of filling in a ballot, stored once for all identical ballots. */
interface Kind extends TypedBallot {
  /** Whether the marks belong to the list and the form of the round. */
  readonly fits: boolean
}

type Columns = {
  readonly struck?: readonly number[]
  readonly agree?: readonly number[]
  readonly disagree?: readonly number[]
}

const keyOf = ({ marks, doubt }: TypedBallot): string => {
  const { struck = null, agree = null, disagree = null } = marks as Columns
  const ruling = doubt && [doubt.kind, doubt.ruling, doubt.ruledBy, doubt.note]
  return JSON.stringify([struck, agree, disagree, marks.fault ?? null, ruling])
}

const areUnique = (positions: readonly number[], below: number): boolean =>
  new Set(positions).size === positions.length && positions.every((position) => position < below)

/** A fault may be counted only if the board ruled the ballot invalid for it, and must be counted then. */
const faultFits = ({ marks, doubt }: TypedBallot): boolean => marks.fault === faultOf(doubt)

const marksFit = (ballot: TypedBallot, { candidates, seats }: Contest): boolean => {
  if (!faultFits(ballot)) return false
  const { marks } = ballot
  if ('struck' in marks) {
    return ballotForm(candidates, seats) === 'strike-out' && areUnique(marks.struck, candidates)
  }
  const form = ballotForm(candidates, seats) === 'agree-disagree'
  return form && areUnique(marks.agree, candidates) && areUnique(marks.disagree, candidates)
}

/** The distinct ways in which ballots of one round were filled in, far fewer than the ballots. */
export class BallotKinds {
  readonly #contest: Contest
  readonly #kinds: Kind[] = []
  readonly #byKey = new Map<string, number>()

  constructor(contest: Contest) {
    this.#contest = contest
  }

  numberOf(ballot: TypedBallot): number {
    const key = keyOf(ballot)
    const known = this.#byKey.get(key)
    if (known !== undefined) return known
    const number = this.#kinds.push({ ...ballot, fits: marksFit(ballot, this.#contest) }) - 1
    this.#byKey.set(key, number)
    return number
  }

  kind(number: number): Kind {
    return this.#kinds[number]!
  }

  /** Groups of identical ballots. Leaves out marks that cannot be counted; they have been reported. */
  groups(entries: Iterable<ReplayedEntry>): BallotGroup[] {
    const times = new Map<number, number>()
    for (const { ballots } of entries) {
      for (const kind of ballots.values()) times.set(kind, (times.get(kind) ?? 0) + 1)
    }
    return [...times].flatMap(([kind, count]) => {
      const { fits, marks } = this.kind(kind)
      return fits ? [{ marks, times: count }] : []
    })
  }
}

/** Whether a tally sheet has a place for each name, and the columns of the form. */
export const sheetFits = ({ votes, disagree }: Tally, { candidates, seats }: Contest): boolean =>
  votes.length === candidates &&
  (ballotForm(candidates, seats) === 'strike-out' ? disagree === null : disagree?.length === candidates)

/** One entry of a batch as replayed so far. */
export class ReplayedEntry {
  state: EntryState = 'open'
  typist: string | null = null
  /** Number of ballots entered, or on the sheet. */
  entered = 0
  sheet: { readonly version: number; readonly tally: Tally } | null = null
  /** Kind of each ballot by its number. */
  readonly ballots = new Map<number, number>()
  /** Versions of corrected ballots. */
  readonly versions = new Map<number, number>()

  /** Releases the typed data, which the declared result has taken up. */
  close(): void {
    this.state = 'closed'
    this.sheet = null
    this.ballots.clear()
    this.versions.clear()
  }
}
