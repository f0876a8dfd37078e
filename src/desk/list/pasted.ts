import type { CandidateReading, Person } from '../api/types.ts'

/** The heading under which the service reads names. */
export const NAME_HEADING = 'Full name'

/** A number or a dash before a name, as lists in documents have it. */
const MARK = /^\s*(?:\d{1,3}\s*(?:[.):/-]\s*|\s)|[-–•*+]\s*)/u

const cellsOf = (line: string): readonly string[] => line.split('\t').map((cell) => cell.trim())

/** Words of letters alone, at least two of them: a family name and a given name. */
const isName = (cell: string): boolean => /^\p{L}[\p{L}\p{M}'’.-]*(?:\s+[\p{L}\p{M}'’.-]+)+$/u.test(cell)

/** The column of a table that holds a name in the most rows; the first one if none does. */
const nameColumn = (rows: readonly (readonly string[])[]): number => {
  const counts = Array.from(
    { length: Math.max(...rows.map((row) => row.length)) },
    (_, at) => rows.filter((row) => isName(row[at] ?? '')).length,
  )
  return counts.indexOf(Math.max(...counts))
}

/** Whether a pasted text has several lines or cells, so that it is more than the letters of a search. */
export const isList = (text: string): boolean => /[\n\r\t;]/u.test(text.trim())

/**
 * The names in a text without headings, one a line under a heading: a column, names after numbers, names after semicolons, or
 * a table, of which the column with the names is taken.
 */
export const underHeading = (text: string): string => {
  const lines = text.split(/[\n\r;]+/u).filter((line) => line.trim() !== '')
  const rows = lines.map(cellsOf)
  const at = rows.some((row) => row.length > 1) ? nameColumn(rows) : null
  const names = at === null ? lines.map((line) => line.replace(MARK, '').trim()) : rows.map((row) => row[at] ?? '')
  return [NAME_HEADING, ...names].join('\n')
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
