import fc from 'fast-check'
import { test } from 'tap'
import { ballotForm, type Contest, judgeBallot } from '../../src/rules/ballot.ts'
import { addTallies, ballotTotal, invalidTotal, tallyBallots } from '../../src/rules/tally.ts'
import { BALLOT_FAULTS, type BallotMarks } from '../../src/rules/types.ts'

const withSurplus: Contest = { candidates: 4, seats: 3, allDisagree: 'invalid' }
const noSurplus: Contest = { candidates: 3, seats: 3, allDisagree: 'invalid' }
const oneName: Contest = { candidates: 1, seats: 1, allDisagree: 'invalid' }

test('a count starts from explicit zeros', async (t) => {
  t.same(tallyBallots([], withSurplus), { valid: 0, invalid: {}, votes: [0, 0, 0, 0], disagree: null })
  t.same(tallyBallots([], noSurplus), { valid: 0, invalid: {}, votes: [0, 0, 0], disagree: [0, 0, 0] })
})

test('qd244-2014:d32.k1: with surplus, names not struck on valid ballots get the votes', async (t) => {
  const stack = [
    { marks: { struck: [3] }, times: 5 },
    { marks: { struck: [2, 3] }, times: 2 },
    { marks: { struck: [] }, times: 3 },
    { marks: { struck: [0, 1, 2, 3] }, times: 1 },
    { marks: { struck: [3], fault: 'marked' as const }, times: 1 },
    { marks: { struck: [3], fault: 'not-issued' as const }, times: 2 },
  ]
  const tally = tallyBallots(stack, withSurplus)
  t.same(tally, {
    valid: 7,
    invalid: { 'not-issued': 2, marked: 1, 'over-voted': 3, 'no-choice': 1 },
    votes: [7, 7, 5, 0],
    disagree: null,
  })
  t.equal(invalidTotal(tally), 7)
  t.equal(ballotTotal(tally), 14)
  t.same(Object.keys(tally.invalid), ['not-issued', 'marked', 'over-voted', 'no-choice'], 'in order of precedence')
})

test('qd244-2014:d32.k1: without surplus, a box counts if the other one is empty', async (t) => {
  const stack = [
    { marks: { agree: [0, 1, 2], disagree: [] }, times: 28 },
    { marks: { agree: [0, 1], disagree: [2] }, times: 20 },
    { marks: { agree: [0, 1], disagree: [1, 2] }, times: 4 },
    { marks: { agree: [0], disagree: [] }, times: 3 },
    { marks: { agree: [], disagree: [0, 1, 2] }, times: 2 },
    { marks: { agree: [], disagree: [] }, times: 1 },
  ]
  t.same(tallyBallots(stack, noSurplus), {
    valid: 55,
    invalid: { 'no-choice': 3 },
    votes: [55, 48, 28],
    disagree: [0, 0, 24],
  })
  t.same(tallyBallots(stack, { ...noSurplus, allDisagree: 'valid' }), {
    valid: 57,
    invalid: { 'no-choice': 1 },
    votes: [55, 48, 28],
    disagree: [2, 2, 26],
  })
})

test('qd244-2014:d17.k2: a one-name ballot', async (t) => {
  const stack = [
    { marks: { agree: [0], disagree: [] }, times: 12 },
    { marks: { agree: [], disagree: [0] }, times: 1 },
    { marks: { agree: [0], disagree: [0] }, times: 1 },
    { marks: { agree: [], disagree: [] }, times: 1 },
  ]
  t.same(tallyBallots(stack, oneName), { valid: 13, invalid: { 'both-or-neither': 2 }, votes: [12], disagree: [1] })
})

test('an invalid ballot gives no votes', async (t) => {
  const valid = [{ marks: { agree: [0, 2], disagree: [1] }, times: 9 }]
  const faulty = BALLOT_FAULTS.map((fault) => ({ marks: { agree: [0, 1], disagree: [1, 2], fault }, times: 4 }))
  const tally = tallyBallots([...valid, ...faulty], noSurplus)
  t.same(tally.votes, [9, 0, 9])
  t.same(tally.disagree, [0, 9, 0])
  t.equal(invalidTotal(tally), 12)
})

test('two batches add up to one', async (t) => {
  const first = [{ marks: { struck: [3] }, times: 5 }]
  const second = [
    { marks: { struck: [0] }, times: 2 },
    { marks: { struck: [] }, times: 2 },
  ]
  const sum = addTallies(tallyBallots(first, withSurplus), tallyBallots(second, withSurplus))
  t.same(sum, tallyBallots([...first, ...second], withSurplus))
  t.same(addTallies(sum, tallyBallots([], withSurplus)), sum)
  t.same(addTallies({ valid: 1, invalid: {}, votes: [1], disagree: [0] }, tallyBallots([], oneName)), {
    valid: 1,
    invalid: {},
    votes: [1],
    disagree: [0],
  })
})

const positions = (candidates: number) => fc.uniqueArray(fc.nat(candidates - 1), { maxLength: candidates })
const fault = fc.option(fc.constantFrom(...BALLOT_FAULTS), { nil: undefined, freq: 5 })
const contests = fc.record({
  candidates: fc.integer({ min: 1, max: 8 }),
  seats: fc.integer({ min: 1, max: 8 }),
  allDisagree: fc.constantFrom('invalid' as const, 'valid' as const),
})

const marksIn = ({ candidates, seats }: Contest): fc.Arbitrary<BallotMarks> => {
  const names = positions(candidates)
  const marks =
    ballotForm(candidates, seats) === 'strike-out'
      ? fc.record({ struck: names })
      : fc.record({ agree: names, disagree: names })
  return fc.tuple(marks, fault).map(([given, ruled]) => (ruled ? { ...given, fault: ruled } : given))
}

const counts = contests.chain((contest) =>
  fc.record({
    contest: fc.constant(contest),
    stack: fc.array(fc.record({ marks: marksIn(contest), times: fc.integer({ min: 1, max: 5 }) }), { maxLength: 30 }),
  }),
)

test('a batch counts as its ballots are judged one by one', async (t) => {
  fc.assert(
    fc.property(counts, ({ contest, stack }) => {
      const votes = new Array<number>(contest.candidates).fill(0)
      const disagree = new Array<number>(contest.candidates).fill(0)
      const invalid: Record<string, number> = {}
      let valid = 0
      for (const { marks, times } of stack) {
        const judged = judgeBallot(marks, contest)
        if (!judged.valid) {
          invalid[judged.reason] = (invalid[judged.reason] ?? 0) + times
          continue
        }
        valid += times
        for (const name of judged.chosen) votes[name]! += times
        for (const name of judged.disagreed) disagree[name]! += times
      }
      const tally = tallyBallots(stack, contest)
      const withBoxes = ballotForm(contest.candidates, contest.seats) === 'agree-disagree'
      t.strictSame(
        { ...tally, invalid: { ...tally.invalid } },
        { valid, invalid, votes, disagree: withBoxes ? disagree : null },
      )
    }),
    { numRuns: 300 },
  )
})

test('the order of ballots does not matter', async (t) => {
  fc.assert(
    fc.property(counts, ({ contest, stack }) => {
      t.same(tallyBallots(stack.toReversed(), contest), tallyBallots(stack, contest))
    }),
    { numRuns: 100 },
  )
})
