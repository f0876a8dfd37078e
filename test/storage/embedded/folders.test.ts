import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'tap'
import { allows, firstClosedFolder, prepareDataDir } from '../../../src/storage/embedded/folders.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { worded } from '../../support/worded.ts'
import { isRoot } from './support.ts'

const stranger = { name: 'stranger', uid: 54321, gid: 54321 }

test('the outermost folder that an account cannot enter is named', async (t) => {
  const outer = join(temporaryFolder(t), 'outer')
  const inner = join(outer, 'inner')
  mkdirSync(inner, { recursive: true })
  chmodSync(outer, 0o755)
  chmodSync(inner, 0o700)
  t.equal(firstClosedFolder(inner, stranger), inner)
  t.equal(firstClosedFolder(join(inner, 'not-yet'), stranger), inner)
  chmodSync(outer, 0o700)
  t.equal(firstClosedFolder(inner, stranger), outer)
  chmodSync(outer, 0o711)
  chmodSync(inner, 0o711)
  t.equal(firstClosedFolder(inner, stranger), undefined)
  t.equal(firstClosedFolder(inner, undefined), undefined)
})

test('owner, group and others each have their own bits', async (t) => {
  const file = join(temporaryFolder(t), 'file')
  writeFileSync(file, '')
  const { uid, gid } = statSync(file)
  chmodSync(file, 0o640)
  t.equal(allows(file, 6, { name: 'owner', uid, gid: 54321 }), true)
  t.equal(allows(file, 6, { name: 'group', uid: 54321, gid }), false)
  t.equal(allows(file, 4, { name: 'group', uid: 54321, gid }), true)
  t.equal(allows(file, 4, stranger), false)
  t.equal(allows(join(dirname(file), 'none'), 4, stranger), false)
  t.equal(allows(join(dirname(file), 'none'), 4, undefined), false)
})

test('a new data folder is created for its account only', async (t) => {
  const dataDir = join(temporaryFolder(t), 'a', 'b')
  t.match(prepareDataDir(dataDir, undefined), { ok: true })
  t.equal(statSync(dataDir).mode & 0o777, 0o700)
})

test('a folder with content keeps its mode', async (t) => {
  const dataDir = join(temporaryFolder(t), 'data')
  mkdirSync(dataDir)
  writeFileSync(join(dataDir, 'key'), '')
  chmodSync(dataDir, 0o755)
  t.match(prepareDataDir(dataDir, undefined), { ok: true })
  t.equal(statSync(dataDir).mode & 0o777, 0o755)
})

if (isRoot) {
  test('as root, a folder with content that the account cannot enter is refused, not opened', async (t) => {
    const dataDir = join(temporaryFolder(t), 'data')
    mkdirSync(dataDir, { mode: 0o700 })
    writeFileSync(join(dataDir, 'key'), '')
    t.match(worded(prepareDataDir(dataDir, stranger)), {
      ok: false,
      error: { code: 'data-dir-unreachable', en: /stranger/ },
    })
    t.equal(statSync(dataDir).mode & 0o777, 0o700)
  })
}
