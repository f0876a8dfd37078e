import { test } from 'tap'
import { actsIn, listOf } from '../../src/desk/custody/package-acts.ts'
import { dayOf } from '../../src/desk/parts/day-of.ts'
import { PACKAGE_EVENTS, PACKAGE_STATES, packageStep } from '../../src/rules/package-states.ts'

test('a day is read as people write it, and what is no day is not read as another one', async (t) => {
  t.equal(dayOf('05/8/2017'), '2017-08-05')
  t.equal(dayOf(' 5.8.2017 '), '2017-08-05')
  t.equal(dayOf('31-12-2017'), '2017-12-31')
  t.equal(dayOf('29/2/2024'), '2024-02-29')
  for (const wrong of ['', '31/4/2017', '29/2/2017', '8/2017', '2017-08-05', '5/13/2017', '0/8/2017', '05/8/17', 'x']) {
    t.equal(dayOf(wrong), null, wrong)
  }
})

test('an act on a sealed package is offered to those who may do it, in the states that allow it', async (t) => {
  t.same(actsIn('unsealed', ['board-head']), ['seal'])
  t.same(actsIn('sealed', ['board-head']), ['open', 'seal'], 'the head opens and seals, and orders no destruction')
  t.same(actsIn('sealed', ['presidium']), ['order', 'open', 'seal'])
  t.same(actsIn('ordered', ['board-head']), [])
  t.same(actsIn('ordered', ['secretary']), ['destroy', 'cancel-order'])
  const events = {
    ...{ sealed: 'seal', opened: 'open', ordered: 'order', 'order-cancelled': 'cancel-order' },
    ...{ destroyed: 'destroy', 'destruction-cancelled': 'cancel-destruction' },
  } as const
  for (const state of PACKAGE_STATES) {
    const allowed = PACKAGE_EVENTS.filter((event) => packageStep(state, event).ok).map((event) => events[event])
    t.same([...actsIn(state, ['presidium'])].sort(), allowed.sort(), `the acts of a package that is ${state}`)
    t.same(actsIn(state, ['board-member', 'auditor', 'observer']), [], `others only read a package that is ${state}`)
    t.ok(actsIn(state, ['secretary']).length > 0, `a package that is ${state} has a way on`)
  }
})

test('a text with commas becomes a list without empty parts', async (t) => {
  t.same(listOf('Đỗ Quang Huy, Lê Thị Mai ,, '), ['Đỗ Quang Huy', 'Lê Thị Mai'])
  t.same(listOf(' , '), [])
})
