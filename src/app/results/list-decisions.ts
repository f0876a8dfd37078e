import type { RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { Decision } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { findRound } from '../shared/find.ts'
import type { ResultReads } from './ports.ts'

/** Every version of the decision after a round, the first one first; the last one is in force. */
export const listDecisions = async (
  reads: CongressReads & RoundReads & ResultReads,
  id: RoundId,
): Promise<Result<readonly Decision[], Refusal>> => {
  const place = await findRound(reads, id)
  if (!place.ok) return place
  return ok(await reads.decisionVersions(id))
}

/** The decision in force after a round. */
export const readDecision = async (reads: ResultReads, id: RoundId): Promise<Result<Decision, Refusal>> => {
  const decision = await reads.decision(id)
  return decision ? ok(decision) : refuse('round-unknown')
}
