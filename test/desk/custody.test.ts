import { test } from 'tap'
import { actsIn, listOf } from '../../src/desk/custody/package-acts.ts'
import { asTyped, dayOf } from '../../src/desk/parts/day-of.ts'
import { PACKAGE_EVENTS, PACKAGE_STATES, packageStep } from '../../src/rules/package-states.ts'
import { complaintOn, FIRST, HUY, MAI, sealBy, seen } from '../support/kept-ballots.ts'
import { expectNoBarrier } from './support/barriers.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { AFTER_EFFECTS } from './support/in-page.ts'
import { expectPictures } from './support/pictures.ts'
import { addRole } from './support/roles.ts'

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
  const page = await hall.openAs(hall.head.username, `/#/ballots/${round.id}`)
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

test('after the closing a package is opened for a complaint, and destroyed by order, and each mistake is taken back', async (t) => {
  const hall = await openHallBrowser(t, {}, { heldOn: '2017-01-15' })
  const { congress } = hall
  const { round } = await congress.vote(await congress.createElection('delegates', 1), {
    names: ['Trần Thị Bình', 'Nguyễn Văn Dũng'],
    ballots: [{ strike: ['Trần Thị Bình'], times: 22 }],
  })
  const seal = { headers: FIRST, body: sealBy(congress, '2017-01-15') }
  await congress.must('PUT', `/v1/rounds/${round.id}/ballot-package`, seal)
  const complaint = complaintOn('2017-01-20', round.id)
  await congress.must('POST', `/v1/congresses/${congress.id}/complaints`, { body: complaint })
  const closing = { body: { reason: null, confirmUnfinished: false } }
  await congress.must('POST', `/v1/congresses/${congress.id}/closing`, closing)
  const page = await hall.openAs(await addRole(hall, 'presidium'), `/#/ballots/${round.id}`)
  const held = page.getByRole('region', { name: 'Gói phiếu bầu' })
  const act = (name: string) =>
    held.locator('button[aria-disabled="false"], button[type="button"]').filter({ hasText: name })
  const day = held.getByLabel('Ngày')
  const says = (words: string) => held.getByText(words).first().waitFor()
  const send = async (name: string, on: string): Promise<void> => {
    await day.fill(on)
    await act(name).click()
  }
  const wrong = (words: string) => held.locator('.field.wrong').getByText(words).waitFor()
  await says('Phiếu bầu đã niêm phong, lưu giữ tại Tủ hồ sơ số 2')
  await says('Khiếu nại số 1 chưa có kết quả giải quyết, nên phiếu bầu phải được giữ lại.')
  const order = async (on: string): Promise<void> => {
    await act('Ghi quyết định tiêu hủy').click()
    await held.getByLabel('Số của quyết định').fill('08-QĐ/ĐU')
    await held.getByLabel('Cấp ủy ra quyết định').fill('Ban Thường vụ Đảng ủy')
    await send('Ghi quyết định tiêu hủy', on)
  }
  await order('15/7/2017')
  await held.getByRole('alert').getByText('chừng nào khiếu nại số 1 chưa có kết quả giải quyết').waitFor()
  await act('Thôi').click()

  await act('Mở gói phiếu').click()
  await held.getByLabel('xem xét khiếu nại chưa có kết quả').check()
  await held.getByLabel('Họ và tên những người có mặt').fill(`${HUY}, ${MAI}`)
  await held.getByLabel('không còn nguyên', { exact: true }).check()
  await send('Mở gói phiếu', '14/01/2017')
  await wrong('không được sớm hơn')
  await page.evaluate(AFTER_EFFECTS)
  t.equal(await page.evaluate('document.activeElement.name'), 'day', 'the focus is at the refused day')
  await expectNoBarrier(t, page, 'an opening on a day that is too early')
  // Somebody else opens it first: the form goes with the state, and the page says that nothing was recorded from it.
  const opening = { cause: 'complaint', openedOn: '2017-02-01', present: [HUY, MAI], sealsIntact: false }
  await congress.must('POST', `/v1/rounds/${round.id}/ballot-package/opening`, { headers: seen(1), body: opening })
  await send('Mở gói phiếu', '01/02/2017')
  await act('Niêm phong lại').waitFor()
  await held.getByRole('alert').getByText('Thông tin đã được ghi lại sau khi mở xem').waitFor()
  await says('Gói phiếu bầu đang mở, cần niêm phong lại')
  const opened = 'xem xét khiếu nại chưa có kết quả; niêm phong không còn nguyên'
  await says('Mở ngày 01/02/2017')
  await says(opened)
  await act('Niêm phong lại').click()
  t.equal(await held.getByLabel('Nơi lưu giữ').inputValue(), 'Tủ hồ sơ số 2, Văn phòng Đảng ủy')
  await held.getByLabel('Số niêm phong').fill('NP-0200')
  await held.getByLabel('Số phiếu trong gói').fill('21')
  await held.getByLabel(HUY).check()
  await held.getByLabel('Lý do').fill('Đã kiểm tra theo khiếu nại.')
  await send('Niêm phong lại', '02/02/2017')
  await says('Số phiếu trong gói khác số phiếu thu về.')
  await says('Lần ghi 3: Đã kiểm tra theo khiếu nại.')
  await says(opened)
  const outcome = { kind: 'rejected', decidedOn: '2017-03-01', by: 'Ủy ban Kiểm tra Đảng ủy', note: null }
  await congress.must('PUT', `/v1/congresses/${congress.id}/complaints/1`, {
    headers: seen(1),
    body: { ...complaint, outcome, reason: 'Đã giải quyết.' },
  })
  await page.reload()

  await order('01/8/2017')
  await wrong('chỉ được quyết định tiêu hủy từ ngày 02/8/2017')
  await expectNoBarrier(t, page, 'an order on a day that is too early')
  await expectPictures(t, page, 'custody-too-early')
  await send('Ghi quyết định tiêu hủy', '02/8/2017')
  await says('Đã có quyết định tiêu hủy phiếu bầu, chưa tiêu hủy')
  const takeBack = async (name: string): Promise<void> => {
    await act(name).click()
    await held.getByLabel('Lý do').fill('Ghi nhầm lần bầu.')
    await act(name).click()
  }
  await takeBack('Rút quyết định tiêu hủy')
  await says('Phiếu bầu đã niêm phong, lưu giữ tại Tủ hồ sơ số 2')
  t.equal(await held.getByText('08-QĐ/ĐU').count(), 0, 'the order holds no more')
  await order('02/8/2017')
  await says('08-QĐ/ĐU, ngày 02/8/2017, của Ban Thường vụ Đảng ủy')
  const destroy = async (on: string): Promise<void> => {
    await act('Ghi việc tiêu hủy').click()
    await held.getByLabel('Họ và tên những người có mặt').fill(HUY)
    await send('Ghi việc tiêu hủy', on)
  }
  await destroy('01/8/2017')
  await wrong('không được sớm hơn')
  await send('Ghi việc tiêu hủy', '03/8/2017')
  await says('Phiếu bầu đã tiêu hủy ngày 03/8/2017')
  await takeBack('Bỏ ghi nhầm việc tiêu hủy')
  await says('Đã có quyết định tiêu hủy phiếu bầu, chưa tiêu hủy')
  await destroy('04/8/2017')
  await says('Phiếu bầu đã tiêu hủy ngày 04/8/2017')
  await expectNoBarrier(t, page, 'the destroyed ballots')
  await expectPictures(t, page, 'custody-destroyed')
})
