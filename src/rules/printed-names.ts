import { wordsOf } from './name-order.ts'

/** The facts that tell two people of the same name apart on paper. */
export interface NamedPerson {
  readonly id: string
  readonly fullName: string
  readonly birthYear: number | null
  readonly unit: string | null
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** Hoà and Hòa are one name in two spellings: moves the tone behind its word. */
const toneLast = (word: string): string => {
  const letters = word.normalize('NFD')
  return letters.replace(TONES, '') + (letters.match(TONES) ?? []).join('')
}

/** A text as a reader sees it: equal for texts that differ in case, spelling of tones or kind of apostrophe. */
export const nameKey = (text: string): string =>
  wordsOf(text.toLocaleLowerCase('vi').replace(/[\u2018\u2019\u02BC\u00B4`]/gu, "'"))
    .map(toneLast)
    .join(' ')

const tidy = (text: string): string => wordsOf(text).join(' ')

/** The ids under each key. */
class Groups {
  readonly #ids = new Map<string, Set<string>>()

  of(key: string): ReadonlySet<string> {
    return this.#ids.get(key) ?? new Set()
  }

  join(key: string, id: string): void {
    const ids = this.#ids.get(key)
    if (ids) ids.add(id)
    else this.#ids.set(key, new Set([id]))
  }

  all(): readonly (readonly [key: string, ids: ReadonlySet<string>])[] {
    return [...this.#ids]
  }

  get isEmpty(): boolean {
    return this.#ids.size === 0
  }

  leave(key: string, id: string): void {
    const ids = this.#ids.get(key)
    ids?.delete(id)
    if (ids?.size === 0) this.#ids.delete(key)
  }
}

/** How much is printed behind a name: nothing, the year of birth, or everything that is known. */
type Form = 'bare' | 'year' | 'full'

const textOf = ({ fullName, birthYear, unit }: NamedPerson, form: Form): string => {
  const marks: string[] = []
  if (form !== 'bare' && birthYear !== null) marks.push(String(birthYear))
  if (form === 'full' && unit !== null) marks.push(tidy(unit))
  return marks.length === 0 ? tidy(fullName) : `${tidy(fullName)} (${marks.join(', ')})`
}

interface Listed {
  readonly person: NamedPerson
  /** Keys that are equal for people of the same name, of the same name and year, and of the same name and unit. */
  readonly name: string
  readonly nameAndYear: string
  readonly nameAndUnit: string
  /** The printed text of each form as a reader sees it, with the key of the people who share the form. */
  readonly prints: readonly { readonly form: Form; readonly read: string; readonly shared: string }[]
}

const FORMS = ['bare', 'year', 'full'] as const

const listedOf = (person: NamedPerson): Listed => {
  const name = nameKey(person.fullName)
  const nameAndYear = `${name}|${person.birthYear ?? ''}`
  const prints = FORMS.map((form) => ({
    form,
    read: nameKey(textOf(person, form)),
    shared: `${form}|${form === 'bare' ? name : nameAndYear}`,
  }))
  return { person, name, nameAndYear, nameAndUnit: `${name}|${nameKey(person.unit ?? '')}`, prints }
}

/**
 * People and how each is printed beside the others: the full name; for people of the same name (ignoring case and
 * spacing) with the year of birth, and also with the unit if the year is the same or somebody of the name has none. Each
 * change costs the same, however many people have one name.
 */
export class PrintedNames {
  readonly #people = new Map<string, Listed>()
  readonly #ofName = new Groups()
  readonly #ofNameAndYear = new Groups()
  readonly #ofNameAndUnit = new Groups()
  /** Of the people of a name and unit, those without a year of birth. */
  readonly #withoutYear = new Groups()
  /** The people who share a form, by the text that they would have in it: they have it all, or none of them. */
  readonly #ofPrint = new Map<string, Groups>()

  constructor(people: Iterable<NamedPerson> = []) {
    for (const person of people) this.set(person)
  }

  /** Adds a person, or replaces the one with the same id. */
  set(person: NamedPerson): void {
    const { id } = person
    const before = this.#people.get(id)
    if (before) this.#remove(before)
    const listed = listedOf(person)
    this.#people.set(id, listed)
    this.#ofName.join(listed.name, id)
    this.#ofNameAndYear.join(listed.nameAndYear, id)
    this.#ofNameAndUnit.join(listed.nameAndUnit, id)
    if (person.birthYear === null) this.#withoutYear.join(listed.nameAndUnit, id)
    for (const { read, shared } of listed.prints) {
      const groups = this.#ofPrint.get(read) ?? new Groups()
      this.#ofPrint.set(read, groups)
      groups.join(shared, id)
    }
  }

  /** How the person is printed; empty for somebody who is not among the people. */
  printed(id: string): string {
    const listed = this.#people.get(id)
    return listed ? textOf(listed.person, this.#formOf(listed)) : ''
  }

  /**
   * The ids of everybody whom a voter could not tell from this person, who is one of them: printed alike, or of the same
   * name and unit while the year of birth of one is not known.
   */
  alike(id: string): ReadonlySet<string> {
    return new Set(this.#alikeSets(id).flatMap((ids) => [...ids]))
  }

  /** Whether a voter could not tell this person from somebody else. */
  hasAlike(id: string): boolean {
    return this.#alikeSets(id).some((ids) => ids.size > (ids.has(id) ? 1 : 0))
  }

  #alikeSets(id: string): readonly ReadonlySet<string>[] {
    const listed = this.#people.get(id)
    if (!listed) return []
    const { person, nameAndUnit, prints } = listed
    const own = this.#formOf(listed)
    const { read } = prints.find(({ form }) => form === own)!
    const printed = this.#ofPrint
      .get(read)!
      .all()
      .filter(([shared, ids]) => {
        const [one] = ids
        return shared.startsWith(`${this.#formOf(this.#people.get(one!)!)}|`)
      })
    const ofUnit = person.birthYear === null ? this.#ofNameAndUnit : this.#withoutYear
    return [...printed.map(([, ids]) => ids), ofUnit.of(nameAndUnit)]
  }

  #formOf({ name, nameAndYear }: Listed): Form {
    if (this.#ofName.of(name).size === 1) return 'bare'
    const isYearEnough = this.#ofNameAndYear.of(`${name}|`).size === 0 && this.#ofNameAndYear.of(nameAndYear).size === 1
    return isYearEnough ? 'year' : 'full'
  }

  #remove({ person: { id }, name, nameAndYear, nameAndUnit, prints }: Listed): void {
    this.#ofName.leave(name, id)
    this.#ofNameAndYear.leave(nameAndYear, id)
    this.#ofNameAndUnit.leave(nameAndUnit, id)
    this.#withoutYear.leave(nameAndUnit, id)
    for (const { read, shared } of prints) {
      const groups = this.#ofPrint.get(read)!
      groups.leave(shared, id)
      if (groups.isEmpty) this.#ofPrint.delete(read)
    }
  }
}

/** How each person is printed, by id. Ids must be unique. */
// qd244-2014:d17.k1, qd190-2024:d15: the ballot prints full names
export const namesOnPaper = (people: readonly NamedPerson[]): Map<string, string> => {
  const names = new PrintedNames(people)
  return new Map(people.map(({ id }) => [id, names.printed(id)]))
}

/** Whether a voter could not tell this person from one of the others. The person may be among them as recorded before. */
export const isIndistinguishable = (person: NamedPerson, all: readonly NamedPerson[]): boolean =>
  new PrintedNames([...all, person]).hasAlike(person.id)
