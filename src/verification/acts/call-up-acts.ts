import { callUp } from '../../rules/call-up.ts'
import { type CountedRound, delegatesOf, givesAlternatesTo, rankedAlternates } from '../../rules/call-up-order.ts'
import { implementingByDate } from '../../rules/instruments.ts'
import type { Act, CongressState, ReplayedElection } from '../state.ts'
import { outcomeOf } from './names.ts'

/** Reasons are needed from the second version on; a call-up always needs one. */
const AFTER_THE_FIRST = 2

/** The declared rounds of an election with the people who take their seats. */
export const countedRounds = ({ rounds }: ReplayedElection): readonly CountedRound[] =>
  rounds.flatMap((round) => {
    const outcome = outcomeOf(round)
    return outcome ? [{ id: round.id, kind: round.plan.kind, ...outcome }] : []
  })

/** The people who are or were delegates by the other elections of the congress. */
const delegatesElsewhere = ({ elections }: CongressState, { id }: ReplayedElection): ReadonlySet<string> =>
  new Set(
    [...elections.values()]
      .filter((other) => other.id !== id && other.office === 'delegates')
      .flatMap((other) => [
        ...delegatesOf(other, countedRounds(other)),
        ...other.callUps.filter(({ holds }) => holds).map(({ calledUp }): string => calledUp),
      ]),
  )

export const alternateCalledUp: Act<'alternate.called-up'> = (step, congress) => {
  step.expectBefore(null)
  const election = congress.elections.get(step.id)
  if (!election) return step.unknown('election', step.id)
  step.expectNumber(election.callUps.length + 1, step.after.number)
  step.expectReason(AFTER_THE_FIRST)
  const sources = [...congress.elections.values()].filter((source) => givesAlternatesTo(election, source))
  const partySince = (id: string) => congress.people.get(id)?.partySince ?? null
  const possible = callUp({
    ...step.after,
    implementing: implementingByDate({ implementing: null, ...congress.facts }),
    delegates: delegatesOf(election, countedRounds(election)),
    delegatesElsewhere: delegatesElsewhere(congress, election),
    alternates: sources.flatMap((source) => rankedAlternates(countedRounds(source), partySince)),
    before: election.callUps.filter(({ holds }) => holds),
  })
  if (possible.ok) step.expectCitations(possible.value.citations)
  else step.report('call-up-not-allowed', { rule: possible.error.code })
  election.callUps.push({ ...step.after, holds: true })
}
