import { EVENT } from '../../locale/desk/log.ts'
import { VALUE_WORDS } from '../../locale/figure-values.ts'
import { FIGURE_WORDS } from '../../locale/figure-words.ts'
import { INNER_FIGURE_WORDS } from '../../locale/inner-figure-words.ts'
import { EXCLUSION_REASON_LABELS, INVALID_REASON_LABELS, OFFICE_LABELS, officeLabel } from '../../locale/labels.ts'
import { READING_LABELS } from '../../locale/readings.ts'
import { type Bilingual, dayInWords, fill } from '../../locale/text.ts'
import type { Naming } from './naming.ts'

type Words = Readonly<Record<string, Bilingual>>

/** Names that are written inside figures. */
const INNER_WORDS: Words = {
  ...FIGURE_WORDS,
  ...EXCLUSION_REASON_LABELS,
  ...INVALID_REASON_LABELS,
  ...INNER_FIGURE_WORDS,
}

const labelIn = (words: Words | undefined, value: string): Bilingual | undefined =>
  words !== undefined && Object.hasOwn(words, value) ? words[value] : undefined

/** The name of a figure for people; its name in the log if there are no words for it. */
export const figureWords = (name: string, { language }: Pick<Naming, 'language'>): string =>
  labelIn(FIGURE_WORDS, name)?.[language] ?? name

/** The same of a figure inside another one, which may have a name of its own there. */
export const innerWords = (of: string, name: string, { language }: Pick<Naming, 'language'>): string =>
  labelIn(of === 'readings' ? READING_LABELS : INNER_WORDS, name)?.[language] ?? name

const isOffice = (value: string): value is keyof typeof OFFICE_LABELS => Object.hasOwn(OFFICE_LABELS, value)

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

const sayText = (name: string, value: string, naming: Naming): string => {
  const { language, level, nameOf, sayInstant } = naming
  if (name === 'office' && isOffice(value)) return officeLabel(value, level, language)
  const label = labelIn(VALUE_WORDS[name], value)
  if (label) return label[language]
  if (INSTANT.test(value)) return sayInstant(value)
  return nameOf(value) ?? dayInWords(value, language)
}

const isFields = (value: object): value is Readonly<Record<string, unknown>> => !Array.isArray(value)

/** Lists of positions among the marks of a ballot; `disagree` is also a list of votes, in a tally. */
const POSITIONS: readonly string[] = ['struck', 'agree', 'disagree']

/** The numbers of the ballot at positions on its list, which the log counts from 0; null for anything else. */
const numbersAt = (name: string, value: unknown, fields: Readonly<Record<string, unknown>>): string | null => {
  if (name === 'position' && typeof value === 'number') return String(value + 1)
  const isOfMarks = POSITIONS.includes(name) && (Array.isArray(fields.struck) || Array.isArray(fields.agree))
  if (!isOfMarks || !Array.isArray(value) || value.length === 0) return null
  return value.map((position) => Number(position) + 1).join(', ')
}

/** A show of hands, a member of the board, or any other group of figures with their names. */
const sayFields = (of: string, fields: Readonly<Record<string, unknown>>, naming: Naming): string => {
  const { language } = naming
  const { for: inFavour, against, blank, personId, head } = fields
  if (typeof inFavour === 'number' && typeof against === 'number' && typeof blank === 'number') {
    return fill(EVENT.vote[language], { for: inFavour, against, blank })
  }
  const names = Object.keys(fields)
  if (typeof personId === 'string' && typeof head === 'boolean' && names.length === 2) {
    const name = sayFigure('personId', personId, naming)
    return head ? fill(EVENT.head[language], { name }) : name
  }
  return names
    .map((name) => {
      const value = numbersAt(name, fields[name], fields) ?? sayFigure(name, fields[name], naming)
      return `${innerWords(of, name, naming)}: ${value}`
    })
    .join(', ')
}

/** A figure in words. Nothing is left out: what has no words is written as it is in the log. */
export const sayFigure = (name: string, value: unknown, naming: Naming): string => {
  const { language } = naming
  if (value === null || value === undefined) return EVENT.nothingYet[language]
  if (typeof value === 'boolean') return (value ? EVENT.yes : EVENT.no)[language]
  if (typeof value === 'string') return value === '' ? EVENT.empty[language] : sayText(name, value, naming)
  if (typeof value !== 'object') return String(value)
  if (isFields(value)) return sayFields(name, value, naming) || EVENT.empty[language]
  const items: readonly unknown[] = Array.isArray(value) ? value : []
  return items.length === 0 ? EVENT.empty[language] : items.map((item) => sayFigure(name, item, naming)).join('; ')
}
