import { DEFAULT_READINGS } from '../../src/rules/readings.ts'
import type { CountFacts, Readings, Tally } from '../../src/rules/types.ts'

/** Readings with some of them changed. */
export const readings = (changed: Partial<Readings> = {}): Readings => ({ ...DEFAULT_READINGS, ...changed })

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Lê Minh Đức', 'Phạm Thu Hà', 'Hoàng Văn Khoa', 'Vũ Ngọc Lan']

interface Given {
  readonly votes: readonly number[]
  readonly seats: number
  readonly valid?: number
  readonly disagree?: readonly number[]
  readonly invalid?: Tally['invalid']
}

/** The fewest valid ballots that can carry the votes. */
const fewestValid = ({ votes, seats }: Given): number =>
  votes.length > seats ? Math.max(...votes, Math.ceil(votes.reduce((a, b) => a + b) / seats)) : 100

/**
 * A round without problems unless the test adds them: a delegates' congress of 100, all present, all ballots issued and
 * returned, for an office that may have any surplus. Without `valid` as many ballots are valid as the votes need, and
 * the others are marked.
 */
export const facts = (given: Given, changed: Partial<CountFacts> = {}): CountFacts => {
  const { votes, seats, disagree, valid = fewestValid(given) } = given
  const invalid = given.invalid ?? (given.valid === undefined && valid < 100 ? { marked: 100 - valid } : {})
  return {
    version: 2,
    regulation: 'qd244-2014',
    readings: readings(),
    meeting: 'delegates-congress',
    roll: { summoned: 100, attending: 100, exclusions: {} },
    office: 'delegates',
    seats,
    alternates: null,
    round: { number: 1, kind: 'first' },
    candidates: votes.map((_, i) => ({ id: `c${i + 1}`, fullName: NAMES[i]! })),
    issued: 100,
    returned: 100,
    tally: { valid, invalid, votes, disagree: disagree ?? (votes.length > seats ? null : votes.map(() => 0)) },
    ...changed,
  }
}
