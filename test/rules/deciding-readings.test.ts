import { test } from 'tap'
import { type BesideRecord, NOTHING_BESIDE } from '../../src/rules/beside-record.ts'
import { countRound, readingsThatDecide } from '../../src/rules/count.ts'
import type { CountFacts, Readings } from '../../src/rules/types.ts'
import { facts, readings } from './facts.ts'

/** A conference of fifteen: one temporarily elsewhere, one suspended, two excused; one name for one seat. */
const conference = (votes: number, changed: Partial<Readings> = {}, more: Partial<CountFacts> = {}): CountFacts =>
  facts(
    { votes: [votes], seats: 1, valid: 11, disagree: [11 - votes], invalid: {} },
    {
      regulation: 'qd190-2024',
      meeting: 'committee-conference',
      office: 'secretary',
      readings: readings(changed),
      roll: { summoned: 15, attending: 11, exclusions: { temporaryElsewhere: 1, suspended: 1, excusedThroughout: 2 } },
      issued: 11,
      returned: 11,
      ...more,
    },
  )

const warnings = (given: CountFacts) => countRound(given).findings

test('six of a conference of fifteen are elected under one reading of the base only, and the result says so', async (t) => {
  const found = [{ code: 'reading-decides', severity: 'warning', reading: 'conferenceBase' }]
  t.match(countRound(conference(6)), { base: 13, outcome: 'seats-left', elected: [], findings: found })
  t.same(warnings(conference(6)), found)
  const other = conference(6, { conferenceBase: 'sitting-minus-excused' })
  t.match(countRound(other), { base: 11, outcome: 'complete', elected: ['c1'], findings: found })
})

test('the results under the other values are shown, those that differ only', async (t) => {
  t.same(readingsThatDecide(conference(6)), [
    {
      reading: 'conferenceBase',
      value: 'sitting-294',
      others: [{ value: 'sitting-minus-excused', base: 11, outcome: 'complete', elected: ['c1'], alternates: [] }],
    },
  ])
  const under = readingsThatDecide(conference(6, { conferenceBase: 'sitting-minus-excused' }))
  t.same(
    under.flatMap(({ others }) => others.map(({ value, base }) => [value, base])),
    [
      ['sitting-294', 13],
      ['sitting', 15],
    ],
  )
})

test('votes that elect, or do not elect, under every reading rest on none', async (t) => {
  for (const votes of [5, 8]) t.same(warnings(conference(votes)), [], `${votes} votes`)
  t.same(readingsThatDecide(conference(8)), [])
  t.match(warnings(conference(7)), [{ reading: 'conferenceBase' }], 'seven elect in a base of 13, not of 15')
})

test('a rejected delegate who decides the base decides the outcome', async (t) => {
  const delegates = (votes: number): CountFacts =>
    facts(
      { votes: [votes, 145 - votes], seats: 1, valid: 145, invalid: {} },
      {
        office: 'secretary',
        roll: {
          summoned: 150,
          attending: 145,
          exclusions: { rejected: 1, conveningAbsent: 2, absentWithoutAlternate: 1 },
        },
        issued: 145,
        returned: 145,
      },
    )
  // 146 without the rejected delegate, 147 with: 74 elect in both.
  t.match(countRound(delegates(74)), { base: 146, outcome: 'complete' })
  t.same(warnings(delegates(74)), [])
  const two = (votes: number): CountFacts => {
    const { roll, ...rest } = delegates(votes)
    return { ...rest, roll: { ...roll, exclusions: { ...roll.exclusions, rejected: 2, conveningAbsent: 1 } } }
  }
  // 146 without both, 148 with: 74 elect in the first only.
  t.match(warnings(two(74)), [{ code: 'reading-decides', reading: 'rejectedDelegates' }])
})

test('a tie revote in which half of the base is missed rests on the reading tieAtCut', async (t) => {
  const revote = (votes: readonly [number, number]): CountFacts => {
    const valid = votes[0] + votes[1]
    return facts(
      { votes, seats: 1, valid, invalid: { marked: 100 - valid } },
      { round: { number: 2, kind: 'tie-revote' } },
    )
  }
  t.match(countRound(revote([50, 40])), { elected: ['c1'] })
  t.match(countRound(revote([50, 40])).findings, [{ code: 'reading-decides', reading: 'tieAtCut' }])
  t.same(readingsThatDecide(revote([60, 40])), [])
})

