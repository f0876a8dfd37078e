/** Plain dates, yyyy-mm-dd, without a time and a time zone. Their order as texts is their order in time. */

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
}

const partsOf = (date: string): Parts => {
  const [year, month, day] = date.split('-').map(Number)
  return { year: year!, month: month!, day: day! }
}

const toDate = ({ year, month, day }: Parts): string =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

const daysIn = (year: number, month: number): number => (month === 2 && isLeapYear(year) ? 29 : DAYS[month - 1]!)

/** The month so many months later, or earlier if negative, with the same day, which that month may not have. */
const sameDay = (date: string, months: number): Parts => {
  const { year, month, day } = partsOf(date)
  const index = year * 12 + month - 1 + months
  return { year: Math.floor(index / 12), month: index - Math.floor(index / 12) * 12 + 1, day }
}

/** The same day so many months later, or earlier if negative; the last day of a month that does not have it. */
export const monthsFrom = (date: string, months: number): string => {
  const there = sameDay(date, months)
  return toDate({ ...there, day: Math.min(there.day, daysIn(there.year, there.month)) })
}

/** The first day on which so many months have passed; the first of the next month if a month does not have the day. */
export const whenMonthsHavePassed = (date: string, months: number): string => {
  const there = sameDay(date, months)
  if (there.day <= daysIn(there.year, there.month)) return toDate(there)
  return toDate({ ...sameDay(toDate({ ...there, day: 1 }), 1), day: 1 })
}

const DAY = 86_400_000

/** Vietnam is seven hours ahead of UTC and has no summer time. */
const VIETNAM = 7 * 3_600_000

/** Date and time in Vietnam, `2017-08-05T09:05:10.000`. @param instant RFC 3339 in UTC */
export const timeInVietnam = (instant: string): string =>
  new Date(Date.parse(instant) + VIETNAM).toISOString().slice(0, -1)

/** The plain date in Vietnam at a moment. @param instant RFC 3339 in UTC */
export const dayInVietnam = (instant: string): string => timeInVietnam(instant).slice(0, 10)

/** Monday to Friday, without the public holidays handed in. */
const isWorkingDay = (day: Date, holidays: ReadonlySet<string>): boolean =>
  day.getUTCDay() !== 0 && day.getUTCDay() !== 6 && !holidays.has(day.toISOString().slice(0, 10))

/** The day so many days later, or earlier if negative. */
export const daysFrom = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)

/**
 * The last of so many working days after a day, which itself does not count.
 * @param holidays plain dates of public holidays; they are announced year by year, so no list is built in
 */
export const workingDaysAfter = (date: string, days: number, holidays: ReadonlySet<string>): string => {
  let day = new Date(`${date}T00:00:00Z`)
  for (let left = days; left > 0; ) {
    day = new Date(day.getTime() + DAY)
    if (isWorkingDay(day, holidays)) left -= 1
  }
  return day.toISOString().slice(0, 10)
}
