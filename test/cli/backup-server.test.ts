import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Test, test } from 'tap'
import { alterIn } from '../support/alter-log.ts'
import { playCongress } from '../support/counted-congress.ts'
import { createTestDatabase, embeddedServer, type TestConnection } from '../support/database.ts'
import { enterEverybody } from '../support/everybody-in-log.ts'
import { runCommand } from '../support/run-command.ts'
import { copiedIn, storedIn } from '../support/stored.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const urlOf = ({ host, port, user, password, database }: TestConnection): string => {
  const account = password ? `${user}:${encodeURIComponent(password)}` : user
  return `postgresql://${account}@/${database}?host=${encodeURIComponent(host)}&port=${port}`
}

/** A data folder with a key, beside a database on a server. */
const withKeys = (t: Test): string => {
  const dataDir = temporaryFolder(t)
  mkdirSync(join(dataDir, 'keys', 'signed'), { recursive: true })
  writeFileSync(join(dataDir, 'keys', 'installation.key'), Buffer.alloc(32, 9))
  writeFileSync(join(dataDir, 'keys', 'signed', 'one.json'), '{}')
  return dataDir
}

const emptyDatabase = async (t: Test): Promise<TestConnection> => {
  const { connection, drop } = await createTestDatabase(await embeddedServer())
  t.teardown(drop)
  return connection
}

test('the database of a server is backed up and restored with its keys, into empty places only', async (t) => {
  const { service } = await playCongress(t)
  await enterEverybody(service)
  const [dataDir, elsewhere, other] = [withKeys(t), temporaryFolder(t), temporaryFolder(t)]
  const file = join(temporaryFolder(t), 'server.backup')
  const made = await runCommand('backup', [file], { DATABASE_URL: urlOf(service.connection), DATA_DIR: dataDir })
  t.match(made, { status: 0, said: /BACKED UP[\s\S]*NOT encrypted/ })
  const again = await runCommand('backup', [file], { DATABASE_URL: urlOf(service.connection), DATA_DIR: dataDir })
  t.match(again, { status: 1, said: /There is a file/ })

  const target = await emptyDatabase(t)
  const variables = { DATABASE_URL: urlOf(target), DATA_DIR: elsewhere }
  t.match(await runCommand('restore', [file], { ...variables, DATA_DIR: dataDir }), { status: 2, said: /folder keys/ })
  t.match(await runCommand('restore', [file], { ...variables, DATABASE_URL: urlOf(service.connection) }), {
    status: 2,
    said: /DATABASE_URL is not empty/,
  })
  t.match(await runCommand('restore', [file], variables), { status: 0, said: /RESTORED into DATABASE_URL/ })
  const [before, after] = [await copiedIn(service.connection), await copiedIn(target)]
  t.same(
    Object.keys(before).filter((table) => before[table] !== after[table]),
    ['audit_event', 'audit_log'],
    'the logs say that a backup was restored; everything else is as it was',
  )
  t.same(readdirSync(elsewhere), ['keys'])
  t.ok(readFileSync(join(elsewhere, 'keys', 'installation.key')).equals(Buffer.alloc(32, 9)))

  await alterIn(service, ['audit_event'], [`update audit_event set address = '192.0.2.1' where sequence = 3`])
  const altered = join(temporaryFolder(t), 'altered.backup')
  t.match(await runCommand('backup', [altered], { DATABASE_URL: urlOf(service.connection), DATA_DIR: dataDir }), {
    status: 0,
  })
  const evidence = await emptyDatabase(t)
  const forEvidence = { DATABASE_URL: urlOf(evidence), DATA_DIR: other }
  t.match(await runCommand('restore', [altered], forEvidence), { status: 1, said: /VIOLATION[\s\S]*NOT RESTORED/ })
  t.same([await storedIn(evidence), readdirSync(other)], [{}, []], 'nothing is left of it')
  t.match(await runCommand('restore', ['--accept-violation', altered], forEvidence), {
    status: 1,
    said: /RESTORED into DATABASE_URL, BUT A LOG HAS A VIOLATION/,
  })
  t.ok(existsSync(join(other, 'keys', 'installation.key')))
})
