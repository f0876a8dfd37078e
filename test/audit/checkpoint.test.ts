import { test } from 'tap'
import {
  type CheckpointSigner,
  checkpointText,
  originOf,
  parseCheckpoint,
  signCheckpoint,
} from '../../src/audit/checkpoint.ts'
import { EMPTY_ROOT, leafHash } from '../../src/audit/merkle.ts'
import { isSignedBy, noteOf, signatureLine } from '../../src/audit/note.ts'
import { INSTALLATION_LOG } from '../../src/events/log-ref.ts'
import { toBase64 } from '../../src/kernel/base64.ts'
import { toHex } from '../../src/kernel/bytes.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { testKey } from '../support/log-signer.ts'

const KEY = testKey(11)
const ORIGIN = originOf('0123456789abcdef', INSTALLATION_LOG)
const SIGNER: CheckpointSigner = { ...KEY, keyNumber: 1, originOf: () => ORIGIN }
const ROOT = leafHash(nodeCrypto, '')
const BASE64 = 'bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0='

/** A correctly signed note over any text, so that only its text can be wrong. */
const signed = (text: string): string => noteOf(text, [signatureLine(ORIGIN, Buffer.alloc(4), KEY.sign(text))])

const faultOf = (note: string): string => {
  const read = parseCheckpoint(note)
  return read.ok ? 'read' : read.error
}

test('C2SP tlog-checkpoint: origin, size and root are on a line each', (t) => {
  t.equal(checkpointText({ origin: ORIGIN, size: 1, root: ROOT }), `${ORIGIN}\n1\n${BASE64}\n`)
  t.equal(ORIGIN, 'kiem-phieu/0123456789abcdef/00000000-0000-0000-0000-000000000000')
  t.end()
})

test('a signed checkpoint can be parsed, and its signature is by the key of its origin', (t) => {
  for (const checkpoint of [
    { origin: ORIGIN, size: 0, root: EMPTY_ROOT },
    { origin: ORIGIN, size: 1, root: ROOT },
    { origin: ORIGIN, size: Number.MAX_SAFE_INTEGER, root: ROOT },
  ]) {
    const read = parseCheckpoint(signCheckpoint(nodeCrypto, SIGNER, checkpoint))
    if (!read.ok) throw new Error(read.error)
    t.same(read.value.checkpoint, checkpoint)
    t.ok(isSignedBy(nodeCrypto, read.value.note, ORIGIN, KEY.publicKey))
    t.notOk(isSignedBy(nodeCrypto, read.value.note, ORIGIN, testKey(12).publicKey), 'a forged checkpoint: another key')
    t.notOk(
      isSignedBy(nodeCrypto, read.value.note, originOf('0123456789abcdef', 'another'), KEY.publicKey),
      'another log',
    )
  }
  t.end()
})

test('lines after the root are ignored and stay signed', (t) => {
  const text = `${ORIGIN}\n1\n${BASE64}\nthêm một dòng\n`
  const read = parseCheckpoint(signed(text))
  if (!read.ok) throw new Error(read.error)
  t.equal(read.value.checkpoint.size, 1)
  t.equal(read.value.note.text, text)
  t.end()
})

test('a byte moved to the next line, or another spelling of the same value, is no checkpoint', (t) => {
  t.equal(faultOf(signed(`${ORIGIN}\n1\n${BASE64}\n`)), 'read')
  for (const text of [
    `\n1\n${BASE64}\n`,
    `${ORIGIN}\n\n${BASE64}\n`,
    `${ORIGIN}\n01\n${BASE64}\n`,
    `${ORIGIN}\n+1\n${BASE64}\n`,
    `${ORIGIN}\n-1\n${BASE64}\n`,
    `${ORIGIN}\n1 \n${BASE64}\n`,
    `${ORIGIN}\n1.0\n${BASE64}\n`,
    `${ORIGIN}\n1e3\n${BASE64}\n`,
    `${ORIGIN}\n0x1\n${BASE64}\n`,
    `${ORIGIN}\n١\n${BASE64}\n`,
    `${ORIGIN}\n9007199254740992\n${BASE64}\n`,
    `${ORIGIN}\n99999999999999999\n${BASE64}\n`,
    `${ORIGIN}\n1${BASE64}\n`,
    `${ORIGIN}\n1\n${BASE64.slice(0, -1)}\n`,
    `${ORIGIN}\n1\n${BASE64.replace('0=', '1=')}\n`,
    `${ORIGIN}\n1\n${BASE64} \n`,
    `${ORIGIN}\n1\n${BASE64}AAAA\n`,
    `${ORIGIN}\n1\n${toHex(ROOT)}\n`,
    `${ORIGIN}\n1\n${Buffer.from(ROOT).toString('base64url')}\n`,
    `${ORIGIN}\n1\n${toBase64(ROOT.subarray(1))}\n`,
    `${ORIGIN}\n1\n`,
    `${ORIGIN}\n`,
    '\n',
  ]) {
    t.equal(faultOf(signed(text)), 'not-a-checkpoint', JSON.stringify(text))
  }
  t.end()
})

test('a malformed signed note is no checkpoint', (t) => {
  const note = signCheckpoint(nodeCrypto, SIGNER, { origin: ORIGIN, size: 1, root: ROOT })
  t.equal(faultOf(note.slice(0, -1)), 'no-signatures')
  t.equal(faultOf(checkpointText({ origin: ORIGIN, size: 1, root: ROOT })), 'no-signatures')
  t.equal(faultOf(`${note}thừa`), 'no-signatures', 'trailing bytes')
  t.equal(faultOf(`${note}thừa\n`), 'signature-malformed', 'a trailing line')
  t.equal(faultOf(note.replaceAll('\n', '\r\n')), 'no-signatures')
  t.equal(faultOf(''), 'no-signatures')
  t.end()
})
