import type { Result } from '../../kernel/result.ts'
import { ok } from '../../kernel/result.ts'
import { candidatesOf, type ListedCandidate } from './candidates.ts'
import { delimitedGrid } from './delimited.ts'
import type { ReadingFault } from './faults.ts'
import type { Grid } from './grid.ts'
import type { Headings } from './headings.ts'
import { readList, type SkippedRow } from './list.ts'
import { type ListDefaults, type PersonRow, peopleOf } from './people.ts'
import { workbookGrid } from './workbook.ts'

export const LIST_FORMATS = ['xlsx', 'csv', 'table'] as const

/** A list to read: an Excel file, a CSV file, or the text of a copied table with tabs. */
export interface ListSource {
  readonly format: (typeof LIST_FORMATS)[number]
  readonly bytes: Uint8Array
  /** Number of the sheet of an Excel file, from 1. */
  readonly sheet: number
}

/** The purpose of a list. */
export type ListPurpose = { readonly list: 'people'; readonly defaults: ListDefaults } | { readonly list: 'candidates' }

/** The parts of every list beside its rows. */
export interface ReadFrame {
  readonly headingRow: number
  readonly columns: Headings['found']
  readonly skipped: readonly SkippedRow[]
}

export type Reading =
  | (ReadFrame & { readonly list: 'people'; readonly rows: readonly PersonRow[] })
  | (ReadFrame & { readonly list: 'candidates'; readonly rows: readonly ListedCandidate[] })

const gridOf = async ({ format, bytes, sheet }: ListSource): Promise<Result<Grid, ReadingFault>> => {
  if (format === 'xlsx') return workbookGrid(bytes, sheet)
  return delimitedGrid(bytes, format === 'table' ? ['\t'] : undefined)
}

/** Reads a list. Every row below the headings is answered: read, refused with its reasons, or skipped. */
export const readSource = async (source: ListSource, purpose: ListPurpose): Promise<Result<Reading, ReadingFault>> => {
  const grid = await gridOf(source)
  if (!grid.ok) return grid
  const list = readList(grid.value)
  if (!list.ok) return list
  const { headings, skipped } = list.value
  const frame = { headingRow: headings.row, columns: headings.found, skipped }
  if (purpose.list === 'candidates') return ok({ ...frame, list: 'candidates', rows: candidatesOf(list.value) })
  const rows = peopleOf(list.value, purpose.defaults)
  return rows.ok ? ok({ ...frame, list: 'people', rows: rows.value }) : rows
}
