import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { locateBinaries, program } from '../../../src/storage/embedded/binaries.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { worded } from '../../support/worded.ts'

test('the package of this machine is found, with its version', async (t) => {
  const found = locateBinaries(`${process.platform}-${process.arch}`)
  t.match(found, { ok: true, value: { major: 18, packageVersion: /^18\./ } })
})

test('a platform without a package, or with a package that is not installed, is refused', async (t) => {
  t.match(worded(locateBinaries('sunos-x64')), { ok: false, error: { code: 'binaries-missing', vi: /sunos-x64/ } })
  const other = process.platform === 'win32' ? 'linux-arm64' : 'win32-x64'
  t.match(locateBinaries(other), { ok: false, error: { code: 'binaries-missing' } })
})

test('a package without a required program is refused', async (t) => {
  const packageDir = temporaryFolder(t)
  mkdirSync(join(packageDir, 'native', 'bin'), { recursive: true })
  writeFileSync(join(packageDir, 'package.json'), '{ "version": "18.4.0" }')
  for (const name of ['initdb', 'postgres']) writeFileSync(join(packageDir, 'native', 'bin', name), '')
  t.match(locateBinaries('linux-x64', packageDir), { ok: false })
  writeFileSync(join(packageDir, 'native', 'bin', 'pg_ctl'), '')
  t.match(locateBinaries('linux-x64', packageDir), { ok: true, value: { major: 18, packageVersion: '18.4.0' } })
})

test('programs have a file extension on Windows', async (t) => {
  t.equal(program('initdb', 'win32'), 'initdb.exe')
  t.equal(program('initdb', 'linux'), 'initdb')
})
