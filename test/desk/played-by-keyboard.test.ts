import { test } from 'tap'
import {
  confirmAndDeclare,
  enter,
  handBallots,
  layList,
  makeMinutes,
  openHallScreen,
  seal,
  showResult,
  signIn,
  typeStack,
} from './support/evening.ts'
import { pointersOn } from './support/keyboard.ts'
import { administer, cellOf, grantBoard, openUnused, pastePeople, recordBoard } from './support/setting-up.ts'

const DAY = '05/8/2017'
const BOARD = ['Đỗ Quang Huy', 'Lê Thị Mai', 'Vũ Ngọc Anh'] as const
const TYPISTS = BOARD.slice(1)
const MEMBERS = [...BOARD, 'Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phan Đức Thắng', 'Hoàng Minh Đạo']
const PASSWORD = 'một câu dài mà chỉ mình tôi biết'

test('a branch of seven elects its secretary on one laptop with PINs, by keyboard alone', async (t) => {
  const unused = await openUnused(t)
  const { someone } = unused

  t.comment('the administrator follows the printed link, records the meeting and creates the accounts')
  const chair = 'Hoàng Minh Đạo'
  const { laptop, slipOf } = await administer(unused, {
    organisation: 'Chi bộ Văn phòng Sở Tài chính',
    term: '2017-2020',
    day: DAY,
    accounts: [[chair, 'Đoàn chủ tịch'], ...BOARD.map((name) => [name, null] as const)],
    password: PASSWORD,
  })
  const changed = (name: string) => ({ ...slipOf(name), password: PASSWORD, name })

  t.comment('the presidium prepares the meeting')
  const presidium = await someone()
  await enter(presidium, slipOf(chair), PASSWORD)
  await pastePeople(
    presidium,
    MEMBERS.map((name, at) => `${name}\t${1970 + at}`),
    7,
  )
  await presidium.heading('Số được triệu tập, có mặt')
  await presidium.fill('Có mặt khi bỏ phiếu', '7')
  await presidium.key('Enter')
  await recordBoard(presidium, BOARD, 7)
  await presidium.mark('Có')
  await presidium.mark('Không', 1)
  await presidium.press('Lập 2 nội dung bầu')
  await presidium.heading('Lập danh sách bầu bí thư chi bộ')
  await grantBoard(presidium, BOARD[0])

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
  for (const somebody of [presidium, head, laptop]) t.equal(await pointersOn(somebody), 0, 'no mouse')
})
