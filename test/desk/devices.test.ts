import type { Page, Route } from 'playwright-core'
import { test } from 'tap'
import { expectNoBarrier, reachedByTab } from './support/barriers.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { AFTER_EFFECTS } from './support/in-page.ts'
import { expectPictures } from './support/pictures.ts'

/** The PIN that pictures show, which is never valid. */
const DRAWN_PIN = '140526'

/** Lets the page see the PIN of the pictures in the place of the one that was issued. */
const drawPin = async (route: Route): Promise<void> => {
  const answer = await route.fetch()
  const { pin: _, ...issued } = (await answer.json()) as Record<string, unknown>
  await route.fulfill({ response: answer, json: { ...issued, pin: DRAWN_PIN } })
}

/** Lets the service do what is asked, and the page hear nothing of it. */
const loseAnswer = async (route: Route): Promise<void> => {
  await route.fetch()
  await route.abort()
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()

test('the head opens a laptop and issues all PINs by one button, replaces one, and closes the laptop', async (t) => {
  const hall = await openHallBrowser(t)
  const page = await hall.openAs(hall.head.username, '/#/devices')
  await heading(page, '2 ủy viên chưa có mã PIN')
  const panel = (name: string) => page.getByRole('region', { name, exact: true })
  await panel('Máy số 1').getByText('Chưa cấp mã PIN nào trên máy này.').waitFor()

  // The answer to the opening is lost on its way, and this browser gets no cookie by it.
  hall.forget(/net::ERR_FAILED/)
  const cookies = page.context()
  await page.route('**/v1/congresses/*/devices', loseAnswer, { times: 1 })
  await page.getByLabel('Tên máy').fill('Máy bàn 1')
  await page.getByRole('button', { name: 'Mở máy này và cấp mã PIN cho 2 ủy viên' }).press('Enter')
  await page.getByRole('alert').waitFor()
  for (const { name } of await cookies.cookies()) if (/device/.test(name)) await cookies.clearCookies({ name })
  await page.getByLabel('Tên máy').fill('Máy bàn 2')
  await page.getByRole('button', { name: 'Chỉ mở máy này' }).press('Enter')
  await page.getByText('Máy này là Máy bàn 2').waitFor()
  await panel('Máy bàn 1').getByText('đã đóng lúc 08:00').waitFor()
  await expectNoBarrier(t, page, 'the laptops')
  await expectPictures(t, page, 'devices')

  // One press issues all PINs. The answer with the second one is lost: its row says so, and the next press replaces it.
  let answers = 0
  await page.route('**/v1/devices/*/pins', async (route) => {
    answers += 1
    await (answers === 2 ? loseAnswer(route) : drawPin(route))
  })
  await page.getByRole('button', { name: 'Cấp mã PIN cho 2 ủy viên trên máy này' }).press('Enter')
  const row = (name: string) => page.getByRole('row').filter({ hasText: name })
  await row('Vũ Ngọc Anh').getByText('140 526').waitFor()
  await row('Lê Thị Mai').locator('.error').waitFor()
  await page.evaluate(AFTER_EFFECTS)
  t.equal(await page.evaluate('document.activeElement.getAttribute("aria-label")'), 'Đã cấp 1 mã PIN trên Máy bàn 2')
  await page.getByRole('button', { name: 'Cấp mã PIN cho 1 ủy viên trên máy này' }).press('Enter')
  await row('Lê Thị Mai').getByText('140 526').waitFor()
  t.equal(await row('Vũ Ngọc Anh').count(), 1)
  t.equal(answers, 3)
  await heading(page, '2 máy đang mở, mọi ủy viên đã có mã PIN')
  await expectNoBarrier(t, page, 'all PINs')
  await page.evaluate('scrollTo(0, 0)')
  await expectPictures(t, page, 'devices-pins')
  const sheet = page.waitForEvent('download')
  await page.getByRole('button', { name: 'In 2 phiếu mã PIN' }).press('Enter')
  t.equal((await sheet).suggestedFilename(), 'ma-pin.pdf')
  await page.locator('.btn.main', { hasText: 'Đã đưa xong, ẩn đi' }).press('Enter')
  t.equal(await page.getByText('140 526').count(), 0, 'hidden PINs are gone')
  await page.unroute('**/v1/devices/*/pins')

  const issue = async (name: string): Promise<string> => {
    await panel('Máy bàn 2').getByLabel('Ủy viên').selectOption(name)
    await panel('Máy bàn 2').getByRole('button', { name: 'Cấp mã PIN trên Máy bàn 2' }).click()
    const shown = page.getByRole('region', { name: `Mã PIN của đồng chí ${name} trên Máy bàn 2` })
    const digits = (await shown.locator('.digits').innerText()).replaceAll(/\D/g, '')
    t.match(digits, /^[0-9]{6}$/)
    return digits
  }
  const hide = () => page.getByRole('button', { name: 'Đã ghi lại, ẩn đi' }).click()
  const first = await issue('Lê Thị Mai')
  await page.evaluate(AFTER_EFFECTS)
  t.equal(
    await page.evaluate('document.activeElement.getAttribute("aria-label")'),
    'Mã PIN của đồng chí Lê Thị Mai trên Máy bàn 2',
  )
  await expectNoBarrier(t, page, 'a PIN')
  await hide()
  t.equal(await page.locator('.digits').count(), 0, 'a hidden PIN is gone')
  const second = await issue('Lê Thị Mai')
  t.not(second, first, 'a new PIN replaces the earlier one')
  const slips = page.waitForEvent('download')
  await page.getByRole('button', { name: 'In phiếu mã PIN' }).click()
  t.equal((await slips).suggestedFilename(), 'ma-pin.pdf')
  await hide()

  await page.route('**/v1/devices/*/pins', drawPin)
  await issue('Vũ Ngọc Anh')
  await heading(page, '2 máy đang mở, mọi ủy viên đã có mã PIN')
  await page.evaluate('scrollTo(0, 0)')
  await expectPictures(t, page, 'devices-pin')
  await hide()
  t.ok((await reachedByTab(t, page)).includes('Đóng Máy bàn 2'))

  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await page.getByRole('heading', { name: 'Chọn tên mình rồi nhập mã PIN' }).waitFor()
  await page.getByRole('button', { name: 'Lê Thị Mai' }).click()
  await page.keyboard.type(second)
  await page.keyboard.press('Enter')
  await heading(page, 'Chưa kiểm phiếu')

  const other = await hall.openAs(hall.head.username, '/#/devices')
  await heading(other, '2 máy đang mở, mọi ủy viên đã có mã PIN')
  t.same(await other.getByRole('region', { name: 'Máy bàn 2', exact: true }).getByRole('listitem').allInnerTexts(), [
    'Vũ Ngọc Anh, cấp lúc 08:00',
    'Lê Thị Mai, cấp lúc 08:00\nđang đăng nhập trên máy này',
  ])
  await other.getByRole('button', { name: 'Đóng Máy bàn 2' }).click()
  await other.getByText('Người đang nhập trên Máy bàn 2 sẽ bị đăng xuất.').waitFor()
  await other.getByRole('button', { name: 'Đóng Máy bàn 2' }).click()
  await heading(other, '2 ủy viên chưa có mã PIN')
  await page.reload()
  await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor()
})
