import type { OrganisationLevel } from '../../rules/election.ts'

/** Words in the head of a paper, and the places that are left to be written by hand. */
export const LETTERHEAD_WORDS = {
  shortPlace: '………',
  blankDay: 'ngày …… tháng …… năm ……',
  blankBody: '………………………………',
  blankSymbol: '……',
  /** A Party organisation whose committee or standing committee acts for it: which of them is written by hand. */
  bodyOf: '……………… {name}',
} as const

/** How the names of Party organisations above a branch begin, and how the name of the committee does that acts for one. */
export const ORGANISATION_START = 'Đảng bộ '
export const COMMITTEE_STARTS: Readonly<Record<OrganisationLevel, string | null>> = {
  'chi-bo': null,
  grassroots: 'Đảng ủy ',
  district: 'Đảng ủy ',
  province: 'Ban Chấp hành Đảng bộ ',
  central: 'Ban Chấp hành Đảng bộ ',
}

/** The symbol of an organisation in the number of a paper. */
export const ORGANISATION_SYMBOLS: Readonly<Record<OrganisationLevel, string>> = {
  'chi-bo': 'CB',
  grassroots: 'ĐU',
  district: 'ĐU',
  province: 'TU',
  central: 'TW',
}
