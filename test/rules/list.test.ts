import { test } from 'tap'
import { agreementReached, outsideNameNeedsAgreement, surplusFindings, surplusLimit } from '../../src/rules/list.ts'
import { OFFICES } from '../../src/rules/types.ts'

const list = { regulation: 'qd244-2014', office: 'committee', roundKind: 'first', candidates: 4, seats: 3 } as const
const surplus = (code: string, citation = 'qd244-2014:d16') => [{ code, severity: 'warning', citation }]

test('qd244-2014:d16, qd190-2024:d14.k1: at most 30 % of the seats, worked answers', async (t) => {
  const answers = { 1: 1, 2: 1, 3: 1, 4: 1, 5: 1, 6: 1, 7: 2, 10: 3, 15: 4, 20: 6, 21: 6, 27: 8, 55: 16 }
  for (const [seats, limit] of Object.entries(answers)) t.equal(surplusLimit(Number(seats)), limit, `${seats} seats`)
})

test('qd244-2014:d16: a committee needs a surplus, and not too much of it', async (t) => {
  t.same(surplusFindings(list), [])
  t.same(surplusFindings({ ...list, candidates: 3 }), surplus('no-surplus'))
  t.same(surplusFindings({ ...list, candidates: 2 }), surplus('no-surplus'))
  t.same(surplusFindings({ ...list, candidates: 5 }), surplus('surplus-over-limit'))
  t.same(surplusFindings({ ...list, candidates: 19, seats: 15 }), [])
  t.same(surplusFindings({ ...list, candidates: 20, seats: 15 }), surplus('surplus-over-limit'))
})

test('qd190-2024:d14.k1: the same under its own clause', async (t) => {
  const later = { ...list, regulation: 'qd190-2024' } as const
  t.same(surplusFindings({ ...later, candidates: 3 }), surplus('no-surplus', 'qd190-2024:d14.k1'))
  t.same(surplusFindings({ ...later, candidates: 5 }), surplus('surplus-over-limit', 'qd190-2024:d14.k1'))
})

test('qd244-2014:d16, qd190-2024:d14: only the committee and the standing committee, only the first round', async (t) => {
  for (const office of OFFICES) {
    const bound = office === 'committee' || office === 'standing-committee'
    t.equal(surplusFindings({ ...list, office, candidates: 3 }).length, bound ? 1 : 0, office)
    t.equal(surplusFindings({ ...list, office, candidates: 9 }).length, bound ? 1 : 0, office)
  }
  for (const roundKind of ['further', 'tie-revote'] as const) {
    t.same(surplusFindings({ ...list, roundKind, candidates: 3 }), [])
    t.same(surplusFindings({ ...list, roundKind, candidates: 9 }), [])
  }
})

test('qd190-2024:d14.k3: an outside name needs more than 30 % of those attending', async (t) => {
  t.notOk(agreementReached(30, 100), 'exactly 30 %')
  t.ok(agreementReached(31, 100))
  t.notOk(agreementReached(6, 22))
  t.ok(agreementReached(7, 22))
  t.notOk(agreementReached(0, 0))
  t.ok(outsideNameNeedsAgreement('qd190-2024'))
  t.notOk(outsideNameNeedsAgreement('qd244-2014'))
})
