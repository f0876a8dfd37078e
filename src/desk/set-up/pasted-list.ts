import { PEOPLE } from '../../locale/desk/people.ts'
import { dayInWords } from '../../locale/text.ts'
import type { PeopleReading } from '../api/types.ts'

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

const YEAR = /^(?:\d{1,2}[./-]\d{1,2}[./-])?\d{4}$/
const NUMBERED = /^\d{1,4}[.)]?$/
const NUMBER_BEFORE = /^\d{1,4}[.)]\s+/
const NAME = /^\p{L}[\p{L}\p{M}\s.'’-]*$/u

/** The name and the year of birth on a line without headings; null if it is another line. */
const bareLine = (line: string): readonly [name: string, birth: string] | null => {
  const parts = line
    .split(/[\t;,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const [first = '', ...rest] = NUMBERED.test(parts[0] ?? '') ? parts.slice(1) : parts
  const [birth = '', ...more] = rest
  const name = first.replace(NUMBER_BEFORE, '')
  return NAME.test(name) && (birth === '' || YEAR.test(birth)) && more.length === 0 ? [name, birth] : null
}

/**
 * A list without headings, as it is typed or copied from a letter: names one on each line, with or without a number before
 * and a year of birth behind. It gets headings, so that the service reads it as any other. Every other text stays as it is.
 */
export const withHeadings = (text: string): string => {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const bare = lines.map(bareLine)
  // A single word on the first line is a heading.
  if (lines.length === 0 || bare.includes(null) || /^h[oọ] (?:v[aà] )?t[eê]n$/iu.test(bare[0]![0])) return text
  return [HEADINGS, ...bare.map((line) => line!.join('\t'))].join('\n')
}

/** The list in the form in which the service reads it again. */
export const listText = (rows: readonly Pick<ListedRow, 'written'>[]): string => {
  const cell = (text: string): string => text.replace(/[\t\r\n"]+/g, ' ')
  const lines = rows.map(({ written: { fullName, birth, partySince, membership, unit } }) =>
    [fullName, birth, partySince, membership, unit].map(cell).join('\t'),
  )
  return [HEADINGS, ...lines].join('\n')
}

/** The media type of a text: cells of a copied table are separated by tabs. */
export const typeOfText = (text: string): string => (text.includes('\t') ? 'text/plain' : 'text/csv')

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
