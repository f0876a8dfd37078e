import type { Page } from 'playwright-core'
import type { Test } from 'tap'
import { expectNoBarrier, reachedByTab } from './barriers.ts'
import { sendFrom } from './chromium.ts'
import { expectPictures } from './pictures.ts'

/** Runs in the page: somebody else corrects the name of an account. */
const RENAME = (id: string): string => `(async () => {
  const address = '/v1/accounts/${id}'
  const account = await fetch(address)
  await fetch(address, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'if-match': account.headers.get('etag') },
    body: JSON.stringify({ displayName: 'Ngô Đức Thịnh (thư ký)', state: 'active', reason: 'ghi rõ' }),
  })
})()`

/** Signing out by a button asks like every other way out while something is shown once, and the page stays. */
export const staysSignedIn = async (page: Page, loss: string, button = 'Đăng xuất'): Promise<void> => {
  await page.getByRole('button', { name: button, exact: true }).click()
  const question = page.getByRole('alert').getByText(loss)
  await question.waitFor()
  await page.getByRole('button', { name: 'Ở lại trang' }).press('Enter')
  await question.waitFor({ state: 'detached' })
}

/** The session ends while something is shown once: giving the page to somebody else asks over the page. */
const staysUnderLock = async (
  t: Test,
  page: Page,
  { loss, act, password }: Record<'loss' | 'act' | 'password', string>,
) => {
  await page.route('**/changes', () => {})
  await page.context().clearCookies()
  await page.getByRole('button', { name: act, exact: true }).click()
  const over = page.getByRole('dialog')
  await over.getByRole('button', { name: 'Người khác dùng máy này' }).click()
  await over.getByRole('alert').getByText(loss).waitFor()
  await expectNoBarrier(t, page, 'the question over a locked page')
  await over.getByRole('button', { name: 'Ở lại trang' }).press('Enter')
  await over.getByRole('alert').waitFor({ state: 'detached' })
  await over.getByRole('textbox', { name: 'Mật khẩu' }).fill(password)
  await page.keyboard.press('Enter')
  await over.waitFor({ state: 'detached' })
  await page.unroute('**/changes')
}

/** The accounts later: looked for, reset, disabled and enabled, with the refusals of the service in their rows. */
export const keepAccounts = async (t: Test, page: Page, password: string): Promise<void> => {
  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
  const row = (name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) })
  const acts = page.locator('.account-acts')
  const open = async (name: string): Promise<void> => {
    await row(name).getByRole('button', { name: 'Xử lý' }).click()
    await acts.waitFor()
  }
  const find = async (text: string): Promise<void> => {
    await page.getByLabel('Họ tên hoặc tên đăng nhập').fill(text)
    await page.getByRole('button', { name: 'Tìm' }).click()
  }

  await page.getByRole('link', { name: 'Tài khoản đã lập' }).click()
  await heading('8 tài khoản, 6 chưa đổi mật khẩu tạm')
  // All accounts are listed, however few of them the service gives on a page.
  await page.route('**/v1/accounts?*', (route) =>
    route.continue({
      url: route
        .request()
        .url()
        .replace(/limit=\d+/, 'limit=3'),
    }),
  )
  await page.reload()
  await heading('8 tài khoản, 6 chưa đổi mật khẩu tạm')
  await page.unroute('**/v1/accounts?*')
  await row('Phạm Thị Hồng Nhung').getByText('Đoàn chủ tịch, Đại hội đảng viên Chi bộ Văn phòng').waitFor()
  await find('không ai tên thế')
  await heading('Không có tài khoản nào tên như vậy')
  await find('hong nhung')
  await heading('1 tài khoản, 1 chưa đổi mật khẩu tạm')
  await find('')
  await heading('8 tài khoản, 6 chưa đổi mật khẩu tạm')

  await open('Ngô Đức Thịnh')
  await acts.getByRole('button', { name: 'Bỏ thời gian chờ' }).click()
  await acts.getByText('Đăng nhập được ngay.').waitFor()
  await acts.getByRole('button', { name: 'Đặt lại mật khẩu' }).click()
  const fresh = page.getByRole('region', { name: 'Mật khẩu tạm mới' })
  await fresh.waitFor()
  await expectNoBarrier(t, page, 'the accounts with a password that was reset')
  const loss = 'Mật khẩu tạm chưa in'
  await staysSignedIn(page, loss)
  await staysUnderLock(t, page, { loss, act: 'Bỏ thời gian chờ', password })
  await fresh.waitFor()
  await fresh.getByRole('button', { name: 'Đã in xong, ẩn mật khẩu' }).click()
  await page.getByRole('alert').getByText('Mật khẩu tạm chưa in').waitFor()
  await page.getByRole('button', { name: 'Ở lại trang' }).click()
  const slip = page.waitForEvent('download')
  await fresh.getByRole('button', { name: 'In 1 phiếu đăng nhập' }).click()
  await slip
  await fresh.getByRole('button', { name: 'Đã in xong, ẩn mật khẩu' }).click()
  await fresh.waitFor({ state: 'detached' })

  // Somebody else has changed the account meanwhile.
  const { items } = await sendFrom<{ items: { id: string; username: string }[] }>(page, 'GET', '/v1/accounts')
  const { id } = items.find(({ username }) => username === 'ngo.duc.thinh')!
  await page.evaluate(RENAME(id))
  await acts.getByLabel('Lý do').fill('chuyển công tác')
  await acts.getByRole('button', { name: 'Ngừng dùng tài khoản' }).click()
  await acts.getByText('Người khác vừa sửa tài khoản này').waitFor()
  t.equal(await acts.getByLabel('Lý do').inputValue(), 'chuyển công tác', 'nothing typed disappears')
  await acts.getByRole('button', { name: 'Ngừng dùng tài khoản' }).click()
  await row('Ngô Đức Thịnh').getByText('ngừng dùng').waitFor()
  await acts.getByRole('button', { name: 'Cho dùng lại tài khoản' }).waitFor()
  await expectPictures(t, page, 'administration-all-accounts')
  await acts.getByLabel('Lý do').fill('đã trở lại')
  await acts.getByRole('button', { name: 'Cho dùng lại tài khoản' }).click()
  await acts.getByRole('button', { name: 'Đặt lại mật khẩu' }).waitFor()

  // The administrator cannot lock themselves out.
  await open('Nguyễn Thị Thu Hà')
  await acts.getByRole('button', { name: 'Đặt lại mật khẩu' }).click()
  await acts.getByRole('alert').waitFor()
  await acts.getByLabel('Lý do').fill('thử')
  await acts.getByRole('button', { name: 'Ngừng dùng tài khoản' }).click()
  await acts.locator('.state-form').getByRole('alert').waitFor()
  t.comment(await acts.getByRole('alert').allTextContents())
  const names = await reachedByTab(t, page)
  for (const name of ['Họ tên hoặc tên đăng nhập', 'Đặt lại mật khẩu', 'Lý do']) t.ok(names.includes(name), name)
}

