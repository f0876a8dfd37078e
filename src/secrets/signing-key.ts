import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import type { KeyStore, SigningKey } from '../app/log/signing.ts'
import { sameBytes } from '../kernel/bytes.ts'

/** The file of the key does not do what it should. */
export class SigningKeyFailure extends Error {
  readonly file: string
  readonly detail: string

  constructor(file: string, cause: unknown) {
    const detail = cause instanceof Error ? cause.message : String(cause)
    super(`${file}: ${detail}`)
    this.file = file
    this.detail = detail
  }
}

/** @throws where it is no key of Ed25519 */
const keyOf = (secret: KeyObject): SigningKey => {
  if (secret.asymmetricKeyType !== 'ed25519') throw new Error('no key of Ed25519')
  const { x = '' } = createPublicKey(secret).export({ format: 'jwk' })
  return { publicKey: Buffer.from(x, 'base64url'), sign: (text) => sign(null, Buffer.from(text), secret) }
}

const secretIn = (pem: Buffer): KeyObject => {
  try {
    return createPrivateKey(pem)
  } catch {
    // What OpenSSL says helps nobody, and nothing of what is in the file may be shown.
    throw new Error('no private key in PEM (PKCS 8)')
  }
}

const readKey = (file: string): SigningKey => keyOf(secretIn(readFileSync(file)))

/** A file that is renamed or made is only sure to be there when its folder is on the disk too. */
const keepFolder = (file: string): void => {
  // Windows has no such thing for a folder.
  if (process.platform === 'win32') return
  const folder = openSync(dirname(file), 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

const makeKey = (file: string): void => {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' })
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, pem, { mode: 0o600, flag: 'wx', flush: true })
  keepFolder(file)
}

/** The right of anybody else. */
const OTHERS = 0o077

/** Whether a key that may be missing is the one with these 32 bytes. */
const isKey = (key: SigningKey | null, publicKey: Uint8Array | null): boolean =>
  key !== null && publicKey !== null && sameBytes(key.publicKey, publicKey)

/**
 * The file of the key that signs checkpoints (PKCS 8 in PEM), readable by the service's account alone. Losing it loses no
 * checkpoint: the next start makes another, and the log says so.
 * @param warn told in a sentence where others could read the file
 */
export const signingKeyStore = (file: string, warn: (sentence: string) => void): KeyStore => {
  const next = `${file}.next`
  const tighten = (): void => {
    if (process.platform === 'win32' || (statSync(file).mode & OTHERS) === 0) return
    chmodSync(file, 0o600)
    warn(`others could read or change the key that signs checkpoints, and cannot any more: ${file}`)
  }
  const failing = <T>(work: () => T): T => {
    try {
      return work()
    } catch (cause) {
      throw cause instanceof SigningKeyFailure ? cause : new SigningKeyFailure(file, cause)
    }
  }
  const prepared = (): SigningKey | null => {
    if (!existsSync(next)) return null
    try {
      return readKey(next)
    } catch {
      // Broken off while it was written: before the commit, so that no one knows of it.
      return null
    }
  }
  const held = (): SigningKey | null => {
    try {
      return readKey(file)
    } catch {
      // Whoever has the key in use goes on with it; the next start says what is wrong with the file.
      return null
    }
  }
  return {
    recover: (newest) =>
      failing(() => {
        if (existsSync(next)) {
          if (isKey(prepared(), newest)) renameSync(next, file)
          else rmSync(next)
          keepFolder(file)
        }
        const key = held()
        return isKey(key, newest) ? key : null
      }),
    open: () =>
      failing(() => {
        if (!existsSync(file)) makeKey(file)
        const key = readKey(file)
        tighten()
        return key
      }),
    prepare: () =>
      failing(() => {
        makeKey(next)
        return readKey(next)
      }),
  }
}
