import { test } from 'tap'
import {
  countTimeNotices,
  eventNotices,
  latePaperNotices,
  type MomentNoticeCode,
  paperNotices,
  type Recording,
} from '../../src/rules/moment-notices.ts'

const RECORDING: Recording = { heldOn: '2025-05-15', recordedAt: '2025-05-16T20:00:00.000Z' }

type Day = readonly [day: string, codes: readonly ('after-recording' | 'far-from-meeting')[]]

/** A day of the meeting and the recording above, and how it is odd. */
const DAYS: readonly Day[] = [
  ['2025-05-15', []],
  ['2025-05-14', []],
  // In Vietnam it is already the day after the recording.
  ['2025-05-17', []],
  ['2025-05-18', ['after-recording']],
  ['2026-05-15', ['after-recording']],
  ['2026-05-16', ['after-recording', 'far-from-meeting']],
  ['2030-01-01', ['after-recording', 'far-from-meeting']],
  ['2024-05-15', []],
  ['2024-05-14', ['far-from-meeting']],
  ['1990-01-01', ['far-from-meeting']],
]

test('a day of an event or a paper that can hardly be right has a notice', async (t) => {
  for (const [day, codes] of DAYS) {
    t.same(
      eventNotices(day, RECORDING),
      codes.map((code) => `event-${code}`),
      day,
    )
    t.same(
      paperNotices(day, RECORDING),
      codes.map((code) => `paper-${code}`),
      day,
    )
  }
  t.same(paperNotices(null, RECORDING), [], 'no paper')
  t.same(latePaperNotices('2025-05-18', RECORDING), ['paper-after-recording'])
  t.same(latePaperNotices('2026-06-01', { ...RECORDING, recordedAt: '2026-06-02T01:00:00.000Z' }), [], 'a year later')
})

test('a meeting that is recorded long afterwards has no notice on its own days', async (t) => {
  const late = { ...RECORDING, recordedAt: '2026-12-01T01:00:00.000Z' }
  t.same(eventNotices('2025-05-15', late), [])
  t.same(paperNotices('2025-06-01', late), [])
  t.same(eventNotices('2026-11-30', late), ['event-far-from-meeting'])
})

type Times = readonly [hall: string | null, table: string | null, codes: readonly MomentNoticeCode[]]

const TIMES: readonly Times[] = [
  [null, null, []],
  ['2025-05-15T03:00:00.000Z', null, []],
  ['2025-05-15T03:00:00.000Z', '2025-05-15T03:00:00.000Z', []],
  ['2025-05-15T03:00:00.000Z', '2025-05-15T03:20:00.000Z', []],
  ['2025-05-15T03:00:00.000Z', '2025-05-15T02:59:59.999Z', ['table-count-before-hall-count']],
  ['2025-05-17T23:59:59.999Z', null, []],
  ['2025-05-18T00:00:00.000Z', null, ['count-after-recording']],
  ['2025-06-15T00:00:00.000Z', null, ['count-after-recording']],
  ['2025-06-16T00:00:00.000Z', null, ['count-after-recording', 'count-far-from-meeting']],
  ['2025-04-15T00:00:00.000Z', null, []],
  ['2025-04-14T23:00:00.000Z', null, ['count-far-from-meeting']],
  [null, '2001-01-01T00:00:00.000Z', ['count-far-from-meeting']],
  [
    '2050-01-01T00:00:00.000Z',
    '2001-01-01T00:00:00.000Z',
    ['count-after-recording', 'count-far-from-meeting', 'table-count-before-hall-count'],
  ],
]

test('times of counts that can hardly be right have a notice', async (t) => {
  for (const [hall, table, codes] of TIMES) {
    const hallCount = hall === null ? null : { countedAt: hall, countedBy: [] }
    const tableCount = table === null ? null : { countedAt: table, countedBy: [], sheets: 22 }
    t.same(countTimeNotices({ hallCount, tableCount }, RECORDING), codes, `${hall} ${table}`)
  }
})
