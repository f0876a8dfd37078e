import { generateKeyPairSync, hash, sign } from 'node:crypto'
import { ed25519 } from '@noble/curves/ed25519.js'
import fc from 'fast-check'
import { test } from 'tap'
import { fromHex, toHex, utf8 } from '../../src/kernel/bytes.ts'
import { browserCrypto } from '../../src/platform/browser-crypto.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { isOfSmallOrder } from '../../src/platform/small-order.ts'

const { Point } = ed25519
type Curve = InstanceType<typeof Point>

/** RFC 8032, 7.1: secret key left out; public key, message, signature. */
const RFC_8032 = [
  [
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
  [
    'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ],
] as const

const bytes = (hex: string): Uint8Array => fromHex(hex)!

/** The answer of both implementations; fails if they differ. */
const agreed = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean => {
  const signed = { publicKey, message, signature }
  const [native, inBrowser] = [nodeCrypto.verifyEd25519(signed), browserCrypto.verifyEd25519(signed)]
  if (native !== inBrowser) {
    throw new Error(
      `key ${toHex(publicKey)}, signature ${toHex(signature)}: ${native} in Node, ${inBrowser} in a browser`,
    )
  }
  return native
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]))

const inBytes = (number: bigint): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, at) => Number((number >> BigInt(8 * at)) & 255n))

const sha512Of = (...parts: readonly Uint8Array[]): Uint8Array => hash('sha512', joined(...parts), 'buffer')

const numberIn = (digest: Uint8Array): bigint => digest.reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n)

test('the hashes of a browser are those of Node', async (t) => {
  const parts = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 4 })
  fc.assert(
    fc.property(parts, fc.string({ unit: 'binary', maxLength: 200 }), (some, text) => {
      const running = browserCrypto.startSha256()
      for (const part of some) running.update(part)
      const expected = toHex(nodeCrypto.sha256(...some))
      t.equal(toHex(browserCrypto.sha256(...some)), expected)
      t.equal(toHex(running.digest()), expected)
      t.equal(toHex(browserCrypto.sha256OfText(text)), toHex(nodeCrypto.sha256OfText(text)))
    }),
  )
})

test('the signatures of RFC 8032 are valid in both, and not with one bit changed', async (t) => {
  for (const [key, message, signature] of RFC_8032) {
    t.ok(agreed(bytes(key), bytes(message), bytes(signature)), key)
    for (let bit = 0; bit < 512; bit += 5) {
      const other = bytes(signature)
      other[bit >> 3]! ^= 1 << (bit & 7)
      t.notOk(agreed(bytes(key), bytes(message), other), `${key}, bit ${bit}`)
    }
  }
})

test('both say the same of random keys, messages and signatures, and of other lengths', async (t) => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const key = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)
  const message = fc.uint8Array({ maxLength: 100 })
  fc.assert(
    fc.property(message, message, fc.uint8Array({ minLength: 64, maxLength: 64 }), (text, other, random) => {
      const signature = sign(null, text, privateKey)
      t.ok(agreed(key, text, signature))
      t.equal(agreed(key, other, signature), toHex(text) === toHex(other))
      t.notOk(agreed(key, text, random))
      agreed(random.subarray(0, 32), text, random)
    }),
    { numRuns: 50 },
  )
  const signature = sign(null, utf8('biên bản'), privateKey)
  for (const length of [0, 31, 33]) t.notOk(agreed(new Uint8Array(length), utf8('biên bản'), signature))
  for (const length of [0, 63, 65]) t.notOk(agreed(key, utf8('biên bản'), new Uint8Array(length)))
  t.notOk(agreed(new Uint8Array(32).fill(0xff), utf8('biên bản'), signature), 'no point of the curve')
  // S plus the order gives the same point, and RFC 8032 refuses it.
  const larger = numberIn(signature.subarray(32)) + Point.Fn.ORDER
  t.notOk(agreed(key, utf8('biên bản'), joined(signature.subarray(0, 32), inBytes(larger))))
})

/** The eight points of small order. */
const torsion = (): readonly Curve[] => {
  // This point of order eight is the generator of all of them.
  const one = Point.fromBytes(bytes('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a'))
  const found = [Point.ZERO]
  while (found.length < 8) found.push(found.at(-1)!.add(one))
  return found
}

/** Every way to write them in 32 bytes, including those that RFC 8032 excludes. */
const encodings = (): readonly Uint8Array[] => {
  const sign = 1n << 255n
  const others = [0n, 1n, Point.Fp.ORDER - 1n, Point.Fp.ORDER, Point.Fp.ORDER + 1n]
  const all = [...torsion().map((point) => point.toBytes()), ...others.flatMap((y) => [inBytes(y), inBytes(y | sign)])]
  return [...new Set(all.map(toHex))].map(bytes)
}

test('points of small order are recognised in every encoding, and no other point is', async (t) => {
  t.equal(encodings().length, 14)
  for (const point of encodings()) t.ok(isOfSmallOrder(point), toHex(point))
  for (let times = 1n; times < 50n; times += 1n) {
    for (const part of torsion()) t.notOk(isOfSmallOrder(Point.BASE.multiply(times).add(part).toBytes()))
  }
})

test('both refuse keys and signatures with points of small order', async (t) => {
  for (const publicKey of encodings()) {
    for (const part of torsion()) {
      const scalar = 987_654_321n
      const r = Point.BASE.multiply(scalar).add(part).toBytes()
      t.notOk(agreed(publicKey, utf8('a'), joined(r, inBytes(scalar))))
    }
    for (const r of encodings()) t.notOk(agreed(publicKey, utf8('a'), joined(r, inBytes(0n))))
  }
  const secret = 123_456_789n
  const key = Point.BASE.multiply(secret).toBytes()
  const identity = Point.ZERO.toBytes()
  const scalar = (numberIn(sha512Of(identity, key, utf8('a'))) * secret) % Point.Fn.ORDER
  t.notOk(agreed(key, utf8('a'), joined(identity, inBytes(scalar))), 'the equation holds, with the neutral point as R')
})

test('both say the same of a signature whose key or R has a part of small order', async (t) => {
  const secret = 123_456_789_123_456_789n
  let [valid, invalid] = [0, 0]
  for (const inKey of torsion()) {
    for (const inR of torsion()) {
      for (const text of ['a', 'b', 'c']) {
        const key = Point.BASE.multiply(secret).add(inKey).toBytes()
        const r = Point.BASE.multiply(987_654_321n).add(inR).toBytes()
        const challenge = numberIn(sha512Of(r, key, utf8(text))) % Point.Fn.ORDER
        const scalar = (987_654_321n + challenge * secret) % Point.Fn.ORDER
        if (agreed(key, utf8(text), joined(r, inBytes(scalar)))) valid += 1
        else invalid += 1
      }
    }
  }
  t.ok(valid > 0 && invalid > 0, `${valid} valid, ${invalid} invalid`)
})
