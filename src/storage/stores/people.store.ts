import type { Kysely, Selectable, Transaction } from 'kysely'
import type * as m from '../../app/model.ts'
import type { CongressId, PersonId } from '../../kernel/brand.ts'
import type { Database } from '../tables.ts'
import { handVote, handVoteColumns } from './hand-vote.ts'
import { versioned, versionedColumns } from './versioned.ts'

type Db = Kysely<Database>

const toPerson = (row: Selectable<Database['person']>): m.Person => ({
  id: row.id,
  congressId: row.congress_id,
  version: row.version,
  fullName: row.full_name,
  birthYear: row.birth_year,
  partySince: row.party_since,
  membership: row.membership,
  unit: row.unit,
})

const columns = (person: m.Person) => ({
  version: person.version,
  full_name: person.fullName,
  birth_year: person.birthYear,
  party_since: person.partySince,
  membership: person.membership,
  unit: person.unit,
})

export const findPerson = async (db: Db, id: PersonId): Promise<m.Person | undefined> => {
  const row = await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toPerson(row)
}

export const listPeople = async (db: Db, congressId: CongressId): Promise<m.Person[]> => {
  const rows = await db.selectFrom('person').selectAll().where('congress_id', '=', congressId).orderBy('id').execute()
  return rows.map(toPerson)
}

export const insertPerson = async (tx: Transaction<Database>, person: m.Person, createdAt: string): Promise<void> => {
  await tx
    .insertInto('person')
    .values({ id: person.id, congress_id: person.congressId, created_at: createdAt, ...columns(person) })
    .execute()
}

/** People are not counted, so a correction replaces the row; before and after are in the audit log. */
export const updatePerson = async (tx: Transaction<Database>, person: m.Person): Promise<void> => {
  await tx.updateTable('person').set(columns(person)).where('id', '=', person.id).execute()
}

export const findBoard = async (db: Db, congressId: CongressId): Promise<m.CountingBoard | undefined> => {
  const row = await db
    .selectFrom('counting_board_version')
    .selectAll()
    .where('congress_id', '=', congressId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (
    row && {
      members: row.members,
      vote: handVote(row),
      ...versioned(row),
    }
  )
}

export const insertBoard = async (
  tx: Transaction<Database>,
  congressId: CongressId,
  board: m.CountingBoard,
): Promise<void> => {
  await tx
    .insertInto('counting_board_version')
    .values({
      congress_id: congressId,
      members: JSON.stringify(board.members),
      ...handVoteColumns(board.vote),
      ...versionedColumns(board),
    })
    .execute()
}
