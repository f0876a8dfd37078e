import { err, ok, type Result } from '../kernel/result.ts'
import { ballotForm, type Contest } from './ballot.ts'
import type { Tally } from './types.ts'

/** One name of a tally sheet as it was typed. */
export interface SheetName {
  /** The 0-based position on the list; undefined for a name that is not on it. */
  readonly position: number | undefined
  readonly votes: number
  /** Ballots that disagree; undefined if the sheet has no such column. */
  readonly disagree?: number | undefined
}

export type SheetProblem =
  | {
      readonly code: 'sheet-name-unknown' | 'name-repeated' | 'sheet-disagree-missing' | 'sheet-disagree-unwanted'
      /** The place among the names of the sheet. */
      readonly index: number
    }
  | {
      readonly code: 'sheet-name-missing'
      /** The place on the list. */
      readonly position: number
    }

/** The columns of a sheet in the order of the list. */
export type SheetColumns = Pick<Tally, 'votes' | 'disagree'>

const nameProblem = (
  { position }: SheetName,
  seen: ReadonlySet<number>,
  candidates: number,
): 'sheet-name-unknown' | 'name-repeated' | null => {
  if (position === undefined || position >= candidates) return 'sheet-name-unknown'
  return seen.has(position) ? 'name-repeated' : null
}

/**
 * The columns of a tally sheet, or everything by which it cannot be one of this list: first name by name in the order
 * of the sheet, then the names that are missing. Every name of the list is on the sheet once, including zeros; the
 * second column belongs to lists without surplus alone.
 */
export const sheetColumns = (
  names: readonly SheetName[],
  contest: Pick<Contest, 'candidates' | 'seats'>,
): Result<SheetColumns, readonly [SheetProblem, ...SheetProblem[]]> => {
  const { candidates, seats } = contest
  const twoColumns = ballotForm(candidates, seats) === 'agree-disagree'
  const votes = new Array<number>(candidates).fill(0)
  const disagree = new Array<number>(candidates).fill(0)
  const problems: SheetProblem[] = []
  const seen = new Set<number>()
  for (const [index, name] of names.entries()) {
    const code = nameProblem(name, seen, candidates)
    if (code) problems.push({ code, index })
    else if (name.position !== undefined) {
      seen.add(name.position)
      votes[name.position] = name.votes
      disagree[name.position] = name.disagree ?? 0
    }
    if (twoColumns && name.disagree === undefined) problems.push({ code: 'sheet-disagree-missing', index })
    if (!twoColumns && name.disagree !== undefined) problems.push({ code: 'sheet-disagree-unwanted', index })
  }
  for (let position = 0; position < candidates; position += 1) {
    if (!seen.has(position)) problems.push({ code: 'sheet-name-missing', position })
  }
  const [first, ...rest] = problems
  return first ? err([first, ...rest]) : ok({ votes, disagree: twoColumns ? disagree : null })
}

/** The names of a stored sheet, which `sheetColumns` turns back into the same columns if they fit the list. */
export const namesOnSheet = ({ votes, disagree }: SheetColumns): readonly SheetName[] =>
  votes.map((count, position) => ({ position, votes: count, disagree: disagree?.[position] }))
