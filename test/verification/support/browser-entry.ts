/** The script of a page: the verifier, and the cryptography that a browser lacks. Bundled by `browser.test.ts`. */
import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type { LogCrypto } from '../../../src/audit/crypto.ts'
import { concatBytes, fromHex, utf8 } from '../../../src/kernel/bytes.ts'
import type { Verification } from '../../../src/verification/verification.ts'
import { verifyBundle } from '../../../src/verification/verify-bundle.ts'

const nobleCrypto: LogCrypto = {
  sha256: (...parts) => sha256(concatBytes(parts)),
  sha256OfText: (text) => sha256(utf8(text)),
  startSha256: () => sha256.create(),
  verifyEd25519: ({ publicKey, message, signature }) => {
    try {
      return ed25519.verify(signature, message, publicKey, { zip215: false })
    } catch {
      // The library throws for keys and signatures of a wrong length.
      return false
    }
  },
}

async function* piecesOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/**
 * Verifies the bytes of an export.
 * @param root of so many events, in hexadecimal, as it is known from outside
 * @returns the findings, as JSON
 */
export const verify = async (
  bytes: Uint8Array,
  root: { readonly size: number; readonly hex: string },
): Promise<string> => {
  const roots = [{ size: root.size, root: fromHex(root.hex)! }]
  const found: Verification = await verifyBundle(nobleCrypto, piecesOf(bytes, 1000), {
    keys: [],
    origins: [],
    checkpoints: [],
    roots,
  })
  return JSON.stringify({ ...found, root: found.root && Array.from(found.root) })
}
