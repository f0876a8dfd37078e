import type { CandidacyCode } from '../rules/candidacy.ts'
import type { ListSizeCode } from '../rules/list.ts'
import type { Bilingual } from './text.ts'

/** What a replayed log says of a rule that an act breaks; each follows a colon, without a full stop. */
type Words<Code extends string> = Readonly<Record<Code, Bilingual>>

/** A person unknown to the log has a sentence of its own. */
export const NAME_RULES: Words<Exclude<CandidacyCode, 'person-of-another-congress'>> = {
  'name-repeated': { vi: 'được ghi nhiều lần', en: 'named more than once' },
  'candidate-not-official': { vi: 'chưa là đảng viên chính thức', en: 'not an official member' },
  'candidate-on-board': { vi: 'đang là thành viên ban kiểm phiếu', en: 'a member of the counting board' },
  'candidate-not-eligible': {
    vi: 'chưa trúng cử ở nội dung bầu được lấy làm nguồn nhân sự',
    en: 'not elected in the election from which the candidates are taken',
  },
  'candidate-already-elected': {
    vi: 'đã trúng cử ở nội dung bầu này hoặc ở chức danh không thể kiêm nhiệm',
    en: 'already elected to this office, or to one that cannot be held together with it',
  },
  'candidate-on-other-list': {
    vi: 'đang có tên trên phiếu bầu chức danh không thể kiêm nhiệm, chưa công bố kết quả',
    en: 'on the ballot of an undeclared round for an office that cannot be held together with this one',
  },
  'candidate-outside-round': {
    vi: 'không thuộc số người được bầu ở lần bầu này theo quyết định của đại hội, hội nghị',
    en: 'not among those left for this round by the decision of the congress',
  },
  'agreement-missing': {
    vi: 'ngoài danh sách chuẩn bị mà không ghi kết quả xin ý kiến',
    en: 'from outside the prepared list, without the agreement of the meeting',
  },
  'agreement-not-reached': {
    vi: 'ngoài danh sách chuẩn bị mà không được trên 30% số người có mặt đồng ý',
    en: 'from outside the prepared list, with the agreement of no more than 30 % of those attending',
  },
  'withdrawal-not-on-list': {
    vi: 'được ghi là xin rút nhưng không có tên trong danh sách',
    en: 'recorded as withdrawing, but not on the list',
  },
}

export const LIST_RULES: Words<ListSizeCode> = {
  'list-empty': { vi: 'danh sách không có ai', en: 'nobody is on it' },
  'list-shorter-than-tie': {
    vi: 'bầu lại giữa những người bằng phiếu phải có số người nhiều hơn số được bầu',
    en: 'a vote between those tied needs more names than seats',
  },
  'list-without-surplus': { vi: 'danh sách phải có số dư', en: 'the list needs more names than seats' },
  'list-surplus-over-limit': { vi: 'số dư vượt quá 30%', en: 'the surplus is over 30 % of the seats' },
}
