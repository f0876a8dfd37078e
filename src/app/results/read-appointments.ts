import type { CongressId, RoundId } from '../../kernel/brand.ts'
import { Bug } from '../../kernel/bug.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { isReferred } from '../../rules/appointment.ts'
import { appointmentNotices, type Notice } from '../../rules/notices.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { ListReads } from '../lists/ports.ts'
import type { Person } from '../model.ts'
import type { OverviewReads } from '../overview/ports.ts'
import type { PersonReads } from '../people/ports.ts'
import type { Refusal } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { findRound } from '../shared/find.ts'
import { notElectedIn } from './list-not-elected.ts'
import type { Appointment } from './model.ts'
import type { AppointmentReads, ResultReads } from './ports.ts'

/** A version of an appointment by the superior, with the facts that explain it. */
export interface AppointmentInPlace {
  readonly appointment: Appointment
  readonly fullName: string
  /** Whether it is in force: the newest version, neither cancelled nor fallen with its round. */
  readonly holds: boolean
  readonly notices: readonly Notice[]
}

type Reading = CongressReads & RoundReads & ListReads & PersonReads & ResultReads & AppointmentReads

/** Every version of the appointment after a round, the first one first; empty if there was none. */
export const readAppointments = async (
  reads: Reading,
  id: RoundId,
): Promise<Result<readonly AppointmentInPlace[], Refusal>> => {
  const place = await findRound(reads, id)
  if (!place.ok) return place
  const { congress, election } = place.value
  const { id: congressId, heldOn } = congress
  const people = new Map<string, Person>((await reads.people(congressId)).map((person) => [person.id, person]))
  const inForce = await reads.appointment(id)
  const versions = await reads.appointmentVersions(id)
  const stood = versions.length > 0 ? await notElectedIn(reads, congress, election) : []
  return ok(
    versions.map((appointment) => {
      const person = people.get(appointment.personId)
      if (!person) throw new Bug(`the person appointed after round ${id} is not there`)
      const { fullName, membership } = person
      const votes = stood.filter((one) => one.personId === person.id)
      const { paper, recordedAt } = appointment
      const notices = appointmentNotices({ membership, paperDate: paper.date, heldOn, recordedAt, votes })
      return { appointment, fullName, holds: appointment.version === inForce?.version, notices }
    }),
  )
}

/** Whether a seat of the congress is left to the superior. */
export const congressRefersSeat = async (
  reads: Pick<OverviewReads, 'decisionsOfCongress'>,
  id: CongressId,
): Promise<boolean> => (await reads.decisionsOfCongress(id)).some(({ kind }) => isReferred({ decision: kind }))
