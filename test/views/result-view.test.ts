import { test } from 'tap'
import { NOTHING_BESIDE } from '../../src/rules/beside-record.ts'
import { countRound, readingsThatDecide } from '../../src/rules/count.ts'
import { DEFAULT_READINGS } from '../../src/rules/readings.ts'
import type { CountFacts } from '../../src/rules/types.ts'
import { type ResultFacts, resultView } from '../../src/views/result-view.ts'
import { roundView } from '../../src/views/round-view.ts'

const people = ['An', 'Bình', 'Chi'].map((fullName, index) => ({ id: `p${index + 1}`, fullName }))
const names = people.map(({ id, fullName }) => ({ personId: id, fullName, nameOnPaper: fullName }))

/** Twenty-four summoned, two excused throughout: a base of twenty-two, twelve votes elect. */
const counted: CountFacts = {
  version: 2,
  regulation: 'qd190-2024',
  readings: DEFAULT_READINGS,
  meeting: 'members-congress',
  roll: { summoned: 24, attending: 22, exclusions: { excusedThroughout: 2 } },
  office: 'committee',
  seats: 2,
  alternates: null,
  round: { number: 1, kind: 'first' },
  candidates: people,
  issued: 22,
  returned: 22,
  tally: { valid: 22, invalid: {}, votes: [20, 11, 9], disagree: null },
}

const factsOf = (facts: CountFacts): ResultFacts => ({
  version: facts.version,
  implementing: 'qd294-2025',
  regulation: facts.regulation,
  readings: facts.readings,
  meeting: facts.meeting,
  roundKind: facts.round.kind,
  seats: facts.seats,
  roll: facts.roll,
  result: countRound(facts),
  names,
  deciding: readingsThatDecide(facts),
  choices: [],
})

