import type { AccountId, ApiKeyId, CongressId } from '../../kernel/brand.ts'
import type { ServiceRole } from '../access/roles.ts'

/** A key of another system, without its secret: that is shown once and kept as a digest only. */
export interface ApiKey {
  readonly id: ApiKeyId
  readonly accountId: AccountId
  readonly name: string
  /** Of the roles of its account, those that the key may act in. */
  readonly roles: readonly ServiceRole[]
  /** Of the congresses of its account, those that the key is good for; null for all. */
  readonly congressIds: readonly CongressId[] | null
  readonly createdAt: string
  readonly createdBy: string
  readonly expiresAt: string
  readonly revokedAt: string | null
  /** The key that took its place; until it expires both are good. */
  readonly replacedBy: ApiKeyId | null
  /** To the minute; null if nobody has called with it yet. */
  readonly lastUsedAt: string | null
}

export const KEY_STATES = ['active', 'expired', 'revoked'] as const
export type KeyState = (typeof KEY_STATES)[number]

/** What a key is at an instant. Instants are text of one form, so that they compare as they stand. */
export const keyState = ({ revokedAt, expiresAt }: ApiKey, at: string): KeyState => {
  if (revokedAt !== null) return 'revoked'
  return at < expiresAt ? 'active' : 'expired'
}

/** A key as it is kept, to compare with what somebody shows. */
export interface KeptKey {
  readonly key: ApiKey
  /** SHA-256 of the secret. */
  readonly digest: Buffer
  /** When somebody was last refused with it and that was logged. */
  readonly refusalLoggedAt: string | null
}
