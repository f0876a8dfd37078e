import { countRound } from '../../../src/rules/count.ts'
import { sortNames } from '../../../src/rules/name-order.ts'
import { DEFAULT_READINGS } from '../../../src/rules/readings.ts'
import { tallyBallots } from '../../../src/rules/tally.ts'
import type { BallotForm, BallotMarks, CountFacts, CountResult } from '../../../src/rules/types.ts'
import { nameOf, struckPositions } from '../support/scenario.ts'
import { median, medianRatio } from '../support/statistics.ts'
import { type Aim, type Row, row } from '../support/table.ts'
import { type BareCount, chosenCells, countCells, countMarks, flatten } from './bare-count.ts'
import type { Part } from './part.ts'

const FORMS: readonly BallotForm[] = ['strike-out', 'agree-disagree']
const REPEATS = 20
/** The first rounds compile; they are not counted. */
const WARM_UP = 5

interface Size {
  readonly ballots: number
  readonly names: number
}

const SIZE: Size = { ballots: 1_600, names: 230 }

/** A round at one size, and how it is counted: by the service, and by bare loops over its marks or its cells. */
interface Round {
  readonly service: () => CountResult
  readonly marks: () => BareCount
  readonly cells: () => BareCount
}

/** One ballot in fifty is over-voted (too few struck) or empty (no box marked). */
const marksOf = (number: number, form: BallotForm, names: number, seats: number): BallotMarks => {
  const spoiled = number % 50 === 0
  const picked = struckPositions(number, { names, seats: form === 'strike-out' ? seats : names - 20 })
  if (form === 'strike-out') return { struck: spoiled ? [] : picked }
  const against = new Set(picked)
  const agree = Array.from({ length: names }, (_, name) => name).filter((name) => !against.has(name))
  return spoiled ? { agree: [], disagree: [] } : { agree, disagree: picked }
}

const makeRound = (form: BallotForm, { ballots, names }: Size): Round => {
  const seats = form === 'strike-out' ? Math.round(names * 0.87) : names
  const marks = Array.from({ length: ballots }, (_, number) => marksOf(number, form, names, seats))
  const listed = sortNames(Array.from({ length: names }, (_, index) => ({ id: `c${index}`, fullName: nameOf(index) })))
  const facts: Omit<CountFacts, 'tally'> = {
    version: 2,
    regulation: 'qd190-2024',
    readings: DEFAULT_READINGS,
    meeting: 'delegates-congress',
    roll: { summoned: ballots, attending: ballots, exclusions: {} },
    office: 'committee',
    seats,
    alternates: null,
    round: { number: 1, kind: 'first' },
    candidates: listed,
    issued: ballots,
    returned: ballots,
  }
  const contest = { candidates: names, seats, allDisagree: DEFAULT_READINGS.allDisagree }
  const counted = marks.map((each) => ({ marks: each, times: 1 }))
  const [flat, cells] = [flatten(marks), chosenCells(marks, names)]
  return {
    service: () => countRound({ ...facts, tally: tallyBallots(counted, contest) }),
    marks: () => countMarks(flat, names, seats),
    cells: () => countCells(cells, names, seats),
  }
}

/** Counts that differ cannot be compared. */
const checkSame = ({ service, marks, cells }: Round): void => {
  const full = service()
  for (const { valid, votes } of [marks(), cells()]) {
    const same = full.ballots.valid === valid && full.candidates.every((line, name) => line.votes === votes[name])
    if (!same) throw new Error('a bare loop counts something else')
  }
}

/** Microseconds of one count, from several. */
const timed = (count: () => unknown): number => {
  const begun = performance.now()
  for (let repeat = 0; repeat < REPEATS; repeat++) count()
  return ((performance.now() - begun) * 1_000) / REPEATS
}

type Times = Record<'marks' | 'cells' | 'one' | 'two' | 'four', number[]>

const measureTimes = (form: BallotForm, rounds: number): Times => {
  const { ballots, names } = SIZE
  const sizes = [SIZE, { ballots: ballots * 2, names }, { ballots: ballots * 2, names: names * 2 }]
  const [one, two, four] = sizes.map((size) => makeRound(form, size)) as [Round, Round, Round]
  for (const round of [one, two, four]) checkSame(round)
  const counts = { marks: one.marks, cells: one.cells, one: one.service, two: two.service, four: four.service }
  const times: Times = { marks: [], cells: [], one: [], two: [], four: [] }
  for (let round = -WARM_UP; round < rounds; round++) {
    for (const key of Object.keys(times) as (keyof Times)[]) {
      const taken = timed(counts[key])
      if (round >= 0) times[key].push(taken)
    }
  }
  return times
}

const measureForm = (form: BallotForm, rounds: number): Row[] => {
  const times = measureTimes(form, rounds)
  const shown = (key: keyof Times): string => `${median(times[key]).toFixed(0)} µs`
  const bare = (key: 'marks' | 'cells', name: string, aim?: Aim): Row =>
    row(
      `pure count 1600 × 230, ${form}`,
      shown('one'),
      `bare loop over ${name}: ${shown(key)}`,
      medianRatio(times.one, times[key]),
      aim,
    )
  const linear = (key: 'two' | 'four', scale: number, size: string): Row =>
    row(
      `the same per ballot and name at ${scale}× (${size}), ${form}`,
      shown(key),
      `1×: ${shown('one')}`,
      medianRatio(times[key], times.one) / scale,
      {
        kind: 'at most',
        bound: 1.3,
      },
    )
  return [
    bare('cells', 'every ballot and name', { kind: 'at most', bound: 3 }),
    bare('marks', 'what is marked'),
    linear('two', 2, '3200 × 230'),
    linear('four', 4, '3200 × 460'),
  ]
}

/** From marks to result in this process, without a database. */
export const pureCount: Part = {
  name: 'pure-count',
  run: async ({ quick }) => FORMS.flatMap((form) => measureForm(form, quick ? 15 : 40)),
}
