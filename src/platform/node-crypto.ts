import { createHash, createPublicKey, hash, type KeyObject, verify } from 'node:crypto'
import type { LogCrypto, SignedMessage } from '../audit/crypto.ts'
import { isOfSmallOrder } from './small-order.ts'

const KEY_BYTES = 32

/** An Ed25519 public key from its 32 bytes. */
export const ed25519Key = (publicKey: Uint8Array): KeyObject =>
  createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') },
    format: 'jwk',
  })

const sha256 = (...parts: readonly Uint8Array[]): Uint8Array => {
  const [only] = parts
  return hash('sha256', only && parts.length === 1 ? only : Buffer.concat(parts), 'buffer')
}

const sha256OfText = (text: string): Uint8Array => hash('sha256', text, 'buffer')

/** Older versions of Node accept points of small order, newer ones refuse them; here no version accepts them. */
const verifyEd25519 = ({ publicKey, message, signature }: SignedMessage): boolean =>
  publicKey.length === KEY_BYTES &&
  !isOfSmallOrder(publicKey) &&
  !isOfSmallOrder(signature.subarray(0, KEY_BYTES)) &&
  verify(null, message, ed25519Key(publicKey), signature)

/** The cryptography of the log, implemented with Node.js. */
export const nodeCrypto: LogCrypto = {
  sha256,
  sha256OfText,
  startSha256: () => createHash('sha256'),
  verifyEd25519,
}
