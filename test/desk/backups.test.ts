import { test } from 'tap'
import { type LastBackup, NO_BACKUPS } from '../../src/app/overview/last-backup.ts'
import { standingClock } from '../support/clock.ts'
import { expectNoBarrier } from './support/barriers.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { expectPictures } from './support/pictures.ts'
import { addRole } from './support/roles.ts'

const MADE: LastBackup = {
  state: 'made',
  madeAt: '2017-08-05T02:15:00.000Z',
  problem: null,
  encrypted: true,
  onSameDisk: false,
}

test('the head and the presidium see the last backup, and a stick that is missing; nobody else does', async (t) => {
  let last: LastBackup = { ...MADE, state: 'running' }
  const hall = await openHallBrowser(t, { now: standingClock().now, lastBackup: () => last })
  const page = await hall.openAs(hall.head.username, '/#/meeting')
  await page.getByText('Đang sao lưu, chưa rút USB').waitFor()
  last = MADE
  await page.getByText(/^Bản sao lưu gần nhất: \d\d:\d\d ngày 05\/8\/2017$/).waitFor()
  await expectNoBarrier(t, page, 'the overview with the last backup')

  last = { ...MADE, state: 'failed', problem: 'folder-missing' }
  await page.reload()
  const warning = page.getByRole('status').filter({ hasText: 'Không ghi được bản sao lưu' })
  await warning.getByText('đề nghị cắm lại USB').waitFor()
  t.match(await warning.textContent(), /Bản sao lưu gần nhất: /)
  await expectNoBarrier(t, page, 'the overview without a stick')
  await expectPictures(t, page, 'meeting-without-stick')

  last = { ...MADE, onSameDisk: true }
  const presidium = await hall.openAs(await addRole(hall, 'presidium'), '/#/meeting')
  await presidium.getByText('Bản sao lưu nằm cùng ổ đĩa với dữ liệu').waitFor()
  const observer = await hall.openAs(await addRole(hall, 'observer'), '/#/meeting')
  await observer
    .getByRole('link', { name: 'Kiểm phiếu xong và sau đó' })
    .or(observer.getByRole('heading', { level: 1 }))
    .first()
    .waitFor()
  t.equal(await observer.getByText('Bản sao lưu').count(), 0)

  last = NO_BACKUPS
  await page.reload()
  await page.getByRole('navigation', { name: 'Trang khác' }).waitFor()
  t.equal(await page.getByText('ao lưu').count(), 0, 'without a folder there is nothing to say')
})
