import type { Page } from 'playwright-core'
import { test } from 'tap'
import { standingClock } from '../support/clock.ts'
import { bundledDesk } from '../support/desk.ts'
import { SETUP_TOKEN } from '../support/everyone.ts'
import { openTestService } from '../support/service.ts'
import { keepAccounts, keepGrants, keepSystems, staysSignedIn } from './support/administration.ts'
import { expectNoBarrier, reachedByTab } from './support/barriers.ts'
import { openDeskBrowser, sendFrom, watchBrowsers } from './support/chromium.ts'
import { expectPictures } from './support/pictures.ts'

const PASSWORD = 'một câu dài mà chỉ mình tôi biết'
const NAMES = ['Phạm Thị Hồng Nhung', 'Ngô Đức Thịnh', 'Đỗ Quang Huy', 'Lê Thị Mai', 'Vũ Ngọc Anh']

/** Every click, filled field, choice and paste of the path from the first page counts. */
const countActions = (page: Page) => {
  let count = 0
  const counted =
    <Given extends unknown[]>(act: (...given: Given) => Promise<unknown>) =>
    async (...given: Given): Promise<void> => {
      count += 1
      await act(...given)
    }
  return {
    fill: counted((label: string, value: string) => page.getByLabel(label, { exact: true }).fill(value)),
    press: counted((name: string) => page.getByRole('button', { name }).click()),
    choose: counted((label: string, option: string) =>
      page.getByLabel(label, { exact: true }).selectOption({ label: option }),
    ),
    count: () => count,
  }
}

