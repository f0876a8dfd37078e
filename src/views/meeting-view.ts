import { votesNeeded } from '../rules/majority.ts'
import { type NamedPerson, namesOnPaper } from '../rules/printed-names.ts'
import { majorityBase } from '../rules/roll.ts'
import type { MeetingKind, Readings, Roll } from '../rules/types.ts'

/** The meeting that a roll belongs to. */
export interface MeetingFacts {
  readonly kind: MeetingKind
  readonly readings: Readings
}

/** A roll with the base of the majority, so that the base is known before anybody votes. */
export const rollView = <OneRoll extends Roll>(
  { kind, readings }: MeetingFacts,
  roll: OneRoll,
): OneRoll & { readonly base: number; readonly votesNeeded: number | null } => {
  const base = majorityBase(kind, roll, readings)
  return { ...roll, base, votesNeeded: votesNeeded(base) }
}

/** People with their names on paper. @param everybody all people of the congress, because namesakes are told apart */
export const peopleView = <Person extends NamedPerson>(
  people: readonly Person[],
  everybody: readonly NamedPerson[],
): readonly (Person & { readonly nameOnPaper: string })[] => {
  const names = namesOnPaper(everybody)
  return people.map((person) => ({ ...person, nameOnPaper: names.get(person.id) ?? person.fullName }))
}
