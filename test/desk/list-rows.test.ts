import { test } from 'tap'
import { errorsByRow, listOf, moved, needsAgreement, newRow, rowsOf, standingIn } from '../../src/desk/list/rows.ts'
import { outsideNameNeedsAgreement } from '../../src/rules/list.ts'
import { REGULATION_IDS } from '../../src/rules/types.ts'

const [BINH, DUNG, THANG] = ['b', 'd', 't'] as const

const ROWS = [
  newRow(BINH),
  { ...newRow(DUNG), origin: 'nominated' as const, inFavour: '9', attending: '22', withdrawal: 'refused' as const },
  { ...newRow(THANG), withdrawal: 'accepted' as const },
]

test('qd190-2024:d14.k3 the editor asks for an agreement under the regulations by which a list needs one', async (t) => {
  for (const regulation of REGULATION_IDS) {
    t.equal(needsAgreement({ regulation }), outsideNameNeedsAgreement(regulation), regulation)
  }
})

test('a list that was recorded gives the same rows again', async (t) => {
  const { candidates, withdrawals = [], order } = listOf(ROWS, 'as-given')
  t.equal(order, 'as-given')
  t.same(candidates, [
    { personId: BINH, origin: 'convening-committee', agreement: null },
    { personId: DUNG, origin: 'nominated', agreement: { inFavour: 9, attending: 22 } },
    { personId: THANG, origin: 'convening-committee', agreement: null },
  ])
  t.same(withdrawals, [
    { personId: DUNG, accepted: false },
    { personId: THANG, accepted: true },
  ])
  const recorded = candidates.map(({ agreement = null, ...candidate }) => ({ ...candidate, agreement }))
  t.same(rowsOf({ candidates: recorded, withdrawals }), ROWS)
  t.equal(standingIn(ROWS), 2, 'a withdrawal counts only if the meeting accepted it')
})

test('figures of an agreement are left out for a prepared name, and as long as one is missing', async (t) => {
  const [prepared, half] = [
    { ...newRow(BINH), inFavour: '9', attending: '22' },
    { ...newRow(DUNG), origin: 'self-nominated' as const, inFavour: '9' },
  ]
  t.same(
    listOf([prepared, half], 'regulation').candidates.map(({ agreement }) => agreement),
    [null, null],
  )
})

test('a name moves by one place, and stays at either end', async (t) => {
  const order = (at: number, by: number) => moved(ROWS, at, by).map(({ personId }) => personId)
  t.same(order(0, 1), [DUNG, BINH, THANG])
  t.same(order(2, -1), [BINH, THANG, DUNG])
  t.same(order(0, -1), [BINH, DUNG, THANG])
  t.same(order(2, 1), [BINH, DUNG, THANG])
  t.same(order(7, 1), [BINH, DUNG, THANG])
})

test('a refusal is shown at the name that it is about', async (t) => {
  const found = errorsByRow(ROWS, [
    { pointer: '/candidates/0/personId', detail: 'đang ở ban kiểm phiếu' },
    { pointer: '/withdrawals/1/personId', detail: 'xin rút' },
    { pointer: '/order', detail: 'thứ tự' },
    { pointer: '/withdrawals/5', detail: 'không có' },
  ])
  t.same(
    [...found],
    [
      [0, 'đang ở ban kiểm phiếu'],
      [2, 'xin rút'],
    ],
  )
})
