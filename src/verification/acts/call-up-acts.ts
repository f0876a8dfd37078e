import { electedIn } from '../../rules/alternates.ts'
import { callUp } from '../../rules/call-up.ts'
import { type CountedRound, rankedAlternates } from '../../rules/call-up-order.ts'
import { type Act, type CongressState, implementingIn, type ReplayedElection } from '../state.ts'

/** Reasons are needed from the second version on; a call-up always needs one. */
const AFTER_THE_FIRST = 2

const countedRounds = ({ rounds }: ReplayedElection): readonly CountedRound[] =>
  rounds.flatMap(({ id, plan, declared }) =>
    declared?.result
      ? [{ id, office: plan.office, kind: plan.kind, result: declared.result, settled: declared.settled }]
      : [],
  )

const sourcesOf = ({ elections }: CongressState, election: ReplayedElection): readonly ReplayedElection[] =>
  election.alternates === null
    ? [...elections.values()].filter(({ office }) => office === 'alternate-delegates')
    : [election]

export const alternateCalledUp: Act<'alternate.called-up'> = (step, congress) => {
  step.expectBefore(null)
  const election = congress.elections.get(step.id)
  if (!election) return step.unknown('election', step.id)
  step.expectNumber(election.callUps.length + 1, step.after.number)
  step.expectReason(AFTER_THE_FIRST)
  const isOfDelegates = election.office === 'delegates'
  const rounds = isOfDelegates ? countedRounds(election) : []
  const partySince = (id: string) => congress.people.get(id)?.partySince ?? null
  const possible = callUp({
    ...step.after,
    implementing: implementingIn(congress),
    delegates: new Set(rounds.flatMap((round) => electedIn(round, election.office).elected)),
    alternates: sourcesOf(congress, election).flatMap((source) => rankedAlternates(countedRounds(source), partySince)),
    before: election.callUps,
  })
  if (possible.ok) step.expectCitations(possible.value.citations)
  else step.report('call-up-not-allowed', { rule: possible.error.code })
  election.callUps.push(step.after)
}
