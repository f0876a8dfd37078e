import type { AppointmentProblem } from '../../rules/appointment.ts'
import type { RefusalKind } from '../refusal-kind.ts'

/** The codes with which recording an appointment by the superior is refused, and their kinds. */
export const APPOINTMENT_REFUSALS = {
  'appointment-not-referred': 'conflict',
  'appointment-unknown': 'unknown',
  'round-has-appointment': 'conflict',
} as const satisfies Readonly<Record<Extract<AppointmentProblem, `appointment-${string}`>, RefusalKind>> &
  Readonly<Record<string, RefusalKind>>
