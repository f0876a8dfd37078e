import type { RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { countRound } from '../../rules/count.ts'
import { ballotTotal } from '../../rules/tally.ts'
import type { BallotForm, Finding, Tally } from '../../rules/types.ts'
import type { CountingReads } from '../batches/ports.ts'
import type { MeetingReads } from '../congresses/ports.ts'
import type { ListReads } from '../lists/ports.ts'
import type { BallotCandidate } from '../model.ts'
import type { Refusal } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { findRound } from '../shared/find.ts'
import { roundFacts, unfinished } from './round-facts.ts'

export interface RunningTally {
  readonly form: BallotForm
  readonly issued: number
  readonly returned: number
  /** Ballots counted so far. */
  readonly counted: number
  readonly batches: { readonly total: number; readonly open: number }
  readonly tally: Tally
  readonly names: readonly BallotCandidate[]
  readonly findings: readonly Finding[]
  /** The roll has a newer version than the one this round is bound to. */
  readonly rollSuperseded: boolean
  readonly rollVersion: number
  readonly stamp: string
}

/** The count as it stands. It says how many votes, never who is elected: that is declared once, at the end. */
export const getTally = async (
  reads: MeetingReads & RoundReads & ListReads & CountingReads,
  roundId: RoundId,
): Promise<Result<RunningTally, Refusal>> => {
  const place = await findRound(reads, roundId)
  if (!place.ok) return place
  const collected = await roundFacts(reads, place.value)
  if (!collected.ok) return collected
  const { facts, contest, batches, rollVersion, stamp } = collected.value
  const roll = await reads.roll(place.value.congress.id)
  return ok({
    form: contest.form,
    issued: facts.issued,
    returned: facts.returned,
    counted: ballotTotal(facts.tally),
    batches: { total: batches.length, open: unfinished(collected.value).length },
    tally: facts.tally,
    names: contest.names,
    findings: countRound(facts).findings,
    rollSuperseded: roll !== undefined && roll.version > rollVersion,
    rollVersion,
    stamp,
  })
}
