import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Place, PlaceKind, PlaceRef } from '../../app/access/place.ts'
import type { Database } from '../tables.ts'

const IN_CONGRESS = {
  election: 'election',
  round: 'round',
  person: 'person',
  batch: 'ballot_batch',
  device: 'device',
  webhook: 'webhook',
  'webhook-delivery': 'webhook_delivery',
} as const

/** The place of a thing, by one statement in every case: a foreign thing takes no longer than an unknown one. */
export const findPlace = async (db: Kysely<Database>, { kind, id }: PlaceRef): Promise<Place | undefined> => {
  const { rows } = await wayTo(kind, id).execute(db)
  return rows[0]
}

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
