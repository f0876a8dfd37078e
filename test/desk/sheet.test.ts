import type { Page } from 'playwright-core'
import { test } from 'tap'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import { expectNoBarrier } from './support/barriers.ts'
import { openHallBrowser } from './support/hall-browser.ts'
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
  const page = await hall.open()
  await hall.enter(page, hall.mai.username)
  await page.reload()
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
  const finish = page.getByRole('button', { name: 'Khóa lượt nhập' })
  t.equal(await finish.getAttribute('aria-disabled'), 'true')
  await field('Lý do sửa bảng đã gửi').fill('Cộng nhầm.')
  await page.keyboard.press('Shift+Enter')
  await page.getByRole('heading', { level: 1, name: 'Không còn tập nào chờ nhập' }).waitFor()
  t.match(await congress.must('GET', sheet), { version: 2, reason: 'Cộng nhầm.', names: [{ votes: 9 }] })

  await page.setViewportSize({ width: 360, height: 640 })
  t.equal(await page.evaluate('document.documentElement.scrollWidth'), 360, 'nothing is wider than a small window')
  const byBallots = await congress.must<{ id: string }>('POST', `/v1/rounds/${round}/ballot-batches`, {
    body: { mode: 'ballots', size: 2 },
  })
  await page.goto(`/#/sheet/${byBallots.id}/first`)
  await page.waitForURL(`**/#/entry/${byBallots.id}/first`)
})