test('a result names the elected people and the votes that the others lack', async (t) => {
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

test('an exclusion kept in the base by a reading is shown as kept', async (t) => {
  const readings = { ...DEFAULT_READINGS, rejectedDelegates: 'kept' } as const
  const roll = { summoned: 24, attending: 22, exclusions: { rejected: 2 } }
  const { base } = resultView(factsOf({ ...counted, meeting: 'delegates-congress', readings, roll }))
  t.same(base.exclusions, [{ reason: 'rejected', people: 2, leavesBase: false }])
  t.equal(base.base, 24)
})

test('the clauses of the result and of the election are listed once each', async (t) => {
  const { citations, electedCitation } = resultView(factsOf(counted))
  t.ok(citations.includes(electedCitation))
  t.ok(citations.includes('qd190-2024:d30.k2'))
  t.equal(new Set(citations).size, citations.length)
})

/** A round of three hundred ballots or fewer, in which every name has the given votes. */
const countedWith = (changes: Partial<CountFacts> & { readonly votes: readonly number[] }): ResultFacts => {
  const { votes, ...facts } = changes
  const candidates = votes.map((_, index) => ({ id: `p${index + 1}`, fullName: `Người thứ ${index + 1}` }))
  const valid = facts.issued ?? counted.issued
  const disagree = null
  return {
    ...factsOf({ ...counted, ...facts, returned: valid, candidates, tally: { valid, invalid: {}, votes, disagree } }),
    names: candidates.map(({ id, fullName }) => ({ personId: id, fullName, nameOnPaper: fullName })),
  }
}

test('qd244-2014:d32.k2 a members’ congress: 87 summoned, 4 elsewhere, 6 exempt of whom 1 comes', async (t) => {
  const roll = { summoned: 87, attending: 78, exclusions: { temporaryElsewhere: 4, exempt: 5 } }
  const view = resultView(countedWith({ regulation: 'qd244-2014', roll, issued: 78, seats: 2, votes: [39, 40, 20] }))
  t.same(view.base, {
    summoned: 87,
    attending: 78,
    exclusions: [
      { reason: 'temporaryElsewhere', people: 4, leavesBase: true },
      { reason: 'exempt', people: 5, leavesBase: true },
    ],
    base: 78,
    votesNeeded: 40,
    citation: 'qd244-2014:d32.k2',
  })
  t.same(
    view.elected.map(({ personId, votesShort }) => [personId, votesShort]),
    [['p2', 0]],
  )
  t.equal(view.names[0]?.votesShort, 1, 'exactly half')
})

test('qd244-2014:d32.k2 people exempted who come and vote leave nothing out of the base', async (t) => {
  const roll = { summoned: 9, attending: 9, exclusions: {} }
  const { base } = resultView(countedWith({ regulation: 'qd244-2014', roll, issued: 9, seats: 1, votes: [5, 4] }))
  t.match(base, { exclusions: [], base: 9, votesNeeded: 5 })
})

test('qd244-2014:d32.k3, qd190-2024:d30.k3 a delegates’ congress has its own exclusions and clause', async (t) => {
  const roll = { summoned: 300, attending: 293, exclusions: { conveningAbsent: 5, absentWithoutAlternate: 2 } }
  const facts = { meeting: 'delegates-congress', roll, issued: 293, seats: 1, votes: [146, 147] } as const
  for (const [regulation, clause] of [
    ['qd244-2014', 'qd244-2014:d32.k3'],
    ['qd190-2024', 'qd190-2024:d30.k3'],
  ] as const) {
    const view = resultView(countedWith({ ...facts, regulation }))
    t.match(view.base, { base: 293, votesNeeded: 147, citation: clause })
    t.same(
      view.elected.map(({ personId }) => personId),
      ['p2'],
    )
  }
  const rejected = {
    summoned: 150,
    attending: 146,
    exclusions: { rejected: 1, conveningAbsent: 2, absentWithoutAlternate: 1 },
  }
  const { base } = resultView(countedWith({ ...facts, roll: rejected, issued: 146, votes: [73, 74] }))
  t.match(base, { base: 146, votesNeeded: 74 })
  t.same(
    base.exclusions.map(({ reason, people }) => [reason, people]),
    [
      ['conveningAbsent', 2],
      ['absentWithoutAlternate', 1],
      ['rejected', 1],
    ],
  )
})

/** A hundred members, all present. */
const hundred = { roll: { summoned: 100, attending: 100, exclusions: {} }, issued: 100 }

test('qd244-2014:d32, qd190-2024:d30 the elected have the most votes, and a tie for the last seat elects nobody', async (t) => {
  for (const [regulation, clause] of [
    ['qd244-2014', 'qd244-2014:d32'],
    ['qd190-2024', 'qd190-2024:d30'],
  ] as const) {
    const view = resultView(countedWith({ ...hundred, regulation, seats: 3, votes: [60, 80, 60, 70] }))
    const of = (people: typeof view.elected) => people.map(({ personId, votes, verdict }) => [personId, votes, verdict])
    t.same(
      of(view.elected),
      [
        ['p2', 80, 'elected'],
        ['p4', 70, 'elected'],
      ],
      'by votes, high to low',
    )
    t.same(
      of(view.tied),
      [
        ['p1', 60, 'tied'],
        ['p3', 60, 'tied'],
      ],
      'in ballot order',
    )
    t.match(view, { outcome: 'tie', seatsLeft: 1 })
    t.ok(view.electedCitation.startsWith(clause), view.electedCitation)
  }
})

test('reading tieAtCut: in a revote the higher votes win, and no clause of the majority is claimed', async (t) => {
  const round = { number: 2, kind: 'tie-revote' } as const
  const view = resultView(countedWith({ ...hundred, round, seats: 1, votes: [30, 41, 29] }))
  t.match(view.base, { base: 100, votesNeeded: null, citation: null })
  t.same(
    view.elected.map(({ personId, votesShort }) => [personId, votesShort]),
    [['p2', null]],
  )
  t.notOk(view.citations.includes('qd190-2024:d30.k2'))
  t.ok(view.citations.includes(view.electedCitation))
})

test('a result of another list is not explained', async (t) => {
  t.throws(() => resultView({ ...factsOf(counted), names: names.slice(1) }), {
    message: 'the result is not one of this list',
  })
})

test('the running tally gives votes and never names elected people', async (t) => {
  const batches = { total: 2, open: 1, differing: 0, ruling: 0 }
  const view = roundView({ facts: counted, beside: NOTHING_BESIDE, form: 'strike-out', names, batches })
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
