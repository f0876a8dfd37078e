import { join } from 'node:path'
import { test } from 'tap'
import { recountFiles } from '../../src/cli/recount.ts'
import type { CountResultDocument } from '../../src/count-record/result-schema.ts'
import { strikeOutTally } from '../count-record/sample.ts'
import { openTestService, TEST_TOKEN } from '../support/service.ts'

const text = JSON.stringify(strikeOutTally())
/** Every id of a candidate under another name. */
const renamed = (id: string): string => text.replaceAll('"c1"', JSON.stringify(id))
const with_ = (part: string): string => `{${part},${text.slice(1)}`

/** Files that two readers could take differently. */
const FILES: Readonly<Record<string, string | Buffer>> = {
  plain: text,
  'the id __proto__': renamed('__proto__'),
  'the id __proto__, escaped': renamed('__proto__').replaceAll('__proto__', '__pr\\u006fto__'),
  'the id constructor': renamed('constructor'),
  'the id prototype': renamed('prototype'),
  'an empty id': renamed(''),
  'an id of 100 characters': renamed('đ'.repeat(100)),
  'an id of 101 characters': renamed('đ'.repeat(101)),
  'an id of 601 characters': renamed('x'.repeat(601)),
  'the key __proto__': with_('"__proto__":{"a":1}'),
  'the key constructor': with_('"constructor":{"prototype":{"a":1}}'),
  'the key toString': with_('"toString":1'),
  'a key twice': with_('"seats":1'),
  'a key twice, once escaped': with_('"s\\u0065ats":1'),
  'a byte order mark': `\ufeff${text}`,
  'bytes that are no UTF-8': Buffer.from(text.replace('Trần', 'Tr\xe9'), 'latin1'),
  'half a surrogate': renamed('\ud800'),
  'a large number': text.replace(/"seats":\d+/, '"seats":1e400'),
  'a number beyond the safe ones': text.replace(/"seats":\d+/, '"seats":9007199254740993'),
  'a number with a fraction of zero': text.replace(/"seats":(\d+)/, '"seats":$1.0'),
  'a number as a text': text.replace(/"seats":(\d+)/, '"seats":"$1"'),
  'minus zero': text.replace(/"issued":\d+/, '"issued":-0'),
  'a long number': text.replace(/"seats":\d+/, `"seats":${'1'.repeat(1_000)}`),
  'deep brackets': '['.repeat(500),
  'many keys': with_(Array.from({ length: 20_001 }, (_, index) => `"${index}":0`).join()),
  nothing: '',
  spaces: ' \n',
  'no object': '1',
  null: 'null',
  'two documents': text + text,
}

test('the command and the API give the same answer to the same bytes', async (t) => {
  const { app } = await openTestService(t)
  const names = Object.keys(FILES)
  const folder = t.testdir(
    Object.fromEntries(Object.entries(FILES).map(([, bytes], index) => [`${index}.json`, bytes])),
  )
  let counted = 0
  for (const [index, name] of names.entries()) {
    const out: string[] = []
    const complaints: string[] = []
    const file = join(folder, `${index}.json`)
    const status = await recountFiles([file], {
      folder,
      out: async (line) => void out.push(line),
      err: async (line) => void complaints.push(line),
    })
    const answer = await app.inject({
      method: 'POST',
      url: '/v1/recounts',
      headers: { authorization: `Bearer ${TEST_TOKEN}`, 'content-type': 'application/json', 'accept-language': 'en' },
      payload: FILES[name]!,
    })
    const body = answer.json<{ result?: CountResultDocument; errors?: { pointer: string }[]; code?: string }>()
    t.equal(answer.statusCode === 200, status !== 2, `${name}: ${answer.statusCode}, ${status} ${complaints}`)
    if (answer.statusCode === 200) {
      counted += 1
      t.same(JSON.parse(out[0]!), body.result, name)
    } else if (body.errors) {
      const pointer = body.errors[0]!.pointer
      // A key longer than a problem quotes is pointed at by its container.
      const at = complaints[0]!.slice(file.length + 2)
      t.ok(at.startsWith(pointer === '' ? '' : pointer), `${name}: ${pointer}, ${at}`)
    } else t.equal(body.code, 'json-malformed', name)
  }
  t.ok(counted >= 7, `${counted} counted`)
})
