import type { BallotReturn, NewBallotReturn } from '../api/types.ts'

/** An hour as it is written in a field, with its instant. */
export interface WrittenHour {
  readonly text: string
  readonly instant: string
}

/**
 * The instant of an hour that somebody writes: unchanged if the text is, otherwise the last time that it was this hour.
 * Empty if there is none, which the service refuses.
 * @param text hours and minutes, such as 9:15
 */
export const momentOf = (text: string, before: WrittenHour | null, now: Date): string => {
  if (before !== null && text === before.text) return before.instant
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? []
  if (hours === undefined || minutes === undefined) return ''
  const at = new Date(now)
  at.setHours(Number(hours), Number(minutes), 0, 0)
  if (at.getTime() > now.getTime()) at.setDate(at.getDate() - 1)
  return at.toISOString()
}

/** The hours of counts that are recorded already. */
export interface HoursBefore {
  readonly hall: WrittenHour | null
  readonly table: WrittenHour | null
}

/**
 * The counts in the hall and at the table as the form gives them; null if one is not filled in. Counters at the table
 * besides the first one stay as they were recorded, because the form asks for one.
 */
export const countsOf = (
  values: Readonly<Record<string, string>>,
  before: Pick<BallotReturn, 'tableCount'> | undefined,
  hours: HoursBefore,
  now: Date,
): Pick<NewBallotReturn, 'hallCount' | 'tableCount'> => {
  const { hallFirst = '', hallSecond = '', hallAt = '', sheets = '', tableFirst = '', tableAt = '' } = values
  const hall = [hallFirst, hallSecond].filter((id) => id !== '')
  const others = (before?.tableCount?.countedBy ?? []).slice(1)
  const table = [tableFirst, ...others].filter((id) => id !== '')
  return {
    hallCount: hall.length === 0 ? null : { countedAt: momentOf(hallAt, hours.hall, now), countedBy: hall },
    tableCount:
      sheets === ''
        ? null
        : {
            sheets: Number(sheets),
            countedAt: momentOf(tableAt, hours.table, now),
            countedBy: [...new Set(table)],
          },
  }
}
