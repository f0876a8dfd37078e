import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { test } from 'tap'
import { openLaptop } from '../http/support/devices.ts'
import { writeAccount } from '../support/accounts.ts'
import { standingClock } from '../support/clock.ts'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import { expectNoBarrier, reachedByTab } from './support/barriers.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { AFTER_EFFECTS, KEPT, SEEN } from './support/in-page.ts'
import { expectPictures } from './support/pictures.ts'

const [BINH, DUNG, HA, SON, THANH, YEN] = [
  'Trần Thị Bình',
  'Nguyễn Văn Dũng',
  'Phạm Thu Hà',
  'Hoàng Minh Sơn',
  'Lưu Đức Thành',
  'Đoàn Thị Yến',
] as const
const NAMES = [BINH, DUNG, HA, SON, THANH, YEN]

/** Of 22 ballots, of which 12 elect: Bình 22, Dũng 20, Hà 16, Sơn 4, Thành 18, Yến 11. */
const BALLOTS = [
  { strike: [SON, YEN], times: 9 },
  { strike: [HA, SON], times: 4 },
  { strike: [YEN, THANH], times: 2 },
  { strike: [DUNG, HA, THANH], times: 2 },
  { strike: [SON], times: 5 },
] as const

/** How far a click scrolls a page depends on what was already on it. */
const TO_TOP = `for (const part of [document.scrollingElement, ...document.querySelectorAll('*')]) part.scrollTop = 0`

/** Titles of instruments are the last that a result gets. */
const wholeResult = (page: Page) => page.getByText('Quy định số 29-QĐ/TW').waitFor()
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

