import { isStanding } from '../../rules/round.ts'
import type { Round } from '../model.ts'
import type { RoundReads } from '../rounds/ports.ts'

/** The round that was opened after another one of its election and is neither annulled nor cancelled; undefined if none is. */
export const roundAfter = async (reads: RoundReads, { electionId, number }: Round): Promise<Round | undefined> =>
  (await reads.rounds(electionId)).find((round) => isStanding(round) && round.number > number)
