import { dictionary } from '@zxcvbn-ts/language-common'
import { ok, type Result } from '../../kernel/result.ts'
import { type Refusal, refuseAt } from '../refusal.ts'

export const PASSWORD_LENGTH = { least: 12, most: 128 } as const

/** What everybody would try first at this service, without tones and spaces. */
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

/** Below this many letters beside what is known, a password is only what is known with trimmings. */
const LETTERS_OF_ONES_OWN = 4

/** Whose password it would be: what they are called is not a secret. */
export interface PasswordOwner {
  readonly username: string
  readonly displayName: string
}

/**
 * Whether somebody may choose this password: long enough, and not among the first that others would try. There are no
 * rules about kinds of characters; spaces and tones are welcome.
 * @param pointer where in the request it stands
 * @returns the password in NFC
 */
export const checkPassword = (
  password: string,
  about: PasswordOwner,
  pointer = '/password',
): Result<string, Refusal> => {
  const normal = password.normalize('NFC')
  const length = [...normal].length
  const { least, most } = PASSWORD_LENGTH
  if (length < least) return refuseAt(pointer, 'password-too-short', { params: { least } })
  if (length > most) return refuseAt(pointer, 'password-too-long', { params: { most } })
  return isGuessedFirst(normal, about) ? refuseAt(pointer, 'password-too-common') : ok(normal)
}

/** Without case, tones, spaces and signs: what somebody who guesses varies anyway. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]/gu, '')

const isGuessedFirst = (password: string, { username, displayName }: PasswordOwner): boolean => {
  const folded = fold(password)
  const letters = folded.replace(/\p{N}/gu, '')
  const common = commonPasswords()
  if ([password.toLowerCase(), folded].some((text) => common.has(text))) return true
  // Signs alone leave nothing when folded.
  const compared = folded === '' ? password : folded
  if (isRepeated(compared) || isRun(compared)) return true
  // "password2017" is "password" to whoever guesses; a word of three letters beside many digits is not yet a pattern.
  if (letters.length >= LETTERS_OF_ONES_OWN && common.has(letters)) return true
  const known = [username, displayName, ...OF_THIS_SERVICE].map((text) => fold(text).replace(/\p{N}/gu, ''))
  return letters !== '' && isMadeOf(letters, known)
}

/** The same few characters again and again, `hoahonghoahong`; or a single one among signs. */
const isRepeated = (text: string): boolean => {
  const characters = [...text]
  const repeatsAfter = (period: number) => characters.every((one, at) => one === characters[at % period])
  for (let period = 1; period <= characters.length / 2; period += 1) if (repeatsAfter(period)) return true
  return characters.length < 2
}

/** Each character the next (or the one before) in the alphabet or among the digits, `abcdefghijkl`, `890123456789`. */
const isRun = (text: string): boolean => {
  const codes = [...text].map((one) => one.codePointAt(0) ?? 0)
  const follows = (by: number) =>
    codes.slice(1).every((code, at) => {
      const before = codes[at] ?? 0
      return code === before + by || (code === before - 9 * by && /\d/.test(text[at] ?? ''))
    })
  return follows(1) || follows(-1)
}

/** Nothing much is left when everything known is taken out. */
const isMadeOf = (letters: string, known: readonly string[]): boolean => {
  const longestFirst = known.filter((word) => word.length >= LETTERS_OF_ONES_OWN).sort((a, b) => b.length - a.length)
  const left = longestFirst.reduce((rest, word) => rest.replaceAll(word, ''), letters)
  return left.length < letters.length && left.length < LETTERS_OF_ONES_OWN
}

let loaded: ReadonlySet<string> | null = null

/** The commonest passwords known from leaks, made into a set at the first question. */
const commonPasswords = (): ReadonlySet<string> => {
  loaded ??= new Set(dictionary['passwords-common'])
  return loaded
}
