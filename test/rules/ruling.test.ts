import { test } from 'tap'
import type { PersonId } from '../../src/kernel/brand.ts'
import {
  type BoardRuling,
  doubtProblem,
  faultOf,
  needsNote,
  ruledMarks,
  rulingProblems,
} from '../../src/rules/ruling.ts'

test('qd244-2014:d7.k2, qd190-2024:d8.k2: a ballot is counted under the ruling of the board', async (t) => {
  t.equal(faultOf(null), undefined)
  t.equal(faultOf({ kind: 'marked', ruling: 'invalid' }), 'marked')
  t.equal(faultOf({ kind: 'marked', ruling: 'valid' }), undefined)
})

test('reading markedBallots: a marked ballot ruled valid has a reason', async (t) => {
  const strict = { markedBallots: 'invalid' } as const
  t.equal(needsNote({ kind: 'marked', ruling: 'valid' }, strict), true)
  t.equal(needsNote({ kind: 'outside-name', ruling: 'valid' }, strict), true)
  t.equal(needsNote({ kind: 'not-issued', ruling: 'valid' }, strict), false)
  t.equal(needsNote({ kind: 'marked', ruling: 'invalid' }, strict), false)
  t.equal(needsNote({ kind: 'marked', ruling: 'valid' }, { markedBallots: 'board-rules' }), false)
})

test('a doubtful ballot is set aside in blind entries, and typed with its ruling under earlier procedures', async (t) => {
  const ruled = { setAside: null, doubt: {} }
  const aside = { setAside: 'marked', doubt: null } as const
  const earliest = { version: 1, entries: 1 } as const
  t.equal(doubtProblem(earliest, ruled), null)
  t.equal(doubtProblem(earliest, aside), 'set-aside-not-open')
  t.equal(doubtProblem({ version: 2, entries: 2 }, ruled), null)
  t.equal(doubtProblem({ version: 2, entries: 2 }, aside), null)
  t.equal(doubtProblem({ version: 3, entries: 2 }, ruled), 'ruling-while-typing')
  t.equal(doubtProblem({ version: 3, entries: 3 }, ruled), 'ruling-while-typing')
  t.equal(doubtProblem({ version: 3, entries: 2 }, aside), null)
  t.equal(doubtProblem({ version: 3, entries: 1 }, ruled), null, 'one entry has no other to be equal to')
  t.equal(doubtProblem({ version: 3, entries: 1 }, { ...aside, doubt: {} }), 'ruling-while-typing', 'both at once')
  t.equal(doubtProblem({ version: 3, entries: 2 }, { setAside: null, doubt: null }), null)
})

test('qd244-2014:d7.k2, qd190-2024:d8.k2: a ruling of the board does not contradict itself', async (t) => {
  const boardRules = { markedBallots: 'board-rules' } as const
  const present = ['a', 'b', 'c'] as readonly string[] as readonly PersonId[]
  const valid: BoardRuling = {
    ruling: 'valid',
    fault: null,
    marksGiven: false,
    present,
    vote: { for: 2, against: 1, blank: 0 },
    note: null,
  }
  const invalid: BoardRuling = { ...valid, ruling: 'invalid', fault: 'marked' }
  t.strictSame(rulingProblems('marked', valid, boardRules), [])
  t.strictSame(rulingProblems('marked', invalid, boardRules), [])
  t.strictSame(rulingProblems('marked', valid, { markedBallots: 'invalid' }), ['ruling-needs-note'])
  t.strictSame(rulingProblems('marked', { ...valid, note: 'Vết mực.' }, { markedBallots: 'invalid' }), [])
  t.strictSame(rulingProblems('marked', { ...invalid, fault: null }, boardRules), ['ruling-fault-missing'])
  t.strictSame(rulingProblems('marked', { ...valid, fault: 'marked' }, boardRules), ['ruling-fault-unwanted'])
  t.strictSame(rulingProblems('unreadable', valid, { markedBallots: 'invalid' }), ['ruling-marks-missing'])
  t.strictSame(rulingProblems('unreadable', { ...valid, marksGiven: true }, { markedBallots: 'invalid' }), [])
  t.strictSame(rulingProblems('unreadable', invalid, boardRules), [])
  const hands = (vote: BoardRuling['vote'], of = present) =>
    rulingProblems('marked', { ...valid, vote, present: of }, boardRules)
  t.strictSame(hands({ for: 3, against: 0, blank: 0 }), [])
  t.strictSame(hands({ for: 3, against: 0, blank: 1 }), ['ruling-hands-exceed'])
  t.strictSame(
    hands({ for: 2, against: 0, blank: 0 }, [present[0]!, present[0]!]),
    ['ruling-hands-exceed'],
    'one person twice',
  )
  t.strictSame(hands({ for: 1, against: 1, blank: 1 }), ['ruling-not-carried'])
  t.strictSame(hands({ for: 0, against: 0, blank: 3 }), ['ruling-not-carried'])
})

test('a ballot counts by the marks that the board reads, and with the fault of its ruling alone', async (t) => {
  t.strictSame(ruledMarks({ struck: [1] }, null), { struck: [1] })
  t.strictSame(ruledMarks({ struck: [1] }, 'marked'), { struck: [1], fault: 'marked' })
  t.strictSame(ruledMarks({ agree: [0], disagree: [], fault: 'marked' }, null), { agree: [0], disagree: [] })
})
