import { ok, type Result } from '../../kernel/result.ts'
import { indistinguishable } from '../../rules/names.ts'
import type { Person } from '../model.ts'
import { type Refusal, refuseAt } from '../refusal.ts'

/** Two people of one name must be told apart on paper, or a vote for one could be read as a vote for the other. */
export const distinguishable = (others: readonly Person[], person: Person): Result<Person, Refusal> => {
  const people = [...others.filter(({ id }) => id !== person.id), person]
  return indistinguishable(people).some((group) => group.includes(person.id))
    ? refuseAt('/unit', 'person-indistinguishable', { params: { name: person.fullName } })
    : ok(person)
}

/** What the log keeps about a person. */
export const personFigures = ({ version, fullName, birthYear, partySince, membership, unit }: Person) => ({
  version,
  fullName,
  birthYear,
  partySince,
  membership,
  unit,
})
