import { type ElectedIn, electedIn as electedInRound, type RoundOutcome } from '../../rules/alternates.ts'
import {
  type CandidacyFacts,
  candidacyProblems,
  type ElectionSoFar,
  keepsOff,
  keptOffBefore,
  takenElsewhere,
} from '../../rules/candidacy.ts'
import type { ListedPerson, ProposedList } from '../../rules/list.ts'
import { namesLeft, type RoundNames, roundNames } from '../../rules/plan.ts'
import { judgesLists } from '../../rules/procedure.ts'
import { isStanding } from '../../rules/round.ts'
import { roundsBefore } from '../../rules/round-chain.ts'
import { seated } from '../../rules/seats.ts'
import type { CountResult } from '../../rules/types.ts'
import { type CongressState, procedureOf, type ReplayedElection, type ReplayedRound, type Step } from '../state.ts'

/** A declared round with its whole result. */
interface SeatedRound extends RoundOutcome {
  readonly result: CountResult
}

/** The people of the congress in the form that the rules on lists read. */
export const peopleOf = ({ people }: CongressState): ReadonlyMap<string, ListedPerson> =>
  new Map([...people].map(([id, person]) => [id, { ...person, id }]))

/** The people who take no seat of a round. */
export const refusedIn = ({ refusals }: ReplayedRound): ReadonlySet<string> =>
  new Set(refusals.filter(({ cancelled }) => !cancelled).map(({ stated }) => stated.refusedBy))

/** The people who take no seat of a round, or of the round from whose ranking its alternates are settled. */
export const refusedAfter = (round: ReplayedRound): ReadonlySet<string> =>
  refusedIn(round).union(round.declared?.refusedBefore ?? new Set())

/**
 * The seats of a declared round, without people who take none, and with the alternates that follow from it; null before
 * the declaration, or if its result is missing.
 */
export const outcomeOf = (round: ReplayedRound): SeatedRound | null => {
  const { plan, declared } = round
  if (!declared?.result) return null
  const { result, settled } = seated({ result: declared.result, settled: declared.settled }, refusedAfter(round))
  return { office: plan.office, result, settled }
}

/** The people of a round to whom the next round may be open, and the round on whose list they are. */
export const namesAfter = (
  { rounds }: CongressState,
  round: ReplayedRound,
): { readonly names: RoundNames; readonly listOf: ReplayedRound } => {
  const listOf = rounds.get(round.declared?.settled?.roundId ?? '') ?? round
  const refused = refusedAfter(round)
  const printed = listOf.printed.map(({ personId }) => personId).filter((id) => !refused.has(id))
  return { names: roundNames(printed, outcomeOf(round)), listOf }
}

const electedIn = (round: ReplayedRound, { office }: ReplayedElection): ElectedIn => {
  const outcome = outcomeOf(round)
  return outcome ? electedInRound(outcome, office) : { elected: [], alternates: [] }
}

const soFar = (election: ReplayedElection): ElectionSoFar => ({
  id: election.id,
  office: election.office,
  rounds: election.rounds.filter(isStanding).map((round) => {
    const { elected, alternates } = electedIn(round, election)
    const printed = round.printed.map(({ personId }) => personId)
    return { printed, elected: round.declared ? elected : null, alternates }
  }),
})

/** The people of the rounds on which a round follows, in their order. */
export const namesBefore = (
  congress: CongressState,
  { rounds }: ReplayedElection,
  round: ReplayedRound,
): RoundNames[] =>
  roundsBefore(
    rounds.map((one) => ({ ...one.plan, names: () => namesAfter(congress, one).names })),
    round.plan,
  ).map(({ names }) => names())

/** The people who were carried over from an election of another meeting, by its id. */
export const carriedFrom = ({ people }: CongressState, electionId: string | null) =>
  [...people].flatMap(([id, { carried }]) => (carried && carried.electionId === electionId ? [{ id, carried }] : []))

const eligibleIn = (congress: CongressState, { eligibleFrom }: ReplayedElection): ReadonlySet<string> | null => {
  if (eligibleFrom === null) return null
  const source = congress.elections.get(eligibleFrom)
  if (source) return new Set(source.rounds.flatMap((one) => electedIn(one, source).elected))
  return new Set(carriedFrom(congress, eligibleFrom).map(({ id }) => id))
}

const candidacyFacts = (congress: CongressState, round: ReplayedRound, election: ReplayedElection): CandidacyFacts => {
  const { facts, people, elections, board, rolls } = congress
  const isStrict = judgesLists(procedureOf(congress))
  return {
    regulation: facts.regulation,
    people,
    board: new Set(board?.members.map(({ personId }) => personId)),
    eligible: eligibleIn(congress, election),
    elsewhere: takenElsewhere(election, elections.values().map(soFar), isStrict ? keepsOff : keptOffBefore),
    hall: isStrict ? { attending: rolls.at(-1)?.attending ?? null } : null,
    left: namesLeft(round.plan.names, namesBefore(congress, election, round)),
  }
}

/** Reports every name that may not be on the list. */
export const expectNames = (
  step: Step<'list.proposed'> | Step<'list.approved'>,
  congress: CongressState,
  round: ReplayedRound,
  list: Pick<ProposedList, 'candidates' | 'withdrawals'>,
): void => {
  const election = congress.elections.get(round.electionId)
  if (!election) return
  for (const { code, personId } of candidacyProblems(candidacyFacts(congress, round, election), list)) {
    if (code === 'person-of-another-congress') step.unknown('person', personId)
    else step.report('name-not-allowed', { personId, rule: code })
  }
}
