import { congressLog } from '../../events/log-ref.ts'
import type { RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { appointmentCancellationProblem } from '../../rules/appointment.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { lockRoundEvenClosed } from '../shared/find.ts'
import { newVersion, type Precondition } from '../shared/precondition.ts'
import type { Appointment } from './model.ts'
import type { AppointmentWrites } from './ports.ts'
import { appointmentFigures } from './record-appointment.ts'

/** Cancels an appointment that was recorded by mistake or that the superior took back. The seat waits again. */
export const cancelAppointment = async (
  tx: LocksCongress & RoundReads & AppointmentWrites & AppendsEvents,
  context: Context,
  roundId: RoundId,
  reason: string,
  precondition: Precondition,
): Promise<Result<Appointment, Refusal>> => {
  const place = await lockRoundEvenClosed(tx, roundId)
  if (!place.ok) return place
  const before = await tx.appointment(roundId)
  const problem = appointmentCancellationProblem({ isAppointed: before !== undefined })
  if (problem || !before) return refuse(problem ?? 'appointment-unknown')
  const version = newVersion(context, before, precondition, reason)
  if (!version.ok) return version
  const appointment: Appointment = { ...before, ...version.value, cancelled: true }
  await tx.insertAppointment(appointment)
  await tx.appendAudit(context, {
    log: congressLog(place.value.congress.id),
    action: 'appointment.cancelled',
    objectId: roundId,
    before: appointmentFigures(before),
    after: { version: appointment.version },
    reason,
  })
  return ok(appointment)
}
