import { test } from 'tap'
import { faultOf, needsNote } from '../../src/rules/ruling.ts'

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
