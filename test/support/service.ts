import { sql } from 'kysely'
import { type Logger, pino } from 'pino'
import type { Test } from 'tap'
import { ContestCache } from '../../src/app/batches/contest.ts'
import { localOperator } from '../../src/http/local-operator.ts'
import { buildServer } from '../../src/http/server.ts'
import type { App } from '../../src/http/support/app.ts'
import { PLAIN, type Transport } from '../../src/http/transport.ts'
import { openDatabase } from '../../src/storage/connection.ts'
import { migrateToLatest } from '../../src/storage/migrate.ts'
import { createUnitOfWork } from '../../src/storage/unit-of-work.ts'
import { createTestDatabase, embeddedServer, type Template, type TestConnection, type TestServer } from './database.ts'

/** A database with every migration applied; made once per server and run, then copied. */
export const MIGRATED: Template = {
  name: 'migrated',
  prepare: async (connection) => {
    const { db, close } = openDatabase(connection)
    await migrateToLatest(db)
    await close()
  },
}

export const TEST_TOKEN = 'token-of-the-test-operator'

/** The morning of a congress. */
const FIRST_INSTANT = Date.UTC(2017, 7, 5, 1)

/** A clock that is one second later every time it is read. */
export const tickingClock = (): (() => Date) => {
  let ticks = 0
  return () => {
    ticks += 1
    return new Date(FIRST_INSTANT + ticks * 1000)
  }
}

/** Ids in order: 0192f3a4-0000-7000-8000-000000000001, …02, … */
export const countedIds = (): (() => string) => {
  let made = 0
  return () => {
    made += 1
    return `0192f3a4-0000-7000-8000-${made.toString(16).padStart(12, '0')}`
  }
}

export interface Answer<T = unknown> {
  readonly status: number
  readonly headers: Readonly<Record<string, string | undefined>>
  /** The document; the text itself where the answer is not JSON. */
  readonly body: T
}

export interface RequestOptions {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** Null sends no token. */
  readonly token?: string | null
}

export interface TestService {
  readonly app: App
  /** The database behind the service, to see what was stored. */
  readonly connection: TestConnection
  /** Sends a request as the operator; whatever the status, the answer comes back. */
  readonly request: <T = unknown>(method: string, path: string, options?: RequestOptions) => Promise<Answer<T>>
}

export interface ServiceOptions {
  readonly now?: () => Date
  readonly newId?: () => string
  /** The embedded one unless a test names another. */
  readonly server?: TestServer
  /** Silent unless a test reads the log. */
  readonly logger?: Logger
  /** Plain HTTP without proxies unless a test says otherwise. */
  readonly transport?: Partial<Transport>
}

const requester =
  (app: App): TestService['request'] =>
  async <T>(method: string, path: string, { body, headers = {}, token = TEST_TOKEN }: RequestOptions = {}) => {
    const answer = await app.inject({
      method: method as 'GET',
      url: path,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const json = /^application\/(?:[a-z]+\+)?json/.test(String(answer.headers['content-type'] ?? ''))
    return {
      status: answer.statusCode,
      headers: answer.headers as Record<string, string | undefined>,
      body: (json ? JSON.parse(answer.payload) : answer.payload) as T,
    }
  }

/**
 * The whole service without a socket, on a fresh migrated database, with a clock and ids that are the same in every
 * run. Closed and removed when the test ends.
 */
export const openTestService = async (t: Test, options: ServiceOptions = {}): Promise<TestService> => {
  const { now = tickingClock(), newId = countedIds(), logger = pino({ level: 'silent' }) } = options
  const server = options.server ?? (await embeddedServer())
  const database = await createTestDatabase(server, MIGRATED)
  const { db, pool, close } = openDatabase(database.connection)
  const services = {
    uow: createUnitOfWork({ db, pool }),
    contests: new ContestCache(),
    now,
    newId,
    actorOf: localOperator(TEST_TOKEN),
    ready: async () => (await sql`select 1`.execute(db)).rows.length === 1,
  }
  const app = await buildServer(services, logger, { ...PLAIN, ...options.transport })
  t.teardown(async () => {
    await app.close()
    await close()
    await database.drop()
  })
  return { app, connection: database.connection, request: requester(app) }
}
