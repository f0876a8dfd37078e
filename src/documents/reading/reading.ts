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

/** A list to read: an Excel file with the number of its sheet from 1, or the text of a CSV file or of a copied table. */
export type ListSource =
  | { readonly format: 'xlsx'; readonly bytes: Uint8Array; readonly sheet: number }
  | { readonly format: 'csv' | 'table'; readonly text: string }

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

const gridOf = async (source: ListSource): Promise<Result<Grid, ReadingFault>> => {
  if (source.format === 'xlsx') return workbookGrid(source.bytes, source.sheet)
  return delimitedGrid(source.text, source.format === 'table' ? ['\t'] : undefined)
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
