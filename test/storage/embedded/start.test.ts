import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { startEmbeddedPostgres } from '../../../src/storage/embedded/start.ts'
import { readyFolder } from '../../support/ready-folder.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { inWords, worded } from '../../support/worded.ts'
import { isRoot, query, started } from './support.ts'

test('a first start creates a durable UTF-8 database on a private socket; a second start finds it again', async (t) => {
  const dataDir = join(temporaryFolder(t), 'data')
  const lines: string[] = []
  const first = await started(t, { dataDir, log: (line) => lines.push(line) })
  t.match(first.version, /^18\./)
  t.equal(first.adopted, false)
  t.ok(first.startedInMs > 0)
  t.same(lines, [`database made in ${join(dataDir, 'postgres')}`])
  const place = { host: join(dataDir, 'socket'), port: 5432, database: 'kiem_phieu' }
  t.match(first.connection, { ...place, user: 'kiem_phieu', password: /^[0-9a-f]{64}$/ })
  t.match(first.serving, { ...place, user: 'kiem_phieu_app', password: /^[0-9a-f]{64}$/ })
  t.equal(statSync(first.connection.host).mode & 0o777, 0o700)
  t.equal(statSync(join(dataDir, 'postgres')).mode & 0o777, 0o700)
  const settings = await query(
    first.connection,
    `select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit',
       'data_checksums', 'listen_addresses', 'server_encoding', 'TimeZone', 'max_connections', 'shared_buffers')`,
  )
  t.same(Object.fromEntries(settings.map(({ name, setting }) => [name, setting])), {
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    data_checksums: 'on',
    listen_addresses: '',
    server_encoding: 'UTF8',
    TimeZone: 'UTC',
    max_connections: '100',
    shared_buffers: '4096', // pages of 8 KiB
  })
  const locale = await query(
    first.connection,
    "select datlocprovider, datlocale, datcollate, upper('đặng ngọc ưởng') as upper from pg_database where datname = 'kiem_phieu'",
  )
  t.same(locale, [{ datlocprovider: 'b', datlocale: 'C.UTF-8', datcollate: 'C', upper: 'ĐẶNG NGỌC ƯỞNG' }])
  await query(first.connection, "create table kept as select 'phiếu' as word")
  await Promise.all([first.stop(), first.stop()])
  t.equal(first.pid(), undefined)
  t.notOk(existsSync(join(dataDir, 'postgres', 'data', 'postmaster.pid')), 'PostgreSQL has stopped')
  await first.stop()

  const second = await started(t, { dataDir, log: (line) => lines.push(line) })
  t.equal(second.adopted, false)
  t.same(await query(second.connection, 'select word from kept'), [{ word: 'phiếu' }])
  t.equal(lines.length, 1, 'nothing was made a second time')
  // A project folder that PostgreSQL's account cannot enter has its programs copied here as well.
  const left = readdirSync(dataDir).filter((name) => name !== 'runtime')
  t.same(left.sort(), ['postgres', 'postgres.log', 'socket'], 'nothing is left lying about')
})

test('over TCP it listens on the loopback address and requires the random password', async (t) => {
  const dataDir = await readyFolder(t, 'cluster')
  const server = await started(t, { dataDir, transport: 'tcp' })
  t.equal(server.connection.host, '127.0.0.1')
  t.match(server.connection.password, /^[0-9a-f]{64}$/)
  t.equal(statSync(join(dataDir, 'postgres', 'password')).mode & 0o777, 0o600)
  t.same(await query(server.connection, 'select 1 as one'), [{ one: 1 }])
  await t.rejects(query({ ...server.connection, password: 'wrong' }, 'select 1'), { code: '28P01' })
  t.match(await query(server.connection, "select setting from pg_settings where name = 'unix_socket_directories'"), [
    { setting: '' },
  ])
})

test('an existing empty folder is accepted, with spaces, commas, apostrophes and Vietnamese letters in its path', async (t) => {
  const dataDir = join(temporaryFolder(t), "Kiểm phiếu, “Đại hội” '2025'")
  mkdirSync(dataDir)
  const server = await started(t, { dataDir })
  t.same(await query(server.connection, 'select 1 as one'), [{ one: 1 }])
  t.equal(server.connection.host, join(dataDir, 'socket'))
})

