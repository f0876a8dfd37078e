import type { OrganisationLevel } from '../../rules/election.ts'
import type { BallotForm, MeetingKind, Office, RoundKind } from '../../rules/types.ts'
import { MEETING_KIND_LABELS, officeLabel } from '../labels.ts'

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

/** The office, without the organisation. */
const OFFICE_WORDS: Readonly<Record<Office, string>> = {
  committee: 'Ban Chấp hành',
  secretary: 'Bí thư',
  'deputy-secretary': 'Phó Bí thư',
  'standing-committee': 'Ban Thường vụ',
  'inspection-committee': 'Ủy ban Kiểm tra',
  'inspection-chair': 'Chủ nhiệm Ủy ban Kiểm tra',
  'inspection-deputy-chair': 'Phó Chủ nhiệm Ủy ban Kiểm tra',
  delegates: 'Đại biểu dự đại hội cấp trên',
  'alternate-delegates': 'Đại biểu dự khuyết dự đại hội cấp trên',
}

/** Bodies, which papers name alike on ballots and within a sentence. */
const BODIES: readonly Office[] = ['committee', 'standing-committee', 'inspection-committee']

/** An office within a sentence of a paper: a body by the name that it has on ballots, without the organisation. */
export const officeInSentence = (office: Office, level: OrganisationLevel): string =>
  BODIES.includes(office) && level !== 'chi-bo' ? OFFICE_WORDS[office] : officeLabel(office, level, 'vi')

/** Delegates leave for another congress, so that neither the organisation nor its term belongs to their office. */
const OF_ANOTHER_CONGRESS: readonly Office[] = ['delegates', 'alternate-delegates']

/** The subject of a vote in parts between which a line may break, for example `Chi ủy` and `Chi bộ Văn phòng`. */
export const officeParts = (office: Office, { name, level }: NamedOrganisation): readonly string[] => {
  if (OF_ANOTHER_CONGRESS.includes(office)) return [OFFICE_WORDS[office]]
  return [office === 'committee' && level === 'chi-bo' ? 'Chi ủy' : OFFICE_WORDS[office], name]
}

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

/** The term below an office; null if it has none. */
export const officeTerm = (office: Office, term: Term): string | null =>
  OF_ANOTHER_CONGRESS.includes(office) ? null : `Nhiệm kỳ ${term.from} - ${term.to}`

/** `Bầu tiếp, lần thứ 2`; null in the first round. */
export const roundWords = (kind: RoundKind, number: number): string | null => {
  if (kind === 'first') return null
  return kind === 'tie-revote' ? `Bầu lại do bằng phiếu, lần thứ ${number}` : `Bầu tiếp, lần thứ ${number}`
}

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
