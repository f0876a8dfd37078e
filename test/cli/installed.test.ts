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
  cpSync(join(ROOT, 'src/cli/runtimes/known-holes.json'), join(folder, 'src/cli/runtimes/known-holes.json'))
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

/** Loads the check as if on another machine, with another Node. */
const loadOn = (platform: string, version: string) => {
  const set = (name: string, value: string) =>
    `Object.defineProperty(process, ${JSON.stringify(name)}, { value: ${JSON.stringify(value)} })`
  const preload = `data:text/javascript,${encodeURIComponent(`${set('platform', platform)};${set('version', version)}`)}`
  return load(join(ROOT, 'src/cli/installed.mjs'), '--import', preload)
}

test('on a machine for which npm has no Node, one with known holes is refused with the versions that are needed', (t) => {
  const needed = /Node v\S+\).*https:\/\/nodejs\.org.*\n.*from 22\.23\.4, 24\.22\.1, 26\.12\.1 on.*Install/s
  for (const platform of ['darwin', 'win32']) {
    for (const version of [
      'v20.20.2',
      'v22.23.3',
      'v23.11.1',
      'v24.0.0',
      'v24.9.0',
      'v24.22.0',
      'v25.9.0',
      'v26.10.0',
    ]) {
      t.match(loadOn(platform, version), { status: 1, stdout: '', stderr: needed }, `${platform} ${version}`)
    }
    for (const version of ['v22.23.4', 'v22.24.0', 'v24.22.1', 'v24.100.0', 'v26.12.1', 'v27.0.0']) {
      t.match(loadOn(platform, version), { status: 0, stdout: /ran/ }, `${platform} ${version}`)
    }
  }
  t.match(loadOn('linux', 'v24.0.0'), { status: 0 }, 'Linux has one of its own, and the start warns')
  t.end()
})

test('SIGUSR1 opens no debugger', (t) => {
  const file = pathToFileURL(join(ROOT, 'src/cli/installed.mjs')).href
  const script = `
    const held = require('node:net').createServer().listen(0, '127.0.0.1')
    process.once('SIGUSR1', () => {
      held.close()
      console.log('still here', require('node:inspector').url())
    })
    process.kill(process.pid, 'SIGUSR1')`
  const args = ['--import', file, '-e', script]
  t.match(spawnSync(process.execPath, args, { encoding: 'utf8' }), {
    status: 0,
    stdout: 'still here undefined\n',
    stderr: '',
  })
  t.end()
})
