import { test } from 'tap'
import { expectNoBarrier } from './support/barriers.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { expectPictures } from './support/pictures.ts'
import { addRole } from './support/roles.ts'

test('the checklist leads through people and roll, and both are corrected there', async (t) => {
  const hall = await openHallBrowser(t)
  const { congress } = hall
  const path = `/v1/congresses/${congress.id}`
  const page = await hall.openAs(await addRole(hall, 'secretary'), '/#/set-up')
  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
  await heading('Còn 1 việc trước khi phát phiếu')
  await expectNoBarrier(t, page, 'the checklist')
  await expectPictures(t, page, 'set-up-checklist')

  await page.getByRole('link', { name: 'Số được triệu tập, có mặt' }).click()
  await heading('Số được triệu tập, có mặt')
  await page.getByText('việc 4 trong 9').waitFor()
  const panel = page.getByRole('complementary', { name: 'Tính ngay khi nhập' })
  await panel.getByText('12 phiếu').waitFor()
  await page.getByLabel('Được miễn công tác').fill('3')
  await panel.getByText('11 phiếu').waitFor()
  await page.getByText('Đã ghi lần 1').waitFor()
  await expectPictures(t, page, 'set-up-roll')
  await expectNoBarrier(t, page, 'the roll')
  // The service refuses what does not add up, beside its field, and nothing typed is lost.
  await page.getByLabel('Có mặt khi bỏ phiếu').fill('25')
  await page.getByLabel('Lý do sửa').fill('Ghi nhầm.')
  await page.keyboard.press('Enter')
  await page.locator('.field.wrong').getByText('Có mặt khi bỏ phiếu').waitFor()
  t.equal(await page.getByLabel('Được miễn công tác').inputValue(), '3')
  // Somebody else corrects it in the meantime.
  await congress.must('PUT', `${path}/roll`, {
    headers: { 'if-match': await congress.tagOf(`${path}/roll`) },
    body: { summoned: 24, attending: 20, exclusions: { exempt: 2 }, reason: 'Ghi nhầm.' },
  })
  await page.getByLabel('Có mặt khi bỏ phiếu').fill('21')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('Có người khác vừa ghi số liệu này').waitFor()
  t.equal(await page.getByLabel('Có mặt khi bỏ phiếu').inputValue(), '20', 'the page shows the new figures')
  await page.getByLabel('Có mặt khi bỏ phiếu').fill('21')
  await page.getByLabel('Lý do sửa').fill('Có thêm một người đến.')
  await page.keyboard.press('Enter')
  await heading('Nội dung bầu')
  t.match(await congress.must('GET', `${path}/roll`), { version: 3, attending: 21, base: 22 })
})
