import { test } from 'tap'
import { standingClock } from '../support/clock.ts'
import { bundledDesk } from '../support/desk.ts'
import { SETUP_TOKEN } from '../support/everyone.ts'
import { openTestService } from '../support/service.ts'
import { openDeskBrowser, watchBrowsers } from './support/chromium.ts'
import {
  closeMeeting,
  confirmAndDeclare,
  enter,
  exportAndVerify,
  handBallots,
  layList,
  makeMinutes,
  openHallScreen,
  type SignInSlip,
  seal,
  showResult,
  signIn,
  typeStack,
} from './support/evening.ts'
import { type Keyboard, pointersOn, withKeyboard } from './support/keyboard.ts'

const DAY = '05/8/2017'
const BOARD = ['Đỗ Quang Huy', 'Lê Thị Mai', 'Vũ Ngọc Anh'] as const
const TYPISTS = BOARD.slice(1)
const MEMBERS = [...BOARD, 'Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phan Đức Thắng', 'Hoàng Minh Đạo']
const PASSWORD = 'một câu dài mà chỉ mình tôi biết'

/** The cell of a row that begins with a name. */
const cellOf = ({ page }: Keyboard, name: string, column: number): Promise<string> =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) })
    .getByRole('cell')
    .nth(column)
    .innerText()

