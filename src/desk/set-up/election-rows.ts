import { OFFICES, type Office } from '../../rules/types.ts'
import type { UsualElection } from '../../rules/usual-elections.ts'
import type { NewElection } from '../api/types.ts'

/** `certain`: every meeting of this kind holds it; `open`: the rules leave it to the meeting; `other`: another office. */
export type RowKind = 'certain' | 'open' | 'other'

/** An election that can be created, with its place in the form. */
export interface ElectionRow extends UsualElection {
  readonly kind: RowKind
}

/** Whether the election of an office is chosen; absent until its row is touched or its question answered. */
export type Held = Readonly<Partial<Record<Office, boolean>>>

/** An election as it is to be created. */
export interface Wish extends Pick<UsualElection, 'office' | 'from'> {
  readonly seats: number
  readonly alternates: number | null
}

/** An election that exists, as far as others depend on it. */
interface Existing {
  readonly id: string
  readonly office: Office
}

/** At most so many people in one office, whatever the level. */
const mostIn = (office: Office): number | null => (office === 'secretary' || office === 'inspection-chair' ? 1 : null)

const otherRow = (office: Office): ElectionRow => {
  const most = mostIn(office)
  return { office, kind: 'other', seats: most, most, isCertain: false, from: null, citations: [] }
}

/**
 * The rows of the form: the usual elections, then the other offices in the order of the law. Once elections
 * exist, nothing is proposed any more: an office that was left out was left out on purpose.
 * @param made offices of elections of the meeting
 * @param isBegun whether elections were created before this form
 */
export const electionRows = (
  usual: readonly UsualElection[],
  made: ReadonlySet<Office>,
  isBegun: boolean,
): readonly ElectionRow[] => {
  const proposed = usual.map((one): ElectionRow => {
    const kind = one.isCertain ? 'certain' : 'open'
    return { ...one, kind: isBegun ? 'other' : kind }
  })
  const others = OFFICES.filter((office) => usual.every((one) => one.office !== office)).map(otherRow)
  return [...proposed, ...others].filter(({ office }) => !made.has(office))
}

/** Whether the election of a row is chosen; null until its question is answered. */
export const isHeld = ({ office, kind }: Pick<ElectionRow, 'office' | 'kind'>, held: Held): boolean | null =>
  held[office] ?? { certain: true, open: null, other: false }[kind]

/** The names of the fields of a row. */
export const fieldsOf = (office: Office) =>
  ({ held: `held ${office}`, seats: `seats ${office}`, alternates: `alternates ${office}` }) as const

/** The elections to create, in the order of their votes. @param values of the form, by the names of its fields */
export const wishesIn = (
  rows: readonly ElectionRow[],
  held: Held,
  values: Readonly<Record<string, string>>,
): readonly Wish[] =>
  rows
    .filter((row) => isHeld(row, held) === true)
    .map(({ office, seats, from }) => {
      const fields = fieldsOf(office)
      const { [fields.seats]: typed = '', [fields.alternates]: alternates = '' } = values
      return { office, from, seats: seats ?? Number(typed), alternates: alternates === '' ? null : Number(alternates) }
    })

/** The request that creates an election. Candidates come from the newest election of the office that the law names. */
export const bodyOf = ({ office, seats, alternates, from }: Wish, existing: readonly Existing[]): NewElection => ({
  office,
  seats,
  alternates,
  eligibleFrom: existing.findLast((one) => one.office === from)?.id ?? null,
})
