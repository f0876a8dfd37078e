import { mkdirSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Test, test } from 'tap'
import { createAutomaticBackups } from '../../src/backup/automatic.ts'
import { BackupFault } from '../../src/backup/fault.ts'
import { backupFolder } from '../../src/backup/folder.ts'
import { openAutomatic } from '../../src/backup/open-automatic.ts'
import { readConfig } from '../../src/config.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { until } from '../support/until.ts'
import { snapshotOf } from './support.ts'

const KEY = Buffer.alloc(32, 1)
const FIRST = Date.parse('2026-11-28T10:00:00Z')

/** A folder, a clock that goes on by a second each time, and backups that wait until they are told to end. */
const opened = (t: Test) => {
  const parent = temporaryFolder(t)
  const folder = join(parent, 'usb')
  mkdirSync(folder)
  let read = 0
  const now = (): Date => {
    read += 1
    return new Date(FIRST + read * 1_000)
  }
  const asked: { readonly file: string; readonly end: (problem?: unknown) => void }[] = []
  const warned: string[] = []
  const waiting: (() => void)[] = []
  const make = (file: string) =>
    new Promise<never>((resolve, reject) => {
      const end = (problem?: unknown): void => {
        if (problem !== undefined) reject(problem)
        writeFileSync(file, 'x')
        resolve(undefined as never)
      }
      asked.push({ file, end })
    })
  const backups = createAutomaticBackups({
    folder: backupFolder(folder, KEY),
    make,
    dataDir: parent,
    encrypted: true,
    now,
    warn: (sentence) => void warned.push(sentence),
    later: (_milliseconds, act) => {
      waiting.push(act)
      return () => void waiting.splice(waiting.indexOf(act), 1)
    },
  })
  return { parent, folder, backups, asked, warned, waiting }
}

test('a declared result and a closing are backed up, other acts are not', async (t) => {
  const { backups, asked, folder } = opened(t)
  t.same(backups.last(), { state: 'none', madeAt: null, problem: null, encrypted: true, onSameDisk: true })
  backups.committed(['ballots.entered', 'entry.finalised'])
  t.equal(asked.length, 0)
  backups.committed(['round.closed', 'result.declared'])
  t.match(backups.last(), { state: 'running' })
  asked[0]!.end()
  await until(() => backups.last().state !== 'running')
  t.match(backups.last(), { state: 'made', madeAt: '2026-11-28T10:00:01.000Z', problem: null })
  backups.committed(['congress.closed'])
  asked[1]!.end()
  await until(() => backups.last().state !== 'running')
  t.equal(readdirSync(folder).length, 2)
})

test('acts during a backup share the next one, which begins after them', async (t) => {
  const { backups, asked } = opened(t)
  for (let act = 0; act < 5; act += 1) backups.committed(['result.declared'])
  t.equal(asked.length, 1)
  asked[0]!.end()
  await until(() => asked.length === 2)
  asked[1]!.end()
  await until(() => backups.last().state === 'made')
  t.equal(asked.length, 2)
})

test('a missing folder and a full stick are shown, tried again, and stop nothing', async (t) => {
  const { backups, asked, warned, waiting, folder, parent } = opened(t)
  renameSync(folder, join(parent, 'taken-out'))
  backups.committed(['result.declared'])
  await until(() => backups.last().state === 'failed')
  t.match(backups.last(), { problem: 'folder-missing', madeAt: null })
  t.match(warned, [/folder-missing/])
  t.notOk(readdirSync(parent).includes('usb'), 'the folder is not made: it may be that of a stick')
  renameSync(join(parent, 'taken-out'), folder)
  waiting[0]!()
  asked[0]!.end(new BackupFault('backup-not-written', {}, 'ENOSPC'))
  await until(() => backups.last().state === 'failed')
  t.match(backups.last(), { problem: 'not-written' })
  waiting.at(-1)!()
  asked[1]!.end(Object.assign(new Error('policy'), { code: '42501' }))
  await until(() => backups.last().problem === 'not-allowed')
  await until(() => backups.last().state === 'failed')
  waiting.at(-1)!()
  asked[2]!.end()
  await until(() => backups.last().state === 'made')
  t.match(backups.last(), { problem: null })
})

