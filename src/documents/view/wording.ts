import { type FillParams, fill } from '../../locale/text.ts'
import { dayInVietnam, timeInVietnam } from '../../rules/dates.ts'
import { percentOf } from '../../rules/majority.ts'
import { partsOfDay } from '../form/lines.ts'
import { grouped } from './office-data.ts'

/** Texts and figures as an official paper writes them. */

/** A text with single spaces. */
export const tidy = (text: string): string => text.normalize('NFC').trim().replaceAll(/\s+/gu, ' ')

/** A text in Vietnamese capitals. */
export const capitals = (text: string): string => tidy(text).toLocaleUpperCase('vi')

/** A text that begins with a capital letter. */
export const sentenceCase = (text: string): string => {
  const [first = '', ...rest] = tidy(text)
  return first.toLocaleUpperCase('vi') + rest.join('')
}

/** A text as a part of a sentence: without a full stop of its own. */
export const clause = (text: string): string => tidy(text).replace(/[\s.]+$/u, '')

/** A plain date in figures: `05/8/2017`. */
export const dayInFigures = (plain: string): string => {
  const { day, month, year } = partsOfDay(plain)
  return `${day}/${month}/${year}`
}

/** An instant in the time of Vietnam: `05/8/2017 09:05:10`. */
export const localTime = (at: string): string => `${dayInFigures(dayInVietnam(at))} ${timeInVietnam(at).slice(11, 19)}`

/** A percentage of the count, which has a point and two decimals, with a comma: `66,67`. */
export const percentText = (percent: string): string => percent.replace('.', ',')

/** A share in percent with two decimals and comma; a dash if there is no whole. */
export const shareText = (part: number, whole: number): string =>
  whole > 0 ? percentText(percentOf(part, whole)) : '–'

/** Numbers with runs in short: `1–3, 5`. They are ascending. */
export const runsOf = (numbers: readonly number[]): string => {
  const runs: [from: number, to: number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last && last[1] + 1 === number) last[1] = number
    else runs.push([number, number])
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}

const written = (value: string | number): string => (typeof value === 'number' ? grouped(value) : value)

/** Fills a template of a paper: numbers have dots between thousands, as in its tables. A year is given as text. */
export const filled = (template: string, params: FillParams): string =>
  fill(template, Object.fromEntries(Object.entries(params).map(([name, value]) => [name, written(value)])))

/** Fills a template; params that are null are not given, so that the optional parts that name them are left out. */
export const words = (
  template: string,
  params: Readonly<Record<string, string | number | null | undefined>>,
): string => {
  const given: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(params)) if (value !== null && value !== undefined) given[name] = value
  return filled(template, given)
}
