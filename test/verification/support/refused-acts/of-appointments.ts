import type { Forged, Forgery } from '../tampering.ts'
import { BY_NAME, changed, put, type RefusedAct, row } from './forging.ts'

const PAPER = { number: '21-QĐ/ĐU', date: '2017-08-12', issuer: 'Ban Thường vụ Đảng ủy cấp trên' }

/** An appointment by the superior after the first round, which referred no seat. */
export const appointedUnasked = (log: Forgery, change: (event: Forged) => void = () => {}): Forged =>
  put(log, log.at('result.declared'), log.at('result.declared'), (copy) => {
    const after = { version: 1, appointed: BY_NAME(log, 'Phạm Thu Hà'), paper: PAPER, note: null }
    Object.assign(copy, {
      action: 'appointment.recorded',
      reason: null,
      before: null,
      after,
      citations: ['qd29-2016:i24'],
    })
    change(copy)
  })

/** Appointments by the superior. */
export const OF_APPOINTMENTS: readonly RefusedAct[] = [
  row('appointment-not-referred', 'appointment-not-allowed', (log) => appointedUnasked(log)),
  row('appointment-unknown', 'appointment-not-allowed', (log) =>
    appointedUnasked(log, (copy) => {
      const { after: before } = copy
      const cancelled = { action: 'appointment.cancelled', reason: 'Ghi nhầm.', before, after: { version: 2 } }
      Object.assign(copy, cancelled, { citations: [] })
    }),
  ),
  row('round-has-appointment', 'undoing-not-allowed', (log) =>
    changed(log.at('round.annulled'), (after) => {
      after.appointment = 1
    }),
  ),
]
