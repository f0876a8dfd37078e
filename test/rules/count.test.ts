import fc from 'fast-check'
import { test } from 'tap'
import { countRound } from '../../src/rules/count.ts'
import type { CountFacts, CountResult } from '../../src/rules/types.ts'
import { facts, readings } from './facts.ts'

const codes = (result: CountResult) => result.findings.map(({ code }) => code)
const verdictsOf = (result: CountResult) => result.candidates.map(({ verdict }) => verdict)

test('the complete answer of a round without findings', async (t) => {
  const result = countRound(facts({ votes: [80, 30, 60, 20], seats: 2, valid: 98, invalid: { 'over-voted': 2 } }))
  t.strictSame(result, {
    base: 100,
    votesNeeded: 51,
    form: 'strike-out',
    ballots: { issued: 100, returned: 100, valid: 98, invalid: 2, invalidByReason: { 'over-voted': 2 } },
    candidates: [
      { id: 'c1', votes: 80, percent: '80.00', verdict: 'elected', votesShort: 0 },
      { id: 'c2', votes: 30, percent: '30.00', verdict: 'not-elected', votesShort: 21 },
      { id: 'c3', votes: 60, percent: '60.00', verdict: 'elected', votesShort: 0 },
      { id: 'c4', votes: 20, percent: '20.00', verdict: 'not-elected', votesShort: 31 },
    ],
    outcome: 'complete',
    elected: ['c1', 'c3'],
    tied: [],
    seatsLeft: 0,
    findings: [],
    alternates: null,
  })
})

test('qd244-2014:d32.k2: worked answers of members congresses, exactly half beside more than half', async (t) => {
  const count = (summoned: number, attending: number, exclusions: CountFacts['roll']['exclusions'], votes: number) =>
    countRound(
      facts(
        { votes: [votes], seats: 1, valid: attending, disagree: [attending - votes] },
        {
          meeting: 'members-congress',
          office: 'secretary',
          roll: { summoned, attending, exclusions },
          issued: attending,
          returned: attending,
        },
      ),
    )
  const eleven = count(11, 10, { excusedThroughout: 1 }, 5)
  t.match(eleven, { base: 10, votesNeeded: 6, outcome: 'seats-left', elected: [], findings: [] })
  t.match(count(11, 10, { excusedThroughout: 1 }, 6), { outcome: 'complete', elected: ['c1'] })
  t.match(count(9, 9, {}, 5), { base: 9, outcome: 'complete' })
  t.match(count(9, 7, { exempt: 2 }, 3), { base: 7, outcome: 'seats-left' })
  const elsewhere = { temporaryElsewhere: 4, exempt: 5 }
  t.match(count(87, 70, elsewhere, 39), { base: 78, outcome: 'seats-left' })
  t.match(count(87, 70, elsewhere, 40), { base: 78, outcome: 'complete' })
})

test('qd244-2014:d32.k3, qd190-2024:d30.k3: 146 of 293 no, 147 yes', async (t) => {
  for (const regulation of ['qd244-2014', 'qd190-2024'] as const) {
    const exclusions = { conveningAbsent: 5, absentWithoutAlternate: 2 }
    const roll = { summoned: 300, attending: 291, exclusions }
    const given = { votes: [147, 146, 250], seats: 2, valid: 291 }
    const result = countRound(facts(given, { regulation, roll, issued: 291, returned: 291 }))
    t.match(result, { base: 293, votesNeeded: 147, outcome: 'complete', elected: ['c3', 'c1'] })
    t.same(verdictsOf(result), ['elected', 'not-elected', 'elected'])
  }
})

test('reading tieAtCut: 3 seats, base 100, votes 80, 70, 60, 60', async (t) => {
  const result = countRound(facts({ votes: [80, 70, 60, 60], seats: 3 }))
  t.match(result, { outcome: 'tie', elected: ['c1', 'c2'], tied: ['c3', 'c4'], seatsLeft: 1 })
  t.same(verdictsOf(result), ['elected', 'elected', 'tied', 'tied'])
  t.same(
    result.candidates.map(({ votesShort }) => votesShort),
    [0, 0, 0, 0],
  )
})

