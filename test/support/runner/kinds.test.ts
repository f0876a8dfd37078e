import { test } from 'tap'
import { choose, hasAllUnits } from './choose.ts'
import type { Job } from './job.ts'
import { type Kind, kindsOf } from './kinds.ts'
import { FILES_VARIABLE, LONGEST, plan } from './plan.ts'

const SOURCES = [
  { path: 'src/rules/a.ts', text: "import type { ClientBase } from 'pg'\nimport { b } from './b.ts'" },
  { path: 'src/rules/b.ts', text: "export * from './a.ts'" },
  { path: 'src/storage/start.ts', text: "import { spawn } from 'node:child_process'" },
  { path: 'test/support/database.ts', text: "import { Client } from 'pg'\nimport '../../src/storage/start.ts'" },
  { path: 'test/support/programs.ts', text: "import { spawn } from 'node:child_process'\nimport './database.ts'" },
  { path: 'test/rules/a.test.ts', text: "import { a } from '../../src/rules/a.ts'" },
  { path: 'test/http/b.test.ts', text: "import { open } from '../support/database.ts'" },
  { path: 'test/cli/c.test.ts', text: "import { spawn } from '../support/programs.ts'" },
  { path: 'test/cli/d.test.ts', text: "import '../../src/storage/start.ts'" },
]
const FILES = SOURCES.map(({ path }) => path).filter((path) => path.endsWith('.test.ts'))
const KINDS = kindsOf(FILES, SOURCES)

test('the kind of a test file follows from its imports', async (t) => {
  t.same(
    [...KINDS],
    [
      ['test/rules/a.test.ts', 'unit'],
      ['test/http/b.test.ts', 'service'],
      ['test/cli/c.test.ts', 'process'],
      ['test/cli/d.test.ts', 'process'],
    ],
  )
})

test('files, folders and kinds can be selected; an argument that matches nothing is refused', async (t) => {
  const chosen = (...args: string[]) => [...choose(KINDS, args).keys()]
  t.same(chosen(), FILES)
  t.same(chosen('test/cli/', './test/rules/a.test.ts'), [FILES[0], FILES[2], FILES[3]])
  t.same(chosen('--service', '--unit'), [FILES[0], FILES[1]])
  t.throws(() => chosen('test/rules', 'test/rule'), /test\/rule$/)
  t.throws(() => chosen('--units'), /--units/)
  t.ok(hasAllUnits(KINDS, choose(KINDS, ['--unit'])))
  t.notOk(hasAllUnits(KINDS, choose(KINDS, ['test/cli'])))
})

test('process tests come first, the longest of them before the others; service and unit tests share processes', async (t) => {
  const numbered = (folder: string, kind: Kind, count: number): [string, Kind][] =>
    Array.from({ length: count }, (_, n) => [`test/${folder}/${n}.test.ts`, kind])
  const many = new Map([...KINDS, ...numbered('kernel', 'unit', 5), ...numbered('http', 'service', 20)])
  const longest = ['test/cli/d.test.ts', 'test/http/7.test.ts', 'test/http/3.test.ts']
  const jobs = plan(many, { longest, unitEnv: { COVERED: 'yes' } })
  t.same(
    jobs.slice(0, 2).map(({ args }) => args),
    [['test/cli/d.test.ts'], ['test/cli/c.test.ts']],
  )
  const filesOf = ({ env }: Job) => JSON.parse(env![FILES_VARIABLE]!) as string[]
  const named = (kind: Kind) => [...many].filter(([, is]) => is === kind).map(([file]) => file)
  const [services, units] = [jobs.slice(2, 8), jobs.slice(8)]
  t.same(services.flatMap(filesOf).sort(), named('service').sort())
  t.same(units.flatMap(filesOf).sort(), named('unit').sort())
  t.same(
    services.slice(0, 2).map((job) => filesOf(job)[0]),
    ['test/http/7.test.ts', 'test/http/3.test.ts'],
  )
  t.equal(units.length, 2)
  t.ok(units.every(({ env }) => env?.COVERED === 'yes'))
  t.ok(services.every(({ env }) => env?.COVERED === undefined))
  t.equal(new Set([...services, ...units].map(({ args }) => args.join(' '))).size, 8)
})

test('a process for one file has its name', (t) => {
  const names = plan(new Map([[FILES[0]!, 'unit']])).map(({ name }) => name)
  t.same(names, [FILES[0]])
  t.end()
})

test('every file in the list of long files exists', async (t) => {
  const { existsSync } = await import('node:fs')
  t.same(
    LONGEST.filter((file) => !existsSync(file)),
    [],
  )
  t.equal(new Set(LONGEST).size, LONGEST.length)
})
