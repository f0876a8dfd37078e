import { commentsOf, type Source, testNamesOf } from './source.ts'

interface Habit {
  readonly pattern: RegExp
  readonly instead: string
}

/** Words of a dialect that makes native readers stop, each with the usual way to say it. */
const ANYWHERE: readonly Habit[] = [
  { pattern: /\bwhoever\b/i, instead: 'name the person: the caller, the owner, the typist' },
  { pattern: /\banew\b/i, instead: 'again, or the verb alone: recompute, renumber' },
  { pattern: /\bstands (?:in|at|on|for|behind|before|beside|under|above|there)\b/i, instead: 'is' },
  { pattern: /\bas (?:it|they) stands?\b/i, instead: 'unchanged, current' },
  { pattern: /\bbut for\b/i, instead: 'except for' },
  { pattern: /\bturned away\b/i, instead: 'rejected' },
  { pattern: /\b(?:is|are) none\b(?<!there (?:is|are) none)/i, instead: 'is not a …' },
]

/** Ways to begin a comment: a noun is its subject, or a verb says what the function does. */
const AT_THE_START: readonly Habit[] = [
  { pattern: /^What\b(?!.*\?$)/s, instead: 'begin with the noun' },
  { pattern: /^Those\b/s, instead: 'begin with the noun' },
  { pattern: /^Where\b(?!.*\?$)/s, instead: 'begin with the noun: the place, the path, the address' },
]

/** Names of tests state a behaviour: with the thing or the role as their subject. */
const IN_NAMES: readonly Habit[] = [
  { pattern: /^who\b/i, instead: 'name the person: the caller, the owner, the typist' },
  { pattern: /\bsomebody\b/i, instead: 'name the person: a person, an account, a member' },
  { pattern: /\b(?:is|are) told\b(?! apart)/i, instead: 'is answered, is reported, is notified' },
  { pattern: /\bfor ever\b/i, instead: 'permanently, without end' },
]

const findings = (where: string, text: string, habits: readonly Habit[]): string[] =>
  habits.flatMap(({ pattern, instead }) => {
    const found = pattern.exec(text)?.[0]
    return found === undefined ? [] : [`${where}: "${found.split('\n', 1)[0]}"; ${instead}`]
  })

const capitalised = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

/** Complaints about the English of a source file's comments and names of tests, or of a Markdown page. */
export const englishComplaints = (source: Source): string[] => {
  const { path, text } = source
  if (path.endsWith('.md')) {
    return text.split('\n').flatMap((line, index) => findings(`${path}:${index + 1}`, line, ANYWHERE))
  }
  return [
    ...commentsOf(text).flatMap((comment) => findings(path, comment, [...ANYWHERE, ...AT_THE_START])),
    ...testNamesOf(text).flatMap((name) =>
      findings(path, capitalised(name), [...ANYWHERE, ...AT_THE_START, ...IN_NAMES]),
    ),
  ]
}
