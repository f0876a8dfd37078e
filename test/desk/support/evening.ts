import type { Page } from 'playwright-core'
import { USUAL_SIZE } from '../../../src/desk/stacks/division.ts'
import type { Keyboard } from './keyboard.ts'
import { typeKeys } from './stacks.ts'

// The acts of an evening, each by the keyboard of the person who does it.

export interface SignInSlip {
  readonly username: string
  readonly password: string
}

export const signIn = async (somebody: Keyboard, { username, password }: SignInSlip): Promise<void> => {
  await somebody.fill('Tên đăng nhập', username)
  await somebody.fill('Mật khẩu', password)
  await somebody.key('Enter')
}

/** Signs in with a temporary password and replaces it. */
export const enter = async (somebody: Keyboard, slip: SignInSlip, password: string): Promise<void> => {
  await signIn(somebody, slip)
  await somebody.fill('Mật khẩu mới', password)
  await somebody.fill('Nhập lại mật khẩu', password)
  await somebody.key('Enter')
}

/** Approves a list that was laid, by a show of hands in which everybody agrees. */
export const approve = async (presidium: Keyboard, attending: number): Promise<void> => {
  await presidium.heading('chờ biểu quyết thông qua')
  await presidium.fill('Đồng ý', String(attending))
  await presidium.mark('Thông qua')
  await presidium.press('Ghi biểu quyết')
  await presidium.heading('đã thông qua')
}

/**
 * Lays the list of the next election from its page, and has it approved.
 * @param act the way to its page on the overview: another one if its first round is open
 */
export const layList = async (
  presidium: Keyboard,
  attending: number,
  names: readonly string[],
  act = 'Mở lần bầu thứ nhất',
): Promise<void> => {
  await presidium.press('Toàn cảnh')
  await presidium.press(act)
  await presidium.heading('Lập danh sách bầu')
  for (const name of names) await presidium.press(`Thêm ${name}`)
  await presidium.press('Ghi danh sách')
  await approve(presidium, attending)
}

interface Stacking {
  /** Ballots of each stack; all in one unless they are divided. */
  readonly eachStack?: number
  /** One stack, which was counted on paper. */
  readonly byTallySheet?: boolean
}

/** Hands out a ballot to each, and counts them as they come back: so few become one stack, unless they are divided. */
export const handBallots = async (
  head: Keyboard,
  ballots: number,
  { eachStack = ballots, byTallySheet = false }: Stacking = {},
): Promise<void> => {
  await head.press('Toàn cảnh')
  await head.heading('chờ phát phiếu')
  await head.press('Ghi số phiếu phát ra')
  await head.heading('Ghi số phiếu phát ra')
  await head.fill('Phiếu in ra', String(ballots + 1))
  await head.fill('Phiếu phát ra', String(ballots))
  await head.press('Ghi phiếu phát ra')
  await head.heading('Ghi số phiếu thu về')
  await head.fill('Phiếu thu về', String(ballots))
  await head.mark('còn nguyên')
  if (byTallySheet || eachStack !== ballots) {
    // So many that they do not fit into one stack are divided anyway.
    await head.press(ballots > USUAL_SIZE ? 'Ghi phiếu thu về' : 'Chỉ ghi phiếu thu về')
    await head.heading(`Chia ${ballots} phiếu thu về thành tập`)
    if (byTallySheet) await head.press('Lập từng tập')
    if (byTallySheet) await head.take('Cách nhập', 'nhập bảng kiểm phiếu')
    await head.fill(byTallySheet ? 'Số phiếu của tập' : 'Số phiếu mỗi tập', String(eachStack))
    await head.key('Enter')
  } else await head.press('Ghi phiếu thu về và lập 1 tập')
  await head.heading(`${Math.ceil(ballots / eachStack)} tập chờ người nhập`)
}

/** Types a stack from the page of the typist's stacks: the keys of each ballot, without the Enter. */
export const typeStack = async (typist: Keyboard, stack: number, ballots: readonly string[]): Promise<void> => {
  const size = ballots.length
  await typist.press(`Tập ${stack}`)
  await typist.heading(`Tập ${stack}, ${size} phiếu: đúng tập đang cầm?`)
  await typist.key('Enter')
  for (const [index, keys] of ballots.entries()) {
    await typist.heading(`Phiếu ${index + 1}`)
    await typeKeys(typist.page, `${keys}E`)
    await typist.see(`Phiếu ${index + 1}/${size} đã nhận`)
  }
  await typist.press('Không còn phiếu nào: kết thúc lượt nhập')
  await typist.heading(`Đã khóa lượt nhập tập ${stack}: ${size} phiếu`)
  await typist.press('Chọn tập tiếp theo')
}

