import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import type { Pool } from 'pg'
import { followersOf } from '../../src/app/followers.ts'
import { type KeyStore, LogSigner, type SigningKey, type SigningKeys } from '../../src/app/log/signing.ts'
import { installationOf } from '../../src/audit/checkpoint.ts'
import { sameBytes } from '../../src/kernel/bytes.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'

/** The prefix of the 32 bytes of an Ed25519 key in PKCS 8 (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** A key that is the same in every run. */
export const testKey = (byte: number): SigningKey => {
  const secret = createPrivateKey({
    key: Buffer.concat([PKCS8, Buffer.alloc(32, byte)]),
    format: 'der',
    type: 'pkcs8',
  })
  const { x = '' } = createPublicKey(secret).export({ format: 'jwk' })
  return { publicKey: Buffer.from(x, 'base64url'), sign: (text) => sign(null, Buffer.from(text), secret) }
}

/** Signs the checkpoints of test services; its key is in every migrated test database. */
export const TEST_SIGNING_KEY = testKey(5)

/** A room of keys without a disk: the test's key, and those that follow it, are the same in every run. */
export const testKeyStore = (): KeyStore => {
  let key = TEST_SIGNING_KEY
  let next: SigningKey | null = null
  let made = 5
  return {
    recover: (newest) => {
      if (newest && next && sameBytes(next.publicKey, newest)) key = next
      next = null
      return newest && sameBytes(key.publicKey, newest) ? key : null
    },
    open: () => key,
    prepare: () => {
      made += 1
      next = testKey(made)
      return next
    },
  }
}

/** The signer of one test service, which may replace its key. */
export const testSigning = (): SigningKeys => {
  const signer = new LogSigner()
  signer.use(TEST_SIGNING_KEY, 1, installationOf(nodeCrypto, TEST_SIGNING_KEY.publicKey))
  return { signer, keyStore: testKeyStore() }
}

export const testSigner = testSigning().signer.current

/** The steps that follow each event, with the test's key. */
export const testFollowers = followersOf(testSigner)

/** Enters the key as a first start would, but without its event: tests begin with an empty log. */
export const writeTestKey = async (pool: Pool): Promise<void> => {
  await pool.query(`insert into signing_key (number, public_key, made_at) values (1, $1, '2017-08-05T00:00:00Z')`, [
    TEST_SIGNING_KEY.publicKey,
  ])
}
