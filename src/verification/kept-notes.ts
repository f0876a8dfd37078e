import type { LogCrypto } from '../audit/crypto.ts'
import { toBase64 } from '../kernel/base64.ts'
import { isRecord } from '../kernel/unknown.ts'

/** The digest that is kept of a text which is only ever compared: its SHA-256, 32 bytes. */
export type DigestOf = LogCrypto['sha256OfText']

/**
 * Figures with each note in its digest's place, as the replay keeps them: there can be a note of a thousand letters
 * for every ballot of a round. Other texts stay as they are.
 */
export const withKeptNotes = (figures: unknown, digestOf: DigestOf): unknown => {
  if (Array.isArray(figures)) return figures.map((one) => withKeptNotes(one, digestOf))
  if (!isRecord(figures)) return figures
  return Object.fromEntries(
    Object.entries(figures).map(([key, value]) => [
      key,
      key === 'note' && typeof value === 'string' ? toBase64(digestOf(value)) : withKeptNotes(value, digestOf),
    ]),
  )
}
