import { z } from 'zod'
import { dayOfMeeting, field, plainDate } from './fields.ts'

const isListOfDates = (text: string): boolean => text.split(',').every((day) => z.iso.date().safeParse(day).success)

export const DeadlinesQuery = z.strictObject({
  closedOn: dayOfMeeting(
    'Day on which the meeting closed; by default the day for which it is recorded.',
    '2025-08-15',
  ).optional(),
  receivedOn: dayOfMeeting('Day on which the superior received the report.', '2025-08-26').optional(),
  holidays: field(
    z.string().max(500).refine(isListOfDates),
    'Public holidays, plain dates with commas between them. They are announced year by year, so none is built in; a missing one makes a deadline too early, never too late.',
    '2025-09-01,2025-09-02',
  ).optional(),
})

const deadline = (description: string, due: string) =>
  field(
    z.strictObject({
      due: plainDate('Last day.', due),
      citation: field(z.string(), 'Clause, if one is known for the day of the meeting.', 'qd294-2025:i16.1').optional(),
    }),
    description,
    { due, citation: 'qd294-2025:i16.1' },
  )

export const DeadlinesOut = z
  .strictObject({
    closedOn: plainDate('Day on which the meeting closed.', '2025-08-15'),
    receivedOn: plainDate(
      'Day on which the superior received the report; null if it has not.',
      '2025-08-26',
    ).nullable(),
    report: deadline('Report of the result to the superior, 7 working days after closing.', '2025-08-26'),
    approval: deadline(
      'Approval by the superior if there is no complaint, 15 working days after receipt; null before it.',
      '2025-09-18',
    ).nullable(),
    complaint: deadline(
      "Complaints to the superior's inspection committee, 15 working days after closing; null if no clause of the rule set is known.",
      '2025-09-09',
    ).nullable(),
  })
  .meta({ id: 'Deadlines' })
