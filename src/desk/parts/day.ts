import { language } from '../language.ts'

/** A plain date as people write it: 05/8/2017, in English 5 August 2017. */
export const sayDay = (plain: string): string => {
  const [year = '', month = '', day = ''] = plain.split('-')
  // Only January and February keep their zero, which would otherwise be easy to forge.
  if (language.value === 'vi') return `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${plain}T00:00:00Z`))
}
