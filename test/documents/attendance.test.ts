import t from 'tap'
import { type AttendanceFacts, attendanceReport, credentialsReport } from '../../src/documents/view/attendance.ts'
import { BLANK_HEAD } from '../../src/documents/view/letterhead.ts'
import { paperText } from '../../src/documents/view/paper-text.ts'
import { DEFAULT_READINGS } from '../../src/rules/readings.ts'
import { expectedText } from './support/expected.ts'
import { BRANCH, DELEGATES } from './support/meetings.ts'

const FACTS: AttendanceFacts = {
  meeting: BRANCH,
  readings: DEFAULT_READINGS,
  roll: {
    summoned: 30,
    attending: 24,
    exclusions: { exempt: 2, excusedThroughout: 1 },
    version: 2,
    recordedAt: '2017-08-05T00:30:00.000Z',
  },
}

const COMPOSITION = {
  women: 10,
  ethnicMinority: 3,
  under40: 7,
  over70: 1,
  ages: { youngest: 23, oldest: 74 },
  schooling: { postgraduate: 1, university: 13, belowUniversity: 10 },
  politicalTheory: { advanced: 1, intermediate: 5, elementary: 11, none: 7 },
}

t.test('the report on attendance has the roll with its base, and lines for everything that is unknown', async (t) => {
  expectedText(t, 'attendance-report', paperText(attendanceReport(FACTS, {}, BLANK_HEAD), BRANCH.heldOn))
})

t.test('a composition that is given is shown with shares of those attending', async (t) => {
  const text = paperText(attendanceReport(FACTS, COMPOSITION, { ...BLANK_HEAD, number: 1 }), BRANCH.heldOn)
  t.match(text, /Số 01-BC\/ĐH/)
  t.match(text, /\| Nữ \| 10 \| 41,67 \|/)
  t.match(text, /\| Trình độ đại học \| 13 \| 54,17 \|/)
  t.match(text, /\| Tuổi cao nhất \| 74 \|/)
  t.notMatch(text, /Đại biểu được bầu/)
})

t.test(
  'the report on credentials counts the delegates summoned, and names those whom the congress rejected',
  async (t) => {
    const roll = {
      summoned: 1587,
      attending: 1580,
      exclusions: { conveningAbsent: 2, rejected: 1 },
      version: 1,
      recordedAt: '2025-06-12T00:30:00.000Z',
    }
    const facts = { ...FACTS, meeting: DELEGATES, roll }
    const composition = { sources: { elected: 1381, appointed: 15, exOfficio: 191 }, women: 400 }
    expectedText(
      t,
      'credentials-report',
      paperText(credentialsReport(facts, composition, BLANK_HEAD), DELEGATES.heldOn),
    )
  },
)

t.test('above a branch the committee that convenes the congress signs', async (t) => {
  const meeting = { ...DELEGATES, kind: 'members-congress' as const }
  t.match(
    paperText(attendanceReport({ ...FACTS, meeting }, {}, BLANK_HEAD), meeting.heldOn),
    /T\/M CẤP ỦY TRIỆU TẬP ĐẠI HỘI/,
  )
})
