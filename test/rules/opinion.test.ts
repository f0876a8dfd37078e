import { test } from 'tap'
import type { Nomination } from '../../src/rules/list.ts'
import {
  cutByOpinion,
  listAfterOpinion,
  listProgress,
  type OpinionCount,
  opinionBallot,
  opinionInForce,
  trimmedList,
} from '../../src/rules/opinion.ts'
import type { RegulationId, Tally } from '../../src/rules/types.ts'

const READINGS = { returnedExceedsIssued: 'stop' } as const

const names = (prepared: string, outside = ''): readonly Nomination[] => [
  ...[...prepared].map((personId) => ({ personId, origin: 'convening-committee' as const, agreement: null })),
  ...[...outside].map((personId) => ({ personId, origin: 'nominated' as const, agreement: null })),
]
const list = (prepared: string, outside = '') => ({ candidates: names(prepared, outside), withdrawals: [] })
const committee = (seats: number, regulation: RegulationId = 'qd190-2024') =>
  ({ regulation, office: 'committee', roundKind: 'first', seats }) as const

const tally = (votes: readonly number[], valid = 22): Tally => ({
  valid,
  invalid: {},
  votes,
  disagree: votes.map((agree) => valid - agree),
})
const count = (votes: readonly number[], more: Partial<OpinionCount> = {}): OpinionCount => ({
  issued: 22,
  returned: 22,
  attending: 22,
  tally: tally(votes),
  tieKept: null,
  ...more,
})
/** Three seats: four names stay. */
const six = { asked: [...'abcdef'], places: 4 }
const cut = (votes: readonly number[], more: Partial<OpinionCount> = {}, ballot = six) =>
  cutByOpinion(ballot, count(votes, more), READINGS)

for (const regulation of ['qd244-2014', 'qd190-2024'] as const) {
  test(`${regulation === 'qd244-2014' ? 'qd244-2014:d16' : 'qd190-2024:d14.k3'}: only a list above 30 % is voted on`, async (t) => {
    const at = (
      letters: string,
      seats: number,
      office: 'committee' | 'standing-committee' | 'delegates' = 'committee',
    ) => opinionBallot(list(letters), 'everybody', { ...committee(seats, regulation), office })
    t.same(at('abcd', 3), { ok: false, error: 'opinion-vote-not-needed' }, 'one more than three seats')
    t.same(at('abcde', 3), { ok: true, value: { asked: [...'abcde'], places: 4 } }, 'two more')
    t.same(at('abcdefghijklm', 10), { ok: false, error: 'opinion-vote-not-needed' }, 'exactly 30 %')
    t.match(at('abcdefghijklmn', 10), { ok: true, value: { places: 13 } })
    t.match(at('abcde', 3, 'standing-committee'), { ok: true })
    t.same(at('abcde', 3, 'delegates'), { ok: false, error: 'opinion-vote-not-needed' })
    for (const roundKind of ['further', 'tie-revote'] as const) {
      const later = opinionBallot(list('abcde'), 'everybody', { ...committee(3, regulation), roundKind })
      t.same(later, { ok: false, error: 'opinion-vote-not-needed' }, roundKind)
    }
  })
}

test('a name that the meeting let withdraw is neither counted nor asked about', async (t) => {
  const withdrawals = [
    { personId: 'b', accepted: true },
    { personId: 'c', accepted: false },
  ]
  t.same(opinionBallot({ ...list('abcde'), withdrawals }, 'everybody', committee(3)), {
    ok: false,
    error: 'opinion-vote-not-needed',
  })
  t.same(opinionBallot({ ...list('abcdef'), withdrawals }, 'everybody', committee(3)), {
    ok: true,
    value: { asked: [...'acdef'], places: 4 },
  })
})

test('the meeting may be asked about the outside names alone; the prepared ones then keep their places', async (t) => {
  t.same(opinionBallot(list('abc', 'xyz'), 'outside-names', committee(3)), {
    ok: true,
    value: { asked: [...'xyz'], places: 1 },
  })
  const narrow = { ok: false, error: 'opinion-vote-too-narrow' }
  t.same(opinionBallot(list('abcd', 'xy'), 'outside-names', committee(3)), narrow, 'no place is left')
  t.same(opinionBallot(list('abcde', 'x'), 'outside-names', committee(3)), narrow)
  t.same(opinionBallot(list('abcde'), 'outside-names', committee(3)), narrow)
})

test('qd244-2014:d16, qd190-2024:d14.k3: the higher numbers of agreeing votes stay, until the limit', async (t) => {
  t.same(cut([20, 3, 18, 9, 15, 1]), {
    ok: true,
    value: { outcome: 'settled', tied: [], placesLeft: 0, trimmed: ['b', 'f'], findings: [] },
  })
  t.match(cut([11, 0, 11, 11, 11, 10]), { value: { outcome: 'settled', trimmed: ['b', 'f'] } }, 'no half is needed')
  t.match(cut([22, 22, 22, 5, 0, 0]), { value: { outcome: 'settled', trimmed: ['e', 'f'] } }, 'a tie below the cut')
})

