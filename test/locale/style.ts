import type { Bilingual, Language } from '../../src/locale/text.ts'

/** Letters that only Vietnamese has; a text without any of them has lost its tones. */
const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/i

/** Abbreviations that Vietnamese forms print without tones: thứ tự, as in the minutes and on the tally sheet. */
const ABBREVIATIONS: readonly string[] = ['TT']

/** Texts whose words have no tones. */
const WITHOUT_TONES: readonly string[] = ['Trang {page}/{pages}']

const isOf: Readonly<Record<Language, (text: string) => boolean>> = {
  vi: (text) => VIETNAMESE.test(text) || [...ABBREVIATIONS, ...WITHOUT_TONES].includes(text),
  // English, with the letters of Vietnamese instruments such as 244-QĐ/TW.
  en: (text) => /^[\x20-\x7e’]+$/.test(text.replaceAll('-QĐ/TW', '')),
}

/** Texts in the wrong language, not in NFC, or with misplaced spaces. */
export const faulty = (texts: readonly string[], language: Language): readonly string[] =>
  texts.filter(
    (text) =>
      !isOf[language](text) ||
      text !== text.normalize('NFC') ||
      text !== text.trim() ||
      / {2}|\s[,.;:)]|\(\s|[\t\n]/.test(text),
  )

/** Problems of a table of labels: faulty texts, and texts used for two values. */
export const faultyLabels = (table: Readonly<Record<string, Bilingual>>): readonly string[] =>
  (['vi', 'en'] as const).flatMap((language) => {
    const texts = Object.values(table).map((label) => label[language])
    return [...faulty(texts, language), ...texts.filter((text, index) => texts.indexOf(text) !== index)]
  })
