import type { CandidateList, Congress, NewCandidateList } from '../api/types.ts'

type Candidate = CandidateList['candidates'][number]

/** A name on a list that is being drawn up. Figures are as typed. */
export interface Row {
  readonly personId: string
  readonly origin: Candidate['origin']
  readonly inFavour: string
  readonly attending: string
  /** Whether the person asked to withdraw, and the answer of the meeting. */
  readonly withdrawal: 'none' | 'accepted' | 'refused'
}

export const newRow = (personId: string): Row => ({
  personId,
  origin: 'convening-committee',
  inFavour: '',
  attending: '',
  withdrawal: 'none',
})

/**
 * Whether a name from outside needs the agreement of those attending before it is put to the meeting. The service refuses
 * a list without one, so the editor asks for it; a test compares it with the rule.
 */
export const needsAgreement = ({ regulation }: Pick<Congress, 'regulation'>): boolean => regulation === 'qd190-2024'

/** The rows of a recorded list, in its order. */
export const rowsOf = ({
  candidates,
  withdrawals,
}: Pick<CandidateList, 'candidates' | 'withdrawals'>): readonly Row[] =>
  candidates.map(({ personId, origin, agreement }) => {
    const asked = withdrawals.find((one) => one.personId === personId)
    return {
      personId,
      origin,
      inFavour: agreement ? String(agreement.inFavour) : '',
      attending: agreement ? String(agreement.attending) : '',
      withdrawal: asked ? (asked.accepted ? 'accepted' : 'refused') : 'none',
    }
  })

const agreementOf = ({ origin, inFavour, attending }: Row): Candidate['agreement'] => {
  if (origin === 'convening-committee' || inFavour === '' || attending === '') return null
  return { inFavour: Number(inFavour), attending: Number(attending) }
}

/** The list as it is sent. */
export const listOf = (rows: readonly Row[], order: CandidateList['order']): NewCandidateList => ({
  order,
  candidates: rows.map((row) => ({ personId: row.personId, origin: row.origin, agreement: agreementOf(row) })),
  withdrawals: rows
    .filter(({ withdrawal }) => withdrawal !== 'none')
    .map(({ personId, withdrawal }) => ({ personId, accepted: withdrawal === 'accepted' })),
})

/** The rows with one of them moved by a number of places; unmoved at either end. */
export const moved = (rows: readonly Row[], from: number, by: number): readonly Row[] => {
  const to = from + by
  const row = rows[from]
  if (row === undefined || to < 0 || to >= rows.length) return rows
  const others = rows.filter((_, at) => at !== from)
  return [...others.slice(0, to), row, ...others.slice(to)]
}

/** The names of a recorded list that stand, in its order: nobody whose withdrawal the meeting accepted. */
export const standingOn = ({
  candidates,
  withdrawals,
}: Pick<CandidateList, 'candidates' | 'withdrawals'>): readonly Candidate[] => {
  const gone = new Set(withdrawals.filter(({ accepted }) => accepted).map(({ personId }) => personId))
  return candidates.filter(({ personId }) => !gone.has(personId))
}

/** The number of people who stand: withdrawals that the meeting accepted are not counted. */
export const standingIn = (rows: readonly Pick<Row, 'withdrawal'>[]): number =>
  rows.filter(({ withdrawal }) => withdrawal !== 'accepted').length

/**
 * Sentences of a refusal by the number of their row, from 0.
 * @param errors places by their JSON Pointer into the list that was sent
 */
export const errorsByRow = (
  rows: readonly Row[],
  errors: readonly { readonly pointer: string; readonly detail: string }[],
): ReadonlyMap<number, string> => {
  const asked = rows.flatMap(({ withdrawal }, at) => (withdrawal === 'none' ? [] : [at]))
  return new Map(
    errors.flatMap(({ pointer, detail }) => {
      const [, list, place = ''] = /^\/(candidates|withdrawals)\/(\d+)/.exec(pointer) ?? []
      const at = list === 'withdrawals' ? asked[Number(place)] : Number(place)
      return list === undefined || at === undefined ? [] : [[at, detail] as const]
    }),
  )
}
