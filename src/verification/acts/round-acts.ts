import { countersOutside, issueProblem } from '../../rules/custody.ts'
import { inBallotOrder, listSizeProblem, printedNames } from '../../rules/list.ts'
import { planOldRound, planRound, repeatedList, tieRevoteList } from '../../rules/plan.ts'
import { FIRST_ROUND_STATE, transition } from '../../rules/round.ts'
import { BallotKinds } from '../ballot-kinds.ts'
import { firstDifference } from '../first-difference.ts'
import {
  type Act,
  type CongressState,
  contestOf,
  type ReplayedElection,
  type ReplayedRound,
  type Step,
} from '../state.ts'
import { expectElection } from './meeting-acts.ts'
import { expectNames, namesAfter, outcomeOf, peopleOf } from './names.ts'

/** The next round that may be opened, with the round on which it follows; null if none may. */
const planOf = (election: ReplayedElection, isOld: boolean) => {
  const rounds = election.rounds.map((round) => {
    const { id, plan, state, decision } = round
    const outcome = outcomeOf(round)
    return { ...plan, id, state, result: outcome?.result ?? null, settled: outcome?.settled ?? null, decision }
  })
  const next = isOld ? planOldRound(election, rounds) : planRound(election, rounds)
  return next.ok ? { ...next.value.plan, follows: next.value.follows } : null
}

export const roundCreated: Act<'round.created'> = (step, congress) => {
  step.expectBefore(null)
  const { electionId, number, recordNumber = number, kind, seats, alternates = null, names, follows } = step.after
  const { repeats = null } = step.after
  const election = congress.elections.get(electionId)
  if (!election) return step.unknown('election', electionId)
  if (congress.rounds.has(step.id)) return step.repeated('round')
  if (election.cancelled) step.report('change-not-allowed', { rule: 'election-cancelled' })
  const office = step.after.office ?? election.office
  const plan = { number, recordNumber, kind, office, seats, alternates, names, repeats }
  const isOld = step.after.repeats === undefined
  const difference = firstDifference(planOf(election, isOld), { ...plan, follows })
  if (difference) step.report('round-does-not-follow', { pointer: difference.pointer })
  const round: ReplayedRound = {
    id: step.id,
    electionId,
    plan,
    follows,
    state: FIRST_ROUND_STATE,
    list: null,
    opinion: null,
    votedOn: null,
    printed: [],
    issue: null,
    ballotReturn: null,
    batches: [],
    inBatches: 0,
    kinds: null,
    declared: null,
    confirmed: [],
    hands: new Set(),
    isLeftOut: false,
    results: 0,
    undoings: 0,
    refusals: [],
    decision: null,
    decisionVersion: 0,
    appointment: null,
    appointmentVersion: 0,
    ballotPackage: null,
  }
  congress.rounds.set(step.id, round)
  election.rounds.push(round)
}

/** The list that nobody proposes, of a round that repeats another or of a tie revote; undefined if there is none. */
const laidFor = (congress: CongressState, { plan, follows }: ReplayedRound) => {
  const { rounds } = congress
  const before = rounds.get(plan.repeats ?? '')
  if (before) return before.list ? { ...repeatedList(before.list), laidFrom: before.id } : undefined
  const last = plan.names === 'tied' ? rounds.get(follows ?? '') : undefined
  if (!last) return undefined
  const { names, listOf } = namesAfter(congress, last)
  return listOf.list && { ...tieRevoteList(names, listOf.list), laidFrom: listOf.id }
}

/** The first list of such a round is the one that is laid. */
const expectLaid = (step: Step<'list.proposed'>, laid: ReturnType<typeof laidFor>): void => {
  const { candidates, withdrawals, order, laidFrom } = step.after
  const difference = firstDifference(laid, { order, candidates, withdrawals, laidFrom })
  if (difference) step.report('list-does-not-follow', { pointer: difference.pointer })
}

const expectProposed = (step: Step<'list.proposed'>, congress: CongressState, round: ReplayedRound): void => {
  const { candidates, laidFrom } = step.after
  if (laidFrom !== null) step.report('list-does-not-follow', { pointer: '/laidFrom' })
  expectNames(step, congress, round, step.after)
  const people = peopleOf(congress)
  if (candidates.some(({ personId }) => !people.has(personId))) return
  const difference = firstDifference(inBallotOrder(step.after, people, congress.facts.readings), candidates)
  if (difference) step.report('list-not-in-order', { pointer: `/candidates${difference.pointer}` })
}

