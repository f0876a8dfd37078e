import { test } from 'tap'
import { actsIn, listOf } from '../../src/desk/custody/package-acts.ts'
import { asTyped, dayOf } from '../../src/desk/parts/day-of.ts'
import { PACKAGE_EVENTS, PACKAGE_STATES, packageStep } from '../../src/rules/package-states.ts'
import { expectNoBarrier } from './support/barriers.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { expectPictures } from './support/pictures.ts'

test('a day is read as people write it, and what is no day is not read as another one', async (t) => {
  t.equal(dayOf('05/8/2017'), '2017-08-05')
  t.equal(dayOf(' 5.8.2017 '), '2017-08-05')
  t.equal(dayOf('31-12-2017'), '2017-12-31')
  t.equal(dayOf('29/2/2024'), '2024-02-29')
  for (const wrong of ['', '31/4/2017', '29/2/2017', '8/2017', '2017-08-05', '5/13/2017', '0/8/2017', '05/8/17', 'x']) {
    t.equal(dayOf(wrong), null, wrong)
  }
})

test('a day that is filled in already is one that the form reads', async (t) => {
  t.equal(asTyped('2017-08-05'), '05/8/2017')
  for (const day of ['2017-08-05', '2020-02-29', '2025-12-31']) t.equal(dayOf(asTyped(day)), day)
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

test('the ballots of a declared round are sealed on the page that keeps them', async (t) => {
  const hall = await openHallBrowser(t)
  const { congress } = hall
  const { round } = await congress.vote(await congress.createElection('delegates', 1), {
    names: ['Trần Thị Bình', 'Nguyễn Văn Dũng'],
    ballots: [{ strike: ['Trần Thị Bình'], times: 22 }],
  })
  const page = await hall.open(`/#/ballots/${round.id}`)
  await hall.enter(page, hall.head.username)
  await page.reload()
  const held = page.getByRole('region', { name: 'Gói phiếu bầu' })
  await held.getByText('Phiếu bầu chưa được niêm phong').waitFor()
  await held.getByRole('button', { name: 'Ghi niêm phong' }).click()
  await held.getByLabel('Số niêm phong').fill('NP-01, NP-02')
  await held.getByLabel('Nơi lưu giữ').fill('Văn phòng Đảng ủy')
  await held.getByLabel('Số phiếu trong gói').fill('22')
  await held.getByLabel('Đỗ Quang Huy').check()
  await held.getByLabel('Lê Thị Mai').check()
  await held.getByLabel('Ngày').fill('31/6/2017')
  await held.getByLabel('Ngày').press('Enter')
  await held.getByText('Đề nghị ghi ngày, tháng, năm').waitFor()
  await expectNoBarrier(t, page, 'the form of the seal with a wrong day')
  await held.getByLabel('Ngày').fill('05/8/2017')
  await held.getByLabel('Ngày').press('Enter')
  await held.getByText('Phiếu bầu đã niêm phong, lưu giữ tại Văn phòng Đảng ủy').waitFor()
  await held.getByText('Chỉ được quyết định tiêu hủy từ ngày 05/02/2018.').waitFor()
  await held.getByText('Đỗ Quang Huy, Lê Thị Mai').waitFor()
  t.equal(await held.getByRole('button', { name: 'Ghi quyết định tiêu hủy' }).count(), 0, 'the head orders nothing')
  await expectNoBarrier(t, page, 'the sealed package')
  await held.scrollIntoViewIfNeeded()
  await expectPictures(t, page, 'custody')

  await held.getByRole('button', { name: 'Mở gói phiếu' }).click()
  await held.getByLabel('kiểm phiếu lại vì lần bầu được mở lại').check()
  await held.getByLabel('Ngày').fill('05/8/2017')
  await held.getByLabel('Họ và tên những người có mặt').fill('Đỗ Quang Huy')
  await held.getByLabel('còn nguyên', { exact: true }).check()
  await held.getByRole('button', { name: 'Mở gói phiếu' }).click()
  await held.getByText('Chỉ mở gói phiếu bầu khi lần bầu được mở lại').waitFor()
})
