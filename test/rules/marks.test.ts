import { test } from 'tap'
import type { Contest } from '../../src/rules/ballot.ts'
import { ballotProblems, type TypedBallot } from '../../src/rules/marks.ts'

const strikeOut: Contest = { candidates: 3, seats: 2, allDisagree: 'valid' }
const boxes: Contest = { ...strikeOut, seats: 3 }

const problems = (
  marks: Omit<TypedBallot, 'doubt'>,
  contest: Contest,
  doubt: TypedBallot['doubt'] = null,
  markedBallots: 'board-rules' | 'invalid' = 'board-rules',
) => ballotProblems({ ...marks, doubt }, contest, { markedBallots })

test('qd244-2014:d17.k1, qd190-2024:d15 a ballot has the marks of its form', async (t) => {
  t.same(problems({ struck: [2, 0] }, strikeOut), [])
  t.same(problems({ struck: [] }, strikeOut), [])
  t.same(problems({ agree: [0, 1], disagree: [2] }, boxes), [])
  const other = [{ code: 'ballot-of-the-other-form' }]
  t.same(problems({}, strikeOut), other)
  t.same(problems({}, boxes), other)
  t.same(problems({ struck: [0] }, boxes), other)
  t.same(problems({ agree: [0], disagree: [] }, strikeOut), other)
  t.same(problems({ struck: [0], agree: [0], disagree: [] }, strikeOut), other, 'both')
  t.same(problems({ struck: [0], disagree: [] }, strikeOut), other, 'and one box')
  t.same(problems({ agree: [0] }, boxes), other, 'one box alone')
})

test('a mark is for a name of the list, once in its column', async (t) => {
  t.same(problems({ struck: [0, 3, undefined, 0] }, strikeOut), [
    { code: 'mark-not-on-list', column: 'struck', index: 1 },
    { code: 'mark-not-on-list', column: 'struck', index: 2 },
    { code: 'mark-repeated', column: 'struck', index: 3 },
  ])
  t.same(problems({ agree: [1], disagree: [1] }, boxes), [], 'both boxes of one name are a matter of validity')
  t.same(problems({ agree: [1, 1], disagree: [5] }, boxes), [
    { code: 'mark-repeated', column: 'agree', index: 1 },
    { code: 'mark-not-on-list', column: 'disagree', index: 0 },
  ])
})

test('a ballot ruled valid although marked ballots are invalid needs a note of the board', async (t) => {
  const ruling = { kind: 'marked', ruling: 'valid', note: null } as const
  t.same(problems({ struck: [] }, strikeOut, ruling, 'invalid'), [{ code: 'ruling-needs-note' }])
  t.same(problems({ struck: [] }, strikeOut, { ...ruling, note: 'Vết mực in.' }, 'invalid'), [])
  t.same(problems({ struck: [] }, strikeOut, ruling, 'board-rules'), [])
})

test('several problems are reported in order: the form, the note, then each mark', async (t) => {
  const ruling = { kind: 'marked', ruling: 'valid', note: null } as const
  t.same(
    problems({ struck: [7], agree: [] }, strikeOut, ruling, 'invalid').map(({ code }) => code),
    ['ballot-of-the-other-form', 'ruling-needs-note', 'mark-not-on-list'],
  )
})
