import type { Page } from 'playwright-core'
import { type Test, test } from 'tap'
import { SetupLink } from '../../src/app/sessions/setup-link.ts'
import { createSecrets } from '../../src/secrets/secrets.ts'
import { embeddedServer } from '../support/database.ts'
import { bundledDesk } from '../support/desk.ts'
import { takeDatabase } from '../support/kept-database.ts'
import { MIGRATED, openTestService, SETUP_TOKEN, TEST_KEY } from '../support/service.ts'
import { openDeskBrowser, watchBrowsers } from './support/chromium.ts'
import { paste } from './support/paste.ts'

/** The members of the branch, names alone, as somebody has them in a letter. */
const MEMBERS = [
  'Nguyễn Văn An',
  'Trần Thị Bình',
  'Lê Hoàng Cường',
  'Phạm Thị Dung',
  'Hoàng Văn Đức',
  'Đặng Thị Hà',
  'Bùi Quang Hải',
  'Ngô Thị Hạnh',
  'Dương Văn Hòa',
  'Lý Thị Huệ',
  'Mai Xuân Hùng',
  'Đinh Thị Hương',
  'Trịnh Văn Khánh',
  'Phan Thị Lan',
  'Hồ Sỹ Long',
  'Cao Thị Mai',
  'Tạ Đình Minh',
  'Lương Thị Nga',
  'Võ Văn Nam',
  'Chu Thị Ngân',
  'Tô Quốc Nghĩa',
  'Hà Thị Ngọc',
  'Kiều Văn Phong',
  'Vũ Thị Bích Phượng',
] as const
const ADMINISTRATOR = 'Nguyễn Thị Thu Hà'
const CHAIR = 'Kiều Văn Phong'
const BOARD = ['Tạ Đình Minh', 'Lương Thị Nga', 'Võ Văn Nam'] as const
const [HEAD] = BOARD
const CANDIDATES = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Hoàng Cường', 'Phạm Thị Dung'] as const

/** Most actions from the first page to the first ballot. */
const MOST = 60

/** Runs in the page: pastes a text into the field for lists, as a browser does. */
const pasteList = (text: string): string => `(() => {
  const field = document.querySelector('textarea')
  field.focus()
  field.value = ${JSON.stringify(text)}
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }))
})()`

/** Every click, filled field, choice, paste and key press counts; looking does not. */
const countActions = (page: Page) => {
  let count = 0
  const counted =
    <Given extends unknown[]>(act: (...given: Given) => Promise<unknown>) =>
    async (...given: Given): Promise<void> => {
      count += 1
      await act(...given)
    }
  return {
    count: () => count,
    open: counted((path: string) => page.goto(path)),
    press: counted((name: string | RegExp) => page.getByRole('button', { name }).click()),
    follow: counted((name: string) => page.getByRole('link', { name }).click()),
    check: counted((name: string) => page.getByRole('radio', { name, exact: true }).check()),
    fill: counted((label: string, value: string) => page.getByLabel(label, { exact: true }).fill(value)),
    choose: counted((label: string, option: string) =>
      page.getByLabel(label, { exact: true }).selectOption({ label: option }),
    ),
    pasteList: counted((text: string) => page.evaluate(pasteList(text))),
    pasteNames: counted((names: readonly string[]) =>
      paste(page.getByLabel('Tìm theo họ tên hoặc đơn vị'), names.join('\n')),
    ),
    key: counted((key: string) => page.keyboard.press(key)),
    typePin: counted((pin: string) => page.keyboard.type(pin)),
  }
}

type Actions = ReturnType<typeof countActions>

