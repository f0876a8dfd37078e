import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { decodeQR } from 'qr/decode.js'
import type { Test } from 'tap'
import { test } from 'tap'
import type { HallState } from '../../src/desk/hall/stream.ts'
import { congressOf, openCongress, type TestCongress } from '../support/congress.ts'
import { bundledDesk } from '../support/desk.ts'
import { openTestService, type TestService } from '../support/service.ts'
import { expectNoBarrier } from './support/barriers.ts'
import { LAPTOP, openDeskBrowser, watchBrowsers } from './support/chromium.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { EVENING, stillClock } from './support/hall-pages.ts'
import { expectPictures, PROJECTORS } from './support/pictures.ts'

const HOUR = 3_600_000
const SIZE = { width: 1920, height: 1080 }
/**
 * Longer than any test: a stream ends for another reason, and no heartbeat comes between a change of the clock and the
 * look at it.
 */
const STREAMS = { heartbeatMs: 3_600_000, longestMs: 3_600_000, lookMs: 200, pauseMs: 0 }
/** The votes of nine names on 22 ballots; 12 elect. */
const VOTES = [6, 20, 20, 19, 11, 17, 15, 18, 21]
const FAMILIES = ['Trần', 'Nguyễn', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đỗ', 'Bùi']
const GIVEN = [
  'Thị Bình',
  'Văn Dũng',
  'Kim Chi',
  'Đức Duy',
  'Hải Đăng',
  'Trọng Tuấn',
  'Quang Minh',
  'Thu Hà',
  'Quốc Vinh',
]
const namesOf = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${FAMILIES[at % 8]} ${GIVEN[Math.floor(at / 8)]}`)
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

/** An address of a congress, without its origin. */
const addressOf = async ({ must, id }: TestCongress): Promise<{ id: string; path: string }> => {
  const screen = await must<{ id: string; token: string }>('POST', `/v1/congresses/${id}/hall-screens`)
  return { id: screen.id, path: `/hall#${screen.token}` }
}
const show = ({ must }: TestCongress, round: string, version = 1) =>
  must('POST', `/v1/rounds/${round}/shown-result`, { body: { version } })

/** The streams of screens that a service holds open. */
const openStreams = ({ app }: Pick<TestService, 'app'>): ReadonlySet<IncomingMessage> => {
  const held = new Set<IncomingMessage>()
  app.server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.url !== '/v1/hall-view/stream') return
    held.add(request)
    response.on('close', () => held.delete(request))
  })
  return held
}

const open = async (t: Test) => {
  const { files } = await bundledDesk()
  const complaints = watchBrowsers(t)
  const service = await openTestService(t, { desk: files, streams: STREAMS })
  const desk = await openDeskBrowser(t, service.app, complaints)
  return { files, service, ...desk }
}

