import { test } from 'tap'
import { REFUSAL_CODES, type RefusalCode } from '../../src/app/refusal-codes.ts'
import { isOneOf } from '../../src/kernel/unknown.ts'
import { PROBLEMS } from '../../src/locale/problems/all.ts'
import { placeholdersIn } from '../../src/locale/text.ts'

/** Refusals about a person that name nobody, by the reason. */
const UNNAMED: Readonly<Record<string, readonly RefusalCode[]>> = {
  'the id in the request belongs to nobody of the meeting': [
    'person-unknown',
    'person-of-another-congress',
    'mark-not-on-list',
    'sheet-name-unknown',
  ],
  'the request names nobody, or nobody is to be named': [
    'role-missing',
    'grant-person-missing',
    'grant-person-unwanted',
  ],
}

const all = Object.values(UNNAMED).flat()
const namesIn = (code: RefusalCode): boolean =>
  ['vi', 'en'].every((language) =>
    placeholdersIn(PROBLEMS[language as 'vi' | 'en'][code].detail).some((name) => name === 'name' || name === 'names'),
  )

/** Codes that begin like this are about a person, and so are sentences with these words. */
const CODE = /^(?:board-member|candidate|person|agreement|withdrawal|not-an|mark|sheet-name|name)-/
const WORDS = /\b(?:comrade|this person|the person|this alternate|this delegate|this seat)\b/i

test('every refusal about a person says who it is', (t) => {
  const about = REFUSAL_CODES.filter((code) => CODE.test(code) || WORDS.test(PROBLEMS.en[code].detail))
  t.ok(about.length > 40, 'the words find the refusals')
  t.same(
    about.filter((code) => !namesIn(code) && !isOneOf(all, code)),
    [],
  )
  t.same(
    all.filter((code) => !about.includes(code) || namesIn(code)),
    [],
    'no code is excused without need',
  )
  t.end()
})

/** Refusals about a vote of the meeting other than that of the request. */
const OF_ANOTHER_VOTE: readonly RefusalCode[] = [
  'board-member-on-list',
  'candidate-on-other-list',
  'seat-relied-on',
  'seat-person-elsewhere',
  'round-has-dependents',
]

test('a refusal about another vote names its round and its office', (t) => {
  for (const code of OF_ANOTHER_VOTE) {
    for (const { [code]: text } of Object.values(PROBLEMS)) {
      for (const name of ['number', 'office']) t.ok(placeholdersIn(text.detail).includes(name), `${code}: ${name}`)
    }
  }
  t.end()
})
