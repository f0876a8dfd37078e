import { dayInWords } from '../../locale/text.ts'

const TYPED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/

const two = (digits: string | number): string => String(digits).padStart(2, '0')

/** A day typed as people write it, 05/8/2017, as a plain date, 2017-08-05; null for any other text. */
export const dayOf = (typed: string): string | null => {
  const [, day = '', month = '', year = ''] = TYPED.exec(typed.trim()) ?? []
  const plain = `${year}-${two(month)}-${two(day)}`
  const instant = new Date(`${plain}T00:00:00Z`)
  // The 31st of a short month would become another day.
  return year !== '' && !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(plain) ? plain : null
}

/** A plain date, 2017-08-05, as it is typed into a field in either language: 05/8/2017. */
export const asTyped = (plain: string): string => dayInWords(plain, 'vi')

/** The day of an instant on this laptop, as a plain date. */
export const dayHere = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
