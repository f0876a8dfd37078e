import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'tap'

const ROOT = resolve(import.meta.dirname, '..', '..')
const read = (path: string): string => readFileSync(resolve(ROOT, path), 'utf8')

const PAGES = ['src/docs/security.md', 'src/docs/security-inventory.md', 'src/docs/security-asvs.md']
const STATUSES = ['shown', 'documented', 'partly', 'not done', 'not applicable']

/** Ids of the requirements of version 5.0.0 by level. */
const REQUIREMENTS = JSON.parse(read('test/docs/asvs-5-level-2.json')) as Readonly<Record<'1' | '2', readonly string[]>>

interface Row {
  readonly id: string
  readonly level: string
  readonly about: string
  readonly status: string
  readonly where: string
}

const rowsOf = (page: string): Row[] =>
  page
    .split('\n')
    .filter((line) => /^\| V\d/.test(line))
    .map((line) => {
      const [id = '', level = '', about = '', status = '', where = '', ...more] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
      return { id, level, about, status, where: more.length > 0 ? '' : where }
    })

/** Files of ours that a text names. */
const filesIn = (text: string): string[] =>
  [...text.matchAll(/`((?:src|test|openapi|migrations|docker|\.ci)\/[\w./-]+\.\w+)`/g)].map(([, path]) => path!)

/** Tests that a text names: a file, then the name of the test in quotation marks. */
const testsIn = (text: string): { readonly path: string; readonly name: string }[] =>
  [...text.matchAll(/`(test\/[\w./-]+\.test\.ts)` “([^”]+)”/g)].map(([, path = '', name = '']) => ({ path, name }))

/** Names of the tests in a file, whatever they are nested in. */
const namesIn = (path: string): readonly string[] =>
  existsSync(resolve(ROOT, path))
    ? [...read(path).matchAll(/\btest\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"([^"\n]*)"|`([^`$]*)`)/g)].map(
        ([, one, two, three]) => one?.replaceAll("\\'", "'") ?? two ?? three ?? '',
      )
    : []

/** Problems in the row of one requirement. */
const rowComplaints = ({ id, about, status, where }: Row): string[] => {
  const files = filesIn(where)
  const words = where.replaceAll(/`[^`]*`|“[^”]*”|\([^)]*\)/g, '').replaceAll(/[\s,;]/g, '')
  const complaints: string[] = []
  if (about === '') complaints.push('is about nothing')
  if (!STATUSES.includes(status)) complaints.push(`has status ${status}`)
  if (status === 'shown' && testsIn(where).length === 0) complaints.push('is shown by no test')
  for (const { path, name } of testsIn(where)) {
    if (!namesIn(path).includes(name)) complaints.push(`names no test of ${path}: ${name}`)
  }
  if (['documented', 'partly'].includes(status) && files.length === 0) complaints.push('names no file')
  if (['partly', 'not done', 'not applicable'].includes(status) && words === '') complaints.push('does not say why')
  return complaints.map((complaint) => `${id} ${complaint}`)
}

const rows = rowsOf(read('src/docs/security-asvs.md'))

test('every requirement of the ASVS up to level 2 is listed once, with its level', async (t) => {
  t.same([REQUIREMENTS[1].length, REQUIREMENTS[2].length], [70, 183])
  const expected = (['1', '2'] as const).flatMap((level) => REQUIREMENTS[level].map((id) => `${id} ${level}`))
  t.same(rows.map(({ id, level }) => `${id} ${level}`).sort(), expected.sort())
})

test('each requirement has a known status with its evidence or reason', async (t) => {
  t.same(rows.flatMap(rowComplaints), [])
})

test('incomplete rows are reported', async (t) => {
  const named = '`test/docs/security.test.ts` “incomplete rows are reported”'
  const row = { id: 'V1.1.1', level: '1', about: 'x', status: 'shown', where: named }
  t.same(rowComplaints(row), [])
  const broken: readonly (readonly [Partial<Row>, string])[] = [
    [{ about: '' }, 'is about nothing'],
    [{ status: 'done' }, 'has status done'],
    [{ where: '`src/main.ts`' }, 'is shown by no test'],
    [{ where: '`test/docs/security.test.ts`' }, 'is shown by no test'],
    [
      { where: named.replace('rows', 'cells') },
      'names no test of test/docs/security.test.ts: incomplete cells are reported',
    ],
    [{ where: 'a test' }, 'is shown by no test'],
    [{ status: 'documented', where: 'a page' }, 'names no file'],
    [{ status: 'partly' }, 'does not say why'],
    [{ status: 'not done', where: '' }, 'does not say why'],
    [{ status: 'not applicable', where: '`src/main.ts` (x)' }, 'does not say why'],
  ]
  for (const [change, complaint] of broken) t.same(rowComplaints({ ...row, ...change }), [`V1.1.1 ${complaint}`])
})

test('every file and page that the security pages name exists', async (t) => {
  for (const page of PAGES) {
    const text = read(page)
    const files = filesIn(text)
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link]) => `src/docs/${link}`)
    t.ok(files.length + links.length > 0, page)
    t.same(
      [...files, ...links].filter((path) => !existsSync(resolve(ROOT, path))),
      [],
      page,
    )
  }
})

test('every promise names its evidence', async (t) => {
  const promises = read('src/docs/security.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:promised|attack|---)/.test(line))
  t.ok(promises.length > 60)
  t.same(
    promises.filter((line) => filesIn(line).length === 0 && !/\]\(decisions\//.test(line)),
    [],
  )
})
