import type { Result } from '../../kernel/result.ts'
import { ok } from '../../kernel/result.ts'
import { candidatesOf, type ListedCandidate } from './candidates.ts'
import { delimitedGrid } from './delimited.ts'
import type { ReadingFault } from './faults.ts'
import type { Table } from './grid.ts'
import type { Headings } from './headings.ts'
import { readList, type SkippedRow } from './list.ts'
import { type ListDefaults, type PersonRow, peopleOf } from './people.ts'
import type { SheetEntry } from './sheet-xml.ts'
import { workbookTable } from './workbook.ts'
import { type WrittenPerson, writtenIn } from './written.ts'

export const LIST_FORMATS = ['xlsx', 'csv', 'table'] as const

/** A list to read: an Excel file, a CSV file, or the text of a copied table with tabs. */
export interface ListSource {
  readonly format: (typeof LIST_FORMATS)[number]
  readonly bytes: Uint8Array
  /** Number of the sheet of an Excel file, from 1; null for the first one with headings. */
  readonly sheet: number | null
}

/** The purpose of a list. */
export type ListPurpose = { readonly list: 'people'; readonly defaults: ListDefaults } | { readonly list: 'candidates' }

/** The parts of every list beside its rows. */
export interface ReadFrame {
  readonly headingRow: number
  readonly columns: Headings['found']
  readonly skipped: readonly SkippedRow[]
  /** The sheet that was read, and the others of the file; null and empty for a text. */
  readonly sheet: SheetEntry | null
  readonly otherSheets: readonly SheetEntry[]
}

export type Reading =
  | (ReadFrame & {
      readonly list: 'people'
      readonly rows: readonly PersonRow[]
      /** The texts of the same rows. */
      readonly written: readonly WrittenPerson[]
    })
  | (ReadFrame & { readonly list: 'candidates'; readonly rows: readonly ListedCandidate[] })

type ReadTable = Pick<ReadFrame, 'sheet' | 'otherSheets'> & { readonly table: Table }

const tableOf = async ({ format, bytes, sheet }: ListSource): Promise<Result<ReadTable, ReadingFault>> => {
  if (format === 'xlsx') {
    const read = await workbookTable(bytes, sheet)
    if (!read.ok) return read
    const { table, sheet: chosen, sheets } = read.value
    return ok({ table, sheet: chosen, otherSheets: sheets.filter((other) => other !== chosen) })
  }
  const grid = delimitedGrid(bytes, format === 'table' ? ['\t'] : undefined)
  if (!grid.ok) return grid
  return ok({ table: { grid: grid.value, hidden: new Set(), merged: [] }, sheet: null, otherSheets: [] })
}

/** Reads a list. Every row below the headings is answered: read, refused with its reasons, or skipped. */
export const readSource = async (source: ListSource, purpose: ListPurpose): Promise<Result<Reading, ReadingFault>> => {
  const read = await tableOf(source)
  if (!read.ok) return read
  const { table, sheet, otherSheets } = read.value
  const list = readList(table)
  if (!list.ok) return list
  const { headings, skipped } = list.value
  const frame = { headingRow: headings.row, columns: headings.found, skipped, sheet, otherSheets }
  if (purpose.list === 'candidates') return ok({ ...frame, list: 'candidates', rows: candidatesOf(list.value) })
  const rows = peopleOf(list.value, purpose.defaults)
  const written = list.value.rows.map(writtenIn)
  return rows.ok ? ok({ ...frame, list: 'people', rows: rows.value, written }) : rows
}
