import type { RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { CongressReads, RollReads } from '../congresses/ports.ts'
import type { Decision } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { findRound } from '../shared/find.ts'
import { type NoticedHands, noticedHands } from '../shared/noticed-hands.ts'
import type { ResultReads } from './ports.ts'

type DecisionReads = CongressReads & RollReads & RoundReads & ResultReads

/** A version of a decision; it is in force until a correction, the undoing of its round or a cancelled refusal ends it. */
export interface DecisionVersion extends Decision {
  readonly holds: boolean
}

/** Every version of the decision after a round, the first one first. */
export const listDecisions = async (
  reads: DecisionReads,
  id: RoundId,
): Promise<Result<readonly NoticedHands<DecisionVersion>[], Refusal>> => {
  const place = await findRound(reads, id)
  if (!place.ok) return place
  const inForce = await reads.decision(id)
  const versions = (await reads.decisionVersions(id)).map((decision) => ({
    ...decision,
    holds: decision.version === inForce?.version,
  }))
  return ok(await noticedHands(reads, place.value.congress.id, versions))
}

/** The decision in force after a round. */
export const readDecision = async (
  reads: DecisionReads,
  id: RoundId,
): Promise<Result<NoticedHands<DecisionVersion>, Refusal>> => {
  const decisions = await listDecisions(reads, id)
  if (!decisions.ok) return decisions
  const decision = decisions.value.at(-1)
  return decision ? ok(decision) : refuse('round-unknown')
}
