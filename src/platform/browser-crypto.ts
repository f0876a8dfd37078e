import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256, sha512 } from '@noble/hashes/sha2.js'
import type { LogCrypto, SignedMessage } from '../audit/crypto.ts'
import { isOfSmallOrder } from './small-order.ts'

const KEY_BYTES = 32
const SIGNATURE_BYTES = 64
const { Point } = ed25519

/** The number of bytes in little-endian order. */
const littleEndian = (bytes: Uint8Array): bigint => {
  let number = 0n
  for (let at = bytes.length - 1; at >= 0; at -= 1) number = number * 256n + BigInt(bytes[at]!)
  return number
}

const hashOf = (hash: typeof sha256 | typeof sha512, parts: readonly Uint8Array[]): Uint8Array => {
  const running = hash.create()
  for (const part of parts) running.update(part)
  return running.digest()
}

const pointOf = (bytes: Uint8Array): InstanceType<typeof Point> | null => {
  try {
    // Node accepts every encoding of a point, as ZIP 215 does.
    return Point.fromBytes(bytes, true)
  } catch {
    return null
  }
}

/**
 * RFC 8032, 5.1.7, as Node checks it: the equation without the cofactor, by the bytes of R. The library multiplies
 * by the cofactor, so that a signature built on purpose could be valid by the library and invalid in Node.
 */
const verifyEd25519 = ({ publicKey, message, signature }: SignedMessage): boolean => {
  if (publicKey.length !== KEY_BYTES || signature.length !== SIGNATURE_BYTES) return false
  const [r, scalar] = [signature.subarray(0, KEY_BYTES), littleEndian(signature.subarray(KEY_BYTES))]
  if (isOfSmallOrder(publicKey) || isOfSmallOrder(r)) return false
  const key = pointOf(publicKey)
  if (!key || scalar >= Point.Fn.ORDER) return false
  const challenge = littleEndian(hashOf(sha512, [r, publicKey, message])) % Point.Fn.ORDER
  const expected = Point.BASE.multiplyUnsafe(scalar).subtract(key.multiplyUnsafe(challenge)).toBytes()
  return expected.every((byte, at) => byte === r[at])
}

const encoder = new TextEncoder()

/** The cryptography of the log, implemented for browsers, also for pages over plain HTTP, which have no `crypto.subtle`. */
export const browserCrypto: LogCrypto = {
  sha256: (...parts) => hashOf(sha256, parts),
  sha256OfText: (text) => sha256(encoder.encode(text)),
  startSha256: () => sha256.create(),
  verifyEd25519,
}