interface Slip {
  readonly username: string
  readonly password: string
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

/** A service that nobody has used, and its first page. */
const openFirstPage = async (t: Test): Promise<Page> => {
  const { files } = await bundledDesk()
  const complaints = watchBrowsers(t)
  const service = await openTestService(t, {
    desk: files,
    openId: null,
    // The form of the meeting proposes the day of the browser.
    now: () => new Date(),
    database: await takeDatabase(await embeddedServer(), MIGRATED),
    setupLink: new SetupLink({
      digest: createSecrets(TEST_KEY).digest(SETUP_TOKEN),
      expiresAt: '2099-01-01T00:00:00.000Z',
      despiteAdministrators: false,
    }),
  })
  const desk = await openDeskBrowser(t, service.app, complaints)
  const page = await desk.open('/')
  await page.getByText('Chưa có người quản trị').waitFor()
  return page
}

/** The administrator records the meeting, and makes the accounts of the chair and the board with their slips. */
const administer = async (page: Page, acts: Actions): Promise<ReadonlyMap<string, Slip>> => {
  await acts.open(`/setup#${SETUP_TOKEN}`)
  await heading(page, 'Lập tài khoản quản trị hệ thống')
  await acts.fill('Họ và tên', ADMINISTRATOR)
  await acts.fill('Mật khẩu', 'một câu dài mà chỉ mình tôi biết')
  await acts.fill('Nhập lại mật khẩu', 'một câu dài mà chỉ mình tôi biết')
  await acts.press('Lập tài khoản')
  await heading(page, 'Việc đầu tiên: ghi tổ chức đảng và đại hội (hội nghị)')
  await acts.fill('Tên tổ chức đảng', 'Chi bộ Văn phòng Sở Tài chính')
  await acts.fill('Nhiệm kỳ', '2026-2031')
  await acts.press('Ghi tổ chức và đại hội (hội nghị)')
  await heading(page, 'Lập tài khoản cho người điều hành và ban kiểm phiếu')
  await acts.fill('Họ và tên', [CHAIR, ...BOARD].join('\n'))
  await acts.choose(`Vai trò của ${CHAIR}`, 'Đoàn chủ tịch')
  await acts.press('Lập 4 tài khoản')
  await heading(page, 'Đã lập 4 tài khoản: in phiếu đăng nhập')
  const slips = new Map<string, Slip>()
  for (const row of await page.locator('table.accounts tbody tr').all()) {
    const [username = '', password = ''] = await row.locator('td').allInnerTexts()
    slips.set(await row.locator('th').innerText(), { username, password })
  }
  const printed = page.waitForEvent('download')
  await acts.press('In 4 phiếu đăng nhập')
  await printed
  await acts.press('Đăng xuất, giao máy')
  return slips
}

/** Signs in by a slip on the laptop that was handed over, and chooses a password. */
const signInBySlip = async (t: Test, page: Page, acts: Actions, slip: Slip, before: string): Promise<void> => {
  await page.locator('input[type=password]:focus').waitFor()
  t.equal(await page.getByText(before).count(), 0, `nothing of ${before} is left`)
  t.equal(await page.getByLabel('Tên đăng nhập').inputValue(), slip.username, 'the person to whom it was handed over')
  t.equal(await page.getByLabel('Mật khẩu').inputValue(), '')
  await acts.fill('Mật khẩu', slip.password)
  await acts.key('Enter')
  await heading(page, 'Đổi mật khẩu')
  t.equal(await page.locator('input[type=password]').count(), 2, 'the temporary password is not asked for twice')
  await acts.fill('Mật khẩu mới', `mật khẩu riêng của ${slip.username}`)
  await acts.fill('Nhập lại mật khẩu', `mật khẩu riêng của ${slip.username}`)
  await acts.key('Enter')
}

/** The chair records people, roll, board, elections and the list, and prints the ballots; each step leads to the next one. */
const setUp = async (page: Page, acts: Actions): Promise<void> => {
  await heading(page, 'Đảng viên')
  await page.getByLabel('Dán danh sách vào đây').waitFor()
  await acts.pasteList(MEMBERS.join('\n'))
  await acts.press('Ghi 24 người')
  await heading(page, 'Số được triệu tập, có mặt')
  await acts.fill('Có mặt khi bỏ phiếu', '24')
  await acts.key('Enter')
  await heading(page, 'Ban kiểm phiếu')
  await acts.pasteNames(BOARD)
  await page.getByText('Đã thêm 3 người từ danh sách').waitFor()
  await acts.check(HEAD)
  await acts.fill('Đồng ý', '24')
  await acts.press(/tiếp tục: nội dung bầu/)
  await heading(page, 'Nội dung bầu')
  await acts.fill('Số lượng cần bầu (chi ủy)', '3')
  await acts.check('Không')
  await acts.press('Lập 3 nội dung bầu và tiếp tục: danh sách bầu chi ủy')
  await heading(page, 'Lập danh sách bầu chi ủy, lần 1: bầu 3 người')
  await acts.pasteNames(CANDIDATES)
  await page.getByText('Đã thêm 4 người từ danh sách').waitFor()
  await acts.press('Ghi danh sách')
  await heading(page, 'Danh sách 4 người để bầu 3 người: chờ biểu quyết thông qua')
  await acts.fill('Đồng ý', '24')
  await acts.check('Thông qua')
  await acts.press('Ghi biểu quyết')
  await heading(page, 'Tài khoản và mã PIN')
  await page.getByLabel(`Trưởng ban kiểm phiếu: ${HEAD}`).waitFor()
  await acts.press(/tiếp tục: in phiếu bầu/)
  const ballots = page.waitForEvent('download')
  await acts.fill('Số phiếu cần in, kể cả phiếu đổi', '26')
  await acts.key('Enter')
  await ballots
  await acts.press('Đăng xuất')
}

/** The head gives the typists their PINs, and records the ballots issued and returned. Returns the PIN of the first typist. */
const lead = async (page: Page, acts: Actions): Promise<string> => {
  await acts.follow('Máy và mã PIN')
  await acts.press('Mở máy này và cấp mã PIN cho 2 ủy viên')
  const digits = page.locator('.digits-in-row')
  await digits.nth(1).waitFor()
  const pin = (await digits.first().innerText()).replaceAll(/\D/g, '')
  const slips = page.waitForEvent('download')
  await acts.press('In 2 phiếu mã PIN')
  await slips
  await acts.follow('Phát, thu, bảo quản phiếu')
  await heading(page, 'Ghi số phiếu phát ra')
  await page.getByText('chương trình đã in 26 phiếu').waitFor()
  await acts.fill('Phiếu phát ra', '24')
  await acts.key('Enter')
  await acts.fill('Phiếu thu về', '24')
  await acts.check('còn nguyên')
  await acts.press('Ghi phiếu thu về và lập 1 tập 24 phiếu')
  await heading(page, '1 tập chờ người nhập')
  await acts.press('Đăng xuất')
  return pin
}

test('a branch of 24 on one laptop comes from the first page to the first ballot in sixty actions', async (t) => {
  const page = await openFirstPage(t)
  const acts = countActions(page)
  const slips = await administer(page, acts)
  await signInBySlip(t, page, acts, slips.get(CHAIR)!, ADMINISTRATOR)
  await setUp(page, acts)
  await signInBySlip(t, page, acts, slips.get(HEAD)!, CHAIR)
  const pin = await lead(page, acts)

  await heading(page, 'Chọn tên mình rồi nhập mã PIN')
  t.equal(await page.getByText(CHAIR).count(), 0)
  await acts.key('1')
  await acts.typePin(pin)
  await acts.key('Enter')
  await heading(page, '1 tập chờ người nhập')
  await page.locator('.openable a:focus').waitFor()
  await acts.key('Enter')
  await heading(page, 'Tập 1, 24 phiếu: đúng tập đang cầm?')
  await acts.key('Enter')
  await heading(page, 'Phiếu 1')
  await acts.key('4')
  await acts.key('Enter')
  await page.getByText('Phiếu 1/24 đã nhận').waitFor()
  t.comment(`${acts.count()} actions`)
  t.ok(acts.count() <= MOST, `${acts.count()} actions, at most ${MOST}`)
})
