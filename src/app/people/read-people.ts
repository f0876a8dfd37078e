import type { CongressId, PersonId } from '../../kernel/brand.ts'
import type { Page } from '../../kernel/page.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { isFound } from '../../kernel/search-text.ts'
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

/** Some people with everybody of their congress. */
export const peopleInPlace = async (
  reads: PersonReads,
  id: CongressId,
  people: readonly Person[],
): Promise<PeopleInPlace> => ({ people, everybody: await reads.people(id) })

/** One person with everybody of the congress. */
export const personInPlace = async (reads: PersonReads, person: Person): Promise<PeopleInPlace> => ({
  people: [person],
  everybody: await reads.people(person.congressId),
})

/** A person by their id, with everybody of the congress, on whom the name on paper depends. */
export const readPerson = async (reads: PersonReads, id: PersonId): Promise<Result<PeopleInPlace, Refusal>> => {
  const person = await reads.person(id)
  return person ? ok(await personInPlace(reads, person)) : refuse('person-unknown')
}

/**
 * A page of the people of a congress, in order of recording. Everybody is read anyway, because names depend on
 * namesakes.
 * @param text only those in whose full name or unit every word of it occurs
 */
export const readPeople = async (
  reads: CongressReads & PersonReads,
  id: CongressId,
  { limit, after }: Page<PersonId>,
  text = '',
): Promise<Result<PeopleInPlace, Refusal>> => {
  const congress = await findCongress(reads, id)
  if (!congress.ok) return congress
  const everybody = await reads.people(id)
  const found = everybody.filter(
    (person) => (after === null || person.id > after) && isFound(text, person.fullName, person.unit),
  )
  return ok({ people: found.slice(0, limit), everybody })
}
