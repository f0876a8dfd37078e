import { alternatesAfter } from '../../rules/alternates.ts'
import { givesAlternatesTo, rankedAlternates } from '../../rules/call-up-order.ts'
import { keepsOff } from '../../rules/candidacy.ts'
import { isStanding } from '../../rules/round.ts'
import { calledPast, decisionNeedsRefusal, refilledBy, seatReturnProblem } from '../../rules/seat-return.ts'
import { reliesOnSeat, seatRefusalProblem } from '../../rules/seats.ts'
import type { Act, CongressState, ReplayedElection, ReplayedRound } from '../state.ts'
import { countedRounds } from './call-up-acts.ts'
import { outcomeOf, refusedIn } from './names.ts'
import { endOf } from './result-acts.ts'

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

/** Whether a round of one of these elections may give the person a seat, or gave it. */
const reliesIn = (elections: readonly ReplayedElection[], person: string): boolean =>
  elections
    .flatMap(({ rounds }) => rounds)
    .filter(isStanding)
    .some((round) =>
      reliesOnSeat(person, { printed: idsOf(round), elected: seatedIn(round), refused: refusedIn(round) }),
    )

/** The facts about everything else that needs the seat of a person. */
const reliance = ({ elections }: CongressState, { id }: ReplayedElection, person: string) => {
  const among = [...elections.values()].filter(({ eligibleFrom }) => eligibleFrom === id)
  const callUps = [...elections.values()].flatMap((election) => election.callUps).filter(({ holds }) => holds)
  return {
    reliesOn: reliesIn(among, person),
    inCallUp: callUps.some(({ droppedOut, calledUp }) => droppedOut === person || calledUp === person),
  }
}

/** Whether a later round of the election is open. */
const isFollowed = ({ rounds }: ReplayedElection, { plan }: ReplayedRound): boolean =>
  rounds.some((other) => isStanding(other) && other.plan.number > plan.number)

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
    isFollowed: isFollowed(election, round),
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
  round.refusals.push({ stated: step.after, cancelled: false })
}

/** Whether a later election of a limited office fills the seat of the person. */
const isRefilled = (
  { elections, facts }: CongressState,
  election: ReplayedElection,
  round: ReplayedRound,
  person: string,
) => {
  if (round.plan.office !== election.office || !round.declared?.result?.elected.includes(person)) return false
  const later = [...elections.values()].filter(
    ({ office, number, cancelled }) => office === election.office && number > election.number && !cancelled,
  )
  const filled = election.rounds
    .filter(({ plan }) => plan.office === election.office)
    .flatMap((one) => outcomeOf(one)?.result.elected ?? [])
  return refilledBy({ level: facts.level, office: election.office }, filled.length, later) !== undefined
}

/** Whether a call-up passed the person over, who would be an alternate by the round as it is without the refusal. */
const isPassed = (
  congress: CongressState,
  election: ReplayedElection,
  without: ReplayedRound,
  person: string,
): boolean => {
  const elections = [...congress.elections.values()].map((one) => ({
    ...one,
    rounds: one.rounds.map((round) => (round.id === without.id ? without : round)),
  }))
  const partySince = (id: string) => congress.people.get(id)?.partySince ?? null
  const called = elections
    .filter((one) => givesAlternatesTo(one, election))
    .map((one) => ({
      callUps: one.callUps.filter(({ holds }) => holds),
      ranked: elections
        .filter((source) => givesAlternatesTo(one, source))
        .flatMap((source) => rankedAlternates(countedRounds(source), partySince)),
    }))
  return calledPast(person, called) !== undefined
}

export const seatRefusalCancelled: Act<'seat.refusal-cancelled'> = (step, congress) => {
  step.expectReason(AFTER_THE_FIRST)
  const round = congress.rounds.get(step.id)
  const election = congress.elections.get(round?.electionId ?? '')
  if (!round || !election) return step.unknown('round', step.id)
  const { number, refusedBy, fallenDecision } = step.after
  const refusal = round.refusals[number - 1]
  if (!refusal) return step.report('number-gap', { expected: round.refusals.length, found: number })
  step.expectBefore(refusal.stated)
  const person = refusal.stated.refusedBy
  if (refusedBy !== person) step.unknown('person', refusedBy)
  const refusals = round.refusals.with(number - 1, { ...refusal, cancelled: true })
  const without = { ...round, refusals }
  const decides = decisionNeedsRefusal(round.decision?.kind ?? null, endOf(congress, election, without))
  const others = [...congress.elections.values()].filter(
    ({ id, office, cancelled }) => id !== election.id && !cancelled && keepsOff(office, election.office),
  )
  const problem = seatReturnProblem({
    state: round.state,
    isCancelled: refusal.cancelled,
    isFollowed: isFollowed(election, round),
    person,
    elected: electedBy(round),
    isElsewhere: reliesIn(others, person),
    isRefilled: isRefilled(congress, election, round, person),
    isPassed: isPassed(congress, election, without, person),
    decides,
    withDecision: fallenDecision !== null,
  })
  if (problem) return step.report('seat-return-not-allowed', { rule: problem })
  const falls = decides ? round.decisionVersion : null
  if (falls !== fallenDecision) step.report('version-gap', { expected: falls ?? 0, found: fallenDecision ?? 0 })
  if (falls !== null) round.decision = null
  round.refusals.splice(0, refusals.length, ...refusals)
}
