import type { Page } from 'playwright-core'
import { type Test, test } from 'tap'
import { LONGEST_NAME, NAMES_OF_27, NAMES_OF_71 } from './support/ballot-names.ts'
import { expectNoBarrier, reachedByTab } from './support/barriers.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { expectPictures } from './support/pictures.ts'
import { countRound, secondEnter, storedBallots, typeKeys } from './support/stacks.ts'

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

/** Waits until the server has every ballot, so that pictures are the same each time. */
const allSent = (page: Page) => page.getByText('Đã gửi hết về máy chủ').waitFor()

/** Runs in the page: parts that are wider than their place, and whether the window scrolls. */
const OVERFLOWING = `(() => {
  const { scrollHeight, scrollWidth, clientHeight, clientWidth } = document.documentElement
  const page = scrollHeight > clientHeight || scrollWidth > clientWidth ? ['the page'] : []
  const parts = [...document.querySelectorAll('.entry .work *, .entry .paper *')].filter(
    (one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display === 'block' && getComputedStyle(one).textOverflow !== 'ellipsis',
  )
  const outside = [...document.querySelectorAll('.entry .keys li, .entry .line, .entry .back')].filter(
    (one) => one.getBoundingClientRect().bottom > innerHeight + 1,
  )
  return [...page, ...[...parts, ...outside].map((one) => one.className + ' ' + one.textContent.slice(0, 40))]
})()`

/** Windows in which everything that is typed is seen without scrolling. */
const WINDOWS = [
  { width: 1366, height: 768 },
  { width: 1366, height: 640 },
  { width: 683, height: 384 },
] as const

const expectToFit = async (t: Test, page: Page, what: string): Promise<void> => {
  for (const size of WINDOWS) {
    await page.setViewportSize(size)
    t.same(await page.evaluate(OVERFLOWING), [], `${what} fits ${size.width}×${size.height}`)
  }
  await page.setViewportSize(WINDOWS[0])
}

test('a typist types a stack of a list with surplus, and the service has exactly what was typed', async (t) => {
  const hall = await openHallBrowser(t)
  const { batches } = await countRound(hall, NAMES_OF_27, 21, [8, 14])
  const page = await hall.open()
  await hall.enter(page, hall.mai.username)
  await page.reload()

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
  await expectNoBarrier(t, page, 'a line in the middle')
  await expectToFit(t, page, 'a line in the middle')
  await expectPictures(t, page, 'entry-surplus')

  t.comment('all keys')
  await page.keyboard.press('?')
  await heading(page, 'Mọi phím khi nhập phiếu')
  await expectNoBarrier(t, page, 'all keys')
  await expectPictures(t, page, 'entry-all-keys')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  t.comment('paste, and keys that go elsewhere')
  await page.evaluate(`document.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true }))`)
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
  await expectNoBarrier(t, page, 'the end of a stack')
  await page.keyboard.press('-')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Còn phiếu trên tay' }).click()
  await page.getByText('Báo trưởng ban kiểm phiếu đếm lại tập 1').waitFor()
  await expectToFit(t, page, 'the end of a stack')
  await allSent(page)
  await expectPictures(t, page, 'entry-full')
  t.same(await reachedByTab(t, page), [
    'Tập phiếu',
    'Tạm dừng',
    'English',
    'Nhập phiếu 8 của tập 8 phiếu',
    'Không còn phiếu nào: kết thúc lượt nhập',
    'Còn phiếu trên tay',
  ])
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

test('a list of 71 names fits the window, and long names do not push others away', async (t) => {
  const hall = await openHallBrowser(t)
  const names = [...NAMES_OF_71.slice(0, 5), LONGEST_NAME, ...NAMES_OF_71.slice(6)]
  const { batches } = await countRound(hall, names, 55, [22])
  const page = await hall.open()
  await hall.enter(page, hall.mai.username)
  await page.goto(`/#/entry/${batches[0]}/first`)
  await page.reload()
  await page.getByRole('button', { name: 'Đúng, bắt đầu nhập' }).click()
  await typeKeys(page, '02 05 06 13 17 22 28 31 36 40 44 49 53 58 63 70 E')
  await page.getByText('Phiếu 1/22 đã nhận').waitFor()
  await typeKeys(page, '03 9 14 22 25 30 38 41 47 52 6')
  await page.getByText('đã gạch 10, còn 6').waitFor()
  await allSent(page)
  await expectNoBarrier(t, page, 'a list of 71 names')
  await expectToFit(t, page, 'a list of 71 names')
  await expectPictures(t, page, 'entry-71-names')
})

test('a list without surplus takes exceptions only, and one name takes one key', async (t) => {
  const hall = await openHallBrowser(t)
  const names = NAMES_OF_27.slice(0, 15)
  const { batches } = await countRound(hall, names, 15, [4])
  const page = await hall.open()
  await hall.enter(page, hall.mai.username)
  await page.goto(`/#/entry/${batches[0]}/first`)
  await page.reload()
  await page.getByRole('button', { name: 'Đúng, bắt đầu nhập' }).click()
  await typeKeys(page, '0 E')
  await page.getByText('đồng ý cả 15 người').waitFor()
  await typeKeys(page, '02 .. 11 E')
  await page.getByText('Phiếu 2/4 đã nhận').waitFor()
  await typeKeys(page, '4 .9')
  await page.getByText('đồng ý 13/15').first().waitFor()
  await allSent(page)
  await expectNoBarrier(t, page, 'a list without surplus')
  await expectToFit(t, page, 'a list without surplus')
  await expectPictures(t, page, 'entry-without-surplus')
  await typeKeys(page, 'E')
  await page.getByText('Phiếu 3/4 đã nhận').waitFor()
  await typeKeys(page, '00 E')
  await page.getByText('KHÔNG BẦU AI: phiếu không hợp lệ').waitFor()
  await secondEnter(page)
  await page.getByText('Đủ 4/4. Còn phiếu trên tay?').waitFor()
  await page.getByRole('button', { name: 'Không còn phiếu nào: kết thúc lượt nhập' }).click()
  await heading(page, /Đã khóa lượt nhập/)
  const all = Array.from({ length: 15 }, (_, at) => at + 1)
  const but = (...places: readonly number[]): string => all.filter((place) => !places.includes(place)).join(' ')
  t.same(await storedBallots(hall, page, batches[0]!, names), [
    `${but()} | `,
    `${but(2)} | 2 11`,
    `${but(4, 9)} | 4`,
    ` | ${but()}`,
  ])
})

test('nine names at 200 %, with the longest name there is', async (t) => {
  const hall = await openHallBrowser(t)
  const names = [...NAMES_OF_27.slice(0, 8), LONGEST_NAME]
  const { batches } = await countRound(hall, names, 7, [20])
  const page = await hall.open('/', { width: 683, height: 384 })
  await hall.enter(page, hall.mai.username)
  await page.goto(`/#/entry/${batches[0]}/first`)
  await page.reload()
  await page.getByRole('button', { name: 'Đúng, bắt đầu nhập' }).click()
  await typeKeys(page, '6 9 E')
  await page.getByText('Phiếu 1/20 đã nhận').waitFor()
  await typeKeys(page, '3')
  await page.getByText('đã gạch 1, còn 1').waitFor()
  await allSent(page)
  await expectToFit(t, page, 'nine names')
  await expectPictures(t, page, 'entry-nine-names')
})
