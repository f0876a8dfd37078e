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

const NUMBERED = /^\d{1,4}[.)]?$/
const NUMBER_BEFORE = /^\d{1,4}[.)]\s*/
const YEAR_BEHIND = /^(.*\p{L})\s+(\d[\d./-]+)$/u
const HEADING_ALONE = /^h[oọ] (?:v[aà] )?t[eê]n$/iu

/** A text in one cell: quotation marks of a spreadsheet and separators would divide it. */
const oneCell = (text: string): string => text.replace(/[\t\r\n"]+/g, ' ').trim()

/** The filled cells of a line without headings, from its name on. */
const cellsOf = (line: string): readonly string[] => {
  const cells = line
    .split(/[\t;,]/)
    .map(oneCell)
    .filter((cell) => cell !== '')
  const [first = '', ...rest] = NUMBERED.test(cells[0] ?? '') && cells.length > 1 ? cells.slice(1) : cells
  const name = first.replace(NUMBER_BEFORE, '')
  const [, ahead, birth] = rest.length === 0 ? (YEAR_BEHIND.exec(name) ?? []) : []
  return ahead !== undefined && birth !== undefined ? [ahead, birth] : [name, ...rest]
}

/**
 * A list without headings, as it is typed or copied from a letter: a name on each line, with or without a number before and a
 * year of birth behind. It gets headings, so that the service reads it as any other and answers every line, also those that
 * are no such line. Null for a list of more columns: only headings say what they hold.
 */
export const underHeadings = (text: string): string | null => {
  const lines = text
    .normalize('NFC')
    .split(/[\r\n]+/)
    .map(cellsOf)
  const filled = lines.filter((cells) => cells.some((cell) => cell !== ''))
  const rows = HEADING_ALONE.test(filled[0]?.join(' ') ?? '') ? filled.slice(1) : filled
  if (rows.filter(({ length }) => length < 3).length * 2 < rows.length || rows.length === 0) return null
  return [HEADINGS, ...rows.map(([name = '', ...rest]) => `${name}\t${rest.join(', ')}`)].join('\n')
}

/** Whether the lines of a text hold one cell each. */
export const hasOneColumn = (text: string): boolean => !/[\t;,]/.test(text)

/** The list in the form in which the service reads it again. */
export const listText = (rows: readonly Pick<ListedRow, 'written'>[]): string => {
  const lines = rows.map(({ written: { fullName, birth, partySince, membership, unit } }) =>
    [fullName, birth, partySince, membership, unit].map(oneCell).join('\t'),
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
