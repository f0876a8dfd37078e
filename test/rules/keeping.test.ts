import { test } from 'tap'
import type { PersonId } from '../../src/kernel/brand.ts'
import {
  clauseAgainst,
  destructionFrom,
  holdsOtherNumber,
  keepingClause,
  latestDay,
  type OpeningCause,
  type PackageAct,
  type PackageFacts,
  type PackageParts,
  packageAfter,
  packageNeedsReason,
  packageProblem,
  packageState,
  recountProblem,
} from '../../src/rules/keeping.ts'
import { PACKAGE_EVENTS, PACKAGE_STATES, packageStep } from '../../src/rules/package-states.ts'

const HUY = 'huy' as PersonId
const MAI = 'mai' as PersonId
const sealing = {
  seals: ['NP-01', 'NP-02'],
  place: 'Văn phòng Đảng ủy',
  sealedBy: [HUY, MAI],
  ballots: 22,
  sealedOn: '2025-01-20',
}
const opening = {
  cause: 'complaint',
  openedOn: '2025-02-01',
  present: ['Đỗ Quang Huy'],
  sealsIntact: true,
  note: null,
} as const
const order = { number: '05-QĐ/ĐU', date: '2025-07-20', issuer: 'Đảng ủy' }
const destruction = { destroyedOn: '2025-07-21', present: ['Đỗ Quang Huy'], note: null }

const SEALED: PackageParts = { sealing, opening: null, destructionOrder: null, destruction: null }
const OPENED: PackageParts = { ...SEALED, opening }
const ORDERED: PackageParts = { ...SEALED, destructionOrder: order }
const DESTROYED: PackageParts = { ...ORDERED, destruction }

const FACTS: PackageFacts = {
  round: 'declared',
  wereIssued: true,
  isOver: true,
  heldOn: '2025-01-20',
  latest: '2026-01-01',
  board: new Set([HUY, MAI]),
  complaints: [],
  past: [],
}

const seal = (more: Partial<typeof sealing> = {}): PackageAct => ({ event: 'sealed', part: { ...sealing, ...more } })
const open = (more: { readonly cause?: OpeningCause; readonly openedOn?: string } = {}) =>
  ({ event: 'opened', part: { ...opening, ...more } }) as const
const orderOf = (date: string) => ({ event: 'ordered', part: { ...order, date } }) as const
const destroy = (destroyedOn: string) => ({ event: 'destroyed', part: { ...destruction, destroyedOn } }) as const

const codeOf = (before: PackageParts | undefined, act: PackageAct, facts: Partial<PackageFacts> = {}) =>
  packageProblem({ ...FACTS, ...facts }, before, act)?.code ?? null

test('the state of a package follows from what is recorded', async (t) => {
  t.same([undefined, SEALED, OPENED, ORDERED, DESTROYED].map(packageState), PACKAGE_STATES)
})

test('every event in every state has one answer, and the facts allow no more than the table', async (t) => {
  const acts: Readonly<Record<(typeof PACKAGE_EVENTS)[number], PackageAct>> = {
    sealed: seal(),
    opened: open(),
    ordered: orderOf('2025-07-20'),
    'order-cancelled': { event: 'order-cancelled', part: null },
    destroyed: destroy('2025-07-21'),
    'destruction-cancelled': { event: 'destruction-cancelled', part: null },
  }
  for (const before of [undefined, SEALED, OPENED, ORDERED, DESTROYED]) {
    for (const event of PACKAGE_EVENTS) {
      const state = packageState(before)
      const step = packageStep(state, event)
      const facts = event === 'opened' ? { complaints: [1] } : {}
      const later = event === 'sealed' && state === 'opened' ? seal({ sealedOn: '2025-02-01' }) : acts[event]
      t.equal(codeOf(before, later, facts), step.ok ? null : step.error, `${event} in ${state}`)
      if (step.ok) t.equal(packageState(packageAfter(before, later)), step.value.to, `${state} → ${step.value.to}`)
    }
  }
})

test('an act records its own part and keeps the others', async (t) => {
  t.same(packageAfter(undefined, seal()), SEALED)
  t.same(packageAfter(SEALED, open()), OPENED)
  t.same(packageAfter(OPENED, seal()), SEALED)
  t.same(packageAfter(SEALED, { event: 'ordered', part: order }), ORDERED)
  t.same(packageAfter(ORDERED, { event: 'destroyed', part: destruction }), DESTROYED)
  t.same(packageAfter(DESTROYED, { event: 'destruction-cancelled', part: null }), ORDERED)
  t.same(packageAfter(ORDERED, { event: 'order-cancelled', part: null }), SEALED)
})

