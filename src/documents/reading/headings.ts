import { keysOf } from '../../kernel/record.ts'
import { type Grid, type GridCell, textOf } from './grid.ts'

/** The columns that a list of people can have. */
export type Field =
  | 'ordinal'
  | 'fullName'
  | 'familyName'
  | 'givenName'
  | 'birth'
  | 'partySince'
  | 'membership'
  | 'official'
  | 'probationary'
  | 'unit'

/** The headings of each column, without tones, case and signs. */
const HEADINGS: Readonly<Record<Field, readonly string[]>> = {
  ordinal: ['tt', 'stt', 'so tt', 'so thu tu', 'thu tu', 'no'],
  fullName: [
    'ho va ten',
    'ho ten',
    'ho va ten dang vien',
    'ho ten dang vien',
    'ten dang vien',
    'ho va ten dai bieu',
    'ho ten dai bieu',
    'ho va ten nguoi ung cu',
    'ho va ten khai sinh',
    'ho ten khai sinh',
    'ho chu dem va ten',
    'ho chu dem va ten khai sinh',
    'ho ten dem va ten',
    'ho dem va ten',
    'full name',
    'name',
  ],
  familyName: ['ho', 'ho dem', 'ho va dem', 'ho va ten dem', 'ho ten dem', 'ho lot', 'ho va chu dem'],
  givenName: ['ten'],
  birth: [
    'ngay sinh',
    'nam sinh',
    'ngay thang nam sinh',
    'sinh ngay',
    'sinh nam',
    'ngay thang sinh',
    'ns',
    'nam sinh nam',
    'nam sinh nu',
    'year of birth',
    'date of birth',
  ],
  partySince: [
    'ngay vao dang',
    'ngay vao dang csvn',
    'ngay thang nam vao dang',
    'ket nap',
    'ngay ket nap',
    'ngay ket nap dang',
    'ngay ket nap vao dang',
    'vao dang',
    'ngay vao dang du bi',
    'party since',
  ],
  membership: [
    'loai dang vien',
    'chinh thuc du bi',
    'dang vien chinh thuc du bi',
    'dien dang vien',
    'tinh trang dang vien',
    'dang vien',
    'ct db',
    'dvct dvdb',
    'membership',
  ],
  official: [
    'chinh thuc',
    'dang vien chinh thuc',
    'ngay chinh thuc',
    'ngay vao dang chinh thuc',
    'ngay cong nhan chinh thuc',
    'dvct',
  ],
  probationary: ['du bi', 'dang vien du bi', 'ngay du bi', 'dvdb'],
  unit: [
    'don vi',
    'chi bo',
    'don vi chi bo',
    'chi bo don vi',
    'don vi cong tac',
    'noi cong tac',
    'co quan',
    'co quan don vi',
    'don vi sinh hoat',
    'noi sinh hoat',
    'chi bo sinh hoat',
    'sinh hoat tai chi bo',
    'to dang',
    'dang bo',
    'dang bo chi bo',
    'to chuc dang',
    'don vi noi cong tac',
    'unit',
  ],
}

const FIELDS = new Map(keysOf(HEADINGS).flatMap((field) => HEADINGS[field].map((heading) => [heading, field] as const)))

/** A text without tones, case, signs and remarks in brackets, as headings are compared. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\([^)]*\)/g, ' ')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()

const fieldOf = (cell: GridCell | undefined): Field | null => FIELDS.get(folded(textOf(cell))) ?? null

export interface Headings {
  /** The last row of the headings, from 1. */
  readonly row: number
  /** The columns of each field, from 0, in order. */
  readonly columns: ReadonlyMap<Field, readonly number[]>
  /** Each heading with its field; null for a column that is not read. */
  readonly found: readonly { readonly column: number; readonly heading: string; readonly field: Field | null }[]
}

/** The headings are within the first rows, below the title of the list. */
const FURTHEST_HEADING = 30

const isHeading = (row: readonly GridCell[]): boolean => {
  const fields = new Set(row.map(fieldOf))
  return fields.has('fullName') || (fields.has('familyName') && fields.has('givenName'))
}

/** Headings of a second row below a merged heading: the year of birth in a column for men and one for women. */
const UNDER_BIRTH = ['nam', 'nu']

/** The field of each column of the second row of headings, if the row below the first holds nothing but headings. */
const secondRow = (
  first: readonly GridCell[],
  second: readonly GridCell[] | undefined,
): readonly (Field | null)[] | null => {
  if (!second?.some((cell) => textOf(cell) !== '')) return null
  const fields: (Field | null)[] = []
  let merged: Field | null = null
  for (const [column, cell] of second.entries()) {
    const above = textOf(first[column])
    if (above !== '') merged = fieldOf(first[column])
    const text = folded(textOf(cell))
    const field = merged === 'birth' && UNDER_BIRTH.includes(text) ? 'birth' : fieldOf(cell)
    // A heading below one of a single column, or a text that is no heading, belongs to a person.
    if (textOf(cell) !== '' && field === null) return null
    fields.push(field)
  }
  return fields
}

/** Finds the headings of a list; null if no row names the people. */
export const findHeadings = (grid: Grid): Headings | null => {
  const at = grid.slice(0, FURTHEST_HEADING).findIndex(isHeading)
  const first = grid[at]
  if (!first) return null
  const second = secondRow(first, grid[at + 1])
  const width = Math.max(first.length, second?.length ?? 0)
  const found = Array.from({ length: width }, (_, column) => {
    const below = second?.[column] ?? null
    const heading = [textOf(first[column]), second ? textOf(grid[at + 1]?.[column]) : ''].filter(Boolean).join(' ')
    return { column: column + 1, heading, field: below ?? fieldOf(first[column]) }
  }).filter(({ heading }) => heading !== '')
  const columns = new Map<Field, readonly number[]>()
  for (const { column, field } of found) if (field) columns.set(field, [...(columns.get(field) ?? []), column - 1])
  return { row: at + (second ? 2 : 1), columns, found }
}
