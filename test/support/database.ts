import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Test, t as tap } from 'tap'
import { startEmbeddedPostgres } from '../../src/storage/embedded/start.ts'
import {
  connectionOfUrl,
  databasePrefix,
  dropDatabases,
  EMBEDDED_VARIABLE,
  keepPool,
  RUN_VARIABLE,
  SERVER_VARIABLE,
  serverVersion,
  type TestConnection,
  withClient,
} from './connection.ts'
import { failedStart } from './worded.ts'

export { type TestConnection, withClient } from './connection.ts'

/** A PostgreSQL server that store tests run on. `label` names engine and version in the output. */
export type TestServer = {
  readonly name: 'embedded-18' | 'server'
  readonly label: string
  /** As a superuser, to a database without stored data. */
  readonly connection: TestConnection
}

/** A database that is created once per server and then copied, which is much faster than migrating for every test. */
export type Template = {
  readonly name: string
  /** The template that it starts from; empty without one. */
  readonly from?: Template
  /** Fills the template, for example by migrating it; must close its connections. */
  readonly prepare: (connection: TestConnection) => Promise<void>
}

export type TestDatabase = { readonly connection: TestConnection; readonly drop: () => Promise<void> }

const runId = process.env[RUN_VARIABLE] ?? `p${process.pid}${randomBytes(3).toString('hex')}`
const ownServer = async (): Promise<TestConnection> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kiem-phieu-test-'))
  const started = await startEmbeddedPostgres({ dataDir })
  tap.teardown(async () => {
    if (started.ok) await started.value.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })
  if (!started.ok) throw failedStart(started.error)
  return { ...started.value.connection, database: 'postgres' }
}

/** Keeps connections to a server open until the process ends, because most tests create and drop databases. */
const keepOpen = (server: TestConnection): TestConnection => {
  const pool = keepPool(server)
  tap.teardown(() => pool.end())
  return server
}

const findServers = async (): Promise<TestServer[]> => {
  const shared = process.env[EMBEDDED_VARIABLE]
  const embedded = keepOpen(shared ? (JSON.parse(shared) as TestConnection) : await ownServer())
  const label = `embedded PostgreSQL ${await serverVersion(embedded)}`
  const servers: TestServer[] = [{ name: 'embedded-18', label, connection: embedded }]
  const url = process.env[SERVER_VARIABLE]
  if (url) {
    const connection = keepOpen(connectionOfUrl(url))
    servers.push({ name: 'server', label: `server PostgreSQL ${await serverVersion(connection)}`, connection })
    if (!process.env[RUN_VARIABLE]) tap.teardown(() => dropDatabases(connection, runId))
  }
  return servers
}

let servers: Promise<TestServer[]> | undefined

/** The servers for store tests: the embedded one, and TEST_DATABASE_URL if that is set. */
export const testServers = (): Promise<TestServer[]> => {
  servers ??= findServers()
  return servers
}

/** The embedded server only, for tests in which the engine makes no difference. */
export const embeddedServer = async (): Promise<TestServer> => (await testServers())[0]!

/** Copying the files takes a third of the time of writing each page to the log. */
const copyOf = (template: string): string => `template ${template} strategy file_copy`

/** Creates a fresh database on a server, empty or as a copy of a template. */
export const createTestDatabase = async (server: TestServer, template?: Template): Promise<TestDatabase> =>
  copyDatabase(server, template === undefined ? 'template0' : await ensureTemplate(server, template))

/** A name that no database has yet. */
export const newDatabaseName = (): string => `${databasePrefix(runId)}${randomBytes(6).toString('hex')}`

/** Creates a copy of a database of the server to which nobody is connected. */
export const copyDatabase = async (
  server: TestServer,
  source: string,
  database = newDatabaseName(),
): Promise<TestDatabase> => {
  await withClient(server.connection, (client) => client.query(`create database ${database} ${copyOf(source)}`))
  return {
    connection: { ...server.connection, database },
    drop: () =>
      withClient(server.connection, async (client) => {
        await client.query(`drop database if exists ${database} with (force)`)
      }),
  }
}

const templates = new Map<string, Promise<string>>()

const ensureTemplate = (server: TestServer, template: Template): Promise<string> => {
  const database = `${databasePrefix(runId)}template_${template.name.replaceAll('-', '_')}`
  const { host, port } = server.connection
  const key = `${host}:${port} ${database}`
  const made = templates.get(key) ?? makeTemplate(server, template, database)
  templates.set(key, made)
  return made
}

/** Several test processes may need the same template: the first creates it, the others wait for the lock. */
const makeTemplate = (server: TestServer, template: Template, database: string): Promise<string> =>
  withClient(server.connection, async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [database])
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database])
    if (rowCount === 1) return database
    const unready = `${database}_unready`
    await client.query(`drop database if exists ${unready} with (force)`)
    const source = template.from === undefined ? 'template0' : await ensureTemplate(server, template.from)
    await client.query(`create database ${unready} ${copyOf(source)}`)
    await template.prepare({ ...server.connection, database: unready })
    await client.query(`alter database ${unready} rename to ${database}`)
    return database
  })

/**
 * Runs one subtest per available server, each on a fresh database, with engine and version in its name. The database is
 * dropped at the end of the subtest.
 */
export const forEachDatabase = async (
  t: Test,
  name: string,
  work: (t: Test, connection: TestConnection, server: TestServer) => Promise<void>,
  template?: Template,
): Promise<void> => {
  for (const server of await testServers()) {
    await t.test(`${name} [${server.label}]`, async (subtest) => {
      const database = await createTestDatabase(server, template)
      subtest.teardown(database.drop)
      await work(subtest, database.connection, server)
    })
  }
}
