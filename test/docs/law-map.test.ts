import { existsSync, globSync, readFileSync } from 'node:fs'
import { test } from 'tap'
import type { ClausePoint } from '../../src/rules/regulations/clause.ts'
import { ALL_CLAUSES, findClause, RULES_WITHOUT_CLAUSE } from '../../src/rules/regulations/regulations.ts'

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')

interface Row {
  readonly id: string
  readonly rule: string
  readonly fn: string
  readonly test: string
  readonly status: string
  readonly evidence: string
}

/**
 * The rows of every table, whatever the padding of their cells; headings and rules are skipped because their first cell
 * is not code.
 */
const rows: readonly Row[] = read('src/docs/law-map.md')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => {
    const [id, rule, fn, testFile, status, evidence] = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim())
    return { id: id!.replaceAll('`', ''), rule: rule!, fn: fn!, test: testFile!, status: status!, evidence: evidence! }
  })

const evidenceOf = ({ evidence, reading }: ClausePoint): string => (reading ? `reading \`${reading}\`` : evidence)
const known = [
  ...ALL_CLAUSES.flatMap((clause) => [clause, ...(clause.points ?? [])].map((point) => ({ id: clause.id, point }))),
  ...RULES_WITHOUT_CLAUSE.map((point) => ({ id: point.name, point })),
]

test('every rule of the data is in the map, with its words and its evidence', async (t) => {
  const mapped = rows.map(({ id, rule, evidence }) => `${id} | ${rule} | ${evidence}`)
  t.same(
    mapped,
    known.map(({ id, point }) => `${id} | ${point.paraphrase.en} | ${evidenceOf(point)}`),
  )
})

test('the map names no clause that is missing from the data', async (t) => {
  const names = new Set(RULES_WITHOUT_CLAUSE.map(({ name }) => name))
  for (const { id } of rows) t.ok(findClause(id) || names.has(id), id)
})

test('the functions and tests that the map names exist', async (t) => {
  for (const { id, fn, test: testFile, status } of rows) {
    t.ok(['coded', 'human decision', 'out of scope'].includes(status), `${id}: ${status}`)
    const [, path, name] = fn.match(/^`([^`]+)` `(\w+)`$/) ?? []
    if (path === undefined) {
      t.equal(`${fn} ${testFile}`, '– –', id)
      t.not(status, 'coded', id)
      continue
    }
    t.ok(existsSync(new URL(path, root)), `${id}: ${path}`)
    t.match(read(path), new RegExp(`^export const ${name}\\b`, 'm'), `${id}: ${name}`)
    const tested = testFile.replaceAll('`', '')
    t.ok(existsSync(new URL(tested, root)), `${id}: ${tested}`)
    t.ok(read(tested).includes(name!), `${id}: ${tested} tests ${name}`)
  }
})

test('the source code cites no clause that is missing from the data', async (t) => {
  const files = globSync('src/**/*.ts', { cwd: root })
  const cited = files.flatMap((file) =>
    [...read(file).matchAll(/\b(?:(?:qd|hd)\d+|dl)-\d{4}:[a-z]\d(?:[\w.]*\w)?/g)].map(([id]) => ({ file, id })),
  )
  t.ok(cited.length > ALL_CLAUSES.length, 'citations are found at all')
  for (const { file, id } of cited) t.ok(findClause(id), `${file} cites ${id}`)
})

test('every clause with a coded rule is cited in the code that applies it', async (t) => {
  const shown = new Map<string, string>()
  for (const { id, fn, status } of rows.filter((row) => row.status === 'coded' && row.id.includes(':'))) {
    const path = fn.match(/^`([^`]+)`/)![1]!
    shown.set(path, shown.get(path) ?? read(path))
    t.ok(shown.get(path)!.includes(id), `${path} names ${id} (${status})`)
  }
})
