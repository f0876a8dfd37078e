import { test } from 'tap'
import { Bug } from '../../src/kernel/bug.ts'
import { ballotForm, type Contest, invalidReason, judgeBallot, reasonsPossible } from '../../src/rules/ballot.ts'
import { BALLOT_FAULTS, INVALID_REASONS } from '../../src/rules/types.ts'

const contest = (candidates: number, seats: number, allDisagree: Contest['allDisagree'] = 'invalid'): Contest => ({
  candidates,
  seats,
  allDisagree,
})
const struck = (...names: number[]) => ({ struck: names })
const boxes = (agree: number[], disagree: number[]) => ({ agree, disagree })
const chooses = (chosen: number[], disagreed: number[] = []) => ({ valid: true, chosen, disagreed })
const invalid = (reason: string) => ({ valid: false, reason })

test('qd244-2014:d17.k1, qd190-2024:d15: the form follows from names and seats', async (t) => {
  t.equal(ballotForm(4, 3), 'strike-out')
  t.equal(ballotForm(3, 3), 'agree-disagree')
  t.equal(ballotForm(2, 3), 'agree-disagree')
  t.equal(ballotForm(2, 1), 'strike-out')
  t.equal(ballotForm(1, 1), 'agree-disagree')
})

test('qd244-2014:d17.k2, qd190-2024:d15: with surplus, as many names as seats or fewer are chosen', async (t) => {
  t.same(judgeBallot(struck(1), contest(4, 3)), chooses([0, 2, 3]))
  t.same(judgeBallot(struck(3, 0), contest(4, 3)), chooses([1, 2]))
  t.same(judgeBallot(struck(0, 1, 3), contest(4, 3)), chooses([2]))
})

test('qd244-2014:d17.k2, qd190-2024:d15: a ballot with more names than seats is over-voted', async (t) => {
  t.same(judgeBallot(struck(), contest(4, 3)), invalid('over-voted'))
  t.same(judgeBallot(struck(2), contest(6, 3)), invalid('over-voted'))
  t.same(judgeBallot(struck(), contest(2, 1)), invalid('over-voted'))
})

test('qd244-2014:d17.k2, qd190-2024:d15: no name chosen on a list of several names', async (t) => {
  t.same(judgeBallot(struck(0, 1, 2, 3), contest(4, 3)), invalid('no-choice'))
  t.same(judgeBallot(struck(0, 1), contest(2, 1)), invalid('no-choice'))
  t.same(judgeBallot(boxes([], []), contest(3, 3)), invalid('no-choice'))
  t.same(judgeBallot(boxes([], [0, 2]), contest(3, 3)), invalid('no-choice'))
  t.same(judgeBallot(boxes([0, 1, 2], [0, 1, 2]), contest(3, 3)), invalid('no-choice'))
})

test('qd244-2014:d32.k1, qd190-2024:d30.k1: both boxes or neither give no vote, and the ballot stays valid', async (t) => {
  t.same(judgeBallot(boxes([0, 1, 2], []), contest(3, 3)), chooses([0, 1, 2]))
  t.same(judgeBallot(boxes([0, 1], [1, 2]), contest(3, 3)), chooses([0], [2]))
  t.same(judgeBallot(boxes([1], []), contest(3, 3)), chooses([1]))
  t.same(judgeBallot(boxes([0], [1]), contest(2, 5)), chooses([0], [1]))
})

test('qd244-2014:d17.k2, qd190-2024:d15: a one-name ballot with an X in exactly one box', async (t) => {
  for (const seats of [1, 2]) {
    t.same(judgeBallot(boxes([0], []), contest(1, seats)), chooses([0]))
    t.same(judgeBallot(boxes([], [0]), contest(1, seats)), chooses([], [0]))
    t.same(judgeBallot(boxes([0], [0]), contest(1, seats)), invalid('both-or-neither'))
    t.same(judgeBallot(boxes([], []), contest(1, seats)), invalid('both-or-neither'))
  }
})

test('reading allDisagree: every name marked disagree', async (t) => {
  const all = boxes([], [2, 0, 1])
  t.same(judgeBallot(all, contest(3, 3)), invalid('no-choice'))
  t.same(judgeBallot(all, contest(3, 3, 'valid')), chooses([], [2, 0, 1]))
  t.same(judgeBallot(boxes([], [0, 1]), contest(3, 3, 'valid')), invalid('no-choice'), 'one name left open')
  t.same(judgeBallot(boxes([2], [0, 1, 2]), contest(3, 3, 'valid')), invalid('no-choice'), 'one name with both')
  t.same(judgeBallot(struck(0, 1, 2), contest(3, 2, 'valid')), invalid('no-choice'), 'striking is not disagreeing')
})

test('qd244-2014:d7.k2, qd190-2024:d8.k2: the ruling of the board takes precedence over the marks', async (t) => {
  for (const fault of BALLOT_FAULTS) {
    t.same(judgeBallot({ struck: [1], fault }, contest(4, 3)), invalid(fault), 'otherwise valid')
    t.same(judgeBallot({ struck: [], fault }, contest(4, 3)), invalid(fault), 'before over-voted')
    t.same(judgeBallot({ struck: [0, 1, 2, 3], fault }, contest(4, 3)), invalid(fault), 'before no-choice')
    t.same(judgeBallot({ ...boxes([0], [0]), fault }, contest(1, 1)), invalid(fault), 'before both-or-neither')
  }
})

test('marks of the other form are an error of the caller', async (t) => {
  t.throws(
    () => judgeBallot(boxes([0], []), contest(2, 1)),
    new Bug('A ballot with surplus carries struck names, not agree and disagree boxes'),
  )
  t.throws(
    () => judgeBallot(struck(0), contest(2, 2)),
    new Bug('A ballot without surplus carries agree and disagree boxes, not struck names'),
  )
})

test('qd244-2014:d17.k2, qd190-2024:d15: a reason is possible if some ballot of the list is invalid for it', async (t) => {
  const lists = [
    { candidates: 1, seats: 1 },
    { candidates: 2, seats: 1 },
    { candidates: 2, seats: 2 },
    { candidates: 4, seats: 2 },
  ]
  for (const list of lists) {
    const contest = { ...list, allDisagree: 'invalid' } as const
    const { candidates, seats } = list
    const found = new Set<string>(BALLOT_FAULTS)
    for (let chosen = 0; chosen <= candidates; chosen += 1) {
      const mostDisagreed = candidates > seats ? 0 : candidates - chosen
      for (let disagreed = 0; disagreed <= mostDisagreed; disagreed += 1) {
        const reason = invalidReason(undefined, chosen, disagreed, contest)
        if (reason !== null) found.add(reason)
      }
    }
    t.same(
      reasonsPossible(list),
      INVALID_REASONS.filter((reason) => found.has(reason)),
      JSON.stringify(list),
    )
  }
})