test('the head sees what is about to be declared, members confirm it, and it is declared by three deliberate acts', async (t) => {
  const hall = await openHallBrowser(t)
  const { congress } = hall
  const election = await congress.createElection('committee', 5)
  const { id: round } = await congress.openRound(election)
  await congress.startCount(round, { names: NAMES, returned: 22 })
  const head = await hall.openAs(hall.head.username, `/#/result/${round}`)
  await heading(head, 'Chưa công bố được kết quả')
  await expectNoBarrier(t, head, 'the page before the count')
  await expectPictures(t, head, 'result-waiting')

  await congress.enterBallots(round, BALLOTS)
  await head.reload()
  const title = 'Trúng cử 4 trong 5 người cần bầu, còn 1 vị trí'
  await heading(head, title)
  await head.getByText('Còn thiếu 1 xác nhận').waitFor()
  t.same(await head.getByRole('row').filter({ hasText: YEN }).locator('td, th').allInnerTexts(), [
    ...['6', YEN, '11', '50,00%', '', 'không trúng cử\nthiếu 1 phiếu'],
  ])
  await wholeResult(head)
  await expectNoBarrier(t, head, 'the result before its declaration')
  await expectPictures(t, head, 'result-pending')
  const declare = head.getByRole('button', { name: 'Công bố kết quả', exact: true })
  await declare.press('Enter')
  await head.getByText('Còn thiếu 1 xác nhận').waitFor()
  t.equal(await head.getByText('Công bố kết quả này?').count(), 0, 'nothing is asked while a confirmation is missing')

  const mai = await hall.openAs(hall.mai.username, '/#/stacks')
  await mai.getByRole('link', { name: 'Xem và xác nhận kết quả: Bầu cấp ủy, lần 1 (bầu lần đầu)' }).click()
  await heading(mai, title)
  await wholeResult(mai)
  await expectNoBarrier(t, mai, 'the result that a member confirms')
  await expectPictures(t, mai, 'result-confirm')
  await mai.getByRole('button', { name: 'Xác nhận kết quả này' }).click()
  await mai.getByText('Đã ghi xác nhận của đồng chí.').waitFor()

  await head.reload()
  await head.getByText('1 trong 2 ủy viên đã xác nhận, cần 1.').waitFor()
  const answer = async () => {
    await declare.press('Enter')
    await head.keyboard.press('Enter')
    await head.getByText('Công bố kết quả này?').waitFor()
    await head.getByLabel('Ban kiểm phiếu đã đọc lại từng tên và số phiếu.').check()
  }
  await answer()
  await congress.must('PUT', `/v1/rounds/${round}/ballot-return`, {
    headers: { 'if-match': await congress.tagOf(`/v1/rounds/${round}/ballot-return`) },
    body: { returned: 22, sealsIntact: true, note: 'Đã kiểm lại niêm phong.', reason: 'Kiểm lại.' },
  })
  await declare.press('Enter')
  await head.getByText('Số liệu đã thay đổi sau khi trang này được mở.').waitFor()
  await head.getByText('Còn thiếu 1 xác nhận').waitFor()
  await head.getByText('xác nhận cũ, số liệu đã thay đổi sau đó').waitFor()
  // The page of a member who has read the old figures says that these are others.
  await mai.getByText('Số liệu đã thay đổi sau khi trang này được mở.').waitFor()

  await head.getByRole('button', { name: 'Vũ Ngọc Anh xác nhận trên máy này' }).click()
  await head.getByLabel('Tên đăng nhập').fill(hall.anh.username)
  await head.getByLabel('Mật khẩu').fill('không phải mật khẩu')
  await head.keyboard.press('Enter')
  await head.getByRole('alert').filter({ hasText: 'Số liệu đã thay đổi' }).waitFor()
  await head.getByRole('alert').filter({ hasNotText: 'Số liệu đã thay đổi' }).waitFor()
  await expectNoBarrier(t, head, 'a member at the laptop of the head')
  await expectPictures(t, head, 'result-confirm-here')
  await head.getByLabel('Mật khẩu').fill(EVERYBODYS_PASSWORD)
  await head.keyboard.press('Enter')
  await head.getByText('1 trong 2 ủy viên đã xác nhận, cần 1.').waitFor()
  await answer()
  await head.getByText(`Trúng cử: ${[BINH, DUNG, THANH, HA].join(', ')}.`).waitFor()
  await wholeResult(head)
  await expectNoBarrier(t, head, 'the question before the declaration')
  await expectPictures(t, head, 'result-declaring')
  t.comment('another window of the head is asked at the same time')
  const late = await head.context().newPage()
  await late.goto(head.url())
  const lateDeclare = late.getByRole('button', { name: 'Công bố kết quả', exact: true })
  await lateDeclare.click()
  await late.getByLabel('Ban kiểm phiếu đã đọc lại từng tên và số phiếu.').check()
  await declare.press('Enter')
  await head.getByText('đã công bố').waitFor()
  await heading(head, title)
  await head.getByText('2 người trong ban kiểm phiếu đã xác nhận').waitFor()
  await head.getByRole('link', { name: 'In biên bản, giấy tờ' }).waitFor()
  await wholeResult(head)
  await head.getByRole('button', { name: 'xem đủ' }).click()
  await expectNoBarrier(t, head, 'the declared result')
  await head.evaluate(TO_TOP)
  await expectPictures(t, head, 'result-declared')
  t.equal(await head.getByRole('button', { name: 'Mở lại để kiểm phiếu lại' }).count(), 0, 'the head reopens nothing')
  await lateDeclare.click()
  await late.getByText('Kết quả này đã được công bố từ cửa sổ khác.').waitFor()
  await late.getByText('đã công bố lúc').waitFor()
  t.equal(await lateDeclare.count(), 0, 'nothing is left to declare')
  await late.close()
  t.comment('an address that names no round says so, and has a way on')
  await head.goto(`/#/result/${congress.id}`)
  await heading(head, 'Không đọc được kết quả')
  await head.getByRole('alert').waitFor()
  await head.getByRole('link', { name: 'Về toàn cảnh' }).waitFor()
  await mai.goto(`/#/confirm/${congress.id}`)
  await mai.getByRole('alert').waitFor()
  t.match(await mai.getByRole('alert').innerText(), /lần bầu/)
  await mai.getByRole('link', { name: 'Về danh sách tập' }).waitFor()
  await head.goto(`/#/result/${round}`)
  await wholeResult(head)
  t.same((await reachedByTab(t, head)).slice(0, 6), [
    ...['Tài khoản của tôi', 'Đăng xuất', 'English', 'Toàn cảnh'],
    ...['Bầu cấp ủy, lần 1 (bầu lần đầu)', 'Xếp theo thứ tự danh sách'],
  ])

  await writeAccount(hall.service, { username: 'chu.toa', organisationId: congress.organisationId })
  const grant = { username: 'chu.toa', role: 'presidium' }
  await congress.must('POST', `/v1/congresses/${congress.id}/role-grants`, { body: grant })
  const leader = await hall.openAs('chu.toa', `/#/result/${round}`)
  await heading(leader, title)
  await leader.getByRole('link', { name: 'Ghi quyết định' }).waitFor()
  await leader.getByRole('button', { name: 'Mở lại để kiểm phiếu lại' }).click()
  await leader.getByLabel('cấp trên quyết định').check()
  await leader.getByLabel('Số văn bản của cấp trên').fill('12-QĐ/ĐU')
  await leader.getByLabel('Ngày văn bản').fill('31/9/2017')
  await leader.getByLabel('Cơ quan ban hành').fill('Ban Thường vụ Đảng ủy cấp trên')
  await leader.getByLabel('Lý do').fill('Phiếu của một tập bị cộng nhầm.')
  await leader.getByLabel('không', { exact: true }).check()
  const reopen = leader.getByRole('button', { name: 'Mở lại để kiểm phiếu lại' })
  await reopen.click()
  await leader.getByText('Đề nghị ghi ngày, tháng, năm của văn bản').waitFor()
  await expectNoBarrier(t, leader, 'the reopening with a wrong day')
  await leader.getByLabel('Ngày văn bản').fill('06/8/2017')
  await reopen.click()
  await heading(leader, 'Chưa công bố được kết quả')
  await leader.getByText('Mở lại: cấp trên quyết định, văn bản 12-QĐ/ĐU, ngày 06/8/2017').waitFor()
  t.same(await leader.locator('del').allInnerTexts(), [[BINH, DUNG, THANH, HA].join(', ')], 'the old names are struck')
  await expectNoBarrier(t, leader, 'the reopened round')
  await expectPictures(t, leader, 'result-reopened')

  t.comment('a result that was declared while the form was filled in is shown first, and not undone')
  await congress.declare(round)
  await leader.getByText(/^Kết quả lần 2, công bố lúc/).waitFor()
  await reopen.click()
  await leader.getByLabel('đoàn chủ tịch quyết định').check()
  const reason = leader.getByLabel('Lý do')
  await reason.fill('Tập 1 bị cộng nhầm.')
  await leader.getByLabel('không', { exact: true }).check()
  await congress.undo(round, 'reopenings')
  await congress.declare(round)
  await reopen.click()
  await leader.getByText('Thông tin đã được ghi lại sau khi mở xem').waitFor()
  await leader.getByText(/^Kết quả lần 3, công bố lúc/).waitFor()
  t.equal(await reason.inputValue(), 'Tập 1 bị cộng nhầm.', 'nothing typed is lost')
  await reopen.click()
  await heading(leader, 'Chưa công bố được kết quả')
})

