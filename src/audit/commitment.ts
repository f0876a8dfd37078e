import { toHex } from '../kernel/bytes.ts'
import { isRecord } from '../kernel/unknown.ts'
import { canonical } from './canonical.ts'
import type { LogCrypto } from './crypto.ts'

/** Begins the text that is hashed, so that no other hash of the log can be taken for a commitment. */
export const COMMITMENT_TAG = 'kiem-phieu/commitment/1'

/** Random bytes of a salt: 128 bits, which nobody can try out. */
export const SALT_BYTES = 16

/** The content behind a commitment, with its salt. Without the salt nobody can find the content by trying. */
export interface Opening {
  /** Figures by their names. */
  readonly content: Readonly<Record<string, unknown>>
  /** In hexadecimal. */
  readonly salt: string
}

const SALT = /^[0-9a-f]{32}$/

/** Whether a value from an untrusted file has the shape of an opening. */
export const isOpening = (value: unknown): value is Opening =>
  isRecord(value) &&
  Object.keys(value).length === 2 &&
  isRecord(value.content) &&
  typeof value.salt === 'string' &&
  SALT.test(value.salt)

/**
 * The commitment to a content, in hexadecimal: the SHA-256 of three lines, which are the tag, the salt and the canonical text
 * (RFC 8785) of the content, without a line break at the end.
 * @throws {NotCanonical} if the content has no canonical text
 */
export const commitmentOf = (crypto: LogCrypto, { content, salt }: Opening): string =>
  toHex(crypto.sha256OfText(`${COMMITMENT_TAG}\n${salt}\n${canonical(content)}`))
