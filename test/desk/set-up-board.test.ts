import { test } from 'tap'
import { writeAccount } from '../support/accounts.ts'
import { standingClock } from '../support/clock.ts'
import { expectNoBarrier } from './support/barriers.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { paste } from './support/paste.ts'
import { expectPictures } from './support/pictures.ts'
import { addRole } from './support/roles.ts'

test('the secretary records another counting board from pasted names', async (t) => {
  const hall = await openHallBrowser(t)
  const { congress } = hall
  await congress.addPeople('Trần Thị Bình', 'Nguyễn Văn Dũng')
  const page = await hall.openAs(await addRole(hall, 'secretary'), '/#/set-up/board')
  await page.getByText('Ai không còn trong ban thì mất vai trò kiểm phiếu ngay.').waitFor()
  const search = page.getByLabel('Tìm theo họ tên hoặc đơn vị')
  await page.route('**/candidate-readings', (route) => route.abort())
  hall.forget(/candidate-readings|ERR_FAILED/)
  await paste(search, 'Trần Thị Bình\nNguyễn Văn Dũng\nLò Văn Mới')
  const tryAgain = page.getByRole('button', { name: 'Thử lại' })
  await tryAgain.waitFor()
  await page.unroute('**/candidate-readings')
  await tryAgain.click()
  await page.getByText('Đã thêm 2 người từ danh sách; 1 dòng chưa thêm được').waitFor()
  await page.getByRole('button', { name: 'Bỏ Nguyễn Văn Dũng' }).click()
  const loses = page.getByText('Đồng chí Đỗ Quang Huy mất ngay vai trò trưởng ban kiểm phiếu')
  t.equal(await loses.count(), 0, 'nobody loses a role while the board is as it was')
  await page.getByRole('radio', { name: 'Trần Thị Bình' }).check()
  await loses.waitFor()
  await page.getByText('Đồng chí Trần Thị Bình nhận vai trò trưởng ban kiểm phiếu khi đoàn chủ tịch giao').waitFor()
  await page.getByText('Đồng chí Đỗ Quang Huy nhận vai trò ủy viên ban kiểm phiếu').waitFor()
  t.equal(await page.getByText('Đồng chí Lê Thị Mai').count(), 0, 'who stays what they are is not named')
  await page.getByLabel('Đồng ý', { exact: true }).fill('400')
  await page.getByLabel('Lý do thay đổi').fill('Đồng chí trưởng ban xin rút.')
  await expectNoBarrier(t, page, 'a counting board that is changed')
  const save = page.locator('button[type=submit]')
  await save.click()
  await page.getByRole('alert').waitFor()
  t.ok(await page.getByRole('radio', { name: 'Trần Thị Bình' }).isChecked(), 'nothing that was chosen disappears')
  await page.getByLabel('Đồng ý', { exact: true }).fill('21')
  await save.click()
  await page.getByLabel('Lý do thay đổi').waitFor({ state: 'detached' })
  const board = await congress.must<{ version: number; members: readonly { personId: string; head: boolean }[] }>(
    'GET',
    `/v1/congresses/${congress.id}/counting-board`,
  )
  t.equal(board.version, 2)
  t.same(
    board.members.filter(({ head }) => head).map(({ personId }) => personId),
    [congress.idOf('Trần Thị Bình')],
  )

  t.comment('the presidium gives the new head an account; the others keep theirs')
  await writeAccount(hall.service, { username: 'tran.thi.binh.2', organisationId: congress.organisationId })
  const presidium = await hall.openAs(await addRole(hall, 'presidium'), '/#/set-up')
  await presidium.getByRole('link', { name: 'Tài khoản và mã PIN' }).click()
  const username = presidium.getByLabel('Trưởng ban kiểm phiếu: Trần Thị Bình')
  t.equal(await username.inputValue(), 'tran.thi.binh', 'a user name is proposed')
  await presidium.getByText('Đồng chí Đỗ Quang Huy: trưởng ban kiểm phiếu (tài khoản').waitFor()
  await expectNoBarrier(t, presidium, 'the accounts of a counting board')
  await username.press('Enter')
  await presidium.locator('.field.wrong .error').waitFor()
  t.equal(await username.inputValue(), 'tran.thi.binh', 'nothing that was typed disappears')
  await username.fill('tran.thi.binh.2')
  await username.press('Enter')
  await username.waitFor({ state: 'detached' })
  const { items } = await congress.must<{
    items: readonly { role: string; personId: string; revokedAt: string | null }[]
  }>('GET', `/v1/congresses/${congress.id}/role-grants`)
  t.same(
    items.filter(({ role, revokedAt }) => role === 'board-head' && revokedAt === null).map(({ personId }) => personId),
    [congress.idOf('Trần Thị Bình')],
  )
})

