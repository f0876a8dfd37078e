import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { installationOf, originOf } from '../../src/audit/checkpoint.ts'
import { reportLines } from '../../src/cli/verify-report.ts'
import { toBase64 } from '../../src/kernel/base64.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { standingOf } from '../../src/verification/verification.ts'
import { type Draft, eventAt, firstOf, itemsIn, lastOf, rebuilt, verifyDraft } from '../support/forged-bundle.ts'
import { testKey } from '../support/log-signer.ts'

const LOG = readFileSync(join(import.meta.dirname, '..', 'vectors', 'audit', 'congress-2017.jsonl'), 'utf8')
const KEY = testKey(5)

/** A log as the first versions wrote it and a migration hashed it later: figures are missing, checkpoints come last. */
const older = (): Draft => {
  const items = itemsIn(LOG)
  items[0].manifest.origin = originOf(installationOf(nodeCrypto, KEY.publicKey), items[0].manifest.log)
  items[1].key.publicKey = toBase64(KEY.publicKey)
  const { after } = eventAt(items, 1)
  delete after.organisation
  delete after.level
  delete eventAt(items, firstOf(items, 'roll.recorded')).after.version
  const last = lastOf(items, 'checkpoint')
  return rebuilt(
    items.filter(({ type }, index) => type !== 'checkpoint' || index === last),
    { key: KEY },
  )
}

test('a log of an older version has a verdict of its own', async (t) => {
  const found = await verifyDraft(older())
  t.match(found, { verdict: 'outdated', violations: [], rounds: 0 })
  t.equal(standingOf(found), 'outdated')
  const lines = reportLines('nhat-ky.jsonl', found)
  t.equal(
    lines[0],
    'nhat-ky.jsonl: NHẬT KÝ CỦA PHIÊN BẢN CŨ, CHƯA KIỂM LẠI PHIẾU / LOG OF AN OLDER VERSION, BALLOTS NOT COUNTED AGAIN',
  )
  t.match(lines.join('\n'), 'this is no sign of tampering')
  t.notMatch(lines.join('\n'), /verified|kiểm chứng/i)
})

test('whatever else is wrong in a log of an older version is a violation', async (t) => {
  const attacks: readonly (readonly [string, (items: Draft) => void, string])[] = [
    ['an event changed', (items) => void Object.assign(eventAt(items, 5).actor, { name: 'Khác' }), 'event-changed'],
    ['the last checkpoint removed', (items) => void items.splice(lastOf(items, 'checkpoint'), 1), 'checkpoint-missing'],
    [
      'a record that does not give its own result',
      (items) => {
        const { record } = items.find(
          ({ type, record: line }) => type === 'record' && line.record.ballots.counted,
        ).record
        record.expected.elected = []
      },
      'record-recount',
    ],
  ]
  for (const [what, change, code] of attacks) {
    const items = older()
    change(items)
    const { verdict, violations } = await verifyDraft(items)
    t.equal(verdict, 'violated', what)
    t.equal(violations[0]?.code, code, what)
  }
})

test('only the shape that older versions wrote is called older', async (t) => {
  for (const change of [
    (after: object) => void Object.assign(after, { more: 1 }),
    (after: object) => void Object.assign(after, { readings: null }),
    (after: object) => void Object.assign(after, { heldOn: 'hôm qua' }),
  ]) {
    const items = older()
    change(eventAt(items, 1).after)
    t.equal((await verifyDraft(rebuilt(items, { key: KEY }))).verdict, 'violated')
  }
})
