import type { DecisionKind } from './decision.ts'
import { type RoundRefusal, type RoundState, undoneProblem } from './round.ts'

/** The decision that leaves an open seat to the superior. */
const REFERRED: DecisionKind = 'refer-to-superior'

/** A round as far as an appointment after it depends on it. */
export interface ReferredRound {
  /** The decision in force after the round; null if there is none. */
  readonly decision: DecisionKind | null
  /** Whether an appointment is in force. */
  readonly isAppointed: boolean
}

/**
 * Whether the open seat of a round is left to the superior. People may then be recorded after the closing, because the
 * superior may appoint, or appoint instead of another, somebody who is not recorded yet.
 */
// qd29-2016:i24, qd294-2025:i23.3
export const isReferred = ({ decision }: Pick<ReferredRound, 'decision'>): boolean => decision === REFERRED

/** Whether the open seat of a round waits for the person whom the superior appoints. */
// qd29-2016:i24, qd294-2025:i23.3
export const awaitsAppointment = ({ decision, isAppointed }: ReferredRound): boolean =>
  isReferred({ decision }) && !isAppointed

export type AppointmentProblem =
  | Extract<RoundRefusal, 'round-annulled' | 'round-cancelled'>
  | 'appointment-not-referred'
  | 'person-of-another-congress'
  | 'appointment-unknown'

export interface AppointmentFacts extends Pick<ReferredRound, 'decision'> {
  readonly state: RoundState
  /** Whether the person is among the people of the congress. */
  readonly isPerson: boolean
}

/**
 * Why it cannot be recorded that the superior appoints a person after a round; null if it can. Only the decision to refer
 * the seat to the superior makes it possible. No clause says that the person stood in the vote, so anybody of the
 * congress's people can be recorded.
 */
// qd29-2016:i24, qd294-2025:i23.3
export const appointmentProblem = ({ state, decision, isPerson }: AppointmentFacts): AppointmentProblem | null => {
  const undone = undoneProblem({ state })
  if (undone) return undone
  if (!isReferred({ decision })) return 'appointment-not-referred'
  return isPerson ? null : 'person-of-another-congress'
}

/** Why an appointment cannot be cancelled; null if it can. */
export const appointmentCancellationProblem = ({
  isAppointed,
}: Pick<ReferredRound, 'isAppointed'>): AppointmentProblem | null => (isAppointed ? null : 'appointment-unknown')
