import type { ClientBase } from 'pg'
import { type Test, test } from 'tap'
import type { Services } from '../../src/http/support/services.ts'
import { openDatabase } from '../../src/storage/connection.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/storage/embedded/start.ts'
import { createReadiness } from '../../src/storage/readiness.ts'
import { killPostmaster, started } from '../storage/embedded/support.ts'
import { openCongress, type TestCongress } from '../support/congress.ts'
import { embeddedServer, type TestConnection, withClient } from '../support/database.ts'
import { writeEverybody } from '../support/everyone.ts'
import { writeTestKey } from '../support/log-signer.ts'
import { readyFolder } from '../support/ready-folder.ts'
import { type Answer, openTestService, type TestService } from '../support/service.ts'
import { storedIn } from '../support/stored.ts'
import { until } from '../support/until.ts'
import { eventsIn } from './support/audit-log.ts'
import { problemComplaints } from './support/problem-checks.ts'
import { NAMES, openStage } from './support/stage.ts'

const TYPISTS = 6
/** More ballots than are typed before a test has seen enough. */
const MOST = 5_000

interface Stream {
  /** Ballots acknowledged so far. */
  acknowledged: number
  readonly refusals: Answer[]
  /** True if nobody should begin another ballot. */
  isEnough: boolean
}

/** A batch for each typist. */
const openBatches = async (congress: TestCongress): Promise<readonly string[]> => {
  const plan = { names: NAMES, issued: MOST, returned: MOST }
  const { id } = await congress.playRound(await congress.createElection('delegates', 1), plan)
  const body = { mode: 'ballots', size: Math.floor(MOST / TYPISTS) }
  const batches: string[] = []
  for (let typist = 0; typist < TYPISTS; typist += 1) {
    batches.push((await congress.must<{ id: string }>('POST', `/v1/rounds/${id}/ballot-batches`, { body })).id)
  }
  return batches
}

/** Several people type at once; after a 503 each repeats the request with the same key. */
const typeAll = (service: TestService, congress: TestCongress, batches: readonly string[]) => {
  const stream: Stream = { acknowledged: 0, refusals: [], isEnough: false }
  const ballots = [{ struck: [congress.idOf(NAMES[0]!)] }]
  const isTaken = async (batchId: string, from: number): Promise<boolean> => {
    const headers = { 'idempotency-key': `${batchId}-${from}` }
    const path = `/v1/ballot-batches/${batchId}/entries/first/ballots`
    const answer = await service.request('POST', path, { body: { from, ballots }, headers })
    if (answer.status === 201) return true
    stream.refusals.push(answer)
    if (answer.status !== 503) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`)
    return false
  }
  const typist = async (batchId: string): Promise<void> => {
    for (let from = 1; !stream.isEnough; from += 1) {
      await until(() => isTaken(batchId, from))
      stream.acknowledged += 1
    }
  }
  return { stream, done: Promise.all(batches.map(typist)) }
}

/** Waits until so many more ballots have been acknowledged. */
const typed = (stream: Stream, more: number): Promise<void> => {
  const enough = stream.acknowledged + more
  return until(() => stream.acknowledged >= enough)
}

/** Every acknowledged ballot is there, none twice, and the log has no gap. */
const checkEverythingIsThere = async (
  t: Test,
  service: TestService,
  batches: readonly string[],
  { acknowledged }: Stream,
): Promise<void> => {
  let stored = 0
  for (const batchId of batches) {
    const numbers = await withClient(service.connection, async (client) => {
      const { rows } = await client.query<{ number: number }>(
        'select number from ballot where batch_id = $1 order by 1',
        [batchId],
      )
      return rows.map(({ number }) => number)
    })
    t.same(
      numbers,
      numbers.map((_, index) => index + 1),
    )
    t.match((await service.request('GET', `/v1/ballot-batches/${batchId}/entries/first`)).body, {
      entered: numbers.length,
    })
    stored += numbers.length
  }
  t.equal(stored, acknowledged)
  const all = await eventsIn(service)
  t.equal(all.filter(({ action }) => action === 'ballots.entered').length, stored, 'one event for each')
  for (const events of Map.groupBy(all, ({ log_id }) => log_id).values()) {
    t.same(
      events.map(({ sequence }) => sequence),
      events.map((_, index) => index + 1),
    )
  }
}

const checkRefusals = (t: Test, { refusals }: Stream): void => {
  t.ok(refusals.length > 0, `${refusals.length} requests were told to come back`)
  const expected = { status: 503, code: 'database-unavailable' } as const
  const complaints = refusals.flatMap((refusal) => [
    ...problemComplaints(refusal, expected),
    ...(/^\d+$/.test(refusal.headers['retry-after'] ?? '') ? [] : ['does not say when to come back']),
  ])
  t.same([...new Set(complaints)], [])
}

/** A service on a PostgreSQL of its own. */
const openOn = async (
  t: Test,
  { connection }: EmbeddedPostgres,
  trouble: Services['trouble'],
): Promise<TestService> => {
  const { pool, close } = openDatabase(connection)
  await writeTestKey(pool)
  await writeEverybody(pool)
  await close()
  return openTestService(t, { beside: connection, trouble })
}

test('a service whose database is away', async (t) => {
  const dataDir = await readyFolder(t, 'migrated')
  let postgres = await started(t, { dataDir })
  // Before the service is opened, so that the database is still there when the service is closed.
  t.teardown(() => postgres.stop())
  let trouble: Awaited<ReturnType<Services['trouble']>> = null
  const service = await openOn(t, postgres, async () => trouble)

  await t.test(
    'a stopped database: the service is alive but not ready, and ready again when the database returns',
    async (t) => {
      t.match(await service.request('GET', '/readyz'), { status: 200 })
      // Stopped, not killed: when this returns, no connection is left that could answer.
      await postgres.stop()
      t.match(await service.request('GET', '/readyz'), { status: 503, headers: { 'retry-after': /\d/ } })
      t.match(await service.request('GET', '/healthz'), { status: 200 })
      trouble = 'storage-full'
      const full = await service.request('GET', '/v1/organisations')
      t.same(problemComplaints(full, { status: 503, code: 'storage-full' }), [], 'a full disk under it is called that')
      trouble = null
      const restarted = await startEmbeddedPostgres({ dataDir })
      if (!restarted.ok) throw new Error(restarted.error.code)
      postgres = restarted.value
      t.match(await service.request('GET', '/readyz'), { status: 200 })
    },
  )

  await t.test(
    'a standby that confirms nothing: reading goes on, and the service says that it is not ready',
    async (t) => {
      const { db, pool, close } = openDatabase(postgres.connection)
      const ready = createReadiness({ db }, { limitMs: 900, keepMs: 0 })
      t.equal(await ready(), null)
      const standby = async (name: string) => {
        await pool.query(`alter system set synchronous_standby_names = '${name}'`)
        await pool.query('select pg_reload_conf()')
        await until(
          async () => (await pool.query('show synchronous_standby_names')).rows[0].synchronous_standby_names === name,
        )
      }
      await standby('nobody')
      // Commits wait from when the checkpointer has read the setting, which it reads after the session that shows it.
      await until(async () => (await ready()) === 'write-not-confirmed')
      await standby('')
      await until(async () => (await ready()) === null)
      await close()
    },
  )

  await t.test('a database killed during ballot entry: no ballot is lost or counted twice', async (t) => {
    const congress = await openCongress(service, { level: 'grassroots' })
    const batches = await openBatches(congress)
    const { stream, done } = typeAll(service, congress, batches)
    await typed(stream, 30)
    await killPostmaster(postgres.pid()!, dataDir)
    t.match(await service.request('GET', '/healthz'), { status: 200 })
    await until(() => stream.refusals.length > 0)
    await typed(stream, 60)
    stream.isEnough = true
    await done
    checkRefusals(t, stream)
    await checkEverythingIsThere(t, service, batches, stream)
    t.match(await service.request('GET', '/readyz'), { status: 200 })
  })
})

/** Breaks the service's connections, as an administrator or a failing network would. */
const breakConnections = async (client: ClientBase, { database }: TestConnection): Promise<void> => {
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = $1 and application_name = 'kiem-phieu'`,
    [database],
  )
}

