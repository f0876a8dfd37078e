import { test } from 'tap'
import { CASTS, castsIn } from './support/casts.ts'
import { sourcesIn } from './support/source.ts'

const sources = sourcesIn('src/**/*.{ts,tsx}')

test('no file has a cast that is not listed with its reason, and none is listed that is gone', async (t) => {
  t.ok(sources.length > 500, 'the files were found')
  const found = sources.map((source) => [source.path, castsIn(source)] as const).filter(([, count]) => count > 0)
  t.same(Object.fromEntries(found), Object.fromEntries(Object.entries(CASTS).map(([path, [count]]) => [path, count])))
})

test('a cast is found, and nothing else', async (t) => {
  const count = (text: string): number => castsIn({ path: 'src/app/a.ts', text })
  for (const text of [
    'const id = newId() as RoundId',
    'const id = log as unknown as LogId',
    'const at = (row.at as string).slice(1)',
    'const { a } = body as { a: string }',
    'const list = rows[0] as readonly A[]',
    'const run = act! as never',
    'const value = JSON.parse(text) as\n  Lock',
    'const x = `a` as Name',
    'const y = list[0] as (typeof LIST)[number]',
    "parse(oid, format as 'text')",
    'export const x = y as Name',
  ]) {
    t.equal(count(text), 1, text)
  }
  for (const text of [
    "const STATES = ['open'] as const",
    "import type * as m from './model.ts'",
    "import { a as B } from './b.ts'",
    "export { a as B } from './b.ts'",
    '// read as Name',
    "const said = 'known as Name'",
    'db.selectFrom(`audit_event as e`)',
    'sql`with found as (select 1)`',
    'const x = { a: 1 } satisfies A',
  ]) {
    t.equal(count(text), 0, text)
  }
})
