import { hash } from 'node:crypto'
import { test } from 'tap'
import { checkpointText } from '../../src/audit/checkpoint.ts'
import { COSIGNATURE, ED25519, keyIdOf, signatureLine, verifierKey } from '../../src/audit/note.ts'
import { readWitnessKey, verifyWitness } from '../../src/audit/witness.ts'
import { toBase64 } from '../../src/kernel/base64.ts'
import { toHex } from '../../src/kernel/bytes.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { testKey } from '../support/log-signer.ts'
import { testWitness } from '../support/witness.ts'

const TEXT = checkpointText({ origin: 'kiem-phieu/0123456789abcdef/x', size: 8, root: Buffer.alloc(32, 3) })
const OTHER_TEXT = checkpointText({ origin: 'kiem-phieu/0123456789abcdef/x', size: 9, root: Buffer.alloc(32, 3) })
const WITNESS = testWitness('ban-to-chuc.example', 21)
const { name, publicKey } = WITNESS
const SECONDS = 1_501_898_400n

const check = (line: string, text = TEXT) => verifyWitness(nodeCrypto, { text, name, publicKey, line })

test('C2SP signed-note: a plain signature verifies and states no time', async (t) => {
  t.same(check(WITNESS.plain(TEXT)), { ok: true, value: { signedAt: null } })
})

test('C2SP tlog-cosignature: a timestamped cosignature verifies and states its time', async (t) => {
  t.same(check(WITNESS.cosigned(TEXT, SECONDS)), { ok: true, value: { signedAt: '2017-08-05T02:00:00.000Z' } })
})

test('C2SP tlog-cosignature: key id, time and message are composed byte by byte', async (t) => {
  const id = hash('sha256', Buffer.concat([Buffer.from(`${name}\n\x04`), publicKey]), 'buffer').subarray(0, 4)
  const signed = testKey(21).sign(`cosignature/v1\ntime 1501898400\n${TEXT}`)
  const time = Buffer.from([0, 0, 0, 0, 0x59, 0x85, 0x26, 0xa0])
  const line = `— ${name} ${Buffer.concat([id, time, signed]).toString('base64')}`
  t.match(check(line), { ok: true })
})

test('attack: a signature over another checkpoint', async (t) => {
  const wrong = { ok: false, error: 'witness-signature-wrong' }
  t.same(check(WITNESS.plain(OTHER_TEXT)), wrong)
  t.same(check(WITNESS.cosigned(OTHER_TEXT, SECONDS)), wrong)
})

test('attack: a cosignature with a changed time', async (t) => {
  const [dash, named, encoded = ''] = WITNESS.cosigned(TEXT, SECONDS).split(' ')
  const bytes = Buffer.from(encoded, 'base64')
  bytes.writeBigUInt64BE(SECONDS - 1n, 4)
  t.same(check([dash, named, bytes.toString('base64')].join(' ')), { ok: false, error: 'witness-signature-wrong' })
})

test('attack: a plain signature presented as a cosignature, and vice versa', async (t) => {
  const sign = testKey(21).sign
  const malformed = { ok: false, error: 'witness-line-malformed' }
  const plainAs = signatureLine(name, keyIdOf(nodeCrypto, name, COSIGNATURE, publicKey), sign(TEXT))
  t.same(check(plainAs), malformed)
  const cosignedAs = Buffer.from(WITNESS.cosigned(TEXT, SECONDS).split(' ')[2]!, 'base64').subarray(4)
  t.same(check(signatureLine(name, keyIdOf(nodeCrypto, name, ED25519, publicKey), cosignedAs)), malformed)
})

test('attack: the signature of another key, and a signature under another name', async (t) => {
  const stranger = testWitness(name, 22)
  t.same(check(stranger.plain(TEXT)), { ok: false, error: 'witness-key-differs' })
  const forged = signatureLine(name, keyIdOf(nodeCrypto, name, ED25519, publicKey), testKey(22).sign(TEXT))
  t.same(check(forged), { ok: false, error: 'witness-signature-wrong' })
  const renamed = testWitness('cap-tren.example', 21)
  t.same(check(renamed.plain(TEXT)), { ok: false, error: 'witness-name-differs' })
})

test('a malformed line, or more than one line, is refused', async (t) => {
  const line = WITNESS.plain(TEXT)
  const lines = [
    '',
    'nonsense',
    line.replace('—', '-'),
    line.replace('— ', '—  '),
    `${line} more`,
    `${line}\n${line}`,
    `${line}\n`,
    line.slice(0, -1),
    `— ${name} AAAA`,
    `— ${name} ${toBase64(keyIdOf(nodeCrypto, name, ED25519, publicKey))}`,
  ]
  for (const one of lines) t.same(check(one), { ok: false, error: 'witness-line-malformed' }, JSON.stringify(one))
})

test('a time beyond the calendar is malformed, even with a correct signature', async (t) => {
  t.match(check(WITNESS.cosigned(TEXT, 253_402_300_799n)), { value: { signedAt: '9999-12-31T23:59:59.000Z' } })
  for (const seconds of [253_402_300_800n, 2n ** 64n - 1n]) {
    t.same(check(WITNESS.cosigned(TEXT, seconds)), { ok: false, error: 'witness-line-malformed' }, String(seconds))
  }
})

test('attack: bytes that are no point of the curve verify nothing', async (t) => {
  const none = Buffer.alloc(32, 0xff)
  const line = signatureLine(name, keyIdOf(nodeCrypto, name, ED25519, none), Buffer.alloc(64, 1))
  t.match(verifyWitness(nodeCrypto, { text: TEXT, name, publicKey: none, line }), {
    ok: false,
    error: 'witness-signature-wrong',
  })
})

test('the public key of a witness is read as 32 bytes in base64 or as its verifier key', async (t) => {
  t.same(readWitnessKey(nodeCrypto, name, toBase64(publicKey)), publicKey)
  t.same(readWitnessKey(nodeCrypto, name, verifierKey(nodeCrypto, name, publicKey)), publicKey)
  t.same(readWitnessKey(nodeCrypto, name, verifierKey(nodeCrypto, name, publicKey, COSIGNATURE)), publicKey)
})

test('a key of another kind, length, name or id is refused', async (t) => {
  const texts = {
    nothing: '',
    'a byte too few': toBase64(publicKey.subarray(1)),
    'a byte too many': Buffer.concat([publicKey, Buffer.of(1)]).toString('base64'),
    'base64url without padding': Buffer.from(publicKey).toString('base64url'),
    'another name': verifierKey(nodeCrypto, 'cap-tren.example', publicKey),
    'another kind': verifierKey(nodeCrypto, name, publicKey, 0x02),
    'another id': verifierKey(nodeCrypto, name, publicKey).replace(/\+[0-9a-f]{8}\+/, '+00000000+'),
    'the id of the other kind': verifierKey(nodeCrypto, name, publicKey).replace(
      /\+[0-9a-f]{8}\+/,
      `+${toHex(keyIdOf(nodeCrypto, name, COSIGNATURE, publicKey))}+`,
    ),
    'a byte too few in a verifier key': verifierKey(nodeCrypto, name, publicKey.subarray(1)),
  }
  for (const [which, text] of Object.entries(texts)) t.equal(readWitnessKey(nodeCrypto, name, text), null, which)
})
