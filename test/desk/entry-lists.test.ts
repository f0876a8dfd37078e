import type { Page } from 'playwright-core'
import { test } from 'tap'
import { LONGEST_NAME, NAMES_OF_27, NAMES_OF_71, NAMES_OF_230 } from './support/ballot-names.ts'
import { expectNoBarrier } from './support/barriers.ts'
import { expectToFit } from './support/fits.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { expectPictures } from './support/pictures.ts'
import { allSent, countRound, secondEnter, storedBallots, typeKeys } from './support/stacks.ts'

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

test('lists of 71 and of 230 names fit the window, and long names do not push others away', async (t) => {
  const hall = await openHallBrowser(t, {}, { roll: { summoned: 60, attending: 60 } })
  const names = [...NAMES_OF_71.slice(0, 5), LONGEST_NAME, ...NAMES_OF_71.slice(6)]
  const { batches } = await countRound(hall, names, 55, [60])
  const page = await hall.openAs(hall.mai.username, `/#/entry/${batches[0]}/first`)
  await page.getByRole('button', { name: 'Đúng, bắt đầu nhập' }).click()
  await typeKeys(page, '02 05 06 13 17 22 28 31 36 40 44 49 53 58 63 70 E')
  await page.getByText('Phiếu 1/60 đã nhận').waitFor()
  await typeKeys(page, '03 9 14 22 25 30 38 41 47 52 6')
  await page.getByText('đã gạch 10, còn 6').waitFor()
  await allSent(page)
  await expectNoBarrier(t, page, 'a list of 71 names')
  await expectToFit(t, page, 'a list of 71 names')
  await expectPictures(t, page, 'entry-71-names')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByText('10 struck, 6 left').waitFor()
  await expectToFit(t, page, 'a list of 71 names in English')
  await page.getByRole('button', { name: 'Tiếng Việt' }).click()

  t.comment('30 of 230 names are struck: each number of the last ballot can be read')
  const { batches: long } = await countRound(hall, NAMES_OF_230, 200, [60], 'committee')
  await page.goto(`/#/entry/${long[0]}/first`)
  await page.getByRole('button', { name: 'Đúng, bắt đầu nhập' }).click()
  const struck = Array.from({ length: 30 }, (_, at) => String(at * 7 + 5).padStart(3, '0')).join(' ')
  await typeKeys(page, `${struck} E`)
  await page.getByText('Phiếu 1/60 đã nhận').waitFor()
  await typeKeys(page, `${struck} E`)
  await page.getByText('Phiếu 2/60 đã nhận').waitFor()
  await typeKeys(page, `${struck.slice(0, -4)} 20`)
  await page.getByText('đã gạch 29, còn 1').waitFor()
  await allSent(page)
  await expectNoBarrier(t, page, 'a list of 230 names')
  await expectToFit(t, page, 'a list of 230 names')
  await expectPictures(t, page, 'entry-230-names')
  await typeKeys(page, '-- E')
  await page.getByText('QUÁ SỐ LƯỢNG 201/200: phiếu không hợp lệ').waitFor()
  await expectToFit(t, page, 'the question about a ballot of 230 names')
  await typeKeys(page, `${'-'.repeat(29)} 00 E`)
  await secondEnter(page)
  await page.getByText('gạch tất cả 230').waitFor()
})

test('a list without surplus takes exceptions only, and one name takes one key', async (t) => {
  const hall = await openHallBrowser(t)
  const names = NAMES_OF_27.slice(0, 15)
  const { batches } = await countRound(hall, names, 15, [4])
  const page = await hall.openAs(hall.mai.username, `/#/entry/${batches[0]}/first`)
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

  t.comment('one name: agree, both boxes')
  const [only = ''] = names
  const { batches: ofOne } = await countRound(hall, [only], 1, [2], 'secretary')
  await page.getByRole('link', { name: 'Chọn tập tiếp theo' }).click()
  await page.getByRole('link', { name: 'Tập 1' }).first().click()
  await page.getByRole('button', { name: 'Đúng, bắt đầu nhập' }).click()
  await typeKeys(page, '1 E')
  await page.getByText('Phiếu 1/2 đã nhận').waitFor()
  await typeKeys(page, '3 E')
  await page.getByText('CẢ HAI Ô HOẶC BỎ TRỐNG: phiếu không hợp lệ').waitFor()
  await allSent(page)
  await expectNoBarrier(t, page, 'a list of one name')
  await expectToFit(t, page, 'a list of one name')
  await expectPictures(t, page, 'entry-one-name')
  await secondEnter(page)
  await page.getByRole('button', { name: 'Không còn phiếu nào: kết thúc lượt nhập' }).click()
  await heading(page, /Đã khóa lượt nhập/)
  t.same(await storedBallots(hall, page, ofOne[0]!, [only]), ['1 | ', '1 | 1'])
})

