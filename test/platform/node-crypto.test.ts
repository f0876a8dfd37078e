import { test } from 'tap'
import { toHex, utf8 } from '../../src/kernel/bytes.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { testKey } from '../support/log-signer.ts'

/** FIPS 180-4: the digest of `abc`. */
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'

test('SHA-256 over parts equals SHA-256 over all their bytes', async (t) => {
  t.equal(toHex(nodeCrypto.sha256(utf8('abc'))), ABC)
  t.equal(toHex(nodeCrypto.sha256(utf8('a'), utf8(''), utf8('bc'))), ABC)
  t.equal(toHex(nodeCrypto.sha256OfText('abc')), ABC)
  t.same(nodeCrypto.sha256OfText('Đại hội'), nodeCrypto.sha256(utf8('Đại hội')))
  const running = nodeCrypto.startSha256()
  running.update(utf8('ab'))
  running.update(utf8('c'))
  t.equal(toHex(running.digest()), ABC)
  t.equal(nodeCrypto.sha256().length, 32, 'of nothing')
})

test('a signature verifies for its key and message only; other input does not throw', async (t) => {
  const { publicKey, sign } = testKey(7)
  const [message, signature] = [utf8('biên bản'), sign('biên bản')]
  t.ok(nodeCrypto.verifyEd25519({ publicKey, message, signature }))
  t.notOk(nodeCrypto.verifyEd25519({ publicKey, message: utf8('biên bẩn'), signature }))
  t.notOk(nodeCrypto.verifyEd25519({ publicKey: testKey(8).publicKey, message, signature }))
  for (const length of [0, 31, 33]) {
    t.notOk(nodeCrypto.verifyEd25519({ publicKey: new Uint8Array(length), message, signature }), `a key of ${length}`)
  }
  for (const length of [0, 63, 65]) {
    t.notOk(nodeCrypto.verifyEd25519({ publicKey, message, signature: new Uint8Array(length) }), `${length} bytes`)
  }
  const noPoint = new Uint8Array(32).fill(0xff)
  t.notOk(nodeCrypto.verifyEd25519({ publicKey: noPoint, message, signature }), 'no point of the curve')
})
