import { test } from 'tap'
import { type DayFacts, dayNotices } from '../../src/rules/day-notices.ts'

const CONGRESS: DayFacts = {
  level: 'grassroots',
  meeting: 'delegates-congress',
  heldOn: '2025-05-15',
  term: { from: 2025, to: 2030 },
  recordedAt: '2025-05-01T01:00:00.000Z',
}
const CONFERENCE: DayFacts = { ...CONGRESS, meeting: 'committee-conference' }
const on = (heldOn: string, recordedAt = `${heldOn}T01:00:00.000Z`) => ({ heldOn, recordedAt })

test('a day and a term that fit each other have no notice', async (t) => {
  t.same(dayNotices(CONGRESS), [])
  t.same(dayNotices(CONFERENCE), [])
})

test('a congress opens its term, at most a year earlier or later', async (t) => {
  t.same(dayNotices({ ...CONGRESS, ...on('2024-12-30') }), [])
  t.same(dayNotices({ ...CONGRESS, ...on('2026-01-02') }), [])
  t.same(dayNotices({ ...CONGRESS, ...on('2023-12-31') }), ['day-outside-term'])
  t.same(dayNotices({ ...CONGRESS, ...on('2027-01-01') }), ['day-outside-term'])
  t.same(dayNotices({ ...CONGRESS, term: { from: 1990, to: 1995 } }), ['day-outside-term'])
})

test('a conference falls into the term', async (t) => {
  t.same(dayNotices({ ...CONFERENCE, ...on('2030-11-01') }), [])
  t.same(dayNotices({ ...CONFERENCE, ...on('2032-01-01') }), ['day-outside-term'])
  t.same(dayNotices({ ...CONFERENCE, ...on('2023-06-01') }), ['day-outside-term'])
})

test('a meeting recorded more than a year before or after its day has a notice', async (t) => {
  const recorded = (recordedAt: string) => dayNotices({ ...CONGRESS, recordedAt })
  t.same(recorded('2024-05-15T01:00:00.000Z'), [])
  t.same(recorded('2024-05-14T23:00:00.000Z'), ['day-far-from-recording'])
  t.same(recorded('2026-05-15T01:00:00.000Z'), [])
  t.same(recorded('2026-05-16T01:00:00.000Z'), ['day-far-from-recording'])
})

test('a term of a congress has five years, in a branch also two and a half', async (t) => {
  const years = (length: number, changed: Partial<DayFacts> = {}) =>
    dayNotices({ ...CONGRESS, ...changed, term: { from: 2025, to: 2025 + length } })
  for (const length of [0, 1, 2, 3, 4, 6, 10]) t.same(years(length), ['term-of-odd-length'], String(length))
  const branch = { level: 'chi-bo', meeting: 'members-congress' } as const
  for (const length of [2, 3, 5]) t.same(years(length, branch), [], String(length))
  for (const length of [0, 1, 4, 6]) t.same(years(length, branch), ['term-of-odd-length'], String(length))
  t.same(years(4, { meeting: 'committee-conference' }), [])
})
