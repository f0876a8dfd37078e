import { createPublicKey, hash, type KeyObject, verify } from 'node:crypto'
import { err, ok, type Result } from '../kernel/result.ts'

/** C2SP signed-note: the kinds of signature that are known here. */
export const ED25519 = 0x01
export const COSIGNATURE = 0x04

/** One line `— name base64` under a note. */
export interface NoteSignature {
  readonly name: string
  /** The first four bytes tell which key was used. */
  readonly keyId: Buffer
  readonly signature: Buffer
}

export interface Note {
  /** What is signed, with the line break at its end. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

const KEY_ID_BYTES = 4
const DASH = '\u2014'
/** No spaces and no plus, or a line could be read in two ways. */
const NAME = /^[^\s+\p{Cc}\p{Cf}]{1,200}$/u
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

/** Base64 in the one form that stands for the bytes; null for any other text. */
export const fromBase64 = (text: string): Buffer | null => {
  const bytes = BASE64.test(text) ? Buffer.from(text, 'base64') : null
  // Spare bits in the last character would be a second way to write the same.
  return bytes?.toString('base64') === text ? bytes : null
}

/** Which key, in four bytes (C2SP signed-note, "Signatures"). */
export const keyIdOf = (name: string, kind: number, publicKey: Uint8Array): Buffer =>
  hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), Buffer.from([kind]), publicKey]), 'buffer').subarray(
    0,
    KEY_ID_BYTES,
  )

/** A key as it is handed to somebody who is to verify: name, id and key in one line (C2SP signed-note, "Verifier keys"). */
export const verifierKey = (name: string, publicKey: Uint8Array, kind: number = ED25519): string => {
  const bytes = Buffer.concat([Buffer.from([kind]), publicKey]).toString('base64')
  return `${name}+${keyIdOf(name, kind, publicKey).toString('hex')}+${bytes}`
}

/** A public key of Ed25519 from its 32 bytes. */
export const ed25519Key = (publicKey: Uint8Array): KeyObject =>
  createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') },
    format: 'jwk',
  })

/** The line of a signature, without a line break. */
export const signatureLine = (name: string, keyId: Uint8Array, signature: Uint8Array): string =>
  `${DASH} ${name} ${Buffer.concat([keyId, signature]).toString('base64')}`

/** A note with its signatures, as it is kept and given away. */
export const noteOf = (text: string, lines: readonly string[]): string => `${text}\n${lines.join('\n')}\n`

/** Reads one line `— name base64`; null for any other text. */
export const parseSignatureLine = (line: string): NoteSignature | null => {
  const [dash, name = '', encoded = '', ...more] = line.split(' ')
  const bytes = fromBase64(encoded)
  if (dash !== DASH || more.length > 0 || !NAME.test(name) || !bytes || bytes.length <= KEY_ID_BYTES) return null
  return { name, keyId: bytes.subarray(0, KEY_ID_BYTES), signature: bytes.subarray(KEY_ID_BYTES) }
}

/** Why something is no signed note. */
export type NoteFault = 'no-signatures' | 'signature-malformed' | 'text-malformed'

/** Reads a note (C2SP signed-note). It says nothing about whether the signatures are right. */
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

/** True where the note carries a right signature by this name and key. */
export const isSignedBy = ({ text, signatures }: Note, name: string, publicKey: Uint8Array): boolean => {
  const keyId = keyIdOf(name, ED25519, publicKey)
  const signed = signatures.find((one) => one.name === name && one.keyId.equals(keyId))
  return signed !== undefined && verify(null, Buffer.from(text), ed25519Key(publicKey), signed.signature)
}
