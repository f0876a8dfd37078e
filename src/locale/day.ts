import type { Language } from './text.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const PLAIN = /^(\d{4})-(\d{2})-(\d{2})$/

/** A plain date, 2017-08-05, as people write it: 05/8/2017, in English 5 August 2017. Any other text stays as it is. */
export const dayInWords = (text: string, language: Language): string => {
  const [, year, month, day] = PLAIN.exec(text) ?? []
  const name = MONTHS[Number(month) - 1]
  if (year === undefined || day === undefined || name === undefined) return text
  // Only January and February keep their zero, which would otherwise be easy to forge.
  return language === 'vi'
    ? `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`
    : `${Number(day)} ${name} ${year}`
}
