import type { OrganisationLevel } from '../../rules/election.ts'

/** Words in the head of a paper, and the places that are left to be written by hand. */
export const LETTERHEAD_WORDS = {
  shortPlace: '………',
  blankDay: 'ngày …… tháng …… năm ……',
  blankBody: '………………………………',
  blankSymbol: '……',
} as const

/** The symbol of an organisation in the number of a paper. */
export const ORGANISATION_SYMBOLS: Readonly<Record<OrganisationLevel, string>> = {
  'chi-bo': 'CB',
  grassroots: 'ĐU',
  district: 'ĐU',
  province: 'TU',
  central: 'TW',
}
