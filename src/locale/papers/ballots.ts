import type { OrganisationLevel } from '../../rules/election.ts'
import type { BallotForm, MeetingKind, Office, RoundKind } from '../../rules/types.ts'
import { MEETING_KIND_LABELS } from '../labels.ts'

/** An organisation as papers name it. */
export interface NamedOrganisation {
  readonly name: string
  readonly level: OrganisationLevel
}

/** First and last year of the term. */
interface Term {
  readonly from: number
  readonly to: number
}

/** The body for which people are elected, with the organisation that it leads. */
const OFFICES_OF: Readonly<Record<Office, (organisation: NamedOrganisation) => string>> = {
  committee: ({ name, level }) => (level === 'chi-bo' ? `Chi ủy ${name}` : `Ban Chấp hành ${name}`),
  secretary: ({ name }) => `Bí thư ${name}`,
  'deputy-secretary': ({ name }) => `Phó Bí thư ${name}`,
  'standing-committee': ({ name }) => `Ban Thường vụ ${name}`,
  'inspection-committee': ({ name }) => `Ủy ban Kiểm tra ${name}`,
  'inspection-chair': ({ name }) => `Chủ nhiệm Ủy ban Kiểm tra ${name}`,
  'inspection-deputy-chair': ({ name }) => `Phó Chủ nhiệm Ủy ban Kiểm tra ${name}`,
  delegates: () => 'Đại biểu dự đại hội cấp trên',
  'alternate-delegates': () => 'Đại biểu dự khuyết dự đại hội cấp trên',
}

/** What a vote is about, for example `Chi ủy Chi bộ Văn phòng`. */
export const officeOf = (office: Office, organisation: NamedOrganisation): string => OFFICES_OF[office](organisation)

/** `nhiệm kỳ 2025 - 2030`. */
export const termWords = ({ from, to }: Term): string => `nhiệm kỳ ${from} - ${to}`

/** The head of a paper that the meeting issues: the organisation, below it the meeting with its term. All in capitals. */
export const meetingHead = (
  organisation: NamedOrganisation,
  meeting: { readonly kind: MeetingKind; readonly term: Term },
): { readonly organisation: string; readonly meeting: readonly string[] } => ({
  organisation: organisation.name.toLocaleUpperCase('vi'),
  meeting: [MEETING_KIND_LABELS[meeting.kind].vi, termWords(meeting.term)].map((text) => text.toLocaleUpperCase('vi')),
})

/** A committee and its officers have a term; for delegates the term is that of the upper congress, which is not known. */
const HAS_NO_TERM: readonly Office[] = ['delegates', 'alternate-delegates']

/** The term below an office; null if it has none. */
export const officeTerm = (office: Office, term: Term): string | null =>
  HAS_NO_TERM.includes(office) ? null : `Nhiệm kỳ ${term.from} - ${term.to}`

/** `Bầu tiếp, lần thứ 2`; null in the first round. */
export const roundWords = (kind: RoundKind, number: number): string | null => {
  if (kind === 'first') return null
  return kind === 'tie-revote' ? `Bầu lại do bằng phiếu, lần thứ ${number}` : `Bầu tiếp, lần thứ ${number}`
}

export const PARTY_TITLE = 'ĐẢNG CỘNG SẢN VIỆT NAM'

/** The texts of a ballot; `document` is the title of the file. */
export const BALLOT_WORDS = {
  title: 'PHIẾU BẦU CỬ',
  document: 'Phiếu bầu cử',
  number: 'STT',
  name: 'Họ và tên',
  agree: 'Đồng ý',
  disagree: 'Không đồng ý',
} as const

/** `Số lượng bầu: 3 đồng chí`. */
export const seatsWords = (seats: number): string => `Số lượng bầu: ${seats} đồng chí`

/**
 * How to mark the ballot, in one line. Only rules whose wording was read are printed: how a choice is marked, and not
 * which ballots are invalid.
 */
// qd244-2014:d17.k1, qd190-2024:d15
export const howToMark = (form: BallotForm, names: number): string => {
  if (form === 'strike-out') return 'Gạch ngang cả họ và tên của từng người mà đồng chí không bầu.'
  return names === 1
    ? 'Đánh dấu X vào một trong hai ô: đồng ý hoặc không đồng ý.'
    : 'Với từng người, đánh dấu X vào một trong hai ô: đồng ý hoặc không đồng ý.'
}