/** Another system with its key, which is shown once; and the roles of the people of the meeting. */
export const keepSystems = async (t: Test, page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Hệ thống khác và khóa' }).click()
  await page.getByRole('heading', { level: 1, name: 'Chưa có hệ thống khác nào' }).waitFor()
  await page.getByRole('button', { name: 'Thêm hệ thống' }).click()
  await page.getByLabel('Tên hệ thống').fill('Máy quét phiếu')
  await page.getByLabel('Tên tài khoản').fill('may.quet')
  await page.getByLabel('Tổ chức đảng').selectOption({ label: 'Chi bộ Văn phòng Sở Tài chính' })
  await page.keyboard.press('Enter')
  const system = page.getByRole('region', { name: 'Máy quét phiếu' })
  await system.getByText('chưa có khóa').waitFor()
  await system.getByRole('button', { name: 'Tạo khóa' }).click()
  await system.getByLabel('Khóa dùng để làm gì').fill('Máy số 1')
  await system.getByLabel('Hết hạn cuối ngày').fill('31/12/2030')
  await page.keyboard.press('Enter')
  await system.getByText('Đề nghị chọn ít nhất một vai trò.').waitFor()
  await system.getByLabel('Ủy viên ban kiểm phiếu').check()
  await system.getByRole('button', { name: 'Tạo khóa' }).click()
  await system.locator('.field.wrong').getByLabel('Hết hạn cuối ngày').fill('31/12/2017')
  await system.getByRole('button', { name: 'Tạo khóa' }).click()
  const secret = page.getByRole('region', { name: 'Khóa Máy số 1' })
  await secret.waitFor()
  t.match(await secret.getByLabel('Khóa Máy số 1').inputValue(), /^kp_/)
  await staysSignedIn(page, 'Khóa đang hiện chưa sao chép')
  await secret.getByRole('button', { name: 'Đã cất, ẩn đi' }).click()
  await page.getByRole('alert').getByText('Khóa đang hiện chưa sao chép').waitFor()
  await page.getByRole('button', { name: 'Ở lại trang' }).click()
  await secret.getByRole('button', { name: 'Sao chép' }).click()
  await secret.getByText('Đã sao chép.').waitFor()
  await expectNoBarrier(t, page, 'another system with a new key')
  await secret.getByRole('button', { name: 'Đã cất, ẩn đi' }).click()
  await secret.waitFor({ state: 'detached' })
  await expectPictures(t, page, 'administration-systems')
  await system.getByRole('button', { name: 'Thu hồi (Máy số 1)' }).click()
  await system.getByLabel('Lý do thu hồi').fill('thử xong')
  await page.keyboard.press('Enter')
  await system.getByText('đã thu hồi lúc').waitFor()
}

/** Roles in a meeting later: one is revoked, and granted once more. */
export const keepGrants = async (t: Test, page: Page): Promise<void> => {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Ngô Đức Thịnh' }) })
  await row.getByText('mật khẩu tạm, chưa đổi').waitFor()
  await row.getByRole('button', { name: 'Thu hồi' }).click()
  await page.getByLabel('Lý do thu hồi').fill('giao nhầm')
  await page.keyboard.press('Enter')
  await page.getByText('1 vai trò đã thu hồi').waitFor()
  await page.getByLabel('Tên đăng nhập').fill('ngo.duc.thinh')
  await page.getByLabel('Vai trò', { exact: true }).selectOption({ label: 'Người kiểm tra việc kiểm phiếu' })
  await page.getByRole('button', { name: 'Giao vai trò' }).click()
  await row.getByText('Người kiểm tra việc kiểm phiếu').waitFor()
  await expectNoBarrier(t, page, 'the roles in a meeting')
}
