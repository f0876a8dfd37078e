import type { Page } from 'playwright-core'
import { test } from 'tap'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import { expectNoBarrier } from './support/barriers.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { untilFieldHas } from './support/in-page.ts'
import { expectPictures } from './support/pictures.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phạm Thu Hà', 'Hoàng Minh Sơn']

/** A key of the pad without NumLock. */
const withoutNumLock = (page: Page, code: string, key: string) =>
  page.evaluate(
    `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { code: '${code}', key: '${key}', bubbles: true, cancelable: true }))`,
  )

/** The name of the field that has the focus. */
const focused = (page: Page) => page.evaluate<string>('document.activeElement.name')

test('a typist copies the tally sheet of a stack, without a mouse, and corrects it with a reason', async (t) => {
  const hall = await openHallBrowser(t)
  const { congress } = hall
  await congress.addPeople(...NAMES)
  const { id: round } = await congress.openRound(await congress.createElection('delegates', 3))
  await congress.startCount(round, { names: NAMES, returned: 22 })
  const { id: batch } = await congress.must<{ id: string }>('POST', `/v1/rounds/${round}/ballot-batches`, {
    body: { mode: 'tally-sheet', size: 10 },
  })
  const page = await hall.openAs(hall.mai.username)
  await page.getByRole('link', { name: 'Tập 1' }).click()
  await page.getByRole('heading', { level: 1, name: 'Bảng kiểm phiếu, tập 10 phiếu' }).waitFor()
  const field = (name: string) => page.getByRole('textbox', { name, exact: true })
  t.equal(await focused(page), 'votes-1', 'typing can begin')

  await page.keyboard.press('8')
  t.equal(await page.getByText('Nhiều hơn số phiếu hợp lệ.').count(), 0, 'the valid ballots are not typed yet')
  for (const key of ['Enter', '7', 'ArrowDown', '6', 'Enter', '5', 'Enter', '9', 'Enter']) {
    await page.keyboard.press(key)
  }
  t.equal(await focused(page), 'invalid-not-issued')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowDown')
  await page.getByText('Còn thiếu 1 phiếu.').waitFor()
  await page.getByText('Ít hơn 1: có phiếu bầu thiếu số lượng.').waitFor()
  await expectNoBarrier(t, page, 'a sheet that is half typed')
  await expectPictures(t, page, 'sheet')
  await page.keyboard.press('Shift+Enter')
  await page.getByText('Khóa được khi cộng đủ 10 phiếu.').waitFor()

  t.comment(
    'one paper fewer than the stack is said to have: the head is told, and the sheet follows the size of the stack',
  )
  const finish = page.getByRole('button', { name: 'Khóa lượt nhập' })
  const before = await focused(page)
  await page.getByRole('button', { name: 'Trên bàn không có đúng 10 phiếu?' }).click()
  await page.getByText('Cộng lại bảng giấy và đếm lại tập 1').waitFor()
  await page.getByLabel('Số phiếu có trên bàn').fill('9')
  await page.keyboard.press('Enter')
  await page.getByText('Đã báo trưởng ban: trên bàn 9 phiếu, tập ghi 10.').waitFor()
  t.equal(await focused(page), before, 'typing goes on where it stopped')
  t.equal(await finish.getAttribute('aria-disabled'), 'true')
  await expectNoBarrier(t, page, 'a sheet that waits for the head')
  await expectPictures(t, page, 'sheet-papers-told')
  const correctTo = (size: number, version: number) =>
    congress.must('PUT', `/v1/ballot-batches/${batch}`, {
      headers: { 'if-match': `"${version}"` },
      body: { size, label: 'Bàn 1', reason: 'Đếm lại tập phiếu.' },
    })
  await correctTo(9, 1)
  await page.getByRole('heading', { level: 1, name: 'Bảng kiểm phiếu, tập 9 phiếu' }).waitFor()
  await page.getByText('Đủ 9 phiếu.').waitFor()
  t.equal(await page.getByText('Đã báo trưởng ban').count(), 0)
  t.equal(await finish.getAttribute('aria-disabled'), 'false')
  await correctTo(10, 2)
  await page.getByText('Đã báo trưởng ban: trên bàn 9 phiếu, tập ghi 10.').waitFor()
  await page.getByRole('button', { name: 'Đếm lại đủ 10' }).click()
  await page.getByRole('button', { name: 'Trên bàn không có đúng 10 phiếu?' }).waitFor()
  t.equal(await field('Số phiếu bầu của Phạm Thu Hà').inputValue(), '6', 'nothing typed is lost')

  await page.keyboard.insertText('1,5')
  await page.getByText('Ô này chỉ nhận chữ số.').waitFor()
  t.equal(await page.locator(':focus').inputValue(), '', 'a text that is no number leaves the field as it was')
  for (const kind of ['paste', 'drop', 'copy', 'cut']) {
    const isLeft = `document.activeElement.dispatchEvent(new Event('${kind}', { bubbles: true, cancelable: true }))`
    t.equal(await page.evaluate(isLeft), false, `${kind} does nothing`)
  }
  await page.getByText('Không dán, kéo thả hay sao chép ở đây: gõ số đọc trên bảng giấy.').waitFor()
  await withoutNumLock(page, 'Numpad1', 'End')
  await page.getByText('Đủ 10 phiếu.').waitFor()
  await page.getByText('Không dán, kéo thả hay sao chép ở đây').waitFor({ state: 'detached' })
  await field('Số phiếu bầu của Trần Thị Bình').fill('10')
  await page.getByText('Nhiều hơn số phiếu hợp lệ.').waitFor()
  await page.keyboard.press('Shift+Enter')
  await page.getByText('Khóa được khi các số khớp nhau').waitFor()
  await field('Số phiếu bầu của Trần Thị Bình').fill('8')
  await page.getByText('Đã lưu trên máy này').waitFor()
  await page.getByRole('button', { name: 'Tạm dừng' }).click()
  await page.getByText('Các số đã gõ vào bảng kiểm phiếu vẫn nằm trên máy này.').waitFor()
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(EVERYBODYS_PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Mật khẩu' }).waitFor({ state: 'detached' })
  await page.locator('input[name="votes-1"]:focus').waitFor()
  await page.reload()
  await page.getByText('Đủ 10 phiếu.').waitFor()
  t.equal(await field('Số phiếu bầu của Phạm Thu Hà').inputValue(), '6', 'this laptop has kept it')
  await field('Không bầu cho ai').focus()
  await page.keyboard.press('Enter')
  t.equal(await focused(page), 'invalid-no-choice', 'the last field does not lead back to the first one')
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Shift+Enter')
  await page.getByRole('heading', { level: 1, name: 'Không còn tập nào chờ nhập' }).waitFor()

  const sheet = `/v1/ballot-batches/${batch}/entries/first/tally-sheet`
  t.match(await congress.must('GET', sheet), {
    version: 1,
    valid: 9,
    invalid: { marked: 1 },
    names: [{ votes: 8 }, { votes: 7 }, { votes: 6 }, { votes: 5 }],
  })
  const why = { reason: 'Bảng giấy ghi khác.' }
  await congress.must('POST', `/v1/ballot-batches/${batch}/entries/first/reopening`, { body: why })
  await page.getByRole('link', { name: 'Tập 1' }).click()
  await field('Số phiếu bầu của Trần Thị Bình').fill('9')
  t.equal(await finish.getAttribute('aria-disabled'), 'true')
  await field('Lý do sửa bảng đã gửi').fill('Cộng nhầm.')
  await page.keyboard.press('Shift+Enter')
  await page.getByRole('heading', { level: 1, name: 'Không còn tập nào chờ nhập' }).waitFor()
  t.match(await congress.must('GET', sheet), { version: 2, reason: 'Cộng nhầm.', names: [{ votes: 9 }] })

  t.comment('an entry is handed over, and a stack cancelled, while the sheet is typed')
  const typeSheet = async (): Promise<string> => {
    const { id } = await congress.must<{ id: string }>('POST', `/v1/rounds/${round}/ballot-batches`, {
      body: { mode: 'tally-sheet', size: 5 },
    })
    await page.goto(`/#/sheet/${id}/first`)
    await page.getByRole('heading', { level: 1, name: 'Bảng kiểm phiếu, tập 5 phiếu' }).waitFor()
    await page.locator('input[name="votes-1"]:focus').waitFor()
    await page.keyboard.press('4')
    return id
  }
  const isKept = async (): Promise<void> => {
    t.equal(await page.locator('input[name="votes-1"]').inputValue(), '4', 'what is typed stays')
    t.equal(await page.locator('input[name="votes-1"]').getAttribute('readonly'), '')
    t.equal(await finish.count(), 0)
    await expectNoBarrier(t, page, 'a sheet that was ended by others')
    await page.getByRole('link', { name: 'Về danh sách tập' }).waitFor()
  }
  const handedOver = await typeSheet()
  await page.getByRole('button', { name: 'Trên bàn không có đúng 5 phiếu?' }).click()
  await page.getByLabel('Số phiếu có trên bàn').fill('4')
  await page.getByRole('button', { name: 'Báo trưởng ban' }).click()
  await page.getByText('Đã báo trưởng ban: trên bàn 4 phiếu, tập ghi 5.').waitFor()
  await congress.must('POST', `/v1/ballot-batches/${handedOver}/entries/first/hand-over`, {
    body: { accountId: hall.anh.accountId, reason: 'Đồng chí Mai phải ra ngoài.' },
  })
  await page.getByRole('alert').getByText('do người khác đang thực hiện').waitFor()
  await isKept()
  const cancelled = await typeSheet()
  await congress.must('POST', `/v1/ballot-batches/${cancelled}/cancellation`, {
    headers: { 'if-match': '"1"' },
    body: { reason: 'Lập nhầm.' },
  })
  await page.getByText('Dừng nhập tập 3: tập đã bị hủy. Không gõ thêm số nào.').waitFor()
  await isKept()

  t.comment('in two windows, and sent from another laptop')
  const shared = await typeSheet()
  await page.getByText('Đã lưu trên máy này').waitFor()
  const second = await page.context().newPage()
  const shows = (which: Page, name: string, digits: string) => which.evaluate(untilFieldHas(name, digits))
  await second.goto(`${hall.origin}/#/sheet/${shared}/first`)
  await second.getByText('Tập này đang mở ở cửa sổ khác').waitFor()
  await shows(second, 'votes-1', '4')
  for (const key of ['5', 'Enter', '3']) await page.keyboard.press(key)
  await shows(second, 'votes-1', '45')
  await page.getByText('Đã lưu trên máy này').waitFor()
  await page.goto(`/#/stacks`)
  await second.getByText('Đã lưu trên máy này').waitFor()
  await shows(second, 'votes-2', '3')
  await second.locator('input[name="votes-1"]').fill('3')
  const elsewhere = await hall.openAs(hall.mai.username, `/#/sheet/${shared}/first`)
  await elsewhere.locator('input[name="votes-1"]:focus').waitFor()
  for (const key of ['5', 'Enter', '4', 'Enter', '3', 'Enter', '3', 'Enter', '5', 'Shift+Enter']) {
    await elsewhere.keyboard.press(key)
  }
  await second.getByText('Lượt nhập này đã khóa.').waitFor()
  await shows(second, 'votes-1', '5')
  await congress.must('POST', `/v1/ballot-batches/${shared}/entries/first/reopening`, { body: why })
  await second.locator('input[name="votes-1"]').fill('2')
  await second.getByText('Đã lưu trên máy này').waitFor()
  await elsewhere.getByRole('link', { name: 'Tập 4' }).click()
  await elsewhere.locator('input[name="votes-1"]').fill('4')
  await elsewhere.getByLabel('Lý do sửa bảng đã gửi').fill('Cộng nhầm.')
  await second.goto('/#/stacks')
  await elsewhere.keyboard.press('Shift+Enter')
  await elsewhere.getByRole('heading', { level: 1, name: 'Không còn tập nào chờ nhập' }).waitFor()
  await congress.must('POST', `/v1/ballot-batches/${shared}/entries/first/reopening`, { body: why })
  await second.goto(`/#/sheet/${shared}/first`)
  await second.getByText('Bảng này đã được gửi từ nơi khác với số khác.').waitFor()
  await shows(second, 'votes-1', '2')
  await elsewhere.getByRole('link', { name: 'Tập 4' }).click()
  await elsewhere.getByText('Đủ 5 phiếu.').waitFor()
  await elsewhere.keyboard.press('Shift+Enter')
  await second.getByText('Lượt nhập này đã khóa.').waitFor()
  await shows(second, 'votes-1', '4')

  await page.setViewportSize({ width: 360, height: 640 })
  t.equal(await page.evaluate('document.documentElement.scrollWidth'), 360, 'nothing is wider than a small window')
  const byBallots = await congress.must<{ id: string }>('POST', `/v1/rounds/${round}/ballot-batches`, {
    body: { mode: 'ballots', size: 2 },
  })
  await page.goto(`/#/sheet/${byBallots.id}/first`)
  await page.waitForURL(`**/#/entry/${byBallots.id}/first`)
})