test('at the laptop of the head only the own password confirms, and nothing of it stays there', async (t) => {
  const clock = standingClock()
  const hall = await openHallBrowser(t, { now: clock.now })
  const { congress, service, mai, anh } = hall
  const election = await congress.createElection('committee', 5)
  const { id: round } = await congress.playRound(election, { names: NAMES, ballots: [{ strike: [SON], times: 22 }] })
  const phone = openLaptop(service, { from: '127.0.0.1' })
  await phone.signIn(anh.username, EVERYBODYS_PASSWORD)
  const password = { body: { password: EVERYBODYS_PASSWORD } }
  const factor = await phone.request<{ secret: string }>('POST', '/v1/account/second-factor', password)
  const key = Secret.fromBase32(factor.body.secret)
  const codeNow = (): string => TOTP.generate({ secret: key, timestamp: clock.now().getTime() })
  await phone.request('POST', '/v1/account/second-factor/confirmation', { body: { code: codeNow() } })
  clock.minutesLater(1)
  const head = await hall.openAs(hall.head.username, `/#/result/${round}`)
  await head.getByRole('button', { name: 'Vũ Ngọc Anh xác nhận trên máy này' }).click()
  const [name, secret] = [head.getByLabel('Tên đăng nhập'), head.getByLabel('Mật khẩu')]
  const alert = head.getByRole('alert')
  const confirm = async (username: string): Promise<void> => {
    await head.locator('button[type="submit"][aria-disabled="false"]').waitFor()
    await name.fill(username)
    await secret.fill(EVERYBODYS_PASSWORD)
    await secret.press('Enter')
  }
  await confirm(hall.head.username)
  await alert.getByText('Việc này thuộc vai trò khác: ủy viên ban kiểm phiếu').waitFor()
  t.equal(await secret.inputValue(), '', 'a refused password leaves the page')
  await confirm(mai.username)
  await alert.getByText('xác nhận được ghi cho người đó. Vũ Ngọc Anh chưa xác nhận.').waitFor()
  await confirm(mai.username)
  await head.locator('button[type="submit"][aria-disabled="false"]').waitFor()
  await alert.getByText('Vũ Ngọc Anh chưa xác nhận.').waitFor()
  await expectNoBarrier(t, head, 'the confirmation of another member')

  const wrong = { body: { username: anh.username, password: 'không phải mật khẩu' } }
  for (let times = 0; times < 5; times += 1) await phone.request('POST', '/v1/sessions', wrong)
  await confirm(anh.username)
  await alert.getByText('Có nhiều lần đăng nhập không thành công nên phải chờ').waitFor()
  clock.minutesLater(20)
  await confirm(anh.username)
  await alert.getByText('Tài khoản này đăng nhập kèm mã xác nhận.').waitFor()
  await head.evaluate(AFTER_EFFECTS)
  t.equal(await head.evaluate('document.activeElement.name'), 'code', 'the code is asked for next')
  const code = head.getByLabel('Mã xác nhận')
  await code.fill(codeNow() === '123456' ? '654321' : '123456')
  await code.press('Enter')
  await alert.getByText('mã xác nhận không đúng').waitFor()
  clock.minutesLater(20)
  await secret.fill(EVERYBODYS_PASSWORD)
  await code.fill(codeNow())
  await code.press('Enter')
  await head.getByText('2 trong 2 ủy viên đã xác nhận, cần 1.').waitFor()
  await head.getByText('Đỗ Quang Huy · trưởng ban kiểm phiếu').waitFor()
  for (const place of [SEEN, KEPT, 'JSON.stringify(localStorage)']) {
    t.notMatch(await head.evaluate<string>(place), EVERYBODYS_PASSWORD, 'the password is in no place of the page')
  }
})
