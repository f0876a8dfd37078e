import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
} from 'docx'
import type { FormRules } from '../form/form.ts'
import { cellText } from '../view/office-data.ts'
import type { Cell, Column, Table as PaperTable } from '../view/paper.ts'
import { halfPoints, run, textWidth, twentieths, twips } from './word-measures.ts'

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE }

const CELL_ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const

/** The widths of the columns in twips: fixed ones as they are, the others by their shares of the rest. */
const columnWidths = (columns: readonly Column[], full: number): readonly number[] => {
  const fixed = columns.reduce((sum, { width }) => sum + ('mm' in width ? twips(width.mm) : 0), 0)
  const shares = columns.reduce((sum, { width }) => sum + ('share' in width ? width.share : 0), 0)
  return columns.map(({ width }) =>
    'mm' in width ? twips(width.mm) : Math.floor((Math.max(0, full - fixed) * width.share) / shares),
  )
}

/** A table of a paper: its headings are repeated on each page, and no row is split between two pages. */
export const tableOf = ({ columns, rows, bold = [] }: PaperTable, form: FormRules): Table => {
  const widths = columnWidths(columns, textWidth(form))
  const cellOf = (text: string, at: number, alignment: IParagraphOptions['alignment'], isBold: boolean) =>
    new TableCell({
      width: { size: widths[at]!, type: 'dxa' },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        new Paragraph({
          ...(alignment ? { alignment } : {}),
          spacing: { before: twentieths(1), after: twentieths(1) },
          children: [run(text, { bold: isBold, size: halfPoints(form.body.size - 1) })],
        }),
      ],
    })
  const rowOf = (cells: readonly Cell[], isBold: boolean) =>
    new TableRow({
      cantSplit: true,
      children: cells.map((cell, at) => cellOf(cellText(cell), at, CELL_ALIGNMENT[columns[at]!.align], isBold)),
    })
  const headings = new TableRow({
    cantSplit: true,
    tableHeader: true,
    children: columns.map(({ title }, at) => cellOf(title, at, AlignmentType.CENTER, true)),
  })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: 'dxa' },
    columnWidths: [...widths],
    rows: [headings, ...rows.map((row, index) => rowOf(row, bold.includes(index)))],
  })
}

/** Two columns of paragraphs side by side without borders, which stay on one page. Widths are in twips. */
export const sideBySide = (
  left: readonly Paragraph[],
  right: readonly Paragraph[],
  widths: readonly [left: number, right: number],
): Table => {
  const cells = [left, right].map(
    (children, at) =>
      new TableCell({
        borders: NO_BORDERS,
        margins: { left: 0, right: 0, marginUnitType: 'dxa' },
        width: { size: widths[at]!, type: 'dxa' },
        children: children.length > 0 ? [...children] : [new Paragraph({})],
      }),
  )
  return new Table({
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    width: { size: widths[0] + widths[1], type: 'dxa' },
    columnWidths: [...widths],
    rows: [new TableRow({ cantSplit: true, children: cells })],
  })
}
