import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { ClientBase } from 'pg'
import { startEmbeddedPostgres } from '../../../src/storage/embedded/start.ts'
import { type TestConnection, withClient } from '../../support/connection.ts'

// `node test/vectors/states/make.ts COMMIT…` makes the states of these commits: README.md says what they are.

const HERE = import.meta.dirname
const REPOSITORY = join(HERE, '../../..')
/** The first commit has no demo of its own; the next one plays on its service, over HTTP. */
const WITHOUT_DEMO: Readonly<Record<string, string>> = { e509d453: '8ea2b100' }

const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: REPOSITORY, encoding: 'utf8' })

/** Runs work in a folder with the files of a commit and the packages of this one. */
const checkedOut = async <T>(work: string, commit: string, use: (folder: string) => Promise<T>): Promise<T> => {
  const folder = join(work, commit)
  if (existsSync(folder)) return use(folder)
  git('worktree', 'add', '--detach', '--quiet', folder, commit)
  symlinkSync(join(REPOSITORY, 'node_modules'), join(folder, 'node_modules'))
  try {
    return await use(folder)
  } finally {
    git('worktree', 'remove', '--force', folder)
  }
}

/** Plays the small congress with the demo of a commit until it is broken off. Returns what the service answered last. */
const play = async (work: string, commit: string, databaseUrl: string): Promise<unknown> =>
  checkedOut(work, commit, async (served) =>
    checkedOut(work, WITHOUT_DEMO[commit] ?? commit, async (demo) => {
      const own = JSON.parse(readFileSync(join(demo, 'src/cli/demo/scenario-2017.json'), 'utf8')) as object
      const small = JSON.parse(readFileSync(join(HERE, 'scenario.json'), 'utf8')) as object
      const [scenario, answers] = [join(work, 'scenario.json'), join(work, 'answers.json')]
      writeFileSync(scenario, JSON.stringify({ ...own, ...small }))
      rmSync(answers, { force: true })
      const { stdout, stderr, status } = spawnSync(
        process.execPath,
        ['--import', join(HERE, 'break-off.ts'), 'src/cli/demo.ts', '--scenario', scenario],
        {
          cwd: demo,
          encoding: 'utf8',
          env: {
            PATH: process.env['PATH'],
            STATE_DATABASE_URL: databaseUrl,
            STATE_MAIN: join(served, 'src/main.ts'),
            STATE_ANSWERS: answers,
          },
        },
      )
      if (!existsSync(answers)) throw new Error(`${commit}: ${status}\n${stdout.slice(-2000)}\n${stderr}`)
      return JSON.parse(readFileSync(answers, 'utf8')) as unknown
    }),
  )

/** The tables with rows, after those that they refer to; migrations make their own row of `scope_key`. */
const tablesOf = async (client: ClientBase): Promise<string[]> => {
  const { rows } = await client.query<{ name: string; refers: string[] }>(
    `select relname as name, array(
       select confrelid::regclass::text from pg_constraint where contype = 'f' and conrelid = c.oid and confrelid <> c.oid
     ) as refers
     from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r' and relname !~ '^kysely'
       and relname <> 'scope_key' order by 1`,
  )
  const ordered: string[] = []
  while (ordered.length < rows.length) {
    const next = rows.find(
      ({ name, refers }) => !ordered.includes(name) && refers.every((one) => ordered.includes(one)),
    )
    if (!next) throw new Error('the foreign keys form a circle')
    ordered.push(next.name)
  }
  return ordered
}

/** The migrations that were applied, and the rows of every table as the database prints them. */
const dump = (
  connection: TestConnection,
): Promise<{ readonly migrations: readonly string[]; readonly lines: object[] }> =>
  withClient(connection, async (client) => {
    await client.query("set timezone to 'UTC'")
    const lines: object[] = []
    for (const table of await tablesOf(client)) {
      const { rows: columns } = await client.query<{ name: string }>(
        `select attname as name from pg_attribute
         where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
        [table],
      )
      const names = columns.map(({ name }) => name)
      const { rows } = await client.query<{ row: object }>(
        `select json_build_array(${names.map((name) => `"${name}"::text`).join()}) as row from "${table}"`,
      )
      if (rows.length > 0) lines.push({ table, columns: names }, ...rows.map(({ row }) => row))
    }
    const { rows } = await client.query<{ name: string }>('select name from kysely_migration order by name')
    return { migrations: rows.map(({ name }) => name), lines }
  })

const make = async (work: string, server: TestConnection, name: string): Promise<void> => {
  const commit = git('rev-parse', '--short=8', name).trim()
  const connection = { ...server, database: `state_${commit}` }
  await withClient(server, (client) => client.query(`create database ${connection.database}`))
  const { user, password, host, port, database } = connection
  const url = `postgresql://${user}:${password}@localhost/${database}?host=${host}&port=${port}`
  const answers = await play(work, commit, url)
  const { migrations, lines } = await dump(connection)
  await withClient(server, (client) => client.query(`drop database ${connection.database}`))
  const text = [{ commit, migrations, answers }, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('')
  const packed = brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS },
  })
  writeFileSync(join(HERE, `${migrations.at(-1)}.${commit}.br`), packed)
  process.stdout.write(`${commit} ${migrations.at(-1)} ${packed.length} bytes\n`)
}

const work = mkdtempSync(join(tmpdir(), 'kiem-phieu-states-'))
// A folder of its own, because PostgreSQL may run in another account.
const dataDir = mkdtempSync(join(tmpdir(), 'kiem-phieu-states-'))
const started = await startEmbeddedPostgres({ dataDir })
if (!started.ok) throw new Error(JSON.stringify(started.error))
try {
  const server = { ...started.value.connection, database: 'postgres' }
  for (const commit of process.argv.slice(2)) {
    try {
      await make(work, server, commit)
    } catch (error) {
      process.stderr.write(`${commit}: ${error instanceof Error ? error.message : error}\n`)
      process.exitCode = 1
    }
  }
} finally {
  await started.value.stop()
  for (const folder of [work, dataDir]) rmSync(folder, { recursive: true, force: true })
}
