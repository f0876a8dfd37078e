import type { Logger } from 'pino'
import type { Test } from 'tap'
import { SetupLink } from '../../src/app/sessions/setup-link.ts'
import type { DeskFiles } from '../../src/desk-build/desk-file.ts'
import { buildServer } from '../../src/http/server.ts'
import type { App } from '../../src/http/support/app.ts'
import { buildServices } from '../../src/http/support/build-services.ts'
import type { StreamLimits } from '../../src/http/support/event-stream.ts'
import type { CallerCredentials, Identified, Services } from '../../src/http/support/services.ts'
import type { Transport } from '../../src/http/transport.ts'
import { idFactory, type NewId } from '../../src/kernel/brand.ts'
import { fieldsOf } from '../../src/kernel/unknown.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { createSecrets } from '../../src/secrets/secrets.ts'
import { type DatabaseHandle, openDatabase, SERVICE_ROLE, SIGN_IN_ROLE } from '../../src/storage/connection.ts'
import { migrateToLatest } from '../../src/storage/migrate.ts'
import { createReadiness } from '../../src/storage/readiness.ts'
import { workOn } from '../../src/storage/unit-of-work.ts'
import { judging } from '../../src/verification/judging.ts'
import { reachable } from '../../src/webhooks/addresses.ts'
import { createTargets } from '../../src/webhooks/targets.ts'
import { embeddedServer, type Template, type TestConnection, type TestServer } from './database.ts'
import { expectDeclared } from './declared-statuses.ts'
import { checkingEvents } from './event-check.ts'
import { allowAnyEvent, identifyEverybody, SETUP_TOKEN, TEST_TOKEN, writeEverybody } from './everyone.ts'
import { type KeptDatabase, takeDatabase } from './kept-database.ts'
import { testSigning, writeTestKey } from './log-signer.ts'
import { trustingProvider } from './openid.ts'
import { remembering } from './planted-secrets.ts'
import { expectNoSecret, watch } from './planted-secrets-watch.ts'
import { UNHURRIED, UNHURRIED_READINESS } from './unhurried.ts'

/** A database as the service itself leaves it; created once per server and run, then copied. */
export const AS_SERVED: Template = {
  name: 'served',
  prepare: async (connection) => {
    const { db, close } = openDatabase(connection)
    await migrateToLatest(db)
    await close()
  },
}

/** A database with every migration applied, in which tests may write events of any time and of anybody. */
export const MIGRATED: Template = {
  name: 'migrated',
  from: AS_SERVED,
  prepare: async (connection) => {
    const { pool, close } = openDatabase(connection)
    await writeTestKey(pool)
    await allowAnyEvent(pool)
    await close()
  },
}

/** The initial state of a test service: the account behind the test's token. */
export const PEOPLED: Template = {
  name: 'peopled',
  from: MIGRATED,
  prepare: async (connection) => {
    const { pool, close } = openDatabase(connection)
    await writeEverybody(pool)
    await close()
  },
}

export { SETUP_TOKEN, TEST_TOKEN } from './everyone.ts'

/** The morning of a congress. */
const FIRST_INSTANT = Date.UTC(2017, 7, 5, 1)

/** A clock that is one second later at every reading, or so many milliseconds; it can continue another one. */
export const tickingClock = (read = 0, stepMs = 1_000): (() => Date) => {
  let ticks = read
  return () => {
    ticks += 1
    return new Date(FIRST_INSTANT + ticks * stepMs)
  }
}

/** How often a ticking clock was read until it said so. */
export const ticksUntil = (at: Date): number => (at.getTime() - FIRST_INSTANT) / 1000

/** Ids in order: 0192f3a4-0000-7000-8000-000000000001, …02, …; they can go on after so many. */
export const countedIds = (before = 0): NewId => {
  let made = before
  return idFactory(() => {
    made += 1
    return `0192f3a4-0000-7000-8000-${made.toString(16).padStart(12, '0')}`
  })
}

export interface Answer<T = unknown> {
  readonly status: number
  readonly headers: Readonly<Record<string, string | undefined>>
  /** The document; the text itself if the answer is not JSON. */
  readonly body: T
}

export interface RequestOptions {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** Null sends no token. */
  readonly token?: string | null
  /** Address of the caller; 127.0.0.1 by default. */
  readonly from?: string
}

export interface TestService {
  readonly app: App
  /** The database of the service, to inspect stored data. */
  readonly connection: TestConnection
  /** The same database as the owner of its tables, to whom no policy applies. */
  readonly owner: DatabaseHandle
  /** The clock of the service. */
  readonly now: () => Date
  /** Sends a request as the operator; whatever the status, the answer comes back. */
  readonly request: <T = unknown>(method: string, path: string, options?: RequestOptions) => Promise<Answer<T>>
}

