import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { madeOnce } from './made-once.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** More than any system gives to a process. */
const NO_PROCESS = '999999999'

const writing = (text: string) => async (unready: string) => {
  await new Promise(setImmediate)
  writeFileSync(join(unready, 'file'), text)
}

test('of several processes that need a folder one creates it, and the others wait until it is complete', async (t) => {
  const folder = join(temporaryFolder(t), 'made')
  let made = 0
  const want = () =>
    madeOnce(folder, async (unready) => {
      made += 1
      await writing('whole')(unready)
    }).then(() => readFileSync(join(folder, 'file'), 'utf8'))
  t.same(await Promise.all([want(), want(), want()]), ['whole', 'whole', 'whole'])
  t.equal(await want(), 'whole')
  t.equal(made, 1)
  t.same(readdirSync(join(folder, '..')), ['made'], 'nothing is left beside it')
})

test('the remains of an interrupted process are removed and the folder is created again', async (t) => {
  const folder = join(temporaryFolder(t), 'made')
  mkdirSync(`${folder}.unready`)
  writeFileSync(join(`${folder}.unready`, 'half'), '')
  writeFileSync(`${folder}.lock`, NO_PROCESS)
  await madeOnce(folder, writing('whole'))
  t.same(readdirSync(folder), ['file'])
  t.same(readdirSync(join(folder, '..')), ['made'])
})

test('a failure reaches the process that created the folder, and the next one tries again', async (t) => {
  const folder = join(temporaryFolder(t), 'made')
  await t.rejects(
    madeOnce(folder, () => Promise.reject(new Error('the disk is full'))),
    { message: 'the disk is full' },
  )
  await madeOnce(folder, writing('whole'))
  t.equal(readFileSync(join(folder, 'file'), 'utf8'), 'whole')
})
