import type { Page } from 'playwright-core'
import { test } from 'tap'
import { NAMES_OF_27 } from './support/ballot-names.ts'
import { expectNoBarrier, reachedByTab } from './support/barriers.ts'
import { expectToFit } from './support/fits.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { expectPictures } from './support/pictures.ts'
import { allSent, countRound, secondEnter, storedBallots, typeKeys } from './support/stacks.ts'

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

test('a typist types a stack of a list with surplus, and the service has exactly what was typed', async (t) => {
  const hall = await openHallBrowser(t)
  const { batches } = await countRound(hall, NAMES_OF_27, 21, [8, 14])
  const page = await hall.openAs(hall.mai.username)

  t.comment('from the stacks by Enter, after the number on the pile is confirmed')
  await heading(page, '2 tập chờ người nhập')
  await page.keyboard.press('Enter')
  await heading(page, 'Tập 1, 8 phiếu: đúng tập đang cầm?')
  await expectNoBarrier(t, page, 'the question about the stack')
  await expectPictures(t, page, 'entry-confirm')
  await page.keyboard.press('Enter')
  await heading(page, /^Phiếu 1/)

  t.comment('plain ballots')
  await typeKeys(page, '3 8 11 12 16 24 E')
  await page.getByText('Phiếu 1/8 đã nhận').waitFor()
  await typeKeys(page, '02 4 12 16 24 26 E')
  await page.getByText('Phiếu 2/8 đã nhận').waitFor()

  t.comment('fewer chosen, and the same once more')
  await typeKeys(page, '01 8 12 16 20 22 27 E')
  await page.getByText('BẦU THIẾU 1: 20/21, phiếu hợp lệ').waitFor()
  await secondEnter(page)
  await page.getByText('Phiếu 3/8 đã nhận').waitFor()
  await typeKeys(page, '* E')
  await secondEnter(page)
  await page.getByText('Phiếu 4/8 đã nhận').waitFor()

  t.comment('in the middle of a line')
  await typeKeys(page, '4 8 9 1')
  await page.getByText('10 đến 19: gõ tiếp một chữ số').waitFor()
  await allSent(page)
  t.equal(await page.locator('input, textarea, [contenteditable]').count(), 0, 'no field that an input method rewrites')
  await expectNoBarrier(t, page, 'a line in the middle')
  await expectToFit(t, page, 'a line in the middle')
  await expectPictures(t, page, 'entry-surplus')

  t.comment('all keys')
  await page.keyboard.press('?')
  await heading(page, 'Mọi phím khi nhập phiếu')
  await expectNoBarrier(t, page, 'all keys')
  await expectPictures(t, page, 'entry-all-keys')
  await page.getByRole('button', { name: 'Bật âm báo' }).click()
  await page.getByRole('button', { name: 'Tắt âm báo' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  t.comment('paste, and keys that go elsewhere')
  for (const kind of ['paste', 'drop', 'copy', 'cut']) {
    const isLeft = `document.dispatchEvent(new Event('${kind}', { bubbles: true, cancelable: true }))`
    t.equal(await page.evaluate(isLeft), false, `${kind} does nothing`)
  }
  await page.getByText('Không dán, kéo thả hay sao chép ở đây').waitFor()
  await page.getByRole('link', { name: 'Tập phiếu' }).focus()
  await page.getByText('Bấm vào đây hoặc nhấn Esc để gõ tiếp').waitFor()
  await expectPictures(t, page, 'entry-focus-lost')
  await page.keyboard.press('Escape')

  t.comment('too many chosen')
  await typeKeys(page, '6 24 E')
  await page.getByText('QUÁ SỐ LƯỢNG 22/21: phiếu không hợp lệ').waitFor()
  await expectNoBarrier(t, page, 'the question before a second Enter')
  await expectToFit(t, page, 'the question before a second Enter')
  await expectPictures(t, page, 'entry-too-many')
  await secondEnter(page)
  await page.getByText('Phiếu 5/8 đã nhận').waitFor()

  t.comment('refused: twice, and out of range; the line stays')
  await typeKeys(page, '3 3')
  await page.getByText('Số 3 đã gõ rồi: Lê Thanh Bình.').waitFor()
  await typeKeys(page, '2 9')
  await page.getByText('Không có số 29: danh sách đến 27.').waitFor()

  t.comment('the number pad without NumLock')
  for (const [code, key] of [
    ['Numpad0', 'Insert'],
    ['NumpadSubtract', '-'],
    ['Numpad8', 'ArrowUp'],
    ['Numpad1', 'End'],
    ['Numpad1', 'End'],
    ['Numpad1', 'End'],
    ['Numpad2', 'ArrowDown'],
    ['Numpad1', 'End'],
    ['Numpad6', 'ArrowRight'],
    ['Numpad2', 'ArrowDown'],
    ['Numpad4', 'ArrowLeft'],
    ['NumpadEnter', 'Enter'],
  ] as const) {
    await page.getByRole('group').dispatchEvent('keydown', { code, key, bubbles: true })
  }
  await page.getByText('Phiếu 6/8 đã nhận').waitFor()

  t.comment('the last ballot is opened by a Backspace too many, and left as it was')
  const corrections = async (): Promise<number> => {
    const { rows } = await hall.service.owner.pool.query('select 1 from ballot where version > 1')
    return rows.length
  }
  await typeKeys(page, '4 -')
  await allSent(page)
  await typeKeys(page, '-')
  await page.getByText('Phiếu 6 đã nhận, đang mở để sửa').waitFor()
  await expectNoBarrier(t, page, 'a ballot that is open for correction')
  await expectToFit(t, page, 'a ballot that is open for correction')
  await expectPictures(t, page, 'entry-correcting')
  await page.keyboard.press('Escape')
  await heading(page, /^Phiếu 7/)
  await typeKeys(page, '- -')
  await page.getByText('đã gạch 5, còn 1').waitFor()
  await page.getByRole('button', { name: 'Để phiếu 6 như cũ' }).click()
  await heading(page, /^Phiếu 7/)
  await typeKeys(page, '- -')
  await page.getByText('đã gạch 5, còn 1').waitFor()
  await page.reload()
  await heading(page, /^Phiếu 7/)
  await page.getByText('đã gạch 0, còn 6').waitFor()
  await allSent(page)
  t.equal(await corrections(), 0, 'nothing was corrected')

  t.comment('the last ballot is corrected, and an earlier one')
  await typeKeys(page, '- - 26 E')
  await page.getByText('Phiếu 6/8 đã sửa').waitFor()
  await typeKeys(page, '+2 E')
  await heading(page, /^Sửa phiếu 2/)
  await typeKeys(page, '- 27 E')
  await page.getByText('Phiếu 2/8 đã sửa').waitFor()

  t.comment('one set aside, and the end of the stack')
  await typeKeys(page, '5 /2 E')
  await page.getByText('ĐỂ RIÊNG: đánh số, ký tên').waitFor()
  await secondEnter(page)
  await page.getByText('Phiếu 7/8 đã nhận').waitFor()
  await typeKeys(page, '3 8 11 12 16 24 E')
  await page.getByRole('heading', { name: 'Đủ 8/8. Còn phiếu trên tay?' }).waitFor()
  await typeKeys(page, '1')
  await page.getByText('Đã đủ số phiếu của tập').waitFor()
  await typeKeys(page, 'E')
  await page.getByText('Nhấn Tab, rồi Enter, để kết thúc lượt nhập.').waitFor()
  await expectNoBarrier(t, page, 'the end of a stack')
  await page.keyboard.press('-')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Còn phiếu trên tay' }).click()
  await page.getByText('Đếm lại tập 1 và báo trưởng ban kiểm phiếu.').waitFor()
  t.equal(await page.locator('.keys').getByText('kết thúc lượt nhập').count(), 0, 'no key finishes it now')
  await expectToFit(t, page, 'the end of a stack')
  await allSent(page)
  await expectPictures(t, page, 'entry-full')
  t.same(await reachedByTab(t, page), [
    'Tập phiếu',
    'Tạm dừng',
    'English',
    'Nhập phiếu 8 của tập 8 phiếu',
    'Còn phiếu trên tay',
    'Số phiếu có trên bàn',
    'Báo trưởng ban',
  ])

  t.comment('one paper more than the stack is said to have: nothing is finished before it is counted')
  await page.getByLabel('Số phiếu có trên bàn').fill('9')
  await page.getByRole('button', { name: 'Báo trưởng ban' }).click()
  await page.getByText('Đã báo trưởng ban: trên bàn 9 phiếu, tập ghi 8.').waitFor()
  await page.getByRole('heading', { name: 'Đã nhập 8/8, chờ trưởng ban đếm lại tập' }).waitFor()
  t.equal(await page.getByRole('button', { name: 'Không còn phiếu nào: kết thúc lượt nhập' }).count(), 0)
  await expectNoBarrier(t, page, 'an entry that waits for the head')
  await expectToFit(t, page, 'an entry that waits for the head')
  await expectPictures(t, page, 'entry-papers-told')
  await page.getByRole('button', { name: 'Đếm lại đủ 8' }).click()
  await page.getByRole('heading', { name: 'Đủ 8/8. Còn phiếu trên tay?' }).waitFor()
  await page.getByRole('button', { name: 'Không còn phiếu nào: kết thúc lượt nhập' }).click()
  await heading(page, /Đã khóa lượt nhập tập 1: 8 phiếu/)
  await expectPictures(t, page, 'entry-finished')
  t.same(await storedBallots(hall, page, batches[0]!, NAMES_OF_27), [
    '3 8 11 12 16 24',
    '2 4 12 16 24 27',
    '1 8 12 16 20 22 27',
    '1 8 12 16 20 22 27',
    '4 8 9 16 24',
    '3 8 11 12 16 26',
    '5 (marked)',
    '3 8 11 12 16 24',
  ])
})
