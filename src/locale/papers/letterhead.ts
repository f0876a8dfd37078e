import type { OrganisationLevel } from '../../rules/election.ts'
import type { MeetingKind } from '../../rules/types.ts'

/** Words in the head of a paper, and the places that are left to be written by hand. */
export const LETTERHEAD_WORDS = {
  blankPlace: '………………',
  blankDay: 'ngày …… tháng …… năm ………',
  blankBody: '………………………………',
  blankSymbol: '……',
  term: 'Nhiệm kỳ',
} as const

/** The meeting as the body that issues a paper. */
export const MEETING_ISSUERS: Readonly<Record<MeetingKind, string>> = {
  'members-congress': 'Đại hội đảng viên',
  'delegates-congress': 'Đại hội đại biểu',
  'members-conference': 'Hội nghị đảng viên',
  'committee-conference': 'Hội nghị ban chấp hành',
  'inspection-conference': 'Hội nghị ủy ban kiểm tra',
}

/** The symbol of an organisation in the number of a paper. */
export const ORGANISATION_SYMBOLS: Readonly<Record<OrganisationLevel, string>> = {
  'chi-bo': 'CB',
  grassroots: 'ĐU',
  district: 'ĐU',
  province: 'TU',
  central: 'TW',
}
