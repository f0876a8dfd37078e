import type { Test } from 'tap'
import { standingClock } from '../../support/clock.ts'
import { bundledDesk } from '../../support/desk.ts'
import { SETUP_TOKEN } from '../../support/everyone.ts'
import { openTestService, type TestService } from '../../support/service.ts'
import { openDeskBrowser, watchBrowsers } from './chromium.ts'
import type { SignInSlip } from './evening.ts'
import { type Keyboard, withKeyboard } from './keyboard.ts'

// The acts before the first round, from the first page of a service that nobody has used.

export interface Unused {
  readonly service: TestService
  /** A new window of somebody who has only a keyboard. */
  readonly someone: (path?: string) => Promise<Keyboard>
}

/** A service on its first day, and the windows of its hall. */
export const openUnused = async (t: Test): Promise<Unused> => {
  const { files } = await bundledDesk()
  const complaints = watchBrowsers(t)
  // A clock that ran with every request would end the sessions of windows that ask for news.
  const service = await openTestService(t, { desk: files, now: standingClock().now })
  const desk = await openDeskBrowser(t, service.app, complaints)
  return { service, someone: async (path = '/') => withKeyboard(await desk.open(path)) }
}

/** The cell of a row that begins with a name. */
export const cellOf = ({ page }: Keyboard, name: string, column: number): Promise<string> =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) })
    .getByRole('cell')
    .nth(column)
    .innerText()

interface FirstDay {
  readonly organisation: string
  readonly term: string
  readonly day: string
  /** Names of the people who get accounts, with their roles in words; null for the board. */
  readonly accounts: readonly (readonly [name: string, role: string | null])[]
  readonly password: string
}

/**
 * The administrator follows the printed link, records the meeting, creates the accounts and hands the laptop over.
 * @returns the sign-in slips by name
 */
export const administer = async (
  { someone }: Unused,
  { organisation, term, day, accounts, password }: FirstDay,
): Promise<{ readonly laptop: Keyboard; readonly slipOf: (name: string) => SignInSlip }> => {
  const laptop = await someone(`/setup#${SETUP_TOKEN}`)
  await laptop.heading('Lập tài khoản quản trị hệ thống')
  await laptop.fill('Họ và tên', 'Nguyễn Thị Thu Hà')
  await laptop.fill('Mật khẩu', password)
  await laptop.fill('Nhập lại mật khẩu', password)
  await laptop.key('Enter')
  await laptop.heading('Việc đầu tiên: ghi tổ chức đảng và đại hội (hội nghị)')
  await laptop.fill('Tên tổ chức đảng', organisation)
  await laptop.fill('Nhiệm kỳ', term)
  await laptop.fill('Ngày họp', day)
  await laptop.key('Enter')
  await laptop.heading('Lập tài khoản cho người điều hành và ban kiểm phiếu')
  await laptop.fill('Họ và tên', accounts.map(([name]) => name).join('\n'))
  for (const [name, role] of accounts) if (role !== null) await laptop.take(`Vai trò của ${name}`, role)
  const { length: count } = accounts
  await laptop.press(`Lập ${count} tài khoản`)
  await laptop.heading(`Đã lập ${count} tài khoản: in phiếu đăng nhập`)
  const slips = new Map<string, SignInSlip>()
  for (const [name] of accounts) {
    slips.set(name, { username: await cellOf(laptop, name, 0), password: await cellOf(laptop, name, 1) })
  }
  await Promise.all([laptop.page.waitForEvent('download'), laptop.press(`In ${count} phiếu đăng nhập`)])
  await laptop.press('Đăng xuất, giao máy')
  await laptop.heading('Đăng nhập')
  return { laptop, slipOf: (name) => slips.get(name) ?? { username: name, password: '' } }
}

/** Pastes the list of people. */
export const pastePeople = async (somebody: Keyboard, rows: readonly string[], people: number): Promise<void> => {
  await somebody.see('Dán danh sách vào đây')
  await somebody.paste('Dán danh sách vào đây', rows.join('\n'))
  await somebody.press(`Ghi ${people} người`)
}

/** Records the board that the meeting elected, its head first, by everybody's hands. */
export const recordBoard = async (presidium: Keyboard, names: readonly string[], hands: number): Promise<void> => {
  await presidium.heading('Ban kiểm phiếu')
  for (const name of names) await presidium.press(`Thêm ${name}`)
  await presidium.see('Chọn trưởng ban kiểm phiếu.')
  await presidium.mark(names[0]!)
  await presidium.fill('Đồng ý', String(hands))
  await presidium.key('Enter')
  await presidium.heading('Nội dung bầu')
}

/** Gives the members of the board their accounts, from the page of the first list. */
export const grantBoard = async (presidium: Keyboard, head: string): Promise<void> => {
  await presidium.press('Toàn cảnh')
  await presidium.press('Chuẩn bị: xem, sửa')
  await presidium.press('Tài khoản và mã PIN')
  await presidium.to(`Trưởng ban kiểm phiếu: ${head}`)
  await presidium.key('Enter')
  await presidium.heading('Lập danh sách bầu')
}
