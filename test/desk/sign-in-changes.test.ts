import { test } from 'tap'
import { writeAccount, writeGrant } from '../support/accounts.ts'
import { type Browser, openBrowser } from '../support/browser.ts'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import { plant } from '../support/planted-secrets.ts'
import { expectNoBarrier } from './support/barriers.ts'
import { type HallBrowser, openHallBrowser } from './support/hall-browser.ts'
import { expectPictures } from './support/pictures.ts'
import { addRole } from './support/roles.ts'

const NEXT_PASSWORD = plant('mật khẩu mới sau khi được đặt lại', 'a password chosen after a reset')
const CHANGED = 'Cách đăng nhập đã thay đổi'

/** Somebody who administers the accounts of the organisation, in a browser of their own. */
const openAdministrator = async ({ service, congress: { organisationId } }: HallBrowser): Promise<Browser> => {
  const id = await writeAccount(service, { username: 'quan.tri', organisationId })
  await service.owner.pool.query('update account set display_name = $1 where id = $2', ['Trịnh Văn Quý', id])
  await writeGrant(service, id, { role: 'organisation-administrator', organisationId })
  const administrator = openBrowser(service)
  await administrator.signIn('quan.tri', EVERYBODYS_PASSWORD)
  return administrator
}

/** Corrects an account as its administrator. */
const change = async (administrator: Browser, id: string, correction: object): Promise<number> => {
  const path = `/v1/accounts/${id}`
  const before = await administrator.request<{ displayName: string; state: string }>('GET', path)
  const { displayName, state } = before.body
  const headers = { 'if-match': before.headers['etag'] ?? '' }
  const body = { displayName, state, reason: 'Để thử.', ...correction }
  return (await administrator.request('PUT', path, { headers, body })).status
}

test('a head whose password was reset reads who did it, and the overview leads the presidium to the role that waits', async (t) => {
  const hall = await openHallBrowser(t)
  const { congress, head } = hall
  const election = await congress.createElection('delegates', 1)
  await congress.openRound(election)
  const administrator = await openAdministrator(hall)
  const chair = await hall.openAs(await addRole(hall, 'presidium'), '/')
  await chair.getByRole('link', { name: 'Tài khoản của tôi' }).waitFor()
  const reset = await administrator.request<{ temporaryPassword: string }>(
    'POST',
    `/v1/accounts/${head.accountId}/password-reset`,
  )
  t.equal(reset.status, 201)

  const page = await hall.open('/')
  await page.getByLabel('Tên đăng nhập').fill(head.username)
  await page.getByLabel('Mật khẩu').fill(reset.body.temporaryPassword)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Đổi mật khẩu' }).waitFor()
  await page.getByText('Trịnh Văn Quý thay đổi cách đăng nhập của tài khoản này: đặt lại mật khẩu.').waitFor()
  await page.getByText('Vai trò trưởng ban kiểm phiếu ở Đại hội').waitFor()
  await page.getByText('Đoàn chủ tịch giao lại thì đồng chí làm tiếp được').waitFor()
  await expectNoBarrier(t, page, 'the first page after a reset')
  await expectPictures(t, page, 'told-of-reset')
  await page.getByLabel('Mật khẩu mới').fill(NEXT_PASSWORD)
  await page.getByLabel('Nhập lại mật khẩu').fill(NEXT_PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByText('Vai trò của đồng chí đang tạm dừng').waitFor()
  await expectNoBarrier(t, page, 'the page of somebody whose role is suspended')
  await expectPictures(t, page, 'role-suspended')
  await page.getByRole('link', { name: 'Xem ai thay đổi và lúc nào' }).click()
  await page.getByText('đặt lại mật khẩu').waitFor()

  const words = 'vai trò tạm dừng: Đỗ Quang Huy (trưởng ban kiểm phiếu)'
  await chair.getByText(words).first().waitFor()
  await expectNoBarrier(t, chair, 'the overview while a role is suspended')
  await expectPictures(t, chair, 'overview-suspended')
  await chair.getByRole('link', { name: 'Giao lại vai trò' }).click()
  const again = chair.getByRole('button', { name: 'Giao lại vai trò trưởng ban kiểm phiếu cho Đỗ Quang Huy' })
  await again.waitFor()
  await expectNoBarrier(t, chair, 'a role that waits to be granted again')
  await expectPictures(t, chair, 'roles-suspended')
  await again.click()
  await chair.getByRole('row').filter({ hasText: 'Trưởng ban kiểm phiếu' }).waitFor()
  t.equal(await again.count(), 0)
  await chair.evaluate("location.hash = '#/meeting'")
  await chair.getByText('lần 1').first().waitFor()
  t.equal(await chair.getByText(words).count(), 0)

  // The head goes on, and the notice stays: a person who has taken the account over could have signed in first.
  await page.goto('/#/')
  await page.reload()
  await page.getByRole('link', { name: CHANGED }).waitFor()
  await expectNoBarrier(t, page, 'the overview with the notice in the bar')
  await expectPictures(t, page, 'told-in-bar')
  await page.getByRole('link', { name: CHANGED }).click()
  await page.getByText('đặt lại mật khẩu').waitFor()
  t.equal(await page.getByText('đang tạm dừng').count(), 0, 'nothing waits any more')
})

test('the owner reads of a link and of an enabling, also if the role was kept', async (t) => {
  const hall = await openHallBrowser(t)
  const administrator = await openAdministrator(hall)
  const secretary = await addRole(hall, 'secretary')
  const { rows } = await hall.service.owner.pool.query<{ id: string }>('select id from account where username = $1', [
    secretary,
  ])
  const link = { openId: { issuer: 'https://dang-nhap.vi-du.vn', subject: 'thu-ky' } }
  t.equal(await change(administrator, rows[0]?.id ?? '', link), 200)
  const kept = await hall.openAs(secretary, '/')
  await kept.getByRole('link', { name: CHANGED }).click()
  await kept.getByText('thay đổi cách đăng nhập của tài khoản này: liên kết với cổng đăng nhập.').waitFor()
  t.equal(await kept.getByText('đang tạm dừng').count(), 0, 'a secretary decides nothing')

  for (const state of ['disabled', 'active']) {
    t.equal(await change(administrator, hall.mai.accountId, { state }), 200, state)
  }
  const mai = await hall.openAs(hall.mai.username, '/')
  await mai.getByText('Vai trò của đồng chí đang tạm dừng').waitFor()
  await mai.getByRole('link', { name: 'Xem ai thay đổi và lúc nào' }).click()
  await mai.getByText('khóa tài khoản').waitFor()
  await mai.getByText('mở lại tài khoản').waitFor()
  await mai.getByText('Vai trò ủy viên ban kiểm phiếu ở Đại hội').waitFor()
  await expectNoBarrier(t, mai, 'the account after an enabling')
})
