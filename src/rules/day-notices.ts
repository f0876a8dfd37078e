import { monthsFrom } from './dates.ts'
import type { OrganisationLevel } from './election.ts'
import type { MeetingKind } from './types.ts'

export const DAY_NOTICE_CODES = ['day-outside-term', 'day-far-from-recording', 'term-of-odd-length'] as const
export type DayNoticeCode = (typeof DAY_NOTICE_CODES)[number]

export interface DayFacts {
  readonly level: OrganisationLevel
  readonly meeting: MeetingKind
  /** Plain date of the meeting. */
  readonly heldOn: string
  /** Years. */
  readonly term: { readonly from: number; readonly to: number }
  /** Instant at which the meeting was recorded. */
  readonly recordedAt: string
}

const isCongress = (meeting: MeetingKind): boolean => meeting === 'members-congress' || meeting === 'delegates-congress'

/** A congress opens its term, at most a year earlier or later; a conference falls into it. */
const isOutsideTerm = ({ meeting, heldOn, term }: DayFacts): boolean => {
  const year = Number(heldOn.slice(0, 4))
  return year < term.from - 1 || year > (isCongress(meeting) ? term.from : term.to) + 1
}

const MONTHS_AROUND = 12

/** Recorded more than a year before or after the meeting. */
const isFar = ({ heldOn, recordedAt }: DayFacts): boolean => {
  const today = recordedAt.slice(0, 10)
  return heldOn > monthsFrom(today, MONTHS_AROUND) || heldOn < monthsFrom(today, -MONTHS_AROUND)
}

/** Five years; a branch may have two and a half, which are written as two or three. */
const isOddLength = ({ level, meeting, term }: DayFacts): boolean => {
  const years = term.to - term.from
  return isCongress(meeting) && !(level === 'chi-bo' ? [2, 3, 5] : [5]).includes(years)
}

/** Days and terms that can hardly be right. They are not refused: no rule limits them. */
export const dayNotices = (facts: DayFacts): readonly DayNoticeCode[] => {
  const odd: Readonly<Record<DayNoticeCode, boolean>> = {
    'day-outside-term': isOutsideTerm(facts),
    'day-far-from-recording': isFar(facts),
    'term-of-odd-length': isOddLength(facts),
  }
  return DAY_NOTICE_CODES.filter((code) => odd[code])
}
