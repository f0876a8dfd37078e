import { join } from 'node:path'
import { test } from 'tap'
import { codeFiles, hasCode, judgeCoverage } from './coverage.ts'

const ratio = (covered: number, total: number) => ({
  covered,
  total,
  pct: Math.floor((covered / total) * 10_000) / 100,
})
const figures = (lines: number, branches: number) => ({ lines: ratio(lines, 10), branches: ratio(branches, 10) })
const file = (name: string) => join('/p', 'src', name)

test('a fully covered folder gives no complaint', async (t) => {
  const summary = { [file('rules/a.ts')]: figures(10, 10), [file('http/b.ts')]: figures(5, 5) }
  const { table, complaints } = judgeCoverage(summary, '/p', new Map([['src/rules', [file('rules/a.ts')]]]))
  t.same(complaints, [])
  t.same(table, [
    'coverage src/http: 50.0 % of lines, 50.0 % of branches',
    'coverage src/rules: 100.0 % of lines, 100.0 % of branches',
  ])
})

test('a missing line, a missing branch and a file that no test loads are each a complaint', async (t) => {
  const summary = { [file('rules/a.ts')]: figures(9, 10), [file('rules/b.ts')]: figures(10, 9) }
  const gated = new Map([['src/rules', [file('rules/a.ts'), file('rules/b.ts'), file('rules/c.ts')]]])
  const { complaints } = judgeCoverage(summary, '/p', gated)
  t.equal(complaints.length, 3)
  t.match(complaints[2], 'c.ts: no test loads it')
})

test('files with types only have no code to cover', async (t) => {
  t.equal(hasCode("import type { A } from './a.ts'\n// words\nexport type B = A & { b: 1 }\n/** more */\n"), false)
  t.equal(hasCode('export const one = 1\n'), true)
  const audit = codeFiles(join(import.meta.dirname, '..', '..', 'src', 'audit')).map((path) =>
    path.split(/[\\/]/).pop(),
  )
  t.ok(audit.includes('merkle.ts'))
  t.notOk(audit.includes('crypto.ts'))
})
