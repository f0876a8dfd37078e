import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import type { KeyStore, SigningKey } from '../app/log/signing.ts'
import { sameBytes } from '../kernel/bytes.ts'
import { codeOf, messageOf } from '../kernel/unknown.ts'
import { keepPrivate } from './keep-private.ts'

/** The key file is not in the expected state. */
export class SigningKeyFailure extends Error {
  readonly file: string
  readonly detail: string
  /** Whether the file could be read, but contains no key. */
  readonly isDamaged: boolean

  constructor(file: string, cause: unknown) {
    const detail = messageOf(cause)
    super(`${file}: ${detail}`)
    this.file = file
    this.detail = detail
    // Errors of the file system have a code.
    this.isDamaged = codeOf(cause) === undefined
  }
}

/** @throws if it is not an Ed25519 key */
const keyOf = (secret: KeyObject): SigningKey => {
  if (secret.asymmetricKeyType !== 'ed25519') throw new Error('no key of Ed25519')
  const { x = '' } = createPublicKey(secret).export({ format: 'jwk' })
  return { publicKey: Buffer.from(x, 'base64url'), sign: (text) => sign(null, Buffer.from(text), secret) }
}

const secretIn = (pem: Buffer): KeyObject => {
  try {
    return createPrivateKey(pem)
  } catch {
    // OpenSSL's message does not help, and no content of the file may be shown.
    throw new Error('no private key in PEM (PKCS 8)')
  }
}

const readKey = (file: string): SigningKey => keyOf(secretIn(readFileSync(file)))

/** A renamed or new file is only durable once its folder is synced too. */
const keepFolder = (file: string): void => {
  // Windows cannot sync a folder.
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

/** Whether an optional key is the one with these 32 bytes. */
const isKey = (key: SigningKey | null, publicKey: Uint8Array | null): boolean =>
  key !== null && publicKey !== null && sameBytes(key.publicKey, publicKey)

/**
 * The file of the key that signs checkpoints (PKCS 8 in PEM), readable only by the service's account. If it is lost, no
 * checkpoint is lost: the next start creates another key, and the log says so.
 * @param warn receives a sentence if others could read the file
 */
export const signingKeyStore = (file: string, warn: (sentence: string) => void): KeyStore => {
  const next = `${file}.next`
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
      // Interrupted while writing, so before the commit: the key is unknown to everybody.
      return null
    }
  }
  const held = (): SigningKey | null => {
    try {
      return readKey(file)
    } catch {
      // Processes with the key in memory continue to use it; the next start reports the problem with the file.
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
        keepPrivate(file, 'the key that signs checkpoints', warn)
        return key
      }),
    held,
    prepare: () =>
      failing(() => {
        makeKey(next)
        return readKey(next)
      }),
  }
}
