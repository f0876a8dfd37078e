import type { RoundId } from '../../kernel/brand.ts'
import { Bug } from '../../kernel/bug.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { BoxFinding } from '../../rules/box-findings.ts'
import { countWithReadings } from '../../rules/count.ts'
import type { DecidingReading } from '../../rules/deciding-readings.ts'
import { transition } from '../../rules/round.ts'
import type { BoardReads } from '../boards/ports.ts'
import type { BallotCandidate, RollVersion } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoleReads } from '../roles/ports.ts'
import { type FiguresCaller, readsFiguresOf } from '../shared/figures.ts'
import { findRound, type RoundInPlace } from '../shared/find.ts'
import { besideRecord } from './beside-record.ts'
import { oddAtBox } from './box-facts.ts'
import { declarationOf, type PendingResult, pendingResult } from './pending-result.ts'
import { correctedSince, type ExplainingReads, type ResultInPlace, settledCitationOf } from './read-result.ts'
import { type RoundFacts, roundFacts } from './round-facts.ts'
import { type RoundSignOff, signOffOf } from './sign-off.ts'

/** A result that can be declared now, with the facts that explain it and the confirmations that it has. */
export interface PendingInPlace extends RoundInPlace {
  readonly pending: PendingResult
  /** The version of the roll that the round is bound to. */
  readonly roll: RollVersion
  /** In ballot order. */
  readonly names: readonly BallotCandidate[]
  readonly correctedNames: ResultInPlace['correctedNames']
  readonly notSeated: RoundFacts['notSeated']
  readonly box: readonly BoxFinding[]
  /** The readings on which the outcome rests. */
  readonly deciding: readonly DecidingReading[]
  readonly settledCitation: string | undefined
  readonly signOff: RoundSignOff
  /** The stamp of the tally from which it follows. */
  readonly stamp: string
}

/**
 * The result of a round as it would be declared now, for the board that confirms and declares it. Refuses a session by
 * PIN, and like the declaration as long as anything is in its way: an entry that is not finished, a difference, a
 * ruling that is missing, figures that do not add up.
 */
export const readPendingResult = async (
  reads: ExplainingReads & BoardReads & RoleReads,
  reader: FiguresCaller,
  roundId: RoundId,
): Promise<Result<PendingInPlace, Refusal>> => {
  if (reader.via === 'pin') return refuse('pin-only-types')
  const place = await findRound(reads, roundId)
  if (!place.ok) return place
  const figures = await readsFiguresOf(reads, reader, place.value.congress.id, place.value.round)
  if (!figures.ok) return figures
  const state = transition(place.value.round.state, 'result-declared')
  if (!state.ok) return refuse(state.error)
  const collected = await roundFacts(reads, place.value)
  if (!collected.ok) return collected
  const pending = await pendingResult(reads, place.value, collected.value)
  const ready = declarationOf(pending)
  if (!ready.ok) return ready
  const { facts, contest, rollVersion, notSeated, stamp } = collected.value
  const roll = await reads.rollVersion(place.value.congress.id, rollVersion)
  if (!roll) throw new Bug(`round ${roundId} is bound to a roll version that is not there`)
  return ok({
    ...place.value,
    pending,
    roll,
    names: contest.names,
    correctedNames: await correctedSince(reads, place.value, contest.names),
    notSeated,
    box: await oddAtBox(reads, place.value, { roll, tally: facts.tally, declaredAt: null }),
    deciding: countWithReadings(facts, await besideRecord(reads, place.value)).deciding,
    settledCitation: settledCitationOf(place.value),
    signOff: await signOffOf(reads, place.value, pending),
    stamp,
  })
}
