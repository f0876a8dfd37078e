import { test } from 'tap'
import { sourcesIn } from './support/source.ts'
import { MAY_WRITE_STATES, stateLiterals } from './support/state-literals.ts'

/** The desk knows states from the document of the API only, and its compiler compares them with that. */
const sources = sourcesIn('src/**/*.ts').filter(({ path }) => !path.startsWith('src/desk/'))

test('states of entries and rounds come from the tables in rules', async (t) => {
  t.ok(sources.length > 500, 'the files were found')
  t.same(sources.filter(({ path }) => !(path in MAY_WRITE_STATES)).flatMap(stateLiterals), [])
})

test('no file is excused that writes no state', async (t) => {
  const writing = new Set(sources.filter((source) => stateLiterals(source).length > 0).map(({ path }) => path))
  t.same(
    Object.keys(MAY_WRITE_STATES).filter((path) => !writing.has(path)),
    [],
  )
})

test('a written state is found, and nothing else', async (t) => {
  const found = (text: string): number => stateLiterals({ path: 'src/app/a.ts', text }).length
  for (const text of [
    "const round = { id, state: 'listing' }",
    "before: { slot, state: 'final' },",
    "entry.state = 'closed'",
    "state: EntryState = 'open'",
    "if (round.state === 'declared') return",
    "if ('declared' === round.state) return",
    "const next = step(entry?.state ?? 'unopened')",
    "state: z.literal('listed'),",
    "readonly state: 'open' | 'final'",
  ]) {
    t.equal(found(text), 1, text)
  }
  for (const text of [
    "// state: 'listing'",
    "const state = 'sealed'",
    'state: step.value.to',
    "deviceState(device, at) !== 'open'",
    "lockEntry(tx, 'closed')",
  ]) {
    t.equal(found(text), 0, text)
  }
  t.same(stateLiterals({ path: 'src/rules/a.ts', text: "state: 'listing'" }), [], 'the tables')
})