test('a board that the superior sent is recorded with its paper and people from outside the meeting', async (t) => {
  const hall = await openHallBrowser(
    t,
    { now: standingClock('2025-08-15T01:00:00.000Z').now },
    { heldOn: '2025-08-15' },
  )
  const { congress } = hall
  const page = await hall.openAs(await addRole(hall, 'presidium'), '/#/set-up/board')
  const sent = page.getByLabel('Cấp trên trực tiếp cử tổ công tác đến kiểm phiếu')
  await sent.check()
  t.equal(await page.getByLabel('Đồng ý', { exact: true }).count(), 0, 'the meeting does not vote on it')
  await page.getByText('Quy định số 294-QĐ/TW').first().waitFor()
  for (const name of ['Đỗ Quang Huy', 'Lê Thị Mai', 'Vũ Ngọc Anh']) {
    await page.getByRole('button', { name: `Bỏ ${name}` }).click()
  }
  const search = page.getByLabel('Tìm theo họ tên hoặc đơn vị')
  for (const name of ['Cao Văn Sáu', 'Lò Thị Bảy', 'Mai Văn Tám']) {
    await search.fill(name)
    await search.press('Enter')
    await page.getByRole('button', { name: `Ghi vào đại hội ${name}` }).click()
    await page.getByText('do cấp trên cử đến kiểm phiếu; không thuộc đại hội').waitFor()
    await page.getByLabel('Đơn vị', { exact: true }).fill('Ủy ban Kiểm tra Đảng ủy')
    await page.getByRole('button', { name: 'Ghi người này rồi thêm' }).click()
    await page.getByRole('button', { name: `Bỏ ${name}` }).waitFor()
  }
  await page.getByRole('radio', { name: 'Cao Văn Sáu' }).focus()
  await page.keyboard.press('Tab')
  t.equal(await page.evaluate('document.activeElement.textContent'), 'Bỏ Cao Văn Sáu')
  await page.keyboard.press('Tab')
  t.equal(await page.evaluate('document.activeElement.textContent'), 'Bỏ Lò Thị Bảy', 'the heads are one stop of Tab')
  await page.getByRole('radio', { name: 'Cao Văn Sáu' }).focus()
  await page.keyboard.press('ArrowDown')
  t.ok(await page.getByRole('radio', { name: 'Lò Thị Bảy' }).isChecked())
  await page.getByLabel('Số văn bản').fill('15-QĐ/ĐU')
  await page.getByLabel('Cơ quan ban hành').fill('Đảng ủy cấp trên')
  await page.getByLabel('Lý do thay đổi').fill('Cả chi bộ có tên trong danh sách bầu cử.')
  const day = page.getByLabel('Ngày văn bản')
  await day.fill('31/6/2025')
  await day.press('Enter')
  await page.locator('.field.wrong', { hasText: 'Ngày văn bản' }).getByText('Đề nghị ghi ngày, tháng, năm').waitFor()
  await day.fill('16/8/2025')
  await day.press('Enter')
  await page.locator('.field.wrong', { hasText: 'Ngày văn bản' }).getByText(/ngày/).last().waitFor()
  await expectNoBarrier(t, page, 'a board that the superior sent')
  await sent.focus()
  await expectPictures(t, page, 'set-up-working-group')
  await day.fill('12/8/2025')
  await day.press('Enter')
  await page.locator('.field.wrong').waitFor({ state: 'detached' })
  await page
    .getByText('Ban kiểm phiếu đã ghi, bản 2.')
    .or(page.getByRole('heading', { level: 1, name: 'Nội dung bầu' }))
    .first()
    .waitFor()
  const board = await congress.must<Readonly<Record<string, unknown>>>(
    'GET',
    `/v1/congresses/${congress.id}/counting-board`,
  )
  t.match(board, {
    version: 2,
    source: 'superior',
    vote: null,
    paper: { number: '15-QĐ/ĐU', date: '2025-08-12', issuer: 'Đảng ủy cấp trên' },
  })
  const { items } = await congress.must<{ items: readonly { fullName: string; workingGroup: boolean }[] }>(
    'GET',
    `/v1/congresses/${congress.id}/people`,
  )
  t.same(
    items
      .filter(({ workingGroup }) => workingGroup)
      .map(({ fullName }) => fullName)
      .sort(),
    ['Cao Văn Sáu', 'Lò Thị Bảy', 'Mai Văn Tám'],
    'they do not belong to the meeting',
  )

  t.comment('the recorded paper is in the fields when the board is changed again')
  await page.goto('/#/set-up/board')
  await page.getByText('Ban kiểm phiếu đã ghi, bản 2.').waitFor()
  t.ok(await sent.isChecked())
  t.equal(await page.getByLabel('Số văn bản').inputValue(), '15-QĐ/ĐU')
  t.equal(await day.inputValue(), '12/8/2025')
})