/** A connection of an administrator, to another database of the same server. */
const asAdministrator = async <T>(work: (client: ClientBase) => Promise<T>): Promise<T> =>
  withClient((await embeddedServer()).connection, work)

test('repeated connection failures during ballot entry', async (t) => {
  const service = await openTestService(t)
  const congress = await openCongress(service, { level: 'grassroots' })
  const batches = await openBatches(congress)
  const { stream, done } = typeAll(service, congress, batches)
  await asAdministrator(async (client) => {
    for (let times = 0; times < 4; times += 1) {
      await typed(stream, 20)
      const { length: before } = stream.refusals
      // Nobody notices a break between two requests of a connection.
      await until(async () => {
        await breakConnections(client, service.connection)
        return stream.refusals.length > before
      })
    }
  })
  await typed(stream, 60)
  stream.isEnough = true
  await done
  checkRefusals(t, stream)
  await checkEverythingIsThere(t, service, batches, stream)
})

/**
 * Waits until a request waits for a lock: in this database, since others wait on the same server, and on a connection
 * without a transaction, since in one the list of connections stays as it was first read.
 */
const untilWaiting = (connection: TestConnection): Promise<void> =>
  withClient(connection, (client) => {
    const waits = `select 1 from pg_stat_activity where datname = current_database()
      and application_name = 'kiem-phieu' and wait_event_type = 'Lock'`
    return until(async () => (await client.query(waits)).rows.length > 0)
  })

test('a connection that breaks during a transaction leaves no partial write', async (t) => {
  const { service, stage } = await openStage(t)
  const before = await storedIn(service.connection)
  const body = { fullName: 'Lý Thị Nhung', birthYear: 1980, membership: 'official', unit: 'Văn phòng' }
  const options = { body, headers: { 'idempotency-key': 'in-the-middle' } }
  const add = () => service.request('POST', `/v1/congresses/${stage.id}/people`, options)
  const answer = await withClient(service.connection, async (client) => {
    // Another transaction holds the congress, so the request has claimed its key and waits inside its transaction.
    await client.query('begin')
    await client.query('select 1 from congress where id = $1 for update', [stage.id])
    const waiting = add()
    await untilWaiting(service.connection)
    await asAdministrator((administrator) => breakConnections(administrator, service.connection))
    const refused = await waiting
    await client.query('rollback')
    return refused
  })
  t.same(problemComplaints(answer, { status: 503, code: 'database-unavailable' }), [])
  t.same(await storedIn(service.connection), before)
  t.match(await add(), { status: 201 }, 'the key is free')
})
