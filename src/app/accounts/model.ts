import type { AccountId, OrganisationId } from '../../kernel/brand.ts'

export interface Account {
  readonly id: AccountId
  /** The organisation that administers it; null for system administrators. */
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

/** A person as identified by an OpenID Connect provider. */
export interface OpenIdLink {
  readonly issuer: string
  readonly subject: string
}

/** The credentials of an account. Holds digests and sealed text only. */
export interface Credential {
  readonly accountId: AccountId
  /** Argon2id as a PHC string; null for accounts without a password, such as service accounts. */
  readonly passwordHash: string | null
  /** Set by somebody else: has to be changed at the first sign-in. */
  readonly temporary: boolean
  /** When a temporary password expires; null for a chosen one. */
  readonly passwordExpiresAt: string | null
  readonly changedAt: string
  readonly secondFactor: {
    readonly sealedSecret: string
    /** False until a first code has been entered. */
    readonly confirmed: boolean
    /** Time step of the last accepted code, because no code works twice. */
    readonly lastStep: number | null
  } | null
  readonly openId: OpenIdLink | null
}
