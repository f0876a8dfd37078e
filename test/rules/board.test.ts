import { test } from 'tap'
import { type BoardFacts, boardProblems } from '../../src/rules/board.ts'

const member = (personId: string, changed: Partial<BoardFacts['members'][number]> = {}) => ({
  personId,
  official: true,
  head: false,
  ...changed,
})
const head = member('h', { head: true })
const check = (members: BoardFacts['members'], listed: string[] = []) =>
  boardProblems({ members, listedPersonIds: new Set(listed), regulation: 'qd244-2014' })
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
  t.strictSame(boardProblems({ members: [], listedPersonIds: new Set(), regulation: 'qd190-2024' }), [
    { code: 'board-needs-one-head', citation: 'qd190-2024:d8' },
  ])
})
