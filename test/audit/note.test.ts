import { test } from 'tap'
import { ED25519, isSignedBy, keyIdOf, noteOf, parseNote, signatureLine, verifierKey } from '../../src/audit/note.ts'
import { toHex } from '../../src/kernel/bytes.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { testKey } from '../support/log-signer.ts'

/** The example that the Go package golang.org/x/mod/sumdb/note documents itself with. */
const GO_VERIFIER_KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const GO_TEXT =
  'If you think cryptography is the answer to your problem,\n' + "then you don't know what your problem is.\n"
const GO_LINE =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM='
const GO_NOTE = `${GO_TEXT}\n${GO_LINE}\n`
const GO_KEY = Buffer.from(GO_VERIFIER_KEY.split('+').slice(2).join('+'), 'base64').subarray(1)

const KEY = testKey(9)
const NAME = 'vi-du.vn/nhat-ky'
const keyId = keyIdOf(nodeCrypto, NAME, ED25519, KEY.publicKey)
const lineOf = (text: string): string => signatureLine(NAME, keyId, KEY.sign(text))

const faultOf = (note: string): string => {
  const read = parseNote(note)
  return read.ok ? 'read' : read.error
}

test('C2SP signed-note: the note of the Go example is parsed and its signature verifies', (t) => {
  const read = parseNote(GO_NOTE)
  if (!read.ok) throw new Error(read.error)
  t.equal(read.value.text, GO_TEXT)
  t.same(
    read.value.signatures.map((one) => [one.name, toHex(one.keyId), one.signature.length]),
    [['PeterNeumann', 'c74f20a3', 64]],
  )
  t.ok(isSignedBy(nodeCrypto, read.value, 'PeterNeumann', GO_KEY))
  t.equal(verifierKey(nodeCrypto, 'PeterNeumann', GO_KEY), GO_VERIFIER_KEY)
  t.equal(noteOf(GO_TEXT, [GO_LINE]), GO_NOTE)
  t.end()
})

test('a written note can be parsed, also with empty lines in its text', (t) => {
  for (const text of ['một\n', 'một\n\nhai\n', '\n', 'một\n\n\n']) {
    const read = parseNote(noteOf(text, [lineOf(text)]))
    t.ok(
      read.ok && read.value.text === text && isSignedBy(nodeCrypto, read.value, NAME, KEY.publicKey),
      JSON.stringify(text),
    )
  }
  t.end()
})

test('a changed text, name, key or signature does not verify', (t) => {
  const other = testKey(10).publicKey
  const signed = (note: string, name = 'PeterNeumann', key: Uint8Array = GO_KEY): boolean => {
    const read = parseNote(note)
    return read.ok && isSignedBy(nodeCrypto, read.value, name, key)
  }
  t.ok(signed(GO_NOTE))
  t.notOk(signed(GO_NOTE.replace('cryptography', 'cryptographY')), 'the text')
  t.notOk(signed(GO_NOTE.replace('problem,\n', 'problem, \n')), 'a space at the end of a line')
  t.notOk(signed(GO_NOTE.replace('— Peter', '— Petra')), 'the name')
  t.notOk(signed(GO_NOTE, 'PeterNeumann', other), 'another key')
  t.notOk(signed(GO_NOTE, 'Peter'), 'another name')
  const bytes = Buffer.from(GO_LINE.split(' ')[2]!, 'base64')
  for (const [at, what] of [
    [0, 'the key id'],
    [3, 'the key id'],
    [4, 'the signature'],
    [67, 'the signature'],
  ] as const) {
    const bent = Buffer.from(bytes)
    bent[at]! ^= 1
    t.notOk(signed(`${GO_TEXT}\n— PeterNeumann ${bent.toString('base64')}\n`), `${what}, byte ${at}`)
  }
  const rightIdOfWrongKey = signatureLine(
    'PeterNeumann',
    keyIdOf(nodeCrypto, 'PeterNeumann', ED25519, GO_KEY),
    testKey(10).sign(GO_TEXT),
  )
  t.notOk(signed(noteOf(GO_TEXT, [rightIdOfWrongKey])), 'the id of one key, the signature of another')
  for (const length of [1, 32, 63, 65]) {
    const cut = Buffer.concat([bytes, Buffer.alloc(9)]).subarray(0, 4 + length)
    t.notOk(signed(`${GO_TEXT}\n— PeterNeumann ${cut.toString('base64')}\n`), `${length} bytes of signature`)
  }
  t.end()
})

test('a note with two signatures is signed by both; unknown signatures are ignored', (t) => {
  const text = 'hai chữ ký\n'
  const second = testKey(10)
  const secondLine = signatureLine(
    'lam-chung',
    keyIdOf(nodeCrypto, 'lam-chung', ED25519, second.publicKey),
    second.sign(text),
  )
  const read = parseNote(
    noteOf(text, [signatureLine('ai-do', Buffer.alloc(4, 1), Buffer.alloc(7)), lineOf(text), secondLine]),
  )
  if (!read.ok) throw new Error(read.error)
  t.equal(read.value.signatures.length, 3)
  t.ok(isSignedBy(nodeCrypto, read.value, NAME, KEY.publicKey))
  t.ok(isSignedBy(nodeCrypto, read.value, 'lam-chung', second.publicKey))
  t.notOk(isSignedBy(nodeCrypto, read.value, 'lam-chung', KEY.publicKey))
  t.end()
})

test('a malformed signed note is refused with its fault', (t) => {
  const line = lineOf('một\n')
  t.equal(faultOf(`một\n\n${line}\n`), 'read')
  for (const [note, fault] of [
    ['', 'no-signatures'],
    ['\n', 'no-signatures'],
    ['một\n', 'no-signatures'],
    [`một\n${line}\n`, 'no-signatures'],
    [`một\n\n${line}`, 'no-signatures'],
    ['một\n\n', 'signature-malformed'],
    [`một\n\n${line}\n\n`, 'signature-malformed'],
    [`một\n\n${line}\nhai\n`, 'signature-malformed'],
    [`một\n\n${line} \n`, 'signature-malformed'],
    [`một\n\n ${line}\n`, 'signature-malformed'],
    [`một\n\n${line.replace('—', '-')}\n`, 'signature-malformed'],
    [`một\n\n${line.replace(NAME, 'a+b')}\n`, 'signature-malformed'],
    [`một\n\n${line.replace(NAME, 'a\u00a0b')}\n`, 'signature-malformed'],
    [`một\n\n${line.replace(NAME, '')}\n`, 'signature-malformed'],
    [`một\n\n${line.replace(/=*$/, '!')}\n`, 'signature-malformed'],
    [`một\n\n— ${NAME} AAAAAA==\n`, 'signature-malformed'],
    [`một\n\n— ${NAME} \n`, 'signature-malformed'],
    [`m\u0000t\n\n${line}\n`, 'text-malformed'],
    [`m\tt\n\n${line}\n`, 'text-malformed'],
    [`một\r\n\n${line}\n`, 'text-malformed'],
    [`một\n\n${line}\r\n`, 'text-malformed'],
    [`m\ud800t\n\n${line}\n`, 'text-malformed'],
  ] as const) {
    t.equal(faultOf(note), fault, JSON.stringify(note))
  }
  t.end()
})
