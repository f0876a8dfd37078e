import type { AppointmentProblem } from '../rules/appointment.ts'
import type { Bilingual } from './text.ts'

/**
 * Why an appointment by the superior cannot have been recorded like this; each text follows a colon, without a full stop. A
 * person unknown to the log has a sentence of its own.
 */
export const APPOINTMENT_RULES: Readonly<Record<Exclude<AppointmentProblem, 'person-of-another-congress'>, Bilingual>> =
  {
    'round-annulled': { vi: 'lần bầu đã bị hủy', en: 'the round is annulled' },
    'round-cancelled': { vi: 'lần bầu đã hủy', en: 'the round is cancelled' },
    'appointment-not-referred': {
      vi: 'đại hội, hội nghị chưa quyết định báo cáo để cấp ủy cấp trên chỉ định',
      en: 'the congress did not decide to refer the seat to the superior',
    },
    'appointment-unknown': {
      vi: 'chưa ghi, đã hủy hoặc không còn hiệu lực',
      en: 'there is none, or it is cancelled or fell with its round',
    },
  }
