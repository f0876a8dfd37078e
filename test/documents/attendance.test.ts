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
  ages: { youngest: 23, oldest: 74, average: 48.5 },
  withoutReason: 1,
  probationary: 2,
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
  t.match(text, '| Tuổi bình quân | 48,5 |')
  t.match(text, '- còn lại (có lý do: 2; không có lý do: 1) | 3 |')
  t.match(text, '| Đảng viên dự bị có mặt (không tính trong các số trên) | 2 |')
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

t.test('a base that rests on a reading is marked, and one that follows from clauses alone is not', async (t) => {
  const credentials = (rejected: number, readings = DEFAULT_READINGS): string => {
    const roll = { ...FACTS.roll, exclusions: { rejected } }
    return paperText(credentialsReport({ meeting: DELEGATES, readings, roll }, {}, BLANK_HEAD), DELEGATES.heldOn)
  }
  const reading =
    'Việc trừ đại biểu bị bác tư cách khỏi tổng số tính tỷ lệ dựa trên cách hiểu của chương trình, không phải quy định.'
  t.match(credentials(1), reading)
  t.notMatch(credentials(0), 'cách hiểu')
  t.notMatch(credentials(1, { ...DEFAULT_READINGS, rejectedDelegates: 'kept' }), 'cách hiểu')
})

t.test('above a branch the committee that convenes the congress signs', async (t) => {
  const meeting = { ...DELEGATES, kind: 'members-congress' as const }
  t.match(
    paperText(attendanceReport({ ...FACTS, meeting }, {}, BLANK_HEAD), meeting.heldOn),
    /T\/M CẤP ỦY TRIỆU TẬP ĐẠI HỘI/,
  )
})
