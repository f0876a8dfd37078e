import { OFFICE_WORDS } from '../../locale/papers/office.ts'
import type { FormRules } from '../form/form.ts'
import { formOn } from '../form/forms.ts'
import type { Annex, Block, Cell, Paper } from './paper.ts'
import { type PrintedSlip, printedSlip } from './slip.ts'

/** A block of text for the template: the cells of tables are texts. */
type PrintedBlock =
  | Exclude<Block, { readonly block: 'table' }>
  | (Omit<Extract<Block, { readonly block: 'table' }>, 'rows'> & { readonly rows: readonly (readonly string[])[] })

/** The data of the template `office`. */
export interface OfficeData {
  /** Plain date of the paper, yyyy-mm-dd, which is written into the file. */
  readonly date: string
  readonly form: FormRules
  readonly words: Pick<typeof OFFICE_WORDS, 'slip'>
  readonly paper: Omit<Paper, 'blocks' | 'slip' | 'annexes'> & {
    readonly blocks: readonly PrintedBlock[]
    readonly annexes: readonly (Omit<Annex, 'blocks'> & { readonly blocks: readonly PrintedBlock[] })[]
  }
  readonly slip: PrintedSlip | null
}

/** A whole number with dots between thousands, for example `1.381`. */
export const grouped = (number: number): string => String(number).replaceAll(/\B(?=(?:\d{3})+$)/g, '.')

export const cellText = (cell: Cell): string => (typeof cell === 'number' ? grouped(cell) : cell)

const printed = (block: Block): PrintedBlock =>
  block.block === 'table' ? { ...block, rows: block.rows.map((row) => row.map(cellText)) } : block

/** All texts in NFC: letters that were typed as a base with marks become the letters of the font. */
const composed = <T>(value: T): T => JSON.parse(JSON.stringify(value).normalize('NFC'))

/**
 * The data from which the template `office` prints a paper in the form of its day.
 * @param date plain date of the paper, yyyy-mm-dd
 */
export const officeData = (paper: Paper, date: string): OfficeData =>
  composed({
    date,
    form: formOn(date),
    words: { slip: OFFICE_WORDS.slip },
    paper: {
      ...paper,
      blocks: paper.blocks.map(printed),
      annexes: (paper.annexes ?? []).map((annex) => ({ ...annex, blocks: annex.blocks.map(printed) })),
    },
    slip: paper.slip && printedSlip(paper.slip),
  })
