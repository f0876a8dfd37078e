import { keysOf } from '../../kernel/record.ts'
import { isOneOf } from '../../kernel/unknown.ts'
import { OUTCOME_LABELS } from '../../locale/labels.ts'
import { OTHER_READING, READING_LABELS, READING_VALUES } from '../../locale/readings.ts'
import { fill, type Language } from '../../locale/text.ts'
import type { DecidingReading, OtherResult } from '../../rules/deciding-readings.ts'

const valueInWords = (value: string, language: Language): string =>
  isOneOf(keysOf(READING_VALUES), value) ? READING_VALUES[value][language] : value

const params = (reading: DecidingReading['reading'], { value, base }: OtherResult, language: Language) => ({
  reading: READING_LABELS[reading][language],
  value: valueInWords(value, language),
  base,
})

/** The readings on which a running tally rests, without the people whom they would elect. */
export const decidingInTally = (deciding: readonly DecidingReading[], language: Language) =>
  deciding.map(({ reading, value, others }) => ({
    reading,
    value,
    others: others.map((other) => ({
      value: other.value,
      base: other.base,
      detail: fill(OTHER_READING.base[language], params(reading, other, language)),
    })),
  }))

/** The names of a round, and whether its vote on delegates fills alternate seats, too. */
interface Ballot {
  readonly names: readonly { readonly personId: string; readonly nameOnPaper: string }[]
  readonly fillsAlternates: boolean
}

const resultInWords = (
  reading: DecidingReading['reading'],
  other: OtherResult,
  names: ReadonlyMap<string, string>,
  fillsAlternates: boolean,
  language: Language,
): string => {
  const list = (ids: readonly string[]): string =>
    ids.map((id) => names.get(id) ?? id).join(', ') || OTHER_READING.nobody[language]
  const { outcome, elected, alternates } = other
  return fill(OTHER_READING.result[language], {
    ...params(reading, other, language),
    outcome: OUTCOME_LABELS[outcome][language],
    elected: list(elected),
    ...(fillsAlternates ? { alternates: list(alternates) } : {}),
  })
}

/** The readings on which a declared result rests, with the results under their other values. */
export const decidingInResult = (
  deciding: readonly DecidingReading[],
  { names, fillsAlternates }: Ballot,
  language: Language,
) => {
  const onPaper = new Map(names.map(({ personId, nameOnPaper }) => [personId, nameOnPaper]))
  return deciding.map(({ reading, value, others }) => ({
    reading,
    value,
    others: others.map((other) => ({
      ...other,
      detail: resultInWords(reading, other, onPaper, fillsAlternates, language),
    })),
  }))
}
