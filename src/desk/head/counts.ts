import type { BallotReturn, NewBallotReturn } from '../api/types.ts'
import { asTyped, dayHere, dayOf } from '../parts/day-of.ts'

/** An hour as it is written in a field, with its instant. */
export interface WrittenHour {
  readonly text: string
  readonly instant: string
}

/** Counts before the issue was recorded: the figures of the evening may be typed late. */
const LONGEST_BEFORE_MS = 6 * 3_600_000

const WRITTEN = /^(\d{1,2}):(\d{2})(?:\s+(\S+))?$/

/** The hour on a day that is written beside it; empty if there is no such day. */
const onDay = (typed: string, hours: number, minutes: number): string => {
  const [year = 0, month = 0, day = 0] = (dayOf(typed) ?? '').split('-').map(Number)
  return month === 0 ? '' : new Date(year, month - 1, day, hours, minutes).toISOString()
}

/**
 * The instant of an hour that somebody writes: unchanged if the text is, otherwise the first such hour after the ballots
 * were issued, or in the six hours before. The clock of the laptop decides nothing, because it may be wrong.
 * Empty if there is none, which the service refuses.
 * @param text hours and minutes, such as 9:15; for another day 9:15 05/8/2017
 * @param issuedAt when the issue was recorded, by the clock of the service
 */
export const momentOf = (text: string, before: WrittenHour | null, issuedAt: string): string => {
  if (before !== null && text === before.text) return before.instant
  const [, hours, minutes, day] = WRITTEN.exec(text.trim()) ?? []
  if (hours === undefined || minutes === undefined) return ''
  if (day !== undefined) return onDay(day, Number(hours), Number(minutes))
  const earliest = Date.parse(issuedAt) - LONGEST_BEFORE_MS
  const at = new Date(earliest)
  at.setHours(Number(hours), Number(minutes), 0, 0)
  if (at.getTime() < earliest) at.setDate(at.getDate() + 1)
  return at.toISOString()
}

/**
 * The hour of a count that is recorded, with its day unless the hour alone means it.
 * @param hour hours and minutes of the instant
 */
export const writtenAt = (hour: string, instant: string, issuedAt: string): WrittenHour => {
  const isUsual = momentOf(hour, null, issuedAt).slice(0, 16) === instant.slice(0, 16)
  const day = asTyped(dayHere(new Date(instant)))
  return { text: isUsual ? hour : `${hour} ${day}`, instant }
}

/** The hours of counts that are recorded already. */
export interface HoursBefore {
  readonly hall: WrittenHour | null
  readonly table: WrittenHour | null
}

/** The field without which a count that is filled in partly would be lost; null if none is missing. */
export const missingIn = (values: Readonly<Record<string, string>>): 'hallFirst' | 'sheets' | null => {
  const { hallFirst = '', hallSecond = '', hallAt = '', sheets = '', tableFirst = '', tableAt = '' } = values
  if (hallAt.trim() !== '' && hallFirst === '' && hallSecond === '') return 'hallFirst'
  return sheets === '' && (tableFirst !== '' || tableAt.trim() !== '') ? 'sheets' : null
}

/**
 * The counts in the hall and at the table as the form gives them; null if one is not filled in. Counters at the table
 * besides the first one stay as they were recorded, because the form asks for one.
 */
export const countsOf = (
  values: Readonly<Record<string, string>>,
  before: Pick<BallotReturn, 'tableCount'> | undefined,
  hours: HoursBefore,
  issuedAt: string,
): Pick<NewBallotReturn, 'hallCount' | 'tableCount'> => {
  const { hallFirst = '', hallSecond = '', hallAt = '', sheets = '', tableFirst = '', tableAt = '' } = values
  const hall = [hallFirst, hallSecond].filter((id) => id !== '')
  const others = (before?.tableCount?.countedBy ?? []).slice(1)
  const table = [tableFirst, ...others].filter((id) => id !== '')
  return {
    hallCount: hall.length === 0 ? null : { countedAt: momentOf(hallAt, hours.hall, issuedAt), countedBy: hall },
    tableCount:
      sheets === ''
        ? null
        : {
            sheets: Number(sheets),
            countedAt: momentOf(tableAt, hours.table, issuedAt),
            countedBy: [...new Set(table)],
          },
  }
}
