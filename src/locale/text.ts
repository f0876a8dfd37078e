export type Language = 'vi' | 'en'

/** A text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>

/** A short title of a problem, without figures, and a detail with the remedy and placeholders for figures. */
export interface Sentence {
  readonly title: string
  readonly detail: string
}

export type FillParams = Readonly<Record<string, string | number>>

/**
 * `{name}`, `{name|value:words|value:words}` to replace a value by other words, or `{name|ballot|ballots}` for the form
 * of a word that goes with a number.
 */
const PLACE = /\{([a-zA-Z]+)((?:\|[^{}|]+)*)\}/g
/** A placeholder with the space before it, so that both can go. */
const SPACED_PLACE = new RegExp(`( ?)${PLACE.source}`, 'g')
/** A part of the sentence that is left out if one of its placeholders has no param. */
const OPTIONAL = /\[([^[\]]*)\]/g

/** Names of the placeholders of a template, each once, in order. */
export const placeholdersIn = (template: string): readonly string[] => [
  ...new Set([...template.matchAll(PLACE)].map(([, name]) => name!)),
]

const oneInWords = (value: string, choices: readonly string[]): string => {
  const choice = choices.find((words) => words.startsWith(`${value}:`))
  return choice === undefined ? value : choice.slice(`${value}:`.length)
}

/** Several values in one param are separated by a comma and a space. */
const listed = (value: string | number): readonly string[] => String(value).split(', ')

/** The two forms of a word, for one thing and for any other number of things; undefined if the choices are values. */
const formsIn = (choices: string): readonly [one: string, many: string] | undefined => {
  const [one, many, ...others] = choices.slice(1).split('|')
  return one && many && others.length === 0 && !choices.includes(':') ? [one, many] : undefined
}

/** A number is counted as it is; of names, or of the numbers of batches, those in the list are counted. */
const countIn = (value: string | number): number => (typeof value === 'number' ? value : listed(value).length)

/** Several values are replaced one by one. */
const inWords = (value: string | number, choices: string): string => {
  const forms = formsIn(choices)
  if (forms) return countIn(value) === 1 ? forms[0] : forms[1]
  return choices === ''
    ? String(value)
    : listed(value)
        .map((one) => oneInWords(one, choices.split('|')))
        .join(', ')
}

/** A placeholder that replaces a value by its label. */
export const choiceOf = (name: string, labels: Readonly<Record<string, Bilingual>>, language: Language): string =>
  `{${[name, ...Object.entries(labels).map(([value, label]) => `${value}:${label[language]}`)].join('|')}}`

/**
 * Fills figures and names into a template. `{name}` becomes the param; `{name|a:first|b:second}` becomes "first" if
 * the param is `a`, and the param itself if no words are given for it. `{name|ballot|ballots}` becomes the first word
 * if the param is the number 1 or a list of one value, and the second word otherwise. `[…]` is left out if one of its
 * placeholders has no param; a placeholder outside brackets then disappears with the space before it. Params are
 * inserted unchanged: braces in a name stay.
 */
export const fill = (template: string, params: FillParams): string => {
  const has = (name: string): boolean => Object.hasOwn(params, name)
  return template
    .replaceAll(OPTIONAL, (_, part: string) => (placeholdersIn(part).every(has) ? part : ''))
    .replaceAll(SPACED_PLACE, (_, space: string, name: string, choices: string) =>
      has(name) ? space + inWords(params[name]!, choices) : '',
    )
    .trim()
}

/** A placeholder that is filled with the words for its value. */
export const oneOf = (name: string, labels: Readonly<Record<string, Bilingual>>): Bilingual => {
  const place = (language: Language): string =>
    `{${name}|${Object.entries(labels)
      .map(([value, words]) => `${value}:${words[language]}`)
      .join('|')}}`
  return { vi: place('vi'), en: place('en') }
}

/** A template filled in both languages. */
export const fillBoth = ({ vi, en }: Bilingual, params: FillParams = {}): Bilingual => ({
  vi: fill(vi, params),
  en: fill(en, params),
})

/** One line in both languages, Vietnamese first. */
export const both = (template: Bilingual, params: FillParams = {}): string => {
  const { vi, en } = fillBoth(template, params)
  return `${vi} / ${en}`
}

/** A template for a reference page: every optional part included, placeholders as `{name}`, words in the plural. */
export const reference = (template: string): string =>
  template
    .replaceAll(OPTIONAL, '$1')
    .replaceAll(PLACE, (_, name: string, choices: string) => formsIn(choices)?.[1] ?? `{${name}}`)

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