test('alternates who differ are a different outcome', async (t) => {
  const two = facts(
    { votes: [70, 52, 60], seats: 2, valid: 100, invalid: {} },
    { roll: { summoned: 104, attending: 100, exclusions: { rejected: 4 } }, alternates: 1 },
  )
  t.match(readingsThatDecide(two), [
    { reading: 'rejectedDelegates', others: [{ value: 'kept', base: 104, outcome: 'complete', alternates: [] }] },
  ])
})

test('version 1 knows no readings that decide', async (t) => {
  const old = conference(6, { conferenceBase: 'sitting-minus-excused' }, { version: 1 })
  t.same(warnings(old), [])
  t.same(readingsThatDecide(old), [])
})

test('readings of validity, order, quorum and percentages never decide', async (t) => {
  const names = new Set<string>()
  for (const votes of [0, 3, 5, 6, 7, 8, 11]) {
    for (const { reading } of readingsThatDecide(conference(votes))) names.add(reading)
  }
  t.same([...names], ['conferenceBase'])
})

test('reading markedBallots: accepted ballots count in the outcome, and not under the other value', async (t) => {
  const accepted = [
    { marks: { agree: [0], disagree: [], fault: 'marked' }, times: 1 },
    { marks: { agree: [], disagree: [0], fault: 'outside-name' }, times: 1 },
  ] as const
  const beside = { late: null, accepted }
  const ruled = conference(7, { markedBallots: 'board-rules' })
  const about = (given: CountFacts, more: BesideRecord) =>
    readingsThatDecide(given, more).filter(({ reading }) => reading === 'markedBallots')
  t.match(about(ruled, beside), [{ others: [{ value: 'invalid', outcome: 'seats-left', elected: [] }] }])
  t.same(about(ruled, { ...beside, accepted: accepted.slice(1) }), [], 'seven of thirteen without a vote against')
  t.same(about(conference(8, { markedBallots: 'board-rules' }), beside), [])
  t.same(about(ruled, NOTHING_BESIDE), [])
})

test('qd294-2025:i11.4.1: alternates that a revote settles rest on the reading of the base of the round that tied', async (t) => {
  const votes = { a: 80, b: 70, c: 70, d: 52 }
  const candidates = Object.entries(votes).map(([id, count]) => ({
    id,
    votes: count,
    percent: '0.00',
    verdict: 'not-elected' as const,
    votesShort: null,
  }))
  const late = (rejected: number): BesideRecord['late'] => ({
    before: [
      {
        id: 'r0',
        office: 'delegates',
        alternates: 2,
        result: { base: 100, outcome: 'no-result', elected: [], candidates },
      },
      {
        id: 'r1',
        office: 'delegates',
        alternates: 2,
        result: { base: 104 - rejected, outcome: 'tie', elected: ['a'], candidates },
      },
    ],
    round: { id: 'r2', office: 'delegates', alternates: null },
    meeting: 'delegates-congress',
    roll: { summoned: 104, attending: 100, exclusions: { rejected } },
  })
  const revote = facts({ votes: [60, 40], seats: 1, valid: 100 }, { round: { number: 2, kind: 'tie-revote' } })
  const named = { ...revote, candidates: revote.candidates.map((one, i) => ({ ...one, id: i === 0 ? 'b' : 'c' })) }
  // 52 of 100 is more than half, 52 of 104 is not.
  t.match(readingsThatDecide(named, { late: late(4), accepted: [] }), [
    { reading: 'rejectedDelegates', others: [{ value: 'kept', elected: ['b'], alternates: ['c'] }] },
  ])
  t.same(readingsThatDecide(named, { late: late(0), accepted: [] }), [])
  t.same(readingsThatDecide(named), [], 'the record of the revote has no ranking')
})

test('a vote with ballots that were not issued rests on returnedExceedsIssued; a record that stops keeps its findings', async (t) => {
  const given = (returnedExceedsIssued: Readings['returnedExceedsIssued'], notIssued = 1) =>
    facts(
      { votes: [60, 39 - notIssued], seats: 1, valid: 99 - notIssued, invalid: { 'not-issued': 2 + notIssued } },
      { readings: readings({ returnedExceedsIssued }), issued: 99, returned: 101 },
    )
  const goesOn = given('set-aside-not-issued')
  t.match(countRound(goesOn), { outcome: 'complete', elected: ['c1'] })
  t.same(warnings(goesOn), [{ code: 'reading-decides', severity: 'warning', reading: 'returnedExceedsIssued' }])
  const stopped = given('stop')
  t.same(warnings(stopped), [{ code: 'returned-exceeds-issued', severity: 'error' }])
  t.match(readingsThatDecide(stopped), [
    { reading: 'returnedExceedsIssued', value: 'stop', others: [{ value: 'set-aside-not-issued', elected: ['c1'] }] },
  ])
})
