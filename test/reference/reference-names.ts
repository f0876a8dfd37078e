/** The Vietnamese alphabet, with the foreign letters in their Latin positions. */
const ALPHABET = [...'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz']

/** Level, falling, asking, tumbling, rising, heavy: the order of the dictionaries. */
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']

const letterOf = (sign: string): string =>
  [...sign.normalize('NFD')]
    .filter((part) => !TONES.includes(part))
    .join('')
    .normalize('NFC')

const toneOf = (sign: string): number => {
  const tone = [...sign.normalize('NFD')].find((part) => TONES.includes(part))
  return tone === undefined ? 0 : TONES.indexOf(tone)
}

const compareLists = (a: readonly number[], b: readonly number[]): number => {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const [x, y] = [a[i] ?? -2, b[i] ?? -2]
    if (x !== y) return x - y
  }
  return 0
}

/** Letters first, tones only if the letters are the same. */
const compareWords = (a: string, b: string): number => {
  const signs = (text: string): string[] => [...text.toLowerCase().normalize('NFC')]
  const letters = (text: string): number[] => signs(text).map((sign) => ALPHABET.indexOf(letterOf(sign)))
  const tones = (text: string): number[] => signs(text).map(toneOf)
  return compareLists(letters(a), letters(b)) || compareLists(tones(a), tones(b))
}

interface Person {
  readonly fullName: string
  readonly partySince?: string | undefined
}

const parts = (fullName: string): { given: string; family: string; middle: string } => {
  const words = fullName.trim().split(/\s+/)
  const given = words.pop()!
  const family = words.shift() ?? ''
  return { given, family, middle: words.join(' ') }
}

/** True if `a` must precede `b`: given name, family name, middle name, then the longer in the Party. */
const mustPrecede = (a: Person, b: Person): boolean => {
  const [x, y] = [parts(a.fullName), parts(b.fullName)]
  const byName = compareWords(x.given, y.given) || compareWords(x.family, y.family) || compareWords(x.middle, y.middle)
  if (byName !== 0) return byName < 0
  return a.partySince !== undefined && b.partySince !== undefined && a.partySince < b.partySince
}

/** True if nobody follows a person whom they must precede. */
export const inOrder = (people: readonly Person[]): boolean => {
  for (let i = 0; i < people.length; i++) {
    for (let j = i + 1; j < people.length; j++) {
      if (mustPrecede(people[j]!, people[i]!)) return false
    }
  }
  return true
}
