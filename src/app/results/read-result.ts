import type { RoundId } from '../../kernel/brand.ts'
import { Bug } from '../../kernel/bug.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { CongressReads, RollReads } from '../congresses/ports.ts'
import type { ListReads } from '../lists/ports.ts'
import type { BallotCandidate, DeclaredResult, RollVersion } from '../model.ts'
import type { OrganisationReads } from '../organisations/ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { findRound, type RoundInPlace } from '../shared/find.ts'
import type { ResultReads } from './ports.ts'
import { type Choice, openChoices } from './record-decision.ts'

type ExplainingReads = OrganisationReads & CongressReads & RollReads & RoundReads & ListReads & ResultReads

/** A declared result with the facts that explain it. */
export interface ResultInPlace extends RoundInPlace {
  readonly declared: DeclaredResult
  /** The version of the roll that the round is bound to. */
  readonly roll: RollVersion
  /** In ballot order. */
  readonly names: readonly BallotCandidate[]
  readonly choices: readonly Choice[]
}

const explain = async (
  reads: ExplainingReads,
  place: RoundInPlace,
  declared: DeclaredResult,
): Promise<Result<ResultInPlace, Refusal>> => {
  const choices = await openChoices(reads, declared.roundId)
  if (!choices.ok) return choices
  const roll = await reads.rollVersion(place.congress.id, declared.rollVersion)
  if (!roll) throw new Bug(`the result of ${declared.roundId} is bound to a roll version that is not there`)
  const names = await reads.ballotCandidates(declared.roundId)
  return ok({ ...place, declared, roll, names, choices: choices.value })
}

/** Collects the facts that explain a declared result. */
export const resultInPlace = async (
  reads: ExplainingReads,
  declared: DeclaredResult,
): Promise<Result<ResultInPlace, Refusal>> => {
  const place = await findRound(reads, declared.roundId)
  return place.ok ? explain(reads, place.value, declared) : place
}

/** The declared result of a round. */
export const readResult = async (reads: ExplainingReads, id: RoundId): Promise<Result<ResultInPlace, Refusal>> => {
  const place = await findRound(reads, id)
  if (!place.ok) return place
  const declared = await reads.result(id)
  return declared ? explain(reads, place.value, declared) : refuse('result-unknown')
}
