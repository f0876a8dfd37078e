import type { CongressId, PersonId } from '../../kernel/brand.ts'
import type { Person } from '../model.ts'

/** People on lists and boards. Reads. */
export interface PersonReads {
  person(id: PersonId): Promise<Person | undefined>
  /** In order of creation. */
  people(congressId: CongressId): Promise<Person[]>
  /** The people who came over from an election of another meeting and hold no seat by it now. */
  carriedWithoutSeat(congressId: CongressId): Promise<PersonId[]>
}

/** People on lists and boards. Writes. */
export interface PersonWrites extends PersonReads {
  insertPerson(person: Person, createdAt: string): Promise<void>
  /** Replaces a person by the corrected version; the log keeps before and after. */
  updatePerson(person: Person): Promise<void>
}