test('a version that changes an earlier one needs a reason', async (t) => {
  t.notOk(packageNeedsReason('sealed', 1))
  t.ok(packageNeedsReason('sealed', 2))
  t.notOk(packageNeedsReason('opened', 2))
  t.notOk(packageNeedsReason('ordered', 2))
  t.notOk(packageNeedsReason('destroyed', 3))
  t.ok(packageNeedsReason('order-cancelled', 3))
  t.ok(packageNeedsReason('destruction-cancelled', 4))
})

test('ballots are sealed once nobody counts them', async (t) => {
  t.equal(codeOf(undefined, seal()), null)
  t.equal(codeOf(undefined, seal(), { wereIssued: false, round: 'listed' }), 'ballots-not-issued')
  t.equal(codeOf(undefined, seal(), { round: 'counting', isOver: false }), 'round-being-counted')
  t.equal(codeOf(undefined, seal(), { round: 'voting', isOver: false }), 'round-being-counted')
  t.equal(codeOf(undefined, seal(), { round: 'counting' }), null, 'the congress ended without a result')
  t.equal(codeOf(undefined, seal(), { round: 'annulled', isOver: false }), null, 'a void vote has ballots too')
})

test('the seals differ, and members of the board sealed', async (t) => {
  t.match(packageProblem(FACTS, undefined, seal({ seals: ['A', 'B', 'A'] })), {
    code: 'seal-repeated',
    field: 'seals/2',
  })
  t.match(packageProblem({ ...FACTS, board: new Set([HUY]) }, undefined, seal()), {
    code: 'sealer-not-on-board',
    field: 'sealedBy/1',
  })
})

test('ballots are sealed on the day of the meeting or later, and after they were opened', async (t) => {
  const late = { latest: '2025-01-21' }
  t.equal(codeOf(undefined, seal({ sealedOn: '2025-01-21' }), late), null)
  t.same(packageProblem({ ...FACTS, ...late }, undefined, seal({ sealedOn: '2025-01-19' })), {
    code: 'keeping-day-out-of-order',
    field: 'sealedOn',
    params: { earliest: '2025-01-20', latest: '2025-01-21' },
  })
  t.equal(codeOf(undefined, seal({ sealedOn: '2025-01-22' }), late), 'keeping-day-out-of-order')
  t.equal(codeOf(OPENED, seal({ sealedOn: '2025-01-31' })), 'keeping-day-out-of-order')
  t.equal(codeOf(OPENED, seal({ sealedOn: '2025-02-01' })), null)
})

test('no refusal names a range of days that is impossible: an earliest day that has not come is said to be that', async (t) => {
  const latest = '2025-01-19'
  for (const [before, act, field, earliest] of [
    [undefined, seal({ sealedOn: latest }), 'sealedOn', '2025-01-20'],
    [undefined, seal(), 'sealedOn', '2025-01-20'],
    [OPENED, seal({ sealedOn: latest }), 'sealedOn', '2025-02-01'],
    [SEALED, open({ openedOn: latest }), 'openedOn', '2025-01-20'],
    [SEALED, orderOf('2025-07-20'), 'date', '2025-07-20'],
    [ORDERED, destroy(latest), 'destroyedOn', '2025-07-20'],
  ] as const) {
    const facts = { ...FACTS, latest, complaints: act.event === 'opened' ? [3] : [] }
    const params = { earliest, latest }
    t.same(packageProblem(facts, before, act), { code: 'keeping-day-not-reached', field, params }, act.event)
  }
  for (const day of ['2025-01-01', '2025-07-20', '2025-12-31', '2026-06-01']) {
    for (const today of ['2024-12-31', '2025-01-20', '2025-07-20', '2026-01-01']) {
      for (const [before, act] of [
        [undefined, seal({ sealedOn: day })],
        [SEALED, open({ openedOn: day })],
        [SEALED, orderOf(day)],
        [ORDERED, destroy(day)],
      ] as const) {
        const complaints = act.event === 'opened' ? [3] : []
        const problem = packageProblem({ ...FACTS, latest: today, complaints }, before, act)
        if (problem?.code !== 'keeping-day-out-of-order') continue
        const { earliest, latest: last } = problem.params as { earliest: string; latest: string }
        t.ok(earliest <= last, `${act.event} on ${day}, recorded on ${today}`)
      }
    }
  }
})

test('a package is opened for a recount of its round or for an open complaint', async (t) => {
  const counting = { round: 'counting', isOver: false } as const
  t.equal(codeOf(SEALED, open({ cause: 'recount' }), counting), null)
  t.match(packageProblem(FACTS, SEALED, open({ cause: 'recount' })), { code: 'opening-unfounded', field: 'cause' })
  t.equal(codeOf(SEALED, open(), { complaints: [3] }), null)
  t.equal(codeOf(SEALED, open()), 'opening-unfounded')
  t.equal(codeOf(SEALED, open({ openedOn: '2025-01-19' }), { complaints: [3] }), 'keeping-day-out-of-order')
})

