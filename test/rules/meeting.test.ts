import { test } from 'tap'
import {
  handsExceed,
  handsOf,
  isTermBackwards,
  isUnfinished,
  lacksReason,
  versionAfter,
} from '../../src/rules/meeting.ts'
import { ROUND_STATES } from '../../src/rules/round.ts'

test('a show of hands counts no more hands than people attending', async (t) => {
  const vote = { for: 20, against: 1, blank: 1 }
  t.equal(handsOf(vote), 22)
  t.equal(handsExceed(vote, 22), false)
  t.equal(handsExceed(vote, 21), true)
  t.equal(handsExceed(vote, null), false, 'before the roll is recorded nothing can be said')
})

test('a term may end in the year in which it begins, not before', async (t) => {
  t.equal(isTermBackwards({ from: 2025, to: 2030 }), false)
  t.equal(isTermBackwards({ from: 2025, to: 2025 }), false)
  t.equal(isTermBackwards({ from: 2025, to: 2024 }), true)
})

test('a round is unfinished from its ballots to its result', async (t) => {
  t.same(ROUND_STATES.filter(isUnfinished), ['voting', 'counting'])
})

test('versions are numbered without gaps, and every version after the first has a reason', async (t) => {
  t.equal(versionAfter(null), 1)
  t.equal(versionAfter(4), 5)
  t.equal(lacksReason(1, null), false)
  t.equal(lacksReason(2, null), true)
  t.equal(lacksReason(2, 'Ghi nhầm.'), false)
})
