import { ok, type Result } from '../../kernel/result.ts'
import { type Refusal, refuseAt } from '../refusal.ts'

export const PASSWORD_LENGTH = { least: 12, most: 128 } as const

/** Words that attackers would try first at this service, without tones and spaces. */
const OF_THIS_SERVICE = [
  'kiemphieu',
  'bankiemphieu',
  'phieubau',
  'baucu',
  'daihoi',
  'hoinghi',
  'dangbo',
  'chibo',
  'dangvien',
  'dangcongsan',
  'dangcongsanvietnam',
  'vietnam',
  'hochiminh',
  'hanoi',
  'matkhau',
  'password',
] as const

/** A password with fewer letters than this beside known words is only a known word with decoration. */
const LETTERS_OF_ONES_OWN = 4

/** Owner of the password: their names are not secret. */
export interface PasswordOwner {
  readonly username: string
  readonly displayName: string
}

/**
 * Whether somebody may choose this password: long enough, and not among the first guesses of others. There are no rules
 * about kinds of characters; spaces and tones are welcome.
 * @param pointer place of the password in the request
 * @returns the password in NFC
 */
export const checkPassword = async (
  password: string,
  about: PasswordOwner,
  pointer = '/password',
): Promise<Result<string, Refusal>> => {
  const normal = password.normalize('NFC')
  const length = [...normal].length
  const { least, most } = PASSWORD_LENGTH
  if (length < least) return refuseAt(pointer, 'password-too-short', { params: { least } })
  if (length > most) return refuseAt(pointer, 'password-too-long', { params: { most } })
  return isGuessedFirst(normal, about, await commonPasswords()) ? refuseAt(pointer, 'password-too-common') : ok(normal)
}

/** Removes case, tones, spaces and punctuation, which attackers vary anyway. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]/gu, '')

const isGuessedFirst = (
  password: string,
  { username, displayName }: PasswordOwner,
  common: ReadonlySet<string>,
): boolean => {
  const folded = fold(password)
  const letters = folded.replace(/\p{N}/gu, '')
  if ([password.toLowerCase(), folded].some((text) => common.has(text))) return true
  // Punctuation alone leaves nothing when folded.
  const compared = folded === '' ? password : folded
  if (isRepeated(compared) || isRun(compared)) return true
  // For an attacker "password2017" is "password"; a word of three letters beside many digits is not a pattern yet.
  if (letters.length >= LETTERS_OF_ONES_OWN && common.has(letters)) return true
  const known = [username, displayName, ...OF_THIS_SERVICE].map((text) => fold(text).replace(/\p{N}/gu, ''))
  return letters !== '' && isMadeOf(letters, known)
}

/** The same few characters repeated, `hoahonghoahong`; or a single character among punctuation. */
const isRepeated = (text: string): boolean => {
  const characters = [...text]
  const repeatsAfter = (period: number) => characters.every((one, at) => one === characters[at % period])
  for (let period = 1; period <= characters.length / 2; period += 1) if (repeatsAfter(period)) return true
  return characters.length < 2
}

/**
 * Each character follows (or precedes) the one before it in the alphabet or among the digits, `abcdefghijkl`,
 * `890123456789`.
 */
const isRun = (text: string): boolean => {
  const codes = [...text].map((one) => one.codePointAt(0) ?? 0)
  const follows = (by: number) =>
    codes.slice(1).every((code, at) => {
      const before = codes[at] ?? 0
      return code === before + by || (code === before - 9 * by && /\d/.test(text[at] ?? ''))
    })
  return follows(1) || follows(-1)
}

/** Almost nothing is left after removing every known word. */
const isMadeOf = (letters: string, known: readonly string[]): boolean => {
  const longestFirst = known.filter((word) => word.length >= LETTERS_OF_ONES_OWN).sort((a, b) => b.length - a.length)
  const left = longestFirst.reduce((rest, word) => rest.replaceAll(word, ''), letters)
  return left.length < letters.length && left.length < LETTERS_OF_ONES_OWN
}

let loaded: ReadonlySet<string> | null = null

/** The most common leaked passwords. The list is large and few processes need it, so that it is loaded at its first use. */
const commonPasswords = async (): Promise<ReadonlySet<string>> => {
  loaded ??= new Set((await import('@zxcvbn-ts/language-common')).dictionary['passwords-common'])
  return loaded
}
