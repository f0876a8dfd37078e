import { randomBytes } from 'node:crypto'
import { SALT_BYTES } from '../audit/commitment.ts'

/** Salts that are drawn at once: one call for the random bytes of many ballots. */
const AT_ONCE = 256

let drawn = Buffer.alloc(0)

/** A random salt that was never given before, in hexadecimal. */
export const freshSalt = (): string => {
  if (drawn.length === 0) drawn = randomBytes(SALT_BYTES * AT_ONCE)
  const salt = drawn.toString('hex', 0, SALT_BYTES)
  drawn = drawn.subarray(SALT_BYTES)
  return salt
}
