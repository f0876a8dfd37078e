import { test } from 'tap'
import {
  alternateSeats,
  electedIn,
  type RankedRound,
  type RoundOutcome,
  seatsAfter,
  settleAlternates,
} from '../../src/rules/alternates.ts'
import { choicesAfter, type RoundEnd } from '../../src/rules/decision.ts'
import { planRound } from '../../src/rules/plan.ts'
import type { CountResult, Outcome } from '../../src/rules/types.ts'

type Votes = Readonly<Record<string, number>>

const counted = (outcome: Outcome, elected: readonly string[], votes: Votes, base = 100): RankedRound['result'] => ({
  base,
  outcome,
  elected,
  candidates: Object.entries(votes).map(([id, count]) => ({
    id,
    votes: count,
    percent: '0.00',
    verdict: 'not-elected',
    votesShort: null,
  })),
})

const delegates = (id: string, alternates: number | null, result: RankedRound['result']): RankedRound => ({
  id,
  office: 'delegates',
  alternates,
  result,
})

/** Two delegates and two alternates: a leads, b and c are tied for the second seat, d and e are past half. */
const VOTES: Votes = { a: 80, b: 70, c: 70, d: 60, e: 55, f: 50 }
const tied = (votes: Votes = VOTES): RankedRound => delegates('r1', 2, counted('tie', ['a'], votes))
const revote = (elected: readonly string[], outcome: Outcome = 'complete'): RankedRound =>
  delegates('r2', null, counted(outcome, elected, { b: 40, c: 30 }))

test('qd294-2025:i11.4.1: settleAlternates takes the ranking of the round that tied, less all who are elected delegates', async (t) => {
  t.same(settleAlternates([tied()], revote(['b'])), { roundId: 'r1', elected: ['c', 'd'], tied: [], seatsLeft: 0 })
  t.same(settleAlternates([tied()], revote(['c'])), { roundId: 'r1', elected: ['b', 'd'], tied: [], seatsLeft: 0 })
})

test('qd294-2025:i11.4.1: exactly half in the round that tied is not past half', async (t) => {
  const short = { a: 80, b: 70, c: 70, d: 50, e: 49 }
  t.same(settleAlternates([tied(short)], revote(['b'])), { roundId: 'r1', elected: ['c'], tied: [], seatsLeft: 1 })
  t.same(settleAlternates([tied({ ...short, d: 51 })], revote(['b']))?.elected, ['c', 'd'])
})

test('reading tieAtCut: people on equal votes at the last alternate seats of that ranking are tied', async (t) => {
  const equal = { a: 80, b: 70, c: 70, d: 60, e: 60 }
  t.same(settleAlternates([tied(equal)], revote(['b'])), {
    roundId: 'r1',
    elected: ['c'],
    tied: ['d', 'e'],
    seatsLeft: 1,
  })
})

test('nothing is settled before the tie is decided, and nothing without a tie', async (t) => {
  t.equal(settleAlternates([tied()], revote([], 'tie')), null)
  t.equal(settleAlternates([tied()], revote([], 'seats-left')), null)
  t.equal(settleAlternates([tied()], revote([], 'no-result')), null)
  t.equal(settleAlternates([], tied()), null)
  t.equal(settleAlternates([delegates('r1', null, counted('tie', ['a'], VOTES))], revote(['b'])), null)
  t.equal(settleAlternates([delegates('r1', 2, counted('seats-left', ['a'], VOTES))], revote(['b'])), null)
})

test('a tie decided after several rounds settles from the same ranking', async (t) => {
  const again = delegates('r2', null, counted('tie', [], { b: 50, c: 50 }))
  const failed = delegates('r3', null, counted('no-result', [], { b: 0, c: 0 }))
  const last = { ...revote(['c']), id: 'r4' }
  t.same(settleAlternates([tied(), again, failed], last)?.elected, ['b', 'd'])
  const failedFirst = delegates('r0', 2, counted('no-result', [], VOTES))
  t.same(settleAlternates([failedFirst, tied()], revote(['b']))?.roundId, 'r1')
})

