import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import type { Pool } from 'pg'
import { followersOf } from '../../src/app/followers.ts'
import type { Sealing } from '../../src/app/log/seal-log.ts'
import {
  type KeyStore,
  LogSigner,
  type SignedLog,
  type SignedLogs,
  type SigningKey,
  type SigningKeys,
} from '../../src/app/log/signing.ts'
import { installationOf } from '../../src/audit/checkpoint.ts'
import type { LogId } from '../../src/kernel/brand.ts'
import { sameBytes } from '../../src/kernel/bytes.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { judging } from '../../src/verification/judging.ts'

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
    held: () => key,
    prepare: () => {
      made += 1
      next = testKey(made)
      return next
    },
  }
}

/** The newest signed state of each log of one test service, without a disk. */
export const signedInMemory = (): SignedLogs => {
  const kept = new Map<LogId, SignedLog>()
  return { recall: (log) => kept.get(log) ?? null, remember: (log, signed) => void kept.set(log, signed) }
}

/** The signer of one test service, which may replace its key. */
export const testSigning = (): SigningKeys => {
  const signer = new LogSigner()
  signer.use(TEST_SIGNING_KEY, 1, installationOf(nodeCrypto, TEST_SIGNING_KEY.publicKey))
  return { signer, keyStore: testKeyStore(), signed: signedInMemory() }
}

export const testSigner = testSigning().signer.current

/** Seals as a machine that remembers nothing: databases of tests have logs of the same ids. */
export const forgetfulSealing = (signer = testSigner): Sealing => ({
  signer,
  signed: { recall: () => null, remember: () => {} },
  openJudge: judging(nodeCrypto),
})

/** The steps that follow each event, with the test's key. */
export const testFollowers = followersOf(forgetfulSealing())

/** Enters the key as a first start would, but without its event: tests begin with an empty log. */
export const writeTestKey = async (pool: Pool): Promise<void> => {
  await pool.query(`insert into signing_key (number, public_key, made_at) values (1, $1, '2017-08-05T00:00:00Z')`, [
    TEST_SIGNING_KEY.publicKey,
  ])
}
