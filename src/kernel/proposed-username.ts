import { searchText } from './search-text.ts'

const LEAST = 3
const MOST = 40

/** At most so many characters, without a dot at the end. */
const cut = (text: string, most: number): string => text.slice(0, most).replace(/\.+$/u, '')

/**
 * The user name that is proposed for a person: the words of the name without tones, joined by dots. Of "Đỗ Quang Huy" it is
 * `do.quang.huy`.
 * @param fullName in any normal form and case
 * @returns 3 to 40 of a–z, 0–9 and dots; empty if the name has none of these letters
 */
export const proposedUsername = (fullName: string): string => {
  const words = searchText(fullName)
    // The apostrophe of names such as H'Hen divides no words.
    .replace(/['’ʼ]/gu, '')
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '')
  const joined = cut(words.join('.'), MOST)
  return joined === '' || joined.length >= LEAST ? joined : `${joined}.1`
}

/**
 * The first user name that is free: the proposed one, or the same with `.2`, `.3`, …
 * @param proposed a valid user name, or empty if there is no proposal
 */
export const freeUsername = (proposed: string, isTaken: (username: string) => boolean): string => {
  if (proposed === '' || !isTaken(proposed)) return proposed
  const stem = proposed.replace(/\.[0-9]{1,4}$/u, '')
  let number = 2
  const numbered = (): string => `${cut(stem, MOST - 1 - String(number).length)}.${number}`
  while (isTaken(numbered())) number += 1
  return numbered()
}
