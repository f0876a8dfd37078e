import type { AccountId, ApiKeyId, CongressId } from '../../kernel/brand.ts'
import type { ServiceRole } from '../../rules/roles.ts'
import { msAhead } from '../shared/clock.ts'

/** A key of another system, without its secret, which is shown once and stored as a digest only. */
export interface ApiKey {
  readonly id: ApiKeyId
  readonly accountId: AccountId
  readonly name: string
  /** Roles in which this key may act, among those of its account. */
  readonly roles: readonly ServiceRole[]
  /** Congresses this key may act in; null for all of the account's. */
  readonly congressIds: readonly CongressId[] | null
  readonly createdAt: string
  readonly createdBy: string
  readonly expiresAt: string
  readonly revokedAt: string | null
  /** The key that replaced it; until it expires both are valid. */
  readonly replacedBy: ApiKeyId | null
  /** Time of the last use, to the minute; null if it was never used. */
  readonly lastUsedAt: string | null
}

export const KEY_STATES = ['active', 'expired', 'revoked'] as const
export type KeyState = (typeof KEY_STATES)[number]

/** A key may have been created so long before a clock that was too fast was put right. */
const AHEAD_MOST = 24 * 60 * 60 * 1000

/**
 * The state of a key at an instant. One that was created further ahead of the clock would outlive its year: it is not
 * valid until the clock that created it, or this one, is right. Instants have one text form, so they can be compared.
 */
export const keyState = (
  { revokedAt, expiresAt, createdAt }: Pick<ApiKey, 'revokedAt' | 'expiresAt' | 'createdAt'>,
  at: string,
): KeyState => {
  if (revokedAt !== null) return 'revoked'
  if (msAhead(createdAt, at) > AHEAD_MOST) return 'expired'
  return at < expiresAt ? 'active' : 'expired'
}

/** A stored key, for comparison with a presented one. */
export interface KeptKey {
  readonly key: ApiKey
  /** SHA-256 of the secret. */
  readonly digest: Buffer
  /** When a refusal of this key was last logged. */
  readonly refusalLoggedAt: string | null
}
