import { test } from 'tap'
import {
  handsContradict,
  handsExceed,
  handsOf,
  isTermBackwards,
  isUnfinished,
  lacksHalf,
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

test('hands say the opposite of what is recorded', async (t) => {
  const hands = (inFavour: number, against: number, blank = 0) => ({ for: inFavour, against, blank })
  for (const [vote, isCarried, expected] of [
    [hands(3, 19), true, true],
    [hands(11, 11), true, true],
    [hands(0, 0, 22), true, true],
    [hands(12, 10), true, false],
    [hands(5, 0, 17), true, false],
    [hands(20, 2), false, true],
    [hands(12, 10), false, true],
    [hands(11, 11), false, false],
    [hands(3, 19), false, false],
  ] as const) {
    t.equal(handsContradict(vote, isCarried, 22), expected, JSON.stringify([vote, isCarried]))
  }
  t.equal(handsContradict(hands(3, 1), false, 22), false, 'most of the hall did not vote')
  t.equal(handsContradict(hands(3, 1), false, null), true, 'before the roll is recorded')
})

test('a vote carried without more than half of those attending', async (t) => {
  t.equal(lacksHalf({ for: 11, against: 0, blank: 11 }, 22), true)
  t.equal(lacksHalf({ for: 12, against: 0, blank: 0 }, 22), false)
  t.equal(lacksHalf({ for: 3, against: 1, blank: 0 }, 22), true)
  t.equal(lacksHalf({ for: 3, against: 1, blank: 0 }, null), false, 'before the roll is recorded')
})
