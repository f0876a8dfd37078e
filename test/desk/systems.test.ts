import { test } from 'tap'
import { writeAccount, writeGrant } from '../support/accounts.ts'
import { expectNoBarrier, reachedByTab } from './support/barriers.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { expectPictures } from './support/pictures.ts'

/** Runs in the page: a secret differs in every run, so a picture shows another one. */
const SAME_SECRET = `for (const field of document.querySelectorAll('.fresh input')) {
  field.value = 'kp_' + 'k'.repeat(60)
}`

test('a key of another system is replaced: the new one is shown once, and the old one ends an hour later', async (t) => {
  const hall = await openHallBrowser(t)
  const { congress, service } = hall
  const { organisationId } = congress
  const administrator = await writeAccount(service, { username: 'quan.tri', organisationId })
  await writeGrant(service, administrator, { role: 'organisation-administrator', organisationId })
  const system = await congress.must<{ id: string }>('POST', '/v1/service-accounts', {
    body: { displayName: 'Bảng tin điện tử', username: 'bang.tin', organisationId },
  })
  await congress.must('POST', `/v1/congresses/${congress.id}/role-grants`, {
    body: { username: 'bang.tin', role: 'observer' },
  })
  const old = await congress.must<{ key: string }>('POST', `/v1/service-accounts/${system.id}/keys`, {
    body: { name: 'Bảng số 1', roles: ['observer'], expiresAt: '2017-12-31T16:59:59.000Z' },
  })
  const statusWith = async (token: string): Promise<number> =>
    (await service.request('GET', `/v1/congresses/${congress.id}/overview`, { token })).status
  t.equal(await statusWith(old.key), 200)

  const page = await hall.openAs('quan.tri', '/#/administration/systems')
  await page.getByRole('heading', { level: 1, name: '1 hệ thống khác' }).waitFor()
  const panel = page.getByRole('region', { name: 'Bảng tin điện tử' })
  const keys = panel.getByRole('listitem')
  await keys.getByText('có hiệu lực đến').waitFor()
  t.equal(await keys.count(), 1)
  await expectNoBarrier(t, page, 'a system with one key')
  const reached = await reachedByTab(t, page)
  for (const name of ['Thay khóa (Bảng số 1)', 'Thu hồi (Bảng số 1)']) t.ok(reached.includes(name), name)

  // A double press replaces the key once.
  let rotations = 0
  page.on('request', (request) => {
    if (request.url().endsWith('/rotation')) rotations += 1
  })
  await page.getByRole('button', { name: 'Thay khóa (Bảng số 1)' }).dblclick()
  const secret = page.getByRole('region', { name: 'Khóa Bảng số 1' })
  const key = await secret.getByRole('textbox').inputValue()
  t.match(key, /^kp_/)
  t.not(key, old.key)
  t.equal(rotations, 1)
  await panel.getByRole('listitem').nth(1).waitFor()
  t.equal(await keys.count(), 2)
  await keys.getByText('đã thay, còn dùng được đến').waitFor()
  t.equal(await panel.getByRole('button', { name: /Thay khóa/ }).count(), 1, 'a replaced key is not replaced again')
  t.equal(await panel.getByRole('button', { name: /Thu hồi/ }).count(), 2, 'each of both can still be revoked')
  await expectNoBarrier(t, page, 'a system whose key was replaced')
  await page.evaluate(SAME_SECRET)
  await expectPictures(t, page, 'administration-key-replaced')

  // The secret is not lost by a link.
  await page.getByRole('link', { name: 'Về trang quản trị' }).click()
  await page.getByRole('alert').getByText('Khóa đang hiện chưa sao chép').waitFor()
  await page.getByRole('button', { name: 'Ở lại trang' }).click()
  await secret.getByRole('button', { name: 'Sao chép' }).click()
  await secret.getByText('Đã sao chép.').waitFor()
  await secret.getByRole('button', { name: 'Đã cất, ẩn đi' }).click()

  t.same([await statusWith(old.key), await statusWith(key)], [200, 200], 'both keys are valid for a while')
  hall.minutesLater(61)
  t.same([await statusWith(old.key), await statusWith(key)], [401, 200])
  const later = await hall.openAs('quan.tri', '/#/administration/systems')
  const row = (words: string) => later.getByRole('listitem').filter({ hasText: words })
  await row('hết hạn lúc').waitFor()
  t.equal(await row('hết hạn lúc').getByRole('button').count(), 0, 'nothing can be done with a key that has ended')
  await row('có hiệu lực đến').getByText('dùng lần cuối lúc').waitFor()

  // A key that somebody else has replaced meanwhile says so beside it.
  await later.route('**/changes*', () => {})
  const { items } = await congress.must<{ items: readonly { readonly id: string; readonly state: string }[] }>(
    'GET',
    `/v1/service-accounts/${system.id}/keys`,
  )
  const valid = items.find(({ state }) => state === 'active')!
  await congress.must('POST', `/v1/keys/${valid.id}/rotation`, { body: { overlapMinutes: 60 } })
  await row('có hiệu lực đến').getByRole('button', { name: 'Thay khóa' }).click()
  await row('có hiệu lực đến').getByRole('alert').waitFor()
  await expectNoBarrier(t, later, 'a key that somebody else has replaced')
})
