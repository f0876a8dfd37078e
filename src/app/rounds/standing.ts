import type { CongressId, ElectionId, RoundId } from '../../kernel/brand.ts'
import type { StandingElection } from '../../rules/resting.ts'
import { isStanding } from '../../rules/round.ts'
import { holds } from '../elections/call-up-alternate.ts'
import type { CallUpReads } from '../elections/ports.ts'
import type { ListReads } from '../lists/ports.ts'
import type { AppointmentReads, ResultReads } from '../results/ports.ts'
import { namesAfter } from '../results/round-outcome.ts'
import type { RoundReads } from './ports.ts'

/** The elections of a congress with everything in them that can rest on a round. */
export const standingElections = async (
  reads: RoundReads & ListReads & ResultReads & AppointmentReads & CallUpReads,
  congressId: CongressId,
): Promise<readonly StandingElection<RoundId, ElectionId>[]> =>
  Promise.all(
    (await reads.elections(congressId)).map(async (election) => ({
      ...election,
      rounds: await Promise.all(
        (await reads.rounds(election.id)).filter(isStanding).map(async ({ id, number }) => ({
          id,
          number,
          printed: (await reads.ballotCandidates(id)).map(({ personId }) => personId),
          elected: (await namesAfter(reads, id)).names.elected,
          appointment: (await reads.appointment(id))?.version ?? null,
        })),
      ),
      callUps: (await reads.callUps(election.id)).filter(holds),
    })),
  )
