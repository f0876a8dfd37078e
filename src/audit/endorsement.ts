import { toBase64 } from '../kernel/base64.ts'
import type { LogCrypto } from './crypto.ts'
import { ED25519, isSignedBy, keyIdOf, noteOf, parseNote, signatureLine } from './note.ts'

/** First line of an endorsement of the next key; no checkpoint can be parsed as one. */
const ENDORSEMENT = 'signing-key-rotation/1'

/** The public part of a signing key. */
export interface PublicSigningKey {
  /** Counted from 1, in the order in which the installation has had its keys. */
  readonly number: number
  /** Ed25519, 32 bytes. */
  readonly publicKey: Uint8Array
}

export interface Rotation {
  /** The name of the installation: the beginning of the digest of its first key. */
  readonly installation: string
  /** The key in force, which signs. */
  readonly older: PublicSigningKey
  /** The key that replaces it. */
  readonly newer: PublicSigningKey & { readonly madeAt: string }
}

/** The name of a key in a note about keys rather than about a log. */
export const keysNameOf = (installation: string): string => `kiem-phieu/${installation}/keys`

const lineOf = (which: string, { number, publicKey }: PublicSigningKey): string =>
  `${which} ${number} ${toBase64(publicKey)}`

/**
 * The text that the older key signs when a newer one replaces it: five lines, which name the keys of the installation,
 * the format, the older key, the newer key, and the time.
 */
export const endorsementText = ({ installation, older, newer }: Rotation): string =>
  [keysNameOf(installation), ENDORSEMENT, lineOf('old', older), lineOf('new', newer), `time ${newer.madeAt}`, ''].join(
    '\n',
  )

/**
 * The endorsement of the newer key, as a signed note (C2SP signed-note).
 * @param sign signs with the older key
 */
export const endorse = (crypto: LogCrypto, rotation: Rotation, sign: (text: string) => Uint8Array): string => {
  const name = keysNameOf(rotation.installation)
  const text = endorsementText(rotation)
  return noteOf(text, [signatureLine(name, keyIdOf(crypto, name, ED25519, rotation.older.publicKey), sign(text))])
}

/**
 * True if the older key signed exactly this endorsement: these two keys, their numbers, this time and this
 * installation. The older key is usually the previous one; any key with a lower number can be asked about.
 */
export const isEndorsed = (
  crypto: LogCrypto,
  { installation, older, newer }: Rotation & { readonly newer: { readonly endorsement: string | null } },
): boolean => {
  if (newer.endorsement === null || older.number >= newer.number) return false
  const note = parseNote(newer.endorsement)
  if (!note.ok || note.value.text !== endorsementText({ installation, older, newer })) return false
  return isSignedBy(crypto, note.value, keysNameOf(installation), older.publicKey)
}
