import { test } from 'tap'
import type { DecisionKind } from '../../src/rules/decision.ts'
import type { ProposedList } from '../../src/rules/list.ts'
import {
  type ElectionSeats,
  isEnded,
  lastHolding,
  NAMES_RULES,
  namesLeft,
  notElectedIn,
  type PastRound,
  planOldRound,
  planRound,
  referredSeats,
  repeatedList,
  roundNames,
  tieRevoteList,
} from '../../src/rules/plan.ts'

const NAMES_NEW = { newNamesAllowed: true }
const NAMES_OLD = { newNamesAllowed: false }
const SEATS: ElectionSeats = { office: 'committee', seats: 3, alternates: null }
const round = (last: Partial<PastRound>): PastRound => ({
  id: `r${last.number ?? 1}`,
  number: 1,
  recordNumber: last.number ?? 1,
  kind: 'first',
  ...SEATS,
  names: 'any',
  repeats: null,
  result: null,
  settled: null,
  decision: null,
  state: 'declared',
  ...last,
})
const tied = round({ result: { outcome: 'tie', seatsLeft: 1 }, decision: { kind: 'tie-revote', ...NAMES_OLD } })
const short = round({ number: 2, kind: 'further', result: { outcome: 'seats-left', seatsLeft: 2 } })
const NO_RESULT = { outcome: 'no-result', seatsLeft: 3 } as const
const NEW_VOTE = { kind: 'new-vote', ...NAMES_OLD } as const
const failed = round({ result: NO_RESULT, decision: NEW_VOTE })
const plan = (value: object, follows: string | null = null) => ({
  ok: true,
  value: { plan: { office: 'committee', alternates: null, repeats: null, ...value }, follows },
})
const refused = (error: string) => ({ ok: false, error })

test('the first round has all the seats and is open to every member', async (t) => {
  t.same(planRound(SEATS, []), plan({ number: 1, recordNumber: 1, kind: 'first', seats: 3, names: 'any' }))
})

test('reading tieAtCut: after a tie only the tied candidates stand, for the seats left', async (t) => {
  const revote = { number: 2, recordNumber: 2, kind: 'tie-revote', seats: 1, names: 'tied' }
  t.same(planRound(SEATS, [tied]), plan(revote, 'r1'))
})

test('reading seatsLeft: a further round for the seats left, with new names if the congress allowed them', async (t) => {
  const further = { number: 3, recordNumber: 3, kind: 'further', seats: 2 }
  const decided = (names: typeof NAMES_OLD) => {
    const decision = { kind: 'further-round', ...names } as const
    return [round({}), { ...short, decision }]
  }
  t.same(planRound(SEATS, decided(NAMES_OLD)), plan({ ...further, names: 'not-elected' }, 'r2'))
  t.same(planRound(SEATS, decided(NAMES_NEW)), plan({ ...further, names: 'any' }, 'r2'))
})

test('reading returnedExceedsIssued: a new vote repeats the round that failed by its own rules', async (t) => {
  const again = { number: 2, recordNumber: 1, kind: 'first', seats: 3, names: 'any', repeats: 'r1' } as const
  t.same(planRound(SEATS, [failed]), plan(again))
  const second = { ...failed, ...again, id: 'r2' }
  t.same(planRound(SEATS, [failed, second]), plan({ ...again, number: 3, repeats: 'r2' }), 'and again')
  for (const [kind, names] of [
    ['further', 'not-elected'],
    ['tie-revote', 'tied'],
  ] as const) {
    const void2 = round({ number: 2, kind, seats: 1, names, result: NO_RESULT, decision: NEW_VOTE })
    const repeat = { number: 3, recordNumber: 2, kind, seats: 1, names, repeats: 'r2' }
    t.same(planRound(SEATS, [tied, void2]), plan(repeat, 'r1'), `${kind} follows on the round before`)
  }
})

test('the vote of an annulled round is held again by its own rules, after the rounds that hold', async (t) => {
  const void1 = round({ state: 'annulled' })
  const again = { number: 2, recordNumber: 1, kind: 'first', seats: 3, names: 'any', repeats: 'r1' } as const
  t.same(planRound(SEATS, [void1]), plan(again))
  const void2 = round({ number: 2, kind: 'tie-revote', seats: 1, names: 'tied', state: 'annulled' })
  const revote = { number: 3, recordNumber: 2, kind: 'tie-revote', seats: 1, names: 'tied', repeats: 'r2' }
  t.same(planRound(SEATS, [tied, void2]), plan(revote, 'r1'))
  t.same(planRound(SEATS, [void1, void2]), plan({ ...again, number: 3 }), 'the first of them comes first')
  const repeated = { ...void1, ...again, id: 'r2' }
  t.same(planRound(SEATS, [void1, repeated]), plan({ ...again, number: 3, repeats: 'r2' }), 'and again')
  t.same(planRound(SEATS, [failed, repeated]), plan({ ...again, number: 3, repeats: 'r2' }), 'or of a new vote')
})

