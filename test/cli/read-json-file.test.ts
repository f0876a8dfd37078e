import { join } from 'node:path'
import { test } from 'tap'
import { readJsonFile } from '../../src/cli/read-json-file.ts'

test('a file up to the limit is read; a longer file is refused without reading further', async (t) => {
  const dir = t.testdir({ 'a.json': '{"a":1}' })
  t.strictSame(await readJsonFile(join(dir, 'a.json'), 7), { ok: true, value: { a: 1 } })
  t.strictSame(await readJsonFile(join(dir, 'a.json'), 6), {
    ok: false,
    error: { pointer: '', reason: { vi: 'tệp lớn hơn 6 byte', en: 'the file is larger than 6 bytes' } },
  })
})

test('only JSON is accepted', async (t) => {
  const dir = t.testdir({ 'nan.json': '{"a":NaN}', 'comma.json': '{"a":1,}', 'two.json': '{}{}', 'blank.json': ' \n' })
  for (const name of ['nan.json', 'comma.json', 'two.json', 'blank.json']) {
    t.match(await readJsonFile(join(dir, name)), { ok: false, error: { pointer: '' } }, name)
  }
})

test('every reason is part of a sentence in both languages, with its figures filled in', async (t) => {
  const deep = '['.repeat(17) + ']'.repeat(17)
  const dir = t.testdir({
    'latin.json': Buffer.from([0x22, 0xff, 0x22]),
    'empty.json': '',
    'not.json': '[NaN]',
    'repeated.json': '{"a":1,"a":2}',
    'deep.json': deep,
    folder: {},
  })
  const names = ['none.json', 'folder', 'latin.json', 'empty.json', 'not.json', 'repeated.json', 'deep.json']
  for (const name of [...names, `${'x'.repeat(300)}.json`, 'empty.json/below.json']) {
    const read = await readJsonFile(join(dir, name))
    t.notOk(read.ok, name)
    if (read.ok) continue
    const { vi, en } = read.error.reason
    t.not(vi, en, name)
    t.match(vi, /[à-ỹđ]/i, name)
    t.notMatch(vi + en, /[{}]|undefined/, name)
  }
})