export const listProposed: Act<'list.proposed'> = (step, congress) => {
  const round = congress.rounds.get(step.id)
  if (!round) return step.unknown('round', step.id)
  step.expectBefore(round.list)
  const { laidFrom: _, ...list } = step.after
  step.expectVersion(round.list?.version, list.version)
  if (step.undeclared(round) && !transition(round.state, 'list-approved').ok) step.outOfOrder(round.state)
  const laid = list.version === 1 ? laidFor(congress, round) : undefined
  if (laid !== undefined) expectLaid(step, laid)
  else expectProposed(step, congress, round)
  round.list = list
}

/** The round whose list is voted on; undefined, and reported, if that vote is impossible. */
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
  if (!transition(round.state, 'list-approved').ok || !round.list) step.outOfOrder(round.state)
  else if (step.after.listVersion !== round.list.version) {
    step.report('list-does-not-follow', { pointer: '/listVersion' })
  }
  return round
}

/** Checks of every vote on a list, whatever its outcome. */
const expectVote = (
  step: Step<'list.approved'> | Step<'list.rejected'>,
  congress: CongressState,
  { electionId }: ReplayedRound,
): void => {
  step.expectHands(congress, step.after.vote)
  const election = congress.elections.get(electionId)
  if (election) expectElection(step, congress, election)
}

export const listRejected: Act<'list.rejected'> = (step, congress) => {
  const round = roundToApprove(step, congress.rounds.get(step.id))
  if (round) expectVote(step, congress, round)
}

const expectSize = (step: Step<'list.approved'>, congress: CongressState, { plan }: ReplayedRound): void => {
  const { regulation } = congress.facts
  const candidates = step.after.names.length
  const problem = listSizeProblem({ ...plan, regulation, roundKind: plan.kind, candidates })
  if (problem) step.report('list-size', { rule: problem.code, found: candidates, seats: plan.seats })
}

export const listApproved: Act<'list.approved'> = (step, congress) => {
  const round = roundToApprove(step, congress.rounds.get(step.id))
  if (!round) return
  expectVote(step, congress, round)
  const { names } = step.after
  if (round.list) {
    const difference = firstDifference(printedNames(round.list, peopleOf(congress)), names)
    if (difference) step.report('list-does-not-follow', { pointer: `/names${difference.pointer}` })
    // People, board and earlier results may have changed since the list was proposed.
    expectNames(step, congress, round, round.list)
  }
  expectSize(step, congress, round)
  const next = transition(round.state, 'list-approved')
  if (!next.ok) return
  round.printed = names
  round.state = next.value.to
  round.kinds = new BallotKinds(contestOf(congress, round), congress.facts.readings)
}

/** Moves the round to its next state, if the figures say so. */
const moveOn = (
  step: Step<'ballots.issued'> | Step<'ballots.returned'>,
  round: ReplayedRound,
  event: 'ballots-issued' | 'ballots-returned',
): boolean => {
  if (!step.undeclared(round)) return false
  const next = transition(round.state, event)
  if (!next.ok || next.value.to !== step.after.state) step.outOfOrder(round.state)
  if (next.ok) round.state = next.value.to
  return next.ok
}

export const ballotsIssued: Act<'ballots.issued'> = (step, congress) => {
  const round = congress.rounds.get(step.id)
  if (!round) return step.unknown('round', step.id)
  const { state: _, ...issue } = step.after
  step.expectBefore({ ...round.issue, state: round.state })
  step.expectCorrection(round.issue?.version, issue.version)
  if (!congress.rolls.some(({ version }) => version === issue.rollVersion)) {
    step.report('roll-unknown', { rollVersion: issue.rollVersion })
  }
  const problem = issueProblem({ ...issue, hasBoard: congress.board !== null })
  if (problem) step.report('issue-not-allowed', { rule: problem })
  if (moveOn(step, round, 'ballots-issued')) round.issue = issue
}

export const ballotsReturned: Act<'ballots.returned'> = (step, congress) => {
  const round = congress.rounds.get(step.id)
  if (!round) return step.unknown('round', step.id)
  const { state: _, ...ballotReturn } = step.after
  step.expectBefore({ ...round.ballotReturn, state: round.state })
  step.expectCorrection(round.ballotReturn?.version, ballotReturn.version)
  for (const { personId } of countersOutside(ballotReturn, (id) => congress.people.has(id)))
    step.unknown('person', personId)
  if (moveOn(step, round, 'ballots-returned')) round.ballotReturn = ballotReturn
}