test('an administrator comes from the first page to the slips of all accounts', async (t) => {
  const { files } = await bundledDesk()
  const complaints = watchBrowsers(t)
  // A clock that ran with every request would end the sessions of windows that ask for news.
  const service = await openTestService(t, { desk: files, now: standingClock().now })
  const desk = await openDeskBrowser(t, service.app, complaints)
  const page = await desk.open(`/setup#${SETUP_TOKEN}`)
  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
  const acts = countActions(page)

  await heading('Lập tài khoản quản trị hệ thống')
  await acts.fill('Họ và tên', 'Nguyễn Thị Thu Hà')
  await acts.fill('Mật khẩu', PASSWORD)
  await acts.fill('Nhập lại mật khẩu', PASSWORD)
  await acts.press('Lập tài khoản')

  await heading('Việc đầu tiên: ghi tổ chức đảng và đại hội (hội nghị)')
  await acts.fill('Tên tổ chức đảng', 'Chi bộ Văn phòng Sở Tài chính')
  await acts.fill('Nhiệm kỳ', '2025-2030')
  await page.getByLabel('Ngày họp', { exact: true }).fill('05/8/2025')
  await page.getByText('Theo ngày họp, áp dụng: 190-QĐ/TW').waitFor()
  await page.getByLabel('Ngày họp', { exact: true }).fill('05/8/2017')
  await page.getByText('Theo ngày họp, áp dụng: 244-QĐ/TW').waitFor()
  await page.getByText('10 cách hiểu giữ mặc định', { exact: true }).waitFor()
  await expectNoBarrier(t, page, 'the form of the organisation and its meeting')
  await expectPictures(t, page, 'administration-first')

  await page.getByText('10 cách hiểu giữ mặc định', { exact: true }).click()
  await page.getByRole('radio', { name: 'vẫn cần quá một nửa' }).check()
  await page.getByText('9 cách hiểu giữ mặc định, 1 cách hiểu khác mặc định', { exact: true }).waitFor()
  await expectNoBarrier(t, page, 'the readings of a new meeting')
  await page.getByRole('radio', { name: 'nhiều phiếu hơn thì trúng cử (mặc định)' }).check()
  await page.getByRole('radio', { name: 'ban kiểm phiếu kết luận từng phiếu' }).check()
  await expectPictures(t, page, 'administration-readings')
  await page.getByText('9 cách hiểu giữ mặc định, 1 cách hiểu khác mặc định').click()

  // The meeting is refused after its organisation was recorded, which is not recorded again.
  let organisations = 0
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/v1/organisations')) organisations += 1
  })
  await page.getByLabel('Ngày họp', { exact: true }).fill('05/8/1950')
  await page.keyboard.press('Enter')
  await page.locator('.field.wrong, .notice.stop').first().waitFor()
  await page.getByText('Tổ chức đảng: Chi bộ Văn phòng Sở Tài chính').waitFor()
  t.equal(await page.getByLabel('Nhiệm kỳ').inputValue(), '2025-2030', 'nothing typed disappears')
  await page.getByLabel('Ngày họp', { exact: true }).fill('05/8/2025')
  await acts.press('Ghi tổ chức và đại hội (hội nghị)')
  await heading('Lập tài khoản cho người điều hành và ban kiểm phiếu')
  t.equal(organisations, 1)
  const meetings = await sendFrom<{ items: { readings: object }[] }>(page, 'GET', '/v1/congresses')
  t.match(meetings.items[0]?.readings, { markedBallots: 'board-rules', tieAtCut: 'revote-plurality' })
  await page.getByText('Đại hội đảng viên Chi bộ Văn phòng Sở Tài chính nhiệm kỳ 2025–2030').waitFor()

  await acts.fill('Họ và tên', NAMES.join('\n'))
  t.equal(await page.getByLabel('Tên đăng nhập của Đỗ Quang Huy').inputValue(), 'do.quang.huy')
  await acts.choose('Vai trò của Phạm Thị Hồng Nhung', 'Đoàn chủ tịch')
  await acts.choose('Vai trò của Ngô Đức Thịnh', 'Đoàn thư ký')
  await expectNoBarrier(t, page, 'the accounts before they are created')
  await expectPictures(t, page, 'administration-accounts')
  const names = await reachedByTab(t, page)
  for (const name of ['Tên đăng nhập của Lê Thị Mai', 'Vai trò của Lê Thị Mai', 'Lập 5 tài khoản']) {
    t.ok(names.includes(name), `the keyboard reaches ${name}`)
  }

  // Nothing is sent while a row is wrong.
  await page.getByLabel('Tên đăng nhập của Vũ Ngọc Anh').fill('ab')
  await page.getByText('Tên đăng nhập gồm 3 đến 40').waitFor()
  await page.getByRole('button', { name: 'Lập 5 tài khoản' }).click()
  await page.getByRole('alert').getByText('chưa gửi gì').waitFor()
  // Somebody else takes a name meanwhile; and the answer to the last row is lost after its account was created.
  await page.getByLabel('Tên đăng nhập của Vũ Ngọc Anh').fill('vu.ngoc.anh')
  const { items } = await sendFrom<{ items: { id: string }[] }>(page, 'GET', '/v1/organisations')
  const taken = { username: 'le.thi.mai', displayName: 'Lê Thị Mai', organisationId: items[0]!.id }
  await sendFrom(page, 'POST', '/v1/accounts', taken)
  await page.route('**/v1/accounts', async (route) => {
    if (!(route.request().postData() ?? '').includes('vu.ngoc.anh')) return route.continue()
    await route.fetch()
    return route.fulfill({ status: 503, contentType: 'text/plain', body: 'away' })
  })
  desk.forget(/503/)
  await acts.press('Lập 5 tài khoản')
  await page.getByText('2 dòng chưa lập được').waitFor()
  await page.getByText('Còn trống: le.thi.mai.2').waitFor()
  await expectNoBarrier(t, page, 'accounts of which some were not created')
  await page.unroute('**/v1/accounts')
  await page.getByLabel('Tên đăng nhập của Lê Thị Mai').fill('le.thi.mai.2')
  await page.getByRole('button', { name: 'Lập 2 tài khoản' }).click()
  await heading('Đã lập 5 tài khoản: in phiếu đăng nhập')
  await page.getByText('Giao máy cho chủ tọa: đồng chí Phạm Thị Hồng Nhung').waitFor()
  await expectNoBarrier(t, page, 'the accounts with their passwords')
  const made = await sendFrom<{ items: { username: string }[] }>(page, 'GET', '/v1/accounts?limit=200&text=ngoc')
  t.same(
    made.items.map(({ username }) => username).filter((username) => username.startsWith('vu.ngoc.anh')),
    ['vu.ngoc.anh'],
    'a lost answer makes no second account',
  )

  // Passwords that are not printed are not lost by a link, nor by the way back.
  const question = page.getByRole('alert').getByText('Mật khẩu tạm chưa in')
  await page.getByRole('link', { name: 'Về trang quản trị' }).click()
  await question.waitFor()
  await expectNoBarrier(t, page, 'the question before the passwords are lost')
  await page.getByRole('button', { name: 'Ở lại trang' }).press('Enter')
  await question.waitFor({ state: 'detached' })
  await page.evaluate('history.go(-2)')
  await question.waitFor()
  await page.getByRole('button', { name: 'Ở lại trang' }).click()
  await heading('Đã lập 5 tài khoản: in phiếu đăng nhập')
  for (const button of ['Đăng xuất', 'Đăng xuất, giao máy']) {
    await staysSignedIn(page, 'Mật khẩu tạm chưa in', button)
  }

  const download = page.waitForEvent('download')
  await acts.press('In 5 phiếu đăng nhập')
  t.equal((await download).suggestedFilename(), 'phieu-dang-nhap.pdf')
  await page.getByRole('link', { name: 'Về trang quản trị' }).click()
  await heading('Đủ người điều hành: giao máy cho chủ tọa')
  await keepAccounts(t, page, PASSWORD)
  await page.getByRole('link', { name: 'Về trang quản trị' }).click()
  await keepSystems(t, page)
  await page.getByRole('link', { name: 'Về trang quản trị' }).click()
  await page.getByRole('link', { name: 'Tài khoản và vai trò' }).click()
  await keepGrants(t, page)
  await acts.press('Đăng xuất, giao máy')
  await page.getByRole('button', { name: 'Đăng nhập' }).waitFor()
  t.comment(`${acts.count()} actions`)
  t.ok(acts.count() <= 16, `${acts.count()} actions`)
})
