import type { PaperMeeting } from '../../../src/documents/view/letterhead.ts'
import { LONG_NAME, madeUpNames } from './listed.ts'

const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const VOWELS = [...'aăâeêioôơuưy'].flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC')))

/** The letters of Vietnamese that have tones, and đ, small and capital: 146. */
export const ALL_LETTERS = [...VOWELS, 'đ'].flatMap((letter) => [letter, letter.toLocaleUpperCase('vi')])

const inWords = (letters: readonly string[]): string =>
  letters
    .join('')
    .replaceAll(/(\p{Lu}\p{Ll}|\p{Ll}\p{Lu}){4}/gu, '$& ')
    .trim()

/** Four names that consist of all letters; the first was typed as letters with marks. */
const LETTER_NAMES = [0, 37, 74, 111].map((start) => inWords(ALL_LETTERS.slice(start, start + 37)))

/** Names that are hard to print: all letters, decomposed letters, 60 characters, two people of one name, stacked tones. */
export const HARD_NAMES: readonly string[] = [
  LETTER_NAMES[0]!.normalize('NFD'),
  ...LETTER_NAMES.slice(1),
  LONG_NAME,
  'Nguyễn Văn An (1961)',
  'Nguyễn Văn An (1979)',
  'Ẵ Ổ Ữ ĐẮK LẮK',
]

/** So many people, the first of whom have hard names. */
export const hardNames = (count: number): readonly string[] => [...HARD_NAMES, ...madeUpNames(count)].slice(0, count)

/** A congress under the form of 2026 whose organisation and superior have names of more than 80 letters. */
export const LONG_MEETING: PaperMeeting = {
  organisation: {
    name: 'Đảng bộ Ban Quản lý dự án đầu tư xây dựng các công trình giao thông và nông nghiệp tỉnh Đắk Lắk',
    level: 'grassroots',
  },
  superior: 'Đảng bộ các cơ quan, đơn vị sự nghiệp và doanh nghiệp trực thuộc Ủy ban nhân dân tỉnh Đắk Lắk',
  kind: 'delegates-congress',
  name: 'Đại hội đại biểu Đảng bộ Ban Quản lý dự án đầu tư xây dựng các công trình giao thông và nông nghiệp tỉnh Đắk Lắk',
  term: { from: 2025, to: 2030 },
  heldOn: '2026-05-27',
}

/** A conference at which a committee elects. */
export const CONFERENCE: PaperMeeting = {
  organisation: { name: 'Đảng bộ xã Hồng Phong', level: 'grassroots' },
  superior: 'Đảng bộ tỉnh Hòa Bình',
  kind: 'committee-conference',
  name: 'Hội nghị lần thứ nhất Ban Chấp hành Đảng bộ xã Hồng Phong',
  term: { from: 2025, to: 2030 },
  heldOn: '2025-06-13',
}
