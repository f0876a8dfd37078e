import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { test } from 'tap'
import { err, ok } from '../../../src/kernel/result.ts'
import { dataDirInUse } from '../../../src/storage/embedded/failures.ts'
import { isAlive } from '../../../src/storage/embedded/postmaster-file.ts'
import type { Server } from '../../../src/storage/embedded/server.ts'
import type { EmbeddedPostgres } from '../../../src/storage/embedded/start.ts'
import { type SupervisionEvent, supervise } from '../../../src/storage/embedded/supervisor.ts'
import { readyFolder } from '../../support/ready-folder.ts'
import { killPostmaster, query, serviceProcess, started } from './support.ts'

const restored = (server: EmbeddedPostgres): Promise<SupervisionEvent[]> =>
  new Promise((resolve) => {
    const events: SupervisionEvent[] = []
    server.onUnexpectedExit((event) => {
      events.push(event)
      if (event.kind === 'restored') resolve(events)
    })
  })

for (const transport of ['socket', 'tcp'] as const) {
  test(`a killed PostgreSQL is restarted on the same ${transport}, with its data and its lock`, async (t) => {
    const dataDir = await readyFolder(t, 'cluster')
    const server = await started(t, { dataDir, transport })
    await query(server.connection, 'create table kept as select 1 as one')
    const before = server.pid()!
    const back = restored(server)
    await killPostmaster(before, dataDir)
    const events = await back
    t.same(events[0], { kind: 'lost' })
    t.not(server.pid(), before)
    t.same(await query(server.connection, 'select one from kept'), [{ one: 1 }])
    t.match(await serviceProcess(t, dataDir).answer, { ok: false, code: 'data-dir-in-use' })
  })
}

/** A server whose connection is lost when `lost` is emitted. */
const serverThatBreaks = (breaks: PassThrough, pid = 1): Server => ({
  pid,
  endpoint: { kind: 'socket', host: '/nowhere', port: 5432 },
  adopted: false,
  session: {
    version: '18.4',
    onLost: (listener) => breaks.once('lost', listener),
    isLast: async () => true,
    close: async () => undefined,
  },
})

test('a lost lock connection is reopened without a restart', async (t) => {
  const server = await started(t, { dataDir: await readyFolder(t, 'cluster') })
  const before = server.pid()
  const back = restored(server)
  await query(
    server.connection,
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'kiem-phieu lock'",
  )
  await back
  t.equal(server.pid(), before)
})

test('PostgreSQL stays down after a stop, even if the stop comes during a restart', async (t) => {
  const dataDir = await readyFolder(t, 'cluster')
  const server = await started(t, { dataDir })
  const lost = new Promise<void>((resolve) => server.onUnexpectedExit((event) => event.kind === 'lost' && resolve()))
  const before = server.pid()!
  await killPostmaster(before, dataDir)
  await lost
  await server.stop()
  t.equal(server.pid(), undefined)
  await t.rejects(query(server.connection, 'select 1'), 'nothing listens any more')
  t.notOk(isAlive(before))
})

test('failed attempts are reported and repeated until one succeeds', async (t) => {
  const breaks = new PassThrough()
  const answers = [err(dataDirInUse('/data')), err(dataDirInUse('/data')), ok(serverThatBreaks(breaks, 2))]
  const events: SupervisionEvent[] = []
  const pauses: number[] = []
  const supervisor = supervise(
    serverThatBreaks(breaks),
    async () => answers.shift()!,
    (event) => {
      events.push(event)
      if (event.kind === 'restored') breaks.emit('restored')
    },
    { pause: async (milliseconds) => void pauses.push(milliseconds) },
  )
  const back = once(breaks, 'restored')
  breaks.emit('lost')
  t.equal(supervisor.current(), undefined)
  await back
  t.equal(supervisor.current()?.pid, 2)
  t.match(events, [
    { kind: 'lost' },
    { kind: 'failed', attempts: 1, failure: { code: 'data-dir-in-use' } },
    { kind: 'failed', attempts: 2 },
    { kind: 'restored', attempts: 3 },
  ])
  t.same(pauses, [100, 200], 'with growing pauses')
  await supervisor.end()
  breaks.emit('lost')
  t.equal(events.length, 4, 'nothing is reported after the end')
})

test('an error of the supervisor itself is one more failed attempt', async (t) => {
  const breaks = new PassThrough()
  const server = serverThatBreaks(breaks)
  const events: SupervisionEvent[] = []
  let attempts = 0
  const supervisor = supervise(
    server,
    async () => {
      attempts += 1
      if (attempts === 1) throw Object.assign(new Error('EROFS'), { code: 'EROFS' })
      return ok(server)
    },
    (event) => {
      events.push(event)
      if (event.kind === 'restored') breaks.emit('restored')
    },
    { pause: async () => undefined },
  )
  const back = once(breaks, 'restored')
  breaks.emit('lost')
  await back
  t.match(events, [{ kind: 'lost' }, { kind: 'failed', failure: { detail: /Read-only file system/ } }, {}])
  await supervisor.end()
})

test('a stop during the pause between attempts takes effect immediately', async (t) => {
  const breaks = new PassThrough()
  let attempts = 0
  let pausing = (): void => {}
  const pauses = new Promise<void>((resolve) => {
    pausing = resolve
  })
  const first = serverThatBreaks(breaks)
  const supervisor = supervise(
    first,
    async () => {
      attempts += 1
      return err(dataDirInUse('/data'))
    },
    () => undefined,
    // A pause that only the end cuts short.
    {
      pause: (_milliseconds, signal) => {
        pausing()
        return new Promise((resolve) => signal.addEventListener('abort', () => resolve()))
      },
    },
  )
  breaks.emit('lost')
  await pauses
  t.equal(await supervisor.end(), undefined)
  t.equal(attempts, 1)
})
