import { READINGS } from './readings.ts'
import type { CountFacts, CountResult, Outcome, Readings } from './types.ts'

/** The result under another value of a reading. Ids, as in the result. */
export interface OtherResult {
  readonly value: string
  readonly base: number
  readonly outcome: Outcome
  readonly elected: readonly string[]
  readonly alternates: readonly string[]
}

/** A reading on which the outcome of a count rests, and the results under those of its other values that differ. */
export interface DecidingReading {
  readonly reading: keyof Readings
  readonly value: string
  readonly others: readonly [OtherResult, ...OtherResult[]]
}

/**
 * Values that a reading of version 2 did not have from the start. A record that does not use one must keep the findings
 * that it had before, so such a value alone makes no finding `reading-decides`; it is shown beside the result.
 */
const LATER_VALUES: readonly Readings[keyof Readings][] = ['set-aside-not-issued']

/** Whether a deciding reading is a finding of the count, and not only shown beside it. */
export const isFinding = ({ others }: DecidingReading): boolean =>
  others.some(({ value }) => LATER_VALUES.every((later) => later !== value))

const sameIds = (some: readonly string[], others: readonly string[]): boolean =>
  new Set(some).symmetricDifference(new Set(others)).size === 0

const alternatesOf = ({ alternates }: CountResult): readonly string[] => alternates?.elected ?? []

/** Whether both results elect the same people and have the same outcome; order, sums and findings do not matter. */
const decidesTheSame = (one: CountResult, other: CountResult): boolean =>
  one.outcome === other.outcome &&
  sameIds(one.elected, other.elected) &&
  sameIds(alternatesOf(one), alternatesOf(other))

/**
 * The readings of which another value would elect other people or change the outcome, found by counting again.
 * @param count counts under the readings of the facts
 */
export const decidingReadings = (
  facts: CountFacts,
  result: CountResult,
  count: (facts: CountFacts) => CountResult,
): readonly DecidingReading[] =>
  READINGS.flatMap(({ name, values }) => {
    const value = facts.readings[name]
    const others = values.flatMap((other): OtherResult[] => {
      if (other === value) return []
      const again = count({ ...facts, readings: { ...facts.readings, [name]: other } })
      if (decidesTheSame(result, again)) return []
      const { base, outcome, elected } = again
      return [{ value: other, base, outcome, elected, alternates: alternatesOf(again) }]
    })
    const [first, ...rest] = others
    return first ? [{ reading: name, value, others: [first, ...rest] as const }] : []
  })