export interface ServiceOptions {
  readonly now?: () => Date
  readonly newId?: NewId
  /** The embedded one unless a test names another. */
  readonly server?: TestServer
  /** The database of another service, for a second process on it or a new start. */
  readonly beside?: TestConnection
  /** A database in which something was played already. It is given back with the service. */
  readonly database?: KeptDatabase
  /** For a test that reads the log. It is listened to in every test. */
  readonly logger?: Logger
  /** Identifies callers; by default the holder of the test's token has every role, and others are identified normally. */
  readonly identify?: Services['identify']
  /** Called first to identify a caller; null leaves it to `identify`. */
  readonly standIn?: (shown: CallerCredentials) => Promise<Identified | null>
  /** The link for the first administrator; by default the one with `SETUP_TOKEN`. */
  readonly setupLink?: SetupLink
  /** Wraps the service's secrets, to see their use. */
  readonly around?: (secrets: Services['secrets']) => Services['secrets']
  /** Wraps the unit of work, to see or change the outcome of acts. */
  readonly aroundWork?: (uow: Services['uow']) => Services['uow']
  /** The organisation’s provider; by default one that confirms everybody. */
  readonly openId?: Services['openId']
  /** The signer of checkpoints; by default a key that is the same in every run. */
  readonly signing?: Services['signing']
  /** By default streams end as soon as everything is sent. */
  readonly streams?: Partial<StreamLimits>
  /** Templates of the organisation, by name; none by default. */
  readonly templates?: ReadonlyMap<string, string>
  /** The pages for people; none by default, because bundling them takes a while. */
  readonly desk?: DeskFiles
  /** Private networks to which webhooks may be sent; none by default. */
  readonly privateNetworks?: readonly string[]
  /** The backups that the service makes; none by default. */
  readonly lastBackup?: Services['lastBackup']
  /** The trouble of the database's disk while it is away; by default none. */
  readonly trouble?: Services['trouble']
  /** Learns about requests; by default nobody does. */
  readonly watch?: Services['watch']
  /** By default plain HTTP without proxies. */
  readonly transport?: Partial<Transport>
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** Throws if an answer about one thing has a tag that would hold for another one. */
const expectBound = (path: string, { etag, location }: Answer['headers']): void => {
  const isAboutOne = /\/[\da-f]{8}-[\da-f-]{27}(?:[/?]|$)/.test(String(location ?? path))
  if (isAboutOne && /^"[\d-]+"$/.test(String(etag)))
    throw new Error(`${path}: the tag ${etag} is not bound to its thing`)
}

const requester =
  (app: App): TestService['request'] =>
  async <T>(
    method: string,
    path: string,
    { body, headers = {}, token = TEST_TOKEN, from = '127.0.0.1' }: RequestOptions = {},
  ) => {
    const answer = await app.inject({
      method: method as 'GET',
      url: path,
      remoteAddress: from,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const json = /^application\/(?:[a-z]+\+)?json(?:;|$)/.test(String(answer.headers['content-type'] ?? ''))
    const document: unknown = json ? JSON.parse(answer.payload) : answer.payload
    expectDeclared(method, path, answer.statusCode, textOf(fieldsOf(document)['code']))
    const received = answer.headers as Answer['headers']
    expectBound(path, received)
    return { status: answer.statusCode, headers: received, body: document as T }
  }

/** Of the installation; of every test service the same. */
export const TEST_KEY = Buffer.alloc(32, 7)

/** Open although the test operator holds every role, so that the example of that route succeeds. */
const testSetupLink = ({ digest }: Services['secrets']): SetupLink =>
  new SetupLink({ digest: digest(SETUP_TOKEN), expiresAt: '2099-01-01T00:00:00.000Z', despiteAdministrators: true })

/** Connections of its own to the database of another service. */
const openBeside = (connection: TestConnection): KeptDatabase => {
  const [service, owner] = [openDatabase(connection, () => {}, SERVICE_ROLE), openDatabase(connection)]
  const signIn = openDatabase(connection, () => {}, SIGN_IN_ROLE)
  const giveBack = async () => {
    await service.close()
    await signIn.close()
    await owner.close()
  }
  return { connection, service, signIn, owner, giveBack }
}

/**
 * The whole service without a socket, on a fresh migrated database, with a clock and ids that are the same in every
 * run.
 * Closed and removed at the end of the test, which fails if a secret was written or shown.
 */
export const openTestService = async (
  t: Pick<Test, 'teardown'>,
  options: ServiceOptions = {},
): Promise<TestService> => {
  const { now = tickingClock(), newId = countedIds() } = options
  const watched = watch()
  const server = options.server ?? (await embeddedServer())
  const { beside } = options
  const database = beside ? openBeside(beside) : (options.database ?? (await takeDatabase(server, PEOPLED)))
  const {
    service: { db },
    owner,
  } = database
  const { around = (secrets) => secrets, aroundWork = (work) => work } = options
  const open = workOn({ handle: database.service, signIn: database.signIn })
  const built = buildServices({
    openWork: (...asked) => aroundWork(checkingEvents(open(...asked))),
    secrets: around(remembering(createSecrets(TEST_KEY))),
    now,
    newId,
    signing: options.signing ?? testSigning(),
    openJudge: judging(nodeCrypto),
    openId: options.openId === undefined ? trustingProvider : options.openId,
    webhookTargets: createTargets(reachable(options.privateNetworks ?? [])),
    ready: createReadiness({ db }, UNHURRIED_READINESS),
    trouble: options.trouble ?? (async () => null),
  })
  built.press.use(options.templates ?? new Map())
  const identify = options.identify ?? identifyEverybody(owner.pool, built.identify)
  const services: Services = {
    ...built,
    // An injected request is answered when its stream ends.
    streams: { ...built.streams, longestMs: 0, ...options.streams },
    identify: async (shown) => (await options.standIn?.(shown)) ?? identify(shown),
    setupLink: options.setupLink ?? testSetupLink(built.secrets),
    desk: options.desk ?? built.desk,
    lastBackup: options.lastBackup ?? built.lastBackup,
    watch: options.watch ?? null,
  }
  const logger = watched.listeningTo(options.logger)
  const app = await watched.building(() => buildServer(services, logger, { ...UNHURRIED, ...options.transport }))
  t.teardown(async () => {
    await app.close()
    try {
      await expectNoSecret(watched, owner.pool)
    } finally {
      await database.giveBack()
    }
  })
  return { app, connection: database.connection, owner, now, request: requester(app) }
}
