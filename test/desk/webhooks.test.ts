import { test } from 'tap'
import { WAITS } from '../../src/app/webhooks/back-off.ts'
import { writeAccount, writeGrant } from '../support/accounts.ts'
import { bundledDesk } from '../support/desk.ts'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import { answering, openReceiver } from '../webhooks/support/receiver.ts'
import { setWebhookScene } from '../webhooks/support/scene.ts'
import { expectNoBarrier, reachedByTab } from './support/barriers.ts'
import { openDeskBrowser, watchBrowsers } from './support/chromium.ts'
import { expectPictures } from './support/pictures.ts'
import { addRole } from './support/roles.ts'

/** Runs in the page: the port of the receiver differs in every run, so a picture shows another address. */
const SAME_ADDRESS = `for (const address of document.querySelectorAll('.address')) {
  address.textContent = 'https://may-nhan.example.vn/thong-bao'
}`

test('messages that do not arrive say why, and are sent again once they are given up', async (t) => {
  const complaints = watchBrowsers(t)
  const { files } = await bundledDesk()
  const receiver = await openReceiver(t)
  const scene = await setWebhookScene(t, { desk: files })
  const { service, congress, clock } = scene
  const desk = await openDeskBrowser(t, service.app, complaints)
  const openAs = (username: string, path: string) =>
    desk.open(path, undefined, async ({ request }) => {
      await request.post('/v1/sessions', { data: { username, password: EVERYBODYS_PASSWORD } })
    })
  const presidium = await addRole({ service, congress }, 'presidium')
  const page = await openAs(presidium, '/#/webhooks')
  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
  await heading('Chưa gửi kết quả cho hệ thống nào')
  await expectNoBarrier(t, page, 'no receiver')

  // A receiver is recorded; what is wrong in its form is beside its fields.
  await page.getByRole('button', { name: 'Thêm nơi nhận' }).click()
  const form = page.getByRole('region', { name: 'Thêm nơi nhận' })
  await form.getByLabel('Tên nơi nhận').fill('Trang thông tin của tỉnh')
  await form.getByLabel('Địa chỉ').fill('http://10.0.0.1/thong-bao')
  await form.getByLabel('Địa chỉ').press('Enter')
  await form.locator('.field.wrong').getByText('Đề nghị chọn ít nhất một việc.').waitFor()
  await form.getByLabel('Công bố kết quả').check()
  await form.getByLabel('Địa chỉ').press('Enter')
  await form.locator('.field.wrong', { hasText: 'Địa chỉ' }).waitFor()
  await expectNoBarrier(t, page, 'a receiver whose address is refused')
  await form.getByLabel('Địa chỉ').fill(receiver.url)
  await form.getByLabel('Địa chỉ').press('Enter')
  const secret = page.getByRole('region', { name: 'Khóa ký của Trang thông tin của tỉnh' })
  t.match(await secret.getByRole('textbox').inputValue(), /^whsec_/)
  await secret.getByRole('button', { name: 'Sao chép' }).click()
  await secret.getByText('Đã sao chép.').waitFor()
  await secret.getByRole('button', { name: 'Đã cất, ẩn đi' }).click()
  await heading('Gửi kết quả cho 1 hệ thống khác')
  const panel = page.getByRole('region', { name: 'Trang thông tin của tỉnh' })
  await panel.getByText('Chưa gửi lần nào.').waitFor()

  // The first attempt fails, and the message waits for the next one.
  receiver.answer = answering(500)
  await scene.declare()
  const dispatcher = scene.dispatcher()
  await dispatcher.wake()
  await page.reload()
  await panel.getByText(/đang chờ gửi, lần trước nơi nhận trả lời lỗi 500\./).waitFor()
  await panel.getByText('Không gửi được lần cuối lúc').waitFor()
  t.equal(await panel.getByRole('button', { name: 'Gửi lại' }).count(), 0, 'the service sends it again by itself')
  await expectNoBarrier(t, page, 'a message that waits')

  // After the last attempt it is given up. The session of the presidium has ended meanwhile.
  for (const wait of WAITS) {
    clock.secondsLater(wait / 1_000)
    await dispatcher.wake()
  }
  t.equal(receiver.received.length, WAITS.length + 1)
  const later = await openAs(presidium, '/#/webhooks')
  const laterHeading = (name: string) => later.getByRole('heading', { level: 1, name, exact: true }).waitFor()
  await laterHeading('1 thông báo không gửi được: xem lý do bên dưới')
  const failed = later.getByRole('region', { name: 'Trang thông tin của tỉnh' })
  await failed.getByText(new RegExp(`không gửi nữa sau ${WAITS.length + 1} lần, nơi nhận trả lời lỗi 500\\.`)).waitFor()
  const reached = await reachedByTab(t, later)
  t.ok(
    reached.some((name) => name.startsWith('Gửi lại (')),
    'the keyboard reaches the way to send it again',
  )
  await expectNoBarrier(t, later, 'a message that was given up')
  await later.evaluate(SAME_ADDRESS)
  await expectPictures(t, later, 'webhooks-failed')

  // An auditor reads why, and sends nothing.
  const auditor = await openAs(await addRole({ service, congress }, 'auditor'), '/#/webhooks')
  await auditor.getByText('không gửi nữa sau').waitFor()
  t.equal(await auditor.getByRole('button', { name: /Gửi lại|Thêm nơi nhận|Ngừng gửi/ }).count(), 0)

  // An administrator sees that it failed, and can only stop it: results are sent by those who may read them.
  const { organisationId } = congress
  const administrator = await writeAccount(service, { username: 'quan.tri', organisationId })
  await writeGrant(service, administrator, { role: 'organisation-administrator', organisationId })
  const home = await openAs('quan.tri', `/#/administration/${congress.id}/webhooks`)
  await home.getByRole('heading', { level: 1, name: '1 thông báo không gửi được: xem lý do bên dưới' }).waitFor()
  await home.getByText('Nơi nhận do đoàn chủ tịch thêm và gửi lại.').waitFor()
  t.equal(await home.getByRole('button', { name: /Gửi lại|Thêm nơi nhận/ }).count(), 0)
  t.equal(await home.getByRole('button', { name: /Ngừng gửi/ }).count(), 1)

  // The presidium has it sent again on another laptop; the page that is older is told so.
  await later.route('**/changes*', () => {})
  const chair = await openAs(presidium, '/#/webhooks')
  await chair.getByRole('button', { name: 'Gửi lại' }).click()
  await chair.getByRole('heading', { level: 1, name: 'Gửi kết quả cho 1 hệ thống khác' }).waitFor()
  await chair.getByText('đang chờ gửi').waitFor()
  await failed.getByRole('button', { name: 'Gửi lại' }).click()
  await failed.getByRole('alert').waitFor()
  await expectNoBarrier(t, later, 'a message that somebody else has sent again')

  receiver.answer = answering(204)
  await dispatcher.wake()
  t.equal(receiver.received.length, WAITS.length + 2)
  t.equal(receiver.received.at(-1)?.body, receiver.received[0]?.body, 'the same message')
  await home.reload()
  await home.getByText('Gửi được lần cuối lúc').waitFor()
  t.equal(await home.locator('.unsent').count(), 0)
  await home.getByRole('button', { name: 'English' }).click()
  await home.getByRole('heading', { level: 1, name: 'Results go to 1 other system' }).waitFor()
})
