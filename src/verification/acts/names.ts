import { type CandidacyFacts, candidacyProblems, type ElectionSoFar, takenElsewhere } from '../../rules/candidacy.ts'
import type { ListedPerson, ProposedList } from '../../rules/list.ts'
import { namesLeft, type RoundNames } from '../../rules/plan.ts'
import type { CongressState, ReplayedElection, ReplayedRound, Step } from '../state.ts'

/** The people of the congress in the form that the rules on lists read. */
export const peopleOf = ({ people }: CongressState): ReadonlyMap<string, ListedPerson> =>
  new Map([...people].map(([id, person]) => [id, { ...person, id }]))

/** The people of a round as replayed so far: nobody is elected or tied before the declaration. */
export const namesOf = ({ printed, declared }: ReplayedRound): RoundNames => ({
  printed: printed.map(({ personId }) => personId),
  elected: declared?.result?.elected ?? [],
  tied: declared?.result?.tied ?? [],
})

const soFar = ({ id, office, rounds }: ReplayedElection): ElectionSoFar => ({
  id,
  office,
  rounds: rounds.map((round) => {
    const { printed, elected } = namesOf(round)
    return { printed, elected: round.declared ? elected : null }
  }),
})

const candidacyFacts = (congress: CongressState, round: ReplayedRound, election: ReplayedElection): CandidacyFacts => {
  const { facts, people, elections, rounds, board } = congress
  const source = elections.get(election.eligibleFrom ?? '')
  const before = rounds.get(round.follows ?? '')
  return {
    regulation: facts.regulation,
    people,
    board: new Set(board?.members.map(({ personId }) => personId)),
    eligible: source ? new Set(source.rounds.flatMap((one) => namesOf(one).elected)) : null,
    elsewhere: takenElsewhere(election, elections.values().map(soFar)),
    left: before ? namesLeft(round.plan.names, namesOf(before)) : null,
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
