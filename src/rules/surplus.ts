import type { Office, RoundKind } from './types.ts'

/** The largest surplus: 30 % of the seats rounded down, and at least one. Whole numbers only. */
// qd244-2014:d16, qd190-2024:d14.k1
export const surplusLimit = (seats: number): number => Math.max(1, Math.floor((3 * seats) / 10))

const NEEDS_SURPLUS: readonly Office[] = ['committee', 'standing-committee']

export interface SurplusFacts {
  readonly office: Office
  readonly roundKind: RoundKind
}

/** Whether the list needs more names than seats: that of the first round of a committee or standing committee. */
// qd244-2014:d16, qd190-2024:d14.k1
export const needsSurplus = ({ office, roundKind }: SurplusFacts): boolean =>
  roundKind === 'first' && NEEDS_SURPLUS.includes(office)

/** The numbers of names with which a list that needs a surplus can be approved. */
export interface SurplusRange {
  readonly least: number
  readonly most: number
}

/** The least and the largest number of names of a list; null if its length has no such limits. */
// qd244-2014:d16, qd190-2024:d14.k1
export const surplusRange = (facts: SurplusFacts, seats: number): SurplusRange | null =>
  needsSurplus(facts) ? { least: seats + 1, most: seats + surplusLimit(seats) } : null
