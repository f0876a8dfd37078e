import { searchText } from '../../kernel/search-text.ts'
import { brokenText, type GridCell, hasSoftHyphen, type Table, textOf } from './grid.ts'
import type { Headings } from './headings.ts'

/** A name as a row has it. */
export interface RowName {
  readonly text: string
  /** Whether it is written with soft hyphens, which are letters in an old font. */
  readonly hasSoftHyphen: boolean
  /** Whether it is joined of two cells without certainty. */
  readonly isJoined: boolean
  /** A text in another column that may belong to it; empty if there is none. */
  readonly beside: string
}

type Cells = readonly GridCell[]

/** Whether the sheet shows the heading of a name above this column and the next one. */
const isMerged = ({ merged }: Table, { row }: Headings, column: number): boolean =>
  merged.some(
    ({ top, left, bottom, right }) => bottom < row && top <= bottom && left === column && right === column + 1,
  )

/** Man and woman, as texts are compared. */
const SEX = ['nam', 'nu']

/** Whether the texts of a column can be given names: each is one word, and they do not tell men from women. */
const areGivenNames = (texts: readonly string[]): boolean =>
  texts.every((text) => /^[\p{L}\p{M}'’]+$/u.test(text)) && !texts.every((text) => SEX.includes(searchText(text)))

interface Columns {
  readonly joined: readonly number[]
  /** Columns that may hold a part of the name, or another name. */
  readonly beside: readonly number[]
  readonly isCertain: boolean
}

/**
 * The columns of a name. A heading above two columns leaves the second without one: they are joined if the sheet says so, and
 * otherwise only if the second can hold nothing but given names.
 */
const columnsOf = (table: Table, headings: Headings): Columns => {
  const { columns, found } = headings
  const [given = null] = columns.get('givenName') ?? []
  const [whole = null, ...more] = columns.get('fullName') ?? []
  if (whole === null) {
    return { joined: [columns.get('familyName')![0]!, given!], beside: [], isCertain: true }
  }
  const others = given === null ? more : [...more, given]
  if (found.some(({ column }) => column === whole + 2)) return { joined: [whole], beside: others, isCertain: true }
  if (isMerged(table, headings, whole)) return { joined: [whole, whole + 1], beside: others, isCertain: true }
  const texts = table.grid.slice(headings.row).flatMap((cells) => textOf(cells[whole + 1]) || [])
  return areGivenNames(texts)
    ? { joined: [whole, whole + 1], beside: others, isCertain: false }
    : { joined: [whole], beside: [...others, whole + 1], isCertain: true }
}

/** Reads the names of the rows of a list. */
export const nameReader = (table: Table, headings: Headings): ((cells: Cells) => RowName) => {
  const { joined, beside, isCertain } = columnsOf(table, headings)
  return (cells) => {
    const named = joined
      .map((column) => cells[column])
      .filter((cell) => textOf(cell) !== '' && brokenText(cell) === null)
    const text = named.map(textOf).join(' ')
    const others = beside
      .map((column) => textOf(cells[column]))
      .filter((other) => other !== '' && !text.endsWith(other))
    return {
      text,
      hasSoftHyphen: named.some(hasSoftHyphen),
      isJoined: !isCertain && named.length > 1,
      beside: others.join(', '),
    }
  }
}
