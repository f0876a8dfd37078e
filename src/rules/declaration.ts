import { err, ok, type Result } from '../kernel/result.ts'
import { type BatchRefusal, batchStep } from './batch-states.ts'
import { type EntryEvent, type EntryState, entryStep } from './entry.ts'
import { ENTRY_ERRORS } from './findings.ts'
import type { Move } from './move.ts'
import { type RoundRefusal, type RoundState, transition } from './round.ts'
import type { Standing } from './standing.ts'
import type { Finding, FindingCode, Readings } from './types.ts'

/** A batch that counts: its number in the round, the states of its entries, and its standing if they are blind. */
export interface CountedBatch {
  readonly number: number
  readonly entries: readonly EntryState[]
  readonly standing: Standing | null
}

/** How far the batches that count are. */
export interface BatchProgress {
  readonly total: number
  /** Entries that are unfinished. */
  readonly open: number
  /** Batches whose entries are final and not equal. */
  readonly differing: number
  /** Batches that wait for rulings of the board. */
  readonly ruling: number
}

const standingAt = (batches: readonly CountedBatch[], standing: Standing): readonly number[] =>
  batches.filter((batch) => batch.standing === standing).map(({ number }) => number)

/** The numbers of the batches that keep the result from being declared for this reason. */
const refusedWith = (batches: readonly CountedBatch[], code: BatchRefusal): readonly number[] =>
  batches
    .filter(({ standing }) => standing !== null && batchStep(standing, 'result-declared') === code)
    .map(({ number }) => number)

const openEntries = (batches: readonly CountedBatch[]): number =>
  batches.flatMap(({ entries }) => entries).filter((state) => !entryStep(state, 'result-declared').ok).length

/** How many of the batches are typed, compared and ruled on. */
export const batchProgress = (batches: readonly CountedBatch[]): BatchProgress => ({
  total: batches.length,
  open: openEntries(batches),
  differing: standingAt(batches, 'differing').length,
  ruling: standingAt(batches, 'ruling').length,
})

export interface DeclarationFacts {
  readonly state: RoundState
  readonly batches: readonly CountedBatch[]
  /** The findings of the count. */
  readonly findings: readonly Pick<Finding, 'code'>[]
}

export type DeclarationProblem =
  | { readonly code: RoundRefusal }
  | { readonly code: 'entries-open'; readonly open: number }
  /** Numbers of batches. */
  | { readonly code: 'entries-differ' | 'rulings-missing'; readonly batches: readonly number[] }
  /** `finding` is the first error that means an unfinished or mistyped entry. */
  | { readonly code: 'count-not-balanced'; readonly finding: FindingCode }

/** How the declaration of a round moves the round and its entries. */
export interface Declaration extends Move<'counting', 'declared'> {
  readonly entries: Extract<EntryEvent, 'result-declared' | 'round-ended'>
}

/**
 * Whether a round can end before its ballots are typed: with more ballots returned than issued it has no result,
 * whatever the ballots say. Under the reading `set-aside-not-issued` typing may also go on, because a ballot that the board
 * rules not issued can change that.
 */
// reading returnedExceedsIssued
const endsBeforeTyping = (findings: DeclarationFacts['findings']): boolean =>
  findings.some(({ code }) => code === 'returned-exceeds-issued')

/**
 * Whether a round that could end without a result still has ballots to type that can give it one: under
 * `set-aside-not-issued` those that the board rules not issued do not count as returned.
 */
// reading returnedExceedsIssued
export const leavesTyping = (
  findings: DeclarationFacts['findings'],
  { returnedExceedsIssued }: Pick<Readings, 'returnedExceedsIssued'>,
): boolean =>
  returnedExceedsIssued === 'set-aside-not-issued' &&
  endsBeforeTyping(findings) &&
  findings.some(({ code }) => ENTRY_ERRORS.includes(code))

/** The moves by the declaration of a result, or everything in its way: round, entries, sums. */
export const declarable = ({
  state,
  batches,
  findings,
}: DeclarationFacts): Result<Declaration, readonly [DeclarationProblem, ...DeclarationProblem[]]> => {
  const next = transition(state, 'result-declared')
  if (next.ok && endsBeforeTyping(findings)) return ok({ ...next.value, entries: 'round-ended' })
  const open = openEntries(batches)
  const differing = refusedWith(batches, 'entries-differ')
  const ruling = refusedWith(batches, 'rulings-missing')
  const error = findings.find(({ code }) => ENTRY_ERRORS.includes(code))
  const others: readonly DeclarationProblem[] = [
    ...(open > 0 ? [{ code: 'entries-open' as const, open }] : []),
    ...(differing.length > 0 ? [{ code: 'entries-differ' as const, batches: differing }] : []),
    ...(ruling.length > 0 ? [{ code: 'rulings-missing' as const, batches: ruling }] : []),
    ...(error ? [{ code: 'count-not-balanced' as const, finding: error.code }] : []),
  ]
  if (!next.ok) return err([{ code: next.error }, ...others])
  const [first, ...rest] = others
  return first ? err([first, ...rest]) : ok({ ...next.value, entries: 'result-declared' })
}
