import { z } from 'zod'
import { NoticeOut } from './common.ts'
import { field, flag, id, line, plainDate, prose, reason, recorded, storedReason, version } from './fields.ts'

const PERSON = 'Person of the congress whom the superior appoints; they need not have stood in the vote.'
const paper = field(
  z.strictObject({
    number: line('Number of the paper.', '21-QĐ/ĐU', 50),
    date: plainDate('Date of the paper.', '2017-08-12'),
    issuer: line('Body that issued the paper.', 'Ban Thường vụ Đảng ủy cấp trên'),
  }),
  'Paper by which the superior appoints.',
  { number: '21-QĐ/ĐU', date: '2017-08-12', issuer: 'Ban Thường vụ Đảng ủy cấp trên' },
)
const note = field(prose('Note for the file.', 'Nhận văn bản ngày 14/8/2017.').nullable(), 'Note.', null)

export const AppointmentIn = z
  .strictObject({
    personId: id<'person'>(PERSON),
    paper,
    note: note.optional(),
    reason: reason.optional(),
  })
  .meta({ id: 'NewAppointment' })

const fullName = field(z.string(), 'Full name.', 'Trần Thị Bình')

export const AppointmentOut = z
  .strictObject({
    roundId: id('Its round.'),
    version: version(),
    holds: flag('Whether it is in force; false for an earlier, a cancelled and a fallen one.', true),
    cancelled: flag('Whether this version cancels the appointment.', false),
    personId: id(PERSON),
    fullName,
    paper,
    note,
    reason: storedReason,
    notices: field(z.array(NoticeOut), 'Unusual properties of the appointment.', []),
    ...recorded,
  })
  .meta({ id: 'Appointment' })

/** The appointment in force, beside a result. */
export const AppointedOut = field(
  z.strictObject({ version: version(), personId: id(PERSON), fullName, paper }).nullable(),
  'Person whom the superior appointed to the open seat; nobody voted for the appointment, and the person is not among the elected. Null if there is none.',
  null,
)

/** The same at a glance. */
export const AppointedAtAGlance = field(
  z.strictObject({ personId: id(PERSON), fullName }).nullable(),
  'Person whom the superior appointed to the open seat; null if there is none.',
  null,
)
