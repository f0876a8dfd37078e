import { Secret, TOTP } from 'otpauth'
import type { AccountId } from '../../kernel/brand.ts'
import { PRODUCT_NAME } from '../../kernel/product.ts'
import type { Secrets } from '../access/secrets.ts'
import type { Credential } from './model.ts'

const PERIOD = 30
/** Tolerance in time steps: a clock may be half a minute off, and a code may be typed as it changes. */
const WINDOW = 1
/** 160 bits, as RFC 4226 recommends. */
const SECRET_BYTES = 20

const KIND = { algorithm: 'SHA1', digits: 6, period: PERIOD } as const

/** A new secret of a second factor (RFC 6238). */
export interface NewSecondFactor {
  /** Base32, for typing; shown once. */
  readonly secret: string
  /** `otpauth://` address, for a QR code; shown once. */
  readonly uri: string
  /** The stored form. */
  readonly sealedSecret: string
}

/** Creates the secret of a second factor. It counts once a code from it has been entered. */
export const newSecondFactor = (
  secrets: Pick<Secrets, 'token' | 'seal'>,
  account: { readonly id: AccountId; readonly username: string },
): NewSecondFactor => {
  const bytes = Uint8Array.from(Buffer.from(secrets.token(), 'base64url').subarray(0, SECRET_BYTES))
  const secret = new Secret({ buffer: bytes.buffer })
  const totp = new TOTP({ issuer: PRODUCT_NAME, label: account.username, secret, ...KIND })
  return { secret: secret.base32, uri: totp.toString(), sealedSecret: secrets.seal(secret.base32, account.id) }
}

/**
 * The time step of a code, or null for a wrong one. A code works once: the step must be stored as the credential's
 * `lastStep` in the same transaction. The caller checks whether the factor has been confirmed.
 * @param at instant of the check
 */
export const checkCode = (
  secrets: Pick<Secrets, 'open'>,
  account: { readonly id: AccountId },
  { secondFactor }: Pick<Credential, 'secondFactor'>,
  code: string,
  at: string,
): { readonly step: number } | null => {
  if (!secondFactor || !/^\d{6}$/.test(code)) return null
  const secret = Secret.fromBase32(secrets.open(secondFactor.sealedSecret, account.id))
  const timestamp = Date.parse(at)
  const delta = TOTP.validate({ ...KIND, secret, token: code, timestamp, window: WINDOW })
  if (delta === null) return null
  const now = TOTP.counter({ period: PERIOD, timestamp })
  const { lastStep } = secondFactor
  // A step that no right clock can have reached was stored while the clock was ahead, and would refuse every code.
  const isUsed = lastStep !== null && lastStep <= now + WINDOW && now + delta <= lastStep
  return isUsed ? null : { step: now + delta }
}
