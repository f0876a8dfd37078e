import type { Cell, Column, Table } from './paper.ts'

/** A column of running numbers or short figures. */
export const narrow = (title: string, mm: number, align: Column['align'] = 'center'): Column => ({
  title,
  align,
  width: { mm },
})

/** A column of text that takes its share of the width left. */
export const wide = (title: string, share = 1): Column => ({ title, align: 'left', width: { share } })

/** A table; each row has one cell for each column. */
export const table = (
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  bold: readonly number[] = [],
): Table => ({ block: 'table', columns, rows, ...(bold.length > 0 ? { bold } : {}) })
