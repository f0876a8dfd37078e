import type { Figures } from '../events/event.ts'
import { PrintedNames } from '../rules/printed-names.ts'

type Person = Figures<'person.added'>

/** The people of a congress as replayed so far, by id, and how each is printed. */
export class ReplayedPeople extends Map<string, Person> {
  readonly #names = new PrintedNames()

  override set(id: string, person: Person): this {
    this.#names.set({ ...person, id })
    return super.set(id, person)
  }

  /** Whether a voter could not tell this person from another one of the congress. */
  isIndistinguishable(id: string): boolean {
    return this.#names.hasAlike(id)
  }
}
