import type { Answer } from './api/answer.ts'

/** A person as a line without headings names them. */
export interface WrittenPerson {
  readonly name: string
  /** The cells behind the name, of which the first is the date or year of birth. */
  readonly behind: readonly string[]
}

/** A number before the name in a cell of its own. */
const ORDINAL = /^\d{1,4}[.)]?$/
/** A number or a dash before a name, as lists in documents have it. */
const MARK = /^(?:\d{1,4}\s*[.):/-]\s*|\d{1,3}\s+|[-–•*+]\s*)(?=\p{L})/u
const YEAR_BEHIND = /^(.*\p{L})\s+\(?(\d[\d./-]+)\)?$/u
const HEADING_ALONE = /^h[oọ] (?:v[aà] )?t[eê]n$/iu

/** A text in one cell: quotation marks of a spreadsheet and separators would divide it. */
export const oneCell = (text: string): string => text.replace(/[\t\r\n"]+/g, ' ').trim()

export const isOrdinal = (cell: string): boolean => ORDINAL.test(cell)

/** The person in the cells of a line: a name with or without a number before it and a year behind it. */
export const personIn = (cells: readonly string[]): WrittenPerson => {
  const filled = cells.filter((cell) => cell !== '')
  const [first = '', ...behind] = isOrdinal(filled[0] ?? '') && filled.length > 1 ? filled.slice(1) : filled
  const name = first.replace(MARK, '')
  const [, ahead, birth] = behind.length === 0 ? (YEAR_BEHIND.exec(name) ?? []) : []
  if (ahead !== undefined && birth !== undefined) return { name: ahead, behind: [birth] }
  return { name, behind: behind.map((cell) => cell.replace(/^\((\d[\d./-]*)\)$/, '$1')) }
}

const isHeadingAlone = (cells: readonly string[] | undefined): boolean =>
  HEADING_ALONE.test(cells?.join(' ').trim() ?? '')

/** The cells of the lines that are not empty, without a heading that stands alone above them. */
export const writtenLines = (text: string, separators = /[\t;,]/): readonly (readonly string[])[] => {
  const lines = text
    .normalize('NFC')
    .split(/[\r\n]+/)
    .map((line) => line.split(separators).map(oneCell))
    .filter((cells) => cells.some((cell) => cell !== ''))
  return isHeadingAlone(lines[0]) ? lines.slice(1) : lines
}

/** The person as a row of a table whose first columns are the name and the birth. */
export const rowOf = ({ name, behind }: WrittenPerson): string => `${name}\t${behind.join(', ')}`

/** Whether the lines of a text hold one cell each. */
export const hasOneColumn = (text: string): boolean => !/[\t;,]/.test(text)

/**
 * Whether the first line is a heading for the names alone although other lines have more parts; headings of tables name
 * each part.
 */
const lacksHeadings = (text: string): boolean =>
  !text.includes('\t') &&
  !hasOneColumn(text) &&
  isHeadingAlone([
    text
      .trim()
      .split(/[\r\n]/)[0]!
      .normalize('NFC'),
  ])

/** A list as the service takes it: cells of a copied table are separated by tabs. */
export const listBody = (text: string): Blob =>
  new Blob([text], { type: text.includes('\t') ? 'text/plain' : 'text/csv' })

/**
 * Reads a pasted list of people as it is; without headings, or with a quotation that does not end, in the form that can be read.
 * @param ask lets the service read a list
 * @param underHeadings gives headings to a list without them; null if it can have none
 */
export const readPasted = async <Read>(
  text: string,
  ask: (body: Blob) => Promise<Answer<Read>>,
  underHeadings: (text: string) => string | null,
): Promise<Answer<Read>> => {
  const whole = lacksHeadings(text) ? (underHeadings(text) ?? text) : text
  let [readable, answer] = [whole, await ask(listBody(whole))]
  if (!answer.ok && answer.failure.code === 'reading-damaged') {
    readable = whole.replaceAll('"', ' ')
    answer = await ask(listBody(readable))
  }
  if (answer.ok) return answer
  const { code } = answer.failure
  const isBare = code === 'reading-without-headings' || (code === 'reading-column-missing' && hasOneColumn(readable))
  const under = isBare ? underHeadings(readable) : null
  return under === null ? answer : ask(listBody(under))
}
