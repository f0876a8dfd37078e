import { PEOPLE } from '../../locale/desk/people.ts'
import { dayInWords } from '../../locale/text.ts'
import type { PeopleReading } from '../api/types.ts'
import { oneCell, personIn, rowOf, writtenLines } from '../written-people.ts'

type ReadRow = PeopleReading['rows'][number]
export type Written = ReadRow['written']

/** A row of the list with what is typed on the page. */
export interface ListedRow extends Pick<ReadRow, 'person' | 'problems' | 'doubts' | 'written'> {
  /** Keeps its place and its fields when other rows are removed. */
  readonly id: number
  /** The number by which sentences of the service name it. */
  readonly number: number
  /** Whether somebody has corrected it here. */
  readonly isEdited: boolean
}

/** Headings that the service recognises. */
const HEADINGS = [PEOPLE.name, PEOPLE.birth, PEOPLE.since, PEOPLE.membership, PEOPLE.ownUnit]
  .map(({ vi }) => vi)
  .join('\t')

/**
 * A list without headings, as it is typed or copied from a letter: a name on each line, with or without a number before and a
 * year of birth behind. It gets headings, so that the service reads it as any other and answers every line, also those that
 * are no such line. Null for a list of more columns: only headings say what they hold.
 */
export const underHeadings = (text: string): string | null => {
  const people = writtenLines(text).map(personIn)
  const short = people.filter(({ behind }) => behind.length < 2)
  return short.length * 2 < people.length || people.length === 0 ? null : [HEADINGS, ...people.map(rowOf)].join('\n')
}

/** The list in the form in which the service reads it again. */
export const listText = (rows: readonly Pick<ListedRow, 'written'>[]): string => {
  const lines = rows.map(({ written: { fullName, birth, partySince, membership, unit } }) =>
    [fullName, birth, partySince, membership, unit].map(oneCell).join('\t'),
  )
  return [HEADINGS, ...lines].join('\n')
}

/** The rows of a list that was read for the first time. */
export const firstRows = ({ rows }: Pick<PeopleReading, 'rows'>): readonly ListedRow[] =>
  rows.map(({ row, person, problems, doubts, written }, id) => ({
    id,
    number: row,
    person,
    problems,
    doubts,
    written: { ...written, partySince: dayInWords(written.partySince, 'vi') },
    isEdited: false,
  }))

/** A row whose name has to be typed: the reading that saw the file knows why, and a later one does not. */
const waitsForName = ({ isEdited, written, problems }: ListedRow): boolean =>
  !isEdited && written.fullName === '' && problems.length > 0

/** The rows after they were read again; what somebody has typed stays. */
export const readAgain = (
  before: readonly ListedRow[],
  { rows }: Pick<PeopleReading, 'rows'>,
): readonly ListedRow[] => {
  const byRow = new Map(rows.map((row) => [row.row, row]))
  return before.map((row, at) => {
    // The first row below the headings is row 2.
    const number = at + 2
    const read = byRow.get(number)
    if (waitsForName(row) || !read) return { ...row, number }
    return { ...row, number, person: read.person, problems: read.problems, doubts: read.doubts }
  })
}

/** The number of rows that cannot be recorded. */
export const refusedIn = (rows: readonly ListedRow[]): number => rows.filter(({ person }) => person === null).length

/** The rows with the refusals of the service beside them: its pointers count the people from 0. */
export const withRefusals = (
  rows: readonly ListedRow[],
  errors: readonly { readonly pointer: string; readonly detail: string }[],
): readonly ListedRow[] =>
  rows.map((row, at) => {
    const own = errors.filter(({ pointer }) => pointer.startsWith(`/people/${at}/`))
    const problems = own.map(({ pointer, detail }) => ({ code: pointer, detail }))
    return own.length === 0 ? row : { ...row, person: null, problems }
  })
