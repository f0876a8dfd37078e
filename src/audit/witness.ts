import { fromBase64 } from '../kernel/base64.ts'
import { sameBytes, toHex, utf8 } from '../kernel/bytes.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import type { LogCrypto } from './crypto.ts'
import { COSIGNATURE, ED25519, keyIdOf, parseSignatureLine } from './note.ts'

/** Why a second party’s signature over a checkpoint is refused. */
export type WitnessFault =
  | 'witness-line-malformed'
  | 'witness-name-differs'
  | 'witness-key-differs'
  | 'witness-signature-wrong'

/** The parts of a second party's signature. */
export interface Cosigned {
  /** The text of the signed checkpoint, including the line break at its end (see `parseCheckpoint`). */
  readonly text: string
  readonly name: string
  /** Ed25519, 32 bytes. */
  readonly publicKey: Uint8Array
  /** The line of the signature under the note, without a line break. */
  readonly line: string
}

/** Names of this service's own logs and keys, which no second party can have. */
export const WITNESS_NAMES_OWN = /^kiem-phieu\//

const SIGNATURE_BYTES = 64
const TIME_BYTES = 8
/** The last second that RFC 3339 can express. */
const LAST_SECOND = 253_402_300_799n

/** The big-endian number of eight bytes. */
const bigEndian = (bytes: Uint8Array): bigint =>
  new DataView(bytes.buffer, bytes.byteOffset, TIME_BYTES).getBigUint64(0)

/** Seconds since 1970 as the witness wrote them, as RFC 3339; null if no calendar has such a moment. */
const instantOf = (seconds: bigint): string | null =>
  seconds <= LAST_SECOND ? new Date(Number(seconds) * 1000).toISOString() : null

/**
 * Verifies a second party's signature over a checkpoint: a timestamped cosignature (C2SP tlog-cosignature, Ed25519) or
 * a plain signature (C2SP signed-note).
 * @returns the time of signing that it states; null for a plain signature, which states none
 */
export const verifyWitness = (
  crypto: LogCrypto,
  { text, name, publicKey, line }: Cosigned,
): Result<{ readonly signedAt: string | null }, WitnessFault> => {
  const read = parseSignatureLine(line)
  if (!read) return err('witness-line-malformed')
  if (read.name !== name) return err('witness-name-differs')
  const isBy = (message: string, signature: Uint8Array): boolean =>
    crypto.verifyEd25519({ publicKey, message: utf8(message), signature })
  if (sameBytes(read.keyId, keyIdOf(crypto, name, ED25519, publicKey))) {
    if (read.signature.length !== SIGNATURE_BYTES) return err('witness-line-malformed')
    return isBy(text, read.signature) ? ok({ signedAt: null }) : err('witness-signature-wrong')
  }
  if (!sameBytes(read.keyId, keyIdOf(crypto, name, COSIGNATURE, publicKey))) return err('witness-key-differs')
  if (read.signature.length !== TIME_BYTES + SIGNATURE_BYTES) return err('witness-line-malformed')
  const seconds = bigEndian(read.signature.subarray(0, TIME_BYTES))
  const signedAt = instantOf(seconds)
  if (signedAt === null) return err('witness-line-malformed')
  const signed = isBy(`cosignature/v1\ntime ${seconds}\n${text}`, read.signature.subarray(TIME_BYTES))
  return signed ? ok({ signedAt }) : err('witness-signature-wrong')
}

const KEY_BYTES = 32
const VERIFIER_KEY = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/

/**
 * Reads the public key of a witness: 32 bytes in base64, or a verifier key line (C2SP signed-note, "Verifier keys"),
 * which must name this witness. Null for anything else.
 */
export const readWitnessKey = (crypto: LogCrypto, name: string, text: string): Uint8Array | null => {
  const plain = fromBase64(text)
  if (plain?.length === KEY_BYTES) return plain
  const [, named, id, encoded = ''] = VERIFIER_KEY.exec(text) ?? []
  const bytes = fromBase64(encoded)
  if (named !== name || bytes?.length !== KEY_BYTES + 1) return null
  const kind = bytes[0]!
  const key = bytes.subarray(1)
  if (kind !== ED25519 && kind !== COSIGNATURE) return null
  return toHex(keyIdOf(crypto, name, kind, key)) === id ? key : null
}
