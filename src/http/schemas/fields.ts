import { z } from 'zod'
import { count, field } from '../../count-record/fields.ts'
import type { Brand } from '../../kernel/brand.ts'

export { count, field }

/** The id in examples. */
export const EXAMPLE_ID = '0192f3a4-5b6c-7d8e-9f01-23456789abcd'

/** An id of one kind of thing; upper case is folded, because ids are created in lower case. */
export const id = <B extends string>(description: string): z.ZodType<Brand<string, B>, string> =>
  field(z.uuid().toLowerCase(), description, EXAMPLE_ID) as unknown as z.ZodType<Brand<string, B>, string>

/** One line of text: trimmed, NFC, no control characters. */
export const line = (description: string, example: string, most = 200) =>
  field(
    z
      .string()
      .regex(/^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]*$/u)
      .trim()
      .normalize('NFC')
      .min(1)
      .max(most),
    description,
    example,
  )

/**
 * Several sentences; line breaks are allowed. Characters that change the direction of writing are refused, because
 * they would make a text look like another.
 */
export const prose = (description: string, example: string) =>
  field(
    z
      .string()
      .regex(/^(?:[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]|[\n\t])*$/u)
      .trim()
      .normalize('NFC')
      .min(1)
      .max(2_000),
    description,
    example,
  )

/** A calendar date, year-month-day; there is no year 0. */
export const plainDate = (description: string, example: string) =>
  field(
    z.iso.date().refine((day) => !day.startsWith('0000')),
    description,
    example,
  )

/** The years in which meetings and their terms are recorded, so that every day computed from one has a year of four digits. */
export const FIRST_YEAR = 1930
export const LAST_YEAR = 2200

/** A calendar date of such a year, from which others are computed. */
export const dayOfMeeting = (description: string, example: string) =>
  field(
    z.iso.date().refine((day) => day >= `${FIRST_YEAR}-01-01` && day <= `${LAST_YEAR}-12-31`),
    `${description} From ${FIRST_YEAR} to ${LAST_YEAR}.`,
    example,
  )

/** An instant in the service's format, in UTC. */
export const instant = (description: string) => field(z.iso.datetime(), description, '2017-08-05T02:15:00.000Z')

export const choice = <const T extends readonly string[]>(values: T, description: string, example: T[number]) =>
  field(z.enum(values), description, example)

export const flag = (description: string, example: boolean) => field(z.boolean(), description, example)

/** The number of a version, 1 or more. */
export const version = (description = 'Number of this version.') => count(description, 1, 1)

/** For requests whose free texts are kept beside ballots. */
export const keepsNames = flag(
  'True to keep names of the meeting in the free texts of this request, which can tell who cast a ballot.',
  false,
).optional()

/** The reason of a correction. Optional for the first version, required afterwards. */
export const reason = prose('Reason for this correction; required from the second version on.', 'Ghi nhầm số có mặt.')

/** The reason of a correction beside ballots. */
export const correction = { reason: reason.optional(), confirmNames: keepsNames }

/** The number of a ballot in an address. */
const numberInPath = (description: string) =>
  field(
    z
      .string()
      .regex(/^[1-9]\d{0,7}$/)
      .transform(Number),
    description,
    '1',
  )

export const ballotNumber = numberInPath('Number of the ballot in the batch.')

export const refusalNumber = numberInPath('Number of the refusal in its round.')

export const scanNumber = numberInPath('Number of the scan in its round.')

export const complaintNumber = numberInPath('Number of the complaint in its congress.')

/** A show of hands. */
export const handVote = field(
  z.strictObject({
    for: count('Hands in favour.', 22),
    against: count('Hands against.', 0),
    blank: count('Hands for neither.', 0),
  }),
  'Show of hands (biểu quyết giơ tay).',
  { for: 22, against: 0, blank: 0 },
)

/** Author and time of a version. */
export const recorded = {
  recordedAt: instant('When this version was recorded.'),
  recordedBy: field(z.string(), 'Id of the actor who recorded it.', EXAMPLE_ID),
}

export const storedReason = field(z.string().nullable(), 'Reason for this version; null for a first version.', null)

/** Reason, time and author of a cancellation. */
export const cancellation = z.strictObject({
  reason: field(z.string(), 'Reason for the cancellation.', 'Lập nhầm hai lần.'),
  cancelledAt: instant('When it was cancelled.'),
  cancelledBy: field(z.string(), 'Id of the actor who cancelled it.', EXAMPLE_ID),
})

/** The end of something that was recorded by mistake. */
export const cancelled = field(
  cancellation.nullable(),
  'Cancellation of a mistake of recording; null as long as it is in force.',
  null,
)

/** A cancellation, which always needs a reason. */
export const CancellationIn = z
  .strictObject({ reason: prose('Reason for the cancellation.', 'Lập nhầm hai lần.') })
  .meta({ id: 'NewCancellation' })