test('reading tieAtCut: a tie revote by higher votes or by more than half', async (t) => {
  const round = { number: 2, kind: 'tie-revote' } as const
  const byVotes = countRound(facts({ votes: [48, 45], seats: 1 }, { round }))
  t.match(byVotes, { base: 100, votesNeeded: null, outcome: 'complete', elected: ['c1'] })
  t.same(
    byVotes.candidates.map(({ votesShort }) => votesShort),
    [null, null],
  )
  const majority = { round, readings: readings({ tieAtCut: 'revote-majority' }) }
  const half = countRound(facts({ votes: [50, 45], seats: 1 }, majority))
  t.match(half, { votesNeeded: 51, outcome: 'seats-left', elected: [], seatsLeft: 1 })
  t.match(countRound(facts({ votes: [51, 45], seats: 1 }, majority)), { outcome: 'complete', elected: ['c1'] })
  const again = countRound(facts({ votes: [46, 46], seats: 1 }, { round }))
  t.match(again, { outcome: 'tie', tied: ['c1', 'c2'], seatsLeft: 1 })
})

test('reading returnedExceedsIssued: no result, and the figures are still shown', async (t) => {
  const more = { issued: 99, returned: 100 }
  const result = countRound(facts({ votes: [75, 60, 25], seats: 2, valid: 100 }, more))
  t.match(result, { outcome: 'no-result', seatsLeft: 2, votesNeeded: 51 })
  t.strictSame(result.elected, [])
  t.strictSame(result.tied, [])
  t.same(verdictsOf(result), ['not-elected', 'not-elected', 'not-elected'])
  t.same(
    result.candidates.map(({ percent, votesShort }) => [percent, votesShort]),
    [
      ['75.00', 0],
      ['60.00', 0],
      ['25.00', 26],
    ],
  )
  t.strictSame(result.findings, [{ code: 'returned-exceeds-issued', severity: 'error' }])
})

test('fewer returned than issued: the count goes on, and the base is unchanged', async (t) => {
  const result = countRound(facts({ votes: [51, 44], seats: 1, valid: 95 }, { returned: 95 }))
  t.match(result, { base: 100, outcome: 'complete', elected: ['c1'] })
  t.strictSame(result.findings, [{ code: 'ballots-missing', severity: 'warning' }])
})

test('a base that is not positive cites the clause of the meeting', async (t) => {
  const empty = (meeting: CountFacts['meeting'], regulation: CountFacts['regulation']) =>
    countRound(
      facts(
        { votes: [0, 0], seats: 1, valid: 0 },
        { meeting, regulation, roll: { summoned: 0, attending: 0, exclusions: {} }, issued: 0, returned: 0 },
      ),
    )
  const clauses = {
    'members-congress': ['qd244-2014:d32.k2', 'qd190-2024:d30.k2'],
    'delegates-congress': ['qd244-2014:d32.k3', 'qd190-2024:d30.k3'],
    'committee-conference': ['qd244-2014:d32.k4', 'qd190-2024:d30.k4'],
    'inspection-conference': ['qd244-2014:d32.k4', 'qd190-2024:d30.k4'],
  } as const
  for (const [meeting, [older, newer]] of Object.entries(clauses) as [CountFacts['meeting'], [string, string]][]) {
    for (const [regulation, citation] of [
      ['qd244-2014', older],
      ['qd190-2024', newer],
    ] as const) {
      const result = empty(meeting, regulation)
      t.strictSame(result.findings, [{ code: 'base-not-positive', severity: 'error', citation }])
      t.match(result, { base: 0, votesNeeded: null, outcome: 'no-result' })
      t.same(result.candidates[0], { id: 'c1', votes: 0, percent: '0.00', verdict: 'not-elected', votesShort: null })
    }
  }
})

test('contradictory figures are errors', async (t) => {
  const given = { votes: [60, 50, 20], seats: 2, valid: 100 }
  t.same(codes(countRound(facts(given, { returned: 99 }))), ['ballots-unbalanced', 'ballots-missing'])
  t.same(codes(countRound(facts(given, { issued: 101 }))), ['issued-exceeds-attending', 'ballots-missing'])
  t.same(codes(countRound(facts({ ...given, votes: [101, 0, 0] }))), ['votes-exceed-valid'])
  t.same(codes(countRound(facts({ ...given, votes: [80, 80, 80] }))), ['votes-sum-too-high'])
  t.same(codes(countRound(facts({ ...given, votes: [33, 33, 33] }))), ['votes-sum-too-low'])
  t.same(codes(countRound(facts({ votes: [60, 50], seats: 2, disagree: [41, 0] }))), ['votes-exceed-valid'])
})

