import type { CandidateReading, Person } from '../api/types.ts'
import { isOrdinal, personIn, rowOf, type WrittenPerson, writtenLines } from '../written-people.ts'

/** The headings under which the service reads the names of candidates. */
const HEADINGS = 'Full name\tYear of birth'

const DATE = /^\(?\d[\d\s./-]*\)?$/
/** The year at the end of a date. */
const YEAR = /(?:^|\D)((?:19|20)\d{2})$/

type Cells = readonly string[]

/** Words of letters alone, at least two of them: a family name and a given name. */
const isName = (cell: string): boolean => /^\p{L}[\p{L}\p{M}'’.-]*(?:\s+[\p{L}\p{M}'’.-]+)+$/u.test(cell)

const columnsOf = (rows: readonly Cells[]): readonly Cells[] =>
  Array.from({ length: Math.max(...rows.map((row) => row.length)) }, (_, at) => rows.map((row) => row[at] ?? ''))

/** The column of a table that holds a name in the most rows; the first one if none does. */
const nameColumn = (columns: readonly Cells[]): number => {
  const counts = columns.map((cells) => cells.filter((cell) => isName(personIn([cell]).name)).length)
  return counts.indexOf(Math.max(...counts))
}

/** The column with the years of birth: of several with dates the earliest, because the admission comes later; -1 without one. */
const birthColumn = (columns: readonly Cells[]): number => {
  const earliest = columns.map((cells) => Math.min(...cells.map((cell) => Number(YEAR.exec(cell)?.[1] ?? Infinity))))
  const year = Math.min(...earliest)
  return year === Infinity ? -1 : earliest.indexOf(year)
}

/** The people of a copied table. */
const inTable = (rows: readonly Cells[]): readonly WrittenPerson[] => {
  const columns = columnsOf(rows)
  const [name, birth] = [nameColumn(columns), birthColumn(columns)]
  return rows.map((row) => personIn([row[name] ?? '', ...(name === birth ? [] : [row[birth] ?? ''])]))
}

/** The people of a line: a year belongs to the name before it, and everything else is a name, so that nobody is left out. */
const inLine = (cells: Cells): readonly WrittenPerson[] => {
  const people: string[][] = []
  for (const cell of cells.filter((cell) => cell !== '')) {
    const last = people.at(-1)
    if (last && (DATE.test(cell) || last.every(isOrdinal))) last.push(cell)
    else people.push([cell])
  }
  return people.map(personIn)
}

/** Whether a pasted text has several lines or cells, so that it is more than the letters of a search. */
export const isList = (text: string): boolean => /[\n\r\t;,]/u.test(text.trim())

/**
 * The people in a text without headings under headings, one a line: a column of names, with numbers before and years behind
 * them, names after commas or semicolons, or a table, of which the columns with names and years are taken.
 */
export const underNameHeadings = (text: string): string => {
  const people = text.includes('\t') ? inTable(writtenLines(text, /\t/)) : writtenLines(text).flatMap(inLine)
  return [HEADINGS, ...people.map(rowOf)].join('\n')
}

/** Why a search offers nobody; null if it offers somebody. */
export const whyNobody = (offered: {
  /** People who may be added, those on the list included. */
  readonly people: number
  readonly found: number
  readonly letters: string
}): 'nobody-yet' | 'everybody-on' | 'not-found' | null => {
  if (offered.people === 0) return 'nobody-yet'
  if (offered.found > 0) return null
  return offered.letters.trim() === '' ? 'everybody-on' : 'not-found'
}

/** A name that was pasted and is not on the list. */
export interface LeftName {
  readonly name: string
  /** The reason and what to do, in the words of the service; null for somebody who cannot stand. */
  readonly detail: string | null
  /** Whether nobody of the meeting has this name, so that the person may be recorded first. */
  readonly isUnknown: boolean
}

export interface SortedNames {
  /** People to add, in the order of the pasted list. */
  readonly add: readonly string[]
  /** The number of people who are on the list already. */
  readonly there: number
  readonly left: readonly LeftName[]
}

/** Whether somebody can stand: only official members of the meeting. */
export const mayStand = ({ membership, workingGroup }: Pick<Person, 'membership' | 'workingGroup'>): boolean =>
  membership === 'official' && !workingGroup

const inWords = (lines: readonly { readonly detail: string }[]): string => lines.map(({ detail }) => detail).join(' ')

/**
 * Sorts the rows of a list that the service has read: to add, there already, or left with a reason. No row disappears.
 * @param people people who may be added, those on the list included
 * @param on the people who are on the list
 */
export const sortNames = (
  rows: CandidateReading['rows'],
  people: readonly Pick<Person, 'id' | 'nameOnPaper'>[],
  on: ReadonlySet<string>,
): SortedNames => {
  const mayBe = new Map(people.map((person) => [person.id, person]))
  const read = rows.flatMap(({ personId, doubts }) => (personId === null ? [] : [{ personId, doubts }]))
  const add = read.filter(({ personId }) => mayBe.has(personId) && !on.has(personId))
  const doubtful = add.filter(({ doubts }) => doubts.length > 0).map(({ personId }) => personId)
  return {
    add: add.map(({ personId }) => personId).filter((id) => !doubtful.includes(id)),
    there: read.filter(({ personId }) => on.has(personId)).length,
    left: rows.flatMap(({ personId, fullName: name, problems, doubts }): readonly LeftName[] => {
      if (personId === null) {
        return [
          { name, detail: inWords(problems), isUnknown: problems.some(({ code }) => code === 'row-person-unknown') },
        ]
      }
      if (on.has(personId)) return []
      if (!mayBe.has(personId)) return [{ name, detail: null, isUnknown: false }]
      return doubts.length > 0 ? [{ name, detail: inWords(doubts), isUnknown: false }] : []
    }),
  }
}
