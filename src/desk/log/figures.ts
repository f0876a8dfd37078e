import { EVENT } from '../../locale/desk/log.ts'
import { FIGURE_VALUES, FIGURE_WORDS } from '../../locale/figure-words.ts'
import {
  BATCH_MODE_LABELS,
  DECISION_KIND_LABELS,
  EXCLUSION_REASON_LABELS,
  INVALID_REASON_LABELS,
  MEETING_KIND_LABELS,
  OFFICE_LABELS,
  ORGANISATION_LEVEL_LABELS,
  OUTCOME_LABELS,
  officeLabel,
  REGULATION_LABELS,
  ROUND_KIND_LABELS,
  RULING_LABELS,
  VERDICT_LABELS,
} from '../../locale/labels.ts'
import { ROLE_LABELS } from '../../locale/roles.ts'
import { STATES } from '../../locale/state-words.ts'
import { type Bilingual, dayInWords, fill } from '../../locale/text.ts'
import type { Naming } from './naming.ts'

type Words = Readonly<Record<string, Bilingual>>

/** Labels of the values of a figure, by its name. */
const LABELS: Readonly<Record<string, Words>> = {
  state: STATES,
  role: ROLE_LABELS,
  roles: ROLE_LABELS,
  kind: { ...ROUND_KIND_LABELS, ...DECISION_KIND_LABELS, ...MEETING_KIND_LABELS },
  level: ORGANISATION_LEVEL_LABELS,
  regulation: REGULATION_LABELS,
  mode: BATCH_MODE_LABELS,
  outcome: OUTCOME_LABELS,
  verdict: VERDICT_LABELS,
  ruling: RULING_LABELS,
  setAside: INVALID_REASON_LABELS,
}

/** Names that are written inside figures. */
const INNER_WORDS: Words = { ...FIGURE_WORDS, ...EXCLUSION_REASON_LABELS, ...INVALID_REASON_LABELS }

const labelIn = (words: Words | undefined, value: string): Bilingual | undefined =>
  words !== undefined && Object.hasOwn(words, value) ? words[value] : undefined

/** The name of a figure for people; its name in the log if there are no words for it. */
export const figureWords = (name: string, { language }: Pick<Naming, 'language'>): string =>
  labelIn(INNER_WORDS, name)?.[language] ?? name

const isOffice = (value: string): value is keyof typeof OFFICE_LABELS => Object.hasOwn(OFFICE_LABELS, value)

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

const sayText = (name: string, value: string, naming: Naming): string => {
  const { language, level, nameOf, sayInstant } = naming
  if (name === 'office' && isOffice(value)) return officeLabel(value, level, language)
  const label = labelIn(LABELS[name], value) ?? labelIn(FIGURE_VALUES, value)
  if (label) return label[language]
  if (INSTANT.test(value)) return sayInstant(value)
  return nameOf(value) ?? dayInWords(value, language)
}

const isFields = (value: object): value is Readonly<Record<string, unknown>> => !Array.isArray(value)

/** A show of hands, a member of the board, or any other group of figures with their names. */
const sayFields = (fields: Readonly<Record<string, unknown>>, naming: Naming): string => {
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
  return names.map((name) => `${figureWords(name, naming)}: ${sayFigure(name, fields[name], naming)}`).join(', ')
}

/** A figure in words. Nothing is left out: what has no words is written as it is in the log. */
export const sayFigure = (name: string, value: unknown, naming: Naming): string => {
  const { language } = naming
  if (value === null || value === undefined) return EVENT.nothingYet[language]
  if (typeof value === 'boolean') return (value ? EVENT.yes : EVENT.no)[language]
  if (typeof value === 'string') return value === '' ? EVENT.empty[language] : sayText(name, value, naming)
  if (typeof value !== 'object') return String(value)
  if (isFields(value)) return sayFields(value, naming) || EVENT.empty[language]
  const items: readonly unknown[] = Array.isArray(value) ? value : []
  return items.length === 0 ? EVENT.empty[language] : items.map((item) => sayFigure(name, item, naming)).join('; ')
}
