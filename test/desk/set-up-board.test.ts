import { test } from 'tap'
import { writeAccount } from '../support/accounts.ts'
import { expectNoBarrier } from './support/barriers.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { paste } from './support/paste.ts'
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
