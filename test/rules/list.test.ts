import { test } from 'tap'
import {
  agreementReached,
  hasOddPreparation,
  inBallotOrder,
  isPreparedOutside,
  type ListedPerson,
  listSizeProblem,
  type Nomination,
  outsideNameNeedsAgreement,
  type ProposedList,
  printedNames,
  standingOn,
  surplusFindings,
} from '../../src/rules/list.ts'
import { listNotices } from '../../src/rules/notices.ts'
import { surplusLimit, surplusRange } from '../../src/rules/surplus.ts'
import { OFFICES } from '../../src/rules/types.ts'

const list = { regulation: 'qd244-2014', office: 'committee', roundKind: 'first', candidates: 4, seats: 3 } as const
const surplus = (code: string, citation = 'qd244-2014:d16') => [{ code, severity: 'warning', citation }]

test('qd244-2014:d16, qd190-2024:d14.k1: at most 30 % of the seats, worked answers', async (t) => {
  const answers = { 1: 1, 2: 1, 3: 1, 4: 1, 5: 1, 6: 1, 7: 2, 10: 3, 15: 4, 20: 6, 21: 6, 27: 8, 55: 16 }
  for (const [seats, limit] of Object.entries(answers)) t.equal(surplusLimit(Number(seats)), limit, `${seats} seats`)
})

test('qd244-2014:d16: a committee needs a surplus within the limit', async (t) => {
  t.same(surplusFindings(list), [])
  t.same(surplusFindings({ ...list, candidates: 3 }), surplus('no-surplus'))
  t.same(surplusFindings({ ...list, candidates: 2 }), surplus('no-surplus'))
  t.same(surplusFindings({ ...list, candidates: 5 }), surplus('surplus-over-limit'))
  t.same(surplusFindings({ ...list, candidates: 19, seats: 15 }), [])
  t.same(surplusFindings({ ...list, candidates: 20, seats: 15 }), surplus('surplus-over-limit'))
})

