import type { Page } from 'playwright-core'
import { test } from 'tap'
import { FRAME } from '../../src/locale/desk/frame.ts'
import { writeAccount } from '../support/accounts.ts'
import { expectNoBarrier } from './support/barriers.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { expectPictures, PROJECTORS } from './support/pictures.ts'
import { addRole } from './support/roles.ts'

const MARK = `${FRAME.rehearsal.vi} ${FRAME.notReal.vi}`
/** Longer than the test, so that no screen is between two connections when its address ends. */
const STREAMS = { longestMs: 3_600_000, lookMs: 200, pauseMs: 0 }
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
const seeMark = (page: Page) => page.locator('.rehearsal', { hasText: MARK }).waitFor()

test('a rehearsal is marked on the screens of everybody and in the hall, is thrown away, and leads to what comes next', async (t) => {
  const hall = await openHallBrowser(t, { streams: STREAMS }, { rehearsal: true })
  const { congress, head, mai, open, openAs, makeDevice } = hall
  const { must, id } = congress
  const isMarked = async (page: Page, what: string): Promise<void> => {
    await seeMark(page)
    t.match(await page.title(), /^TẬP DƯỢT: /, `${what}: the title of the window`)
  }
  const presidium = await openAs(await addRole(hall, 'presidium'))
  await heading(presidium, /./)
  await isMarked(presidium, 'presidium')
  for (const role of ['secretary', 'credentials-committee', 'observer', 'auditor'] as const)
    await isMarked(await openAs(await addRole(hall, role)), role)
  await isMarked(await openAs(head.username), 'head of the board')
  await isMarked(await openAs(mai.username), 'member of the board')

  const laptop = await open()
  await makeDevice(laptop)
  await laptop.evaluate("fetch('/v1/session', { method: 'DELETE' })")
  await laptop.reload()
  await heading(laptop, /./)
  await isMarked(laptop, 'the sign-in of a laptop in the hall')

  const { token } = await must<{ token: string }>('POST', `/v1/congresses/${id}/hall-screens`)
  const screen = await open(`/hall#${token}`, { width: 1920, height: 1080 })
  await screen.getByText(MARK).waitFor()
  await expectNoBarrier(t, screen, 'the hall screen of a rehearsal')
  await screen.evaluate("document.querySelector('.clock').style.visibility = 'hidden'")
  await expectPictures(t, screen, 'rehearsal-hall', PROJECTORS)

  await presidium.emulateMedia({ media: 'print' })
  t.ok(await presidium.locator('.rehearsal').isVisible(), 'on paper')
  await presidium.emulateMedia({ media: 'screen' })
  await expectPictures(t, presidium, 'rehearsal-overview')
  await presidium.getByRole('link', { name: 'Kết thúc và bỏ cuộc tập dượt' }).click()
  await heading(presidium, 'Kết thúc và bỏ cuộc tập dượt')
  await expectNoBarrier(t, presidium, 'the end of a rehearsal')
  await expectPictures(t, presidium, 'rehearsal-end')
  await presidium.getByLabel('Tôi đã xem xong cuộc tập dượt').check()
  await presidium.getByRole('button', { name: 'Kết thúc và bỏ' }).click()
  await heading(presidium, 'Cuộc tập dượt đã kết thúc')
  await presidium.getByText('Tiếp theo: người quản trị ghi đại hội (hội nghị) thật').waitFor()
  // The mark goes with the roles in it, which the page reads again.
  await presidium.locator('.rehearsal').waitFor({ state: 'detached' })
  await expectNoBarrier(t, presidium, 'the page after a rehearsal')
  t.notMatch(await presidium.title(), /TẬP DƯỢT/)
  await presidium.getByRole('link', { name: 'Về trang đầu' }).click()
  await heading(presidium, 'Đồng chí không có vai trò trong cuộc họp nào')
  await screen.getByRole('heading', { name: 'Địa chỉ này đã đóng', exact: true }).waitFor()
  await screen.reload()
  await screen.getByRole('heading', { name: 'Địa chỉ này đã hết hạn hoặc đã đóng', exact: true }).waitFor()
})

test('an administrator records a rehearsal, sees its mark, and throws it away', async (t) => {
  const hall = await openHallBrowser(t)
  const { service, congress, openAs } = hall
  await writeAccount(service, { username: 'quan.tri', organisationId: congress.organisationId })
  const body = { username: 'quan.tri' }
  await congress.must('POST', `/v1/organisations/${congress.organisationId}/role-grants`, { body })
  const page = await openAs('quan.tri')
  await page.getByRole('link', { name: /Ghi đại hội \(hội nghị\) khác của/ }).click()
  await heading(page, 'Ghi đại hội (hội nghị)')
  await page.getByLabel('Nhiệm kỳ', { exact: true }).fill('2017-2020')
  await page.getByLabel('Ngày họp', { exact: true }).fill('05/8/2017')
  await page.getByLabel(/Tập dượt trước ngày họp/).check()
  await expectNoBarrier(t, page, 'the form of a rehearsal')
  await page.getByRole('button', { name: 'Ghi đại hội (hội nghị)' }).click()
  await seeMark(page)
  await page.getByRole('link', { name: 'Về trang quản trị' }).click()
  const line = page.getByRole('listitem').filter({ hasText: FRAME.rehearsal.vi })
  await line.waitFor()
  t.equal(await page.locator('.rehearsal').count(), 0, 'the list is of no meeting')
  await line.getByRole('link').click()
  await page.getByRole('link', { name: 'Kết thúc và bỏ cuộc tập dượt' }).click()
  await page.getByLabel('Tôi đã xem xong cuộc tập dượt').check()
  await page.getByRole('button', { name: 'Kết thúc và bỏ' }).click()
  await heading(page, 'Cuộc tập dượt đã kết thúc')
  await page.getByRole('link', { name: 'Về trang đầu' }).click()
  await page.getByRole('link', { name: /Ghi đại hội \(hội nghị\) khác của/ }).waitFor()
  t.equal(await line.count(), 0, 'it is gone')

  t.comment('the only meeting is closed')
  const closing = { reason: null, confirmUnfinished: true }
  await congress.must('POST', `/v1/congresses/${congress.id}/closing`, { body: closing })
  await page.reload()
  await heading(page, 'Không có đại hội (hội nghị) nào đang mở')
  await page.getByRole('link', { name: /Ghi đại hội \(hội nghị\) khác của/ }).waitFor()
  await page.getByRole('link', { name: 'Tài khoản đã lập' }).waitFor()
})