test('a tie at the cut is decided by the meeting, never by age, order or chance', async (t) => {
  const votes = [20, 9, 18, 9, 15, 9]
  t.same(cut(votes), {
    ok: true,
    value: { outcome: 'tied', tied: ['b', 'd', 'f'], placesLeft: 1, trimmed: [], findings: [] },
  })
  t.match(cut(votes, { tieKept: ['d'] }), { value: { outcome: 'settled', tied: ['b', 'd', 'f'], trimmed: ['b', 'f'] } })
  t.match(cut(votes, { tieKept: [] }), { value: { outcome: 'settled', trimmed: ['b', 'd', 'f'] } }, 'none of them')
  t.match(cut([7, 7, 7, 7, 7, 7]), { value: { outcome: 'tied', tied: [...'abcdef'], placesLeft: 4 } })
  t.match(cut([7, 7, 7, 7, 7, 7], { tieKept: ['a', 'f'] }), { value: { trimmed: [...'bcde'] } }, 'fewer than fit')
  const wrong = { ok: false, error: 'opinion-tie-names' }
  t.same(cut(votes, { tieKept: ['b', 'd'] }), wrong, 'more than fit')
  t.same(cut(votes, { tieKept: ['a'] }), wrong, 'not tied')
  t.same(cut([7, 7, 7, 7, 7, 7], { tieKept: ['a', 'a'] }), wrong, 'twice')
  t.same(cut([20, 3, 18, 9, 15, 1], { tieKept: [] }), { ok: false, error: 'opinion-tie-unwanted' })
})

test('reading returnedExceedsIssued: an opinion vote with more ballots than handed out trims nobody', async (t) => {
  const votes = [20, 3, 18, 9, 15, 1]
  const findings = [{ code: 'returned-exceeds-issued', severity: 'error' }]
  const more = { issued: 21, tally: { ...tally(votes, 21), invalid: { 'not-issued': 1 } } }
  t.same(cut(votes, more), {
    ok: true,
    value: { outcome: 'no-result', tied: [], placesLeft: 0, trimmed: [], findings },
  })
  t.same(cut(votes, { ...more, tieKept: ['a'] }), { ok: false, error: 'opinion-tie-unwanted' })
  const set = cutByOpinion(six, count(votes, more), { returnedExceedsIssued: 'set-aside-not-issued' })
  t.match(set, { value: { outcome: 'settled', trimmed: ['b', 'f'] } })
  t.match(cut(votes, { attending: 21 }), { value: { outcome: 'no-result' } }, 'more handed out than people attend')
  t.match(cut(votes, { attending: null }), { value: { outcome: 'settled' } })
  t.match(cut(votes, { issued: 23, attending: 23 }), {
    value: { outcome: 'settled', findings: [{ code: 'ballots-missing', severity: 'warning' }] },
  })
})

test('the trimmed list keeps its order, and what the others asked', async (t) => {
  const withdrawals = [
    { personId: 'b', accepted: false },
    { personId: 'c', accepted: false },
  ]
  const trimmed = trimmedList({ order: 'as-given', candidates: names('abc', 'x'), withdrawals }, ['b', 'x'])
  t.same(trimmed, { order: 'as-given', candidates: names('ac'), withdrawals: [{ personId: 'c', accepted: false }] })
})

test('a vote is in force on the list that was voted on or laid by it, until that list is changed', async (t) => {
  const laid = { cancelled: false, listVersion: 2, laid: 3 }
  const tied = { cancelled: false, listVersion: 2, laid: null }
  t.equal(opinionInForce(laid, 3), laid)
  t.equal(opinionInForce(laid, 4), null)
  t.equal(opinionInForce(tied, 2), tied)
  t.equal(opinionInForce(tied, 3), null)
  t.equal(opinionInForce({ ...laid, cancelled: true }, 3), null)
  t.equal(opinionInForce(null, 1), null)
})

test('a settled vote lays the trimmed list; one that no longer settles lays the list as it was voted on', async (t) => {
  const votedOn = { order: 'regulation', candidates: names('abc'), withdrawals: [] } as const
  const laid = { cancelled: false, listVersion: 1, laid: 2 }
  const settled = { outcome: 'settled', trimmed: ['b'] } as const
  const tied = { outcome: 'tied', trimmed: [] } as const
  t.same(listAfterOpinion(votedOn, settled, null)?.candidates, names('ac'))
  t.same(listAfterOpinion(votedOn, settled, laid)?.candidates, names('ac'))
  t.equal(listAfterOpinion(votedOn, tied, null), null)
  t.same(listAfterOpinion(votedOn, tied, laid), votedOn)
  t.same(listAfterOpinion(votedOn, null, laid), votedOn, 'cancelled')
  t.equal(listAfterOpinion(votedOn, null, { ...laid, laid: null }), null)
})

test('qd190-2024:d14.k1: a list above the limit waits for an opinion vote, or for the decision on its tie', async (t) => {
  const facts = committee(3)
  const at = (version: number, prepared: string) => ({ ...list(prepared), version })
  const tied = { cancelled: false, listVersion: 1, laid: null, outcome: 'tied' } as const
  t.equal(listProgress(null, facts, null), 'missing')
  t.equal(listProgress(at(1, 'abc'), facts, null), 'unfit', 'no surplus')
  t.equal(listProgress(at(1, ''), facts, null), 'unfit')
  t.equal(listProgress(at(1, 'abcd'), facts, null), 'ready', 'three seats allow a surplus of one')
  t.equal(listProgress(at(1, 'abcde'), facts, null), 'above-limit')
  t.equal(listProgress(at(1, 'abcde'), facts, tied), 'tied')
  t.equal(listProgress(at(2, 'abcde'), facts, tied), 'above-limit', 'the vote concerns an earlier list')
  t.equal(listProgress(at(1, 'abcde'), facts, { ...tied, outcome: 'no-result' }), 'above-limit')
})
