import { err, type Result } from '../kernel/result.ts'
import { type EntryState, entryStep } from './entry.ts'
import { ENTRY_ERRORS } from './findings.ts'
import type { Move } from './move.ts'
import { type RoundRefusal, type RoundState, transition } from './round.ts'
import type { Finding, FindingCode } from './types.ts'

/** How many of these entries are unfinished, so that no result can be declared. */
export const openEntries = (states: readonly EntryState[]): number =>
  states.filter((state) => !entryStep(state, 'result-declared').ok).length

export interface DeclarationFacts {
  readonly state: RoundState
  /** The states of the entries of the batches that count. */
  readonly entries: readonly EntryState[]
  /** The findings of the count. */
  readonly findings: readonly Pick<Finding, 'code'>[]
}

export type DeclarationProblem =
  | { readonly code: RoundRefusal }
  | { readonly code: 'entries-open'; readonly open: number }
  /** `finding` is the first error that means an unfinished or mistyped entry. */
  | { readonly code: 'count-not-balanced'; readonly finding: FindingCode }

/** The move of a round by the declaration of its result, or everything in its way: round, entries, sums. */
export const declarable = ({
  state,
  entries,
  findings,
}: DeclarationFacts): Result<Move<'counting', 'declared'>, readonly [DeclarationProblem, ...DeclarationProblem[]]> => {
  const next = transition(state, 'result-declared')
  const open = openEntries(entries)
  const error = findings.find(({ code }) => ENTRY_ERRORS.includes(code))
  const others: readonly DeclarationProblem[] = [
    ...(open > 0 ? [{ code: 'entries-open' as const, open }] : []),
    ...(error ? [{ code: 'count-not-balanced' as const, finding: error.code }] : []),
  ]
  if (!next.ok) return err([{ code: next.error }, ...others])
  const [first, ...rest] = others
  return first ? err([first, ...rest]) : next
}
