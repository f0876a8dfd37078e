import { entriesOf } from '../../kernel/record.ts'
import { err, ok, type Result } from '../../kernel/result.ts'
import { MEMBERSHIPS, type Membership } from '../../rules/candidacy.ts'
import { plainDateOf, writtenDate } from './dates.ts'
import type { ReadingFault } from './faults.ts'
import { type GridCell, textOf } from './grid.ts'
import { type Field, folded } from './headings.ts'
import type { ListRow, ReadList, RowDoubt, RowFault } from './list.ts'
import { brokenFaults, doubtsIn, nameIn, unitIn } from './names.ts'

/** A person of a list, as the service records one. */
export interface ListedPerson {
  readonly fullName: string
  /** Null if it is not known. */
  readonly birthYear: number | null
  readonly membership: Membership
  /** Plain date, yyyy-mm-dd; null if it is not known. */
  readonly partySince: string | null
  readonly unit: string
}

/** Values for all people of a list that has no column for them. */
export interface ListDefaults {
  readonly unit?: string
  readonly membership?: Membership
}

/** A row and the person in it; null if the row is refused. */
export interface PersonRow {
  readonly row: number
  readonly person: ListedPerson | null
  readonly faults: readonly RowFault[]
  /** Properties of a row that is read, at which somebody should look. */
  readonly doubts: readonly RowDoubt[]
}

const MEMBERSHIP_WORDS: Readonly<Record<Membership, readonly string[]>> = {
  official: ['chinh thuc', 'ct', 'dvct', 'dang vien chinh thuc', 'official'],
  probationary: ['du bi', 'db', 'dvdb', 'dang vien du bi', 'probationary'],
  temporary: ['tam thoi', 'sinh hoat tam thoi', 'dang vien sinh hoat tam thoi', 'shtt', 'temporary'],
}
const MEMBERSHIP_OF = new Map(
  entriesOf(MEMBERSHIPS, MEMBERSHIP_WORDS).flatMap(([membership, words]) =>
    words.map((word) => [word, membership] as const),
  ),
)

type Read<T> = Result<T, RowFault>
const refused = (code: RowFault['code'], params?: RowFault['params']): Read<never> =>
  err({ code, ...(params ? { params } : {}) })

/**
 * The year of birth; null if the row has none. Of several columns, as one for men and one for women, a single one is
 * filled, or they agree, as a date and its year do.
 */
export const birthIn = (row: ListRow): Read<number | null> => {
  const cells = row.cells('birth')
  if (cells.length === 0) return ok(null)
  const years = new Set(cells.map((cell) => writtenDate(cell)?.year ?? null))
  const [year = null] = years
  return years.size === 1 && year !== null
    ? ok(year)
    : refused('row-birth-unclear', { text: cells.map(textOf).join(', ') })
}

const dateIn = (cell: GridCell): Read<string> => {
  const date = writtenDate(cell)
  const text = textOf(cell)
  if (!date) return refused('row-date-unclear', { text })
  const day = plainDateOf(date)
  return day ? ok(day) : refused('row-date-incomplete', { text })
}

/** The day of admission: of its own column, or the date in the column of probationary membership. */
export const partySinceIn = (row: ListRow): Read<string | null> => {
  const [own = null] = row.cells('partySince')
  if (own !== null) return dateIn(own)
  const [probationary = null] = row.cells('probationary')
  return probationary !== null && writtenDate(probationary) ? dateIn(probationary) : ok(null)
}

/** A mark that says no. */
const NO_MARK = /^(?:0|[-–—_.]+|k|không|ko|chưa|no|false|n)$/iu
/** A mark that says yes. */
const MARK = /^(?:x+|v|y|1|\+|[✓✔√☑☒]|có|đúng|yes|true)$/iu