test('a branch of seven elects its secretary and deputy secretary, by keyboard alone', async (t) => {
  const { files } = await bundledDesk()
  const complaints = watchBrowsers(t)
  // A clock that ran with every request would end the sessions of windows that ask for news.
  const service = await openTestService(t, { desk: files, now: standingClock().now })
  const desk = await openDeskBrowser(t, service.app, complaints)
  const someone = async (path = '/') => withKeyboard(await desk.open(path))

  t.comment('the administrator follows the printed link, records the meeting and creates the accounts')
  const laptop = await someone(`/setup#${SETUP_TOKEN}`)
  await laptop.heading('Lập tài khoản quản trị hệ thống')
  await laptop.fill('Họ và tên', 'Nguyễn Thị Thu Hà')
  await laptop.fill('Mật khẩu', PASSWORD)
  await laptop.fill('Nhập lại mật khẩu', PASSWORD)
  await laptop.key('Enter')
  await laptop.heading('Việc đầu tiên: ghi tổ chức đảng và đại hội (hội nghị)')
  await laptop.fill('Tên tổ chức đảng', 'Chi bộ Văn phòng Sở Tài chính')
  await laptop.fill('Nhiệm kỳ', '2017-2020')
  await laptop.fill('Ngày họp', DAY)
  await laptop.key('Enter')
  await laptop.heading('Lập tài khoản cho người điều hành và ban kiểm phiếu')
  const [chair, auditing] = ['Hoàng Minh Đạo', 'Lý Thu Trang']
  await laptop.fill('Họ và tên', [chair, auditing, ...BOARD].join('\n'))
  await laptop.take(`Vai trò của ${chair}`, 'Đoàn chủ tịch')
  await laptop.take(`Vai trò của ${auditing}`, 'Người kiểm tra việc kiểm phiếu')
  await laptop.press('Lập 5 tài khoản')
  await laptop.heading('Đã lập 5 tài khoản: in phiếu đăng nhập')
  const slips = new Map<string, SignInSlip>()
  for (const name of [chair, auditing, ...BOARD]) {
    slips.set(name, { username: await cellOf(laptop, name, 0), password: await cellOf(laptop, name, 1) })
  }
  await Promise.all([laptop.page.waitForEvent('download'), laptop.press('In 5 phiếu đăng nhập')])
  await laptop.press('Đăng xuất, giao máy')
  await laptop.heading('Đăng nhập')
  const slipOf = (name: string): SignInSlip => slips.get(name) ?? { username: name, password: '' }
  const changed = (name: string) => ({ ...slipOf(name), password: PASSWORD, name })

  t.comment('the presidium prepares the meeting')
  const presidium = await someone()
  await enter(presidium, slipOf(chair), PASSWORD)
  await presidium.see('Dán danh sách vào đây')
  await presidium.paste('Dán danh sách vào đây', MEMBERS.map((name, at) => `${name}\t${1970 + at}`).join('\n'))
  await presidium.press('Ghi 7 người')
  await presidium.heading('Số được triệu tập, có mặt')
  await presidium.fill('Có mặt khi bỏ phiếu', '7')
  await presidium.key('Enter')
  await presidium.heading('Ban kiểm phiếu')
  for (const name of BOARD) await presidium.press(`Thêm ${name}`)
  await presidium.see('Chọn trưởng ban kiểm phiếu.')
  await presidium.mark(BOARD[0])
  await presidium.fill('Đồng ý', '7')
  await presidium.key('Enter')
  await presidium.heading('Nội dung bầu')
  await presidium.mark('Có')
  await presidium.mark('Không', 1)
  await presidium.press('Lập 2 nội dung bầu')
  await presidium.heading('Lập danh sách bầu bí thư chi bộ')
  await presidium.press('Toàn cảnh')
  await presidium.press('Chuẩn bị: xem, sửa')
  await presidium.press('Tài khoản và mã PIN')
  await presidium.to('Trưởng ban kiểm phiếu: Đỗ Quang Huy')
  await presidium.key('Enter')
  await presidium.heading('Lập danh sách bầu bí thư chi bộ')

  t.comment('the head opens the laptop of the board')
  for (const name of TYPISTS) {
    await enter(laptop, slipOf(name), PASSWORD)
    await laptop.heading('Chưa kiểm phiếu')
    await laptop.press('Đăng xuất')
  }
  await enter(laptop, slipOf(BOARD[0]), PASSWORD)
  await laptop.press('Máy và mã PIN')
  await laptop.press('Mở máy này và cấp mã PIN cho 2 ủy viên')
  await laptop.see('Chỉ hiện một lần này.')
  const pins = new Map<string, string>()
  for (const name of TYPISTS) pins.set(name, (await cellOf(laptop, name, 0)).replaceAll(/\D/g, ''))
  await laptop.press('Đã đưa xong, ẩn đi')
  await laptop.press('Đăng xuất')
  const head = await someone()
  await signIn(head, changed(BOARD[0]))

  const byPin = async (name: string, ballots: readonly string[]) => {
    await laptop.heading('Chọn tên mình rồi nhập mã PIN')
    await laptop.press(name)
    await laptop.page.keyboard.type(pins.get(name) ?? '')
    await laptop.key('Enter')
    await typeStack(laptop, 1, ballots)
    await laptop.heading('Không còn tập nào chờ nhập')
    await laptop.press('Đăng xuất')
  }
  const typists = TYPISTS.map(changed)

  t.comment('the secretary: two names, and a slip of a typist')
  const screen = await openHallScreen(head)
  await layList(presidium, 7, ['Trần Thị Bình', 'Nguyễn Văn Dũng'], 'Lập danh sách bầu cử')
  await handBallots(head, 7)
  await screen.getByText('Nhập phiếu').waitFor()
  await byPin('Lê Thị Mai', ['2', '2', '1', '2', '2', '2', '2'])
  await byPin('Vũ Ngọc Anh', ['2', '2', '2', '2', '2', '2', '2'])
  await head.heading('1 tập cần trưởng ban xử lý')
  await head.press('Xem chỗ khác')
  await head.heading('Tập số 1: hai lượt nhập khác nhau 1 chỗ')
  await head.see('Chỗ 1 trong 1')
  await head.key('1', 'Enter')
  await head.heading('Tập số 1: các lượt nhập đã khớp')
  await head.press('Về các tập phiếu')
  await confirmAndDeclare(head, typists, 'Trúng cử đủ 1 người cần bầu')
  t.equal(await cellOf(head, 'Trần Thị Bình', 1), '6')
  t.equal(await cellOf(head, 'Nguyễn Văn Dũng', 1), '1')
  await showResult(head, screen, 'Kết quả bầu bí thư chi bộ, lần 1: trúng cử 1/1')
  await seal(head, 7, BOARD[0], DAY)
  t.match(await makeMinutes(head), /-1\.pdf$/)

  t.comment('the deputy secretary: one name, with boxes')
  await layList(presidium, 7, ['Phan Đức Thắng'])
  await handBallots(head, 7)
  const agreed = ['1', '1', '1', '2', '1', '1', '1']
  await byPin('Vũ Ngọc Anh', agreed)
  await byPin('Lê Thị Mai', agreed)
  await confirmAndDeclare(head, typists, 'Trúng cử đủ 1 người cần bầu')
  t.equal(await cellOf(head, 'Phan Đức Thắng', 1), '6')
  await showResult(head, screen, 'Kết quả bầu phó bí thư chi bộ, lần 1: trúng cử 1/1')
  await seal(head, 7, BOARD[0], DAY)
  await closeMeeting(presidium)

  const auditor = await someone()
  await enter(auditor, slipOf(auditing), PASSWORD)
  await exportAndVerify(auditor)
  for (const somebody of [presidium, head, laptop, auditor]) t.equal(await pointersOn(somebody), 0, 'no mouse')
})
