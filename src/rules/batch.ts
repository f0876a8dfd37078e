import { sum } from '../kernel/integers.ts'
import { sheetFindings } from './balance.ts'
import type { Contest } from './ballot.ts'
import type { Manner } from './entry.ts'
import type { Finding, Tally } from './types.ts'

export const BATCH_MODES = ['ballots', 'tally-sheet'] as const
/** How a stack is entered: ballot by ballot, or by the sheet on which it was counted. */
export type BatchMode = (typeof BATCH_MODES)[number]

export interface Stack {
  readonly size: number
  readonly cancelled: boolean
}

/** Ballots returned that are in no other stack of the round: the limit for a new or corrected stack. */
export const roomFor = (returned: number, others: readonly Stack[]): number =>
  returned - sum(others.filter(({ cancelled }) => !cancelled).map(({ size }) => size))

/** The content of a stack at the moment when its entry is to be finished. */
export interface Entered {
  /** Null if nothing is typed. */
  readonly manner: Manner | null
  readonly size: number
  readonly entered: number
  /** Papers on the table as the typist counted them last; null if the typist has told no number. */
  readonly papers: number | null
  readonly sheet: Tally | null
  readonly contest: Contest
}

export type IncompleteCode = 'papers-differ' | 'entry-incomplete' | 'sheet-not-balanced'

export interface Incomplete {
  readonly code: IncompleteCode
  readonly findings: readonly Finding[]
}

/**
 * Whether the typist of an entry has counted more or fewer papers than the stack is said to have. It ends when the head
 * corrects the size to that number, or the typist counts again and finds as many as the stack is said to have.
 */
export const papersDiffer = ({ papers, size }: Pick<Entered, 'papers' | 'size'>): boolean =>
  papers !== null && papers !== size

/**
 * Why an entry cannot be finished: another number of papers on the table, ballots missing, or a sheet that does not add
 * up; null if it can.
 */
export const incomplete = ({ manner, size, entered, papers, sheet, contest }: Entered): Incomplete | null => {
  if (papersDiffer({ papers, size })) return { code: 'papers-differ', findings: [] }
  const missing: Incomplete = { code: 'entry-incomplete', findings: [] }
  if (manner !== 'tally-sheet') return entered === size ? null : missing
  if (sheet === null) return missing
  const findings = sheetFindings(sheet, { size, contest })
  return findings.length > 0 ? { code: 'sheet-not-balanced', findings } : null
}