test('reading quorum: a warning and never a block', async (t) => {
  const roll = { summoned: 151, attending: 100, exclusions: {} }
  const result = countRound(facts({ votes: [80, 20], seats: 1 }, { roll }))
  t.strictSame(result.findings, [{ code: 'quorum-not-met', severity: 'warning' }])
  t.match(result, { outcome: 'complete', elected: ['c1'] })
  t.same(codes(countRound(facts({ votes: [80, 20], seats: 1 }, { roll, readings: readings({ quorum: 'none' }) }))), [])
})

test('reading nameOrder: a list out of order is a warning', async (t) => {
  const candidates = [
    { id: 'c1', fullName: 'Nguyễn Văn Dũng' },
    { id: 'c2', fullName: 'Trần Thị Bình' },
  ]
  const given = { votes: [80, 20], seats: 1 }
  t.strictSame(countRound(facts(given, { candidates })).findings, [{ code: 'name-order', severity: 'warning' }])
  const asApproved = readings({ nameOrder: 'as-approved' })
  t.same(codes(countRound(facts(given, { candidates, readings: asApproved }))), [])
})

test('qd244-2014:d16, qd190-2024:d14.k1: the surplus is a warning in the count', async (t) => {
  const office = 'committee'
  const none = countRound(facts({ votes: [80, 60], seats: 2 }, { office }))
  t.strictSame(none.findings, [{ code: 'no-surplus', severity: 'warning', citation: 'qd244-2014:d16' }])
  const many = countRound(facts({ votes: [80, 60, 5], seats: 1, valid: 100 }, { office, regulation: 'qd190-2024' }))
  t.same(codes(many), ['votes-sum-too-high', 'surplus-over-limit'], 'errors first')
})

test('reading percentBase: for display only', async (t) => {
  const roll = { summoned: 200, attending: 100, exclusions: { conveningAbsent: 60 } }
  const given = { votes: [71, 29], seats: 1 }
  const ofBase = countRound(facts(given, { roll }))
  const ofSummoned = countRound(facts(given, { roll, readings: readings({ percentBase: 'summoned' }) }))
  t.same(ofBase.candidates[0], { id: 'c1', votes: 71, percent: '50.71', verdict: 'elected', votesShort: 0 })
  t.same(ofSummoned.candidates[0], { id: 'c1', votes: 71, percent: '35.50', verdict: 'elected', votesShort: 0 })
})

test('reasons that did not occur are left out', async (t) => {
  const result = countRound(facts({ votes: [80, 20], seats: 1, valid: 100, invalid: { marked: 0 } }))
  t.strictSame(result.ballots.invalidByReason, {})
})

const rounds = fc
  .record({ votes: fc.array(fc.nat(99), { minLength: 1, maxLength: 6 }), seats: fc.integer({ min: 1, max: 6 }) })
  .filter(({ votes, seats }) => votes.length <= seats || votes.reduce((a, b) => a + b) < 100 * seats)
  .chain(({ votes, seats }) =>
    fc.record({ votes: fc.constant(votes), seats: fc.constant(seats), name: fc.nat(votes.length - 1) }),
  )

test('one more vote never un-elects a candidate', async (t) => {
  fc.assert(
    fc.property(rounds, ({ votes, seats, name }) => {
      const verdict = (counted: readonly number[]) =>
        countRound(facts({ votes: counted, seats })).candidates[name]!.verdict
      const before = verdict(votes)
      const after = verdict(votes.map((n, i) => (i === name ? n + 1 : n)))
      t.ok(before !== 'elected' || after === 'elected', JSON.stringify({ votes, seats, name }))
    }),
    { numRuns: 300 },
  )
})

test('the order of the list changes no verdict', async (t) => {
  fc.assert(
    fc.property(rounds, ({ votes, seats }) => {
      const verdicts = verdictsOf(countRound(facts({ votes, seats })))
      t.same(verdictsOf(countRound(facts({ votes: votes.toReversed(), seats }))), verdicts.toReversed())
    }),
    { numRuns: 200 },
  )
})
