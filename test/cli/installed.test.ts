import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { test } from 'tap'

const ROOT = resolve(import.meta.dirname, '../..')

const load = (file: string, ...flags: readonly string[]) =>
  spawnSync(process.execPath, [...flags, '--import', pathToFileURL(file).href, '-e', "console.log('ran')"], {
    encoding: 'utf8',
  })

test('a Node that cannot run the program gets the request to install', (t) => {
  const file = join(ROOT, 'src/cli/installed.mjs')
  t.match(load(file), { status: 0, stdout: /ran/, stderr: '' })
  t.match(load(file, '--no-experimental-strip-types'), {
    status: 1,
    stdout: '',
    stderr: /hãy chạy “npm ci”.+run "npm ci"/s,
  })
  t.end()
})

test('missing packages are reported the same way', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'installed-test-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'src/cli'), { recursive: true })
  cpSync(join(ROOT, 'src/cli/installed.mjs'), join(folder, 'src/cli/installed.mjs'))
  t.match(load(join(folder, 'src/cli/installed.mjs')), { status: 1, stdout: '', stderr: /run "npm ci"/ })
  mkdirSync(join(folder, 'node_modules/zod'), { recursive: true })
  writeFileSync(join(folder, 'node_modules/zod/package.json'), '{}')
  t.match(load(join(folder, 'src/cli/installed.mjs')), { status: 0, stdout: /ran/ })
  t.end()
})

test('every command that needs the installation checks it', (t) => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const unchecked = Object.entries(scripts).filter(([, line]) => /\.ts\b/.test(line) && !line.includes('installed.mjs'))
  t.same(unchecked, [])
  t.end()
})
