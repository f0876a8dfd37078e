import type { GridCell } from './grid.ts'
import { textOf } from './grid.ts'

/** A date as far as it is written; null for a part that is not. */
export interface WrittenDate {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
}

const EARLIEST_YEAR = 1900
const LATEST_YEAR = 2100

const isDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

const dated = (year: number, month: number | null, day: number | null): WrittenDate | null => {
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return null
  if (month !== null && (month < 1 || month > 12)) return null
  if (month !== null && day !== null && !isDay(year, month, day)) return null
  return { year, month, day }
}

const DAY_FIRST = /^(?:ngày )?(\d{1,2})(?:\s*[./-]\s*|\s*tháng\s*)(\d{1,2})(?:\s*[./-]\s*|\s*năm\s*)(\d{4})$/iu
const MONTH_AND_YEAR = /^(?:tháng )?(\d{1,2})(?:\s*[./-]\s*|\s*năm\s*)(\d{4})$/iu
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T[\d:.]+Z?)?$/
const YEAR_ONLY = /^(?:năm )?(\d{4})$/iu

/**
 * Reads a date in the forms in which lists write it: `06/8/1975`, `6-8-1975`, `06.08.1975`, `ngày 06 tháng 8 năm 1975`,
 * `8/1975`, `1975`, `1975-08-06`, and dates of Excel. The day comes before the month. A year of two digits is not read: it could
 * be of either century.
 * @returns null for any other text
 */
export const writtenDate = (cell: GridCell): WrittenDate | null => {
  const text = textOf(cell)
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst) return dated(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]))
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst) return dated(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]))
  const monthAndYear = MONTH_AND_YEAR.exec(text)
  if (monthAndYear) return dated(Number(monthAndYear[2]), Number(monthAndYear[1]), null)
  const yearOnly = YEAR_ONLY.exec(text)
  return yearOnly ? dated(Number(yearOnly[1]), null, null) : null
}

const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** The plain date, yyyy-mm-dd; null if day or month is missing. */
export const plainDateOf = ({ year, month, day }: WrittenDate): string | null =>
  month === null || day === null ? null : `${year}-${twoDigits(month)}-${twoDigits(day)}`
