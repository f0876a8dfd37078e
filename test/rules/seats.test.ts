import { test } from 'tap'
import { ROUND_STATES, type RoundState } from '../../src/rules/round.ts'
import {
  type DeclaredSeats,
  reliesOnSeat,
  type SeatRefusalFacts,
  seated,
  seatRefusalProblem,
} from '../../src/rules/seats.ts'
import type { CountResult } from '../../src/rules/types.ts'

type Seats = Partial<Pick<CountResult, 'outcome' | 'elected' | 'tied' | 'seatsLeft' | 'alternates'>>

/** Only the seats matter; the figures of the count stay as they are. */
const declared = (seats: Seats, settled: DeclaredSeats['settled'] = null): DeclaredSeats => ({
  result: { outcome: 'complete', elected: ['an', 'binh'], tied: [], seatsLeft: 0, ...seats } as CountResult,
  settled,
})
const without = (one: DeclaredSeats, ...ids: readonly string[]) => {
  const { outcome, elected, tied, seatsLeft, alternates } = seated(one, new Set(ids)).result
  return { outcome, elected, tied, seatsLeft, ...(alternates ? { alternates } : {}) }
}

test('an elected person who takes no seat leaves it open, and nobody moves up', async (t) => {
  const one = declared({})
  t.equal(seated(one, new Set()), one, 'nobody refuses')
  t.same(without(one, 'binh'), { outcome: 'seats-left', elected: ['an'], tied: [], seatsLeft: 1 })
  t.same(without(one, 'an', 'binh'), { outcome: 'seats-left', elected: [], tied: [], seatsLeft: 2 })
  t.same(without(one, 'cuong'), { outcome: 'complete', elected: ['an', 'binh'], tied: [], seatsLeft: 0 })
  t.same(one.result.elected, ['an', 'binh'], 'the result stays as it was declared')
  const left = declared({ outcome: 'seats-left', elected: ['an'], seatsLeft: 1 })
  t.same(without(left, 'an'), { outcome: 'seats-left', elected: [], tied: [], seatsLeft: 2 })
})

test('a tie in which seats are enough for the others is decided by the meeting, never by the program', async (t) => {
  const tie = declared({ outcome: 'tie', elected: ['an'], tied: ['binh', 'cuong', 'dung'], seatsLeft: 1 })
  t.same(without(tie, 'binh'), { outcome: 'tie', elected: ['an'], tied: ['cuong', 'dung'], seatsLeft: 1 })
  t.same(without(tie, 'binh', 'cuong'), { outcome: 'seats-left', elected: ['an'], tied: [], seatsLeft: 1 })
  t.same(without(tie, 'an', 'binh'), { outcome: 'seats-left', elected: [], tied: [], seatsLeft: 2 })
})

test('a round without a result has no seats to refuse', async (t) => {
  const none = declared({ outcome: 'no-result', elected: [], seatsLeft: 2 })
  t.equal(seated(none, new Set(['an'])), none)
})

test('alternates who take no seat leave it open', async (t) => {
  const alternates = { elected: ['cuong', 'dung'], tied: [], seatsLeft: 0 }
  t.same(without(declared({ alternates }), 'dung'), {
    outcome: 'complete',
    elected: ['an', 'binh'],
    tied: [],
    seatsLeft: 0,
    alternates: { elected: ['cuong'], tied: [], seatsLeft: 1 },
  })
  const settled = { roundId: 'r1', elected: ['cuong'], tied: ['dung', 'ha'], seatsLeft: 1 }
  const after = seated(declared({}, settled), new Set(['cuong']))
  t.same(after.settled, { roundId: 'r1', elected: [], tied: [], seatsLeft: 2 })
})

const facts: SeatRefusalFacts = {
  state: 'declared',
  isFollowed: false,
  person: 'an',
  ground: 'declined',
  printed: ['an', 'binh'],
  elected: new Set(['an']),
  refused: new Set(),
  reliesOn: false,
  inCallUp: false,
  hasVote: true,
  hasPaper: false,
}

test('the reasons for which a refusal cannot be recorded', async (t) => {
  t.equal(seatRefusalProblem(facts), null)
  t.equal(seatRefusalProblem({ ...facts, hasVote: false, hasPaper: true }), null)
  t.equal(seatRefusalProblem({ ...facts, hasVote: false }), 'seat-refusal-undecided')
  t.equal(seatRefusalProblem({ ...facts, isFollowed: true }), 'seat-refusal-followed')
  t.equal(seatRefusalProblem({ ...facts, person: 'cuong' }), 'person-not-on-ballot')
  t.equal(seatRefusalProblem({ ...facts, refused: new Set(['an']) }), 'seat-already-refused')
  t.equal(seatRefusalProblem({ ...facts, person: 'binh' }), 'seat-not-offered')
  t.equal(seatRefusalProblem({ ...facts, elected: null }), 'seat-not-offered')
})

const NO_SEATS: Partial<Record<RoundState, string>> = {
  listing: 'list-not-approved',
  annulled: 'round-annulled',
  cancelled: 'round-cancelled',
}

test('the seat of a person is kept if another vote or a call-up needs it', async (t) => {
  t.equal(seatRefusalProblem({ ...facts, reliesOn: true }), 'seat-relied-on')
  t.equal(seatRefusalProblem({ ...facts, inCallUp: true }), 'seat-in-call-up')
  const among = { printed: ['an', 'binh'], elected: null, refused: new Set<string>() }
  t.equal(reliesOnSeat('an', among), true, 'the vote may give the person a seat')
  t.equal(reliesOnSeat('ha', among), false)
  t.equal(reliesOnSeat('an', { ...among, elected: ['an'] }), true)
  t.equal(reliesOnSeat('an', { ...among, elected: ['binh'] }), false, 'the vote is over, and elected somebody else')
  t.equal(reliesOnSeat('an', { ...among, elected: ['an'], refused: new Set(['an']) }), false)
})

test('a person withdraws, dies or is struck at any time after the approval of the list', async (t) => {
  for (const state of ROUND_STATES) {
    const expected = NO_SEATS[state] ?? null
    for (const ground of ['withdrew', 'died', 'struck'] as const) {
      t.equal(seatRefusalProblem({ ...facts, state, ground, elected: null }), expected, `${ground} while ${state}`)
    }
  }
})
