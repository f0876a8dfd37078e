import type { AccountId, OrganisationId } from '../../kernel/brand.ts'

export interface Account {
  readonly id: AccountId
  /** The organisation that looks after it; null for administrators of the system. */
  readonly organisationId: OrganisationId | null
  readonly kind: 'person' | 'service'
  /** Lower-case letters, digits and . _ - ; unique in the installation. */
  readonly username: string
  readonly displayName: string
  readonly state: 'active' | 'disabled'
  readonly version: number
  readonly createdAt: string
  readonly createdBy: string
}

/** Somebody as a provider of OpenID Connect knows them. */
export interface OpenIdLink {
  readonly issuer: string
  readonly subject: string
}

/** What an account signs in with. Holds digests and sealed text only. */
export interface Credential {
  readonly accountId: AccountId
  /** Argon2id as a PHC string; null for who signs in another way, and for service accounts. */
  readonly passwordHash: string | null
  /** Set by somebody else: has to be changed at the first sign-in. */
  readonly temporary: boolean
  /** When a temporary password ceases to hold; null for one that was chosen. */
  readonly passwordExpiresAt: string | null
  readonly changedAt: string
  readonly secondFactor: {
    readonly sealedSecret: string
    /** Counts only when a code has been shown once. */
    readonly confirmed: boolean
    /** Time step of the last code used: no code holds twice. */
    readonly lastStep: number | null
  } | null
  readonly openId: OpenIdLink | null
}