const end: RoundEnd = {
  outcome: 'complete',
  office: 'delegates',
  alternates: null,
  level: 'grassroots',
  roundNumber: 1,
  roundKind: 'first',
  vacated: false,
  regulation: 'qd190-2024',
  implementing: 'qd294-2025',
  findings: [],
}
const OPEN = { tied: [], seatsLeft: 2 }
const FULL = { tied: [], seatsLeft: 0 }
const TIED = { tied: ['d', 'e'], seatsLeft: 1 }
const CLAUSE = 'qd294-2025:i11.4.1'

/** Outcome of the delegates, state of the alternates, and the choices. */
const CHOICES: readonly (readonly [Partial<RoundEnd>, readonly string[]])[] = [
  [{ outcome: 'complete', alternates: null }, []],
  [{ outcome: 'complete', alternates: FULL }, []],
  [{ outcome: 'complete', alternates: OPEN }, [`further-round ${CLAUSE}`, `leave-vacant ${CLAUSE}`]],
  [{ outcome: 'complete', alternates: TIED }, ['tie-revote tieAtCut']],
  // The first tie of alternates, although the delegates were tied before.
  [{ outcome: 'complete', alternates: TIED, roundKind: 'tie-revote' }, ['tie-revote tieAtCut']],
  [{ outcome: 'tie', alternates: OPEN }, ['tie-revote tieAtCut']],
  [{ outcome: 'tie', alternates: OPEN, roundKind: 'tie-revote' }, ['tie-revote tieAtCut', 'leave-vacant tieAtCut']],
  [{ outcome: 'seats-left', alternates: OPEN }, ['further-round seatsLeft', 'leave-vacant seatsLeft']],
  [{ outcome: 'no-result', alternates: OPEN }, ['new-vote ', 'leave-vacant ']],
]
const OF_ALTERNATES: typeof CHOICES = [
  [{ outcome: 'complete', alternates: FULL }, []],
  [{ outcome: 'seats-left', alternates: OPEN }, [`further-round ${CLAUSE}`, `leave-vacant ${CLAUSE}`]],
  [{ outcome: 'tie', alternates: TIED }, ['tie-revote tieAtCut']],
  [{ outcome: 'tie', alternates: TIED, roundKind: 'tie-revote' }, ['tie-revote tieAtCut', 'leave-vacant tieAtCut']],
  [{ outcome: 'seats-left', alternates: null }, ['further-round seatsLeft', 'leave-vacant seatsLeft']],
]

test('qd294-2025:i11.4.1: the choices by the outcome of the delegates and the state of the alternates', async (t) => {
  const inWords = (one: Partial<RoundEnd>) =>
    choicesAfter({ ...end, ...one }).map(
      ({ decision, citation, reading }) => `${decision} ${citation ?? reading ?? ''}`,
    )
  for (const [one, choices] of CHOICES) t.same(inWords(one), choices, JSON.stringify(one))
  for (const [one, choices] of OF_ALTERNATES) {
    t.same(inWords({ ...one, office: 'alternate-delegates' }), choices, `alternates alone: ${JSON.stringify(one)}`)
  }
  const open = { ...end, alternates: OPEN }
  t.equal(choicesAfter({ ...open, implementing: 'qd208-2026' })[0]?.citation, 'qd208-2026:alternates')
  t.equal(choicesAfter({ ...open, implementing: null })[0]?.reading, 'seatsLeft')
})

type Result = RoundOutcome['result']
const result = (outcome: Outcome, alternates: CountResult['alternates'] = null): Result => ({
  outcome,
  elected: ['a'],
  tied: [],
  seatsLeft: outcome === 'complete' ? 0 : 1,
  alternates,
})
const state = (elected: readonly string[], { tied: ids, seatsLeft }: typeof TIED | typeof FULL) => ({
  elected,
  tied: ids,
  seatsLeft,
})

