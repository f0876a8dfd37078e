import { toBase64 } from '../kernel/base64.ts'
import type { LogCrypto } from './crypto.ts'
import { ED25519, isSignedBy, keyIdOf, noteOf, parseNote, signatureLine } from './note.ts'

/** First line of what a key says about the one after it; no checkpoint can be read as one. */
const ENDORSEMENT = 'signing-key-rotation/1'

/** A signing key as others know it. */
export interface PublicSigningKey {
  /** From 1, in the order in which the installation has had them. */
  readonly number: number
  /** Ed25519, 32 bytes. */
  readonly publicKey: Uint8Array
}

export interface Rotation {
  /** The name of the installation: the beginning of the digest of its first key. */
  readonly installation: string
  /** The key that was in force, and signs. */
  readonly older: PublicSigningKey
  /** The key that takes its place. */
  readonly newer: PublicSigningKey & { readonly madeAt: string }
}

/** The name of a key where it speaks about keys and not about a log. */
export const keysNameOf = (installation: string): string => `kiem-phieu/${installation}/keys`

const lineOf = (which: string, { number, publicKey }: PublicSigningKey): string =>
  `${which} ${number} ${toBase64(publicKey)}`

/**
 * What the older key signs when a newer one takes its place: five lines, which name the keys of the installation, the
 * form, the older key, the newer key, and the time.
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
 * True where the endorsement of the newer key is exactly what the older one signed: these two keys, their numbers, this
 * time and this installation. The older one is usually the one before; any with a lower number may be asked about.
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
