import type { Page } from 'playwright-core'
import { test } from 'tap'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import { expectNoBarrier } from './support/barriers.ts'
import { sendFrom } from './support/chromium.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { expectPictures } from './support/pictures.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng']

test('a head who typed ballots reads before the declaration whose confirmation is missing', async (t) => {
  const hall = await openHallBrowser(t)
  const { congress } = hall
  const { id } = await congress.openRound(await congress.createElection('delegates', 1))
  await congress.startCount(id, { names: NAMES, returned: 22 })
  const head = await hall.openAs(hall.head.username, '/')
  const mai = await hall.openAs(hall.mai.username, '/')
  const type = async (page: Page, size: number): Promise<void> => {
    const batch = await sendFrom<{ id: string }>(head, 'POST', `/v1/rounds/${id}/ballot-batches`, { size })
    const entry = `/v1/ballot-batches/${batch.id}/entries/first`
    const ballots = [{ struck: [congress.idOf(NAMES[1]!)], times: size }]
    await sendFrom(page, 'POST', `${entry}/ballots`, { from: 1, ballots })
    await sendFrom(page, 'POST', `${entry}/finalisation`)
  }
  await type(mai, 12)
  await type(head, 10)
  await mai.evaluate(`location.hash = '#/confirm/${id}'`)
  await mai.getByRole('button', { name: 'Xác nhận kết quả này' }).click()
  const outside = 'phải có một đồng chí chưa tham gia nhập xác nhận: Vũ Ngọc Anh.'
  await mai.getByText(outside).waitFor()

  await head.evaluate(`location.hash = '#/meeting'`)
  await head.getByText('còn thiếu 1').first().waitFor()
  await head.evaluate(`location.hash = '#/result/${id}'`)
  await head.getByText(outside).waitFor()
  const declare = head.getByRole('button', { name: 'Công bố kết quả', exact: true })
  t.equal(await declare.getAttribute('aria-disabled'), 'true')
  await head.getByText('Quy định số 29-QĐ/TW').waitFor()
  await expectNoBarrier(t, head, 'a result that waits for somebody without a hand in it')
  await expectPictures(t, head, 'result-outside')

  await head.getByRole('button', { name: 'Vũ Ngọc Anh xác nhận trên máy này' }).click()
  await head.getByLabel('Tên đăng nhập').fill(hall.anh.username)
  await head.getByLabel('Mật khẩu').fill(EVERYBODYS_PASSWORD)
  await head.keyboard.press('Enter')
  await head.getByText('2 trong 2 ủy viên đã xác nhận, cần 1.').waitFor()
  t.equal(await head.getByText(outside).count(), 0)
  await declare.click()
  await head.getByLabel('Ban kiểm phiếu đã đọc lại từng tên và số phiếu.').check()
  await declare.click()
  await head.getByText('đã công bố').first().waitFor()
})
