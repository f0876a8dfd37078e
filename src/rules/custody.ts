import type { PersonId } from '../kernel/brand.ts'

export type IssueProblem = 'board-missing' | 'issued-exceed-printed'

export interface IssueFacts {
  /** Whether the meeting has a counting board. */
  readonly hasBoard: boolean
  readonly printed: number
  readonly issued: number
  /** Spoiled ballots taken back and replaced; not among `issued`. */
  readonly replaced: number
}

/** Why ballots cannot have been handed out like this; null if they can. */
// qd244-2014:d7.k2, qd190-2024:d8.k2: the counting board hands the ballots out
export const issueProblem = ({ hasBoard, printed, issued, replaced }: IssueFacts): IssueProblem | null => {
  if (!hasBoard) return 'board-missing'
  return issued + replaced > printed ? 'issued-exceed-printed' : null
}

/**
 * Whether the number printed that the board recorded is not the number of the ballots that the service made. False if it
 * made none: a printing office may have printed them.
 */
export const printedDiffers = (printed: number, made: number | null): boolean => made !== null && made !== printed

/**
 * The version of the roll that the ballots bind a round to: the version asked for, else the one already bound, else
 * the newest. A correction of another figure must not move the round to a newer roll, and with it the base.
 */
// qd244-2014:d32, qd190-2024:d30
export const rollToBind = (asked: number | null, bound: number | null, newest: number | null): number | null =>
  asked ?? bound ?? newest

/** Ballots counted in the hall when the box was opened: by whom and when; the number is the one returned. */
export interface HallCount {
  /** UTC, with milliseconds. */
  readonly countedAt: string
  /** Two people of the meeting. */
  readonly countedBy: readonly PersonId[]
}

/** Sheets counted again at the table, before they are typed. */
export interface TableCount extends HallCount {
  readonly sheets: number
}

export interface CountsBeforeTyping {
  /** Null if not recorded. */
  readonly hallCount: HallCount | null
  /** Null if not counted again. */
  readonly tableCount: TableCount | null
}

export interface Counter {
  readonly count: keyof CountsBeforeTyping
  /** The place among those who counted. */
  readonly index: number
  readonly personId: PersonId
}

/** People named in these counts who are not people of the meeting. */
export const countersOutside = (
  { hallCount, tableCount }: Partial<CountsBeforeTyping>,
  isOfMeeting: (personId: PersonId) => boolean,
): readonly Counter[] => {
  const outside = (count: Counter['count'], countedBy: readonly PersonId[] = []): readonly Counter[] =>
    countedBy.flatMap((personId, index) => (isOfMeeting(personId) ? [] : [{ count, index, personId }]))
  return [...outside('hallCount', hallCount?.countedBy), ...outside('tableCount', tableCount?.countedBy)]
}

/** Whether the hall and the table counted different numbers; then nothing is typed before a corrected return. */
export const countsDiffer = ({
  returned,
  tableCount,
}: { readonly returned: number } & Partial<Pick<CountsBeforeTyping, 'tableCount'>>): boolean =>
  (tableCount?.sheets ?? returned) !== returned
