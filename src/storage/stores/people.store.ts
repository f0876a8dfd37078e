import { sql } from 'kysely'
import type { Person } from '../../app/model.ts'
import type { PersonReads, PersonWrites } from '../../app/people/ports.ts'
import type { PersonId } from '../../kernel/brand.ts'
import type { Db, DbTransaction, Row } from '../database.ts'
import { all, one } from './rows.ts'

const toPerson = (row: Row<'person'>): Person => ({
  id: row.id,
  congressId: row.congress_id,
  version: row.version,
  fullName: row.full_name,
  birthYear: row.birth_year,
  partySince: row.party_since,
  membership: row.membership,
  unit: row.unit,
  workingGroup: row.working_group,
  carried: row.carried,
})

const columns = (person: Person) => ({
  version: person.version,
  full_name: person.fullName,
  birth_year: person.birthYear,
  party_since: person.partySince,
  membership: person.membership,
  unit: person.unit,
  working_group: person.workingGroup,
})

export const personReads = (db: Db): PersonReads => {
  const people = () => db.selectFrom('person').selectAll()
  return {
    person: (id) => one(people().where('id', '=', id), toPerson),
    people: (congressId) => all(people().where('congress_id', '=', congressId).orderBy('id'), toPerson),
    carriedWithoutSeat: async (congressId) => {
      const { rows } = await sql<{ id: PersonId }>`select id from carried_without_seat(${congressId}) as id`.execute(db)
      return rows.map(({ id }) => id)
    },
  }
}

export const personWrites = (tx: DbTransaction): PersonWrites => ({
  ...personReads(tx),
  insertPerson: async (person, createdAt) => {
    await tx
      .insertInto('person')
      .values({
        id: person.id,
        congress_id: person.congressId,
        created_at: createdAt,
        carried: person.carried && JSON.stringify(person.carried),
        ...columns(person),
      })
      .execute()
  },
  // People are not counted, so a correction replaces; before and after are in the audit log.
  updatePerson: async (person) => {
    await tx.updateTable('person').set(columns(person)).where('id', '=', person.id).execute()
  },
})
