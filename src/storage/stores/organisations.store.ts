import { sql } from 'kysely'
import type { Organisation } from '../../app/model.ts'
import type { NamesOnPapers, OrganisationReads, OrganisationWrites } from '../../app/organisations/ports.ts'
import type { OrganisationId } from '../../kernel/brand.ts'
import type { Db, DbTransaction, Row } from '../database.ts'
import { all, beyond, direction, isThere, one } from './rows.ts'
import { foldedName, foundIn, searchedName } from './search.ts'
import { versionedColumns } from './versioned.ts'

const toOrganisation = (row: Row<'current_organisation'>): Organisation => ({
  id: row.id,
  version: row.version,
  name: row.name,
  level: row.level,
  superiorId: row.superior_id,
  createdAt: row.created_at,
})

export const organisationReads = (db: Db): OrganisationReads => {
  const organisations = () => db.selectFrom('current_organisation').selectAll()
  return {
    organisation: (id) => one(organisations().where('id', '=', id), toOrganisation),
    organisationsOf: (ids) =>
      all(organisations().where('id', '=', sql<OrganisationId>`any(${ids}::uuid[])`), toOrganisation),
    // Ids are made in order of time, so a page after an id is a page of later organisations, or of earlier ones.
    organisations: ({ limit, after, order }, text) => {
      let page = organisations().orderBy('id', direction(order)).limit(limit)
      if (after) page = page.where('id', beyond(order), after)
      if (text) page = page.where(foundIn(text, 'name'))
      return all(page, toOrganisation)
    },
    namedLike: (names) => {
      const texts = sql<string>`any(${names.map(searchedName)}::text[])`
      return all(organisations().where(foldedName('name'), '=', texts), toOrganisation)
    },
    namesOnPapers: async (id) => (await sql<NamesOnPapers>`select * from names_on_papers(${id})`.execute(db)).rows[0],
  }
}

export const organisationWrites = (tx: DbTransaction): OrganisationWrites => ({
  ...organisationReads(tx),
  lockOrganisation: (id) => isThere(tx.selectFrom('organisation').select('id').where('id', '=', id).forNoKeyUpdate()),
  insertOrganisation: async (organisation) => {
    await tx
      .insertInto('organisation')
      .values({
        id: organisation.id,
        name: organisation.name,
        level: organisation.level,
        superior_id: organisation.superiorId,
        created_at: organisation.createdAt,
      })
      .execute()
  },
  insertOrganisationVersion: async ({ id, name }, version) => {
    await tx
      .insertInto('organisation_version')
      .values({ organisation_id: id, name, ...versionedColumns(version) })
      .execute()
  },
})
