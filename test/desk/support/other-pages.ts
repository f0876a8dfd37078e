import type { Page } from 'playwright-core'
import type { Test } from 'tap'
import { expectNoBarrier } from './barriers.ts'

/** The pages beside the next step of the presidium: receivers of messages, whose secret is shown once, and roles. */
export const visitOtherPages = async (t: Test, page: Page): Promise<void> => {
  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
  await page.getByRole('link', { name: 'Thông báo cho hệ thống khác' }).click()
  await heading('Chưa gửi kết quả cho hệ thống nào')
  await page.getByRole('button', { name: 'Thêm nơi nhận' }).click()
  await page.getByLabel('Tên nơi nhận').fill('Trang của Tỉnh ủy')
  await page.getByLabel('Địa chỉ').fill('http://thongbao.example.vn/')
  await page.getByLabel('Công bố kết quả').check()
  await page.getByRole('button', { name: 'Thêm nơi nhận' }).click()
  await page.locator('.field.wrong').getByLabel('Địa chỉ').fill('https://thongbao.example.vn/')
  await page.getByRole('button', { name: 'Thêm nơi nhận' }).click()
  await heading('Gửi kết quả cho 1 hệ thống khác')
  await expectNoBarrier(t, page, 'a new receiver with its secret')
  await page.getByRole('link', { name: 'Toàn cảnh' }).click()
  await page.getByRole('alert').getByText('Khóa đang hiện chưa sao chép').waitFor()
  await page.getByRole('button', { name: 'Rời trang' }).click()
  await page.getByRole('link', { name: 'Vai trò đã giao' }).click()
  const typist = page.getByRole('row').filter({ hasText: 'Lê Thị Mai' })
  await typist.getByRole('button', { name: 'Thu hồi' }).waitFor()
  t.equal(
    await page.getByRole('button', { name: 'Thu hồi' }).count(),
    3,
    'the presidium revokes the roles of the board',
  )
  await expectNoBarrier(t, page, 'the roles in a meeting')
  await page.getByRole('link', { name: 'Toàn cảnh' }).click()
}
