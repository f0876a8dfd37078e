import type { Result } from '../../kernel/result.ts'
import type { Incomplete } from '../../rules/batch.ts'
import type { Tally } from '../../rules/types.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundContest } from './contest.ts'
import { faultsOf } from './faults-of.ts'

interface FilledEntry {
  readonly entered: number
  /** Ballots in the batch. */
  readonly size: number
  /** Papers on the table; null if the typist has told no number. */
  readonly papers: number | null
  readonly sheet: Tally | null
  readonly contest: RoundContest
}

/**
 * Refuses an entry that does not fit its batch: it names the ballots that are missing or too many, or what is wrong on
 * the sheet.
 */
export const incompleteEntry = (
  { code, findings }: Incomplete,
  { entered, size, papers, sheet, contest }: FilledEntry,
): Result<never, Refusal> => {
  if (sheet && code === 'sheet-not-balanced') {
    return refuse(code, { params: faultsOf(sheet, contest, size), findings })
  }
  if (code === 'papers-differ' && papers !== null) return refuse(code, { params: { papers, size } })
  return entered < size
    ? refuse(code, { params: { entered, size, missing: size - entered } })
    : refuse(code, { params: { entered, size, surplus: entered - size } })
}
