import { z } from 'zod'
import { count, EXAMPLE_ID, field, id, instant } from './fields.ts'

const OTHER_EXAMPLE_ID = '0192f3a4-7c1e-7b3a-8f00-1234567890ac'

const distinct = (ids: readonly unknown[]): boolean => new Set(ids).size === ids.length

const counters = (people: string, least: number, most: number) =>
  field(
    z
      .array(id<'person'>('Id of a person of the meeting.'))
      .min(least)
      .max(most)
      .refine(distinct, { message: 'name each person once' }),
    people,
    [EXAMPLE_ID, OTHER_EXAMPLE_ID].slice(0, most),
  )

const COUNTED_AT = 'When they were counted.'
const givenInstant = field(z.iso.datetime({ offset: true }), COUNTED_AT, '2017-08-05T09:15:00+07:00')

/** The counts before typing, with instants as they are given or as they are stored. */
const countsWith = <At extends z.ZodType>(countedAt: At, example: string) => {
  const byTwo = counters('The two people who counted.', 2, 2)
  return {
    hallCount: field(
      z.strictObject({ countedAt, countedBy: byTwo }).nullable(),
      'The count in the hall when the box was opened; its number is `returned`.',
      { countedAt: example, countedBy: [EXAMPLE_ID, OTHER_EXAMPLE_ID] },
    ),
    tableCount: field(
      z
        .strictObject({
          sheets: count('Sheets counted at the table.', 22),
          countedAt,
          countedBy: counters('The people who counted.', 1, 9),
        })
        .nullable(),
      'The sheets counted again at the table, before they are typed.',
      { sheets: 22, countedAt: example, countedBy: [EXAMPLE_ID] },
    ),
  }
}

/** Counts in a request; an instant may have any offset. */
export const COUNTS_GIVEN = countsWith(givenInstant, '2017-08-05T09:15:00+07:00')

/** Counts in an answer. */
export const COUNTS_STORED = countsWith(instant(COUNTED_AT), '2017-08-05T02:15:00.000Z')
