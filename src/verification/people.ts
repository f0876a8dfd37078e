import type { Figures } from '../events/event.ts'
import { type NamedPerson, nameKey } from '../rules/name-order.ts'

type Person = Figures<'person.added'>

/** Key for names with a bracket, which can look like another name followed by its year of birth. */
const BRACKETED = '('

/** The people of a congress as replayed so far, by id and by name. */
export class ReplayedPeople extends Map<string, Person> {
  readonly #byName = new Map<string, Set<string>>()

  override set(id: string, person: Person): this {
    const { fullName } = person
    this.#remember(nameKey(fullName), id)
    if (fullName.includes(BRACKETED)) this.#remember(BRACKETED, id)
    return super.set(id, person)
  }

  #remember(key: string, id: string): void {
    const ids = this.#byName.get(key)
    if (ids) ids.add(id)
    else this.#byName.set(key, new Set([id]))
  }

  /** Everybody who could be printed like somebody of this name; may include others. */
  namesakes(fullName: string): readonly NamedPerson[] {
    const keys = [nameKey(fullName), BRACKETED]
    const ids = fullName.includes(BRACKETED)
      ? this.keys()
      : new Set(keys.flatMap((key) => [...(this.#byName.get(key) ?? [])]))
    return [...ids].map((id) => ({ ...this.get(id)!, id }))
  }
}