test('qd244-2014:d16, qd190-2024:d14.k1: the fewest and the most names with which a list can be approved', async (t) => {
  t.same(surplusRange(list, 3), { least: 4, most: 4 })
  t.same(surplusRange({ office: 'standing-committee', roundKind: 'first' }, 15), { least: 16, most: 19 })
  t.equal(surplusRange({ office: 'secretary', roundKind: 'first' }, 1), null)
  t.equal(surplusRange({ office: 'committee', roundKind: 'further' }, 3), null, 'a later round has the remaining names')
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

test('qd244-2014:d16, qd190-2024:d14.k1: a list that breaks the rules of surplus cannot be approved', async (t) => {
  t.equal(listSizeProblem(list), null)
  const clause = { severity: 'warning', citation: 'qd244-2014:d16' }
  t.same(listSizeProblem({ ...list, candidates: 3 }), {
    code: 'list-without-surplus',
    findings: [{ code: 'no-surplus', ...clause }],
  })
  t.same(listSizeProblem({ ...list, candidates: 5 }), {
    code: 'list-surplus-over-limit',
    findings: [{ code: 'surplus-over-limit', ...clause }],
  })
  t.equal(listSizeProblem({ ...list, office: 'secretary', candidates: 3 }), null)
})

test('an empty list, and a revote in which every candidate would win, decide nothing', async (t) => {
  t.same(listSizeProblem({ ...list, candidates: 0 }), { code: 'list-empty', findings: [] })
  const revote = { ...list, roundKind: 'tie-revote', seats: 2 } as const
  t.same(listSizeProblem({ ...revote, candidates: 2 }), { code: 'list-shorter-than-tie', findings: [] })
  t.equal(listSizeProblem({ ...revote, candidates: 3 }), null)
  t.equal(listSizeProblem({ ...revote, roundKind: 'further', candidates: 2 }), null)
})

const person = (id: string, fullName: string, more: Partial<ListedPerson> = {}): ListedPerson => ({
  id,
  fullName,
  birthYear: 1975,
  unit: 'Văn phòng',
  partySince: null,
  ...more,
})
const PEOPLE = new Map(
  [
    person('1', 'Trần Thị Bình'),
    person('2', 'Lê Quang Anh', { partySince: '2001-02-03' }),
    person('3', 'Phạm Thu Hà'),
    person('4', 'Phạm Thu Hà', { birthYear: 1980 }),
  ].map((one) => [one.id, one]),
)
const proposed: ProposedList = {
  order: 'regulation',
  candidates: ['3', '1', '2'].map((personId) => ({ personId, origin: 'convening-committee', agreement: null })),
  withdrawals: [
    { personId: '1', accepted: true },
    { personId: '3', accepted: false },
  ],
}
const idsOf = (candidates: readonly { readonly personId: string }[]) => candidates.map(({ personId }) => personId)

test('reading nameOrder: a list is sorted unless its order is to be kept', async (t) => {
  const byName = { nameOrder: 'given-family-middle-seniority' } as const
  t.same(idsOf(inBallotOrder(proposed, PEOPLE, byName)), ['2', '1', '3'])
  t.same(idsOf(inBallotOrder({ ...proposed, order: 'as-given' }, PEOPLE, byName)), ['3', '1', '2'])
  t.same(idsOf(inBallotOrder(proposed, PEOPLE, { nameOrder: 'as-approved' })), ['3', '1', '2'])
})

test('qd244-2014:d19.k4, qd190-2024:d28.k4: a withdrawal accepted by the meeting takes the name off the list', async (t) => {
  t.same(standingOn(proposed), ['3', '2'])
})

test('qd244-2014:d17.k1, qd190-2024:d15: names are printed in full and distinguished among all people of the meeting', async (t) => {
  t.same(printedNames(proposed, PEOPLE), [
    { personId: '3', fullName: 'Phạm Thu Hà', nameOnPaper: 'Phạm Thu Hà (1975)', partySince: null },
    { personId: '2', fullName: 'Lê Quang Anh', nameOnPaper: 'Lê Quang Anh', partySince: '2001-02-03' },
  ])
  t.same(idsOf(printedNames({ ...proposed, withdrawals: [] }, new Map([['2', PEOPLE.get('2')!]]))), ['2'], 'strangers')
})

test('qd190-2024:d14.k1: the convening committee prepares 10 to 15 % more names than seats', async (t) => {
  for (const [seats, least, most] of [
    [1, 1, 1],
    [3, 1, 1],
    [7, 1, 2],
    [15, 1, 3],
    [21, 2, 4],
    [40, 4, 6],
  ] as const) {
    const fit = Array.from({ length: 10 }, (_, surplus) => surplus).filter(
      (surplus) => !isPreparedOutside(seats + surplus, seats),
    )
    t.same([fit[0], fit.at(-1)], [least, most], `${seats} seats`)
  }
})

test('qd190-2024:d14.k1: only prepared names of a first round for a committee are measured', async (t) => {
  const names = (prepared: number, nominated: number): readonly Nomination[] => [
    ...Array.from({ length: prepared }, (_, n) => ({
      personId: `p${n}`,
      origin: 'convening-committee' as const,
      agreement: null,
    })),
    ...Array.from({ length: nominated }, (_, n) => ({
      personId: `n${n}`,
      origin: 'nominated' as const,
      agreement: null,
    })),
  ]
  const facts = { regulation: 'qd190-2024', office: 'committee', roundKind: 'first', seats: 20 } as const
  t.equal(hasOddPreparation(facts, names(20, 3)), true)
  t.equal(hasOddPreparation(facts, names(22, 3)), false)
  t.equal(hasOddPreparation(facts, names(26, 0)), true)
  t.equal(hasOddPreparation({ ...facts, office: 'delegates' }, names(20, 0)), false)
  t.equal(hasOddPreparation({ ...facts, roundKind: 'further' }, names(20, 0)), false)
  t.equal(hasOddPreparation({ ...facts, regulation: 'qd244-2014' }, names(20, 0)), false)
})

test('qd190-2024:d14.k1: 10 and 15 % of the seats, in whole numbers, on either side of each bound', async (t) => {
  // 10 % rounds down and 15 % up, so that no preparation is reported that a rounding could explain
  for (let seats = 1; seats <= 300; seats += 1) {
    const prepared = Array.from({ length: seats + 1 }, (_, surplus) => surplus).filter(
      (surplus) => !isPreparedOutside(seats + surplus, seats),
    )
    const enough = (surplus: number) => surplus >= 1 && 10 * (surplus + 1) > seats
    const notTooMany = (surplus: number) => surplus === 1 || 20 * (surplus - 1) < 3 * seats
    t.ok(
      prepared.every((surplus) => enough(surplus) && notTooMany(surplus)),
      `${seats} seats: within`,
    )
    t.notOk(enough((prepared[0] ?? 0) - 1), `${seats} seats: one fewer is too few`)
    t.notOk(notTooMany((prepared.at(-1) ?? 0) + 1), `${seats} seats: one more is too many`)
  }
})

test('qd190-2024:d14.k1: the list tells a preparation outside the bounds; qd244-2014 names no such bounds', async (t) => {
  const told = (
    regulation: 'qd190-2024' | 'qd244-2014',
    office: 'committee' | 'standing-committee',
    prepared: number,
  ) =>
    listNotices(
      { regulation, office, roundKind: 'first', seats: 20 },
      Array.from({ length: prepared }, (_, n) => ({
        personId: `p${n}`,
        origin: 'convening-committee' as const,
        agreement: null,
      })),
      [],
    )
  const odd = [{ code: 'prepared-surplus', severity: 'warning', citation: 'qd190-2024:d14.k1' }]
  for (const office of ['committee', 'standing-committee'] as const) {
    t.same(told('qd190-2024', office, 21), odd, '5 %')
    t.same(told('qd190-2024', office, 22), [], 'exactly 10 %')
    t.same(told('qd190-2024', office, 23), [], 'exactly 15 %')
    t.same(told('qd190-2024', office, 24), odd, '20 %')
    for (const prepared of [20, 21, 22, 23, 24, 26]) t.same(told('qd244-2014', office, prepared), [])
  }
})
