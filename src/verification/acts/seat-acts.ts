import { alternatesAfter } from '../../rules/alternates.ts'
import { isStanding } from '../../rules/round.ts'
import { reliesOnSeat, seatRefusalProblem } from '../../rules/seats.ts'
import type { Act, CongressState, ReplayedElection, ReplayedRound } from '../state.ts'
import { outcomeOf, refusedIn } from './names.ts'

/** A refusal always needs a reason. */
const AFTER_THE_FIRST = 2

const idsOf = ({ printed }: ReplayedRound): readonly string[] => printed.map(({ personId }) => personId)

/** The people elected by the result as declared; null before the declaration. */
const electedBy = ({ declared }: ReplayedRound): ReadonlySet<string> | null => {
  if (!declared?.result) return null
  const { result, settled } = declared
  return new Set([...result.elected, ...(alternatesAfter({ result, settled })?.elected ?? [])])
}

/** The people elected in a round of a vote among the elected, without those who take no seat. */
const seatedIn = (round: ReplayedRound): readonly string[] | null => {
  const outcome = outcomeOf(round)
  return outcome ? [...outcome.result.elected, ...(alternatesAfter(outcome)?.elected ?? [])] : null
}

/** The facts about everything else that needs the seat of a person. */
const reliance = ({ elections }: CongressState, { id }: ReplayedElection, person: string) => {
  const among = [...elections.values()].filter(({ eligibleFrom }) => eligibleFrom === id)
  const rounds = among.flatMap((election) => election.rounds).filter(isStanding)
  const callUps = [...elections.values()].flatMap((election) => election.callUps).filter(({ holds }) => holds)
  return {
    reliesOn: rounds.some((round) =>
      reliesOnSeat(person, { printed: idsOf(round), elected: seatedIn(round), refused: refusedIn(round) }),
    ),
    inCallUp: callUps.some(({ droppedOut, calledUp }) => droppedOut === person || calledUp === person),
  }
}

export const seatRefused: Act<'seat.refused'> = (step, congress) => {
  step.expectBefore(null)
  step.expectReason(AFTER_THE_FIRST)
  const round = congress.rounds.get(step.id)
  const election = congress.elections.get(round?.electionId ?? '')
  if (!round || !election) return step.unknown('round', step.id)
  const { number, refusedBy, refusalGround, vote, paper } = step.after
  step.expectNumber(round.refusals.length + 1, number)
  if (vote) step.expectHands(congress, vote)
  const settledFrom = congress.rounds.get(round.declared?.settled?.roundId ?? '')
  const problem = seatRefusalProblem({
    state: round.state,
    isFollowed: election.rounds.some((other) => isStanding(other) && other.plan.number > round.plan.number),
    person: refusedBy,
    ground: refusalGround,
    printed: [...idsOf(round), ...(settledFrom ? idsOf(settledFrom) : [])],
    elected: electedBy(round),
    refused: refusedIn(round),
    ...reliance(congress, election, refusedBy),
    hasVote: vote !== null,
    hasPaper: paper !== null,
  })
  if (problem) return step.report('seat-refusal-not-allowed', { rule: problem })
  round.refusals.push(step.after)
}
