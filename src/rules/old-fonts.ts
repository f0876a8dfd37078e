import { vietnameseForm } from './vietnamese-words.ts'

const tableOf = (shown: string, meant: string): ReadonlyMap<string, string> => {
  const letters = [...meant]
  return new Map([...shown].map((letter, at) => [letter, letters[at]!]))
}

/** TCVN3 (.VnTime) as another font shows it. */
const TCVN3 = tableOf(
  'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢£¤¥¦§',
  'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂÊÔƠƯĐ',
)
/** The single letters of VNI as another font shows them. */
const VNI = tableOf('ñôöæóòî', 'đơưỉĩịỵ')
/** Windows-1258 shown as Windows-1252: it has letters and tones apart. */
const WINDOWS_1258 = tableOf('ÌÒÞìòãõýðÃÕÝÐ', '\u0300\u0309\u0303\u0301\u0323ăơưđĂƠƯĐ')

/** Marks of VNI behind a vowel. */
const VNI_TONES = tableOf('ùøûõï', '\u0301\u0300\u0309\u0303\u0323')
const withTones = (shown: string, mark: string): ReadonlyMap<string, string> => {
  const tones = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323']
  return new Map([...shown].map((letter, at) => [letter, mark + tones[at]!]))
}
/** Marks of VNI behind A, E and O. */
const VNI_CIRCUMFLEXES = withTones('âáàåãä', '\u0302')
/** Marks of VNI behind A. */
const VNI_BREVES = withTones('êéèúüë', '\u0306')

const vniMark = (vowel: string, mark: string): string => {
  const circumflex = 'aeo'.includes(vowel) ? VNI_CIRCUMFLEXES.get(mark) : undefined
  const breve = vowel === 'a' ? VNI_BREVES.get(mark) : undefined
  return vowel + (VNI_TONES.get(mark) ?? circumflex ?? breve ?? mark)
}

const byLetters =
  (table: ReadonlyMap<string, string>) =>
  (word: string): string =>
    [...word].map((letter) => table.get(letter) ?? letter).join('')

const fromVni = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll(
      /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|./gu,
      (letters, vowel: string | undefined, mark: string | undefined) =>
        vowel && mark ? vniMark(VNI.get(vowel) ?? vowel, mark) : byLetters(VNI)(letters),
    )

const VIQR_MARKS = tableOf("^(+'`?~.", '\u0302\u0306\u031b\u0301\u0300\u0309\u0303\u0323')

/** VIQR writes marks as signs. A word counts as VIQR only if it has one that ends no sentence and quotes nothing. */
const fromViqr = (word: string): string =>
  /[aeiouy][\^(+~]/i.test(word)
    ? word.replaceAll(/dd/gi, 'đ').replaceAll(/(?<=[aeiouy][\^(+]?)[\^(+'`?~.]/gi, (sign) => VIQR_MARKS.get(sign)!)
    : word

/** Whether a word is a Vietnamese one when it is read in another encoding, and not when it is read as it stands. */
const isMeantIn = (word: string, decode: (word: string) => string): boolean => {
  const meant = decode(word).normalize('NFC')
  return meant !== word.normalize('NFC').toLowerCase() && meant !== word && vietnameseForm(meant) === 'whole'
}

/** Signs that names do not have and that old fonts or a wrong encoding show in the place of letters. */
const SIGNS = /[\u00a1-\u00b3\u00b5-\u00bf×÷ßÞþÐðÆæÅåØøƒŒœŠšŽžŸ†‡‰‹›]/u
/** Letters that were lost in a change of encoding. */
const LOST = /\ufffd|\p{L}\?|\?\p{L}/u
/** A word whose letters, in their case, are those of Vietnamese or of other peoples of Vietnam. */
const USUAL = /^[^\p{Ll}]?[^\p{Lu}ïîäûÏÎÄÛ]*$|^[^\p{Ll}ÏÎÄÛ]*$/u
const ONLY_SHARED = /^[\p{ASCII}ñöüë]*$/iu

/** How a text can be in an old font or in a wrong encoding: surely, or perhaps. */
export type FontTrouble = 'wrong' | 'doubtful'

const troubleOf = (word: string): FontTrouble | null => {
  if (SIGNS.test(word) || isMeantIn(word, fromViqr)) return 'wrong'
  // The word "thò" is in no name; it is "Thị" in VNI.
  if (word.normalize('NFC').toLowerCase() === 'thò') return 'doubtful'
  const form = vietnameseForm(word)
  if (form === 'whole' || /^\p{ASCII}*$/u.test(word)) return null
  const isVni = isMeantIn(word, fromVni)
  if (!isVni && !isMeantIn(word, byLetters(TCVN3)) && !isMeantIn(word, byLetters(WINDOWS_1258))) return null
  if (form === 'toneless' || ONLY_SHARED.test(word)) return 'doubtful'
  return isVni || !USUAL.test(word) ? 'wrong' : 'doubtful'
}

/**
 * Whether a text of names was written in an old Vietnamese font or encoding (TCVN3, VNI, Windows-1258, VIQR) and is
 * shown with other letters, or has lost letters. A word is suspected only if it is no Vietnamese word as it stands and
 * is one in an old encoding, so that names in the languages of other peoples of Vietnam pass. It is `doubtful` if its
 * letters are those of such languages.
 */
export const fontTrouble = (text: string): FontTrouble | null => {
  if (LOST.test(text)) return 'wrong'
  const words = text.normalize('NFC').split(/[\s,;/-]+/u)
  const found = words.map((word) => troubleOf(word.replaceAll(/^\(|\)$/g, '')))
  if (found.includes('wrong')) return 'wrong'
  return found.includes('doubtful') ? 'doubtful' : null
}
