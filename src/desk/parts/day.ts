import { language } from '../language.ts'
import { asTyped } from './day-of.ts'

/** A plain date as people write it: 05/8/2017, in English 5 August 2017. */
export const sayDay = (plain: string): string => {
  if (language.value === 'vi') return asTyped(plain)
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${plain}T00:00:00Z`))
}
