import t from 'tap'
import { type CandidateListFacts, candidateList } from '../../src/documents/view/candidate-list.ts'
import { BLANK_HEAD } from '../../src/documents/view/letterhead.ts'
import { paperText } from '../../src/documents/view/paper-text.ts'
import { expectedText } from './support/expected.ts'
import { BRANCH, DELEGATES } from './support/meetings.ts'

const person = (name: string, more: Partial<CandidateListFacts['candidates'][number]> = {}) => ({
  name,
  birthYear: 1975,
  partySince: '1999-05-12',
  membership: 'official' as const,
  unit: 'Xóm Một',
  ...more,
})

const FACTS: CandidateListFacts = {
  meeting: BRANCH,
  office: 'committee',
  round: 1,
  seats: 3,
  alternates: null,
  order: 'regulation',
  nameOrder: 'given-family-middle-seniority',
  vote: { for: 22, against: 1, blank: 0 },
  candidates: [
    person('Nguyễn Văn An'),
    person('Trần Thị Bình', { birthYear: 1988, partySince: null }),
    person('Lê Văn Cường (1961)', { birthYear: 1961, unit: 'Xóm Hai' }),
    person('Lê Văn Cường (1979)', { birthYear: 1979 }),
  ],
}

/** Facts and head of the picture. */
export const SAMPLE = [FACTS, BLANK_HEAD] as const

const text = (facts: CandidateListFacts, head = BLANK_HEAD): string =>
  paperText(candidateList(facts, head), facts.meeting.heldOn)

t.test('the list has the names as on the ballot, and a column for the particulars that nobody recorded', async (t) => {
  expectedText(t, 'candidate-list', text(FACTS))
})

t.test('a year of birth that nobody recorded stays empty on the list', async (t) => {
  const table = (birthYear: number | null) => {
    const paper = candidateList({ ...FACTS, candidates: [person('Nguyễn Văn An', { birthYear })] }, BLANK_HEAD)
    return JSON.stringify(paper.blocks)
  }
  t.equal(table(null), table(1975).replace('1975', ''))
  t.notMatch(table(null), 'null')
})

t.test('a list without surplus in its own order, with alternates from the same vote', async (t) => {
  const facts: CandidateListFacts = {
    ...FACTS,
    meeting: DELEGATES,
    office: 'delegates',
    seats: 4,
    alternates: 1,
    order: 'as-given',
  }
  const shown = text(facts, { ...BLANK_HEAD, place: 'Yên Thượng' })
  t.match(shown, /Yên Thượng, ngày 12 tháng 6 năm 2025/)
  t.match(shown, /Số dư: không có\nLoại phiếu: phiếu bầu không có số dư/)
  t.match(shown, /Số lượng đại biểu dự khuyết lấy từ kết quả bầu: 1/)
  t.match(shown, /Thứ tự: theo thứ tự đã được thông qua/)
})

t.test('a list that the meeting orders itself claims no alphabetic order', async (t) => {
  t.match(text({ ...FACTS, nameOrder: 'as-approved' }), /Thứ tự: theo thứ tự đã được thông qua/)
})
