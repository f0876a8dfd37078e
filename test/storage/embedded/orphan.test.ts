import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Test, test } from 'tap'
import { isAlive, readPostmasterFile } from '../../../src/storage/embedded/postmaster-file.ts'
import { startEmbeddedPostgres } from '../../../src/storage/embedded/start.ts'
import { readyFolder } from '../../support/ready-folder.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { until } from '../../support/until.ts'
import { worded } from '../../support/worded.ts'
import {
  killed,
  killPostmaster,
  lockFilesOf,
  query,
  renumber,
  type ServiceAnswer,
  serviceProcess,
  started,
  strangerIn,
} from './support.ts'

// PostgreSQL after a kill of the counting service, and two services on one data folder.

const running = (answer: ServiceAnswer) => {
  if (!answer.ok) throw new Error(`${answer.code}: ${answer.en}`)
  return answer
}

test('PostgreSQL outlives a service killed with SIGKILL, and the next service adopts it', async (t) => {
  const dataDir = await readyFolder(t, 'cluster')
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

test('a second service on a folder in use is refused, and the first continues', async (t) => {
  const dataDir = await readyFolder(t, 'cluster')
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

test('of two services that start on a new folder simultaneously exactly one runs', async (t) => {
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

/**
 * A data folder whose service was killed while creating the cluster; a start that was faster than the kill is
 * discarded.
 */
const killedHalfway = async (t: Test): Promise<string> => {
  const dataDir = join(temporaryFolder(t), 'data')
  const clusters = () => (existsSync(dataDir) ? readdirSync(dataDir) : [])
  const service = serviceProcess(t, dataDir)
  await until(() => clusters().some((name) => existsSync(join(dataDir, name, 'data', 'PG_VERSION'))))
  await killed(service.child, 'SIGKILL')
  return clusters().some((name) => name.includes('.new-')) ? dataDir : killedHalfway(t)
}

test('a service killed during its first start leaves nothing that blocks the next one', async (t) => {
  const dataDir = await killedHalfway(t)
  t.notOk(existsSync(join(dataDir, 'postgres')), 'the half-made cluster stands aside')
  const server = await started(t, { dataDir })
  t.equal(server.adopted, false)
  t.same(await query(server.connection, 'select 1 as one'), [{ one: 1 }])
})

test('lock files left by a power cut never prevent a start, whatever process number they contain', async (t) => {
  const dataDir = await readyFolder(t, 'cluster')
  const [ofFolder, ofSocket] = lockFilesOf(dataDir) as readonly [string, string]
  const first = serviceProcess(t, dataDir)
  await query(running(await first.answer).connection, 'create table kept as select 1 as one')
  await killed(first.child, 'SIGTERM')

  const numbers: readonly (readonly [string, (t: Test) => void])[] = [
    ['of no process any more', () => {}],
    ['of the data folder: another program’s', (t) => renumber(ofFolder, strangerIn(t, dataDir))],
    ['of the socket: another program’s', (t) => renumber(ofSocket, strangerIn(t, dataDir))],
    [
      'of both: one other program’s',
      (t) => {
        const stranger = strangerIn(t, dataDir)
        renumber(ofFolder, stranger)
        renumber(ofSocket, stranger)
      },
    ],
    [
      'of both: those of two other programs',
      (t) => {
        renumber(ofFolder, strangerIn(t, dataDir))
        renumber(ofSocket, strangerIn(t, dataDir))
      },
    ],
  ]
  for (const [which, change] of numbers) {
    await t.test(which, async (t) => {
      await powerCut(t, dataDir)
      change(t)
      const server = await started(t, { dataDir })
      t.equal(server.adopted, false)
      t.same(await query(server.connection, 'select one from kept'), [{ one: 1 }])
      for (const file of [ofFolder, ofSocket]) t.equal(numberIn(file), server.pid(), 'the lock file is the new one')
      await server.stop()
    })
  }

  const original = await started(t, { dataDir })

  await t.test('a folder copied while PostgreSQL uses it starts elsewhere, and the original continues', async (t) => {
    const copy = join(temporaryFolder(t), 'copy')
    await query(original.connection, 'checkpoint')
    t.equal(spawnSync('/bin/cp', ['-a', dataDir, copy]).status, 0)
    const pid = original.pid()
    t.equal(numberIn(lockFilesOf(copy)[0]!), pid, 'the copy names the PostgreSQL that works in the original')
    const server = await started(t, { dataDir: copy })
    t.equal(server.adopted, false)
    t.equal(server.connection.host, join(copy, 'socket'))
    await query(original.connection, 'insert into kept values (2)')
    t.same(await query(server.connection, 'select one from kept'), [{ one: 1 }], 'they are two databases')
    t.equal(original.pid(), pid)
    await server.stop()
  })

  await t.test('a PostgreSQL that dies is restarted, even if another program has its process number', async (t) => {
    const restored = new Promise<void>((resolve) => {
      original.onUnexpectedExit(({ kind }) => kind === 'restored' && resolve())
    })
    const pid = original.pid()!
    for (const file of [ofFolder, ofSocket]) renumber(file, strangerIn(t, dataDir))
    await killPostmaster(pid, dataDir)
    await restored
    t.same(await query(original.connection, 'select count(*)::integer as count from kept'), [{ count: 2 }])
  })
})

/** Starts a service on a data folder and ends it and its PostgreSQL the hard way, which leaves the lock files. */
const powerCut = async (t: Test, dataDir: string): Promise<void> => {
  const service = serviceProcess(t, dataDir)
  const { pid } = running(await service.answer)
  await killed(service.child, 'SIGKILL')
  await killPostmaster(pid, dataDir)
  for (const file of lockFilesOf(dataDir)) t.equal(numberIn(file), pid, 'the lock file is stale')
}

const numberIn = (lockFile: string): number => Number.parseInt(readFileSync(lockFile, 'utf8'), 10)
