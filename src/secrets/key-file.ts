import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Failure } from '../kernel/failure.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { codeOf, messageOf } from '../kernel/unknown.ts'
import { keepPrivate } from './keep-private.ts'

const KEY_BYTES = 32

export type KeyFileFailureCode = 'key-file-unusable' | 'key-file-damaged' | 'keys-not-shared'

/**
 * A key file that can be neither read nor created, or that contains no key; the param is the `file`. Or keys of another
 * process.
 */
export type KeyFileFailure = Failure<KeyFileFailureCode>

export const keyFileUnusable = (file: string, detail: string): KeyFileFailure => ({
  code: 'key-file-unusable',
  params: { file },
  detail,
})

/** @param detail why its content is no key, without the content */
export const keyFileDamaged = (file: string, detail: string): KeyFileFailure => ({
  code: 'key-file-damaged',
  params: { file },
  detail,
})

/** Another process serves the same database with other keys. */
export const keysNotShared = (): KeyFileFailure => ({ code: 'keys-not-shared' })

/**
 * Reads the key of this installation, or creates it at the first start, readable only by the service's account. If it
 * is lost, second factors have to be set up again; nothing else is lost.
 * @param warn receives a sentence if others could read the file or enter its folder, which holds the other keys too
 */
export const installationKey = (file: string, warn: (sentence: string) => void): Result<Buffer, KeyFileFailure> => {
  try {
    const key = readKey(file)
    keepPrivate(dirname(file), 'the folder of the keys', warn)
    keepPrivate(file, 'the key of this installation', warn)
    return key
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') return failed(file, error)
  }
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(file, randomBytes(KEY_BYTES), { mode: 0o600, flag: 'wx', flush: true })
    return readKey(file)
  } catch (error) {
    return failed(file, error)
  }
}

const readKey = (file: string): Result<Buffer, KeyFileFailure> => {
  const key = readFileSync(file)
  return key.length === KEY_BYTES ? ok(key) : err(keyFileDamaged(file, `${key.length} bytes`))
}

const failed = (file: string, error: unknown): Result<never, KeyFileFailure> =>
  err(keyFileUnusable(file, messageOf(error)))
