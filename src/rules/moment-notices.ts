import type { CountsBeforeTyping } from './custody.ts'
import { daysFrom, monthsFrom } from './dates.ts'

export const MOMENT_NOTICE_CODES = [
  'event-after-recording',
  'event-far-from-meeting',
  'paper-after-recording',
  'paper-far-from-meeting',
  'count-after-recording',
  'count-far-from-meeting',
  'table-count-before-hall-count',
] as const
export type MomentNoticeCode = (typeof MOMENT_NOTICE_CODES)[number]

/** The moments with which a day or an instant is compared. */
export interface Recording {
  /** Plain date of the meeting. */
  readonly heldOn: string
  /** UTC, with milliseconds; the clock of the laptop may be wrong. */
  readonly recordedAt: string
}

const MONTHS_AROUND_MEETING = 12
const MONTHS_AROUND_COUNT = 1

/** Later than the day after the recording; the day in Vietnam may be one ahead of that in UTC. */
const isAhead = (day: string, { recordedAt }: Recording): boolean => day > daysFrom(recordedAt.slice(0, 10), 1)

const isFar = (day: string, { heldOn }: Recording, months: number): boolean =>
  day > monthsFrom(heldOn, months) || day < monthsFrom(heldOn, -months)

const only = (odd: Readonly<Partial<Record<MomentNoticeCode, boolean>>>): readonly MomentNoticeCode[] =>
  MOMENT_NOTICE_CODES.filter((code) => odd[code])

/**
 * The day on which something happened can hardly be right: it was recorded before it came, or is more than a year from the
 * meeting. It is not refused: no rule limits it.
 * @param day plain date
 */
export const eventNotices = (day: string, recording: Recording): readonly MomentNoticeCode[] =>
  only({
    'event-after-recording': isAhead(day, recording),
    'event-far-from-meeting': isFar(day, recording, MONTHS_AROUND_MEETING),
  })

/** The date of a paper of which no time after the meeting is too long, for example that of an appointment. */
export const latePaperNotices = (date: string, recording: Recording): readonly MomentNoticeCode[] =>
  only({ 'paper-after-recording': isAhead(date, recording) })

/**
 * The date of a paper can hardly be right, in the same two ways.
 * @param date plain date; null if there is no paper
 */
export const paperNotices = (date: string | null, recording: Recording): readonly MomentNoticeCode[] =>
  date === null
    ? []
    : [
        ...latePaperNotices(date, recording),
        ...only({ 'paper-far-from-meeting': isFar(date, recording, MONTHS_AROUND_MEETING) }),
      ]

/**
 * The times of the counts in the hall and at the table can hardly be right: after the recording, more than a month from the
 * meeting, or at the table before the hall.
 */
export const countTimeNotices = (
  { hallCount, tableCount }: CountsBeforeTyping,
  recording: Recording,
): readonly MomentNoticeCode[] => {
  const days = [hallCount, tableCount].flatMap((count) => (count ? [count.countedAt.slice(0, 10)] : []))
  return only({
    'count-after-recording': days.some((day) => isAhead(day, recording)),
    'count-far-from-meeting': days.some((day) => isFar(day, recording, MONTHS_AROUND_COUNT)),
    'table-count-before-hall-count': !!hallCount && !!tableCount && tableCount.countedAt < hallCount.countedAt,
  })
}
