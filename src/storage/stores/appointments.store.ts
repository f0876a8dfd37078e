import type { Appointment } from '../../app/results/model.ts'
import type { AppointmentReads, AppointmentWrites } from '../../app/results/ports.ts'
import type { RoundId } from '../../kernel/brand.ts'
import type { Db, DbTransaction, Row } from '../database.ts'
import { all, newest, one } from './rows.ts'
import { undoingsOf } from './undoings-of.ts'
import { versioned, versionedColumns } from './versioned.ts'

const toAppointment = (row: Row<'appointment'>): Appointment => ({
  ...versioned(row),
  roundId: row.round_id,
  cancelled: row.cancelled,
  personId: row.person_id,
  paper: row.paper,
  note: row.note,
})

export const appointmentReads = (db: Db): AppointmentReads => {
  const versions = (roundId: RoundId) => db.selectFrom('appointment').selectAll().where('round_id', '=', roundId)
  return {
    appointment: async (roundId) => {
      const holding = versions(roundId).where('undoings', '=', undoingsOf(db, roundId))
      const appointment = await one(newest(holding), toAppointment)
      return appointment?.cancelled ? undefined : appointment
    },
    appointmentVersions: (roundId) => all(versions(roundId).orderBy('version'), toAppointment),
  }
}

export const appointmentWrites = (tx: DbTransaction): AppointmentWrites => ({
  ...appointmentReads(tx),
  insertAppointment: async (appointment) => {
    await tx
      .insertInto('appointment')
      .values({
        ...versionedColumns(appointment),
        round_id: appointment.roundId,
        cancelled: appointment.cancelled,
        person_id: appointment.personId,
        paper: JSON.stringify(appointment.paper),
        note: appointment.note,
        undoings: undoingsOf(tx, appointment.roundId),
      })
      .execute()
  },
})