test('a path too long for a socket gets a short private folder among temporary files, which is removed at the end', async (t) => {
  const dataDir = await readyFolder(t, 'cluster', join('đ'.repeat(50), 'data'))
  const server = await started(t, { dataDir })
  t.notOk(server.connection.host.startsWith(dataDir))
  t.equal(statSync(server.connection.host).mode & 0o777, 0o700)
  t.same(await query(server.connection, 'select 1 as one'), [{ one: 1 }])
  await server.stop()
  t.notOk(existsSync(server.connection.host))
})

test('a folder that is not writable is refused', async (t) => {
  const file = join(temporaryFolder(t), 'file')
  writeFileSync(file, '')
  const result = await startEmbeddedPostgres({ dataDir: join(file, 'data') })
  t.match(worded(result), { ok: false, error: { code: 'data-dir-not-writable' } })
})

test('a platform without binaries is refused', async (t) => {
  const result = await startEmbeddedPostgres({
    dataDir: temporaryFolder(t),
    packageDir: join(temporaryFolder(t), 'none'),
  })
  t.match(worded(result), { ok: false, error: { code: 'binaries-missing', en: /DATABASE_URL/, vi: /DATABASE_URL/ } })
})

test('data of another major version is refused and left unchanged', async (t) => {
  const dataDir = await readyFolder(t, 'cluster')
  const versionFile = join(dataDir, 'postgres', 'data', 'PG_VERSION')
  writeFileSync(versionFile, '16\n')
  const result = await startEmbeddedPostgres({ dataDir })
  t.match(worded(result), { ok: false, error: { code: 'data-dir-other-version', en: /PostgreSQL 16.*PostgreSQL 18/ } })
  t.equal(readFileSync(versionFile, 'utf8'), '16\n')
})

test('a server that cannot start names the log with the reason', async (t) => {
  const dataDir = await readyFolder(t, 'cluster')
  writeFileSync(join(dataDir, 'postgres', 'data', 'postgresql.conf'), 'no_such_setting = 1\n')
  const result = await startEmbeddedPostgres({ dataDir })
  t.match(worded(result), {
    ok: false,
    error: { code: 'start-failed', en: /postgres\.log/, detail: /no_such_setting/ },
  })
})

if (isRoot) {
  test('as root, PostgreSQL runs as an unprivileged account, and the data folder itself still belongs to root', async (t) => {
    const dataDir = join(temporaryFolder(t), 'data')
    const server = await started(t, { dataDir })
    const status = readFileSync(`/proc/${server.pid()}/status`, 'utf8')
    const uid = Number(/^Uid:\s+(\d+)/m.exec(status)?.[1])
    t.ok(uid > 0)
    t.match(status, /^Groups:\s*$/m, 'none of root’s groups came along')
    t.equal(statSync(join(dataDir, 'postgres')).uid, uid)
    t.match(statSync(dataDir), { uid: 0 })
    t.equal(statSync(dataDir).mode & 0o777, 0o710)
    const other = await started(t, { dataDir: join(temporaryFolder(t), 'data') })
    t.not(statSync(join(other.connection.host, '..', 'postgres')).uid, uid, 'another data folder has another account')
    await server.stop()
    t.equal((await started(t, { dataDir })).adopted, false, 'the owner of the data is the account from then on')
  })

  test('as root, a data folder that the account cannot enter is refused, naming the closed folder', async (t) => {
    const closed = join(temporaryFolder(t), 'closed')
    mkdirSync(closed, { mode: 0o700 })
    const result = await startEmbeddedPostgres({ dataDir: join(closed, 'data') })
    t.match(worded(result), { ok: false, error: { code: 'data-dir-unreachable', en: /DATA_DIR/ } })
    t.match(!result.ok && inWords(result.error).vi, `không vào được thư mục ${closed} `)
    t.notOk(existsSync(join(closed, 'data')), 'nothing was made there')
  })
}

test('a server that started but cannot be used is stopped again', async (t) => {
  const dataDir = await readyFolder(t, 'cluster')
  const first = await started(t, { dataDir })
  await query(first.connection, 'alter database postgres with allow_connections false')
  await first.stop()
  const second = await startEmbeddedPostgres({ dataDir })
  if (second.ok) await second.value.stop()
  t.match(second, { ok: false, error: { code: 'start-failed', detail: /not currently accepting connections/ } })
  t.notOk(existsSync(join(dataDir, 'postgres', 'data', 'postmaster.pid')), 'nothing stays behind')
})