test('the hall sees the meeting from the vote to the shown result, and loses a result that does not hold', async (t) => {
  const { files, service, origin, forget, open: openWindow } = await open(t)
  const streams = openStreams(service)
  const congress = await openCongress(service, { level: 'grassroots', name: 'Đại hội Đảng bộ cơ sở Sở Xây dựng' })
  const names = namesOf(9)
  await congress.addPeople(...names)
  const { id: screen, path } = await addressOf(congress)
  const page = await openWindow(path, SIZE, stillClock())
  await heading(page, 'Đại hội (hội nghị) đang làm việc')
  const election = await congress.createElection('committee', 7)
  const { id } = await congress.openRound(election)
  await congress.proposeList(id, names)
  await congress.approveList(id)
  await congress.handOut(id, 22)
  await page.getByText('Đang bỏ phiếu').waitFor()
  await page.getByText('Bầu 7 người trong danh sách 9 người').waitFor()
  await expectPictures(t, page, 'hall-waiting', PROJECTORS.slice(0, 1))

  await congress.openBox(id, 22)
  await page.getByText('Ban kiểm phiếu đang làm việc').waitFor()
  t.equal(await page.locator('[aria-current=step]').textContent(), 'Chia tập')
  const votes = Object.fromEntries(names.map((name, place) => [name, VOTES[place] ?? 0]))
  await congress.enterSheet(id, { valid: 22, votes })
  await page.locator('[aria-current=step]', { hasText: 'Đối chiếu' }).waitFor()
  t.notMatch(await page.locator('.hall-steps').innerText(), /\d/, 'no figure of the count')
  await expectNoBarrier(t, page, 'the count')
  await expectPictures(t, page, 'hall-counting', PROJECTORS.slice(0, 1))
  await congress.declare(id)
  await page.getByText('Kết quả đã được công bố, chờ chiếu').waitFor()
  t.equal(await page.locator('.hall-list').count(), 0)

  await show(congress, id)
  await heading(page, /trúng cử 7\/7/)
  const row = (name: string) => page.locator('.hall-list li', { hasText: name })
  t.match(await row(names[8]!).innerText(), /21\s+trúng cử/)
  t.match(await row(names[0]!).innerText(), /6\s+thiếu 6 phiếu/)
  t.equal(await row(names[8]!).locator('svg').count(), 1, 'the elected have a mark')
  t.equal(await row(names[0]!).locator('svg').count(), 0)
  await expectPictures(t, page, 'hall-result', PROJECTORS)
  const light = await page.context().newPage()
  await light.setViewportSize(SIZE)
  await light.goto(`${path}.sang`)
  await heading(light, /trúng cử 7\/7/)
  await expectNoBarrier(t, light, 'a result on light ground')
  await expectPictures(t, light, 'hall-result-light', PROJECTORS.slice(0, 1))
  t.equal(streams.size, 1, 'two windows of a browser have one connection')

  forget(/ERR_(?:CONNECTION_REFUSED|INCOMPLETE_CHUNKED_ENCODING|CONNECTION_RESET|EMPTY_RESPONSE)/)
  const again = await openTestService(t, { desk: files, streams: STREAMS, beside: service.connection })
  await service.app.close()
  await page.getByText(/^Mất kết nối với máy chủ từ 20:17/).waitFor()
  await light.getByText(/^Mất kết nối với máy chủ từ 20:17/).waitFor()
  t.equal(await page.locator('.hall-list li').count(), 10, 'the picture stays')
  await expectPictures(t, page, 'hall-lost', PROJECTORS.slice(0, 1))
  t.comment('the page is left open over night')
  await page.clock.setFixedTime(EVENING + 10 * HOUR)
  await page.getByText('Mất kết nối với máy chủ từ 20:17 ngày 05/8/2017, đang kết nối lại').waitFor()
  await again.app.listen({ host: '127.0.0.1', port: Number(new URL(origin).port) })
  await page.getByText(/^Phát ra/).waitFor()
  // It would connect again within a second, which a busy machine does not see.
  forget(/ERR_FAILED/)
  await page.context().route('**/v1/hall-view/stream', (route) => route.abort())
  await page.clock.setFixedTime(EVENING + 34 * HOUR)
  await page.getByText(/^Mất kết nối với máy chủ từ 06:17 ngày 06\/8\/2017/).waitFor()
  await page.context().unroute('**/v1/hall-view/stream')
  await page.getByText(/^Phát ra/).waitFor()
  await page.clock.setFixedTime(EVENING)

  const after = congressOf(again, congress.record())
  await after.undo(id, 'reopenings')
  await page.getByText(/không còn hiệu lực/).waitFor()
  t.equal(await page.locator('.hall-list').count(), 0, 'a reopened result is off at once')
  await light.getByText(/không còn hiệu lực/).waitFor()
  await expectPictures(t, page, 'hall-withdrawn', PROJECTORS.slice(0, 1))
  await after.must('POST', `/v1/hall-screens/${screen}/closure`)
  await heading(page, 'Địa chỉ này đã đóng')
  await page.getByText('This address was closed').waitFor()
  await expectNoBarrier(t, page, 'a closed address')
  await expectPictures(t, page, 'hall-closed', PROJECTORS.slice(0, 1))
})

/** Says this as an older window of the same browser, and returns what the window answers. */
const sayAsOlder = (page: Page, path: string, state: HallState): Promise<HallState | null> =>
  page.evaluate(
    ([name, told]) => {
      const channel = new BroadcastChannel(name)
      channel.postMessage({ kind: 'here', id: '0', state: told })
      channel.postMessage({ kind: 'ask' })
      return new Promise((resolve) => {
        channel.onmessage = ({ data }) => {
          channel.close()
          resolve(data.state)
        }
      })
    },
    [path.replace('/hall#', 'hall-'), state] as const,
  )

