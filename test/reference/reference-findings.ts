import type { CountRecord } from '../../src/count-record/schema.ts'
import type { ReferenceTally } from './reference-ballots.ts'
import { inOrder } from './reference-names.ts'

const total = (counts: Iterable<number>): number => [...counts].reduce((a, b) => a + b, 0)

/** Under one reading, ballots that the board did not issue are set aside before the comparison with those issued. */
const countedAsReturned = ({ readings, ballots }: CountRecord, tally: ReferenceTally): number =>
  readings?.returnedExceedsIssued === 'set-aside-not-issued'
    ? ballots.returned - (tally.invalid.get('not-issued') ?? 0)
    : ballots.returned

/** The errors, as the format lists them. */
export const errorsOf = (record: CountRecord, tally: ReferenceTally, base: number): string[] => {
  const { issued, returned } = record.ballots
  const surplus = record.candidates.length > record.seats
  const votes = total(tally.votes.values())
  const someoneAbove = record.candidates.some(
    ({ id }) => tally.votes.get(id)! + (surplus ? 0 : tally.disagree.get(id)!) > tally.valid,
  )
  const checks: [string, boolean][] = [
    ['base-not-positive', base <= 0],
    ['ballots-unbalanced', tally.valid + total(tally.invalid.values()) !== returned],
    ['returned-exceeds-issued', countedAsReturned(record, tally) > issued],
    ['issued-exceeds-attending', issued > record.roll.attending],
    ['votes-exceed-valid', someoneAbove],
    ['votes-sum-too-high', surplus && votes > tally.valid * record.seats],
    ['votes-sum-too-low', surplus && votes < tally.valid],
  ]
  return checks.filter(([, holds]) => holds).map(([code]) => code)
}

/** The warnings, as the format lists them. */
export const warningsOf = (record: CountRecord): string[] => {
  const { summoned, attending, exclusions } = record.roll
  const names = record.candidates.length
  const limited = ['committee', 'standing-committee'].includes(record.office) && record.round.kind === 'first'
  const surplusLimit = Math.max(1, Math.floor((3 * record.seats) / 10))
  const expectedThere = summoned - (exclusions?.rejected ?? 0)
  const checks: [string, boolean][] = [
    ['no-surplus', limited && names <= record.seats],
    ['surplus-over-limit', limited && names - record.seats > surplusLimit],
    ['quorum-not-met', record.readings?.quorum !== 'none' && attending * 3 < expectedThere * 2],
    ['ballots-missing', record.ballots.returned < record.ballots.issued],
    ['name-order', record.readings?.nameOrder !== 'as-approved' && !inOrder(record.candidates)],
  ]
  return checks.filter(([, holds]) => holds).map(([code]) => code)
}
