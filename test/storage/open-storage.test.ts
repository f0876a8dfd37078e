import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Test, test } from 'tap'
import { databaseLine } from '../../src/cli/database-line.ts'
import type { EmbeddedConnection } from '../../src/storage/embedded/server.ts'
import { startEmbeddedPostgres } from '../../src/storage/embedded/start.ts'
import { openStorage } from '../../src/storage/open-storage.ts'
import { openToRead } from '../../src/storage/open-to-read.ts'
import { forEachDatabase, withClient } from '../support/database.ts'
import { readyFolder } from '../support/ready-folder.ts'
import { everythingIn } from '../support/schema.ts'
import { failedStart, inWords, worded } from '../support/worded.ts'
import { query, started } from './embedded/support.ts'
import { hungServer, UNKNOWN_SETTING } from './support/hung-server.ts'
import { poolerWithoutOptions } from './support/pooler.ts'

const ROLE = 'kiem_phieu_service'
const SIGN_IN = 'kiem_phieu_sign_in'

const NEWER = {
  vi: /phiên bản mới hơn của chương trình cập nhật.* không thay đổi gì.* hãy chạy lại bằng phiên bản mới hơn ấy/,
  en: /by a newer version of the program.* nor changes anything.* start that newer version again/,
  detail: '9999-of-tomorrow',
}
const OF_TOMORROW = "insert into kysely_migration (name, timestamp) values ('9999-of-tomorrow', '')"

test('a folder of a newer version is refused in a sentence, unchanged, and its database is stopped', async (t) => {
  const options = { databaseUrl: null, dataDir: await readyFolder(t, 'migrated'), log: () => undefined }
  const first = await openStorage(options)
  if (!first.ok) throw failedStart(first.error)
  t.match(
    databaseLine(first.value),
    /: PostgreSQL .*; ngăn cách theo đại hội \/ separated by congress: kiem_phieu_service$/,
  )
  await first.value.close()
  const before = await startEmbeddedPostgres(options)
  if (!before.ok) throw failedStart(before.error)
  const { connection, stop } = before.value
  await query(connection, OF_TOMORROW)
  // Older than everything that this version migrates: it must not put that right in data of a newer one.
  await query(connection, 'drop index round_by_congress')
  const held = await everythingIn(connection)
  await stop()

  const second = await openStorage(options)
  if (second.ok) await second.value.close()
  t.match(worded(second), { ok: false, error: NEWER })
  const read = await openToRead(options)
  if (read.ok) await read.value.close()
  t.match(worded(read), { ok: false, error: NEWER }, 'neither is it read')
  t.notOk(existsSync(join(options.dataDir, 'postgres', 'data', 'postmaster.pid')), 'PostgreSQL is stopped')

  const after = await startEmbeddedPostgres(options)
  if (!after.ok) throw failedStart(after.error)
  t.same(await everythingIn(after.value.connection), held)
  await after.value.stop()
})

const urlOf = (
  { host, port }: Pick<EmbeddedConnection, 'host' | 'port'>,
  user: string,
  name: string,
  more = '',
): string => `postgres://${user}@localhost:${port}/${name}?host=${encodeURIComponent(host)}${more}`

/** A server of its own, because roles belong to all its databases; and a way to open storage on it. */
const ownServer = async (t: Test) => {
  const { connection } = await started(t, { dataDir: await readyFolder(t, 'cluster') })
  const open = async (databaseUrl: string) => {
    const opened = await openStorage({ databaseUrl, dataDir: '', log: () => undefined })
    if (!opened.ok) return inWords(opened.error)
    const { handle, close, migrated, version } = opened.value
    const { rows } = await sql<{ role: string; path: string; memory: string; says: string }>`
      select current_user as role, current_setting('search_path') as path, current_setting('work_mem') as memory,
        current_setting('server_version') as says
    `.execute(handle.db)
    await close()
    const { says, ...rest } = rows[0]!
    return { ...rest, migrated: migrated.length, isVersionKnown: says.split(' ')[0] === version }
  }
  const withPassword = (user: string) => `${user}:${user === connection.user ? connection.password : 'secret'}`
  return {
    connection,
    run: (statement: string) => query(connection, statement),
    open: (user: string, name: string, more?: string) => open(urlOf(connection, withPassword(user), name, more)),
    openUrl: open,
  }
}

