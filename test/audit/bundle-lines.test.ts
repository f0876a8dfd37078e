import { createHash } from 'node:crypto'
import { test } from 'tap'
import type { BundleItem } from '../../src/audit/bundle.ts'
import { bundleLines } from '../../src/audit/bundle-lines.ts'
import { NotCanonical } from '../../src/audit/canonical.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { collect } from '../support/collect.ts'

const LOG = '0192f3a4-0000-7000-8000-000000000001'
const AT = '2017-08-05T01:02:03.456Z'

const MANIFEST: Extract<BundleItem, { readonly type: 'manifest' }> = {
  type: 'manifest',
  manifest: {
    ...{ format: 'audit-bundle/2', marks: 'opened', log: LOG, origin: 'kiem-phieu/x/y', size: 1 },
    ...{ exportedAt: AT, congress: null },
  },
}
const event = (after: unknown): BundleItem => ({
  type: 'event',
  event: {
    format: 'audit-event/1',
    log: LOG,
    sequence: 1,
    previous: '0'.repeat(64),
    at: AT,
    actor: { id: LOG, name: 'Đỗ Quang Huy', role: 'auditor' },
    address: null,
    requestId: LOG,
    action: 'log.exported',
    object: { type: 'audit-log', id: LOG },
    before: null,
    after,
    reason: null,
    citations: [],
  },
})
const ONE_OF_EACH: readonly BundleItem[] = [
  MANIFEST,
  { type: 'key', key: { number: 1, publicKey: 'AAAA', madeAt: AT, endorsement: null } },
  { type: 'key', key: { number: 2, publicKey: 'BBBB', madeAt: AT, endorsement: 'x' } },
  event({ b: 1, a: 'é\n' }),
  { type: 'openings', openings: { sequence: 1, openings: [{ content: { struck: [0] }, salt: '0'.repeat(32) }] } },
  { type: 'checkpoint', checkpoint: { size: 1, keyNumber: 1, cause: 'log.exported', takenAt: AT, note: 'n\n' } },
  { type: 'witness', witness: { size: 1, name: 'w', publicKey: 'C', line: 'l', signedAt: null, receivedAt: AT } },
  { type: 'record', record: { roundId: LOG, record: { format: 'count-record/1' } } },
  { type: 'result', result: { roundId: LOG, rollVersion: 1, declaredAt: AT, result: {} } },
  { type: 'paper', paper: { name: 'bien-ban.pdf', sha256: 'f'.repeat(64) } },
]

test('RFC 8785: every line is the canonical text of its item and one line break', async (t) => {
  const lines = await collect(bundleLines(nodeCrypto, ONE_OF_EACH))
  for (const line of lines) t.match(line, /^\{[^\n]*\}\n$/)
  t.equal(
    lines[0],
    `{"manifest":{"congress":null,"exportedAt":"${AT}","format":"audit-bundle/2","log":"${LOG}","marks":"opened","origin":"kiem-phieu/x/y","size":1},"type":"manifest"}\n`,
  )
  t.match(lines[3], /"after":\{"a":"é\\n","b":1\}/)
  t.same(
    lines.slice(0, -1).map((line) => JSON.parse(line)),
    ONE_OF_EACH,
  )
})

test('the last line counts the lines above it and contains the digest of their bytes', async (t) => {
  const lines = await collect(bundleLines(nodeCrypto, ONE_OF_EACH))
  t.same(JSON.parse(lines.at(-1)!), {
    type: 'end',
    end: {
      keys: 2,
      events: 1,
      openings: 1,
      checkpoints: 1,
      witnesses: 1,
      records: 1,
      results: 1,
      papers: 1,
      sha256: createHash('sha256').update(lines.slice(0, -1).join(''), 'utf8').digest('hex'),
    },
  })
  const [, last = ''] = await collect(bundleLines(nodeCrypto, [MANIFEST]))
  t.match(JSON.parse(last), { end: { keys: 0, events: 0, openings: 0, papers: 0 } })
})

test('a file of the first version of the format has no openings, and its last line does not count them', async (t) => {
  const { marks: _, ...manifest } = MANIFEST.manifest
  const first: BundleItem = { type: 'manifest', manifest: { ...manifest, format: 'audit-bundle/1' } }
  const [, last = ''] = await collect(bundleLines(nodeCrypto, [first]))
  t.notOk('openings' in JSON.parse(last).end)
})

test('an item without a canonical text ends the lines without a last line', async (t) => {
  const seen: string[] = []
  const reading = async () => {
    for await (const line of bundleLines(nodeCrypto, [MANIFEST, event({ share: 0.5 }), event({})])) seen.push(line)
  }
  const fault = await reading().catch((error: unknown) => error)
  t.ok(fault instanceof NotCanonical, `${fault}`)
  t.equal(seen.length, 1)
})

test('lines are generated on demand, each after the previous one was taken', async (t) => {
  let given = 0
  function* items(): Generator<BundleItem> {
    for (const item of ONE_OF_EACH) {
      given += 1
      yield item
    }
  }
  let taken = 0
  for await (const _ of bundleLines(nodeCrypto, items())) {
    taken += 1
    t.ok(given <= taken)
  }
  t.equal(taken, ONE_OF_EACH.length + 1)
})
