import { fromBase64, toBase64 } from '../kernel/base64.ts'
import { concatBytes, sameBytes, toHex, utf8 } from '../kernel/bytes.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import type { LogCrypto } from './crypto.ts'

/** C2SP signed-note: the kinds of signature that this program knows. */
export const ED25519 = 0x01
export const COSIGNATURE = 0x04

/** One line `— name base64` under a note. */
export interface NoteSignature {
  readonly name: string
  /** The first four bytes identify the key. */
  readonly keyId: Uint8Array
  readonly signature: Uint8Array
}

export interface Note {
  /** The signed text, including the line break at its end. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

const KEY_ID_BYTES = 4
const DASH = '\u2014'
/** No spaces and no plus sign, which would make a line ambiguous. */
const NAME = /^[^\s+\p{Cc}\p{Cf}]{1,200}$/u

/** The id of a key, in four bytes (C2SP signed-note, "Signatures"). */
export const keyIdOf = (crypto: LogCrypto, name: string, kind: number, publicKey: Uint8Array): Uint8Array =>
  crypto.sha256(utf8(`${name}\n`), Uint8Array.of(kind), publicKey).subarray(0, KEY_ID_BYTES)

/** A key as it is given to a verifier: name, id and key in one line (C2SP signed-note, "Verifier keys"). */
export const verifierKey = (crypto: LogCrypto, name: string, publicKey: Uint8Array, kind: number = ED25519): string => {
  const bytes = toBase64(concatBytes([Uint8Array.of(kind), publicKey]))
  return `${name}+${toHex(keyIdOf(crypto, name, kind, publicKey))}+${bytes}`
}

/** The line of a signature, without a line break. */
export const signatureLine = (name: string, keyId: Uint8Array, signature: Uint8Array): string =>
  `${DASH} ${name} ${toBase64(concatBytes([keyId, signature]))}`

/** A note with its signatures, as stored and exported. */
export const noteOf = (text: string, lines: readonly string[]): string => `${text}\n${lines.join('\n')}\n`

/** Reads one line `— name base64`; null for any other text. */
export const parseSignatureLine = (line: string): NoteSignature | null => {
  const [dash, name = '', encoded = '', ...more] = line.split(' ')
  const bytes = fromBase64(encoded)
  if (dash !== DASH || more.length > 0 || !NAME.test(name) || !bytes || bytes.length <= KEY_ID_BYTES) return null
  return { name, keyId: bytes.subarray(0, KEY_ID_BYTES), signature: bytes.subarray(KEY_ID_BYTES) }
}

/** Why a text is not a signed note. */
export type NoteFault = 'no-signatures' | 'signature-malformed' | 'text-malformed'

/** Parses a note (C2SP signed-note). Does not check the signatures. */
export const parseNote = (note: string): Result<Note, NoteFault> => {
  const cut = note.lastIndexOf('\n\n')
  if (cut < 0 || !note.endsWith('\n')) return err('no-signatures')
  const text = note.slice(0, cut + 1)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
  if (/[\u0000-\u0009\u000b-\u001f]/.test(note) || !note.isWellFormed()) return err('text-malformed')
  const signatures = note
    .slice(cut + 2, -1)
    .split('\n')
    .map(parseSignatureLine)
  const read = signatures.filter((signature) => signature !== null)
  return read.length === signatures.length ? ok({ text, signatures: read }) : err('signature-malformed')
}

/** True if the note carries a valid signature by this name and key. */
export const isSignedBy = (
  crypto: LogCrypto,
  { text, signatures }: Note,
  name: string,
  publicKey: Uint8Array,
): boolean => {
  const keyId = keyIdOf(crypto, name, ED25519, publicKey)
  const signed = signatures.find((one) => one.name === name && sameBytes(one.keyId, keyId))
  if (!signed) return false
  return crypto.verifyEd25519({ publicKey, message: utf8(text), signature: signed.signature })
}
