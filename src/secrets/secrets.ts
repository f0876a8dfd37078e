import { createCipheriv, createDecipheriv, hash as digestOf, randomBytes, randomInt } from 'node:crypto'
import { hash, type Options, verify } from '@node-rs/argon2'
import type { Secrets } from '../app/access/secrets.ts'
import { limitTo } from './limit-to.ts'

/** OWASP's parameters for Argon2id, the library's default kind: 19 MiB, two passes, one lane; about 20 ms on a laptop. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } satisfies Options
/** Two at a time take 38 MiB however many people sign in, which leaves the rest of the machine to the count. */
const AT_A_TIME = 2
const NONCE_BYTES = 12
const TAG_BYTES = 16

const SALT_BYTES = 16
const HASH_BYTES = 32

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '')

/**
 * Random bytes in the form of a hash (a PHC string): no password is known that matches it, and comparing one with it
 * takes as long as with a real hash, so that an unknown name costs the time of a known one.
 */
export const hashOfNobody = (): string => {
  const { memoryCost, timeCost, parallelism } = ARGON2ID
  const [salt, hashed] = [randomBytes(SALT_BYTES), randomBytes(HASH_BYTES)].map(unpadded)
  return `$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$${salt}$${hashed}`
}

/**
 * The one implementation of `Secrets`.
 * @param key 32 bytes, kept on this machine outside the database
 */
export const createSecrets = (key: Buffer): Secrets => {
  const inTurn = limitTo(AT_A_TIME)
  const unknown = hashOfNobody()
  return {
    token: () => randomBytes(32).toString('base64url'),
    pin: (digits) => String(randomInt(10 ** digits)).padStart(digits, '0'),
    digest: (token) => digestOf('sha256', token, 'buffer'),
    hash: (password) => inTurn(() => hash(password.normalize('NFC'), ARGON2ID)),
    verify: async (known, password) => {
      const same = await inTurn(() => verify(known ?? unknown, password.normalize('NFC')))
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
