import { test } from 'tap'
import { madeFiles, pemOf } from '../tls/support.ts'
import { expectNoBarrier } from './support/barriers.ts'
import { HALL_NAME } from './support/chromium.ts'
import { openHallBrowser } from './support/hall-browser.ts'

test('over plain HTTP in the network of the hall, where a page is no secure context, the desk works', async (t) => {
  const hall = await openHallBrowser(t, { transport: { names: [HALL_NAME] } })
  const page = await hall.open(hall.origin.replace('127.0.0.1', HALL_NAME))
  await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor()
  t.equal(await page.evaluate('isSecureContext'), false)
  const { pinOfMai } = await hall.makeDevice(page)
  await page.getByRole('heading', { name: 'Chọn tên mình rồi nhập mã PIN' }).waitFor()
  await page.keyboard.type(`2${pinOfMai}`)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Chưa kiểm phiếu' }).waitFor()
  // The browser says on the console that it ignores this header here.
  hall.forget(/Cross-Origin-Opener-Policy/)
})

test('over TLS with a certificate of the service’s own the desk works', async (t) => {
  const hall = await openHallBrowser(t, { transport: { tls: pemOf(madeFiles(t)) } })
  t.match(hall.origin, /^https:/)
  const page = await hall.open()
  await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor()
  t.equal(await page.evaluate('isSecureContext'), true)
  const { pinOfMai } = await hall.makeDevice(page)
  await page.getByRole('heading', { name: 'Chọn tên mình rồi nhập mã PIN' }).waitFor()
  await page.keyboard.type(`2${pinOfMai}`)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Chưa kiểm phiếu' }).waitFor()
})

test('the parts of a page are fetched once; a second visit asks only for the page', async (t) => {
  const hall = await openHallBrowser(t)
  const page = await hall.open()
  await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor()
  await page.goto('about:blank')
  const served: string[] = []
  hall.service.app.server.on('request', ({ url }: { url?: string }) => served.push(url ?? ''))
  await page.goto('/')
  await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor()
  t.same(
    served.filter((url) => !url.startsWith('/v1/')),
    ['/'],
  )
})

test('a screen that cannot be drawn says that nothing is lost, without a stack', async (t) => {
  const hall = await openHallBrowser(t)
  const page = await hall.open()
  await hall.enter(page, hall.head.username)
  await page.route('**/overview', (route) => route.fulfill({ json: { id: 1 } }))
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Không hiện được trang này' }).waitFor()
  await expectNoBarrier(t, page, 'the page of a fault')
  t.notMatch(await page.locator('body').innerText(), /Error|undefined|null|\bat \S+:\d+/)
  await page.unroute('**/overview')
  await page.getByRole('button', { name: 'Tải lại trang' }).click()
  await page.getByText('Toàn cảnh').waitFor()
  hall.forget(/error: /)
})
