import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { PrintedNames } from '../../rules/printed-names.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { Person } from '../model.ts'
import { type FieldProblem, type Refusal, refuse } from '../refusal.ts'
import { lockCongress } from '../shared/find.ts'
import { keepPerson, type PersonInput } from './add-person.ts'
import { checkLetters } from './person-checks.ts'
import type { PersonWrites } from './ports.ts'

/** Why a row cannot be recorded beside the people before it; null if it can. Row numbers begin with 1. */
const rowProblem = (person: Person, names: PrintedNames, rows: ReadonlyMap<string, number>): FieldProblem | null => {
  const { fullName: name } = person
  // Somebody who comes over from an earlier meeting keeps the name of its result.
  if (person.carried === null && !checkLetters(person).ok) {
    return { pointer: `/people/${rows.size}/fullName`, code: 'name-in-wrong-font', params: { name } }
  }
  const others = [...names.alike(person.id)].filter((id) => id !== person.id)
  if (others.length === 0) return null
  const pointer = `/people/${rows.size}/unit`
  const row = others.map((id) => rows.get(id)).find((known) => known !== undefined)
  return row === undefined
    ? { pointer, code: 'person-indistinguishable', params: { name } }
    : { pointer, code: 'person-row-repeated', params: { name, row } }
}

/**
 * Records a list of people, all of them or none: a list that is sent again after a correction then holds nobody who is
 * recorded already. Every refused row is named.
 * @returns the people in the order of the list
 */
export const addPeople = async (
  tx: LocksCongress & PersonWrites & AppendsEvents,
  context: Context,
  congressId: CongressId,
  inputs: readonly (PersonInput & Partial<Pick<Person, 'carried'>>)[],
): Promise<Result<readonly Person[], Refusal>> => {
  const congress = await lockCongress(tx, congressId)
  if (!congress.ok) return congress
  const names = new PrintedNames(await tx.people(congressId))
  const rows = new Map<string, number>()
  const people: Person[] = []
  const errors: FieldProblem[] = []
  for (const input of inputs) {
    const person: Person = { carried: null, ...input, id: context.newId(), congressId, version: 1 }
    names.set(person)
    const problem = rowProblem(person, names, rows)
    if (problem) errors.push(problem)
    rows.set(person.id, rows.size + 1)
    people.push(person)
  }
  if (errors.length > 0) return refuse('people-not-recorded', { params: { rows: errors.length }, errors })
  for (const person of people) await keepPerson(tx, context, person)
  return ok(people)
}