test('a cancelled round takes no place, and no round repeats it', async (t) => {
  const first = { number: 2, recordNumber: 1, kind: 'first', seats: 3, names: 'any' } as const
  t.same(planRound(SEATS, [round({ state: 'cancelled' })]), plan(first))
  const void1 = round({ state: 'annulled' })
  const repeat = round({ number: 2, recordNumber: 1, repeats: 'r1', state: 'cancelled' })
  t.same(planRound(SEATS, [void1, repeat]), plan({ ...first, number: 3, repeats: 'r1' }), 'the vote is still void')
  const further = round({ number: 2, kind: 'tie-revote', seats: 1, names: 'tied', state: 'cancelled' })
  const revote = { number: 3, recordNumber: 2, kind: 'tie-revote', seats: 1, names: 'tied' }
  t.same(planRound(SEATS, [tied, further]), plan(revote, 'r1'))
  const ended = { ...tied, decision: { kind: 'leave-vacant', ...NAMES_OLD } } as const
  t.same(planRound(SEATS, [ended, further]), refused('election-ended-by-decision'), 'the decision may be corrected')
})

test('the next round depends on the newest one that is neither annulled nor cancelled', async (t) => {
  const first = round({})
  const later = (state: PastRound['state']) => round({ number: 2, recordNumber: 2, state })
  t.equal(lastHolding([]), undefined)
  t.equal(lastHolding([first, later('listing')])?.number, 2)
  t.equal(lastHolding([first, later('annulled')])?.number, 1)
  t.equal(lastHolding([first, later('cancelled')])?.number, 1)
})

test('a corrected decision opens a round of its own after an annulled one', async (t) => {
  const void2 = round({ number: 2, kind: 'further', seats: 1, names: 'not-elected', state: 'annulled' })
  const ended = { ...tied, decision: { kind: 'leave-vacant', ...NAMES_OLD } } as const
  t.same(planRound(SEATS, [ended, void2]), refused('election-ended-by-decision'))
  const revote = { number: 3, recordNumber: 2, kind: 'tie-revote', seats: 1, names: 'tied' }
  t.same(planRound(SEATS, [tied, void2]), plan(revote, 'r1'), 'it repeats no round of another kind')
})

test('after a new vote the next round has the next number of the vote', async (t) => {
  const repeat = { ...tied, id: 'r2', number: 2, recordNumber: 1, repeats: 'r1' }
  const revote = { number: 3, recordNumber: 2, kind: 'tie-revote', seats: 1, names: 'tied' }
  t.same(planRound(SEATS, [failed, repeat]), plan(revote, 'r2'))
})

test('in an old log a new vote is a further round on the same names', async (t) => {
  const again = { number: 2, recordNumber: 2, kind: 'further', seats: 3, names: 'as-before' }
  t.same(planOldRound(SEATS, [failed]), plan(again, 'r1'))
  t.same(planOldRound(SEATS, [tied]), planRound(SEATS, [tied]), 'the others are as today')
  t.same(planOldRound(SEATS, [short]), refused('decision-missing'))
  const revote = round({ number: 2, kind: 'tie-revote', seats: 1, result: NO_RESULT, decision: NEW_VOTE })
  t.same(
    planOldRound(SEATS, [tied, revote]),
    plan({ number: 3, recordNumber: 3, kind: 'tie-revote', seats: 1, names: 'as-before' }, 'r2'),
  )
})

test('an election has ended if its seats are filled or a decision ended it', async (t) => {
  const decided = (kind: DecisionKind) => [round({}), { ...short, decision: { kind, ...NAMES_OLD } }]
  t.equal(isEnded(SEATS, []), false)
  t.equal(isEnded(SEATS, [round({})]), false)
  t.equal(isEnded(SEATS, [round({}), short]), false)
  t.equal(isEnded(SEATS, decided('further-round')), false)
  t.equal(isEnded(SEATS, [round({ result: { outcome: 'complete', seatsLeft: 0 } })]), true)
  t.equal(isEnded(SEATS, decided('leave-vacant')), true)
  t.equal(isEnded(SEATS, decided('refer-to-superior')), true)
})

test('a decision leaves the open seats to the superior, no other one', async (t) => {
  t.equal(referredSeats([{ ...short, decision: { kind: 'refer-to-superior', ...NAMES_OLD } }]), 2)
  t.equal(referredSeats([{ ...short, decision: { kind: 'leave-vacant', ...NAMES_OLD } }]), 0)
  t.equal(referredSeats([round({ decision: { kind: 'refer-to-superior', ...NAMES_OLD } })]), 0)
  const referred = { ...short, decision: { kind: 'refer-to-superior', ...NAMES_OLD } } as const
  t.equal(referredSeats([{ ...referred, state: 'annulled' }]), 0, 'an annulled round')
  const open = round({ number: 3, kind: 'first', state: 'cancelled' })
  t.equal(referredSeats([{ ...referred }, open]), 2, 'a cancelled round after it')
  t.equal(referredSeats([short]), 0)
  t.equal(referredSeats([]), 0)
})

