import { fromBase64, toBase64 } from '../kernel/base64.ts'
import { toHex } from '../kernel/bytes.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import type { LogCrypto } from './crypto.ts'
import type { Digest } from './merkle.ts'
import { ED25519, keyIdOf, type Note, type NoteFault, noteOf, parseNote, signatureLine } from './note.ts'

/** The statement of a log at one moment: which log, how many events, and the root over them. */
export interface Checkpoint {
  readonly origin: string
  /** Number of events. */
  readonly size: number
  readonly root: Digest
}

/** The text that is signed (C2SP tlog-checkpoint). */
export const checkpointText = ({ origin, size, root }: Checkpoint): string => `${origin}\n${size}\n${toBase64(root)}\n`

/** Signs checkpoints with the key of this installation, which it never reveals. */
export interface CheckpointSigner {
  /** The number of the key, counted from 1 in the order in which the installation has had its keys. */
  readonly keyNumber: number
  /** Ed25519, 32 bytes. */
  readonly publicKey: Uint8Array
  /** The origin in the checkpoints of a log; also the name of its key. */
  readonly originOf: (log: string) => string
  /** @returns 64 bytes */
  readonly sign: (text: string) => Uint8Array
}

const INSTALLATION_DIGITS = 16

/** The name of an installation: the beginning of the digest of its first key, in hexadecimal. */
export const installationOf = (crypto: LogCrypto, firstKey: Uint8Array): string =>
  toHex(crypto.sha256(firstKey)).slice(0, INSTALLATION_DIGITS)

/** The origin in checkpoints. `installation` is the beginning of the digest of its first key. */
export const originOf = (installation: string, log: string): string => `kiem-phieu/${installation}/${log}`

/** A checkpoint signed by its log, as a note. */
export const signCheckpoint = (crypto: LogCrypto, signer: CheckpointSigner, checkpoint: Checkpoint): string => {
  const text = checkpointText(checkpoint)
  const keyId = keyIdOf(crypto, checkpoint.origin, ED25519, signer.publicKey)
  return noteOf(text, [signatureLine(checkpoint.origin, keyId, signer.sign(text))])
}

export type CheckpointFault = NoteFault | 'not-a-checkpoint'

const SIZE = /^(?:0|[1-9]\d{0,15})$/
const DIGEST_BYTES = 32

/** Parses a signed checkpoint. Does not check the signature. */
export const parseCheckpoint = (
  note: string,
): Result<{ readonly checkpoint: Checkpoint; readonly note: Note }, CheckpointFault> => {
  const read = parseNote(note)
  if (!read.ok) return read
  const [origin = '', size = '', encoded = '', ...rest] = read.value.text.split('\n')
  const root = fromBase64(encoded)
  const isRead = origin !== '' && SIZE.test(size) && root?.length === DIGEST_BYTES && rest.length >= 1
  if (!isRead || !Number.isSafeInteger(Number(size))) return err('not-a-checkpoint')
  return ok({ checkpoint: { origin, size: Number(size), root }, note: read.value })
}
