import type { Generated } from 'kysely'
import type { Means } from '../app/access/identity.ts'
import type { SessionEnding } from '../app/sessions/model.ts'
import type {
  AccountId,
  ApiKeyId,
  CongressId,
  DeviceId,
  OrganisationId,
  PersonId,
  RoleGrantId,
  SessionId,
} from '../kernel/brand.ts'
import type { Role, ServiceRole } from '../rules/roles.ts'
import type { Digest, Instant } from './columns.ts'
import type { HallTables } from './hall-tables.ts'

export interface AccountTable {
  id: AccountId
  organisation_id: OrganisationId | null
  kind: 'person' | 'service'
  username: string
  display_name: string
  state: 'active' | 'disabled'
  version: number
  created_at: Instant
  created_by: string
}

export interface AccountCredentialTable {
  account_id: AccountId
  /** PHC string (Argon2id); null for accounts without a password. */
  password_hash: string | null
  temporary: boolean
  password_expires_at: Instant | null
  changed_at: Instant
  /** Sealed with the key of the installation. */
  second_factor_secret: string | null
  second_factor_confirmed: boolean
  second_factor_last_step: number | null
  openid_issuer: string | null
  openid_subject: string | null
}

export interface RoleGrantTable {
  id: RoleGrantId
  account_id: AccountId
  role: Role
  organisation_id: OrganisationId | null
  congress_id: CongressId | null
  person_id: PersonId | null
  granted_at: Instant
  granted_by: string
  revoked_at: Instant | null
  revoked_by: string | null
  suspended: Generated<boolean>
  proposed: Generated<boolean>
  proposed_by: AccountId | null
  alone: Generated<boolean>
  withdrawn: Generated<boolean>
}

export interface DeviceTable {
  id: DeviceId
  congress_id: CongressId
  name: string
  token_hash: Digest
  address: string | null
  agent_hash: string
  opened_at: Instant
  opened_by: AccountId
  expires_at: Instant
  closed_at: Instant | null
  /** When a refusal that counts against no PIN was last logged. */
  refusal_logged_at: Instant | null
}

export interface DevicePinTable {
  device_id: DeviceId
  account_id: AccountId
  pin_hash: string
  failures: number
  set_at: Instant
}

export interface SessionTable {
  id: SessionId
  token_hash: Digest
  account_id: AccountId
  via: Exclude<Means, 'key'>
  device_id: DeviceId | null
  second_factor: boolean
  proved_at: Instant | null
  address: string | null
  agent_hash: string
  created_at: Instant
  last_seen_at: Instant
  expires_at: Instant
  ended_at: Instant | null
  ended_because: SessionEnding | null
}

export interface ApiKeyTable {
  id: ApiKeyId
  account_id: AccountId
  name: string
  secret_hash: Digest
  roles: ServiceRole[]
  /** Congresses in which the key may act; null for all those of its account. */
  congress_ids: CongressId[] | null
  created_at: Instant
  created_by: string
  expires_at: Instant
  revoked_at: Instant | null
  /** The key that replaced it. */
  replaced_by: ApiKeyId | null
  last_used_at: Instant | null
  /** When a refusal of this key was last logged. */
  refusal_logged_at: Instant | null
}

export interface SignInThrottleTable {
  key: string
  failures: number
  last_failed_at: Instant
}

export interface OpenIdFlowTable {
  state_hash: Digest
  expires_at: Instant
}

export interface CongressSafeguardTable {
  congress_id: CongressId
  head_second_factor: boolean
  second_factor_again: Generated<boolean>
  version: number
  reason: string | null
  recorded_at: Instant
  recorded_by: string
}

/** Tables of accounts, roles, sessions, keys, devices and screens in the hall. */
export interface AccessTables extends HallTables {
  account: AccountTable
  account_credential: AccountCredentialTable
  role_grant: RoleGrantTable
  device: DeviceTable
  device_pin: DevicePinTable
  session: SessionTable
  api_key: ApiKeyTable
  sign_in_throttle: SignInThrottleTable
  openid_flow: OpenIdFlowTable
  congress_safeguard: CongressSafeguardTable
}
