import { chmodSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { keepPrivate, reportPublic } from '../../src/secrets/keep-private.ts'

test('a file that this account may not restrict is reported, and the start goes on', async (t) => {
  const said: string[] = []
  // The kernel keeps the modes of its own files.
  keepPrivate('/proc/self/status', 'the key', (sentence) => said.push(sentence))
  t.same(said, ['others can read or change the key, and this account cannot restrict it: /proc/self/status'])
})

test('a key of the operator is reported only if everybody can read or change it, and its mode stays', async (t) => {
  const file = join(t.testdir(), 'key.pem')
  writeFileSync(file, 'x')
  for (const [mode, isPublic] of [
    [0o600, false],
    [0o640, false],
    [0o660, false],
    [0o644, true],
    [0o602, true],
  ] as const) {
    chmodSync(file, mode)
    const said: string[] = []
    reportPublic(file, 'the key', (sentence) => said.push(sentence))
    t.equal(said.length, isPublic ? 1 : 0, mode.toString(8))
    t.equal(statSync(file).mode & 0o777, mode)
  }
})