/** A cell of a column for one kind of members: a mark, a date or the kind; null if it says no. */
const markIn = (row: ListRow, field: 'official' | 'probationary'): Read<GridCell> => {
  const [cell = null] = row.cells(field)
  const text = textOf(cell)
  if (cell === null || NO_MARK.test(text)) return ok(null)
  const isMark = MARK.test(text) || writtenDate(cell) !== null || MEMBERSHIP_OF.get(folded(text)) === field
  return isMark ? ok(cell) : refused('row-membership-unclear', { text })
}

/** The membership by the columns of official and of probationary members, which hold marks or dates. */
const markedMembership = (row: ListRow): Read<Membership | null> => {
  const [official, probationary] = [markIn(row, 'official'), markIn(row, 'probationary')]
  if (!official.ok) return official
  if (!probationary.ok) return probationary
  // A member who has both dates was admitted on the one and became an official member on the other.
  const areDates = [official.value, probationary.value].every((cell) => cell !== null && writtenDate(cell))
  if (official.value !== null && probationary.value !== null && !areDates) return refused('row-membership-both')
  if (official.value !== null) return ok('official')
  return ok(probationary.value === null ? null : 'probationary')
}

/** The kind of membership: of its own column, by marks, or the one of the whole list. */
export const membershipIn = (row: ListRow, { membership }: ListDefaults): Read<Membership> => {
  const text = row.text('membership')
  if (text !== '') {
    const named = MEMBERSHIP_OF.get(folded(text))
    return named ? ok(named) : refused('row-membership-unclear', { text })
  }
  const marked = markedMembership(row)
  if (!marked.ok) return marked
  const known = marked.value ?? membership
  return known ? ok(known) : refused('row-membership-missing')
}

/** The columns of each value of a person: a cell without a value in one of them is answered in its place. */
const COLUMNS: readonly (readonly Field[])[] = [
  ['fullName', 'familyName', 'givenName'],
  ['birth'],
  ['membership', 'official', 'probationary'],
  ['partySince', 'probationary'],
  ['unit'],
]

/** A row without a year of birth among others that have one has probably lost it. */
const missingYear = (birth: number | null, hasYears: boolean): readonly RowDoubt[] =>
  birth === null && hasYears ? [{ code: 'row-birth-missing' }] : []

const personOf = (row: ListRow, defaults: ListDefaults, hasYears: boolean): PersonRow => {
  const [name, birth, membership] = [nameIn(row), birthIn(row), membershipIn(row, defaults)] as const
  const [since, unit] = [partySinceIn(row), unitIn(row, defaults.unit)] as const
  if (row.broken.length === 0 && name.ok && birth.ok && membership.ok && since.ok && unit.ok) {
    const read = { fullName: name.value, birthYear: birth.value, membership: membership.value }
    const person = { ...read, partySince: since.value, unit: unit.value }
    const doubts = [...doubtsIn(row), ...missingYear(birth.value, hasYears)]
    return { row: row.row, person, faults: [], doubts }
  }
  const isBroken = (at: number): boolean => row.broken.some(({ field }) => COLUMNS[at]!.includes(field))
  const wrong = [name, birth, membership, since, unit].flatMap((read, at) =>
    read.ok || isBroken(at) ? [] : [read.error],
  )
  return { row: row.row, person: null, faults: [...brokenFaults(row), ...wrong], doubts: [] }
}

/** The columns without which nobody can be recorded, unless there is a default. */
const missingColumn = ({ headings: { columns } }: ReadList, defaults: ListDefaults): Field | null => {
  const isMarked = columns.has('membership') || columns.has('official') || columns.has('probationary')
  if (!isMarked && !defaults.membership) return 'membership'
  return columns.has('unit') || defaults.unit ? null : 'unit'
}

/** The people of a list: every row is answered, with its person or with everything that is wrong in it. */
export const peopleOf = (list: ReadList, defaults: ListDefaults): Result<readonly PersonRow[], ReadingFault> => {
  const column = missingColumn(list, defaults)
  if (column) return err({ code: 'reading-column-missing', params: { column } })
  const hasYears = list.rows.some((row) => row.cells('birth').length > 0)
  return ok(list.rows.map((row) => personOf(row, defaults, hasYears)))
}
