import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { isAlive, readPostmasterFile } from '../../../src/storage/embedded/postmaster-file.ts'
import { startEmbeddedPostgres } from '../../../src/storage/embedded/start.ts'
import { worded } from '../../support/worded.ts'
import {
  killed,
  killPostmaster,
  query,
  type ServiceAnswer,
  serviceProcess,
  started,
  temporaryFolder,
  until,
} from './support.ts'

// What happens to PostgreSQL when a counting service is killed, and when two of them meet on one data folder.

const running = (answer: ServiceAnswer) => {
  if (!answer.ok) throw new Error(`${answer.code}: ${answer.en}`)
  return answer
}

test('PostgreSQL outlives a service killed with SIGKILL, and the next service adopts it', async (t) => {
  const dataDir = join(temporaryFolder(t), 'data')
  const service = serviceProcess(t, dataDir)
  const orphan = running(await service.answer)
  await query(orphan.connection, "create table kept as select 'phiếu' as word")
  await killed(service.child, 'SIGKILL')
  t.ok(isAlive(orphan.pid))
  const server = await started(t, { dataDir })
  t.equal(server.adopted, true)
  t.equal(server.pid(), orphan.pid)
  t.same(await query(server.connection, 'select word from kept'), [{ word: 'phiếu' }])
  await server.stop()
  t.notOk(readPostmasterFile(join(dataDir, 'postgres', 'data')), 'an adopted PostgreSQL is stopped like our own')
})

test('a second service on a folder in use is refused, and the first goes on', async (t) => {
  const dataDir = join(temporaryFolder(t), 'data')
  const first = await started(t, { dataDir })
  const pid = first.pid()
  t.match(await serviceProcess(t, dataDir).answer, { ok: false, code: 'data-dir-in-use' })
  t.match(worded(await startEmbeddedPostgres({ dataDir })), {
    ok: false,
    error: { code: 'data-dir-in-use', vi: /DATA_DIR/ },
  })
  t.equal(first.pid(), pid)
  t.same(await query(first.connection, 'select 1 as one'), [{ one: 1 }])
})

test('of two services that start on a new folder at the same moment exactly one runs', async (t) => {
  const dataDir = join(temporaryFolder(t), 'data')
  const answers = await Promise.all([serviceProcess(t, dataDir).answer, serviceProcess(t, dataDir).answer])
  t.same(answers.map(({ ok }) => ok).sort(), [false, true])
  t.match(
    answers.find(({ ok }) => !ok),
    { code: 'data-dir-in-use' },
  )
  t.same(
    readdirSync(dataDir).filter((name) => name.includes('.new-')),
    [],
  )
})

test('a service killed in the middle of its first start leaves nothing that blocks the next one', async (t) => {
  const dataDir = join(temporaryFolder(t), 'data')
  const service = serviceProcess(t, dataDir)
  const halfMade = () =>
    existsSync(dataDir) && readdirSync(dataDir).some((name) => existsSync(join(dataDir, name, 'data', 'PG_VERSION')))
  await until(halfMade)
  await killed(service.child, 'SIGKILL')
  t.notOk(existsSync(join(dataDir, 'postgres')), 'the half-made cluster stands aside')
  const server = await started(t, { dataDir })
  t.equal(server.adopted, false)
  t.same(await query(server.connection, 'select 1 as one'), [{ one: 1 }])
})

test('a power cut leaves a postmaster file of a process that is gone; it does not block', async (t) => {
  const dataDir = join(temporaryFolder(t), 'data')
  const service = serviceProcess(t, dataDir)
  const dead = running(await service.answer)
  await query(dead.connection, 'create table kept as select 1 as one')
  await killed(service.child, 'SIGKILL')
  await killPostmaster(dead.pid, dataDir)
  t.equal(readPostmasterFile(join(dataDir, 'postgres', 'data'))?.pid, dead.pid, 'the file is stale')
  const server = await started(t, { dataDir })
  t.equal(server.adopted, false)
  t.same(await query(server.connection, 'select one from kept'), [{ one: 1 }])
})

test('a process number that went to another program after a power cut does not block', async (t) => {
  const dataDir = join(temporaryFolder(t), 'data')
  await (await started(t, { dataDir })).stop()
  const pgdata = join(dataDir, 'postgres', 'data')
  mkdirSync(pgdata, { recursive: true })
  writeFileSync(
    join(pgdata, 'postmaster.pid'),
    [process.pid, pgdata, 0, 5432, join(dataDir, 'socket'), '', 0, 'ready'].join('\n'),
  )
  const server = await started(t, { dataDir })
  t.equal(server.adopted, false)
  t.not(server.pid(), process.pid)
})
