import type { LogCrypto } from '../audit/crypto.ts'
import { readWitnessKey } from '../audit/witness.ts'
import { fromBase64 } from '../kernel/base64.ts'
import type { KnownWitness } from './anchors.ts'

const KEY_BYTES = 32

/**
 * Reads the key of a second party as the auditor names it: 32 bytes in base64, or a verifier key line (C2SP signed-note).
 * Null for anything else.
 */
export const readWitness = (crypto: LogCrypto, given: string): KnownWitness | null => {
  const text = given.trim()
  const named = text.slice(0, Math.max(0, text.indexOf('+')))
  const plain = fromBase64(text)
  // The letters of base64 have a plus sign too, before which no verifier key has its name.
  const name = plain?.length === KEY_BYTES ? null : named
  const publicKey = readWitnessKey(crypto, named, text)
  return publicKey && { name, publicKey }
}
