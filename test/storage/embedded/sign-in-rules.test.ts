import { chmodSync, chownSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Test, test } from 'tap'
import { ACCOUNTS } from '../../../src/storage/embedded/accounts.ts'
import type { EmbeddedConnection } from '../../../src/storage/embedded/server.ts'
import { openStorage } from '../../../src/storage/open-storage.ts'
import { openToRead } from '../../../src/storage/open-to-read.ts'
import { readyFolder } from '../../support/ready-folder.ts'
import { until } from '../../support/until.ts'
import { failedStart } from '../../support/worded.ts'
import { isRoot, killed, query, serviceProcess, started } from './support.ts'

/** Whatever the socket was asked to believe by earlier versions. */
const TRUST = 'local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n'
const REFUSED = { code: '28P01' }

const pathsIn = (dataDir: string) => ({
  rules: join(dataDir, 'postgres', 'data', 'pg_hba.conf'),
  passwords: Object.values(ACCOUNTS).map(({ file }) => join(dataDir, 'postgres', file)),
})

/** Makes a data folder as earlier versions left it: the socket trusts everybody, and there is one password. */
const asBefore = async (t: Test): Promise<string> => {
  const dataDir = await readyFolder(t, 'migrated')
  const { rules, passwords } = pathsIn(dataDir)
  writeFileSync(rules, TRUST)
  const { uid, gid } = statSync(join(dataDir, 'postgres'))
  if (isRoot) for (const path of [rules, passwords[0]!]) chownSync(path, uid, gid)
  for (const later of passwords.slice(1)) rmSync(later)
  return dataDir
}

const open = async (t: Test, dataDir: string) => {
  const opened = await openStorage({ databaseUrl: null, dataDir, log: () => undefined })
  if (!opened.ok) throw failedStart(opened.error)
  t.teardown(opened.value.close)
  return opened.value
}

const passwordOf = (path: string): string => readFileSync(path, 'utf8').trim()

/** Nobody who reaches the socket signs in without a password, or as the owner with that of the serving account. */
const isClosed = async (t: Test, dataDir: string, { host, port, database }: EmbeddedConnection): Promise<void> => {
  const [owner, serving, signIn] = pathsIn(dataDir).passwords.map(passwordOf)
  const at = { host, port, database }
  for (const user of ['kiem_phieu', 'kiem_phieu_app', 'kiem_phieu_sign_in_app', 'postgres']) {
    await t.rejects(query({ ...at, user }, 'select 1'), /password must be a string|no password/, user)
    await t.rejects(query({ ...at, user, password: 'guessed' }, 'select 1'), REFUSED, user)
  }
  await t.rejects(query({ ...at, user: 'kiem_phieu', password: serving! }, 'select 1'), REFUSED)
  await t.rejects(query({ ...at, user: 'kiem_phieu_app', password: owner! }, 'select 1'), REFUSED)
  await t.rejects(query({ ...at, user: 'kiem_phieu_sign_in_app', password: serving! }, 'select 1'), REFUSED)
  await t.rejects(query({ ...at, user: 'kiem_phieu', password: signIn! }, 'select 1'), REFUSED)
  t.same(
    await query({ ...at, user: 'kiem_phieu', password: owner! }, 'select rolsuper from pg_roles where rolname = user'),
    [{ rolsuper: true }],
  )
  const asServing = { ...at, user: 'kiem_phieu_app', password: serving! }
  for (const role of ['kiem_phieu', 'kiem_phieu_sign_in', 'kiem_phieu_sign_in_app', 'postgres']) {
    await t.rejects(query(asServing, `set role ${role}`), /permission denied|does not exist/, `as it serves: ${role}`)
  }
}

test('nobody signs in by the socket alone, and the account that serves has no way to the owner', async (t) => {
  const dataDir = await readyFolder(t, 'migrated')
  const { owner } = await open(t, dataDir)
  await isClosed(t, dataDir, owner() as EmbeddedConnection)
  for (const path of pathsIn(dataDir).passwords) {
    t.match(statSync(path), { uid: process.getuid?.() }, 'the account that starts the service')
    t.equal(statSync(path).mode & 0o777, 0o600)
  }
})

test('a folder of an earlier version is read as it is, and restricted by its next start', async (t) => {
  const dataDir = await asBefore(t)
  const options = { databaseUrl: null, dataDir }
  const read = await openToRead(options)
  if (!read.ok) throw failedStart(read.error)
  await read.value.close()
  t.equal(readFileSync(pathsIn(dataDir).rules, 'utf8'), TRUST, 'reading changes nothing')
  const first = await open(t, dataDir)
  await isClosed(t, dataDir, first.owner() as EmbeddedConnection)
  const beside = await openToRead(options)
  if (!beside.ok) throw failedStart(beside.error)
  await beside.value.close()
  await first.close()
  const kept = pathsIn(dataDir).passwords.map(passwordOf)
  await (await open(t, dataDir)).close()
  t.same(pathsIn(dataDir).passwords.map(passwordOf), kept, 'later starts keep the passwords')
})

test('a server of an earlier version that outlived its service is restricted as it is adopted', async (t) => {
  const dataDir = await asBefore(t)
  const { child, answer } = serviceProcess(t, dataDir)
  await answer
  // The killed service was of an earlier version.
  const { rules, passwords } = pathsIn(dataDir)
  writeFileSync(rules, TRUST)
  await killed(child, 'SIGKILL')
  const server = await started(t, { dataDir })
  t.equal(server.adopted, true)
  t.not(readFileSync(rules, 'utf8'), TRUST)
  const { password, ...without } = server.connection
  t.equal(password, passwordOf(passwords[0]!))
  const isRefused = () =>
    query({ ...without, password: 'guessed' }, 'select 1').then(
      () => false,
      () => true,
    )
  await until(isRefused)
})

test('a lost password is made again, also one that a power cut left empty or that others could read', async (t) => {
  const dataDir = await readyFolder(t, 'migrated')
  const { passwords } = pathsIn(dataDir)
  const before = passwords.map(passwordOf)
  writeFileSync(passwords[0]!, '')
  rmSync(passwords[1]!)
  const first = await open(t, dataDir)
  await isClosed(t, dataDir, first.owner() as EmbeddedConnection)
  t.same(
    passwords.map((path, index) => passwordOf(path) === before[index]),
    [false, false, true],
  )
  await first.close()
  for (const path of passwords) chmodSync(path, 0o644)
  await (await open(t, dataDir)).close()
  for (const path of passwords) t.equal(statSync(path).mode & 0o777, 0o600)
  t.notOk(existsSync(`${passwords[0]}.new`))
})

if (isRoot) {
  test('root’s passwords are closed to the account that runs PostgreSQL; a folder of a user keeps its passwords', async (t) => {
    const dataDir = await asBefore(t)
    const { passwords } = pathsIn(dataDir)
    const { uid, gid } = statSync(join(dataDir, 'postgres'))
    await (await open(t, dataDir)).close()
    for (const path of passwords) t.match(statSync(path), { uid: 0, gid: 0 })
    chownSync(dataDir, uid, gid)
    await (await open(t, dataDir)).close()
    for (const path of passwords) t.match(statSync(path), { uid, gid }, 'a user whose folder root has started')
  })
}
