import { type CongressChangeProblem, congressChangeProblem } from '../../rules/congress-correction.ts'
import {
  cancellationProblem,
  congressCancellationProblem,
  isAdministrator,
  seatsProblem,
} from '../../rules/corrections.ts'
import { isTermBackwards } from '../../rules/meeting.ts'
import { isStanding, transition } from '../../rules/round.ts'
import { firstDifference } from '../first-difference.ts'
import { type Act, type ReplayedElection, type ReplayedRound, type Step, versionOf } from '../state.ts'
import { expectElection, expectInstruments } from './meeting-acts.ts'

/** Corrections and cancellations always need a reason. */
const AFTER_THE_FIRST = 2

const openedIn = ({ rounds }: ReplayedElection) => rounds.map(({ plan, state }) => ({ number: plan.number, state }))

export const electionCorrected: Act<'election.corrected'> = (step, congress) => {
  const election = congress.elections.get(step.id)
  if (!election) return step.unknown('election', step.id)
  const { version, seats, alternates, cancelled } = election
  step.expectBefore({ version, seats, alternates })
  step.expectCorrection(version, step.after.version)
  const problem = seatsProblem({ isCancelled: cancelled, rounds: openedIn(election) })
  if (problem) return step.report('change-not-allowed', { rule: problem.code })
  expectElection(step, congress, { ...election, ...step.after })
  Object.assign(election, step.after)
  const { seats: corrected, alternates: alternatesToo } = step.after
  for (const round of election.rounds.filter(isStanding))
    round.plan = { ...round.plan, seats: corrected, alternates: alternatesToo }
}

/** Ends a round before its ballots are handed out: its list binds nobody any longer. @returns whether it could end */
export const endRound = (round: ReplayedRound): boolean => {
  const step = transition(round.state, 'round-cancelled')
  if (!step.ok) return false
  round.state = step.value.to
  round.list = null
  round.printed = []
  round.kinds = null
  return true
}

const reportChange = (step: Step<'congress.corrected'>, { code }: CongressChangeProblem): void => {
  if (code === 'congress-relied-on') step.report('change-not-allowed', { rule: code })
  else if (code === 'board-paper-after-meeting') step.report('board-not-allowed', { rule: code })
  else step.report('roll-contradictory', { rule: code })
}

export const congressCorrected: Act<'congress.corrected'> = (step, congress) => {
  const { facts, version } = congress
  const { name, kind, term, heldOn, regulation, implementing = null } = facts
  step.expectBefore({ version, name, kind, term, heldOn, regulation, implementing })
  step.expectCorrection(version, step.after.version)
  if (isTermBackwards(step.after.term)) step.report('term-backwards')
  const problem = congressChangeProblem({
    before: { kind, regulation, implementing, heldOn },
    after: step.after,
    countVersion: versionOf(congress),
    roll: congress.rolls.at(-1) ?? null,
    boardPaperDate: congress.board?.paper?.date ?? null,
    elections: [...congress.elections.values()].filter(({ cancelled }) => !cancelled),
  })
  if (problem) return reportChange(step, problem)
  const { version: corrected, ...changed } = step.after
  congress.version = corrected
  congress.facts = { ...facts, ...changed }
  expectInstruments(step, congress.facts)
}

/** Ends the rounds that an act cancels, and checks that the event names exactly these. */
const expectEnded = (
  step: Step<'election.cancelled'> | Step<'congress.cancelled'>,
  rounds: readonly ReplayedRound[],
): void => {
  const ended = rounds.filter(endRound).map(({ id }) => id)
  const difference = firstDifference(ended, step.after.rounds)
  if (difference) step.report('round-does-not-follow', { pointer: `/rounds${difference.pointer}` })
}

export const congressCancelled: Act<'congress.cancelled'> = (step, congress) => {
  step.expectBefore(null)
  step.expectReason(AFTER_THE_FIRST)
  const elections = [...congress.elections.values()]
  const opened = elections.map((election) => ({ number: election.number, rounds: openedIn(election) }))
  const administrator = isAdministrator(step.event.actor.role) ? { isUntouched: congress.isUntouched } : null
  const problem = congressCancellationProblem({ administrator, elections: opened })
  if (problem) return step.report('change-not-allowed', { rule: problem.code })
  expectEnded(
    step,
    elections.flatMap(({ rounds }) => rounds),
  )
  congress.closed = true
}

export const electionCancelled: Act<'election.cancelled'> = (step, congress) => {
  step.expectBefore(null)
  step.expectReason(AFTER_THE_FIRST)
  const election = congress.elections.get(step.id)
  if (!election) return step.unknown('election', step.id)
  const dependants = [...congress.elections.values()].filter(
    ({ eligibleFrom, cancelled }) => eligibleFrom === step.id && !cancelled,
  )
  const problem = cancellationProblem({ isCancelled: election.cancelled, rounds: openedIn(election), dependants })
  if (problem) return step.report('change-not-allowed', { rule: problem.code })
  election.cancelled = true
  expectEnded(step, election.rounds)
}

export const roundCancelled: Act<'round.cancelled'> = (step, congress) => {
  const round = congress.rounds.get(step.id)
  if (!round) return step.unknown('round', step.id)
  step.expectBefore({ state: round.state })
  step.expectReason(AFTER_THE_FIRST)
  if (!step.undeclared(round)) return
  if (!endRound(round)) step.outOfOrder(round.state)
}
