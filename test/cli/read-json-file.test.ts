import { join } from 'node:path'
import { test } from 'tap'
import { readJsonFile } from '../../src/cli/read-json-file.ts'

test('a file up to the limit is read, a longer one is refused without reading on', async (t) => {
  const dir = t.testdir({ 'a.json': '{"a":1}' })
  t.strictSame(await readJsonFile(join(dir, 'a.json'), 7), { ok: true, value: { a: 1 } })
  t.strictSame(await readJsonFile(join(dir, 'a.json'), 6), {
    ok: false,
    error: { pointer: '', reason: 'the file is larger than 6 bytes' },
  })
})

test('only JSON is JSON', async (t) => {
  const dir = t.testdir({ 'nan.json': '{"a":NaN}', 'comma.json': '{"a":1,}', 'two.json': '{}{}', 'blank.json': ' \n' })
  for (const name of ['nan.json', 'comma.json', 'two.json', 'blank.json']) {
    t.match(await readJsonFile(join(dir, name)), { ok: false, error: { pointer: '' } }, name)
  }
})
