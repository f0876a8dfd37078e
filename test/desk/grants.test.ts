import { test } from 'tap'
import { writeAccount, writeGrant } from '../support/accounts.ts'
import { expectNoBarrier } from './support/barriers.ts'
import { sendFrom } from './support/chromium.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { expectPictures } from './support/pictures.ts'
import { addRole } from './support/roles.ts'

test('one of the presidium proposes a role of the board, another grants it, and the auditor reads what one person did', async (t) => {
  const hall = await openHallBrowser(t)
  const { service, congress, mai } = hall
  const { id, organisationId } = congress
  await congress.must('POST', `/v1/role-grants/${mai.grantId}/revocation`, { body: { reason: 'Giao nhầm.' } })
  const chair = await addRole(hall, 'presidium')
  const deputy = await writeAccount(service, { username: 'pho.chu.tich', organisationId })
  await writeGrant(service, deputy, { role: 'presidium', congressId: id })
  // The rows are in the order of granting, then of ids, which are random here.
  await service.owner.pool.query(
    `update role_grant set granted_at = granted_at + interval '1 second' where account_id = $1`,
    [deputy],
  )

  const first = await hall.openAs(chair, '/#/roles')
  const body = { username: mai.username, role: 'board-member', personId: congress.idOf('Lê Thị Mai') }
  await sendFrom(first, 'POST', `/v1/congresses/${id}/role-grants`, body)
  await first.reload()
  await first.getByText('Đồng chí đã đề nghị giao vai trò ủy viên ban kiểm phiếu cho Lê Thị Mai').waitFor()
  t.equal(await first.getByRole('button', { name: 'Giao vai trò' }).count(), 0, 'nobody is their own second')
  await expectNoBarrier(t, first, 'a proposal on the page of its author')

  // A proposal that was a mistake is withdrawn, with a reason, and made once more.
  const withdraw = first.getByRole('button', { name: 'Rút đề nghị' })
  await withdraw.click()
  await first.getByLabel('Lý do rút').fill('Nhầm tài khoản.')
  await expectNoBarrier(t, first, 'the withdrawal of a proposal')
  await expectPictures(t, first, 'proposal-withdrawing')
  await first.getByRole('button', { name: 'Để nguyên' }).click()
  await withdraw.click()
  await first.getByLabel('Lý do rút').fill('Nhầm tài khoản.')
  await first.keyboard.press('Enter')
  await withdraw.waitFor({ state: 'detached' })
  t.equal(await first.getByText('đã đề nghị giao vai trò').count(), 0)
  await sendFrom(first, 'POST', `/v1/congresses/${id}/role-grants`, body)

  const second = await hall.openAs('pho.chu.tich', '/#/roles')
  await second.getByText('Một đồng chí trong đoàn chủ tịch đề nghị giao vai trò').waitFor()
  await second.getByRole('button', { name: 'Giao vai trò ủy viên ban kiểm phiếu cho Lê Thị Mai' }).click()
  await second.getByRole('row').filter({ hasText: 'Lê Thị Mai' }).waitFor()
  t.equal(await second.getByText('đề nghị giao vai trò').count(), 0)
  await expectNoBarrier(t, second, 'the roles after the second act')

  // Whose password is temporary concerns those who administer accounts, and no answer tells it to others.
  const head = await hall.openAs(hall.head.username, '/#/roles')
  await head.getByRole('row').filter({ hasText: 'Lê Thị Mai' }).waitFor()
  for (const page of [first, head]) {
    t.equal(await page.getByText('mật khẩu tạm').count(), 0)
    t.notMatch(await sendFrom(page, 'GET', `/v1/congresses/${id}/role-grants`), { items: [{ password: String }] })
    const accounts = `fetch('/v1/accounts').then(({ status }) => status)`
    t.equal(await page.evaluate(accounts), 403)
  }
  hall.forget(/403/)

  const auditor = await hall.openAs(await addRole(hall, 'auditor'), '/#/log')
  await auditor.getByText('Việc chỉ một người làm (2)').click()
  await auditor.getByText('Trưởng ban kiểm phiếu của Đỗ Quang Huy: một người tự giao').waitFor()
  await expectNoBarrier(t, auditor, 'what one person did')
})
