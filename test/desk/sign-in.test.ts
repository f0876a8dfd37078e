import { test } from 'tap'
import { wrongPin } from '../http/support/devices.ts'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import { expectNoBarrier, reachedByTab } from './support/barriers.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { holdAnswer } from './support/held-answer.ts'
import { expectPictures } from './support/pictures.ts'

test('a typist signs in by name and PIN with digits and Enter alone', async (t) => {
  const hall = await openHallBrowser(t)
  const page = await hall.open()
  const { pinOfMai } = await hall.makeDevice(page)
  const title = page.getByRole('heading', { level: 1 })
  await page.getByRole('heading', { name: 'Chọn tên mình rồi nhập mã PIN' }).waitFor()
  t.equal(await page.title(), 'Chọn tên mình rồi nhập mã PIN – Kiểm phiếu')
  await expectNoBarrier(t, page, 'the list of typists')
  t.same(await reachedByTab(t, page), ['English', '1Vũ Ngọc Anh', '2Lê Thị Mai', 'đăng nhập bằng mật khẩu'])

  await page.keyboard.press('9')
  t.equal(await page.getByLabel('Mã PIN, sáu chữ số').count(), 0, 'there is no ninth typist')
  // Without NumLock the pad sends End for 1, Down for 2, and so on; the key is the same.
  await page.keyboard.press('Numpad2')
  await page.getByRole('heading', { name: 'Mã PIN của đồng chí Lê Thị Mai' }).waitFor()
  const input = page.getByLabel('Mã PIN, sáu chữ số')
  await page.keyboard.type('12a-3')
  t.equal(await input.inputValue(), '123', 'letters and signs do nothing')
  await expectNoBarrier(t, page, 'the PIN')
  await expectPictures(t, page, 'sign-in-pin')
  t.same(await reachedByTab(t, page), [
    'English',
    '1Vũ Ngọc Anh',
    '2Lê Thị Mai',
    'Mã PIN, sáu chữ số',
    'Đăng nhập Enter',
    'đăng nhập bằng mật khẩu',
  ])

  await input.focus()
  await page.keyboard.press('Enter')
  await page.getByText('Mã PIN có sáu chữ số. Đề nghị nhập đủ.').waitFor()
  for (const _ of [1, 2, 3]) await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  t.equal(await input.count(), 0, 'one Backspace more goes back to the names')

  await page.keyboard.press('2')
  await page.keyboard.type(wrongPin(pinOfMai))
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('Mã PIN không đúng').waitFor()
  t.equal(await input.inputValue(), '')
  await page.keyboard.type(pinOfMai)
  await page.keyboard.press('Enter')
  await page.getByText('ủy viên ban kiểm phiếu').waitFor()
  await page.getByRole('heading', { name: 'Chưa kiểm phiếu' }).waitFor()
  t.equal(await title.count(), 1)

  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await page.getByRole('heading', { name: 'Chọn tên mình rồi nhập mã PIN' }).waitFor()
})

test('elsewhere a person signs in by user name and password, in the language that they choose', async (t) => {
  const hall = await openHallBrowser(t)
  const page = await hall.open()
  await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor()
  await expectNoBarrier(t, page, 'the sign-in by password')
  await expectPictures(t, page, 'sign-in-password')
  t.equal(await page.evaluate('document.documentElement.lang'), 'vi')

  await page.getByLabel('Tên đăng nhập').fill(hall.anh.username)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  t.equal(await page.evaluate('document.documentElement.lang'), 'en')
  t.equal(await page.getByLabel('User name').inputValue(), hall.anh.username, 'the switch keeps the typed name')
  await page.getByLabel('Password').fill('a wrong password of Anh')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('The user name, the password or the code is wrong.').waitFor()
  await expectNoBarrier(t, page, 'a refused sign-in')

  await page.getByLabel('Password').fill(EVERYBODYS_PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Nothing is being counted' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'Nothing is being counted' }).waitFor()
  await page.getByRole('button', { name: 'Tiếng Việt' }).click()
  await page.getByRole('heading', { name: 'Chưa kiểm phiếu' }).waitFor()
})

test('a page says that the service is away, and goes on when it is back', async (t) => {
  const hall = await openHallBrowser(t)
  const page = await hall.open()
  await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor()
  const away = (isAway: boolean) => page.context().setOffline(isAway)
  await page.getByLabel('Tên đăng nhập').fill(hall.anh.username)
  await page.getByLabel('Mật khẩu').fill(EVERYBODYS_PASSWORD)
  await away(true)
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('Chương trình không trả lời.').waitFor()
  await away(false)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Chưa kiểm phiếu' }).waitFor()
  hall.forget(/ERR_INTERNET_DISCONNECTED/)
})

test('reading is repeated while the database is away; a sign-in is not', async (t) => {
  const hall = await openHallBrowser(t)
  const page = await hall.open()
  await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor()
  const sent: string[] = []
  const away = { status: 503, contentType: 'text/plain', body: 'away' }
  await page.route('**/v1/session*', async (route, request) => {
    const line = `${request.method()} ${new URL(request.url()).pathname}`
    sent.push(line)
    if (sent.filter((one) => one === line).length <= 2) await route.fulfill(away)
    else await route.continue()
  })
  await page.getByLabel('Tên đăng nhập').fill(hall.anh.username)
  await page.getByLabel('Mật khẩu').fill(EVERYBODYS_PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByRole('alert').waitFor()
  t.same(sent, ['POST /v1/sessions'])
  const second = page.waitForResponse(/\/v1\/sessions$/)
  await page.keyboard.press('Enter')
  await second
  // The sentence of the first failure stays until then.
  await page.locator('button[type="submit"][aria-disabled="false"]').waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Chưa kiểm phiếu' }).waitFor()
  const [post, get] = ['POST /v1/sessions', 'GET /v1/session']
  t.same(sent, [post, post, post, get, get, get])
  hall.forget(/503/)
})

test('an answer to an older question does not bring back a person who has left', async (t) => {
  const hall = await openHallBrowser(t)
  const page = await hall.openAs(hall.anh.username)
  await page.getByRole('heading', { name: 'Chưa kiểm phiếu' }).waitFor()
  const { held, letGo } = await holdAnswer(page, '**/v1/session')
  t.comment('the page asks for the session because a role was taken away')
  await hall.congress.must('POST', `/v1/role-grants/${hall.anh.grantId}/revocation`, { body: { reason: 'Giao nhầm.' } })
  await held
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor()
  const late = page.waitForResponse(/\/v1\/session$/)
  letGo()
  await (await late).finished()
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  t.equal(await page.getByText('Vũ Ngọc Anh').count(), 0)
})
