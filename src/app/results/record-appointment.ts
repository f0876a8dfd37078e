import { congressLog } from '../../events/log-ref.ts'
import type { RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { appointmentProblem } from '../../rules/appointment.ts'
import { appointmentClause } from '../../rules/decision.ts'
import { implementingOf } from '../../rules/instruments.ts'
import { versionAfter } from '../../rules/meeting.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { PersonReads } from '../people/ports.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { lockRoundEvenClosed } from '../shared/find.ts'
import { newVersion, type Precondition } from '../shared/precondition.ts'
import type { Appointment } from './model.ts'
import type { AppointmentWrites, ResultReads } from './ports.ts'

export type AppointmentInput = Pick<Appointment, 'personId' | 'paper' | 'note' | 'reason'>

/** The figures of the event. */
export const appointmentFigures = ({ version, personId, paper, note }: Appointment) => ({
  version,
  appointed: personId,
  paper,
  note,
})

/**
 * Records the person whom the superior appoints to the seat that the congress referred to it, or a correction as a new
 * version. The superior answers days later, so the congress may be closed. The person is never counted as elected.
 */
export const recordAppointment = async (
  tx: LocksCongress & RoundReads & PersonReads & ResultReads & AppointmentWrites & AppendsEvents,
  context: Context,
  roundId: RoundId,
  input: AppointmentInput,
  precondition: Precondition,
): Promise<Result<Appointment, Refusal>> => {
  const place = await lockRoundEvenClosed(tx, roundId)
  if (!place.ok) return place
  const { round, congress } = place.value
  const [decision, person] = [await tx.decision(roundId), await tx.person(input.personId)]
  const problem = appointmentProblem({
    state: round.state,
    decision: decision?.kind ?? null,
    isPerson: person?.congressId === congress.id,
  })
  if (problem) return problem === 'person-of-another-congress' ? refuseAt('/personId', problem) : refuse(problem)
  const before = await tx.appointment(roundId)
  const version = newVersion(context, before, precondition, input.reason)
  if (!version.ok) return version
  // The numbers go on after an appointment that was cancelled or fell with its round.
  const newest = (await tx.appointmentVersions(roundId)).at(-1)?.version ?? null
  const recorded = { ...version.value, version: versionAfter(newest) }
  const appointment: Appointment = { ...input, ...recorded, roundId, cancelled: false }
  await tx.insertAppointment(appointment)
  const clause = appointmentClause(implementingOf(congress))
  await tx.appendAudit(context, {
    log: congressLog(congress.id),
    action: 'appointment.recorded',
    objectId: roundId,
    before: before && appointmentFigures(before),
    after: appointmentFigures(appointment),
    reason: appointment.reason,
    citations: clause === undefined ? [] : [clause],
  })
  return ok(appointment)
}
