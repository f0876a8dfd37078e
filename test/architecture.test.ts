import { existsSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'tap'
import { complaintsAbout, isKnownRoom, roomOf } from './support/architecture.ts'
import { circlesOf, importGraph } from './support/import-graph.ts'
import { type Source, sourcesIn } from './support/source.ts'

const SRC = resolve(import.meta.dirname, '..', 'src')
const sources = sourcesIn('src/**/*.{ts,tsx,mjs}', 'migrations/*.ts')

test('every file follows the rules of the architecture', async (t) => {
  t.ok(sources.length > 100, 'the files were found')
  t.same(sources.flatMap(complaintsAbout), [])
})

test('no room imports itself through others, not even types', async (t) => {
  const rooms = importGraph(sources, roomOf)
  t.ok(rooms.size > 10, 'the rooms were found')
  t.same(circlesOf(rooms), [])
})

test('no file imports itself through others, not even types', async (t) => {
  const files = importGraph(sources, (path) => path)
  t.ok(files.size > 500, 'the files were found')
  t.same(circlesOf(files), [])
})

test('every folder and file directly in src has a rule', async (t) => {
  t.same(
    readdirSync(SRC).filter((room) => !isKnownRoom(room)),
    [],
  )
})

test('every folder directly in src has a README that says what belongs there', async (t) => {
  const folders = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const holding = folders.filter(({ name }) => readdirSync(resolve(SRC, name)).length > 0)
  t.ok(holding.length >= 7)
  t.same(
    holding.map(({ name }) => name).filter((name) => !existsSync(resolve(SRC, name, 'README.md'))),
    [],
  )
})

/** Made-up files that break one rule each. */
const BROKEN: readonly (readonly [path: string, text: string, complaint: string])[] = [
  ['src/rules/a.ts', "import { x } from '../app/x.ts'", 'imports src/app/x.ts'],
  ['src/rules/a.ts', "import type { X } from '../http/x.ts'", 'imports types of src/http/x.ts'],
  ['src/rules/a.ts', "import {\n  x,\n} from '../storage/x.ts'", 'imports src/storage/x.ts'],
  ['src/rules/a.ts', "export { x } from '../audit/x.ts'", 'imports src/audit/x.ts'],
  ['src/rules/a.ts', "const x = await import('../app/x.ts')", 'imports src/app/x.ts'],
  ['src/rules/a.ts', "import { z } from 'zod'", 'imports zod'],
  ['src/kernel/a.ts', "import { x } from '../rules/x.ts'", 'imports src/rules/x.ts'],
  ['src/audit/a.ts', "import { x } from '../rules/x.ts'", 'imports src/rules/x.ts'],
  ['src/audit/a.ts', "import type { X } from '../events/x.ts'", 'imports types of src/events/x.ts'],
  ['src/events/a.ts', "import type { X } from '../app/x.ts'", 'imports types of src/app/x.ts'],
  ['src/app/a.ts', "import { x } from '../storage/x.ts'", 'imports src/storage/x.ts'],
  ['src/app/a.ts', "import { x } from '../locale/x.ts'", 'imports src/locale/x.ts'],
  ['src/app/a.ts', "import { sql } from 'kysely'", 'imports kysely'],
  ['src/storage/a.ts', "import { x } from '../app/lists/x.ts'", 'imports src/app/lists/x.ts'],
  ['src/storage/a.ts', "import { x } from '../rules/x.ts'", 'imports src/rules/x.ts'],
  ['src/storage/a.ts', "import { x } from '../http/x.ts'", 'imports src/http/x.ts'],
  ['src/http/a.ts', "import { x } from '../storage/x.ts'", 'imports src/storage/x.ts'],
  ['src/http/a.ts', "import { x } from '../config.ts'", 'imports src/config.ts'],
  ['src/locale/a.ts', "import { x } from '../app/x.ts'", 'imports src/app/x.ts'],
  ['src/cli/a.ts', "import { x } from '../storage/x.ts'", 'imports src/storage/x.ts'],
  ['src/cli/a.ts', "import { x } from '../http/x.ts'", 'imports src/http/x.ts'],
  ['src/config.ts', "import { x } from './storage/connection.ts'", 'imports src/storage/connection.ts'],
  ['src/verification/a.ts', "import { x } from '../app/x.ts'", 'imports src/app/x.ts'],
  ['src/count-record/a.ts', "import { x } from '../verification/x.ts'", 'imports src/verification/x.ts'],
  ['src/desk/a.ts', "import '../main.ts'", 'imports src/main.ts'],
  ['src/desk/a.tsx', "import { x } from '../rules/x.ts'", 'imports src/rules/x.ts'],
  ['src/desk/a.tsx', "import type { X } from '../http/x.ts'", 'imports types of src/http/x.ts'],
  ['src/desk/a.tsx', "import { x } from 'node:fs'", 'imports node:fs'],
  ['src/desk/a.tsx', "import { x } from 'lit'", 'imports lit'],
  ['src/desk/a.tsx', 'const x = 1\n'.repeat(251), 'has 251 lines'],
  ['src/desk/a.tsx', ` * ${'a'.repeat(128)}`, 'has a comment of more than 130 characters in one line'],
  ['src/desk/a.tsx', 'const a = list.toSorted()', 'does not run in the oldest browser'],
  ['src/desk/a.tsx', 'const id = crypto.randomUUID()', 'does not run in a page over plain HTTP'],
  ['src/desk-build/a.ts', "import { x } from '../desk/x.ts'", 'imports src/desk/x.ts'],
  ['src/http/a.ts', "import { x } from '../desk-build/x.ts'", 'imports src/desk-build/x.ts'],
  ['src/docs/a.ts', "import { x } from '../kernel/x.ts'", 'imports src/kernel/x.ts'],
  ['src/events/a.ts', "import { x } from '../audit/x.ts'", 'imports src/audit/x.ts'],
  [
    'src/http/routes/v1/a.ts',
    'read(request, reply, services, { query: async (reads) => ok(await reads.board(id)) })',
    'reads from a store; take a query of app',
  ],
  ['src/http/support/a.ts', 'const size = await tx.frontier(log)', 'reads from a store; take a query of app'],
  ['src/views/a.ts', "import { x } from '../app/x.ts'", 'imports src/app/x.ts'],
  ['src/views/a.ts', "import { x } from '../locale/x.ts'", 'imports src/locale/x.ts'],
  ['src/documents/a.ts', "import { x } from '../app/x.ts'", 'imports src/app/x.ts'],
  ['src/locale/a.ts', "import type { X } from '../http/x.ts'", 'imports types of src/http/x.ts'],
  ['src/kernel/a.ts', "const bytes = Buffer.from('a')", 'does not run in a browser'],
  ['src/audit/a.ts', 'const take = (bytes: Buffer): number => bytes.length', 'does not run in a browser'],
  ['src/rules/a.ts', 'process.exit(1)', 'does not run in a browser'],
  ['src/count-record/a.ts', "const fs = require('fs')", 'does not run in a browser'],
  ['src/verification/a.ts', 'const here = import.meta.dirname', 'does not run in a browser'],
  ['src/views/a.ts', 'export type Bytes = Buffer', 'does not run in a browser'],
  ['src/platform/a.ts', "import { x } from '../app/x.ts'", 'imports src/app/x.ts'],
  ['src/platform/a.ts', "import { x } from '../audit/x.ts'", 'imports src/audit/x.ts'],
  ['src/platform/a.ts', "import { x } from 'node:fs'", 'imports node:fs'],
  ['src/verification/a.ts', "import { x } from '../platform/x.ts'", 'imports src/platform/x.ts'],
  ['src/backup/a.ts', "import { x } from '../storage/x.ts'", 'imports src/storage/x.ts'],
  ['src/secrets/a.ts', "import { x } from '../platform/x.ts'", 'imports src/platform/x.ts'],
  ['src/rules/a.ts', 'const at = Date.now()', 'reads the clock'],
  ['src/audit/a.ts', 'const at = new Date()', 'reads the clock'],
  ['src/events/a.ts', 'const at = Date.now()', 'reads the clock'],
  ['src/documents/view/a.ts', 'const at = performance.now()', 'reads the clock'],
  ['src/documents/view/a.ts', "import { x } from 'pg'", 'touches a server, database or file'],
  ['src/documents/view/a.ts', "import { readFileSync } from 'fs'", 'touches a server, database or file'],
  ['src/documents/view/a.ts', "import { readFileSync } from 'node:fs'", 'does not run in a browser'],
  ['src/rules/a.ts', 'const pick = Math.random()', 'draws at random'],
  ['src/http/a.ts', 'const level = process.env.LOG_LEVEL', 'reads the environment'],
  ['src/app/a.ts', 'const { env } = process', 'reads the environment'],
  ['src/storage/a.ts', 'await db.transaction().execute(work)', 'begins a transaction'],
  ['src/storage/a.ts', 'const tx = await db.startTransaction().execute()', 'begins a transaction'],
  ['src/http/a.ts', "await client.query('BEGIN')", 'begins a transaction'],
  ['src/app/lists/a.ts', "import type { Reads } from '../ports.ts'", 'takes every port; name the topics that it uses'],
  [
    'src/app/lists/a.ts',
    "import type { Page, Tx } from '../ports.ts'",
    'takes every port; name the topics that it uses',
  ],
  [
    'src/http/routes/v1/a.ts',
    "import type { Reads } from '../../../app/ports.ts'",
    'takes every port; name the topics that it uses',
  ],
  ['src/http/routes/v1/a.ts', "import { x } from '../../../rules/x.ts'", 'judges with src/rules/x.ts; take a view'],
  [
    'src/app/lists/a.ts',
    "import { type Reads as R } from '../ports.ts'",
    'takes every port; name the topics that it uses',
  ],
  [
    'src/app/lists/a.ts',
    'const act = async (tx: ports.Tx): Promise<null> => null',
    'takes every port; name the topics that it uses',
  ],
  [
    'src/app/lists/a.ts',
    "type All = Parameters<Parameters<UnitOfWork['read']>[1]>[0]",
    'takes every port; name the topics that it uses',
  ],
  ['src/views/a.ts', "import { x } from '../app/x.ts'", 'imports src/app/x.ts'],
  ['src/views/a.ts', 'const at = new Date()', 'reads the clock'],
  [
    'src/app/lists/ports.ts',
    `export interface AReads {\n${'  a(): void\n'.repeat(7)}}\n\nexport interface AWrites extends AReads {\n${'  b(x: string): void\n'.repeat(6)}}\n`,
    'has 13 methods in AWrites; split it by topic',
  ],
  [
    'src/storage/stores/a.store.ts',
    'export const findA = async (db: Db, id: AId): Promise<A> => a(db, id)',
    'exports findA, which is no factory of a port',
  ],
  [
    'src/storage/stores/a.ts',
    "export const toA = (row: Selectable<Database['a']>): A => row",
    'spells out a type of Kysely; take Db, DbTransaction or Row',
  ],
  ['src/http/a.ts', 'export default 1', 'has a default export'],
  ['migrations/a.ts', 'const up = 1\nexport { up as default }', 'has a default export'],
  ['migrations/a.ts', 'const x = 1\n'.repeat(251), 'has 251 lines'],
]

test('each rule complains about a file that breaks it', async (t) => {
  for (const [path, text, complaint] of BROKEN) t.same(complaintsAbout({ path, text }), [`${path} ${complaint}`])
})

test('a pure room may import no module of Node, not even its types', async (t) => {
  for (const room of ['kernel', 'rules', 'events', 'audit', 'count-record', 'verification', 'views']) {
    const path = `src/${room}/a.ts`
    t.same(complaintsAbout({ path, text: "import { hash } from 'node:crypto'" }), [
      `${path} imports node:crypto`,
      `${path} does not run in a browser`,
    ])
    t.same(complaintsAbout({ path, text: "import type { KeyObject } from 'node:crypto'" }), [
      `${path} imports types of node:crypto`,
      `${path} does not run in a browser`,
    ])
  }
})

test('a room without a rule is refused and may import nothing', async (t) => {
  for (const [text, target] of [
    ["import { x } from '../kernel/x.ts'", 'src/kernel/x.ts'],
    ["import { z } from 'zod'", 'zod'],
  ] as const) {
    const path = 'src/nowhere/a.ts'
    t.same(complaintsAbout({ path, text }), [`${path} is in a room without a rule`, `${path} imports ${target}`])
  }
})

test('code that only resembles a broken rule passes', async (t) => {
  const clean: readonly Source[] = [
    { path: 'src/rules/a.ts', text: "// Date.now() would read the clock\nimport { ok } from '../kernel/result.ts'" },
    { path: 'src/rules/a.ts', text: 'const at = new Date(given)' },
    { path: 'src/locale/a.ts', text: "import type { X } from '../app/x.ts'" },
    { path: 'src/storage/a.ts', text: "import type { X } from '../rules/x.ts'" },
    { path: 'src/http/routes/v1/a.ts', text: "import type { X } from '../../../rules/x.ts'" },
    { path: 'src/app/lists/a.ts', text: "import type { ListReads } from './ports.ts'" },
    { path: 'src/app/lists/a.ts', text: '/** Reads. */ const act = (tx: ListReads & RoundReads) => tx' },
    { path: 'src/http/routes/v1/a.ts', text: 'query: (reads) => readBoard(reads, request.params.id)' },
    { path: 'src/storage/stores/a.store.ts', text: 'export const aReads = (db: Db): AReads => ({ a: one(db) })' },
    { path: 'src/storage/stores/a.store.ts', text: "export const toA = (row: Row<'a'>): A => row" },
    { path: 'src/storage/unit-of-work.ts', text: 'db.transaction()' },
    { path: 'src/storage/a.ts', text: '/* begin here */ const beginning = 1' },
    { path: 'src/storage/a.ts', text: 'const x = 1\n'.repeat(250) },
  ]
  for (const source of clean) t.same(complaintsAbout(source), [], source.text.slice(0, 60))
})

test('a circle between rooms or files is found, also one of types alone', async (t) => {
  const there = { path: 'src/app/a.ts', text: "import { x } from '../rules/x.ts'" }
  const back = { path: 'src/rules/b.ts', text: "import type { Y } from '../app/y.ts'" }
  t.same(circlesOf(importGraph([there, back], roomOf)), [['app', 'rules']])
  const files = (sources: readonly Source[]): string[][] => circlesOf(importGraph(sources, (path) => path))
  t.same(files([there, back]), [], 'the rooms of different files')
  const ring = ['a', 'b', 'c'].map((name, index) => ({
    path: `src/app/${name}.ts`,
    text: `import type { X } from './${['b', 'c', 'a'][index]}.ts'`,
  }))
  t.same(files(ring), [['src/app/a.ts', 'src/app/b.ts', 'src/app/c.ts']])
  t.same(
    files([...ring, { path: 'src/app/d.ts', text: "export * from './a.ts'" }]),
    files(ring),
    'one that is led into',
  )
  t.same(files(ring.slice(1)), [], 'one that is cut')
})

test('circles without a common path are reported separately', async (t) => {
  const ways: readonly (readonly [string, readonly string[]])[] = [
    ['a', ['b']],
    ['b', ['a', 'c']],
    ['c', ['d', 'e']],
    ['d', ['c']],
    ['e', []],
  ]
  t.same(circlesOf(new Map(ways.map(([name, next]) => [name, new Set(next)]))), [
    ['c', 'd'],
    ['a', 'b'],
  ])
})
