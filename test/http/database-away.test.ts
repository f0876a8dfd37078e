import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Test, test } from 'tap'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/storage/embedded/start.ts'
import { killPostmaster, started, temporaryFolder, until } from '../storage/embedded/support.ts'
import { openCongress, type TestCongress } from '../support/congress.ts'
import { embeddedServer, type TestConnection, withClient } from '../support/database.ts'
import { type Answer, openTestService, type TestService } from '../support/service.ts'
import { storedIn } from '../support/stored.ts'
import { eventsIn } from './support/audit-log.ts'
import { problemComplaints } from './support/problem-checks.ts'
import { NAMES, openStage } from './support/stage.ts'

const TYPISTS = 6
const BALLOTS_EACH = 40

interface Stream {
  /** Ballots acknowledged so far. */
  acknowledged: number
  readonly refusals: Answer[]
}

/** A batch that is as large as the stream that will be typed into it. */
const openBatch = async (congress: TestCongress): Promise<string> => {
  const size = TYPISTS * BALLOTS_EACH
  const plan = { names: NAMES, issued: size, returned: size }
  const { id } = await congress.playRound(await congress.createElection('delegates', 1), plan)
  const body = { mode: 'ballots', size }
  return (await congress.must<{ id: string }>('POST', `/v1/rounds/${id}/ballot-batches`, { body })).id
}

/** Several people type at once; whoever is told that the database is away sends the same again with the same key. */
const typeAll = (service: TestService, congress: TestCongress, batchId: string) => {
  const stream: Stream = { acknowledged: 0, refusals: [] }
  const body = { ballots: [{ struck: [congress.idOf(NAMES[0]!)] }] }
  const typeOne = async (key: string): Promise<void> => {
    for (;;) {
      const path = `/v1/ballot-batches/${batchId}/entries/first/ballots`
      const answer = await service.request('POST', path, { body, headers: { 'idempotency-key': key } })
      if (answer.status === 201) break
      stream.refusals.push(answer)
      if (answer.status !== 503) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`)
      await sleep(10)
    }
    stream.acknowledged += 1
  }
  const typist = async (name: number): Promise<void> => {
    for (let ballot = 0; ballot < BALLOTS_EACH; ballot += 1) await typeOne(`${name}-${ballot}`)
  }
  return { stream, done: Promise.all(Array.from({ length: TYPISTS }, (_, name) => typist(name))) }
}

/** Every acknowledged ballot is there, none twice, and the log has no gap. */
const checkEverythingIsThere = async (t: Test, service: TestService, batchId: string): Promise<void> => {
  const numbers = await withClient(service.connection, async (client) => {
    const { rows } = await client.query<{ number: number }>(
      'select number from ballot where batch_id = $1 order by 1',
      [batchId],
    )
    return rows.map(({ number }) => number)
  })
  t.same(
    numbers,
    Array.from({ length: TYPISTS * BALLOTS_EACH }, (_, index) => index + 1),
  )
  t.match((await service.request('GET', `/v1/ballot-batches/${batchId}/entries/first`)).body, {
    entered: numbers.length,
  })
  const typed = (await eventsIn(service)).filter(({ action }) => action === 'ballots.entered')
  t.equal(typed.length, numbers.length, 'one event for each')
  for (const events of Map.groupBy(await eventsIn(service), ({ log_id }) => log_id).values()) {
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

const openOn = (t: Test, { connection }: EmbeddedPostgres): Promise<TestService> => {
  const server = { ...connection, database: 'postgres' }
  return openTestService(t, { server: { name: 'embedded-18', label: 'of this test', connection: server } })
}

test('a service whose database has stopped is alive but not ready, and ready again when it is back', async (t) => {
  const dataDir = join(temporaryFolder(t), 'data')
  const postgres = await started(t, { dataDir })
  // Before the service is opened, so that the database is still there when the service is closed.
  let back: EmbeddedPostgres | undefined
  t.teardown(() => back?.stop())
  const service = await openOn(t, postgres)
  t.match(await service.request('GET', '/readyz'), { status: 200 })
  // Stopped, not killed: when this returns, no connection is left that could answer.
  await postgres.stop()
  t.match(await service.request('GET', '/readyz'), { status: 503, headers: { 'retry-after': /\d/ } })
  t.match(await service.request('GET', '/healthz'), { status: 200 })
  const restarted = await startEmbeddedPostgres({ dataDir })
  if (!restarted.ok) throw new Error(restarted.error.code)
  back = restarted.value
  t.match(await service.request('GET', '/readyz'), { status: 200 })
})

test('PostgreSQL is killed while ballots are being typed', async (t) => {
  const dataDir = join(temporaryFolder(t), 'data')
  const postgres = await started(t, { dataDir })
  const service = await openOn(t, postgres)
  const congress = await openCongress(service, { level: 'grassroots' })
  const batchId = await openBatch(congress)
  const { stream, done } = typeAll(service, congress, batchId)
  await until(() => stream.acknowledged >= 30)
  await killPostmaster(postgres.pid()!, dataDir)
  t.match(await service.request('GET', '/healthz'), { status: 200 })
  await done
  checkRefusals(t, stream)
  t.equal(stream.acknowledged, TYPISTS * BALLOTS_EACH)
  await checkEverythingIsThere(t, service, batchId)
  t.match(await service.request('GET', '/readyz'), { status: 200 })
})

/** Breaks the service's connections, as an administrator or a failing network would. */
const breakConnections = async ({ database }: TestConnection): Promise<void> => {
  const { connection } = await embeddedServer()
  await withClient(connection, (client) =>
    client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = $1 and application_name = 'kiem-phieu'`,
      [database],
    ),
  )
}

test('connections break again and again while ballots are being typed', async (t) => {
  const service = await openTestService(t)
  const congress = await openCongress(service, { level: 'grassroots' })
  const batchId = await openBatch(congress)
  const { stream, done } = typeAll(service, congress, batchId)
  for (const at of [20, 60, 100, 140]) {
    await until(() => stream.acknowledged >= at)
    await breakConnections(service.connection)
  }
  await done
  checkRefusals(t, stream)
  await checkEverythingIsThere(t, service, batchId)
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

test('a connection that breaks in the middle of a transaction leaves nothing behind', async (t) => {
  const { service, stage } = await openStage(t)
  const before = await storedIn(service.connection)
  const body = { fullName: 'Lý Thị Nhung', birthYear: 1980, membership: 'official', unit: 'Văn phòng' }
  const options = { body, headers: { 'idempotency-key': 'in-the-middle' } }
  const add = () => service.request('POST', `/v1/congresses/${stage.id}/people`, options)
  const answer = await withClient(service.connection, async (client) => {
    // Somebody else holds the congress, so the request has claimed its key and waits inside its transaction.
    await client.query('begin')
    await client.query('select 1 from congress where id = $1 for update', [stage.id])
    const waiting = add()
    await untilWaiting(service.connection)
    await breakConnections(service.connection)
    const refused = await waiting
    await client.query('rollback')
    return refused
  })
  t.same(problemComplaints(answer, { status: 503, code: 'database-unavailable' }), [])
  t.same(await storedIn(service.connection), before)
  t.match(await add(), { status: 201 }, 'the key is free')
})