test('a window with a connection keeps its view from an older window that has none, and gives way to one that has', async (t) => {
  const { service, open: openWindow } = await open(t)
  const streams = openStreams(service)
  const congress = await openCongress(service)
  const { path } = await addressOf(congress)
  const page = await openWindow(path, SIZE, stillClock())
  await heading(page, 'Đại hội (hội nghị) đang làm việc')
  const lost = { view: null, lostSince: '2017-08-05T12:00:00.000Z', end: null }
  const own = await sayAsOlder(page, path, lost)
  t.match(own, { view: Object, lostSince: null }, 'it reads the stream')
  t.equal(await page.locator('.lost').count(), 0)
  t.equal(streams.size, 1)
  const view = { ...own!.view!, foot: 'lời của cửa sổ kia' }
  t.equal(await sayAsOlder(page, path, { view, lostSince: null, end: null }), null, 'the other one reads the stream')
  await page.getByText('lời của cửa sổ kia').waitFor()
})

test('the head opens an address, shows the declared result in another window, hides it and closes the address', async (t) => {
  const hall = await openHallBrowser(t, { streams: STREAMS })
  const { congress, head } = hall
  const names = namesOf(2)
  await congress.addPeople(...names)
  const page = await hall.openAs(head.username, '/#/hall')
  await heading(page, 'Chưa mở màn hình hội trường')
  await page.getByRole('button', { name: 'Mở địa chỉ mới' }).click()
  await heading(page, '1 địa chỉ màn hình hội trường đang mở')
  const address = await page.getByRole('textbox', { name: 'Địa chỉ màn hình hội trường' }).inputValue()
  t.match(address, /\/hall#[\w-]{43}$/)
  await expectNoBarrier(t, page, 'a new address')
  const code = PNG.sync.read(await page.getByRole('img', { name: 'Mã QR của địa chỉ' }).screenshot())
  t.equal(decodeQR(code), address, 'a telephone reads the address')
  await page
    .getByText(/^Dùng được đến 08:\d\d ngày 08\/8\/2017$/)
    .first()
    .waitFor()
  const way = page.getByRole('link', { name: 'Mở cửa sổ nền tối' })
  t.match(address, await way.getAttribute('href'))
  t.equal(await way.getAttribute('target'), '_blank')
  const projector = await hall.open(address)
  await heading(projector, 'Đại hội (hội nghị) đang làm việc')
  const { round } = await congress.vote(await congress.createElection('delegates', 1), {
    names,
    ballots: [
      { strike: [names[1]!], times: 20 },
      { strike: [names[0]!], times: 2 },
    ],
  })
  await projector.getByText('Kết quả đã được công bố, chờ chiếu').waitFor()
  await page.goto(`/#/result/${round.id}`)
  const lost = page.getByText('Rời trang là mất, phải mở địa chỉ khác.')
  await lost.waitFor()
  await page.getByRole('button', { name: 'Ở lại trang' }).click()
  await page.getByRole('button', { name: 'Chép địa chỉ' }).click()
  await page.getByText('Đã chép địa chỉ.').waitFor()
  await page.goto(`/#/result/${round.id}`)
  await page.getByRole('button', { name: 'Hiện kết quả cho hội trường' }).click()
  await page.getByText('Đang hiện trên màn hình hội trường').waitFor()
  await heading(projector, /trúng cử 1\/1/)
  await page.getByRole('button', { name: 'Ẩn khỏi màn hình hội trường' }).click()
  await projector.getByText('Kết quả đã được công bố, chờ chiếu').waitFor()
  await page.goto('/#/hall')
  await page.getByText('Chưa hiện kết quả nào.').waitFor()
  t.equal(await page.getByText(address).count(), 0, 'an address is shown once')
  await expectPictures(t, page, 'hall-addresses', [LAPTOP, { width: 683, height: 384 }])
  await page.getByRole('button', { name: /^Đóng địa chỉ mở lúc/ }).click()
  await page.getByText('thôi chiếu ngay').waitFor()
  await page.getByRole('button', { name: /^Đóng địa chỉ mở lúc/ }).click()
  await heading(page, 'Chưa mở màn hình hội trường')
  await heading(projector, 'Địa chỉ này đã đóng')
  await projector.goto(`/hall#${'b'.repeat(43)}`)
  await heading(projector, 'Địa chỉ này không đúng, đã hết hạn hoặc đã đóng')
})
