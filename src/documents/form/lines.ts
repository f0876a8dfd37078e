import { OFFICE_WORDS } from '../../locale/papers/office.ts'
import { fill } from '../../locale/text.ts'
import type { PaperForm } from './form.ts'

/** The kinds of papers that have a code in their numbers. */
export type NumberedKind = keyof typeof OFFICE_WORDS.codes

const BLANK = '……'

/**
 * The line with the number of a paper, for example `Số 01-BB/ĐH`. The number is continuous over the term and begins with 01
 * for each kind of paper.
 * @param number null leaves a place in which the office writes the number
 * @param symbol the issuing body, for example `ĐH`
 */
export const numberLine = (form: PaperForm, number: number | null, kind: NumberedKind, symbol: string): string =>
  `${form.number.label} ${number === null ? BLANK : String(number).padStart(2, '0')}-${OFFICE_WORDS.codes[kind]}/${symbol}`

const dayWord = (day: number): string => String(day).padStart(2, '0')
const monthWord = (month: number): string => (month <= 2 ? String(month).padStart(2, '0') : String(month))

/** The parts of a plain date as papers write them: days below 10 and the months 1 and 2 have a leading zero. */
export const partsOfDay = (plain: string): Readonly<Record<'day' | 'month' | 'year', string>> => {
  const [year, month, day] = plain.split('-').map(Number)
  return { day: dayWord(day!), month: monthWord(month!), year: String(year) }
}

/**
 * A date in words, for example `ngày 05 tháng 6 năm 2026`.
 * @param day plain date, yyyy-mm-dd
 */
export const dateInWords = (day: string): string => fill(OFFICE_WORDS.date, partsOfDay(day))

/**
 * The line with place and date.
 * @param place null leaves a place in which the office writes it
 * @param day plain date, yyyy-mm-dd
 */
export const placeAndDateLine = (place: string | null, day: string): string =>
  `${place ?? '………………'}, ${dateInWords(day)}`
