import type { RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { Decision } from '../model.ts'
import type { Refusal } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { findRound } from '../shared/find.ts'
import type { ResultReads } from './ports.ts'

/** The decision of the congress after a round, in a list that is empty if there is none. */
export const listDecisions = async (
  reads: CongressReads & RoundReads & ResultReads,
  id: RoundId,
): Promise<Result<readonly Decision[], Refusal>> => {
  const place = await findRound(reads, id)
  if (!place.ok) return place
  const decision = await reads.decision(id)
  return ok(decision ? [decision] : [])
}
