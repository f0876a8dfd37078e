import { test } from 'tap'
import { countRound } from '../../src/rules/count.ts'
import { DEFAULT_READINGS } from '../../src/rules/readings.ts'
import type { CountFacts } from '../../src/rules/types.ts'
import { type ResultFacts, resultView } from '../../src/views/result-view.ts'
import { roundView } from '../../src/views/round-view.ts'

const people = ['An', 'Bình', 'Chi'].map((fullName, index) => ({ id: `p${index + 1}`, fullName }))
const names = people.map(({ id, fullName }) => ({ personId: id, fullName, nameOnPaper: fullName }))

/** Twenty-four summoned, two excused throughout: a base of twenty-two, twelve votes elect. */
const counted: CountFacts = {
  regulation: 'qd190-2024',
  readings: DEFAULT_READINGS,
  meeting: 'members-congress',
  roll: { summoned: 24, attending: 22, exclusions: { excusedThroughout: 2 } },
  office: 'committee',
  seats: 2,
  round: { number: 1, kind: 'first' },
  candidates: people,
  issued: 22,
  returned: 22,
  tally: { valid: 22, invalid: {}, votes: [20, 11, 9], disagree: null },
}

const factsOf = (facts: CountFacts): ResultFacts => ({
  regulation: facts.regulation,
  readings: facts.readings,
  meeting: facts.meeting,
  roundKind: facts.round.kind,
  seats: facts.seats,
  roll: facts.roll,
  result: countRound(facts),
  names,
  choices: [],
})

test('a result says who is elected and how many votes the others lack', async (t) => {
  const view = resultView(factsOf(counted))
  t.same(
    view.elected.map(({ nameOnPaper, votes }) => [nameOnPaper, votes]),
    [['An', 20]],
  )
  // Exactly half of twenty-two is not more than half.
  t.match(view.names, [
    { verdict: 'elected', votesShort: 0 },
    { verdict: 'not-elected', votes: 11, votesShort: 1 },
    { verdict: 'not-elected', votes: 9, votesShort: 3 },
  ])
  t.match(view, { outcome: 'seats-left', seats: 2, seatsLeft: 1, tied: [] })
})

test('the base is explained by the roll, its exclusions and its clause', async (t) => {
  const { base } = resultView(factsOf(counted))
  t.match(base, { summoned: 24, attending: 22, base: 22, votesNeeded: 12, citation: 'qd190-2024:d30.k2' })
  t.same(base.exclusions, [{ reason: 'excusedThroughout', people: 2, leavesBase: true }])
})

test('an exclusion that a reading keeps in the base is shown as one that does not leave it', async (t) => {
  const readings = { ...DEFAULT_READINGS, rejectedDelegates: 'kept' } as const
  const roll = { summoned: 24, attending: 22, exclusions: { rejected: 2 } }
  const { base } = resultView(factsOf({ ...counted, meeting: 'delegates-congress', readings, roll }))
  t.same(base.exclusions, [{ reason: 'rejected', people: 2, leavesBase: false }])
  t.equal(base.base, 24)
})

test('the clauses of the result come with the clause that elects, each once', async (t) => {
  const { citations, electedCitation } = resultView(factsOf(counted))
  t.ok(citations.includes(electedCitation))
  t.ok(citations.includes('qd190-2024:d30.k2'))
  t.equal(new Set(citations).size, citations.length)
})

test('a result of another list is not explained', async (t) => {
  t.throws(() => resultView({ ...factsOf(counted), names: names.slice(1) }), {
    message: 'the result is not one of this list',
  })
})

test('the running tally gives votes and never says who is elected', async (t) => {
  const batches = { total: 2, open: 1 }
  const view = roundView({ facts: counted, form: 'strike-out', names, batches })
  t.match(view, { counted: 22, valid: 22, issued: 22, returned: 22, batches })
  t.same(
    view.names.map(({ votes, disagree }) => [votes, disagree]),
    [
      [20, null],
      [11, null],
      [9, null],
    ],
  )
  t.notMatch(JSON.stringify(view), /elected|verdict/)
})