test('qd190-2024:d35 destruction may be ordered six calendar months after the newest sealing', async (t) => {
  const from = (sealedOn: string) => destructionFrom({ sealedOn })
  t.equal(from('2025-01-20'), '2025-07-20')
  t.equal(from('2025-08-31'), '2026-03-01', 'a month without that day: never early')
  t.equal(from('2025-08-28'), '2026-02-28')
  t.equal(from('2023-08-29'), '2024-02-29', 'a leap year')
  t.equal(keepingClause('qd190-2024'), 'qd190-2024:d35')
  t.equal(keepingClause('qd244-2014'), undefined, 'no clause of the earlier rule set is known')
})

test('qd190-2024:d35 an order is refused a day too early, and on a day that has not come', async (t) => {
  t.equal(codeOf(SEALED, orderOf('2025-07-20')), null)
  t.same(packageProblem(FACTS, SEALED, orderOf('2025-07-19')), {
    code: 'destruction-too-early',
    field: 'date',
    params: { from: '2025-07-20' },
  })
  t.equal(codeOf(SEALED, orderOf('2025-07-21'), { latest: '2025-07-20' }), 'keeping-day-out-of-order')
  const again: PackageParts = { ...SEALED, sealing: { ...sealing, sealedOn: '2025-05-01' } }
  t.equal(codeOf(again, orderOf('2025-07-20')), 'destruction-too-early', 'the months run from the newest seal')
})

test('qd190-2024:d35 an open complaint, and a count that goes on, keep the ballots', async (t) => {
  for (const [before, act] of [
    [SEALED, orderOf('2025-07-20')],
    [ORDERED, destroy('2025-07-21')],
  ] as const) {
    t.same(packageProblem({ ...FACTS, complaints: [2, 5] }, before, act), {
      code: 'complaint-open',
      params: { number: 2 },
    })
    t.equal(codeOf(before, act, { round: 'counting', isOver: false }), 'round-being-counted')
    t.equal(codeOf(before, act), null)
  }
})

test('qd190-2024:d35 a refusal cites the clause only if the clause forbids the act', async (t) => {
  t.equal(clauseAgainst({ code: 'destruction-too-early' }, 'qd190-2024'), 'qd190-2024:d35')
  t.equal(clauseAgainst({ code: 'complaint-open' }, 'qd190-2024'), 'qd190-2024:d35')
  t.equal(clauseAgainst({ code: 'complaint-open' }, 'qd244-2014'), undefined)
  t.equal(clauseAgainst({ code: 'package-open' }, 'qd190-2024'), undefined)
})

test('ballots are destroyed on the day of the order or later', async (t) => {
  t.equal(codeOf(ORDERED, destroy('2025-07-20')), null)
  t.equal(codeOf(ORDERED, destroy('2025-07-19')), 'keeping-day-out-of-order')
  t.equal(codeOf(ORDERED, destroy('2026-01-02')), 'keeping-day-out-of-order')
})

test('the last day that can be recorded is the day in Vietnam, seven hours ahead of UTC', async (t) => {
  t.equal(latestDay('2025-12-31T16:59:59.999Z'), '2025-12-31')
  t.equal(latestDay('2025-12-31T17:00:00.000Z'), '2026-01-01')
  t.equal(latestDay('2026-02-04T01:00:00.000Z'), '2026-02-04', 'in the morning, no day ahead')
})

test('qd190-2024:d35 no order and no destruction has a day on which a complaint was open', async (t) => {
  const past = [{ number: 4, receivedOn: '2025-07-20', decidedOn: '2025-08-01' }]
  const refused = { code: 'complaint-open', params: { number: 4 } }
  for (const [before, actOn] of [
    [SEALED, orderOf],
    [ORDERED, destroy],
  ] as const) {
    t.same(packageProblem({ ...FACTS, past }, before, actOn('2025-07-20')), refused, 'the day on which it was received')
    t.same(packageProblem({ ...FACTS, past }, before, actOn('2025-07-31')), refused)
    t.equal(codeOf(before, actOn('2025-08-01'), { past }), null, 'the day of the outcome')
  }
  t.equal(codeOf(ORDERED, destroy('2025-07-20'), { past: [{ ...past[0]!, receivedOn: '2025-07-21' }] }), null)
})

test('ballots that are destroyed cannot be counted again', async (t) => {
  t.same([undefined, SEALED, OPENED, ORDERED].map(recountProblem), [null, null, null, null])
  t.equal(recountProblem(DESTROYED), 'ballots-destroyed')
})

test('a package with another number of ballots than the box is named', async (t) => {
  t.notOk(holdsOtherNumber(sealing, 22))
  t.ok(holdsOtherNumber(sealing, 21))
  t.notOk(holdsOtherNumber(sealing, null), 'nothing to compare')
})
