import { type RawBuilder, sql } from 'kysely'
import type { Place, PlaceKind, PlaceRef } from '../../app/access/place.ts'
import type { AccessReads } from '../../app/access/ports.ts'
import type { OrganisationId } from '../../kernel/brand.ts'
import type { Db } from '../database.ts'
import { all } from './rows.ts'

const IN_CONGRESS = {
  election: 'election',
  round: 'round',
  person: 'person',
  batch: 'ballot_batch',
  paper: 'paper',
  device: 'device',
  'hall-screen': 'hall_screen',
  webhook: 'webhook',
  'webhook-delivery': 'webhook_delivery',
} as const

/** How each kind of thing leads to its organisation and congress. */
const wayTo = (kind: PlaceKind, id: string): RawBuilder<Place> => {
  if (kind === 'organisation') {
    return sql`select id as "organisationId", null::uuid as "congressId" from organisation where id = ${id}`
  }
  if (kind === 'account') {
    // An account from elsewhere is visible where it holds a role; it is administered only where it belongs.
    return sql`
      select organisation_id as "organisationId", null::uuid as "congressId" from account
      where id = ${id}
        and (scope_installation() or id = scope_account() or organisation_id in (select id from organisation))
    `
  }
  if (kind === 'service-account') {
    return sql`
      select organisation_id as "organisationId", null::uuid as "congressId"
      from account where id = ${id} and kind = 'service'
    `
  }
  if (kind === 'key') {
    return sql`
      select a.organisation_id as "organisationId", null::uuid as "congressId"
      from api_key k join account a on a.id = k.account_id where k.id = ${id}
    `
  }
  if (kind === 'role-grant') {
    return sql`
      select coalesce(g.organisation_id, c.organisation_id) as "organisationId", g.congress_id as "congressId"
      from role_grant g left join congress c on c.id = g.congress_id where g.id = ${id}
    `
  }
  if (kind === 'congress') {
    return sql`select organisation_id as "organisationId", id as "congressId" from congress where id = ${id}`
  }
  return sql`
    select c.organisation_id as "organisationId", c.id as "congressId"
    from ${sql.table(IN_CONGRESS[kind])} x join congress c on c.id = x.congress_id where x.id = ${id}
  `
}

export const accessReads = (db: Db): AccessReads => ({
  // One statement for every answer: a place that is foreign takes no longer than one that is unknown.
  placeOf: async ({ kind, id }: PlaceRef) => (await wayTo(kind, id).execute(db)).rows[0],
  heldRoles: (accountId) => {
    const held = db
      .selectFrom('role_grant')
      .leftJoin('congress_safeguard', 'congress_safeguard.congress_id', 'role_grant.congress_id')
      .select(['role', 'role_grant.congress_id', 'organisation_id', 'person_id', 'head_second_factor'])
      .where('account_id', '=', accountId)
      .where('revoked_at', 'is', null)
      .orderBy('granted_at')
    return all(held, (row) => ({
      role: row.role,
      congressId: row.congress_id,
      organisationId: row.organisation_id,
      personId: row.person_id,
      needsSecondFactor: row.role === 'board-head' && row.head_second_factor === true,
    }))
  },
  administered: async (accountId) => {
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
  },
})
