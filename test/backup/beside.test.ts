import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Test, test } from 'tap'
import { readBeside, writeBeside } from '../../src/backup/beside.ts'
import { makeBackup } from '../../src/backup/make.ts'
import { checkBackup } from '../../src/backup/read.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { AT, snapshotOf } from './support.ts'

/** A data folder with a key and with the memory of the signer. */
const withKeys = (t: Test): string => {
  const dataDir = temporaryFolder(t)
  mkdirSync(join(dataDir, 'keys', 'signed'), { recursive: true })
  writeFileSync(join(dataDir, 'keys', 'log-signing.key'), 'key 1')
  writeFileSync(join(dataDir, 'keys', 'signed', 'a.json'), 'size 1')
  return dataDir
}

/** Makes a backup; something happens each time just after the files were read. */
const backedUp = async (dataDir: string, happens: (time: number) => void) => {
  let times = 0
  const takeSnapshot = async () => {
    times += 1
    happens(times)
    return snapshotOf({ congress: [String(times)] })
  }
  const source = { takeSnapshot, dataDir, program: '1.0.0', now: () => AT }
  const { file } = await makeBackup(source, { file: join(dataDir, 'one.backup'), passphrase: null })
  const { files } = await checkBackup({ file, passphrase: null })
  return {
    times,
    files: Object.fromEntries(files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('utf8')])),
  }
}

test('the signer never remembers more than the database of a backup has', async (t) => {
  const dataDir = withKeys(t)
  const { times, files } = await backedUp(dataDir, () =>
    writeFileSync(join(dataDir, 'keys', 'signed', 'a.json'), 'size 2'),
  )
  t.equal(times, 1)
  t.same(files, { 'files/keys/log-signing.key': 'key 1', 'files/keys/signed/a.json': 'size 1' })
})

test('a key that is replaced meanwhile is taken with a database that knows it', async (t) => {
  const dataDir = withKeys(t)
  const { times, files } = await backedUp(dataDir, (time) => {
    if (time === 1) writeFileSync(join(dataDir, 'keys', 'log-signing.key'), 'key 2')
  })
  t.equal(times, 2)
  t.match(files, { 'files/keys/log-signing.key': 'key 2' })
  await t.rejects(
    backedUp(withKeys(t), () => {
      throw new Error('away')
    }),
    { message: 'away' },
  )
  const restless = withKeys(t)
  const rotate = (time: number) => writeFileSync(join(restless, 'keys', 'log-signing.key'), `key ${time + 2}`)
  await t.rejects(backedUp(restless, rotate), { message: 'backup-keys-changing' })
})

test('keys, templates and certificates are kept, and nothing else of the data folder', async (t) => {
  const dataDir = withKeys(t)
  for (const folder of ['templates', 'tls', 'postgres', 'socket']) mkdirSync(join(dataDir, folder))
  for (const file of [
    'templates/minutes.typ',
    'tls/key.pem',
    'postgres/password',
    'postgres.log',
    'keys/signed/b.json.123',
  ])
    writeFileSync(join(dataDir, file), file)
  symlinkSync('/etc/passwd', join(dataDir, 'keys', 'elsewhere'))
  t.same(
    readBeside(dataDir).map(({ name }) => name),
    ['files/keys/log-signing.key', 'files/keys/signed/a.json', 'files/templates/minutes.typ', 'files/tls/key.pem'],
  )
  const target = temporaryFolder(t)
  writeBeside(target, readBeside(dataDir))
  t.same(readdirSync(target).sort(), ['keys', 'templates', 'tls'])
  t.equal(readFileSync(join(target, 'keys', 'signed', 'a.json'), 'utf8'), 'size 1')
  t.equal(statSync(join(target, 'keys')).mode & 0o777, 0o700)
  t.equal(statSync(join(target, 'tls', 'key.pem')).mode & 0o777, 0o600)
})

test('an entry that leads elsewhere is refused', async (t) => {
  const folder = temporaryFolder(t)
  const target = join(folder, 'data')
  mkdirSync(target)
  for (const name of [
    '../out',
    'keys/../../out',
    'keys/..',
    '/out',
    'keys//out',
    'postgres/password',
    'keys',
    'keys\\out/..',
  ])
    t.throws(() => writeBeside(target, [{ name: `files/${name}`, bytes: Buffer.from('x') }]), {
      message: 'backup-damaged',
    })
  t.same([readdirSync(folder), readdirSync(target)], [['data'], []])
  t.notOk(existsSync('/out'))
})
