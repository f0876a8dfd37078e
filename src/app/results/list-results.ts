import type { RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { DECLARED_STATE } from '../../rules/round.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { ListReads } from '../lists/ports.ts'
import type { BallotCandidate, DeclaredResult } from '../model.ts'
import type { Refusal } from '../refusal.ts'
import type { Undoing } from '../rounds/model.ts'
import type { RoundReads, UndoingReads } from '../rounds/ports.ts'
import { findRound } from '../shared/find.ts'
import type { ResultReads } from './ports.ts'

/** A version of the result of a round, and the decision by which it holds no more. */
export interface ResultVersion {
  readonly declared: DeclaredResult
  readonly holds: boolean
  /** Null while it holds. */
  readonly undoing: Undoing | null
  /** In ballot order. */
  readonly names: readonly BallotCandidate[]
  readonly rehearsal: boolean
}

/** Every version of the result of a round, the first one first. */
export const listResults = async (
  reads: CongressReads & RoundReads & UndoingReads & ListReads & ResultReads,
  id: RoundId,
): Promise<Result<readonly ResultVersion[], Refusal>> => {
  const place = await findRound(reads, id)
  if (!place.ok) return place
  const [versions, undoings, names] = await Promise.all([
    reads.resultVersions(id),
    reads.undoings(id),
    reads.ballotCandidates(id),
  ])
  const isDeclared = place.value.round.state === DECLARED_STATE
  return ok(
    versions.map((declared) => ({
      declared,
      holds: isDeclared && declared.version === versions.length,
      undoing: undoings.find(({ number }) => number === declared.version) ?? null,
      names,
      rehearsal: place.value.congress.rehearsal,
    })),
  )
}