/** From the page of the stacks: each typist confirms beside the head, who then declares. */
export const confirmAndDeclare = async (
  head: Keyboard,
  typists: readonly (SignInSlip & { readonly name: string })[],
  outcome: string,
): Promise<void> => {
  await head.heading('Mọi tập đã khớp, chờ xác nhận kết quả')
  await head.press('Xem số liệu và xác nhận')
  for (const typist of typists) {
    await head.press(`${typist.name} xác nhận trên máy này`)
    await signIn(head, typist)
    await head.see('đã xác nhận lúc')
  }
  await head.press('Công bố kết quả')
  await head.mark('Ban kiểm phiếu đã đọc lại từng tên và số phiếu.')
  await head.press('Công bố kết quả')
  await head.see('đã công bố lúc')
  await head.heading(outcome)
}

/** Opens an address for the hall, and its window. */
export const openHallScreen = async (head: Keyboard): Promise<Page> => {
  await head.press('Máy và mã PIN')
  // The page before has a link of the same name.
  await head.see('Tên máy')
  await head.press('Màn hình hội trường')
  await head.press('Mở địa chỉ mới')
  await head.see('Chỉ hiện một lần này.')
  const [screen] = await Promise.all([head.page.waitForEvent('popup'), head.press('Mở cửa sổ nền tối')])
  return screen
}

/** Shows the hall the declared result whose page is open. */
export const showResult = async (head: Keyboard, screen: Page, title: string): Promise<void> => {
  await head.press('Hiện kết quả cho hội trường')
  await head.see('Đang hiện trên màn hình hội trường')
  await screen.getByText(title).first().waitFor()
}

/** Seals the ballots of the declared result whose page is open, and comes back to it. */
export const seal = async (head: Keyboard, ballots: number, by: string, day: string): Promise<void> => {
  await head.press('Niêm phong, bảo quản phiếu')
  await head.press('Ghi niêm phong')
  await head.fill('Số niêm phong, cách nhau bằng dấu phẩy', 'NP-01')
  await head.fill('Nơi lưu giữ', 'Văn phòng Đảng ủy')
  await head.fill('Số phiếu trong gói', String(ballots))
  await head.mark(by)
  await head.fill('Ngày, ví dụ 05/8/2017', day)
  await head.key('Enter')
  await head.see('Phiếu bầu đã niêm phong, lưu giữ tại Văn phòng Đảng ủy')
  await head.press('Sang trang kết quả')
}

/** Makes the minutes of the declared result whose page is open; returns the name of their file. */
export const makeMinutes = async (somebody: Keyboard): Promise<string> => {
  await somebody.press('In biên bản, giấy tờ')
  await somebody.press('Tạo bản in: Biên bản kiểm phiếu')
  await somebody.mark('PDF')
  await somebody.fill('Số của văn bản', '1')
  await somebody.key('Enter')
  const [minutes] = await Promise.all([
    somebody.page.waitForEvent('download'),
    somebody.press('Mở Biên bản kiểm phiếu, bản 1, PDF'),
  ])
  return minutes.suggestedFilename()
}

/** @param isOpen whether something is left that can be done afterwards, such as sealing */
export const closeMeeting = async (presidium: Keyboard, isOpen = false): Promise<void> => {
  await presidium.press('Toàn cảnh')
  await presidium.heading('Các nội dung bầu đã xong')
  await presidium.press('Kết thúc đại hội (hội nghị)')
  await presidium.heading('Kết thúc: không ghi gì thêm vào việc kiểm phiếu')
  if (isOpen) await presidium.mark('Vẫn kết thúc')
  await presidium.press('Kết thúc đại hội (hội nghị)')
  await presidium.heading('Đã kết thúc lúc')
}

/** Exports the log, verifies it from the page of the meeting, and its file on the page that needs no service. */
export const exportAndVerify = async (auditor: Keyboard): Promise<void> => {
  const [log] = await Promise.all([auditor.page.waitForEvent('download'), auditor.press('Xuất nhật ký')])
  await auditor.see('Đã xuất nhật ký vào tệp')
  await auditor.press('Kiểm chứng và so giá trị gốc')
  await auditor.heading('Kiểm chứng nhật ký của cuộc họp')
  await auditor.press('Lấy nhật ký và kiểm chứng')
  await auditor.heading('ĐÃ KIỂM CHỨNG')
  await auditor.page.goto('/verify')
  await auditor.see('Trang đã tải đủ.')
  const [chooser] = await Promise.all([auditor.page.waitForEvent('filechooser'), auditor.press('Chọn tệp nhật ký')])
  await chooser.setFiles(await log.path())
  await auditor.heading('ĐÃ KIỂM CHỨNG')
}

/**
 * Waits until the list of a typist offers an entry of a stack, counted from 1. A list that was read before another typist took
 * an entry offers that one for a moment.
 */
export const seeFree = async ({ page }: Keyboard, stack: number, entry: number): Promise<void> => {
  const free = page.locator('li', { has: page.locator('.state.idle'), hasText: `Tập ${stack}` })
  await free.getByText(`Lượt ${entry}`).waitFor()
}
