import { isOpen, type Paper } from './papers.ts'

/** A row of the table: one paper, or several equal ones folded to one line. */
export type Row =
  | { readonly kind: 'paper'; readonly paper: Paper }
  | { readonly kind: 'fold'; readonly id: number; readonly papers: readonly Paper[] }

const isPlain = (paper: Paper | undefined): boolean => paper?.kind === null

/** Papers with the equal ones folded, except for one beside each difference, which helps to find the paper. */
export const rowsOf = (papers: readonly Paper[], opened: ReadonlySet<number>): readonly Row[] => {
  const rows: Row[] = []
  let at = 0
  while (at < papers.length) {
    const end = papers.findIndex((paper, place) => place >= at && !isPlain(paper))
    const stop = end < 0 ? papers.length : end
    const from = at === 0 ? 0 : at + 1
    const to = end < 0 ? stop : stop - 1
    const folds = to - from > 1 && !opened.has(from)
    for (let place = at; place < stop; place += 1) {
      if (folds && place === from) {
        rows.push({ kind: 'fold', id: from, papers: papers.slice(from, to) })
        place = to - 1
        continue
      }
      rows.push({ kind: 'paper', paper: papers[place]! })
    }
    if (end >= 0) rows.push({ kind: 'paper', paper: papers[end]! })
    at = stop + 1
  }
  return rows
}

/** The papers that differ, alone: those of a stack whose order is lost have no neighbours. */
export const rowsWithoutOrder = (papers: readonly Paper[]): readonly Row[] => [
  ...papers.filter(isOpen).map((paper): Row => ({ kind: 'paper', paper })),
  { kind: 'fold', id: -1, papers: papers.filter((paper) => !isOpen(paper)) },
]
