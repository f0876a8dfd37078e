import { test } from 'tap'
import { type FillParams, fill, placeholdersIn } from '../../src/locale/text.ts'
import { everyText } from './every-text.ts'

/** Placeholders that hold a word, names of people, the first number of several, or the number of a process. */
const NO_COUNTS = ['name', 'names', 'left', 'form', 'type', 'from', 'pid', 'platform', 'choices', 'expected']

/** A template with every count filled with the same value. */
const filledWith = (template: string, value: number | string): string => {
  const params: FillParams = Object.fromEntries(
    placeholdersIn(template).map((name) => [name, NO_COUNTS.includes(name) ? 'x' : value]),
  )
  return fill(template, params)
}

/** The number of a single thing, which a verb may follow, as in "Round 1 rests on it". */
const NUMBERED = /\b(?:round|election|batch|event|call-up) 1\b/gi
/** Verbs, and a word that is no plural. */
const NO_PLURALS = /\b1 (?:is|was|has|appears|belongs|comes|differs|does|occurs|owns|reads|witness)\b/g
/** Verbs before a number, and a word that is no plural. */
const BEFORE = /\b(?:is|was|has|holds|needs|gives|states|counts|as) 1\b/g

const ONE_OF_MANY = /\b1 (?:more |other )?[a-z]+s\b/
const MANY_BEFORE_ONE = /\b[a-z]+s 1\b/i

test('one thing is named in the singular', async (t) => {
  const wrong = (await everyText('en')).flatMap(([where, template]) => {
    const text = filledWith(template, 1)
    return ONE_OF_MANY.test(text.replaceAll(NUMBERED, '').replaceAll(NO_PLURALS, '')) ? [`${where}: ${text}`] : []
  })
  t.strictSame(wrong, [])
})

test('the number of a single thing follows its name in the singular', async (t) => {
  const wrong = (await everyText('en')).flatMap(([where, template]) => {
    const text = filledWith(template, '1')
    return MANY_BEFORE_ONE.test(text.replaceAll(BEFORE, '')) ? [`${where}: ${text}`] : []
  })
  t.strictSame(wrong, [])
})

test('the word for one thing never follows a larger number', async (t) => {
  const texts = await everyText('en')
  const singular = new Set(
    texts.flatMap(([, template]) =>
      [...template.matchAll(/\{[a-zA-Z]+\|([^{}|:]+)\|[^{}|:]+\}/g)].map(([, words]) => words!.split(' ')[0]!),
    ),
  )
  for (const verb of ['is', 'was']) singular.delete(verb)
  t.ok(singular.has('ballot') && singular.has('seat'), 'the words are found')
  const many = new RegExp(`\\b2 (?:more |other )?(?:${[...singular].join('|')})\\b`)
  const wrong = texts.flatMap(([where, template]) => {
    const text = filledWith(template, 2)
    return many.test(text) ? [`${where}: ${text}`] : []
  })
  t.strictSame(wrong, [])
})
