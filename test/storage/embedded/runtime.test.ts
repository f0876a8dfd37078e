import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { type Test, test } from 'tap'
import { type Binaries, locateBinaries } from '../../../src/storage/embedded/binaries.ts'
import { prepareRuntime } from '../../../src/storage/embedded/runtime.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { failedStart, worded } from '../../support/worded.ts'
import { isRoot, query, started } from './support.ts'

const installed = () => {
  const found = locateBinaries(`${process.platform}-${process.arch}`)
  if (!found.ok) throw failedStart(found.error)
  return found.value
}

/** The installed package copied to a folder, without its library links, as npm unpacks it with install scripts off. */
const packageCopy = (t: Test, mode: number): string => {
  const folder = join(temporaryFolder(t), 'package')
  cpSync(installed().packageDir, folder, { recursive: true, filter: (path) => !lstatSync(path).isSymbolicLink() })
  chmodSync(folder, mode)
  return folder
}

/** A miniature package with one missing library link. */
const tinyPackage = (t: Test): Binaries => {
  const packageDir = temporaryFolder(t)
  const native = join(packageDir, 'native')
  mkdirSync(join(native, 'bin'), { recursive: true })
  mkdirSync(join(native, 'lib'))
  mkdirSync(join(native, 'share', 'postgresql'), { recursive: true })
  for (const name of ['initdb', 'postgres', 'pg_ctl']) writeFileSync(join(native, 'bin', name), '', { mode: 0o600 })
  chmodSync(join(native, 'bin', 'postgres'), 0o755)
  writeFileSync(join(native, 'lib', 'libone.so.1.2'), 'library')
  writeFileSync(join(native, 'lib', 'libone.a'), 'static')
  writeFileSync(join(native, 'share', 'postgresql', 'postgres.bki'), '')
  const links = [{ source: 'native/lib/libone.so.1.2', target: 'native/lib/libone.so.1' }]
  writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(links))
  return { packageDir, native, packageVersion: '18.4.0', major: 18 }
}

test('without install scripts, missing library links are created in place', async (t) => {
  const packageDir = packageCopy(t, 0o755)
  const dataDir = join(temporaryFolder(t), 'data')
  const server = await started(t, { dataDir, packageDir })
  t.same(await query(server.connection, 'select 1 as one'), [{ one: 1 }])
  t.notOk(existsSync(join(dataDir, 'runtime')), 'nothing had to be copied')
  const links = JSON.parse(readFileSync(join(packageDir, 'native', 'pg-symlinks.json'), 'utf8')) as { target: string }[]
  t.ok(links.length > 0)
  for (const { target } of links) t.ok(existsSync(join(packageDir, target)), target)
})

test('links that cannot be created in the package are created in a copy beside the data, once', async (t) => {
  const tiny = tinyPackage(t)
  // A link to nowhere holds the name, which root cannot overwrite either.
  symlinkSync('nowhere', join(tiny.native, 'lib', 'libone.so.1'))
  const dataDir = temporaryFolder(t)
  const copy = join(dataDir, 'runtime', '18.4.0')
  const expected = { ok: true, value: { native: copy, copied: true } } as const
  t.same(prepareRuntime(tiny, dataDir, undefined), expected)
  t.same(readdirSync(join(copy, 'lib')).sort(), ['libone.so.1', 'libone.so.1.2'], 'static libraries stay behind')
  t.equal(readlinkSync(join(copy, 'lib', 'libone.so.1')), 'libone.so.1.2')
  t.equal(readFileSync(join(copy, 'lib', 'libone.so.1'), 'utf8'), 'library')
  t.equal(statSync(join(copy, 'bin', 'initdb')).mode & 0o777, 0o755, 'programs can be run, whatever their mode was')
  const { ino } = statSync(copy)
  t.same(prepareRuntime(tiny, dataDir, undefined), expected)
  t.equal(statSync(copy).ino, ino)
})

test('an interrupted copy is not used as a runtime, and is removed when it is old', async (t) => {
  const tiny = tinyPackage(t)
  symlinkSync('nowhere', join(tiny.native, 'lib', 'libone.so.1'))
  const dataDir = temporaryFolder(t)
  for (const name of ['old', 'young']) mkdirSync(join(dataDir, 'runtime', `18.4.0.new-${name}`), { recursive: true })
  utimesSync(join(dataDir, 'runtime', '18.4.0.new-old'), 1, 1)
  t.match(prepareRuntime(tiny, dataDir, undefined), { ok: true })
  t.same(readdirSync(join(dataDir, 'runtime')).sort(), ['18.4.0', '18.4.0.new-young'])
})

test('a copy that cannot be made is a failure with a sentence', async (t) => {
  const tiny = tinyPackage(t)
  symlinkSync('nowhere', join(tiny.native, 'lib', 'libone.so.1'))
  const file = join(temporaryFolder(t), 'file')
  writeFileSync(file, '')
  t.match(worded(prepareRuntime(tiny, file, undefined)), {
    ok: false,
    error: { code: 'runtime-not-usable', en: /npm ci/ },
  })
})

if (isRoot) {
  test('a package in a folder that only root can enter is copied beside the data and used from there', async (t) => {
    const packageDir = packageCopy(t, 0o700)
    const dataDir = join(temporaryFolder(t), 'data')
    const first = await started(t, { dataDir, packageDir })
    t.same(await query(first.connection, 'select 1 as one'), [{ one: 1 }])
    const copy = join(dataDir, 'runtime', installed().packageVersion)
    t.ok(readlinkSync(`/proc/${first.pid()}/exe`).startsWith(copy))
    t.equal(statSync(join(copy, 'bin', 'postgres')).uid, 0, 'its programs are out of reach of the account')
    await first.stop()
    const { ino } = statSync(copy)
    await started(t, { dataDir, packageDir })
    t.equal(statSync(copy).ino, ino, 'the copy is made once')
  })
}
