import { sum } from '../kernel/integers.ts'
import { ballotForm, type Contest } from './ballot.ts'
import { ballotTotal } from './tally.ts'
import type { Tally } from './types.ts'

/** The figures by which a tally sheet contradicts itself or its batch, in ballots and votes; null if they agree. */
export interface SheetFaults {
  readonly unequal: { readonly entered: number; readonly size: number } | null
  /** 0-based positions on the list of the names with more votes than there are valid ballots. */
  readonly exceeding: readonly number[]
  readonly tooMany: { readonly chosen: number; readonly most: number } | null
  readonly tooFew: { readonly chosen: number; readonly least: number } | null
}

/** The places on the list of the names with more votes than there are valid ballots. */
export const namesAboveValid = ({ valid, votes, disagree }: Tally): readonly number[] =>
  [...votes.keys()].filter((name) => votes[name]! + (disagree?.[name] ?? 0) > valid)

/** The faults of a sheet with their figures. Each has a finding of its own (`sheetFindings`). */
// qd244-2014:d17.k2, qd190-2024:d15
export const sheetFaults = (
  tally: Tally,
  { size, contest }: { readonly size: number; readonly contest: Contest },
): SheetFaults => {
  const { candidates, seats, allDisagree } = contest
  const entered = ballotTotal(tally)
  const most = ballotForm(candidates, seats) === 'strike-out' ? tally.valid * seats : Number.POSITIVE_INFINITY
  // reading allDisagree
  const mayDisagree = tally.disagree !== null && (candidates === 1 || allDisagree === 'valid')
  const chosen = sum(tally.votes)
  const marked = chosen + (mayDisagree ? Math.min(...tally.disagree) : 0)
  return {
    unequal: entered === size ? null : { entered, size },
    exceeding: namesAboveValid(tally),
    tooMany: chosen > most ? { chosen, most } : null,
    tooFew: marked < tally.valid ? { chosen, least: tally.valid } : null,
  }
}
