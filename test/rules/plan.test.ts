import { test } from 'tap'
import type { ProposedList } from '../../src/rules/list.ts'
import {
  type ElectionSeats,
  type LastRound,
  NAMES_RULES,
  namesLeft,
  planRound,
  roundNames,
  tieRevoteList,
} from '../../src/rules/plan.ts'

const NAMES_NEW = { newNamesAllowed: true }
const NAMES_OLD = { newNamesAllowed: false }
const SEATS: ElectionSeats = { office: 'committee', seats: 3, alternates: null }
const round = (last: Partial<LastRound>): LastRound => ({
  number: 1,
  kind: 'first',
  ...SEATS,
  result: null,
  settled: null,
  decision: null,
  ...last,
})
const tied = round({ result: { outcome: 'tie', seatsLeft: 1 }, decision: { kind: 'tie-revote', ...NAMES_OLD } })
const short = round({ number: 2, kind: 'further', result: { outcome: 'seats-left', seatsLeft: 2 } })
const failed = round({
  result: { outcome: 'no-result', seatsLeft: 3 },
  decision: { kind: 'new-vote', ...NAMES_OLD },
})
const plan = (value: object) => ({ ok: true, value: { office: 'committee', alternates: null, ...value } })
const refused = (error: string) => ({ ok: false, error })

test('the first round has all the seats and is open to every member', async (t) => {
  t.same(planRound(SEATS, null), plan({ number: 1, kind: 'first', seats: 3, names: 'any' }))
})

test('reading tieAtCut: after a tie only the tied candidates stand, for the seats left', async (t) => {
  t.same(planRound(SEATS, tied), plan({ number: 2, kind: 'tie-revote', seats: 1, names: 'tied' }))
})

test('reading seatsLeft: a further round for the seats left, with new names if the congress allowed them', async (t) => {
  const further = { number: 3, kind: 'further', seats: 2 }
  const decided = (names: typeof NAMES_OLD) => ({ ...short, decision: { kind: 'further-round', ...names } as const })
  t.same(planRound(SEATS, decided(NAMES_OLD)), plan({ ...further, names: 'not-elected' }))
  t.same(planRound(SEATS, decided(NAMES_NEW)), plan({ ...further, names: 'any' }))
})

test('reading returnedExceedsIssued: a new vote repeats the round that failed', async (t) => {
  const again = { number: 2, kind: 'further', seats: 3, names: 'as-before' }
  t.same(planRound(SEATS, failed), plan(again))
  t.same(planRound(SEATS, { ...failed, number: 2, kind: 'further' }), plan({ ...again, number: 3 }))
  const revote = { ...failed, number: 2, kind: 'tie-revote', seats: 1 } as const
  t.same(planRound(SEATS, revote), plan({ number: 3, kind: 'tie-revote', seats: 1, names: 'as-before' }))
})

test('each reason against opening a round has its code', async (t) => {
  t.same(planRound(SEATS, round({})), refused('round-open'))
  t.same(planRound(SEATS, round({ result: { outcome: 'complete', seatsLeft: 0 } })), refused('election-complete'))
  t.same(planRound(SEATS, short), refused('decision-missing'))
  for (const kind of ['leave-vacant', 'refer-to-superior'] as const) {
    t.same(planRound(SEATS, { ...short, decision: { kind, ...NAMES_OLD } }), refused('election-ended-by-decision'))
  }
})

test('a decision that does not belong to the outcome opens no round', async (t) => {
  const kinds = { 'tie-revote': 'tie', 'further-round': 'seats-left', 'new-vote': 'no-result' } as const
  for (const kind of ['tie-revote', 'further-round', 'new-vote'] as const) {
    for (const outcome of ['tie', 'seats-left', 'no-result'] as const) {
      const last = round({ result: { outcome, seatsLeft: 1 }, decision: { kind, ...NAMES_OLD } })
      t.equal(planRound(SEATS, last).ok, kinds[kind] === outcome, `${kind} after ${outcome}`)
      if (kinds[kind] !== outcome) t.same(planRound(SEATS, last), refused('decision-not-open'))
    }
  }
})

const before = { printed: ['binh', 'cuong', 'dung', 'ha'], elected: ['dung'], tied: ['ha', 'binh'] }

test('the names to which a round is open', async (t) => {
  const open = Object.fromEntries(NAMES_RULES.map((rule) => [rule, namesLeft(rule, before)]))
  t.same(open, {
    tied: new Set(['binh', 'ha']),
    'not-elected': new Set(['binh', 'cuong', 'ha']),
    'as-before': new Set(before.printed),
    any: null,
  })
})

test('qd190-2024:d14.k3: the tied candidates keep their order, origin and agreement, without withdrawals', async (t) => {
  const agreement = { inFavour: 60, attending: 100 }
  const list: ProposedList = {
    order: 'as-given',
    candidates: [
      { personId: 'cuong', origin: 'convening-committee', agreement: null },
      { personId: 'ha', origin: 'nominated', agreement },
      { personId: 'gone', origin: 'convening-committee', agreement: null },
      { personId: 'binh', origin: 'convening-committee', agreement: null },
    ],
    withdrawals: [{ personId: 'gone', accepted: true }],
  }
  t.same(tieRevoteList({ ...before, tied: ['ha', 'binh', 'dung'] }, list), {
    order: 'as-given',
    // In ballot order; a person not on the list is on no ballot.
    candidates: [
      { personId: 'binh', origin: 'convening-committee', agreement: null },
      { personId: 'ha', origin: 'nominated', agreement },
    ],
    withdrawals: [],
  })
})

test('the names of a round: nobody is elected or tied before the declaration, and alternates afterwards too', async (t) => {
  const printed = ['a', 'b', 'c', 'd']
  t.same(roundNames(printed, null), { printed, elected: [], tied: [] })
  const result = { outcome: 'complete', elected: ['a'], tied: [], seatsLeft: 0 } as const
  t.same(roundNames(printed, { result: { ...result, alternates: null }, settled: null }), {
    printed,
    elected: ['a'],
    tied: [],
  })
  const alternates = { elected: ['b'], tied: ['c', 'd'], seatsLeft: 1 }
  t.same(roundNames(printed, { result: { ...result, alternates }, settled: null }), {
    printed,
    elected: ['a', 'b'],
    tied: ['c', 'd'],
  })
})