test('a stick that is missing at the start is shown until it is put in', async (t) => {
  const parent = temporaryFolder(t)
  const waiting: (() => void)[] = []
  const warned: string[] = []
  const backups = createAutomaticBackups({
    folder: backupFolder(join(parent, 'usb'), KEY),
    make: async () => t.fail('nothing happened that is backed up') as never,
    dataDir: parent,
    encrypted: true,
    now: () => new Date(FIRST),
    warn: (sentence) => void warned.push(sentence),
    later: (_milliseconds, act) => {
      waiting.push(act)
      return () => {}
    },
  })
  t.match(backups.last(), { state: 'failed', problem: 'folder-missing' })
  waiting[0]!()
  t.match(backups.last(), { state: 'failed' })
  t.equal(warned.length, 1, 'the log is not filled with it')
  mkdirSync(join(parent, 'usb'))
  writeFileSync(backupFolder(join(parent, 'usb'), KEY).pathOf(new Date(FIRST)), 'x')
  waiting[1]!()
  t.match(backups.last(), { state: 'made', madeAt: '2026-11-28T10:00:00.000Z', problem: null })
  t.equal(waiting.length, 2)
})

test('a service that ends waits for its backup, for a while, and begins no other', async (t) => {
  const { backups, asked, waiting } = opened(t)
  backups.committed(['congress.closed'])
  backups.committed(['congress.closed'])
  const stopped = backups.stop()
  asked[0]!.end()
  await stopped
  backups.committed(['congress.closed'])
  t.equal(asked.length, 1)
  const other = opened(t)
  other.backups.committed(['congress.closed'])
  const cut = other.backups.stop()
  other.waiting.at(-1)!()
  await cut
  t.same(waiting, [])
})

test('only backups of this installation are counted and removed', async (t) => {
  const folder = temporaryFolder(t)
  const [own, other] = [backupFolder(folder, KEY), backupFolder(folder, Buffer.alloc(32, 2))]
  t.equal(own.newest(), null)
  const now = new Date(FIRST)
  const old = [10, 10.1, 10.2].map((days) => new Date(FIRST - days * 86_400_000))
  for (const at of old) for (const one of [own, other]) writeFileSync(one.pathOf(at), 'x')
  const path = own.pathOf(now)
  writeFileSync(path, 'x')
  const strangers = ['luận văn.docx', `${own.pathOf(old[1]!).split('/').at(-1)}.txt`, 'kiem-phieu-.backup', '.part']
  for (const name of strangers) writeFileSync(join(folder, name), 'x')
  for (const [name, time] of [
    [`${path}.0a1b2c3d.part`, FIRST - 7_200_000],
    [`${path}.0a1b2c3e.part`, FIRST],
  ] as const) {
    writeFileSync(name, 'x')
    utimesSync(name, time / 1_000, time / 1_000)
  }
  t.equal(own.newest(), FIRST)
  own.thin(now, now)
  t.same(
    readdirSync(folder).sort(),
    [
      ...strangers,
      `${path.split('/').at(-1)}.0a1b2c3e.part`,
      ...[own.pathOf(old[0]!), path, ...old.map(other.pathOf)].map((file) => file.split('/').at(-1)!),
    ].sort(),
  )
})

test('without a folder nothing is prepared; with one a real file is made', async (t) => {
  const config = readConfig({})
  t.ok(config.ok)
  const [dataDir, folder] = [temporaryFolder(t), temporaryFolder(t)]
  const takeSnapshot = async () => snapshotOf({ congress: ['1'] })
  const source = { takeSnapshot, dataDir, installationKey: KEY, now: () => new Date(), warn: () => {} }
  t.equal(openAutomatic({ folder: null, passphrase: null }, source), null)
  const backups = openAutomatic({ folder, passphrase: null }, source)!
  backups.committed(['result.declared'])
  await until(() => backups.last().state === 'made')
  const [name = ''] = readdirSync(folder)
  t.match(name, /^kiem-phieu-[0-9a-f]{10}-\d{8}T\d{9}Z\.backup$/)
  rmSync(folder, { recursive: true })
  backups.committed(['result.declared'])
  await until(() => backups.last().state === 'failed')
  t.match(backups.last(), { problem: 'folder-missing', encrypted: false })
  await backups.stop()
})