test('the alternate seats are open once all delegates are elected', async (t) => {
  const after = (one: Result, settled: RoundOutcome['settled'] = null) => seatsAfter({ result: one, settled })
  t.same(after(result('complete')), { outcome: 'complete', seatsLeft: 0, ofAlternates: false })
  t.same(after(result('complete', state(['b'], FULL))), { outcome: 'complete', seatsLeft: 0, ofAlternates: false })
  t.same(after(result('complete', state([], OPEN))), { outcome: 'seats-left', seatsLeft: 2, ofAlternates: true })
  t.same(after(result('complete', state([], TIED))), { outcome: 'tie', seatsLeft: 1, ofAlternates: true })
  t.same(after(result('tie', state([], OPEN))), { outcome: 'tie', seatsLeft: 1, ofAlternates: false })
  t.same(after(result('complete'), { roundId: 'r1', ...state(['c'], TIED) }), {
    outcome: 'tie',
    seatsLeft: 1,
    ofAlternates: true,
  })
})

test('qd294-2025:i11.4.1: planRound opens a vote on delegates with the alternate seats still open, or on alternates alone', async (t) => {
  const election = { office: 'delegates', seats: 2, alternates: 2 } as const
  const opened = { number: 1, recordNumber: 1, kind: 'first', ...election, names: 'any', repeats: null } as const
  t.same(planRound(election, []), { ok: true, value: { plan: opened, follows: null } })
  const last = { ...opened, id: 'r1', settled: null, state: 'declared' } as const
  const next = (one: Result, kind: 'tie-revote' | 'further-round' | 'new-vote', newNamesAllowed = false) => {
    const next = planRound(election, [{ ...last, result: one, decision: { kind, newNamesAllowed } }])
    return next.ok ? next.value.plan : next.error
  }
  const on = (office: string, kind: string, seats: number, alternates: number | null, names: string) => ({
    number: 2,
    recordNumber: 2,
    kind,
    office,
    seats,
    alternates,
    names,
    repeats: null,
  })
  const open = state([], OPEN)
  t.same(next(result('seats-left', open), 'further-round'), on('delegates', 'further', 1, 2, 'not-elected'))
  t.same(next(result('tie', open), 'tie-revote'), on('delegates', 'tie-revote', 1, null, 'tied'))
  t.same(next(result('no-result', open), 'new-vote'), {
    ...on('delegates', 'first', 2, 2, 'any'),
    recordNumber: 1,
    repeats: 'r1',
  })
  const complete = result('complete', open)
  t.same(next(complete, 'further-round'), on('alternate-delegates', 'further', 2, null, 'not-elected'))
  t.same(next(complete, 'further-round', true), on('alternate-delegates', 'further', 2, null, 'any'))
  t.same(
    next(result('complete', state([], TIED)), 'tie-revote'),
    on('alternate-delegates', 'tie-revote', 1, null, 'tied'),
  )
  t.equal(next(complete, 'tie-revote'), 'decision-not-open')
  t.equal(next(result('complete', state(['b'], FULL)), 'further-round'), 'election-complete')
})

test('an alternate is not an elected delegate', async (t) => {
  const both: RoundOutcome = { office: 'delegates', result: result('complete', state(['b'], FULL)), settled: null }
  t.same(electedIn(both, 'delegates'), { elected: ['a'], alternates: ['b'] })
  const alone: RoundOutcome = { office: 'alternate-delegates', result: result('complete'), settled: null }
  t.same(electedIn(alone, 'delegates'), { elected: [], alternates: ['a'] })
  t.same(electedIn(alone, 'alternate-delegates'), { elected: ['a'], alternates: [] })
  t.same(electedIn({ ...both, result: result('complete') }, 'delegates'), { elected: ['a'], alternates: [] })
})

test('the alternate seats of an election after rounds of either office', async (t) => {
  const election = { office: 'delegates', alternates: 2 } as const
  const both: RoundOutcome = { office: 'delegates', result: result('complete', state(['b'], FULL)), settled: null }
  t.same(alternateSeats(both, election), state(['b'], FULL))
  const alone: RoundOutcome = { office: 'alternate-delegates', result: result('seats-left'), settled: null }
  t.same(alternateSeats(alone, election), { elected: ['a'], tied: [], seatsLeft: 1 })
  t.equal(alternateSeats(both, { ...election, alternates: null }), null)
})

test('an earlier round without a declared result changes nothing about the alternates', async (t) => {
  const undeclared = delegates('r0', 2, null)
  t.same(settleAlternates([undeclared, tied()], revote(['b'])), settleAlternates([tied()], revote(['b'])))
})
