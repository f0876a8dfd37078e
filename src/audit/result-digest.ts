import { toHex } from '../kernel/bytes.ts'
import { canonical } from './canonical.ts'
import type { LogCrypto } from './crypto.ts'

/** Everything that is declared as the result of a round. */
export interface DeclaredFacts {
  readonly roundId: string
  /** Version of the result. */
  readonly version: number
  readonly rollVersion: number
  /** The versions of everything that was counted; it changes with every act on the ballots of the round. */
  readonly stamp: string
  readonly result: unknown
  /** Alternates of an earlier round that the result settles; null if it settles none. */
  readonly settled: unknown
}

/**
 * The digest that members of a counting board confirm: SHA-256 over the canonical text, in lower-case hexadecimal digits.
 * @throws {NotCanonical} if a value has more than one possible text
 */
export const resultDigest = (
  crypto: LogCrypto,
  { roundId, version, rollVersion, stamp, result, settled }: DeclaredFacts,
): string => toHex(crypto.sha256OfText(canonical({ roundId, version, rollVersion, stamp, result, settled })))
