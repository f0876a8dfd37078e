import { gzipSync } from 'node:zlib'
import { test } from 'tap'
import { toBase64 } from '../../src/kernel/base64.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { NO_ANCHORS } from '../../src/verification/anchors.ts'
import type { Verification } from '../../src/verification/verification.ts'
import { verifyItems } from '../../src/verification/verifier.ts'
import { LINE_MAX, verifyBundle } from '../../src/verification/verify-bundle.ts'
import { exportOf, playCongress } from '../support/counted-congress.ts'
import { type Draft, fileOf, firstViolation, itemsIn, piecesOf, verifyText } from '../support/forged-bundle.ts'
import { TEST_SIGNING_KEY } from '../support/log-signer.ts'

/** Repeatable random bytes (mulberry32). */
const randomOf = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const faultOf = ({ verdict, fault }: Verification) => [verdict, fault?.code, fault?.line]

test('files that are damaged, foreign or hostile', async (t) => {
  const { service, congress } = await playCongress(t)
  const text = await exportOf(service, congress.id)
  const bytes = Buffer.from(text)
  const lines = text.trimEnd().split('\n')
  const verify = (given: string | Buffer) => verifyText(given)
  const withLine = (index: number, line: string): string => `${lines.with(index, line).join('\n')}\n`
  const expectFault = async (given: string | Buffer, code: string, line: number | null = null) =>
    t.strictSame(faultOf(await verify(given)), ['unreadable', code, line])

  await t.test('the size of the chunks of a file does not matter', async (t) => {
    const whole = await verify(text)
    t.equal(whole.verdict, 'verified')
    for (const size of [1, 2, 7, 1000, 65_536]) {
      t.strictSame(await verifyBundle(nodeCrypto, piecesOf(bytes, size), NO_ANCHORS), whole, `${size} bytes at a time`)
    }
  })

  await t.test('a file cut anywhere is not complete', async (t) => {
    const places = new Set<number>([bytes.length - 1, bytes.length - 2, 1, 2, 12, 13])
    for (let place = 1; place < bytes.length; place += 211) places.add(place)
    for (
      let place = bytes.indexOf('\n');
      place > 0 && place < bytes.length - 1;
      place = bytes.indexOf('\n', place + 1)
    ) {
      places.add(place).add(place + 1)
    }
    const wrong: unknown[] = []
    for (const place of places) {
      const found = await verify(bytes.subarray(0, place))
      if (found.verdict !== 'unreadable' || found.fault?.code !== 'incomplete') wrong.push([place, ...faultOf(found)])
    }
    t.strictSame(wrong, [], `${places.size} places`)
    await expectFault('', 'empty')
  })

  await t.test('a file with one changed byte never verifies', async (t) => {
    const seed = Date.now() % 0x7fffffff
    const random = randomOf(seed)
    const verdicts: string[] = []
    for (let turn = 0; turn < 300; turn += 1) {
      const damaged = Buffer.from(bytes)
      const place = random(damaged.length)
      damaged[place]! ^= 1 + random(255)
      const { verdict } = await verify(damaged)
      verdicts.push(verdict)
      if (verdict === 'verified') t.fail(`seed ${seed}: the byte at ${place}, in turn ${turn}`)
    }
    t.comment(`seed ${seed}`)
    t.equal(verdicts.length, 300)
    t.ok(verdicts.includes('unreadable') && verdicts.includes('violated'))
  })

  await t.test('a file with bytes inserted, removed or repeated never verifies', async (t) => {
    const seed = Date.now() % 0x7fffffff
    const random = randomOf(seed)
    for (let turn = 0; turn < 60; turn += 1) {
      const place = random(bytes.length)
      const length = 1 + random(40)
      const [head, tail] = [bytes.subarray(0, place), bytes.subarray(place)]
      const middle = bytes.subarray(place, place + length)
      for (const damaged of [Buffer.concat([head, middle, tail]), Buffer.concat([head, tail.subarray(length)])]) {
        const { verdict } = await verify(damaged)
        if (verdict === 'verified') t.fail(`seed ${seed}: ${length} bytes at ${place}, in turn ${turn}`)
      }
    }
    t.comment(`seed ${seed}`)
  })

  await t.test('a damaged line without another fault is found by the digest of the last line', async () => {
    await expectFault(
      text.replace(/"sha256":"(.)/, (_, digit) => `"sha256":"${digit === '0' ? '1' : '0'}`),
      'corrupted',
    )
  })

  await t.test('a changed row under the old last line: place and digest are reported', async (t) => {
    const found = await verify(text.replace('"summoned":24', '"summoned":25'))
    t.equal(found.verdict, 'violated')
    t.equal(firstViolation(found)?.[0], 'event-changed')
    t.ok(found.remarks.some(({ code }) => code === 'file-digest-differs'))
  })

  await t.test('damage by other programs', async () => {
    await expectFault(`\ufeff${text}`, 'byte-order-mark')
    await expectFault(text.replaceAll('\n', '\r\n'), 'carriage-returns', 1)
    await expectFault(Buffer.from(text, 'utf16le'), 'not-utf8', 1)
    await expectFault(Buffer.from(`\ufeff${text}`, 'utf16le'), 'not-utf8')
    await expectFault(gzipSync(text), 'compressed')
    await expectFault(Buffer.from('PK\u0003\u0004rest'), 'compressed')
    await expectFault(Buffer.from(text, 'latin1'), 'not-utf8', 1)
    const replaced: Draft = itemsIn(text)
    const person = replaced.find(({ event }) => event?.action === 'person.added').event
    person.after.unit = 'Ph\ufffdng'
    t.strictSame(
      firstViolation(await verify(await fileOf(replaced))),
      ['event-changed', person.sequence],
      'the sign that stands for a broken byte is UTF-8 itself',
    )
  })

  await t.test('files of another kind', async () => {
    await expectFault('\n', 'foreign', 1)
    await expectFault('xin chào', 'foreign', 1)
    await expectFault('{}\n', 'foreign', 1)
    await expectFault('[1,2]\n', 'foreign', 1)
    await expectFault('null\n', 'foreign', 1)
    await expectFault('{"manifest":null,"type":"manifest"}\n', 'foreign', 1)
    await expectFault(`${lines[2]}\n${text}`, 'foreign', 1)
    await expectFault('{\n  "format": "count-record/1"\n}\n', 'foreign', 1)
    await expectFault('{"format":"count-record/1","seats":1}\n', 'count-record', 1)
    const { record } = itemsIn(text).find(({ type }) => type === 'record').record
    await expectFault(`${JSON.stringify(record)}\n`, 'count-record', 1)
    await expectFault(Buffer.from([0xff, 0x00, 0x0a]), 'not-utf8', 1)
  })

  await t.test('a bundle of a newer format', async (t) => {
    const found = await verify(text.replace('audit-bundle/2', 'audit-bundle/3'))
    t.strictSame(faultOf(found), ['unreadable', 'newer-format', 1])
    t.equal(found.fault?.detail.format, 'audit-bundle/3')
    await expectFault('{"format":"audit-bundle/4"}\n', 'newer-format', 1)
    await expectFault(text.replace('audit-bundle/2', 'audit-bundle/0'), 'foreign', 1)
  })

  await t.test('content after the last line', async () => {
    await expectFault(`${text}\n`, 'after-end', lines.length + 1)
    await expectFault(`${text}x`, 'after-end', lines.length + 1)
    await expectFault(`${text}${text}`, 'after-end', lines.length + 1)
  })

  await t.test('a line longer than the limit', async (t) => {
    const most = 1 + Math.max(...lines.map((line) => Buffer.byteLength(line)))
    t.equal((await verifyBundle(nodeCrypto, piecesOf(bytes), NO_ANCHORS, { lineMax: most })).verdict, 'verified')
    const found = await verifyBundle(nodeCrypto, piecesOf(bytes, 1000), NO_ANCHORS, { lineMax: most - 2 })
    t.equal(found.fault?.code, 'line-too-long')
    t.equal(found.fault?.detail.most, most - 2)
    let read = 0
    const endless = (async function* () {
      for (;;) {
        read += 1
        yield Buffer.alloc(1024 * 1024, 0x20)
      }
    })()
    t.strictSame(faultOf(await verifyBundle(nodeCrypto, endless, NO_ANCHORS)), ['unreadable', 'foreign', 1])
    t.ok(read * 1024 * 1024 <= LINE_MAX + 2 * 1024 * 1024, 'a stream without an end is given up at the limit')
  })

  await t.test('lines with the same meaning in other bytes', async (t) => {
    const index = lines.findIndex((line) => line.includes('"action":"roll.recorded"'))
    const line = lines[index]!
    const sequence = JSON.parse(line).event.sequence
    const spellings = [
      line.replace('{', '{ '),
      line.replace('"action":"roll.recorded"', '"action":"roll.recorded","action":"roll.recorded"'),
      line.replace('"action":"roll.recorded"', '"action":"board.recorded","action":"roll.recorded"'),
      line.replace('"summoned":24', '"summoned":24.0'),
      line.replace('"summoned":24', '"summoned":2.4e1'),
      line.replace('roll.recorded', '\\u0072oll.recorded'),
      line.replace(/^\{"event":(.*),"type":"event"\}$/, '{"type":"event","event":$1}'),
      `${line} `,
    ]
    for (const spelling of spellings) {
      t.not(spelling, line)
      const items = lines.slice(0, -1).with(index, spelling)
      const last = JSON.parse(lines.at(-1)!)
      const { createHash } = await import('node:crypto')
      last.end.sha256 = createHash('sha256')
        .update(`${items.join('\n')}\n`)
        .digest('hex')
      const found = await verify(`${items.join('\n')}\n${JSON.stringify(last)}\n`)
      t.equal(found.verdict, 'violated', spelling.slice(0, 60))
      t.strictSame(firstViolation(found), ['line-not-canonical', sequence])
    }
  })

  await t.test('numbers and texts without one canonical form', async (t) => {
    for (const [given, code] of [
      ['"summoned":0.5', 'line-not-canonical'],
      ['"summoned":-0', 'line-not-canonical'],
      ['"summoned":1e400', 'line-not-canonical'],
      ['"summoned":9007199254740993', 'line-not-canonical'],
      ['"summoned":"\\ud800"', 'line-not-canonical'],
    ] as const) {
      const found = await verify(text.replace('"summoned":24', given))
      t.equal(found.verdict, 'violated', given)
      t.equal(firstViolation(found)?.[0], code)
    }
  })

  await t.test('deeply nested brackets', async (t) => {
    const deep = `{"event":${'['.repeat(200_000)}${']'.repeat(200_000)},"type":"event"}`
    const found = await verify(withLine(2, deep))
    t.not(found.verdict, 'verified')
    t.match(found.violations[0], { line: 3 })
    const inside = text.replace('"before":null', `"before":${'['.repeat(200_000)}${']'.repeat(200_000)}`)
    t.not((await verify(inside)).verdict, 'verified')
  })

  await t.test('lines of unknown shape', async (t) => {
    for (const [line, type, pointer] of [
      ['{"type":"page"}', '?', undefined],
      ['{"type":"event"}', 'event', '/event'],
      ['{"event":{},"type":"event"}', 'event', '/event/format'],
      ['[]', '?', undefined],
      ['{"type":"constructor"}', '?', undefined],
      ['{"more":1,"paper":{"name":"x","sha256":""},"type":"paper"}', 'paper', '/paper/sha256'],
    ] as const) {
      const found = await verify(withLine(3, line))
      t.equal(found.verdict, 'violated')
      t.match(
        found.violations.find(({ code }) => code === 'line-malformed'),
        { line: 4, detail: { type, ...(pointer ? { pointer } : {}) } },
      )
    }
  })

  await t.test('a last line with wrong counts', async (t) => {
    for (const key of ['keys', 'events', 'checkpoints', 'witnesses', 'records', 'results', 'papers']) {
      const last = JSON.parse(lines.at(-1)!)
      last.end[key] += 1
      const found = await verify(withLine(lines.length - 1, JSON.stringify(last)))
      t.strictSame(firstViolation(found), ['file-counts', null], key)
    }
  })

  await t.test('a second first line', async (t) => {
    const items: Draft = itemsIn(text)
    items.splice(5, 0, items[0])
    t.strictSame(firstViolation(await verify(await fileOf(items))), ['line-misplaced', null])
  })
})

test('the log of the installation, and a replaced key', async (t) => {
  const { service, congress } = await playCongress(t)
  const rotated = await service.request('POST', '/v1/signing-keys')
  t.equal(rotated.status, 201)
  const { status, body } = await service.request<string>('POST', '/v1/installation/audit-exports')
  t.equal(status, 200)
  const found = await verifyText(body)
  t.strictSame(found.violations, [])
  t.match(found, { verdict: 'verified', manifest: { congress: null }, rounds: 0, key: { number: 2 } })
  t.strictSame(
    found.remarks.filter(({ code }) => code === 'key-not-in-log').map(({ detail }) => detail.number),
    [1],
    'the key of the tests was never made by an event',
  )

  const items: Draft = itemsIn(body)
  const made = items.find(({ event }) => event?.action === 'signing-key.rotated').event
  made.after.publicKey = toBase64(TEST_SIGNING_KEY.publicKey)
  t.strictSame(firstViolation(await verifyText(await fileOf(items))), ['key-of-event', made.sequence])

  const moved: Draft = itemsIn(body)
  Object.assign(moved.find(({ key }) => key?.number === 2).key, {
    madeAt: '2009-08-05T00:00:00.000Z',
    endorsement: null,
  })
  t.strictSame(
    firstViolation(await verifyText(await fileOf(moved))),
    ['key-time', made.sequence],
    'the time of a key that none endorses is compared with the log',
  )

  const later = await exportOf(service, congress.id)
  const trusted = await verifyText(later, { keys: [TEST_SIGNING_KEY.publicKey] })
  t.strictSame(trusted.violations, [], 'the older key endorsed the newer one')
  t.match(trusted, { verdict: 'verified', key: { number: 2 }, compared: 1 })
  const stripped: Draft = itemsIn(later)
  stripped.find(({ key }) => key?.number === 2).key.endorsement = null
  const doubted = await verifyText(await fileOf(stripped), { keys: [TEST_SIGNING_KEY.publicKey] })
  t.strictSame(firstViolation(doubted), ['anchor-key', null])
})

test('an empty list of items never verifies', async (t) => {
  t.match(await verifyItems(nodeCrypto, [], NO_ANCHORS), {
    verdict: 'unreadable',
    fault: { code: 'empty' },
    violations: [],
  })
})