test('a half-typed line comes back after another page, and the entry of another typist is not opened', async (t) => {
  const hall = await openHallBrowser(t, {}, { entries: 2 })
  const { batches } = await countRound(hall, NAMES_OF_27.slice(0, 9), 7, [2])
  const page = await hall.openAs(hall.mai.username, `/#/entry/${batches[0]}/first`)
  await page.getByRole('button', { name: 'Đúng, bắt đầu nhập' }).click()
  await typeKeys(page, '3 7 E')
  await page.getByText('Phiếu 1/2 đã nhận').waitFor()
  await typeKeys(page, '4')
  await page.getByText('đã gạch 1, còn 1').waitFor()
  await page.getByRole('link', { name: 'Tập phiếu' }).click()
  await page.getByRole('link', { name: 'Tập 1' }).click()
  await page.getByText('đã gạch 1, còn 1').waitFor()
  await typeKeys(page, '8 E')
  await page.getByRole('heading', { name: 'Đủ 2/2. Còn phiếu trên tay?' }).waitFor()

  t.comment('the head counts again, and corrects the size of the stack')
  const correctTo = (size: number, version: number) =>
    hall.congress.must('PUT', `/v1/ballot-batches/${batches[0]}`, {
      headers: { 'if-match': `"${version}"` },
      body: { size, label: 'Bàn 1', reason: 'Đếm lại tập phiếu.' },
    })
  await correctTo(1, 1)
  await page.getByRole('heading', { name: 'Đã nhập 2 phiếu, tập chỉ có 1' }).waitFor()
  await correctTo(2, 2)
  await page.getByRole('heading', { name: 'Đủ 2/2. Còn phiếu trên tay?' }).waitFor()
  await typeKeys(page, '-')
  await page.getByRole('button', { name: 'Bỏ phiếu 2: đã nhập hai lần' }).click()
  await page.getByRole('button', { name: 'Nhấn lần nữa để bỏ phiếu 2' }).click()
  await heading(page, /^Phiếu 2/)
  await correctTo(1, 3)
  await page.getByRole('heading', { name: 'Đủ 1/1. Còn phiếu trên tay?' }).waitFor()
  await correctTo(2, 4)
  await heading(page, /^Phiếu 2/)

  const other = await hall.openAs(hall.anh.username, `/#/entry/${batches[0]}/first`)
  await heading(other, 'Không mở được lượt nhập')
  await expectNoBarrier(t, other, 'an entry that is not opened')
  t.equal(await other.getByRole('button', { name: 'Thử lại' }).count(), 1)
})

test('nine names at 200 %, with the longest name there is', async (t) => {
  const hall = await openHallBrowser(t)
  const names = [...NAMES_OF_27.slice(0, 8), LONGEST_NAME]
  const { batches } = await countRound(hall, names, 7, [20], 'delegates', null)
  const page = await hall.openAs(hall.mai.username, `/#/entry/${batches[0]}/first`, { width: 683, height: 384 })
  t.comment('a stack may be typed from its tally sheet too')
  await page.getByRole('link', { name: 'Nhập số liệu từ bảng kiểm phiếu của tập này' }).click()
  await heading(page, 'Bảng kiểm phiếu, tập 20 phiếu')
  await page.goBack()
  await page.getByRole('button', { name: 'Đúng, bắt đầu nhập' }).click()
  await typeKeys(page, '6 9 E')
  await page.getByText('Phiếu 1/20 đã nhận').waitFor()
  await typeKeys(page, '3')
  await page.getByText('đã gạch 1, còn 1').waitFor()
  await allSent(page)
  await expectToFit(t, page, 'nine names')
  await expectPictures(t, page, 'entry-nine-names')
})
