import { ballotForm, type Contest, reasonsPossible } from '../../rules/ballot.ts'
import { type SheetFaults, sheetFaults } from '../../rules/sheet-faults.ts'
import type { InvalidReason, Tally } from '../../rules/types.ts'

export interface SheetName {
  readonly personId: string
  readonly fullName: string
}

/** The paper that is copied: the list, and the ballots in the stack. */
export interface SheetForm {
  readonly contest: Contest
  /** In ballot order. */
  readonly names: readonly SheetName[]
  readonly size: number
}

/** The digits typed in each field by its name; a field that is empty or absent is 0. */
export type Typed = Readonly<Record<string, string>>

/** More digits than any stack has ballots. */
const MOST_DIGITS = 5

export const votesField = (place: number): string => `votes-${place}`
export const disagreeField = (place: number): string => `disagree-${place}`
export const VALID_FIELD = 'valid'
export const invalidField = (reason: InvalidReason): string => `invalid-${reason}`

export const hasBoxes = ({ contest }: SheetForm): boolean =>
  ballotForm(contest.candidates, contest.seats) === 'agree-disagree'

/** The fields in the order of the paper, by the place of each name from 1. */
export const fieldsOf = (form: SheetForm): readonly string[] => [
  ...form.names.flatMap((_, index) =>
    hasBoxes(form) ? [votesField(index + 1), disagreeField(index + 1)] : [votesField(index + 1)],
  ),
  VALID_FIELD,
  ...reasonsPossible(form.contest).map(invalidField),
]

/** The field beside another one, in the order of the paper; the same one at either end. */
export const beside = (form: SheetForm, field: string, step: 1 | -1): string => {
  const fields = fieldsOf(form)
  return fields[fields.indexOf(field) + step] ?? field
}

/** The digits of a text that is a number and nothing else; null for other texts. */
export const digitsOf = (text: string): string | null => {
  const digits = text.trim()
  return /^\d*$/.test(digits) && digits.length <= MOST_DIGITS ? digits : null
}

const figureOf = (typed: Typed, field: string): number => Number(typed[field] ?? '0')

/** The figures as they are now; the sums follow from them. */
export const tallyOf = (form: SheetForm, typed: Typed): Tally => {
  const column = (fieldOf: (place: number) => string): number[] =>
    form.names.map((_, index) => figureOf(typed, fieldOf(index + 1)))
  const invalid = reasonsPossible(form.contest)
    .map((reason) => [reason, figureOf(typed, invalidField(reason))] as const)
    .filter(([, count]) => count > 0)
  return {
    valid: figureOf(typed, VALID_FIELD),
    invalid: Object.fromEntries(invalid),
    votes: column(votesField),
    disagree: hasBoxes(form) ? column(disagreeField) : null,
  }
}

/** The contradictions of the figures, by the same rules as those of the service. */
export const faultsOf = (form: SheetForm, typed: Typed): SheetFaults =>
  sheetFaults(tallyOf(form, typed), { size: form.size, contest: form.contest })

export const isComplete = ({ unequal, exceeding, tooMany, tooFew }: SheetFaults): boolean =>
  unequal === null && exceeding.length === 0 && tooMany === null && tooFew === null

/** A sheet of the API as digits in fields; a zero is an empty field, as on the paper. */
export const typedOf = (
  form: SheetForm,
  sheet: {
    readonly valid: number
    readonly invalid: Tally['invalid']
    readonly names: readonly { readonly personId: string; readonly votes: number; readonly disagree?: number }[]
  },
): Typed => {
  const figures: [string, number][] = [[VALID_FIELD, sheet.valid]]
  for (const reason of reasonsPossible(form.contest)) figures.push([invalidField(reason), sheet.invalid[reason] ?? 0])
  form.names.forEach(({ personId }, index) => {
    const found = sheet.names.find((one) => one.personId === personId)
    figures.push([votesField(index + 1), found?.votes ?? 0], [disagreeField(index + 1), found?.disagree ?? 0])
  })
  return Object.fromEntries(
    figures.filter(([, figure]) => figure > 0).map(([field, figure]) => [field, String(figure)]),
  )
}

/** The body of the request, with every name. */
export const bodyOf = (form: SheetForm, typed: Typed, reason: string) => {
  const { valid, invalid, votes, disagree } = tallyOf(form, typed)
  return {
    valid,
    invalid,
    names: form.names.map(({ personId }, index) => ({
      personId,
      votes: votes[index] ?? 0,
      ...(disagree ? { disagree: disagree[index] ?? 0 } : {}),
    })),
    ...(reason === '' ? {} : { reason }),
  }
}

/** Whether both are the same sheet. */
export const isSame = (form: SheetForm, one: Typed, other: Typed): boolean =>
  JSON.stringify(tallyOf(form, one)) === JSON.stringify(tallyOf(form, other))

/** The field at a JSON Pointer into the body; null for the places without a field. */
export const fieldAtPointer = (pointer: string): string | null => {
  const [, part = '', key = '', column = ''] = pointer.split('/')
  if (part === 'valid') return VALID_FIELD
  if (part === 'invalid') return `invalid-${key}`
  if (part !== 'names' || key === '') return null
  const place = Number(key) + 1
  return column === 'disagree' ? disagreeField(place) : votesField(place)
}

/** A column in which a returned entry differs from another one. */
interface Column {
  readonly column: 'ballots' | 'valid' | 'invalid' | 'votes' | 'disagree'
  readonly reason?: InvalidReason
  readonly place?: number
}

/** The fields that the typist of a returned entry looks at again. */
export const fieldsToLookAt = (columns: readonly Column[]): readonly string[] =>
  columns.flatMap(({ column, reason, place }) => {
    if (column === 'valid') return [VALID_FIELD]
    if (column === 'invalid') return reason ? [invalidField(reason)] : []
    if (place === undefined) return []
    return [column === 'disagree' ? disagreeField(place) : votesField(place)]
  })
