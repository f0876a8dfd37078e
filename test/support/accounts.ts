import { withClient } from './database.ts'
import { PASSWORD_HASH } from './everyone.ts'
import type { TestService } from './service.ts'

export interface AccountPlan {
  readonly username: string
  readonly organisationId?: string
  readonly state?: 'active' | 'disabled'
  readonly kind?: 'person' | 'service'
  /** Set by somebody else. */
  readonly temporary?: boolean
  readonly passwordExpiresAt?: string
  readonly passwordHash?: string | null
}

/** Writes an account with the password of the tests; creating accounts is not the subject of these tests. */
export const writeAccount = (
  { connection }: Pick<TestService, 'connection'>,
  { username, organisationId, state = 'active', kind = 'person', ...credential }: AccountPlan,
): Promise<string> =>
  withClient(connection, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `insert into account (id, organisation_id, kind, username, display_name, state, version, created_at, created_by)
        values (gen_random_uuid(), $1, $2, $3, $3, $4, 1, '2017-08-01T00:00:00Z', 'test') returning id`,
      [organisationId ?? null, kind, username, state],
    )
    const { id } = rows[0]!
    const { passwordHash = PASSWORD_HASH, temporary = false, passwordExpiresAt = null } = credential
    await client.query(
      `insert into account_credential
          (account_id, password_hash, temporary, password_expires_at, changed_at, second_factor_confirmed)
        values ($1, $2, $3, $4, '2017-08-01T00:00:00Z', false)`,
      [id, passwordHash, temporary, passwordExpiresAt],
    )
    return id
  })

/** Gives an account the password of the tests, as if its owner had chosen it. */
export const givePassword = ({ connection }: Pick<TestService, 'connection'>, accountId: string): Promise<void> =>
  withClient(connection, async (client) => {
    await client.query(
      `update account_credential set password_hash = $1, temporary = false, password_expires_at = null
        where account_id = $2`,
      [PASSWORD_HASH, accountId],
    )
  })

export interface GrantPlan {
  readonly role: string
  readonly congressId?: string
  readonly organisationId?: string
  readonly personId?: string
}

/** Lets an account hold a role; how roles are granted is not the matter of these tests. */
export const writeGrant = (
  { connection }: Pick<TestService, 'connection'>,
  accountId: string,
  { role, congressId, organisationId, personId }: GrantPlan,
): Promise<void> =>
  withClient(connection, async (client) => {
    await client.query(
      `insert into role_grant (id, account_id, role, congress_id, organisation_id, person_id, granted_at, granted_by)
        values (gen_random_uuid(), $1, $2, $3, $4, $5, '2017-08-05T00:00:00Z', 'test')`,
      [accountId, role, congressId ?? null, organisationId ?? null, personId ?? null],
    )
  })
