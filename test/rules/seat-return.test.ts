import { test } from 'tap'
import type { RankedAlternate } from '../../src/rules/call-up-order.ts'
import type { RoundEnd } from '../../src/rules/decision.ts'
import { ROUND_STATES } from '../../src/rules/round.ts'
import {
  calledPast,
  decisionNeedsRefusal,
  refilledBy,
  type SeatReturnFacts,
  seatReturnProblem,
} from '../../src/rules/seat-return.ts'

const facts: SeatReturnFacts = {
  state: 'declared',
  isCancelled: false,
  isFollowed: false,
  person: 'an',
  elected: new Set(['an']),
  isElsewhere: false,
  isRefilled: false,
  isPassed: false,
  decides: false,
  withDecision: false,
}

test('a refusal is cancelled while nothing rests on the open seat', async (t) => {
  t.equal(seatReturnProblem(facts), null)
  t.equal(seatReturnProblem({ ...facts, isCancelled: true }), 'seat-refusal-cancelled')
  t.equal(seatReturnProblem({ ...facts, isFollowed: true }), 'seat-refusal-followed')
  t.equal(seatReturnProblem({ ...facts, isElsewhere: true }), 'seat-person-elsewhere')
  t.equal(seatReturnProblem({ ...facts, isRefilled: true }), 'seat-refilled')
  t.equal(seatReturnProblem({ ...facts, isPassed: true }), 'seat-called-past')
  t.equal(seatReturnProblem({ ...facts, decides: true }), 'seat-refusal-decided')
  t.equal(seatReturnProblem({ ...facts, decides: true, withDecision: true }), null, 'the decision falls with it')
})

test('a person whom the result does not elect takes nobody the seat', async (t) => {
  const elsewhere = { ...facts, isElsewhere: true, isRefilled: true }
  t.equal(seatReturnProblem({ ...elsewhere, elected: new Set(['binh']) }), null)
  t.equal(seatReturnProblem({ ...elsewhere, elected: null }), 'seat-person-elsewhere', 'the vote may still elect')
})

test('a void round has no refusal to cancel', async (t) => {
  for (const state of ROUND_STATES) {
    const expected = state === 'annulled' ? 'round-annulled' : state === 'cancelled' ? 'round-cancelled' : null
    t.equal(seatReturnProblem({ ...facts, state }), expected, state)
  }
})

const end = (outcome: RoundEnd['outcome']): RoundEnd => ({
  outcome,
  office: 'committee',
  alternates: null,
  level: 'grassroots',
  roundNumber: 1,
  roundKind: 'first',
  regulation: 'qd244-2014',
  implementing: null,
  vacated: false,
  findings: [],
})

test('a decision rests on a refusal if it is open only with it', async (t) => {
  t.equal(decisionNeedsRefusal('leave-vacant', end('complete')), true, 'all seats are filled without the refusal')
  t.equal(decisionNeedsRefusal('leave-vacant', end('seats-left')), false, 'other seats are left')
  t.equal(decisionNeedsRefusal('leave-vacant', end('tie')), true)
  t.equal(decisionNeedsRefusal(null, end('complete')), false)
  t.equal(decisionNeedsRefusal(null, null), false)
})

test('a later election of a limited office fills the seat', async (t) => {
  const later = [{ number: 2, seats: 1 }]
  t.same(refilledBy({ level: 'grassroots', office: 'secretary' }, 0, later), later[0])
  t.equal(refilledBy({ level: 'grassroots', office: 'secretary' }, 0, []), undefined)
  t.equal(refilledBy({ level: 'grassroots', office: 'committee' }, 14, later), undefined, 'no limit')
  t.same(refilledBy({ level: 'chi-bo', office: 'committee' }, 6, later), later[0], 'seven and one more')
  t.equal(refilledBy({ level: 'chi-bo', office: 'committee' }, 5, later), undefined, 'seven')
})

const alternate = (personId: string, votes: number): RankedAlternate => ({
  personId,
  votes: [{ roundId: 'r1', votes }],
  partySince: null,
})

test('a call-up passes over an alternate with as many votes or more', async (t) => {
  const callUps = [{ number: 1, calledUp: 'binh' }]
  const past = (votes: number) =>
    calledPast('an', [{ callUps, ranked: [alternate('an', votes), alternate('binh', 12)] }])
  t.same(past(13), callUps[0])
  t.same(past(12), callUps[0], 'nobody knows who is first')
  t.equal(past(11), undefined)
  t.equal(calledPast('an', [{ callUps, ranked: [alternate('binh', 12)] }]), undefined, 'no alternate')
  t.equal(calledPast('an', [{ callUps, ranked: [alternate('an', 12)] }]), undefined, 'another ranking')
  t.equal(calledPast('an', []), undefined)
})
