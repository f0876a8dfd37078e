import type { RoundId } from '../../kernel/brand.ts'
import type { RankedRound, RoundOutcome } from '../../rules/alternates.ts'
import { type PastRound, type RoundNames, roundNames } from '../../rules/plan.ts'
import { seated } from '../../rules/seats.ts'
import type { ListReads } from '../lists/ports.ts'
import type { DeclaredResult, Round } from '../model.ts'
import type { RoundReads } from '../rounds/ports.ts'
import type { SeatRefusal } from './model.ts'
import type { ResultReads } from './ports.ts'

/** Whether a refusal of a seat was not cancelled. */
export const isInForce = ({ cancelled }: Pick<SeatRefusal, 'cancelled'>): boolean => cancelled === null

/** The people of a round who take no seat. */
export const refusedIn = async (reads: ResultReads, id: RoundId): Promise<ReadonlySet<string>> =>
  new Set((await reads.seatRefusals(id)).filter(isInForce).map(({ personId }) => personId))

/** The people who take no seat of a declared round, or of the round from whose ranking its alternates are settled. */
export const refusedAfter = async (
  reads: ResultReads,
  { roundId, settled }: Pick<DeclaredResult, 'roundId' | 'settled'>,
): Promise<ReadonlySet<string>> => {
  const refused = await refusedIn(reads, roundId)
  return settled ? refused.union(await refusedIn(reads, settled.roundId)) : refused
}

/** A declared round with the people who take its seats: the result as declared, without those who take none. */
export const seatedResult = async (reads: ResultReads, id: RoundId): Promise<DeclaredResult | undefined> => {
  const declared = await reads.result(id)
  return declared && seated(declared, await refusedAfter(reads, declared))
}

/** The seats of a declared round, with the alternates that follow from it; null before the declaration. */
export const roundOutcome = async (reads: ResultReads, { id, office }: Round): Promise<RoundOutcome | null> => {
  const declared = await seatedResult(reads, id)
  return declared ? { office, result: declared.result, settled: declared.settled } : null
}

/** A round with its result and the decision after it, on which the next round depends. */
export const pastRound = async (reads: ResultReads, round: Round): Promise<PastRound<RoundId>> => {
  const [ended, decision] = await Promise.all([roundOutcome(reads, round), reads.decision(round.id)])
  return {
    ...round,
    result: ended?.result ?? null,
    settled: ended?.settled ?? null,
    decision: decision ?? null,
  }
}

/** The rounds of an election before one of them, in order, with their results. */
export const rankedBefore = async (
  reads: RoundReads & ResultReads,
  { electionId, number }: Pick<Round, 'electionId' | 'number'>,
): Promise<readonly RankedRound<RoundId>[]> => {
  const before = (await reads.rounds(electionId)).filter((round) => round.number < number)
  return Promise.all(
    before.map(async ({ id, office, alternates }) => ({
      id,
      office,
      alternates,
      result: (await reads.result(id))?.result ?? null,
    })),
  )
}

/** The people of a round to whom the next round may be open, and the round on whose list they are. */
export const namesAfter = async (
  reads: ListReads & ResultReads,
  roundId: RoundId,
): Promise<{ readonly names: RoundNames; readonly listOf: RoundId }> => {
  const declared = await seatedResult(reads, roundId)
  const listOf = declared?.settled?.roundId ?? roundId
  const refused = await refusedAfter(reads, { roundId, settled: declared?.settled ?? null })
  const ballot = await reads.ballotCandidates(listOf)
  const printed = ballot.map(({ personId }) => personId).filter((id) => !refused.has(id))
  return { names: roundNames(printed, declared ?? null), listOf }
}

/** The people of each of these rounds. */
export const namesOf = (reads: ListReads & ResultReads, rounds: readonly Round[]): Promise<RoundNames[]> =>
  Promise.all(rounds.map(async ({ id }) => (await namesAfter(reads, id)).names))
