import { nextRound, transition } from '../../rules/round.ts'
import { BallotKinds } from '../entry-state.ts'
import { firstDifference } from '../first-difference.ts'
import { type Act, contestOf, type ReplayedElection, type ReplayedRound, type Step } from '../state.ts'
import { allowedNames, laidCandidates, printedFrom } from './names.ts'

type Plan = ReplayedRound['plan']

/** The round that may be opened now; null where none may. */
const planOf = ({ seats, rounds }: ReplayedElection): Plan | null => {
  const last = rounds.at(-1)
  if (!last) return { number: 1, kind: 'first', seats, names: 'any' }
  const result = last.declared?.result
  if (!result || result.outcome === 'complete' || !last.decision) return null
  const { kind: decision, newNamesAllowed } = last.decision
  if (decision === 'leave-vacant' || decision === 'refer-to-superior') return null
  const { outcome, seatsLeft } = result
  try {
    return nextRound({ ...last.plan, outcome, seatsLeft }, { decision, newNamesAllowed })
  } catch {
    // A decision that does not belong to the outcome; it has been reported.
    return null
  }
}

export const roundCreated: Act<'round.created'> = (step, congress) => {
  step.expectBefore(null)
  const { electionId, number, kind, seats, names, follows } = step.after
  const election = congress.elections.get(electionId)
  if (!election) return step.unknown('election', electionId)
  if (congress.rounds.has(step.id)) return step.repeated('round')
  const plan = { number, kind, seats, names }
  const allowed = planOf(election)
  const expected = allowed && { ...allowed, follows: election.rounds.at(-1)?.id ?? null }
  const parting = firstDifference(expected, { ...plan, follows })
  if (parting) step.report('round-does-not-follow', { pointer: parting.pointer })
  const round: ReplayedRound = {
    id: step.id,
    electionId,
    plan,
    follows,
    state: 'listing',
    list: null,
    printed: [],
    issue: null,
    ballotReturn: null,
    batches: [],
    kinds: null,
    declared: null,
    decision: null,
  }
  congress.rounds.set(step.id, round)
  election.rounds.push(round)
}

export const listProposed: Act<'list.proposed'> = (step, congress) => {
  const round = congress.rounds.get(step.id)
  if (!round) return step.unknown('round', step.id)
  step.expectBefore(round.list)
  const { laidFrom, ...list } = step.after
  step.expectVersion(round.list?.version, list.version)
  if (step.undeclared(round) && round.state !== 'listing') step.outOfOrder(round.state)
  // The first list of a tie revote is the tied names, and nobody's proposal.
  const last = round.plan.names === 'tied' && list.version === 1 ? congress.rounds.get(round.follows ?? '') : undefined
  const laid = last ? { candidates: laidCandidates(last), laidFrom: last.id } : { laidFrom: null }
  const parting = firstDifference(laid, last ? { candidates: list.candidates, laidFrom } : { laidFrom })
  if (parting) step.report('list-does-not-follow', { pointer: parting.pointer })
  for (const { personId } of list.candidates) if (!congress.people.has(personId)) step.unknown('person', personId)
  round.list = list
}

/** The round whose list is voted on; undefined, and reported, where that cannot be. */
const roundToApprove = (
  step: Step<'list.approved'> | Step<'list.rejected'>,
  round: ReplayedRound | undefined,
): ReplayedRound | undefined => {
  if (!round) {
    step.unknown('round', step.id)
    return undefined
  }
  step.expectBefore({ state: round.state })
  if (!step.undeclared(round)) return undefined
  if (round.state !== 'listing' || !round.list) step.outOfOrder(round.state)
  else if (step.after.listVersion !== round.list.version) {
    step.report('list-does-not-follow', { pointer: '/listVersion' })
  }
  return round
}

export const listRejected: Act<'list.rejected'> = (step, { rounds }) => {
  roundToApprove(step, rounds.get(step.id))
}

export const listApproved: Act<'list.approved'> = (step, congress) => {
  const round = roundToApprove(step, congress.rounds.get(step.id))
  if (!round) return
  const { names } = step.after
  if (round.list) {
    const parting = firstDifference(printedFrom(round.list, congress.people), names)
    if (parting) step.report('list-does-not-follow', { pointer: `/names${parting.pointer}` })
  }
  const allowed = allowedNames(congress, round)
  for (const { personId } of names) if (!allowed(personId)) step.report('name-not-allowed', { personId })
  if (round.state !== 'listing') return
  round.printed = names
  round.state = 'listed'
  round.kinds = new BallotKinds(contestOf(congress, round))
}

/** Takes the round a step further, where the figures say so. */
const moveOn = (
  step: Step<'ballots.issued'> | Step<'ballots.returned'>,
  round: ReplayedRound,
  event: 'ballots-issued' | 'ballots-returned',
): boolean => {
  if (!step.undeclared(round)) return false
  const next = transition(round.state, event)
  if (!next.ok || next.value !== step.after.state) step.outOfOrder(round.state)
  if (next.ok) round.state = next.value
  return next.ok
}

export const ballotsIssued: Act<'ballots.issued'> = (step, congress) => {
  const round = congress.rounds.get(step.id)
  if (!round) return step.unknown('round', step.id)
  const { state: _, ...issue } = step.after
  step.expectBefore({ ...round.issue, state: round.state })
  step.expectVersion(round.issue?.version, issue.version)
  if (!congress.rolls.some(({ version }) => version === issue.rollVersion)) {
    step.report('roll-unknown', { rollVersion: issue.rollVersion })
  }
  const found = issue.issued + issue.replaced
  if (found > issue.printed) step.report('batch-too-large', { found, allowed: issue.printed })
  if (moveOn(step, round, 'ballots-issued')) round.issue = issue
}

export const ballotsReturned: Act<'ballots.returned'> = (step, congress) => {
  const round = congress.rounds.get(step.id)
  if (!round) return step.unknown('round', step.id)
  const { state: _, ...ballotReturn } = step.after
  step.expectBefore({ ...round.ballotReturn, state: round.state })
  step.expectVersion(round.ballotReturn?.version, ballotReturn.version)
  if (moveOn(step, round, 'ballots-returned')) round.ballotReturn = ballotReturn
}
