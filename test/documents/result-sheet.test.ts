import t from 'tap'
import { BLANK_HEAD } from '../../src/documents/view/letterhead.ts'
import { electionSeats, type MeetingResults } from '../../src/documents/view/meeting-results.ts'
import { paperText } from '../../src/documents/view/paper-text.ts'
import { resultSheet } from '../../src/documents/view/result-sheet.ts'
import { expectedText } from './support/expected.ts'
import {
  DELEGATE_RESULTS,
  RESULTS,
  SETTLED_DELEGATES,
  TIED_DELEGATES,
  UNFINISHED,
  WITHOUT_RESULT,
} from './support/results-facts.ts'

const text = (results: MeetingResults): string => paperText(resultSheet(results, BLANK_HEAD), results.meeting.heldOn)

t.test('the sheet has every round of every election, also those that were annulled or cancelled', async (t) => {
  expectedText(t, 'result-sheet', text(RESULTS))
})

t.test('seats that nobody holds are open: a person who takes no seat, a vote that is not over', async (t) => {
  expectedText(t, 'result-sheet-unfinished', text(UNFINISHED))
})

t.test('delegates and alternates are told apart, and call-ups are named', async (t) => {
  expectedText(t, 'result-sheet-delegates', text(DELEGATE_RESULTS))
})

t.test('the people with seats are those of all rounds, and those whom the superior appointed', async (t) => {
  const [committee] = RESULTS.elections
  t.match(electionSeats(committee!), {
    holders: [
      { personId: 'an', vote: { round: 2, votes: 20, percent: '86.96' } },
      { personId: 'dung', vote: { round: 2, votes: 15 } },
      { personId: 'binh', vote: { round: 3, votes: 14 } },
    ],
    open: 0,
  })
  const [short, secretary] = UNFINISHED.elections
  t.match(electionSeats(short!), { holders: [{ personId: 'an' }], open: 1 })
  t.match(electionSeats(secretary!), {
    holders: [],
    appointed: [{ personId: 'an', paper: { number: '12-QĐ/ĐU' } }],
    open: 0,
  })
  const [delegates] = DELEGATE_RESULTS.elections
  t.match(electionSeats(delegates!), { alternates: [{ personId: 'binh' }, { personId: 'cuong' }], openAlternates: 0 })
})

const verdicts = (results: MeetingResults): readonly string[] =>
  text(results)
    .split('\n')
    .filter((line) => /^\| \d+ \| .*\d,\d\d \|/u.test(line))
    .map((line) => line.split(' | ').slice(1).join(' | '))

t.test('qd294-2025:i11.4.1: nobody past half is refused while a tie among delegates is open', async (t) => {
  t.same(verdicts(TIED_DELEGATES), [
    'Nguyễn Văn An | 20 | 86,96 | trúng cử |',
    'Trần Thị Bình | 15 | 65,22 | bằng phiếu |',
    'Lê Văn Cường | 15 | 65,22 | bằng phiếu |',
    'Phạm Thị Dung | 13 | 56,52 | dự khuyết chưa quyết định |',
    'Hoàng Văn Em | 5 | 21,74 | không trúng cử |',
  ])
})

t.test(
  'qd294-2025:i11.4.1: alternates from the ranking of a tie are elected on the sheet, with their votes there',
  async (t) => {
    t.same(verdicts(SETTLED_DELEGATES), [
      'Nguyễn Văn An | 20 | 86,96 | trúng cử |',
      'Trần Thị Bình | 15 | 65,22 | bằng phiếu |',
      'Lê Văn Cường | 15 | 65,22 | trúng cử đại biểu dự khuyết (sau lần bầu thứ 2) |',
      'Phạm Thị Dung | 13 | 56,52 | trúng cử đại biểu dự khuyết (sau lần bầu thứ 2) |',
      'Hoàng Văn Em | 5 | 21,74 | không trúng cử |',
      'Trần Thị Bình | 12 | 52,17 | trúng cử |',
      'Lê Văn Cường | 10 | 43,48 | trúng cử đại biểu dự khuyết (15 phiếu, lần bầu thứ 1) |',
    ])
    t.match(
      text(SETTLED_DELEGATES),
      'Đại biểu dự khuyết lấy theo kết quả lần bầu thứ 1: Lê Văn Cường (15 phiếu), Phạm Thị Dung (13 phiếu).',
    )
  },
)

t.test('a vote without a result has no verdict on anybody', async (t) => {
  t.same(verdicts(WITHOUT_RESULT), [
    'Nguyễn Văn An | 21 | 91,30 | không có kết quả |',
    'Trần Thị Bình | 1 | 4,35 | không có kết quả |',
  ])
  t.notMatch(text(WITHOUT_RESULT), 'không trúng cử')
})