test('qd29-2016:i24 only the last round that holds leaves its seat to the superior', async (t) => {
  const missed = { outcome: 'seats-left', seatsLeft: 1 } as const
  const further = { kind: 'further-round', ...NAMES_OLD } as const
  const referring = { kind: 'refer-to-superior', ...NAMES_OLD } as const
  const first = round({ number: 1, result: missed, decision: further })
  const second = round({ number: 2, kind: 'further', result: missed, decision: further })
  const third = round({ number: 3, kind: 'further', result: missed, decision: referring })
  t.equal(referredSeats([first, second, third]), 1)
  const reopened = { ...third, state: 'counting', result: null, decision: null } as const
  t.equal(referredSeats([first, second, reopened]), 0, 'it is counted again')
  const annulled = { ...third, state: 'annulled', result: null, decision: null } as const
  t.equal(referredSeats([first, second, annulled]), 0, 'it is annulled')
  const again = { ...third, id: 'r4', number: 4, repeats: 'r3' }
  const open = { ...again, state: 'listed', result: null, decision: null } as const
  t.equal(referredSeats([first, second, annulled, open]), 0, 'the vote that repeats it has no result yet')
  t.equal(referredSeats([first, second, annulled, again]), 1, 'the vote that repeats it failed too')
  const cancelled = { ...open, state: 'cancelled' } as const
  t.equal(referredSeats([first, second, annulled, cancelled]), 0, 'it was opened by mistake')
  const fifth = { ...again, id: 'r5', number: 5 }
  t.equal(referredSeats([first, second, annulled, cancelled, fifth]), 1)
  const elected = { ...again, result: { outcome: 'complete', seatsLeft: 0 }, decision: null } as const
  t.equal(referredSeats([first, second, annulled, elected]), 0, 'the vote that repeats it elects')
  // A new vote after a round without a result takes its place among the rounds.
  const none = round({ number: 3, kind: 'further', result: { outcome: 'no-result', seatsLeft: 1 }, decision: NEW_VOTE })
  t.equal(referredSeats([first, second, none, again]), 1)
})

test('each reason against opening a round has its code', async (t) => {
  const after = (last: PastRound) => planRound(SEATS, [last])
  t.same(after(round({})), refused('round-open'))
  t.same(after(round({ result: { outcome: 'complete', seatsLeft: 0 } })), refused('election-complete'))
  t.same(after(short), refused('decision-missing'))
  for (const kind of ['leave-vacant', 'refer-to-superior'] as const) {
    t.same(after({ ...short, decision: { kind, ...NAMES_OLD } }), refused('election-ended-by-decision'))
  }
})

test('a decision that does not belong to the outcome opens no round', async (t) => {
  const kinds = { 'tie-revote': 'tie', 'further-round': 'seats-left', 'new-vote': 'no-result' } as const
  for (const kind of ['tie-revote', 'further-round', 'new-vote'] as const) {
    for (const outcome of ['tie', 'seats-left', 'no-result'] as const) {
      const last = round({ result: { outcome, seatsLeft: 1 }, decision: { kind, ...NAMES_OLD } })
      t.equal(planRound(SEATS, [last]).ok, kinds[kind] === outcome, `${kind} after ${outcome}`)
      if (kinds[kind] !== outcome) t.same(planRound(SEATS, [last]), refused('decision-not-open'))
    }
  }
})

const before = { printed: ['binh', 'cuong', 'dung', 'ha'], elected: ['dung'], tied: ['ha', 'binh'] }

test('the names to which a round is open', async (t) => {
  const open = Object.fromEntries(NAMES_RULES.map((rule) => [rule, namesLeft(rule, [before])]))
  t.same(open, {
    tied: new Set(['binh', 'ha']),
    'not-elected': new Set(['binh', 'cuong', 'ha']),
    'as-before': new Set(before.printed),
    any: null,
  })
  t.equal(namesLeft('not-elected', []), null, 'a first round is open to everybody')
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

test('a round that repeats another has its list as it was, with withdrawals', async (t) => {
  const list: ProposedList = {
    order: 'as-given',
    candidates: [{ personId: 'gone', origin: 'convening-committee', agreement: null }],
    withdrawals: [{ personId: 'gone', accepted: true }],
  }
  t.same(repeatedList({ ...list, version: 3 } as ProposedList), list, 'and nothing else of it')
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

test('the names of every round so far may stand again, except those elected', async (t) => {
  const first = { printed: ['an', 'binh', 'cuong'], elected: ['an'], tied: [] }
  const second = { printed: ['binh'], elected: ['binh'], tied: [] }
  t.same(namesLeft('not-elected', [first, second]), new Set(['cuong']))
  t.same(namesLeft('as-before', [first, second]), new Set(['binh']), 'the same list is that of the last round')
  t.equal(namesLeft('not-elected', []), null, 'a first round is open to everybody')
  t.same(notElectedIn([first, second, { printed: ['cuong'], elected: ['cuong'], tied: [] }]), new Set())
})
