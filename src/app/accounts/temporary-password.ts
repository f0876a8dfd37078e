import type { Secrets } from '../access/secrets.ts'
import { msAhead } from '../shared/clock.ts'

/** No vowels, so that no words arise and no Vietnamese keyboard adds tones; no look-alike characters. */
const CHARACTERS = [...'bcfghjkmnpqrtvx23456789']
const GROUPS = 4
const GROUP_LENGTH = 4

/** The shape of every temporary password: groups of these characters. */
export const TEMPORARY_PASSWORD = /^[bcfghjkmnpqrtvx2-9]{4}(?:-[bcfghjkmnpqrtvx2-9]{4}){3}$/

/** Long enough for a letter to arrive, short enough for a forgotten letter to be harmless. */
const DAYS = 7
const DAY_MS = 24 * 60 * 60 * 1000

/** A password for somebody else, to be handed over. */
export interface TemporaryPassword {
  /** Shown once. */
  readonly password: string
  readonly hash: string
  readonly expiresAt: string
}

/** 72 bits, in groups that can be read aloud: `b7kq-x2mt-…`. */
const draw = (secrets: Pick<Secrets, 'token'>): string => {
  // 256 bits divided by about 72, so that no character is noticeably more likely than another.
  let left = BigInt(`0x${Buffer.from(secrets.token(), 'base64url').toString('hex')}`)
  const count = BigInt(CHARACTERS.length)
  const characters = Array.from({ length: GROUPS * GROUP_LENGTH }, () => {
    const character = CHARACTERS[Number(left % count)]
    left /= count
    return character
  })
  return Array.from({ length: GROUPS }, (_, group) =>
    characters.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH).join(''),
  ).join('-')
}

/** Whether a temporary password counts. One that would last longer than a week was made while the clock was ahead. */
export const isInItsWeek = (expiresAt: string, at: string): boolean => {
  const left = msAhead(expiresAt, at)
  return left > 0 && left <= (DAYS + 1) * DAY_MS
}

/** Creates a temporary password. Slow, so call it before taking locks. */
export const makeTemporaryPassword = async (
  secrets: Pick<Secrets, 'token' | 'hash'>,
  at: string,
): Promise<TemporaryPassword> => {
  const password = draw(secrets)
  const expiresAt = new Date(at)
  expiresAt.setUTCDate(expiresAt.getUTCDate() + DAYS)
  return { password, hash: await secrets.hash(password), expiresAt: expiresAt.toISOString() }
}
