/** The script of a page: the verifier with the cryptography for browsers. Bundled by `browser.test.ts`. */
import { fromHex } from '../../../src/kernel/bytes.ts'
import { browserCrypto } from '../../../src/platform/browser-crypto.ts'
import { NO_ANCHORS } from '../../../src/verification/anchors.ts'
import type { Verification } from '../../../src/verification/verification.ts'
import { verifyBundle } from '../../../src/verification/verify-bundle.ts'

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
  const found: Verification = await verifyBundle(browserCrypto, piecesOf(bytes, 1000), {
    ...NO_ANCHORS,
    roots,
  })
  return JSON.stringify({ ...found, root: found.root && Array.from(found.root) })
}
