import { z } from 'zod'
import { SEAT_REFUSAL_GROUNDS } from '../../rules/seats.ts'
import { EXCLUSION_REASONS, OUTCOMES } from '../../rules/types.ts'
import { choice, count, EXAMPLE_ID, field, flag, id } from './fields.ts'

export const name = {
  personId: id('Person on the list.'),
  fullName: field(z.string(), 'Full name.', 'Trần Thị Bình'),
  nameOnPaper: field(z.string(), 'Name as printed.', 'Trần Thị Bình'),
}

export const otherReading = {
  value: field(z.string(), 'Another value of the reading.', 'sitting-minus-excused'),
  base: field(z.int(), 'Base of the majority under it.', 11),
  detail: field(z.string(), 'The difference in a sentence.', 'Theo cách hiểu khác…'),
}

export const decidingWith = <Other extends z.ZodType>(other: Other) =>
  field(
    z.array(
      z.strictObject({
        reading: field(z.string(), 'Named reading of the finding reading-decides; not law.', 'conferenceBase'),
        value: field(z.string(), 'Its value, by which the round is counted.', 'sitting-294'),
        others: field(z.array(other), 'Its other values that would change the outcome.', []),
      }),
    ),
    'Readings on which the outcome rests; empty if every reading gives the same.',
    [],
  )

const personIds = (description: string) => field(z.array(id('Person on the list.')), description, [EXAMPLE_ID])
/** The readings that decide, with the people whom their other values would elect. */
export const decidingReadings = () => decidingWith(otherResult(personIds))

export const candidateIds = (description: string) =>
  field(z.array(field(z.string(), 'Id of a candidate of the record.', 'c1')), description, ['c1'])

export const otherResult = <Ids extends z.ZodType>(ids: (description: string) => Ids) =>
  z.strictObject({
    ...otherReading,
    outcome: choice(OUTCOMES, 'Outcome under it.', 'complete'),
    elected: ids('People elected under it.'),
    alternates: ids('Alternates elected under it.'),
  })

export const settledAlternates = field(
  z
    .strictObject({
      roundId: id('The round that tied, whose ranking decides.'),
      elected: personIds('Alternates elected, votes high to low.'),
      tied: personIds('People on equal votes for the last alternate seats; none of them is taken.'),
      seatsLeft: count('Alternate seats still open.', 0),
      citation: field(z.string(), 'Clause, if there is one.', 'qd294-2025:i11.4.1').optional(),
    })
    .nullable(),
  'Alternates that follow because this round decides a tie among delegates; null in any other round.',
  null,
)

export const correctedNames = field(
  z.array(
    z.strictObject({
      ...name,
      correctedName: field(
        z.string().nullable(),
        'Full name as corrected (đính chính) after the ballot was printed; null if it is as printed.',
        null,
      ),
    }),
  ),
  'The names of the ids, in ballot order.',
  [],
)

/** How many votes elect, and who is counted for it. */
export const majority = field(
  z.strictObject({
    summoned: count('People summoned.', 22),
    attending: count('People attending.', 22),
    exclusions: field(
      z.array(
        z.strictObject({
          reason: choice(EXCLUSION_REASONS, 'Reason for leaving the base.', 'suspended'),
          people: count('People with this reason.', 1),
          leavesBase: flag('False if a reading keeps them in the base.', true),
        }),
      ),
      'The reasons that were recorded.',
      [],
    ),
    base: field(z.int(), 'People in the base of the majority.', 22),
    votesNeeded: field(z.int().nullable(), 'Votes that elect; null if the higher votes win.', 12),
    citation: field(z.string().nullable(), 'Clause of the base; null if more than half is not required.', null),
  }),
  'The majority by which the round is counted.',
  {
    ...{ summoned: 22, attending: 22, exclusions: [], base: 22, votesNeeded: 12 },
    citation: 'qd244-2014:d32.k2',
  },
)

export const notSeatedWith = (description: string) =>
  field(
    z.array(
      z.strictObject({
        personId: id('Person on the list.'),
        ground: choice(SEAT_REFUSAL_GROUNDS, 'Ground on which the person takes no seat.', 'declined'),
        reason: field(z.string(), 'Reason in words.', 'Xin không nhận vì lý do sức khỏe.'),
      }),
    ),
    description,
    [],
  )
