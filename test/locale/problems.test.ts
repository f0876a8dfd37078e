import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'tap'
import { FIELD_PROBLEM_CODES, HTTP_PROBLEM_CODES } from '../../src/app/problem-codes.ts'
import { REFUSAL_CODES } from '../../src/app/refusal-codes.ts'
import { isOneOf } from '../../src/kernel/unknown.ts'
import { PROBLEMS } from '../../src/locale/problems/all.ts'
import type { WordedCode } from '../../src/locale/problems/entry.ts'
import { fill, placeholdersIn } from '../../src/locale/text.ts'
import { PARAMS_OF_CODES, type Passed, STACK_CODES, STACK_PARAMS } from './params-of-codes.ts'
import { faulty } from './style.ts'

const CODES: readonly WordedCode[] = [...REFUSAL_CODES, ...HTTP_PROBLEM_CODES, ...FIELD_PROBLEM_CODES]
const PASSED: Readonly<Partial<Record<WordedCode, Passed>>> = PARAMS_OF_CODES
const paramsOf = (code: WordedCode): readonly string[] => [
  ...(PASSED[code]?.params ?? []),
  ...(isOneOf(STACK_CODES, code) ? STACK_PARAMS : []),
]
const sorted = (names: Iterable<string>): readonly string[] => [...names].sort()

for (const language of ['vi', 'en'] as const) {
  const table = PROBLEMS[language]
  const titles = CODES.map((code) => table[code].title)
  const details = CODES.map((code) => table[code].detail)

  test(`${language}: every code has a text, and every text a code`, (t) => {
    t.strictSame(sorted(Object.keys(table)), sorted(CODES))
    t.end()
  })

  test(`${language}: titles are unique, short and without figures`, (t) => {
    t.strictSame(faulty(titles, language), [])
    t.strictSame(
      titles.filter(
        (title, index) => titles.indexOf(title) !== index || title.length > 70 || /[{}[\]]|\.$/.test(title),
      ),
      [],
    )
    t.end()
  })

  test(`${language}: details are one or two whole sentences with a full stop`, (t) => {
    t.strictSame(faulty(details, language), [])
    t.strictSame(
      details.filter((detail) => !/^\p{Lu}.*[^.]\.$/u.test(detail) || detail.split(/\.\]? (?=\p{Lu})/u).length > 2),
      [],
    )
    t.end()
  })

  test(`${language}: no template syntax is shown to the reader, with params or without`, (t) => {
    const shown = CODES.flatMap((code) => {
      const params = Object.fromEntries(paramsOf(code).map((name) => [name, 7]))
      return [fill(table[code].detail, params), fill(table[code].detail, {})]
    })
    t.strictSame(faulty(shown, language), [])
    t.strictSame(
      shown.filter((text) => /[{}[\]|]/.test(text)),
      [],
    )
    t.end()
  })
}

test('no code has texts in two topics', async (t) => {
  const folder = new URL('../../src/locale/problems/', import.meta.url)
  const files = readdirSync(folder).filter((name) => !['all.ts', 'entry.ts'].includes(name))
  const topics = await Promise.all(files.map((name) => import(new URL(name, folder).href)))
  const codes = topics.flatMap((topic) => Object.values<object>(topic).flatMap((table) => Object.keys(table)))
  t.strictSame(sorted(codes), sorted(CODES))
})

test('both languages name the same params, and only those of the code', (t) => {
  for (const code of CODES) {
    const used = placeholdersIn(PROBLEMS.vi[code].detail)
    t.strictSame(sorted(used), sorted(placeholdersIn(PROBLEMS.en[code].detail)), code)
    const passed = paramsOf(code)
    t.strictSame(
      used.filter((name) => !passed.includes(name)),
      [],
      `${code} uses only what it is given`,
    )
  }
  t.end()
})

test('a param that may be absent is in brackets', (t) => {
  for (const code of CODES) {
    if (!PASSED[code]?.optional) continue
    for (const table of Object.values(PROBLEMS)) {
      t.strictSame(placeholdersIn(table[code].detail.replaceAll(/\[[^\]]*\]/g, '')), [], code)
    }
  }
  t.end()
})

/** Keys of every object that follows `params`, or is the second argument of request-error's `at(code, {…})`. */
const paramsPassedIn = (source: string): ReadonlySet<string> => {
  const objects = [...source.matchAll(/(?:\bparams\b[^;\n]*?|\bat\('?[^,()]*,\s*|\?\s*)\{([^{}]*)\}/g)].map(
    ([, body]) => body!,
  )
  return new Set(objects.flatMap((body) => body.split(',').map((part) => part.split(':')[0]!.trim())).filter(Boolean))
}

test('the table of params matches the files that pass them', (t) => {
  for (const [code, { file, params }] of Object.entries(PARAMS_OF_CODES)) {
    const source = readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8')
    const passed = paramsPassedIn(source)
    for (const name of params) t.ok(passed.has(name), `${file} passes ${name} for ${code}`)
  }
  t.end()
})

test('the kind of a value is named in words', (t) => {
  t.equal(fill(PROBLEMS.vi['field-type'].detail, { expected: 'int' }), 'Giá trị không đúng kiểu: phải là số nguyên.')
  t.equal(fill(PROBLEMS.en['field-type'].detail, {}), 'The value has the wrong type.')
  t.end()
})

test('every refusal about a stack of ballots names its number and its label, if they are known', async (t) => {
  for (const code of STACK_CODES) {
    for (const table of Object.values(PROBLEMS)) {
      const { detail } = table[code]
      const optional = [...detail.matchAll(/\[([^\]]*)\]/g)].flatMap(([, part]) => placeholdersIn(part!))
      for (const name of STACK_PARAMS) t.ok(optional.includes(name), `${code} names ${name} in brackets`)
      const filled = fill(detail, {
        ...Object.fromEntries(paramsOf(code).map((name) => [name, 7])),
        batch: 3,
        label: 'Tập A',
      })
      t.match(filled, /3 \(Tập A\)/, code)
    }
  }
  const about = REFUSAL_CODES.filter((code) => /^(?:batch|entry|sheet-not)-/.test(code))
  const unnamed = about.filter((code) => !isOneOf(STACK_CODES, code))
  t.strictSame(unnamed, ['batch-unknown', 'entry-unknown'], 'no other refusal is about a stack')
})

/** Acts of the presidium to which a refusal sends. */
const ACTS_OF_PRESIDIUM: readonly WordedCode[] = [
  'result-already-declared',
  'entry-closed',
  'safeguards-unknown',
  // The presidium grants the roles of the board.
  'confirmation-off-board',
  'confirmation-by-machine',
  'confirmation-account-used',
  // The presidium cancels a congress.
  'congress-in-use',
]

test('nobody is sent to the presidium, unless it has an act for it', async (t) => {
  const sends = (text: string) => /(?:báo cáo|đề nghị) đoàn chủ tịch|(?:report|ask)[^.]* to the presidium/i.test(text)
  const sending = CODES.filter((code) => sends(PROBLEMS.vi[code].detail) || sends(PROBLEMS.en[code].detail))
  t.strictSame(sorted(sending), sorted(ACTS_OF_PRESIDIUM))
})
