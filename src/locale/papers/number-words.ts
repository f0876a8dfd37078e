/**
 * Whole numbers in Vietnamese words. A package exists for many languages, but it says `một nghìn lẻ năm` for 1.005, where
 * official Vietnamese has `một nghìn không trăm linh năm`.
 */
const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const

/** The digit after a number of tens: 1 and 5 change their words there. */
const unitAfterTens = (tens: number, unit: number): string => {
  if (unit === 1 && tens > 1) return 'mốt'
  return unit === 5 ? 'lăm' : DIGITS[unit]!
}

const belowHundred = (number: number): readonly string[] => {
  const tens = Math.floor(number / 10)
  const unit = number % 10
  if (tens === 0) return [DIGITS[unit]!]
  const words = tens === 1 ? ['mười'] : [DIGITS[tens]!, 'mươi']
  return unit === 0 ? words : [...words, unitAfterTens(tens, unit)]
}

/** A group of three digits. A group after a higher one names its hundreds even if there are none. */
const group = (number: number, isFirst: boolean): readonly string[] => {
  const hundreds = Math.floor(number / 100)
  const rest = number % 100
  if (hundreds === 0 && isFirst) return belowHundred(rest)
  const words = [DIGITS[hundreds]!, 'trăm']
  if (rest === 0) return words
  return [...words, ...(rest < 10 ? ['linh'] : []), ...belowHundred(rest)]
}

const GROUPS = [
  { value: 1_000_000, word: 'triệu' },
  { value: 1000, word: 'nghìn' },
  { value: 1, word: null },
] as const

/**
 * A number in Vietnamese words, for example `một nghìn ba trăm tám mươi mốt`.
 * @param number whole, from 0 to 999,999,999
 */
export const inWords = (number: number): string => {
  if (number === 0) return DIGITS[0]
  const words = GROUPS.flatMap(({ value, word }) => {
    const part = Math.floor(number / value) % 1000
    if (part === 0) return []
    return [...group(part, number < value * 1000), ...(word === null ? [] : [word])]
  })
  return words.join(' ')
}
