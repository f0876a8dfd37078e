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

  leave(key: string, id: string): void {
    const ids = this.#ids.get(key)
    ids?.delete(id)
    if (ids?.size === 0) this.#ids.delete(key)
  }
}

interface Listed {
  readonly person: NamedPerson
  /** Keys that are equal for people of the same name, and of the same name and year. */
  readonly name: string
  readonly nameAndYear: string
  printed: string
  /** The printed text as a reader sees it. */
  read: string
}

/**
 * People and how each is printed beside the others: the full name; for people of the same name (ignoring case and
 * spacing) with the year of birth, and also with the unit if the year is the same. Each change costs the same, however
 * many people have one name.
 */
export class PrintedNames {
  readonly #people = new Map<string, Listed>()
  readonly #ofName = new Groups()
  readonly #ofNameAndYear = new Groups()
  readonly #ofPrint = new Groups()

  constructor(people: Iterable<NamedPerson> = []) {
    for (const person of people) this.set(person)
  }

  /** Adds a person, or replaces the one with the same id. */
  set(person: NamedPerson): void {
    this.#remove(person.id)
    const name = nameKey(person.fullName)
    const nameAndYear = `${name}|${person.birthYear ?? ''}`
    const listed: Listed = { person, name, nameAndYear, printed: '', read: '' }
    this.#people.set(person.id, listed)
    this.#ofName.join(name, person.id)
    this.#ofNameAndYear.join(nameAndYear, person.id)
    this.#print(listed)
    this.#printOthers(listed, 2)
  }

  /** How the person is printed; empty for somebody who is not among the people. */
  printed(id: string): string {
    return this.#people.get(id)?.printed ?? ''
  }

  /** The ids of everybody who is printed like this person, who is one of them. */
  alike(id: string): ReadonlySet<string> {
    return this.#ofPrint.of(this.#people.get(id)?.read ?? '')
  }

  #remove(id: string): void {
    const listed = this.#people.get(id)
    if (!listed) return
    this.#people.delete(id)
    this.#ofName.leave(listed.name, id)
    this.#ofNameAndYear.leave(listed.nameAndYear, id)
    this.#ofPrint.leave(listed.read, id)
    this.#printOthers(listed, 1)
  }

  /** Only the first two of a name, or of a name and year, change by each other. */
  #printOthers({ person, name, nameAndYear }: Listed, size: number): void {
    for (const ids of [this.#ofName.of(name), this.#ofNameAndYear.of(nameAndYear)]) {
      if (ids.size !== size) continue
      for (const id of ids) {
        const other = this.#people.get(id)
        if (other && id !== person.id) this.#print(other)
      }
    }
  }

  #print(listed: Listed): void {
    const { id } = listed.person
    this.#ofPrint.leave(listed.read, id)
    listed.printed = this.#textOf(listed)
    listed.read = nameKey(listed.printed)
    this.#ofPrint.join(listed.read, id)
  }

  #textOf({ person, name, nameAndYear }: Listed): string {
    const { fullName, birthYear, unit } = person
    const marks: string[] = []
    if (this.#ofName.of(name).size > 1) {
      if (birthYear !== null) marks.push(String(birthYear))
      if (unit !== null && this.#ofNameAndYear.of(nameAndYear).size > 1) marks.push(tidy(unit))
    }
    return marks.length === 0 ? tidy(fullName) : `${tidy(fullName)} (${marks.join(', ')})`
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
  new PrintedNames([...all, person]).alike(person.id).size > 1
