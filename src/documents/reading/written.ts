import { textOf } from './grid.ts'
import type { Field } from './headings.ts'
import type { ListRow } from './list.ts'
import { birthIn, membershipIn, partySinceIn } from './people.ts'

/** The texts of a row as somebody can correct them, also of a row that is refused. Empty for a value that the row has not. */
export interface WrittenPerson {
  /** Also empty if it is not clear which letters or columns belong to the name: it is typed again then. */
  readonly fullName: string
  readonly birth: string
  readonly membership: string
  readonly partySince: string
  readonly unit: string
}

/** The texts of a row. A cell without a value keeps its error as text, so that it is refused again until it is mended. */
export const writtenIn = (row: ListRow): WrittenPerson => {
  const brokenIn = (...fields: readonly Field[]): string | undefined =>
    row.broken.find(({ field }) => fields.includes(field))?.text
  const textsIn = (...fields: readonly Field[]): string =>
    fields.flatMap((field) => row.cells(field).map(textOf)).join(', ')
  const { text, hasSoftHyphen, beside } = row.name
  const [birth, membership, since] = [birthIn(row), membershipIn(row, {}), partySinceIn(row)] as const
  return {
    fullName: brokenIn('fullName', 'familyName', 'givenName') ?? (hasSoftHyphen || beside !== '' ? '' : text),
    birth: brokenIn('birth') ?? (birth.ok ? String(birth.value ?? '') : textsIn('birth')),
    membership:
      brokenIn('membership', 'official', 'probationary') ??
      (membership.ok ? membership.value : textsIn('membership', 'official', 'probationary')),
    partySince: brokenIn('partySince') ?? (since.ok ? (since.value ?? '') : textsIn('partySince', 'probationary')),
    unit: brokenIn('unit') ?? row.text('unit'),
  }
}
