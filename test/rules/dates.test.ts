import { test } from 'tap'
import { monthsFrom, whenMonthsHavePassed } from '../../src/rules/dates.ts'

test('the same day some months away, or the last day of a month without it', async (t) => {
  for (const [date, months, expected] of [
    ['2018-03-31', -6, '2017-09-30'],
    ['2018-03-31', 6, '2018-09-30'],
    ['2018-03-30', -6, '2017-09-30'],
    ['2018-03-01', -6, '2017-09-01'],
    ['2017-08-31', 6, '2018-02-28'],
    ['2019-08-31', 6, '2020-02-29'],
    ['2020-08-31', -6, '2020-02-29'],
    ['2020-02-29', -6, '2019-08-29'],
    ['2017-12-15', 1, '2018-01-15'],
    ['2018-01-15', -1, '2017-12-15'],
    ['2018-01-31', -13, '2016-12-31'],
    ['2099-08-31', 6, '2100-02-28'],
    ['1999-08-31', 6, '2000-02-29'],
    ['2018-05-31', 0, '2018-05-31'],
  ] as const) {
    t.equal(monthsFrom(date, months), expected, `${date} ${months}`)
  }
})

test('the first day on which the months have passed is never a day too early', async (t) => {
  for (const [date, months, expected] of [
    ['2025-08-15', 12, '2026-08-15'],
    ['2024-02-28', 12, '2025-02-28'],
    ['2024-02-29', 12, '2025-03-01'],
    ['2023-02-28', 12, '2024-02-28'],
    ['2025-12-31', 12, '2026-12-31'],
    ['2025-08-31', 1, '2025-10-01'],
    ['2025-10-31', 1, '2025-12-01'],
    ['2025-11-30', 1, '2025-12-30'],
  ] as const) {
    t.equal(whenMonthsHavePassed(date, months), expected, `${date} ${months}`)
  }
})
