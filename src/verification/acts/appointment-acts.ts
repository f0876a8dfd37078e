import { appointmentCancellationProblem, appointmentProblem, isReferred } from '../../rules/appointment.ts'
import { appointmentClause } from '../../rules/decision.ts'
import { type Act, type CongressState, implementingIn, type ReplayedRound, type Step } from '../state.ts'

type AppointmentStep = Step<'appointment.recorded'> | Step<'appointment.cancelled'>

/** The round of an appointment, after the checks on versions; undefined, and reported, if it is unknown. */
const roundOf = (step: AppointmentStep, { rounds }: CongressState): ReplayedRound | undefined => {
  const round = rounds.get(step.id)
  if (!round) {
    step.unknown('round', step.id)
    return undefined
  }
  step.expectBefore(round.appointment)
  step.expectVersion(round.appointmentVersion, step.after.version)
  return round
}

/** A correction needs a reason; a first appointment after none, or after a cancelled one, needs none. */
const AFTER_THE_FIRST = 2

export const appointmentRecorded: Act<'appointment.recorded'> = (step, congress) => {
  const round = roundOf(step, congress)
  if (!round) return
  if (round.appointment) step.expectReason(AFTER_THE_FIRST)
  const clause = appointmentClause(implementingIn(congress))
  step.expectCitations(clause === undefined ? [] : [clause])
  const { appointed } = step.after
  const problem = appointmentProblem({
    state: round.state,
    decision: round.decision?.kind ?? null,
    isPerson: congress.people.has(appointed),
  })
  if (problem === 'person-of-another-congress') step.unknown('person', appointed)
  else if (problem) return step.report('appointment-not-allowed', { rule: problem })
  round.appointment = step.after
  round.appointmentVersion = step.after.version
}

export const appointmentCancelled: Act<'appointment.cancelled'> = (step, congress) => {
  const round = roundOf(step, congress)
  if (!round) return
  step.expectReason(AFTER_THE_FIRST)
  const problem = appointmentCancellationProblem({ isAppointed: round.appointment !== null })
  if (problem) return step.report('appointment-not-allowed', { rule: problem })
  round.appointment = null
  round.appointmentVersion = step.after.version
}

/** Whether the superior may appoint somebody of the congress, so that the person may be recorded after its end. */
export const hasReferredSeat = ({ rounds }: CongressState): boolean =>
  [...rounds.values()].some(({ decision }) => isReferred({ decision: decision?.kind ?? null }))
