import { test } from 'tap'
import { type BoardFacts, boardProblems } from '../../src/rules/board.ts'

const member = (personId: string, changed: Partial<BoardFacts['members'][number]> = {}) => ({
  personId,
  official: true,
  head: false,
  workingGroup: false,
  ...changed,
})
const head = member('h', { head: true })
const facts: BoardFacts = {
  members: [head],
  listedPersonIds: new Set(),
  regulation: 'qd244-2014',
  implementing: 'qd29-2016',
  heldOn: '2017-08-05',
  source: 'congress',
  hasVote: true,
  paper: null,
}
const check = (members: BoardFacts['members'], listed: string[] = []) =>
  boardProblems({ ...facts, members, listedPersonIds: new Set(listed) })
const citation = 'qd244-2014:d7'

test('qd244-2014:d7: a board has one head and official members who are not on the list', async (t) => {
  t.strictSame(check([head, member('a'), member('b')], ['x', 'y']), [])
  t.strictSame(check([head]), [])
})

test('qd244-2014:d7: exactly one head', async (t) => {
  t.strictSame(check([]), [{ code: 'board-needs-one-head', citation }])
  t.strictSame(check([member('a')]), [{ code: 'board-needs-one-head', citation }])
  t.strictSame(check([head, member('a', { head: true })]), [{ code: 'board-needs-one-head', citation }])
})

test('qd244-2014:d7: no person twice', async (t) => {
  t.strictSame(check([head, member('a'), member('a'), member('a')]), [
    { code: 'board-member-twice', personId: 'a', citation },
  ])
})

test('qd244-2014:d7: official members only, and no candidate', async (t) => {
  t.strictSame(check([head, member('a', { official: false })]), [
    { code: 'board-member-not-official', personId: 'a', citation },
  ])
  t.strictSame(check([head, member('a')], ['h', 'a', 'x']), [
    { code: 'board-member-on-list', personId: 'h', citation },
    { code: 'board-member-on-list', personId: 'a', citation },
  ])
})

test('qd190-2024:d8: the same under its own clause', async (t) => {
  t.strictSame(boardProblems({ ...facts, members: [], regulation: 'qd190-2024' }), [
    { code: 'board-needs-one-head', citation: 'qd190-2024:d8' },
  ])
})

const paper = { number: '15-QĐ/ĐU', date: '2025-07-28', issuer: 'Đảng ủy phường' }
const sent: BoardFacts = {
  ...facts,
  regulation: 'qd190-2024',
  implementing: 'qd294-2025',
  heldOn: '2025-08-05',
  members: [member('h', { head: true, workingGroup: true }), member('a', { workingGroup: true })],
  source: 'superior',
  hasVote: false,
  paper,
}
const found = (changed: Partial<BoardFacts>) =>
  boardProblems({ ...sent, ...changed }).map(({ code, field, citation: cited }) => `${code} ${field ?? '-'} ${cited}`)
const ITEM = 'qd294-2025:i12.4.1'

test('qd294-2025:i12.4.1: a working group from above counts by its paper, without a vote of the meeting', async (t) => {
  t.same(found({}), [])
  t.same(
    found({ members: [head, member('a', { workingGroup: true })] }),
    [],
    'a member of the meeting may belong to it',
  )
})

test('qd294-2025:i12.4.1: a working group without number, date or issuer of its paper', async (t) => {
  t.same(found({ paper: null }), [`board-paper-incomplete paper ${ITEM}`])
  for (const part of ['number', 'date', 'issuer'] as const) {
    const { [part]: _, ...rest } = paper
    t.same(found({ paper: rest }), [`board-paper-incomplete paper/${part} ${ITEM}`], part)
    t.same(
      found({ paper: { ...paper, [part]: ' ' } }),
      [`board-paper-incomplete paper/${part} ${ITEM}`],
      `blank ${part}`,
    )
  }
  t.same(
    found({ paper: {} }).map((problem) => problem.split(' ')[1]),
    ['paper/number', 'paper/date', 'paper/issuer'],
  )
})

test('qd294-2025:i12.4.1: the paper is dated no later than the meeting', async (t) => {
  t.same(found({ paper: { ...paper, date: '2025-08-05' } }), [], 'the day of the meeting')
  t.same(found({ paper: { ...paper, date: '2025-08-06' } }), [`board-paper-after-meeting paper/date ${ITEM}`])
})

test('a board has a vote of the meeting or a paper of the superior, not both and not neither', async (t) => {
  const elected = { members: [head, member('a')], source: 'congress', hasVote: true, paper: null } as const
  t.same(found(elected), [])
  t.same(found({ ...elected, hasVote: false }), ['board-vote-missing vote qd190-2024:d8'])
  t.same(found({ ...elected, paper }), ['board-vote-and-paper paper qd190-2024:d8'])
  t.same(found({ hasVote: true }), [`board-vote-and-paper vote ${ITEM}`])
})

test('qd190-2024:d8: nobody from a working group is on a board that the meeting elected', async (t) => {
  const members = [head, member('a', { workingGroup: true })]
  t.same(found({ members, source: 'congress', hasVote: true, paper: null }), [
    'board-member-of-working-group - qd190-2024:d8',
  ])
})

test('the other rules hold for a working group as well, and its clause follows the date', async (t) => {
  t.same(found({ members: [member('a')] }), ['board-needs-one-head - qd190-2024:d8'])
  t.same(found({ members: [member('h', { head: true, official: false })] }), [
    'board-member-not-official - qd190-2024:d8',
  ])
  t.same(found({ listedPersonIds: new Set(['h']) }), ['board-member-on-list - qd190-2024:d8'])
  t.same(found({ paper: null, implementing: 'qd208-2026' }), ['board-paper-incomplete paper qd208-2026:working-group'])
  t.same(found({ paper: null, implementing: null }), ['board-paper-incomplete paper undefined'])
})
