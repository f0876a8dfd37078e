import { type Kysely, sql } from 'kysely'
import type { HeldRole } from '../../app/access/identity.ts'
import type { AccountId, OrganisationId } from '../../kernel/brand.ts'
import type { Database } from '../tables.ts'

/** The roles that an account holds now. */
export const listHeldRoles = async (db: Kysely<Database>, accountId: AccountId): Promise<HeldRole[]> => {
  const rows = await db
    .selectFrom('role_grant')
    .leftJoin('congress_safeguard', 'congress_safeguard.congress_id', 'role_grant.congress_id')
    .select(['role', 'role_grant.congress_id', 'organisation_id', 'person_id', 'head_second_factor'])
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .orderBy('granted_at')
    .execute()
  return rows.map((row) => ({
    role: row.role,
    congressId: row.congress_id,
    organisationId: row.organisation_id,
    personId: row.person_id,
    needsSecondFactor: row.role === 'board-head' && row.head_second_factor === true,
  }))
}

/** Organisations that an account administers, including those below them. */
export const listAdministered = async (db: Kysely<Database>, accountId: AccountId): Promise<OrganisationId[]> => {
  const { rows } = await sql<{ id: OrganisationId }>`
    with recursive administered as (
      select organisation_id as id from role_grant
        where account_id = ${accountId} and role = 'organisation-administrator' and revoked_at is null
      union
      select o.id from organisation o join administered a on o.superior_id = a.id
    )
    select id from administered order by id
  `.execute(db)
  return rows.map(({ id }) => id)
}
