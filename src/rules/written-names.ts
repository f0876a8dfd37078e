import { fontTrouble } from './old-fonts.ts'

/** Why a text cannot be the name of a person: no letters, or letters of an old font or a wrong encoding. */
export type NameFault = 'no-letters' | 'wrong-font'

/** Properties of a name that somebody should look at: a name may have them. */
export type NameDoubt = 'old-font' | 'signs' | 'title'

/** Letters, combining marks, spaces, hyphens and the kinds of apostrophe in names like K'Brôi and H'Hen Niê. */
const LETTERS_ONLY = /^(?!-)[\p{L}\p{M}\s'\u2018\u2019\u02bc\u00b4`\u2010-]*$/u
/** Forms of address and degrees before a name. */
const TITLE = /^(?:đ\/c|đc[.:\s]|(?:gs|pgs|ts|ths|bs|ks|cn)\.)/iu
/** Forms of address whose words also are, or begin, names: Ông and Đồng are family names. */
const ADDRESS =
  /^(?:[Đđ]ồng chí|ông|bà)\s+\p{Lu}|^(?:đồng chí|ông|bà)\s+(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý)\s/u
const isAddressed = (name: string): boolean =>
  TITLE.test(name) || ADDRESS.test(name) || ADDRESS.test(name.toLocaleLowerCase('vi'))

/** Why a text is not taken as a name; null if it is. */
export const nameFault = (name: string): NameFault | null => {
  if (fontTrouble(name) === 'wrong') return 'wrong-font'
  return /\p{L}/u.test(name) ? null : 'no-letters'
}

/** The properties of a name that somebody should look at before it is printed. */
export const nameDoubts = (name: string): readonly NameDoubt[] => {
  const written = name.normalize('NFC')
  const doubts: NameDoubt[] = fontTrouble(written) === 'doubtful' ? ['old-font'] : []
  if (isAddressed(written)) return [...doubts, 'title']
  return LETTERS_ONLY.test(written) ? doubts : [...doubts, 'signs']
}
