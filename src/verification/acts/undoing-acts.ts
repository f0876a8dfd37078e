import { implementingByDate } from '../../rules/instruments.ts'
import { recountProblem } from '../../rules/keeping.ts'
import { roundNames } from '../../rules/plan.ts'
import { restingOn, type StandingElection } from '../../rules/resting.ts'
import { isStanding, transition } from '../../rules/round.ts'
import { type UndoingKind, undoingCitations, undoingProblem } from '../../rules/undoing.ts'
import { firstDifference } from '../first-difference.ts'
import type { Act, CongressState, ReplayedRound, Step } from '../state.ts'
import { outcomeOf } from './names.ts'

/** Reasons are needed from the second version on; an undoing always needs one. */
const AFTER_THE_FIRST = 2

const standing = ({ elections }: CongressState): readonly StandingElection[] =>
  [...elections.values()].map((election) => ({
    ...election,
    rounds: election.rounds.filter(isStanding).map((round) => ({
      id: round.id,
      number: round.plan.number,
      printed: round.printed.map(({ personId }) => personId),
      elected: roundNames([], outcomeOf(round)).elected,
      appointment: round.appointment?.version ?? null,
    })),
    callUps: election.callUps.filter(({ holds }) => holds),
  }))

type UndoingStep = Step<'round.reopened'> | Step<'round.annulled'>

/** Checks that nothing else rests on the round, and that the event names every call-up and the appointment that fall with it. */
const expectNothingRests = (step: UndoingStep, congress: CongressState): void => {
  const resting = restingOn(step.id, standing(congress))
  if (resting.rounds.length > 0) step.report('undoing-not-allowed', { rule: 'round-has-dependents' })
  if (firstDifference(resting.callUps, step.after.callUps)) {
    step.report('undoing-not-allowed', { rule: 'round-has-call-ups' })
  }
  const fallen = resting.appointments.find(({ roundId }) => roundId === step.id)
  if (fallen?.version !== step.after.appointment) {
    step.report('undoing-not-allowed', { rule: 'round-has-appointment' })
  }
}

/** The round to undo, after every check; undefined, and reported, if it is unknown or in no state for it. */
const roundToUndo = (step: UndoingStep, congress: CongressState, kind: UndoingKind): ReplayedRound | undefined => {
  const round = congress.rounds.get(step.id)
  if (!round) {
    step.unknown('round', step.id)
    return undefined
  }
  const { undoing, by, paper, withRound } = step.after
  step.expectBefore({ state: round.state })
  step.expectNumber(round.undoings + 1, undoing)
  step.expectReason(AFTER_THE_FIRST)
  if (withRound !== null && !congress.rounds.has(withRound)) step.unknown('round', withRound)
  const facts = { kind, by, paper, closed: congress.closed }
  const problem = undoingProblem(facts)
  if (problem) step.report('undoing-not-allowed', { rule: problem })
  const { regulation } = congress.facts
  const implementing = implementingByDate({ implementing: null, ...congress.facts })
  step.expectCitations(undoingCitations(facts, { regulation, implementing }))
  if (!transition(round.state, kind).ok) {
    step.outOfOrder(round.state)
    return undefined
  }
  expectNothingRests(step, congress)
  return round
}

/** Takes back the result, the decision on it, the appointment that follows, and the call-ups of its people. */
const undo = (step: UndoingStep, congress: CongressState, round: ReplayedRound, kind: UndoingKind): void => {
  const next = transition(round.state, kind)
  if (next.ok) round.state = next.value.to
  round.undoings += 1
  round.declared = null
  round.decision = null
  round.appointment = null
  for (const { electionId, number } of step.after.callUps) {
    const callUp = congress.elections.get(electionId)?.callUps[number - 1]
    if (callUp) callUp.holds = false
  }
}

export const roundReopened: Act<'round.reopened'> = (step, congress) => {
  const round = roundToUndo(step, congress, 'reopened')
  if (!round) return
  const destroyed = recountProblem(round.ballotPackage ?? undefined)
  if (destroyed) step.report('undoing-not-allowed', { rule: destroyed })
  undo(step, congress, round, 'reopened')
  for (const { cancelled, entries } of round.batches) {
    if (!cancelled) for (const entry of entries.values()) entry.reopen()
  }
}

export const roundAnnulled: Act<'round.annulled'> = (step, congress) => {
  const round = roundToUndo(step, congress, 'annulled')
  if (!round) return
  undo(step, congress, round, 'annulled')
  for (const { entries } of round.batches) {
    for (const entry of entries.values()) entry.end('round-annulled')
  }
  round.kinds = null
}
