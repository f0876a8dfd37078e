import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'tap'
import { SECURITY_RULES } from '../support/security-rules.ts'
import { codeOf, sourcesIn } from '../support/source.ts'

// A promise about every route, every outgoing call or every secret is older than the newest of them. So the lists for which
// somebody has looked at the rows of the ASVS are kept, and a change of one of them reopens its rows.

const ROOT = resolve(import.meta.dirname, '..', '..')
const read = (path: string): string => readFileSync(resolve(ROOT, path), 'utf8')

type Tag = 'routes' | 'calls' | 'secrets'

interface LookedAt {
  /** Requirements of the ASVS that rest on the list. */
  readonly rows: readonly string[]
  /** The list for which they were looked at. */
  readonly seen: readonly string[]
}

const lookedAt = JSON.parse(read('test/docs/looked-at.json')) as Readonly<Record<Tag, LookedAt>>

const METHODS = ['get', 'post', 'put', 'patch', 'delete']

const routes = (): string[] => {
  const { paths } = JSON.parse(read('openapi/openapi.json')) as { paths: Record<string, object> }
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations)
      .filter((method) => METHODS.includes(method))
      .map((method) => `${method.toUpperCase()} ${path}`),
  )
}

/** The files that may talk to another machine; `test/security-rules.test.ts` finds every other one. */
const calls = (): readonly string[] =>
  SECURITY_RULES.find(({ saying }) => saying === 'could talk to another machine')?.except ?? []

/** Columns, variables, key files and functions whose names say that they hold or make a secret. */
const secrets = (): string[] => {
  const sources = sourcesIn('src/**/*.ts').map(({ path, text }) => ({ path, code: codeOf(text) }))
  const found = (files: RegExp, what: RegExp, kind: string): string[] =>
    sources
      .filter(({ path }) => files.test(path))
      .flatMap(({ code }) => [...code.matchAll(what)].map(([, name]) => `${kind} ${name}`))
  const columns = /^ {2}(\w*(?:_hash|secret|sealed|password|token)\w*): /gm
  return [
    ...found(/^src\/storage\/[\w-]*tables?\.ts$/, columns, 'column'),
    ...found(/^src\/config\.ts$/, /^ {2}([A-Z]+(?:_[A-Z]+)*_?(?:KEY|SECRET|PASSPHRASE|TOKEN|URL)): /gm, 'variable'),
    ...found(/^src\//, /'([\w-]+\.key)'/g, 'file'),
    ...found(/^src\/app\/access\/secrets\.ts$/, /^ {2}readonly (\w+): \(/gm, 'function'),
  ]
}

const LISTS: Readonly<Record<Tag, readonly string[]>> = {
  routes: routes(),
  calls: calls(),
  secrets: [...new Set(secrets())],
}

/** The differences of two lists, with the rows to look at. */
const changes = ({ rows, seen }: LookedAt, now: readonly string[]): string[] => {
  const toDo = `look at ${rows.join(', ')} again, then change test/docs/looked-at.json`
  return [
    ...now.filter((one) => !seen.includes(one)).map((one) => `new: ${one}; ${toDo}`),
    ...seen.filter((one) => !now.includes(one)).map((one) => `gone: ${one}; ${toDo}`),
  ]
}

for (const [tag, most] of [
  ['routes', 100],
  ['calls', 5],
  ['secrets', 15],
] as const) {
  test(`the rows of the ASVS that rest on ${tag} were looked at for all of them`, async (t) => {
    t.ok(LISTS[tag].length >= most, 'they were found')
    t.same(changes(lookedAt[tag], LISTS[tag]), [])
    t.same(lookedAt[tag].seen, [...lookedAt[tag].seen].sort(), 'in order')
  })
}

test('a new route, outgoing call or secret reopens its rows by name', async (t) => {
  const one = { rows: ['V8.2.1', 'V8.3.1'], seen: ['GET /v1/a', 'GET /v1/b'] }
  const toDo = 'look at V8.2.1, V8.3.1 again, then change test/docs/looked-at.json'
  t.same(changes(one, ['GET /v1/a', 'POST /v1/c']), [`new: POST /v1/c; ${toDo}`, `gone: GET /v1/b; ${toDo}`])
})

test('every row that is tagged is in the table', async (t) => {
  const page = read('src/docs/security-asvs.md')
  const rows = Object.values(lookedAt).flatMap((one) => one.rows)
  t.ok(rows.length > 15)
  t.same(
    rows.filter((row) => !page.includes(`\n| ${row} |`)),
    [],
  )
})
