import type { CongressId, PersonId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { Person } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { findCongress } from '../shared/find.ts'
import type { PersonReads } from './ports.ts'

/** People with everybody of their congress, because a name on paper depends on namesakes. */
export interface PeopleInPlace {
  readonly people: readonly Person[]
  readonly everybody: readonly Person[]
}

/** One person with everybody of the congress. */
export const personInPlace = async (reads: PersonReads, person: Person): Promise<PeopleInPlace> => ({
  people: [person],
  everybody: await reads.people(person.congressId),
})

export const readPerson = async (reads: PersonReads, id: PersonId): Promise<Result<PeopleInPlace, Refusal>> => {
  const person = await reads.person(id)
  return person ? ok(await personInPlace(reads, person)) : refuse('person-unknown')
}

/** All people of a congress. */
export const readPeople = async (
  reads: CongressReads & PersonReads,
  id: CongressId,
): Promise<Result<PeopleInPlace, Refusal>> => {
  const congress = await findCongress(reads, id)
  if (!congress.ok) return congress
  const everybody = await reads.people(id)
  return ok({ people: everybody, everybody })
}
