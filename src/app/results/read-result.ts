import type { PersonId, RoundId } from '../../kernel/brand.ts'
import { Bug } from '../../kernel/bug.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { BoxFinding } from '../../rules/box-findings.ts'
import { readingsThatDecide } from '../../rules/count.ts'
import type { DecidingReading } from '../../rules/deciding-readings.ts'
import { implementingOf } from '../../rules/instruments.ts'
import { findImplementingCitation } from '../../rules/regulations/implementing/citations.ts'
import { undoneProblem } from '../../rules/round.ts'
import type { BallotReads, BatchReads } from '../batches/ports.ts'
import type { CongressReads, RollReads } from '../congresses/ports.ts'
import type { CustodyReads } from '../custody/ports.ts'
import type { ListReads } from '../lists/ports.ts'
import type { BallotCandidate, DeclaredResult, RollVersion } from '../model.ts'
import type { OrganisationReads } from '../organisations/ports.ts'
import type { PaperReads } from '../papers/ports.ts'
import type { PersonReads } from '../people/ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { findRound, type RoundInPlace } from '../shared/find.ts'
import { besideRecord } from './beside-record.ts'
import { oddAtBox } from './box-facts.ts'
import type { Appointment, SeatRefusal } from './model.ts'
import type { AppointmentReads, ResultReads } from './ports.ts'
import { type Choice, openChoices } from './record-decision.ts'
import { roundFacts } from './round-facts.ts'
import { isInForce } from './round-outcome.ts'

export type ExplainingReads = OrganisationReads &
  CongressReads &
  RollReads &
  RoundReads &
  ListReads &
  PersonReads &
  CustodyReads &
  PaperReads &
  BatchReads &
  BallotReads &
  ResultReads &
  AppointmentReads

/** A declared result with the facts that explain it. */
export interface ResultInPlace extends RoundInPlace {
  readonly declared: DeclaredResult
  /** The version of the roll that the round is bound to. */
  readonly roll: RollVersion
  /** In ballot order. */
  readonly names: readonly BallotCandidate[]
  /** The people of the round who take no seat, although their votes count. */
  readonly refusals: readonly SeatRefusal[]
  /** The appointment by the superior to the open seat, with the full name; null if none is in force. */
  readonly appointed: (Appointment & { readonly fullName: string }) | null
  /** The names whose spelling was corrected after the list was approved, by the id of the person. */
  readonly correctedNames: ReadonlyMap<PersonId, string>
  readonly choices: readonly Choice[]
  /** Odd properties of the box before the declaration. */
  readonly box: readonly BoxFinding[]
  /** The readings on which the outcome rests. */
  readonly deciding: readonly DecidingReading[]
  /** The clause by which a decided tie among delegates gives the alternates; undefined if none is known. */
  readonly settledCitation: string | undefined
}

/**
 * The readings on which a declared result rests. Counts again only if the declared result says that a reading decides,
 * or if facts beside its record may do so.
 */
export const decidingOf = async (
  reads: ExplainingReads,
  place: RoundInPlace,
  { result, settled }: DeclaredResult,
): Promise<Result<readonly DecidingReading[], Refusal>> => {
  const isBeside = settled !== null || place.congress.readings.markedBallots === 'board-rules'
  if (!isBeside && !result.findings.some(({ code }) => code === 'reading-decides')) return ok([])
  const collected = await roundFacts(reads, place)
  if (!collected.ok) return collected
  return ok(readingsThatDecide(collected.value.facts, await besideRecord(reads, place)))
}

/** The ballot keeps a name as it was printed, so a later correction is shown beside it. */
export const correctedSince = async (
  reads: PersonReads,
  { congress }: RoundInPlace,
  names: readonly BallotCandidate[],
): Promise<ResultInPlace['correctedNames']> => {
  const printed = new Map(names.map(({ personId, fullName }) => [personId, fullName]))
  const people = await reads.people(congress.id)
  return new Map(
    people.flatMap(({ id, fullName }) => (printed.has(id) && printed.get(id) !== fullName ? [[id, fullName]] : [])),
  )
}

const appointedAfter = async (reads: ExplainingReads, id: RoundId): Promise<ResultInPlace['appointed']> => {
  const appointment = await reads.appointment(id)
  if (!appointment) return null
  const person = await reads.person(appointment.personId)
  if (!person) throw new Bug(`the person appointed after round ${id} is not there`)
  return { ...appointment, fullName: person.fullName }
}

/** The clause by which a decided tie among delegates gives the alternates; undefined if none is known. */
export const settledCitationOf = ({ congress }: RoundInPlace): string | undefined => {
  const implementing = implementingOf(congress)
  return implementing === null ? undefined : findImplementingCitation(implementing, 'alternates')
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
  const correctedNames = await correctedSince(reads, place, names)
  const deciding = await decidingOf(reads, place, declared)
  if (!deciding.ok) return deciding
  const { valid, invalidByReason: invalid } = declared.result.ballots
  const box = await oddAtBox(reads, place, { roll, tally: { valid, invalid }, declaredAt: declared.declaredAt })
  return ok({
    ...place,
    declared,
    roll,
    names,
    correctedNames,
    refusals: (await reads.seatRefusals(declared.roundId)).filter(isInForce),
    appointed: await appointedAfter(reads, declared.roundId),
    choices: choices.value,
    box,
    deciding: deciding.value,
    settledCitation: settledCitationOf(place),
  })
}

/** Collects the facts that explain a declared result. */
export const resultInPlace = async (
  reads: ExplainingReads,
  declared: DeclaredResult,
): Promise<Result<ResultInPlace, Refusal>> => {
  const place = await findRound(reads, declared.roundId)
  return place.ok ? explain(reads, place.value, declared) : place
}

/**
 * The declared result of a round.
 * @param missing the refusal if it is not declared yet: for a reader of the result, or for an act that needs it
 */
export const readResult = async (
  reads: ExplainingReads,
  id: RoundId,
  missing: 'result-unknown' | 'result-not-declared' = 'result-unknown',
): Promise<Result<ResultInPlace, Refusal>> => {
  const place = await findRound(reads, id)
  if (!place.ok) return place
  const declared = await reads.result(id)
  if (declared) return explain(reads, place.value, declared)
  const { round } = place.value
  return refuse(undoneProblem(round) ?? missing)
}
