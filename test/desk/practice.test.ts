import { test } from 'tap'
import { expectNoBarrier } from './support/barriers.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { expectPictures } from './support/pictures.ts'
import { secondEnter, typeKeys } from './support/stacks.ts'

test('a typist practises with a made-up stack, of which nothing reaches the service', async (t) => {
  const hall = await openHallBrowser(t)
  const page = await hall.openAs(hall.mai.username)
  const requests: string[] = []
  page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`))
  await page.goto('/#/practice')

  t.comment('the first sample, as it says')
  await page.getByRole('heading', { name: 'Tờ phiếu mẫu 1/10' }).waitFor()
  await typeKeys(page, '3 5 9 E')
  await page.getByText('Phiếu 1: đúng tờ mẫu.').waitFor()

  t.comment('a slip that nothing else can notice')
  await typeKeys(page, '4 10 11 E')
  await page.getByText('Phiếu 2: khác tờ mẫu ở số 11, 12.').waitFor()
  await typeKeys(page, '01 6')
  await expectNoBarrier(t, page, 'the practice stack')
  await expectPictures(t, page, 'practice')
  await typeKeys(page, '11 E')
  await page.getByText('Phiếu 3: đúng tờ mẫu.').waitFor()
  await typeKeys(page, '+2 E')
  await page.getByRole('heading', { name: 'Tờ phiếu mẫu 2/10' }).waitFor()
  await typeKeys(page, '- 12 E')
  await page.getByText('Phiếu 2: đúng tờ mẫu.').waitFor()

  t.comment('the unusual ones')
  await typeKeys(page, '* E')
  await page.getByText('Phiếu 4: đúng tờ mẫu.').waitFor()
  await typeKeys(page, '2 5 7 8 E')
  await secondEnter(page)
  await page.getByText('Phiếu 5: đúng tờ mẫu.').waitFor()
  await typeKeys(page, '2 9 E')
  await secondEnter(page)
  await page.getByText('Phiếu 6: đúng tờ mẫu.').waitFor()
  await typeKeys(page, '0 E')
  await secondEnter(page)
  await page.getByText('Phiếu 7: đúng tờ mẫu.').waitFor()
  await typeKeys(page, '3 8 10 E')
  await page.getByText('Phiếu 8: tờ mẫu có chữ ký thì để riêng').waitFor()
  await typeKeys(page, '- /2 E')
  await secondEnter(page)
  await page.getByText('Phiếu 8: đúng tờ mẫu.').waitFor()
  await typeKeys(page, '6 7 11 E')
  await page.getByText('Phiếu 9: đúng tờ mẫu.').waitFor()
  await typeKeys(page, '2 4 11 E')
  await page.getByText('Phiếu 10: khác tờ mẫu ở số 11, 12.').waitFor()

  t.comment('a full stack shows the number of a ballot to go to, and the end')
  await typeKeys(page, '+10')
  await page.getByText('Đến phiếu số 10, Enter để mở').waitFor()
  await typeKeys(page, 'E')
  await page.getByRole('heading', { name: 'Sửa phiếu 10' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Không còn phiếu nào: kết thúc lượt nhập' }).click()
  await page.getByRole('heading', { name: 'Đã nhập đủ 10 phiếu; 1 phiếu khác tờ mẫu: 10' }).waitFor()
  await expectNoBarrier(t, page, 'the end of the practice stack')

  t.comment('without surplus')
  await page.getByRole('link', { name: 'Tập với danh sách không có số dư' }).click()
  await page.getByRole('heading', { name: 'Tờ phiếu mẫu 1/6' }).waitFor()
  await typeKeys(page, '0 E 4 E .2 E 1 .')
  await page.getByText('Phiếu 3: đúng tờ mẫu.').waitFor()
  await expectNoBarrier(t, page, 'practice without surplus')
  await expectPictures(t, page, 'practice-without-surplus')

  t.same(
    requests.filter((request) => !request.startsWith('GET ')),
    [],
    'nothing was sent',
  )
})
