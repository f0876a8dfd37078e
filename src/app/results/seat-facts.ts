import { alternatesAfter } from '../../rules/alternates.ts'
import { isStanding } from '../../rules/round.ts'
import { reliesOnSeat, type SeatRefusalFacts } from '../../rules/seats.ts'
import { holds } from '../elections/call-up-alternate.ts'
import type { CallUpReads } from '../elections/ports.ts'
import type { ListReads } from '../lists/ports.ts'
import type { CallUp, DeclaredResult, Election, Round } from '../model.ts'
import type { RoundReads } from '../rounds/ports.ts'
import type { ResultReads } from './ports.ts'
import { refusedIn, seatedResult } from './round-outcome.ts'

export type SeatFactReads = RoundReads & ListReads & ResultReads & CallUpReads

const idsOf = async (reads: ListReads, id: Round['id']): Promise<string[]> =>
  (await reads.ballotCandidates(id)).map(({ personId }) => personId)

const electedBy = (declared: Pick<DeclaredResult, 'result' | 'settled'>): readonly string[] => [
  ...declared.result.elected,
  ...(alternatesAfter(declared)?.elected ?? []),
]

/** The names on the ballot of a round, and the people whom its result elects. */
export const namesOfRound = async (
  reads: SeatFactReads,
  { id }: Round,
): Promise<Pick<SeatRefusalFacts, 'printed' | 'elected'>> => {
  const declared = await reads.result(id)
  const settledFrom = declared?.settled?.roundId
  return {
    // Alternates may be settled from the list of an earlier round.
    printed: [...(await idsOf(reads, id)), ...(settledFrom ? await idsOf(reads, settledFrom) : [])],
    elected: declared ? new Set(electedBy(declared)) : null,
  }
}

/**
 * The first round of the elections concerned that may give the person a seat, or gave it; undefined if there is none. To
 * the refusal of a seat the votes among the elected are concerned.
 */
export const roundThatRelies = async (
  reads: SeatFactReads,
  { congressId }: Round,
  person: string,
  isConcerned: (election: Election) => boolean,
): Promise<Round | undefined> => {
  const among = (await reads.elections(congressId)).filter(isConcerned)
  for (const { id } of among) {
    for (const round of (await reads.rounds(id)).filter(isStanding)) {
      const declared = await seatedResult(reads, round.id)
      const elected = declared ? electedBy(declared) : null
      const refused = await refusedIn(reads, round.id)
      if (reliesOnSeat(person, { printed: await idsOf(reads, round.id), elected, refused })) return round
    }
  }
  return undefined
}

/** The first call-up that holds and names the person; undefined if there is none. */
export const callUpOf = async (
  reads: SeatFactReads,
  { congressId }: Round,
  person: string,
): Promise<CallUp | undefined> => {
  const elections = await reads.elections(congressId)
  const callUps = (await Promise.all(elections.map(({ id }) => reads.callUps(id)))).flat().filter(holds)
  return callUps.find(({ droppedOut, calledUp }) => droppedOut === person || calledUp === person)
}
