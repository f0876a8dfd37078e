import type { Contest } from '../rules/ballot.ts'
import type { Doubt, SetAsideKind } from '../rules/entry.ts'
import type { TypedBallot } from '../rules/entry-content.ts'
import { ballotProblems } from '../rules/marks.ts'
import { faultOf } from '../rules/ruling.ts'
import type { BallotGroup, BallotMarks, Readings } from '../rules/types.ts'
import type { ReplayedEntry } from './entry-state.ts'

/** The content of one typed ballot. */
export interface ReplayedBallot {
  readonly marks: BallotMarks
  readonly doubt: Doubt | null
  readonly setAside: SetAsideKind | null
}

/** One way of filling in a ballot, stored once for all identical ballots; the note of its ruling is kept with each. */
interface Kind extends Omit<ReplayedBallot, 'doubt'> {
  readonly doubt: Omit<Doubt, 'note'> | null
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

/** Everything but the text of the note. */
const keyOf = ({ marks, doubt, setAside }: ReplayedBallot): string => {
  const { struck, agree, disagree }: Columns = marks
  const ruling = doubt && [doubt.kind, doubt.ruling, doubt.ruledBy, doubt.note === null]
  return JSON.stringify([struck, agree, disagree, marks.fault ?? null, ruling, setAside])
}

/** A fault may be counted only if the board ruled the ballot invalid for it, and must be counted then. */
const faultFits = ({ marks, doubt }: ReplayedBallot): boolean => marks.fault === faultOf(doubt)

/** The distinct ways in which ballots of one round were filled in, far fewer than the ballots. */
export class BallotKinds {
  readonly #contest: Contest
  readonly #readings: Readings
  readonly #kinds: Kind[] = []
  readonly #numbers = new Map<string, number>()

  constructor(contest: Contest, readings: Readings) {
    this.#contest = contest
    this.#readings = readings
  }

  numberOf(ballot: ReplayedBallot): number {
    const key = keyOf(ballot)
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const { marks, setAside, doubt } = ballot
    const ruling = doubt && { kind: doubt.kind, ruling: doubt.ruling, ruledBy: doubt.ruledBy }
    const number = this.#kinds.push({ marks, setAside, doubt: ruling, ...this.#judge(ballot) }) - 1
    this.#numbers.set(key, number)
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
        if (ruling?.holds) ruled.push({ marks: this.kind(ruling.kind).marks, times: 1 })
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
      return fits
        ? [{ number, marks, setAside, doubt, ruled: ruling?.holds ? this.kind(ruling.kind).marks : null }]
        : []
    })
  }
}
