import fc from 'fast-check'
import type { CountedBallot, CountRecord, CountRecord1 } from '../../src/count-record/schema.ts'
import { randomRecord } from '../reference/random-record.ts'

/** A record of a small meeting, of any kind. */
export const anyRecord = fc.integer({ min: 0, max: 2 ** 31 - 1 }).map(randomRecord)

export const ballotsOf = (record: CountRecord): readonly CountedBallot[] => record.ballots.counted ?? []

/** The same record with other ballots. */
export const withBallots = (record: CountRecord, counted: readonly CountedBallot[]): CountRecord => ({
  ...record,
  ballots: { ...record.ballots, counted: [...counted] },
})

/** The same record with some readings set. */
export const withReadings = (record: CountRecord, readings: CountRecord1['readings'] & object): CountRecord =>
  record.format === 'count-record/1'
    ? { ...record, readings: { ...record.readings, ...readings } }
    : { ...record, readings: { ...record.readings, ...readings } }

/** A record with its ballots one by one, at least `least` entries of them. */
export const recordWithBallots = (least = 0) =>
  anyRecord.filter((record) => record.ballots.counted !== undefined && ballotsOf(record).length >= least)

/** The ballots without one of those at `index`. */
export const withoutOne = (ballots: readonly CountedBallot[], index: number): CountedBallot[] =>
  ballots.flatMap((ballot, n) => {
    if (n !== index) return [ballot]
    const times = (ballot.times ?? 1) - 1
    return times === 0 ? [] : [{ ...ballot, times }]
  })

export const hasSurplus = (record: CountRecord): boolean => record.candidates.length > record.seats

/** A ballot that chooses exactly one person. */
export const choosingOnly = (record: CountRecord, person: string): CountedBallot => {
  const others = record.candidates.map(({ id }) => id).filter((id) => id !== person)
  return hasSurplus(record) ? { struck: others } : { agree: [person], disagree: others }
}

/** Whether the marks of a ballot choose a person, be the ballot valid or not. */
export const chooses = (ballot: CountedBallot, person: string): boolean =>
  ballot.struck === undefined
    ? ballot.agree!.includes(person) && !ballot.disagree!.includes(person)
    : !ballot.struck.includes(person)
