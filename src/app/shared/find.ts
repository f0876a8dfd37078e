import type { BatchId, CongressId, ElectionId, RoundId } from '../../kernel/brand.ts'
import { Bug } from '../../kernel/bug.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { type CongressEvent, congressState, congressStep } from '../../rules/congress-states.ts'
import type { BatchReads } from '../batches/ports.ts'
import type { CongressReads, LocksCongress } from '../congresses/ports.ts'
import type { Batch, Congress, Election, Round } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'

/** The congress, or a refusal for a reader. */
export const findCongress = async (reads: CongressReads, id: CongressId): Promise<Result<Congress, Refusal>> => {
  const congress = await reads.congress(id)
  return congress ? ok(congress) : refuse('congress-unknown')
}

export interface RoundInPlace {
  readonly round: Round
  readonly election: Election
  readonly congress: Congress
}

/** A round with the election and congress it belongs to. */
export const findRound = async (
  reads: CongressReads & RoundReads,
  id: RoundId,
): Promise<Result<RoundInPlace, Refusal>> => {
  const round = await reads.round(id)
  if (!round) return refuse('round-unknown')
  const [election, congress] = await Promise.all([reads.election(round.electionId), reads.congress(round.congressId)])
  if (!election || !congress) throw new Bug(`round ${id} has lost its election or congress`)
  return ok({ round, election, congress })
}

/** Like `lockCongressEvenClosed`, for the only two acts that meet a rehearsal that is over: its end, and a grant. */
export const lockCongressEvenOver = async (tx: LocksCongress, id: CongressId): Promise<Result<Congress, Refusal>> =>
  (await tx.lockCongress(id)) ? findCongress(tx, id) : refuse('congress-unknown')

/** Locks a congress for an act or a late act, and refuses it if the state of the congress does not allow it. */
const lockFor = async (
  tx: LocksCongress,
  id: CongressId,
  event: Extract<CongressEvent, 'act' | 'late-act'>,
): Promise<Result<Congress, Refusal>> => {
  const congress = await lockCongressEvenOver(tx, id)
  if (!congress.ok) return congress
  const step = congressStep(congressState(await tx.closing(id), congress.value.rehearsalEndedAt), event)
  return step.ok ? congress : refuse(step.error)
}

/** Like `lockCongress`, for acts that are possible after the end of a congress: on its ballots, its papers and its log. */
export const lockCongressEvenClosed = (tx: LocksCongress, id: CongressId): Promise<Result<Congress, Refusal>> =>
  lockFor(tx, id, 'late-act')

/**
 * Locks the congress before reading, so that the data cannot change before the commit. Every act of the count starts
 * here, and is refused once the congress is closed.
 */
export const lockCongress = (tx: LocksCongress, id: CongressId): Promise<Result<Congress, Refusal>> =>
  lockFor(tx, id, 'act')

/** Locks the congress of an election, then reads the election. Refuses a cancelled election. */
export const lockElection = async (
  tx: LocksCongress & RoundReads,
  id: ElectionId,
): Promise<Result<{ readonly election: Election; readonly congress: Congress }, Refusal>> => {
  const election = await tx.election(id)
  if (!election) return refuse('election-unknown')
  const congress = await lockCongress(tx, election.congressId)
  if (!congress.ok) return congress
  const current = (await tx.election(id)) ?? election
  return current.cancelled ? refuse('election-cancelled') : ok({ election: current, congress: congress.value })
}

/** Locks the congress of a round, then reads the round. Refuses a round of a cancelled election. */
export const lockRound = async (
  tx: LocksCongress & RoundReads,
  id: RoundId,
): Promise<Result<RoundInPlace, Refusal>> => {
  const round = await tx.round(id)
  if (!round) return refuse('round-unknown')
  const congress = await lockCongress(tx, round.congressId)
  if (!congress.ok) return congress
  const place = await findRound(tx, id)
  return place.ok && place.value.election.cancelled ? refuse('election-cancelled') : place
}

/** Like `lockRound`, for acts that are possible after the end of a congress. */
export const lockRoundEvenClosed = async (
  tx: LocksCongress & RoundReads,
  id: RoundId,
): Promise<Result<RoundInPlace, Refusal>> => {
  const round = await tx.round(id)
  if (!round) return refuse('round-unknown')
  const congress = await lockCongressEvenClosed(tx, round.congressId)
  return congress.ok ? findRound(tx, id) : congress
}

/** Locks the congress of a batch, then reads batch and round. */
export const lockBatch = async (
  tx: LocksCongress & RoundReads & BatchReads,
  id: BatchId,
): Promise<Result<RoundInPlace & { readonly batch: Batch }, Refusal>> => {
  const seen = await tx.batch(id)
  if (!seen) return refuse('batch-unknown')
  const place = await lockRound(tx, seen.roundId)
  if (!place.ok) return place
  const batch = await tx.batch(id)
  return batch ? ok({ ...place.value, batch }) : refuse('batch-unknown')
}
