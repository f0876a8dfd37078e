import { test } from 'tap'
import { EVERYBODYS_PASSWORD, SETUP_TOKEN } from '../support/everyone.ts'
import { expectNoBarrier } from './support/barriers.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { expectPictures } from './support/pictures.ts'

const NEW_PASSWORD = 'một câu dài mà chỉ mình tôi biết'

test('a person reads the own account and changes the password', async (t) => {
  const hall = await openHallBrowser(t)
  const page = await hall.openAs(hall.anh.username, '/#/account')
  await page.getByRole('heading', { name: 'Tài khoản của tôi' }).waitFor()
  await page.getByText('Ủy viên ban kiểm phiếu', { exact: true }).waitFor()
  await page.getByText('phiên này').waitFor()
  await page.getByRole('heading', { name: 'Xác nhận bước thứ hai' }).waitFor()
  await expectNoBarrier(t, page, 'the account')
  await expectPictures(t, page, 'account')

  const fill = async (password: string, repeat: string) => {
    await page.getByLabel('Mật khẩu hiện tại').first().fill(EVERYBODYS_PASSWORD)
    await page.getByLabel('Mật khẩu mới').fill(password)
    await page.getByLabel('Nhập lại mật khẩu').fill(repeat)
    await page.getByLabel('Nhập lại mật khẩu').press('Enter')
  }
  await fill(NEW_PASSWORD, `${NEW_PASSWORD}!`)
  await page.getByText('Mật khẩu nhập lại không khớp.').waitFor()
  t.equal(await page.getByLabel('Mật khẩu mới').inputValue(), NEW_PASSWORD, 'nothing typed disappears')
  await expectNoBarrier(t, page, 'the account with a wrong field')
  await fill(NEW_PASSWORD, NEW_PASSWORD)
  await page.getByRole('status').getByText('Đã đổi mật khẩu.').waitFor()
})

test('a person sets up a second factor: the key is shown once, before its first code', async (t) => {
  const hall = await openHallBrowser(t)
  const page = await hall.openAs(hall.anh.username, '/#/account')
  const section = page.locator('section').filter({ hasText: 'Xác nhận bước thứ hai' })
  await section.getByLabel('Mật khẩu hiện tại').fill(EVERYBODYS_PASSWORD)
  await section.getByRole('button').click()
  await page.getByRole('link', { name: 'Mở ứng dụng trên máy này' }).waitFor()
  await expectNoBarrier(t, page, 'the key of the second factor')
  await page.getByLabel('Mã xác nhận').fill('000000')
  await page.keyboard.press('Enter')
  await page.locator('.field.wrong .error').or(page.getByRole('alert')).waitFor()
})

test('the first administrator creates the account with the printed link', async (t) => {
  const hall = await openHallBrowser(t)
  const first = await hall.open('/')
  await first.route('**/v1/first-administrator', (route) => route.fulfill({ json: { awaited: true } }))
  await first.reload()
  await first.getByText('Chưa có người quản trị. Đề nghị mở liên kết in ở cửa sổ lệnh').waitFor()
  const without = await hall.open('/setup')
  await without.getByText('Liên kết này thiếu mã.').waitFor()
  await expectNoBarrier(t, without, 'the page without a code')

  const page = await hall.open(`/setup#${SETUP_TOKEN}`)
  await page.getByRole('heading', { name: 'Lập tài khoản quản trị hệ thống' }).waitFor()
  await expectNoBarrier(t, page, 'the page of the first administrator')
  await expectPictures(t, page, 'setup')
  await page.getByLabel('Tên đăng nhập').fill('quan.tri')
  await page.getByLabel('Họ và tên').fill('Nguyễn Thị Thu Hà')
  await page.getByLabel('Mật khẩu', { exact: false }).first().fill(NEW_PASSWORD)
  await page.getByLabel('Nhập lại mật khẩu').fill(NEW_PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: '1 đại hội (hội nghị) chưa có ai trong đoàn chủ tịch' }).waitFor()
  await page.getByText('Nguyễn Thị Thu Hà').first().waitFor()
  t.equal(new URL(page.url()).pathname, '/')
  t.equal(new URL(page.url()).hash, '', 'the code does not stay in the address')
})
