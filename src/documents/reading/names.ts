import { err, ok, type Result } from '../../kernel/result.ts'
import { fontTrouble } from '../../rules/old-fonts.ts'
import { type NameDoubt, nameDoubts, nameFault } from '../../rules/written-names.ts'
import type { ListRow, RowDoubt, RowFault } from './list.ts'

/** The characters that a recorded line may have. */
const PRINTABLE = /^[^\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]*$/u
const LONGEST_NAME = 100
const LONGEST_UNIT = 200

const DOUBTS: Readonly<Record<NameDoubt, RowDoubt['code']>> = {
  'old-font': 'row-name-old-font',
  signs: 'row-name-signs',
  title: 'row-name-title',
}

/** The full name of a row. */
export const nameIn = ({ name: { text: name, hasSoftHyphen, beside } }: ListRow): Result<string, RowFault> => {
  if (name === '') return err({ code: 'row-name-missing' })
  const wrong = hasSoftHyphen ? 'wrong-font' : nameFault(name)
  if (wrong === 'wrong-font') return err({ code: 'row-name-wrong-font', params: { name } })
  if (wrong === 'no-letters') return err({ code: 'row-name-no-letters', params: { text: name } })
  if (beside !== '') return err({ code: 'row-name-beside', params: { name, text: beside } })
  return PRINTABLE.test(name) && name.length <= LONGEST_NAME
    ? ok(name)
    : err({ code: 'row-name-unprintable', params: { most: LONGEST_NAME } })
}

/** The cells of a row without a value in columns that are read. */
export const brokenFaults = ({ broken }: ListRow): readonly RowFault[] =>
  broken.map(({ heading, text }) => ({ code: 'row-cell-broken', params: { heading, text } }))

/** The properties of a row that is read, at which somebody should look. */
export const doubtsIn = ({ name: { text: name, isJoined }, isHidden }: ListRow): readonly RowDoubt[] => [
  ...nameDoubts(name).map((doubt) => ({ code: DOUBTS[doubt], params: { name } })),
  ...(isJoined ? [{ code: 'row-name-joined', params: { name } } as const] : []),
  ...(isHidden ? [{ code: 'row-hidden' } as const] : []),
]

/** The unit of a row, or the one of the whole list. */
export const unitIn = (row: ListRow, common: string | undefined): Result<string, RowFault> => {
  const unit = row.text('unit') || common || ''
  if (unit === '') return err({ code: 'row-unit-missing' })
  if (fontTrouble(unit) === 'wrong') return err({ code: 'row-unit-wrong-font', params: { text: unit } })
  return PRINTABLE.test(unit) && unit.length <= LONGEST_UNIT
    ? ok(unit)
    : err({ code: 'row-unit-unprintable', params: { most: LONGEST_UNIT } })
}
