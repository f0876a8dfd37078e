import { type Answer, call } from '../api/call.ts'
import type { BallotPackage } from '../api/types.ts'
import type { BoardMember } from '../board.ts'

/** The sealed package of a round as it is recorded. */
export interface HeldPackage {
  readonly held: BallotPackage
  /** Tag of its newest version; null before the first seal. */
  readonly seen: string | null
}

/** The same with the members of the board who may seal it. */
export interface PackageFacts extends HeldPackage {
  readonly board: readonly BoardMember[]
}

/** Reads the package of a round. */
export const readPackage = async (roundId: string): Promise<Answer<HeldPackage>> => {
  const held = await call('GET /v1/rounds/{id}/ballot-package', { path: { id: roundId } })
  if (!held.ok) return held
  const seen = held.value.versions.length === 0 ? null : held.etag
  return { ...held, value: { held: held.value, seen } }
}
