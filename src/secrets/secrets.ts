import { createCipheriv, createDecipheriv, hash as digestOf, randomBytes, randomInt } from 'node:crypto'
import { hash, type Options, verify } from '@node-rs/argon2'
import type { Secrets } from '../app/access/secrets.ts'
import { limitTo } from './limit-to.ts'

/** OWASP's parameters for Argon2id, the library's default kind: 19 MiB, two passes, one lane; about 20 ms on a laptop. */
const ARGON2ID: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
/** Two at a time take 38 MiB however many people sign in, which leaves the rest of the machine to the count. */
const AT_A_TIME = 2
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** The hash of a password that nobody has, so that an unknown name costs the time of a known one. Made once per process. */
let nobody: Promise<string> | undefined

/**
 * The one implementation of `Secrets`.
 * @param key 32 bytes, kept on this machine outside the database
 */
export const createSecrets = (key: Buffer): Secrets => {
  const inTurn = limitTo(AT_A_TIME)
  nobody ??= hash(randomBytes(32), ARGON2ID)
  const unknown = nobody
  return {
    token: () => randomBytes(32).toString('base64url'),
    pin: (digits) => String(randomInt(10 ** digits)).padStart(digits, '0'),
    digest: (token) => digestOf('sha256', token, 'buffer'),
    hash: (password) => inTurn(() => hash(password.normalize('NFC'), ARGON2ID)),
    verify: async (known, password) => {
      const against = known ?? (await unknown)
      const same = await inTurn(() => verify(against, password.normalize('NFC')))
      return known !== null && same
    },
    seal: (text, bound) => {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
    },
    open: (sealed, bound) => {
      const bytes = Buffer.from(sealed, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES))
        .setAAD(Buffer.from(bound))
        .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
      const text = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()])
      return text.toString('utf8')
    },
  }
}
