import { test } from 'tap'
import { KeyLives } from '../../src/verification/key-life.ts'
import { exportOf, playCongress } from '../support/counted-congress.ts'
import { at, type Draft, firstOf, firstViolation, itemsIn, rebuilt, verifyDraft } from '../support/forged-bundle.ts'
import { TEST_SIGNING_KEY, testKey } from '../support/log-signer.ts'

/** The key that replaces the first one in a test service. */
const SECOND_KEY = testKey(6)
const HOUR = 60 * 60 * 1000

/** The events from a sequence on, so many milliseconds later, with the checkpoints after them. */
const shifted = (items: Draft, from: number, by: number): Draft => {
  const later = (text: string): string => new Date(Date.parse(text) + by).toISOString()
  for (const { event, checkpoint } of items) {
    if (event && event.sequence >= from) event.at = later(event.at)
    if (checkpoint && checkpoint.size >= from) checkpoint.takenAt = later(checkpoint.takenAt)
  }
  const end = at(items, items[0].manifest.size)
  items[0].manifest.exportedAt = items[end].event.at
  return items
}

test('attacks on the keys of a log', async (t) => {
  const { service, congress } = await playCongress(t)
  await congress.must('POST', '/v1/signing-keys')
  const text = await exportOf(service, congress.id)
  const fresh = (): Draft => itemsIn(text)
  const { size } = fresh()[0].manifest
  const declared = firstOf(fresh(), 'result.declared')

  /** The last event and its checkpoint an hour later than the rotation, and each checkpoint signed by the key chosen. */
  const signedBy = (keyOf: (size: number) => 1 | 2, from = size, by = HOUR): Draft => {
    const items = shifted(fresh(), from, by)
    for (const { checkpoint } of items) if (checkpoint) checkpoint.keyNumber = keyOf(checkpoint.size)
    const first = rebuilt(structuredClone(items), { key: TEST_SIGNING_KEY })
    const second = rebuilt(items, { key: SECOND_KEY })
    return first.map((item, index) => (item.checkpoint?.keyNumber === 2 ? second[index] : item))
  }
  const truly = (sequence: number): 1 | 2 => (sequence === size ? 2 : 1)
  const firstOfDraft = async (items: Draft) => firstViolation(await verifyDraft(items))
  const keys = [TEST_SIGNING_KEY.publicKey]

  await t.test('a true rotation', async (t) => {
    t.equal(fresh().filter(({ type }) => type === 'key').length, 2)
    for (const items of [fresh(), signedBy(truly)]) {
      t.match(await verifyDraft(items, { keys }), { verdict: 'verified', violations: [] })
    }
  })

  await t.test('everything signed again with the replaced key, also for who trusts that key', async (t) => {
    const items = signedBy(() => 1)
    t.strictSame(await firstOfDraft(items), ['key-replaced', size])
    t.strictSame(firstViolation(await verifyDraft(items, { keys })), ['key-replaced', size])
  })

  await t.test('the replaced key signs after the newer one', async (t) => {
    t.strictSame(await firstOfDraft(signedBy((sequence) => (sequence === declared ? 2 : 1))), [
      'key-going-back',
      firstOf(fresh().slice(at(fresh(), declared + 1)), 'list.approved'),
    ])
  })

  await t.test('everything signed again with the newer key, also what was sealed before it was made', async (t) => {
    const items = shifted(fresh(), 1, -HOUR)
    const after = shifted(items, size, 2 * HOUR)
    for (const { checkpoint } of after) if (checkpoint) checkpoint.keyNumber = 2
    t.strictSame(await firstOfDraft(rebuilt(after, { key: SECOND_KEY })), [
      'key-too-early',
      firstOf(after, 'list.approved'),
    ])
  })

  await t.test('a wrong clock is no attack: it is pointed out', async (t) => {
    const early = shifted(fresh(), 1, -365 * 24 * HOUR)
    const found = await verifyDraft(rebuilt(signedAgain(early, truly), { key: TEST_SIGNING_KEY }))
    t.notOk(found.violations.some(({ code }) => code.startsWith('key-')))
    t.ok(found.remarks.some(({ code }) => code === 'key-clock-wrong'))
  })
})

/** The same items with other key numbers. */
const signedAgain = (items: Draft, keyOf: (size: number) => 1 | 2): Draft => {
  for (const { checkpoint } of items) if (checkpoint) checkpoint.keyNumber = keyOf(checkpoint.size)
  return items
}

test('a clock that ran ahead and was set back explains a late signature of the older key', (t) => {
  const [first, second] = ['2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'].map((text) => Date.parse(text))
  const judged = (...signed: readonly (readonly [number, string])[]): string[] => {
    const found: string[] = []
    const findings = {
      add: (_: unknown, code: string) => void found.push(code),
      remark: (code: string) => void found.push(`remark ${code}`),
    }
    const keys = [
      { number: 1, made: first },
      { number: 2, made: second },
    ]
    const ring = {
      keys,
      find: (number: number) => keys[number - 1],
      replacedAt: (number: number) => (number === 1 ? second : null),
      descends: () => true,
    }
    const lives = new KeyLives(findings as never, ring as never)
    for (const [number, takenAt] of signed) lives.take(number, takenAt, { sequence: null, line: null })
    lives.finish()
    return found
  }
  const ahead = '2029-01-01T00:00:00.000Z'
  t.strictSame(judged([1, ahead], [1, '2026-01-02T00:00:00.000Z'], [2, '2026-02-02T00:00:00.000Z']), [])
  t.strictSame(judged([1, ahead], [2, '2029-01-02T00:00:00.000Z']), ['key-replaced'])
  t.strictSame(judged([1, '2026-02-01T00:04:00.000Z'], [2, '2026-01-31T23:56:00.000Z']), [], 'acts under way')
  t.strictSame(judged([2, '2026-01-15T00:00:00.000Z']), ['remark key-clock-wrong'], 'the key was made by a clock ahead')
  t.strictSame(judged([2, '2026-01-15T00:00:00.000Z'], [2, '2026-03-01T00:00:00.000Z']), ['key-too-early'])
  t.strictSame(judged([2, '2001-01-01T00:00:00.000Z'], [2, '2026-03-01T00:00:00.000Z']), ['remark key-clock-wrong'])
  t.end()
})
