import { test } from 'tap'
import { codeOf, type Source, sourcesIn } from '../support/source.ts'

/** Rooms and files that may hold texts, each by a rule. */
const ALLOWED: readonly (readonly [where: RegExp, rule: string])[] = [
  [/^src\/locale\//, 'the room of the texts'],
  [/^src\/rules\//, 'paraphrases of clauses and readings: each belongs to its clause and carries its evidence'],
  [/^src\/(?:events|audit)\//, 'titles of the kinds of event: each belongs to its entry of the catalogue'],
  [/^src\/http\/schemas\/|^src\/count-record\/schema\.ts$/, 'descriptions and examples, part of a published schema'],
  [/^src\/http\/plugins\/openapi\.ts$/, 'the description of the API, part of the published document'],
  [/^src\/app\/access\/(?:visitor|own-actors)\.ts$/, 'names of actors: data of the log'],
  [/^src\/kernel\/product\.ts$/, 'the name of the product'],
  [/^src\/cli\/installed\.mjs$/, 'runs on versions of Node that cannot load TypeScript'],
]

const LITERAL = /'((?:\\.|[^'\\\n])*)'|"((?:\\.|[^"\\\n])*)"|`((?:\\.|[^`\\])*)`/g
const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/iu
/** A text in one language next to the same text in the other. */
const PAIR = /\b(?:vi|en):\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g

/** The literal parts of a text in quotes or backticks. */
const fixed = (text: string): string => text.replaceAll(/\$\{[^{}]*\}/g, '')

/** Texts for people in the code of a file: Vietnamese words, and texts given in two languages. */
const textsIn = ({ text }: Source): readonly string[] => {
  const code = codeOf(text).normalize('NFC')
  const literals = [...code.matchAll(LITERAL)].map(([, single, double, template]) =>
    fixed(single ?? double ?? template ?? ''),
  )
  // One letter alone is data, such as the đ that is compared with d.
  const vietnamese = literals.filter((literal) => literal.length > 1 && VIETNAMESE.test(literal))
  const pairs = [...code.matchAll(PAIR)]
    .map(([, , words]) => fixed(words ?? ''))
    .filter((words) => /\p{L}/u.test(words))
  return [...vietnamese, ...pairs]
}

const isAllowed = (path: string): boolean => ALLOWED.some(([where]) => where.test(path))

test('texts for people are in locale; the rooms below answer with codes and params', async (t) => {
  const sources = sourcesIn('src/**/*.{ts,tsx,mjs}')
  const outside = sources.filter(({ path }) => !isAllowed(path))
  t.ok(outside.length > 300)
  t.same(
    outside.flatMap((source) => textsIn(source).map((text) => `${source.path}: ${text}`)),
    [],
  )
  for (const [where, rule] of ALLOWED) {
    const found = sources.filter(({ path }) => where.test(path))
    t.ok(found.some((source) => textsIn(source).length > 0) || found.length === 0, `still needed: ${rule}`)
  }
})

test('a text outside locale is found', async (t) => {
  const found = (text: string): readonly string[] => textsIn({ path: 'src/app/a.ts', text })
  t.same(found("const x = 'Phiếu không hợp lệ'"), ['Phiếu không hợp lệ'])
  t.same(found('say(`Tập \u0024{number}`)'), ['Tập '])
  t.same(found("const x = { vi: 'Tim', en: 'Found' }"), ['Tim', 'Found'])
  t.same(found("// Phiếu\nconst x = { vi: words.vi, en: `\u0024{place}: \u0024{en}` }\nname.replaceAll('đ', 'd')"), [])
})
