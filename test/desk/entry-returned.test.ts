import { test } from 'tap'
import { expectNoBarrier } from './support/barriers.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { expectPictures } from './support/pictures.ts'
import { storedBallots, typeKeys } from './support/stacks.ts'
import { LISTED_NAMES, openTypedRound } from './support/typed-round.ts'

test('a returned entry shows where it differs and nothing of the other one, and a ballot typed twice is taken out', async (t) => {
  const hall = await openHallBrowser(t, {}, { entries: 2, roll: { summoned: 60, attending: 60 } })
  const { newStack, typeBoth, by } = await openTypedRound(hall, 3)
  const stack = await newStack(3)
  const [one, three] = [{ strike: [3, 8, 11, 12, 16, 24] }, { strike: [4, 8, 12, 16, 20, 22] }]
  await typeBoth(
    stack,
    [one, { strike: [2, 4, 12, 16, 24, 26] }, three],
    [one, { strike: [2, 4, 12, 16, 24, 27] }, three],
  )
  await by(hall.head, 'POST', `/v1/ballot-batches/${stack}/entries/first/reopening`, {
    reason: 'Hai lượt nhập khác nhau.',
  })

  const page = await hall.open()
  await hall.enter(page, hall.mai.username)
  await page.goto(`/#/entry/${stack}/first`)
  await page.reload()
  await page.getByText('Xem lại phiếu 2').waitFor()
  await page.getByText('Đã gửi hết về máy chủ').waitFor()
  await expectNoBarrier(t, page, 'a returned entry')
  await expectPictures(t, page, 'entry-returned')

  t.comment('corrected from the paper')
  await typeKeys(page, '+2 E - 27 E')
  await page.getByText('Phiếu 2/3 đã sửa').waitFor()

  t.comment('the last one was typed twice')
  await typeKeys(page, '-')
  await page.getByRole('button', { name: 'Bỏ phiếu 3: đã nhập hai lần' }).click()
  await page.getByRole('button', { name: 'Nhấn lần nữa để bỏ phiếu 3' }).click()
  await page.getByRole('heading', { level: 1, name: /^Phiếu 3/ }).waitFor()
  await page.getByRole('button', { name: 'Hết phiếu khi chưa đủ 3?' }).click()
  await page.getByText('Mới nhập 2/3.').waitFor()
  await page.keyboard.press('Escape')
  await typeKeys(page, '5 8 12 16 20 22 E')
  await page.getByText('Phiếu 3/3 đã nhận').waitFor()
  await page.getByRole('button', { name: 'Không còn phiếu nào: kết thúc lượt nhập' }).click()
  await page.getByRole('heading', { level: 1, name: /Đã khóa lượt nhập tập 1/ }).waitFor()
  t.same(await storedBallots(hall, page, stack, LISTED_NAMES), [
    '3 8 11 12 16 24',
    '2 4 12 16 24 27',
    '4 8 12 16 20 22 (removed)',
    '5 8 12 16 20 22',
  ])
})
