import type { CongressId, PersonId } from '../../kernel/brand.ts'
import type { Person } from '../model.ts'

/** People on lists and boards. What can be read. */
export interface PersonReads {
  person(id: PersonId): Promise<Person | undefined>
  /** In the order in which they were added. */
  people(congressId: CongressId): Promise<Person[]>
}

/** People on lists and boards. What can be written. */
export interface PersonWrites extends PersonReads {
  insertPerson(person: Person, createdAt: string): Promise<void>
  /** Puts a correction in the place of the person; the log keeps before and after. */
  updatePerson(person: Person): Promise<void>
}
