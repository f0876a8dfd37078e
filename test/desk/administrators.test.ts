import { test } from 'tap'
import { writeAccount, writeGrant } from '../support/accounts.ts'
import { bundledDesk } from '../support/desk.ts'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import { openTestService } from '../support/service.ts'
import { expectNoBarrier, reachedByTab } from './support/barriers.ts'
import { openDeskBrowser, watchBrowsers } from './support/chromium.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { expectPictures } from './support/pictures.ts'
import { addRole } from './support/roles.ts'

const [ABOVE, BELOW] = ['Đảng bộ Sở Tài chính', 'Chi bộ Thanh tra']

test('administrators of an organisation are appointed after a question, and withdrawn, from above', async (t) => {
  const hall = await openHallBrowser(t)
  const { congress, service } = hall
  const organisation = (name: string, level: string, superiorId: string | null) =>
    congress.must<{ id: string }>('POST', '/v1/organisations', { body: { name, level, superiorId } })
  const above = await organisation(ABOVE, 'grassroots', null)
  const below = await organisation(BELOW, 'chi-bo', above.id)
  const named = async (username: string, displayName: string, organisationId?: string): Promise<string> => {
    const account = await writeAccount(service, { username, ...(organisationId ? { organisationId } : {}) })
    await service.owner.pool.query('update account set display_name = $1 where id = $2', [displayName, account])
    return account
  }
  const system = await named('quan.tri.he.thong', 'Nguyễn Thị Thu Hà')
  await writeGrant(service, system, { role: 'system-administrator' })
  const quan = await named('le.van.quan', 'Lê Văn Quân', above.id)
  await writeGrant(service, quan, { role: 'organisation-administrator', organisationId: above.id })
  const tam = await named('tran.thi.tam', 'Trần Thị Tâm', below.id)
  // As it is after the account was created, before its first sign-in.
  await service.owner.pool.query(
    "update account_credential set temporary = true, password_expires_at = '2017-08-12T01:00:00.000Z' where account_id = $1",
    [tam],
  )
  await named('tran.thi.tham', 'Trần Thị Thắm', below.id)
  const secretary = await addRole(hall, 'secretary')

  const page = await hall.openAs('quan.tri.he.thong', '/#/administration/accounts')
  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
  const username = page.getByLabel('Tên đăng nhập', { exact: true })
  const wrong = page.locator('.field.wrong')
  const question = (words: string) => page.getByRole('status').getByText(words)
  let appointments = 0
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/role-grants')) appointments += 1
  })
  // The accounts say who administers what.
  const ofQuan = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Lê Văn Quân' }) })
  await ofQuan.getByText(`Người quản trị của tổ chức đảng, ${ABOVE}`).waitFor()

  await page.getByRole('link', { name: 'Người quản trị của tổ chức đảng' }).click()
  await heading('Chọn tổ chức đảng để xem người quản trị')
  await expectNoBarrier(t, page, 'no organisation is chosen')
  await page.getByLabel('Tổ chức đảng', { exact: true }).selectOption({ label: ABOVE })
  await heading(`1 người quản trị ${ABOVE}`)
  await page.getByLabel('Tổ chức đảng', { exact: true }).selectOption({ label: BELOW })
  await heading(`Chưa giao ai quản trị ${BELOW}`)
  await page.getByText('Khi chưa giao ai').waitFor()
  await expectNoBarrier(t, page, 'an organisation without administrators')

  // Nobody is appointed before the question is answered, and another name is another question.
  await username.fill('khong.co.ai')
  await username.press('Enter')
  await question('Không thấy tài khoản khong.co.ai').waitFor()
  await page.locator('button:focus', { hasText: 'Không giao' }).press('Enter')
  await question('Không thấy tài khoản').waitFor({ state: 'detached' })
  t.equal(await username.inputValue(), 'khong.co.ai', 'nothing typed disappears')
  await username.press('Enter')
  await page.getByRole('button', { name: 'Đúng, giao cho khong.co.ai' }).click()
  await wrong.locator('.error').getByText('Tài khoản này chưa được lập').waitFor()
  await expectNoBarrier(t, page, 'an account that does not exist')
  t.equal(appointments, 1)
  await username.fill('Tran.Thi.Tham')
  await username.press('Enter')
  await question(`Giao cho Trần Thị Thắm (tran.thi.tham) quyền quản trị ${BELOW}?`).waitFor()
  await username.fill('tran.thi.tam')
  await username.press('Enter')
  await question(`Giao cho Trần Thị Tâm (tran.thi.tam) quyền quản trị ${BELOW}?`).waitFor()
  t.equal(appointments, 1)
  await expectNoBarrier(t, page, 'the question before an appointment')
  await expectPictures(t, page, 'administrators-question')
  await page.getByRole('button', { name: 'Đúng, giao cho Trần Thị Tâm' }).click()
  await question(`Đã giao cho Trần Thị Tâm quyền quản trị ${BELOW}.`).waitFor()
  await heading(`1 người quản trị ${BELOW}`)
  const appointed = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Trần Thị Tâm' }) })
  await appointed.getByText('mật khẩu tạm, chưa đổi').waitFor()
  t.equal(appointments, 2)
  t.equal(await username.inputValue(), '')

  // The service refuses somebody who is an administrator already, and somebody with a role in a meeting, beside the field.
  const refuse = async (name: string): Promise<void> => {
    await username.fill(name)
    await username.press('Enter')
    await page.getByRole('button', { name: /^Đúng, giao cho/ }).click()
    await wrong.waitFor()
    t.not(await wrong.locator('.error').textContent(), '', name)
    t.equal(await username.getAttribute('aria-invalid'), 'true', name)
  }
  await refuse('tran.thi.tam')
  await page.getByLabel('Tổ chức đảng', { exact: true }).selectOption({ label: 'Chi bộ Văn phòng Sở Tài chính' })
  await heading('Chưa giao ai quản trị Chi bộ Văn phòng Sở Tài chính')
  t.equal(await wrong.count(), 0, 'a refusal belongs to its organisation')
  await refuse(secretary)
  await page.getByLabel('Tổ chức đảng', { exact: true }).selectOption({ label: BELOW })
  await heading(`1 người quản trị ${BELOW}`)
  const reached = await reachedByTab(t, page)
  for (const name of ['Tổ chức đảng', 'Thu hồi (Trần Thị Tâm)', 'Tên đăng nhập', 'Giao quyền quản trị'])
    t.ok(reached.includes(name), name)

  // Withdrawn, with a reason, unless somebody has done it before.
  await page.getByRole('button', { name: 'Thu hồi (Trần Thị Tâm)' }).click()
  await page.getByRole('button', { name: 'Để nguyên' }).click()
  await page.getByRole('button', { name: 'Thu hồi (Trần Thị Tâm)' }).click()
  await page.getByLabel('Lý do thu hồi').fill('Chuyển công tác.')
  await expectNoBarrier(t, page, 'the withdrawal of an administrator')
  await expectPictures(t, page, 'administrators')
  await page.getByLabel('Lý do thu hồi').press('Enter')
  await heading(`Chưa giao ai quản trị ${BELOW}`)
  await page.getByText('1 vai trò đã thu hồi').click()
  await page.getByText('Trần Thị Tâm, người quản trị của tổ chức đảng').waitFor()
  await page.getByRole('button', { name: 'English' }).click()
  await heading(`Nobody is appointed to administer ${BELOW}`)

  // Administrators of an organisation appoint those below it, and no peers.
  const other = await hall.openAs('le.van.quan', '/#/administration/administrators')
  const chosen = other.getByLabel('Tổ chức đảng', { exact: true })
  await chosen.selectOption({ label: ABOVE })
  await other.getByText('Người quản trị của tổ chức này do người quản trị cấp trên').waitFor()
  t.equal(await other.getByRole('button', { name: /Thu hồi/ }).count(), 0)
  t.equal(await other.getByLabel('Tên đăng nhập', { exact: true }).count(), 0)
  await chosen.selectOption({ label: BELOW })
  const field = other.getByLabel('Tên đăng nhập', { exact: true })
  await field.fill('tran.thi.tham')
  await field.press('Enter')
  await other.getByRole('button', { name: 'Đúng, giao cho Trần Thị Thắm' }).click()
  await other.getByRole('heading', { level: 1, name: `1 người quản trị ${BELOW}` }).waitFor()
})

test('as long as no organisation is recorded, the page of its administrators says what comes first', async (t) => {
  const complaints = watchBrowsers(t)
  const { files } = await bundledDesk()
  const service = await openTestService(t, { desk: files })
  const account = await writeAccount(service, { username: 'quan.tri.he.thong' })
  await writeGrant(service, account, { role: 'system-administrator' })
  const desk = await openDeskBrowser(t, service.app, complaints)
  const page = await desk.open('/#/administration/administrators', undefined, async ({ request }) => {
    await request.post('/v1/sessions', { data: { username: 'quan.tri.he.thong', password: EVERYBODYS_PASSWORD } })
  })
  await page.getByRole('heading', { level: 1, name: 'Chưa ghi tổ chức đảng nào' }).waitFor()
  await page.getByText('Ghi tổ chức đảng và đại hội (hội nghị) ở trang quản trị trước').waitFor()
  t.equal(await page.getByRole('combobox').count(), 0)
  await expectNoBarrier(t, page, 'no organisation is recorded')
})