test('a server that cannot store names or create tables is refused in a sentence', async (t) => {
  const { run, open } = await ownServer(t)
  await run("create database latin encoding 'LATIN1' template template0 locale_provider libc locale 'C'")
  await run("create role guest login password 'secret'")
  await run(`create role ${ROLE} nologin; create role ${SIGN_IN} nologin; grant ${ROLE} to ${SIGN_IN}`)
  await run(`grant ${ROLE}, ${SIGN_IN} to guest`)
  t.match(await open('kiem_phieu', 'latin'), { vi: /bảng mã LATIN1/, en: /encoding UTF8/ })
  t.match(await open('guest', 'kiem_phieu'), {
    vi: /GRANT CREATE ON SCHEMA public/,
    en: /may not create tables/,
    detail: /permission denied for schema/,
  })
  t.match(await open('guest', 'nowhere'), { en: /check address, account/, detail: /nowhere/ })
  await run('grant create on schema public to guest')
  t.match(await open('guest', 'kiem_phieu'), { role: ROLE }, 'what the sentence says helps')
})

test('a server with data of a newer version is refused, also for an account that only serves', async (t) => {
  const { run, open } = await ownServer(t)
  t.match(await open('kiem_phieu', 'kiem_phieu'), { role: ROLE })
  await run("create role app login password 'secret'")
  await run(`grant ${ROLE}, ${SIGN_IN} to app`)
  t.match(await open('app', 'kiem_phieu'), { role: ROLE, migrated: 0, isVersionKnown: true })
  await run(OF_TOMORROW)
  const refused = { ...NEWER, vi: /^Dữ liệu ở DATABASE_URL /, en: /^The data at DATABASE_URL / }
  t.match(await open('kiem_phieu', 'kiem_phieu'), refused)
  t.match(await open('app', 'kiem_phieu'), refused)
})

test('an account without the role of the service gets the statement to run, and that statement helps', async (t) => {
  const { run, open } = await ownServer(t)
  await run(`create role "Chủ" login password 'secret'`)
  await run('create database province owner "Chủ"')
  const owner = encodeURIComponent('Chủ')
  const refused = {
    vi: /“CREATE ROLE kiem_phieu_service NOLOGIN;” .*“GRANT kiem_phieu_service TO "Chủ";”/,
    en: /"CREATE ROLE kiem_phieu_service NOLOGIN;" .*"GRANT kiem_phieu_service TO "Chủ";"/,
  }
  t.match(await open(owner, 'province'), { ...refused, detail: /permission denied to create role/ })
  await run(`create role ${ROLE} nologin`)
  t.match(await open(owner, 'province'), { ...refused, detail: /permission denied to grant role/ })
  await run(`grant ${ROLE} to "Chủ" with set false`)
  t.match(await open(owner, 'province'), refused, 'a member that may not become what it is a member of')
  await run(`grant ${ROLE} to "Chủ"  with set true`)
  const withoutSignIn = {
    vi: /“CREATE ROLE kiem_phieu_sign_in NOLOGIN;” .*“GRANT kiem_phieu_service TO kiem_phieu_sign_in;” .*“GRANT kiem_phieu_sign_in TO "Chủ";”/,
    en: /"CREATE ROLE kiem_phieu_sign_in NOLOGIN;" .*"GRANT kiem_phieu_service TO kiem_phieu_sign_in;" .*"GRANT kiem_phieu_sign_in TO "Chủ";"/,
  }
  t.match(await open(owner, 'province'), { ...withoutSignIn, detail: /permission denied to create role/ })
  await run(`create role ${SIGN_IN} nologin; grant ${SIGN_IN} to "Chủ"`)
  t.match(await open(owner, 'province'), withoutSignIn, 'a role that cannot do what the role of the service can')
  await run(`grant ${ROLE} to ${SIGN_IN}`)
  t.match(await open(owner, 'province'), { role: ROLE })
  t.match(await open(owner, 'province'), { role: ROLE, migrated: 0 }, 'the second start')
})

