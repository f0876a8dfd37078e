import type { Page } from 'playwright-core'
import { test } from 'tap'
import { longLog } from '../bench/support/long-log.ts'
import { writeAccount, writeGrant } from '../support/accounts.ts'
import { bundledDesk } from '../support/desk.ts'
import { openTestService } from '../support/service.ts'
import { expectHalfWay, untilNoBar } from './support/bar.ts'
import { expectNoBarrier } from './support/barriers.ts'
import { openDeskBrowser, watchBrowsers } from './support/chromium.ts'
import { halveAnswers } from './support/half-answer.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { holdWorker } from './support/held-worker.ts'
import { expectPictures } from './support/pictures.ts'
import { addRole } from './support/roles.ts'

/** Runs in the page: pastes a text into the field for lists, as a browser does. */
const paste = (text: string): string => `(() => {
  const field = document.querySelector('textarea')
  field.focus()
  field.value = ${JSON.stringify(text)}
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }))
})()`

/**
 * Holds a request to these addresses, after so many that pass at once.
 * @returns what lets it go
 */
const holdAfter = async (page: Page, addresses: string, passing: number): Promise<() => void> => {
  const { promise, resolve } = Promise.withResolvers<void>()
  let left = passing
  await page.route(addresses, async (route) => {
    if (route.request().method() !== 'POST') return route.fallback()
    left -= 1
    if (left < 0) await promise
    return route.continue()
  })
  return resolve
}

test('the export of a log shows a bar while it comes, and so does the page that verifies it', async (t) => {
  const hall = await openHallBrowser(t)
  const page = await hall.openAs(await addRole(hall, 'auditor'), '/#/log')
  await page.getByRole('heading', { level: 1, name: 'Nhật ký' }).waitFor()
  const exported = await halveAnswers(page, '/audit-exports')
  await page.getByRole('button', { name: 'Xuất nhật ký' }).click()
  const { most } = await expectHalfWay(t, page, 'Đang xuất nhật ký')
  await page.getByText(`nhật ký có ${most} sự kiện`).waitFor()
  await expectNoBarrier(t, page, 'the log half of which is exported')
  const saved = page.waitForEvent('download')
  await exported.letGo()
  await saved
  await untilNoBar(page, 'Đang xuất nhật ký')

  await page.getByRole('link', { name: 'Kiểm chứng và so giá trị gốc' }).click()
  const fetch = page.getByRole('button', { name: 'Lấy nhật ký và kiểm chứng' })
  await fetch.waitFor()
  const fetched = await halveAnswers(page, '/audit-exports')
  await fetch.click()
  const { done } = await expectHalfWay(t, page, 'Lấy nhật ký')
  await page.getByRole('heading', { level: 1, name: `Đang lấy nhật ký: ${done} dòng` }).waitFor()
  await expectNoBarrier(t, page, 'the log half of which is fetched')
  await fetched.letGo()
  await page.getByRole('heading', { level: 1, name: 'ĐÃ KIỂM CHỨNG' }).waitFor()
  await untilNoBar(page, 'Lấy nhật ký')
})

test('the verification shows how many events are verified, of how many', async (t) => {
  const complaints = watchBrowsers(t)
  const { files } = await bundledDesk()
  const { app } = await openTestService(t, { desk: files })
  const page = await (await openDeskBrowser(t, app, complaints)).open('/verify')
  const letGo = await holdWorker(page)
  await page.getByText('Trang đã tải đủ.').waitFor()
  const buffer = Buffer.from(await longLog({ requests: 1_200 }))
  await page.locator('input[name=log]').setInputFiles({ name: 'dai.jsonl', mimeType: 'application/jsonl', buffer })
  const { done, most } = await expectHalfWay(t, page, 'Kiểm chứng tệp nhật ký')
  await page.getByRole('heading', { level: 1, name: `Đang kiểm chứng: ${done} trong ${most} sự kiện` }).waitFor()
  await page.getByRole('button', { name: 'Dừng kiểm chứng' }).waitFor()
  await expectNoBarrier(t, page, 'a file half of which is verified')
  await expectPictures(t, page, 'verify-half')
  await letGo()
  await page.getByRole('heading', { level: 1, name: 'ĐÃ KIỂM CHỨNG' }).waitFor()
  await untilNoBar(page, 'Kiểm chứng tệp nhật ký')
})

test('a list of more than five hundred people shows how many are recorded', async (t) => {
  const hall = await openHallBrowser(t)
  const page = await hall.openAs(await addRole(hall, 'credentials-committee'), '/#/set-up/people')
  await page.getByText('Đã ghi 3 người').waitFor()
  const letGo = await holdAfter(page, '**/people-additions', 1)
  const people = Array.from(
    { length: 600 },
    (_, at) => `Nguyễn Văn Sáu\t${1950 + (at % 50)}\tTổ ${Math.floor(at / 50)}`,
  )
  await page.evaluate(paste(['Họ và tên\tNăm sinh\tĐơn vị', ...people].join('\n')))
  await page.getByRole('button', { name: 'Ghi 600 người' }).click()
  await page.getByText('Đã ghi 500 trong 600 người.').waitFor()
  t.same(await expectHalfWay(t, page, 'Ghi 600 người'), { done: 500, most: 600 })
  await expectNoBarrier(t, page, 'a list of which five hundred people are recorded')
  letGo()
  await page.getByRole('heading', { level: 1, name: 'Việc của ban đã xong' }).waitFor()
  await untilNoBar(page, 'Ghi 600 người')
})

test('new accounts show how many are created', async (t) => {
  const hall = await openHallBrowser(t)
  const { congress, service } = hall
  const { organisationId } = congress
  const administrator = await writeAccount(service, { username: 'quan.tri', organisationId })
  await writeGrant(service, administrator, { role: 'organisation-administrator', organisationId })
  const page = await hall.openAs('quan.tri', `/#/administration/${congress.id}`)
  const title = 'Lập tài khoản cho người điều hành và ban kiểm phiếu'
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  const letGo = await holdAfter(page, '**/v1/accounts', 2)
  await page.getByLabel('Họ và tên', { exact: true }).fill('Trịnh Thị Sen\nTrịnh Thị Huệ\nTrịnh Thị Cúc')
  await page.getByRole('button', { name: 'Lập 3 tài khoản' }).click()
  // The accounts that exist already leave the list, and its number stays.
  await page.getByRole('button', { name: 'Đang lập: 2/3' }).waitFor()
  await page.getByRole('heading', { level: 1, name: 'Đang lập: 2/3' }).waitFor()
  t.same(await expectHalfWay(t, page, title), { done: 2, most: 3 })
  await expectNoBarrier(t, page, 'accounts of which two are created')
  letGo()
  await page.getByRole('heading', { level: 1, name: 'Đã lập 3 tài khoản: in phiếu đăng nhập' }).waitFor()
  await untilNoBar(page, title)
})
