import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { startEmbeddedPostgres } from '../../../src/storage/embedded/start.ts'
import { openStorage } from '../../../src/storage/open-storage.ts'
import { copyOfPackage, madeUp } from '../../support/postgres-of-machine.ts'
import { readyFolder } from '../../support/ready-folder.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { worded } from '../../support/worded.ts'
import { query, started } from './support.ts'

/** Debian's PostgreSQL 15, which `.ci/run` installs. */
const DEBIAN_15 = '/usr/lib/postgresql/15/bin'

test('data made by the embedded PostgreSQL is served by one of the machine of the same version, and the other way round', async (t) => {
  const dataDir = await readyFolder(t, 'cluster')
  const postgresBin = copyOfPackage(t)
  const other = await started(t, { dataDir, postgresBin })
  t.match(other.version, /^18\./)
  const program = readFileSync(`/proc/${other.pid()}/cmdline`, 'utf8').split('\0')[0]
  t.equal(program, join(postgresBin, 'postgres'), 'it runs')
  await query(other.connection, "create table kept as select 'phiếu' as word")
  await other.stop()
  const own = await started(t, { dataDir })
  t.same(await query(own.connection, 'select word from kept'), [{ word: 'phiếu' }])
  await own.stop()

  const fresh = join(temporaryFolder(t), 'data')
  const made = await started(t, { dataDir: fresh, postgresBin })
  await query(made.connection, "create table kept as select 'tờ' as word")
  await made.stop()
  const again = await started(t, { dataDir: fresh })
  t.same(await query(again.connection, 'select word from kept'), [{ word: 'tờ' }])
})

test('PostgreSQL 15 of the machine serves a new folder, and only data of version 15', async (t) => {
  // A machine without it shows the same by its refusal.
  const present = existsSync(DEBIAN_15)
  const dataDir = join(temporaryFolder(t), 'data')
  const opened = await openStorage({ databaseUrl: null, dataDir, postgresBin: DEBIAN_15, log: () => {} })
  if (!opened.ok) {
    t.notOk(present)
    t.equal(opened.error.code, 'postgres-bin-not-usable')
    return
  }
  t.match(opened.value, { version: /^15\.\d+/, description: `${dataDir}` })
  await opened.value.close()
  const letters = await started(t, { dataDir, postgresBin: DEBIAN_15 })
  t.same(await query(letters.connection, "select upper('đặng ngọc ưởng') as upper"), [{ upper: 'ĐẶNG NGỌC ƯỞNG' }])
  await letters.stop()
  t.match(worded(await startEmbeddedPostgres({ dataDir })), {
    ok: false,
    error: { code: 'data-dir-other-version', en: /POSTGRES_BIN name the programs of PostgreSQL 15/ },
  })

  const made18 = await readyFolder(t, 'cluster')
  const settings = join(made18, 'postgres', 'data', 'postgresql.conf')
  const before = readFileSync(settings)
  t.match(worded(await startEmbeddedPostgres({ dataDir: made18, postgresBin: DEBIAN_15 })), {
    ok: false,
    error: {
      code: 'postgres-bin-other-version',
      en: /PostgreSQL 18.*POSTGRES_BIN names PostgreSQL 15/,
      vi: /PostgreSQL 18/,
    },
  })
  t.same(readFileSync(settings), before, 'nothing was changed')
})

test('a folder without the programs, or with something else under their names, is refused', async (t) => {
  const dataDir = join(temporaryFolder(t), 'data')
  const missing = join(temporaryFolder(t), 'none')
  const empty = join(temporaryFolder(t), 'empty')
  mkdirSync(empty)
  const half = madeUp(t, 'postgres (PostgreSQL) 18.7', ['initdb'])
  const stranger = madeUp(t, 'hello')
  for (const postgresBin of [missing, empty, half, stranger]) {
    t.match(
      worded(await startEmbeddedPostgres({ dataDir, postgresBin })),
      { ok: false, error: { code: 'postgres-bin-not-usable', en: /POSTGRES_BIN/, vi: /POSTGRES_BIN/ } },
      postgresBin,
    )
  }
  t.notOk(existsSync(join(dataDir, 'postgres')))
})

test('a PostgreSQL that is older than the service supports is refused', async (t) => {
  const dataDir = join(temporaryFolder(t), 'data')
  const postgresBin = madeUp(t, 'postgres (PostgreSQL) 14.25')
  t.match(worded(await startEmbeddedPostgres({ dataDir, postgresBin })), {
    ok: false,
    error: { code: 'postgres-bin-too-old', en: /PostgreSQL 14\.25.*15 or newer/, vi: /PostgreSQL 14\.25.*15 trở lên/ },
  })
})