test('an account that may create roles creates it, and so does a superuser', async (t) => {
  const { run, open } = await ownServer(t)
  await run("create role maker login createrole password 'secret'")
  await run('create database province owner maker')
  t.match(await open('maker', 'province'), { role: ROLE })
  t.match(await open('kiem_phieu', 'kiem_phieu'), { role: ROLE })
  t.match(
    await open('maker', 'province', `&options=${encodeURIComponent('-c search_path=pg_temp,public -c work_mem=5MB')}`),
    { role: ROLE, path: 'public,pg_temp', memory: '5MB' },
    'beside options of the URL, which cannot put temporary tables first',
  )
})

test('the service does not start if congresses would not be isolated', async (t) => {
  const { run, open, openUrl, connection } = await ownServer(t)
  t.match(await open('kiem_phieu', 'kiem_phieu'), { role: ROLE })

  await run(`alter role ${ROLE} bypassrls`)
  const mighty = { vi: /có quá nhiều quyền/, en: /has too many rights/, detail: /^account, .*ballot, / }
  t.match(await open('kiem_phieu', 'kiem_phieu'), mighty, 'one that may bypass')
  await run(`alter role ${ROLE} nobypassrls superuser`)
  t.match(await open('kiem_phieu', 'kiem_phieu'), mighty, 'a superuser')
  await run(`alter role ${ROLE} nosuperuser`)
  await run('alter table ballot disable row level security')
  t.match(await open('kiem_phieu', 'kiem_phieu'), { ...mighty, detail: 'ballot' }, 'a table without its guard')
  await run('alter table ballot enable row level security')
  await run(`alter table ballot owner to ${ROLE}`)
  t.match(await open('kiem_phieu', 'kiem_phieu'), { ...mighty, detail: 'ballot' }, 'an owner')
  await run('alter table ballot owner to kiem_phieu')

  await run(`revoke select on ballot from ${ROLE}`)
  t.match(await open('kiem_phieu', 'kiem_phieu'), { en: /cannot read the tables/, detail: 'ballot' }, 'lost rights')
  await run(`grant select on ballot to ${ROLE}`)

  const port = await poolerWithoutOptions(t, connection)
  t.match(
    await openUrl(`postgres://kiem_phieu:${connection.password}@127.0.0.1:${port}/kiem_phieu`),
    { role: ROLE },
    'a pooler that drops the parameters of a start does no harm',
  )
  t.match(await open('kiem_phieu', 'kiem_phieu'), { role: ROLE }, 'all is as before')
})

test('a pooler that knows no settings is named in the sentence', async (t) => {
  const { connection } = await hungServer(t, (socket) => socket.end(UNKNOWN_SETTING))
  const databaseUrl = `postgres://x:x@127.0.0.1:${connection.port}/x`
  const opened = await openStorage({ databaseUrl, dataDir: '', log: () => undefined })
  t.match(worded(opened), { ok: false, error: { en: /names a pooler/, detail: /unsupported startup parameter/ } })
})

test('an owner of a database needs the role of the service', async (t) => {
  await forEachDatabase(t, 'and has it by a grant alone', async (t, connection, server) => {
    // Roles belong to the whole server, on which other tests run at the same time.
    const owner = `kp_test_owner_${connection.database.slice(-12)}`
    const run = (statement: string) => withClient(server.connection, (client) => client.query(statement))
    await run(`create role ${owner} login password 'secret'`)
    await run(`alter database ${connection.database} owner to ${owner}`)
    t.teardown(async () => {
      await run(`drop database ${connection.database} with (force)`)
      await run(`drop role ${owner}`)
    })
    const databaseUrl = urlOf(connection, `${owner}:secret`, connection.database)
    const open = () => openStorage({ databaseUrl, dataDir: '', log: () => undefined })
    await run(`do $$ begin create role ${ROLE} nologin; exception when duplicate_object then null; end $$`)
    await run(`do $$ begin create role ${SIGN_IN} nologin; exception when duplicate_object then null; end $$`)
    await run(`grant ${ROLE} to ${SIGN_IN}`)
    t.match(worded(await open()), { ok: false, error: { en: /can neither create nor use the role/ } })
    await run(`grant ${ROLE}, ${SIGN_IN} to ${owner}`)
    const opened = await open()
    if (!opened.ok) throw failedStart(opened.error)
    const { rows } = await sql`select current_user as role, session_user as account`.execute(opened.value.handle.db)
    t.same(rows, [{ role: ROLE, account: owner }])
    await opened.value.close()
  })
})
