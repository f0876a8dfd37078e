import { test } from 'tap'
import { englishComplaints } from './support/plain-english.ts'
import { sourcesIn } from './support/source.ts'

/** Its comments are the descriptions of schemas, which are sentences of the API. */
const GENERATED = 'src/desk/api/types.ts'

const sources = sourcesIn('src/**/*.{ts,tsx,js,md}', 'test/**/*.{ts,md}', '*.md', 'docker/*.md').filter(
  ({ path }) => path !== GENERATED,
)

test('comments, pages and names of tests avoid the words that make native readers stop', async (t) => {
  t.ok(sources.length > 800, 'the files were found')
  t.same(sources.flatMap(englishComplaints), [])
})

/** Made-up texts, each with one such word. */
const ODD: readonly (readonly [path: string, text: string])[] = [
  ['src/a.ts', '/** Whoever asks. */'],
  ['src/a.ts', '// Written anew.'],
  ['src/a.ts', '/**\n * The name that\n * stands in the list.\n */'],
  ['src/a.ts', '/** The log as it stands. */'],
  ['src/a.ts', '/** Everything but for the last. */'],
  ['src/a.ts', 'const a = 1 // turned away'],
  ['src/a.ts', '/** A key that is none. */'],
  ['src/a.ts', '/** What is kept of an event. */'],
  ['src/a.ts', '// Those that hold.'],
  ['src/a.ts', '/** Where a file lives. */'],
  ['src/a.md', 'A page for whoever reads it.'],
  ['test/a.test.ts', "test('what is kept', f)"],
  ['test/a.test.ts', "  t.test(\n    'where a file is', f)"],
  ['test/a.test.ts', "test('those that hold', f)"],
  ['test/a.test.ts', "test('keys are numbered anew', f)"],
  ['test/a.test.ts', "test('who asks gets an answer', f)"],
  ['test/a.test.ts', 'test(`somebody asks`, f)'],
  ['test/a.test.ts', "forEachDatabase(t, 'a reader is told', f)"],
  ['test/a.test.ts', "test('a link that works for ever', f)"],
]

/** Made-up texts without such a word. */
const PLAIN: readonly (readonly [path: string, text: string])[] = [
  ['src/a.ts', '/** The people who may stand on a list; empty if there are none. */'],
  ['src/a.ts', "const a = 'whoever' // The caller."],
  ['src/a.ts', '/** What now? */'],
  ['src/a.md', 'What does not belong here: rules.'],
  ['test/a.test.ts', "test('rejected attempts write no event; the next event counts them', f)"],
  ['test/a.test.ts', "test('two people of the same name are told apart', f)"],
  ['test/a.test.ts', "t.equal(1, 1, 'what counts')"],
]

test('such words are found, and no others', async (t) => {
  for (const [path, text] of ODD) t.equal(englishComplaints({ path, text }).length, 1, text)
  for (const [path, text] of PLAIN) t.same(englishComplaints({ path, text }), [], text)
})
