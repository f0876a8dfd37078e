import type { Kysely, Transaction } from 'kysely'
import type * as m from '../../app/model.ts'
import type { CongressId, OrganisationId } from '../../kernel/brand.ts'
import type { Page } from '../../kernel/page.ts'
import type { Database } from '../tables.ts'
import { versioned, versionedColumns } from './versioned.ts'

type Db = Kysely<Database>

const toOrganisation = (row: {
  id: OrganisationId
  name: string
  level: m.Organisation['level']
  superior_id: OrganisationId | null
  created_at: string
}): m.Organisation => ({
  id: row.id,
  name: row.name,
  level: row.level,
  superiorId: row.superior_id,
  createdAt: row.created_at,
})

export const findOrganisation = async (db: Db, id: OrganisationId): Promise<m.Organisation | undefined> => {
  const row = await db.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toOrganisation(row)
}

/** Ids are created in order of time, so a page after an id holds later organisations. */
export const listOrganisations = async (db: Db, page: Page<OrganisationId>): Promise<m.Organisation[]> => {
  let query = db.selectFrom('organisation').selectAll().orderBy('id').limit(page.limit)
  if (page.after) query = query.where('id', '>', page.after)
  return (await query.execute()).map(toOrganisation)
}

export const insertOrganisation = async (tx: Transaction<Database>, organisation: m.Organisation): Promise<void> => {
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
}

const congresses = (db: Db) => db.selectFrom('congress').selectAll()

const toCongress = (
  row: Awaited<ReturnType<ReturnType<typeof congresses>['executeTakeFirstOrThrow']>>,
): m.Congress => ({
  id: row.id,
  organisationId: row.organisation_id,
  kind: row.kind,
  name: row.name,
  term: { from: row.term_from, to: row.term_to },
  heldOn: row.held_on,
  regulation: row.regulation,
  readings: row.readings,
  createdAt: row.created_at,
})

export const findCongress = async (db: Db, id: CongressId): Promise<m.Congress | undefined> => {
  const row = await congresses(db).where('id', '=', id).executeTakeFirst()
  return row && toCongress(row)
}

export const listCongresses = async (
  db: Db,
  page: Page<CongressId>,
  organisationId: OrganisationId | null,
): Promise<m.Congress[]> => {
  let query = congresses(db).orderBy('id').limit(page.limit)
  if (page.after) query = query.where('id', '>', page.after)
  if (organisationId) query = query.where('organisation_id', '=', organisationId)
  return (await query.execute()).map(toCongress)
}

export const lockCongress = async (tx: Transaction<Database>, id: CongressId): Promise<boolean> => {
  const row = await tx.selectFrom('congress').select('id').where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  return row !== undefined
}

export const insertCongress = async (tx: Transaction<Database>, congress: m.Congress): Promise<void> => {
  await tx
    .insertInto('congress')
    .values({
      id: congress.id,
      organisation_id: congress.organisationId,
      kind: congress.kind,
      name: congress.name,
      term_from: congress.term.from,
      term_to: congress.term.to,
      held_on: congress.heldOn,
      regulation: congress.regulation,
      readings: JSON.stringify(congress.readings),
      created_at: congress.createdAt,
    })
    .execute()
}

const rolls = (db: Db, congressId: CongressId) =>
  db.selectFrom('roll_version').selectAll().where('congress_id', '=', congressId)

const toRoll = (row: Awaited<ReturnType<ReturnType<typeof rolls>['executeTakeFirstOrThrow']>>): m.RollVersion => ({
  summoned: row.summoned,
  attending: row.attending,
  exclusions: row.exclusions,
  ...versioned(row),
})

export const findRoll = async (db: Db, congressId: CongressId): Promise<m.RollVersion | undefined> => {
  const row = await rolls(db, congressId).orderBy('version', 'desc').limit(1).executeTakeFirst()
  return row && toRoll(row)
}

export const findRollVersion = async (
  db: Db,
  congressId: CongressId,
  version: number,
): Promise<m.RollVersion | undefined> => {
  const row = await rolls(db, congressId).where('version', '=', version).executeTakeFirst()
  return row && toRoll(row)
}

export const listRollVersions = async (db: Db, congressId: CongressId): Promise<m.RollVersion[]> =>
  (await rolls(db, congressId).orderBy('version').execute()).map(toRoll)

export const insertRoll = async (
  tx: Transaction<Database>,
  congressId: CongressId,
  roll: m.RollVersion,
): Promise<void> => {
  await tx
    .insertInto('roll_version')
    .values({
      congress_id: congressId,
      summoned: roll.summoned,
      attending: roll.attending,
      exclusions: JSON.stringify(roll.exclusions),
      ...versionedColumns(roll),
    })
    .execute()
}
