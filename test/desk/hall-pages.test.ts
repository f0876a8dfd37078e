import type { Page } from 'playwright-core'
import type { Test } from 'tap'
import { test } from 'tap'
import type { HallView } from '../../src/documents/view/hall-view.ts'
import { LONG_NAME } from '../documents/support/listed.ts'
import { bundledDesk } from '../support/desk.ts'
import { openTestService } from '../support/service.ts'
import { expectNoBarrier } from './support/barriers.ts'
import { openDeskBrowser, watchBrowsers } from './support/chromium.ts'
import { answerWith, drawnOn, EVENING, SHOWN_PATH, stillClock, viewOf, votesFor } from './support/hall-pages.ts'
import { expectPictures, PROJECTORS } from './support/pictures.ts'

const SIZE = { width: 1920, height: 1080 }
/** The smallest letters in thousandths of the height: 40 of 1080, which are read from 15 m. */
const SMALLEST = 37
const FAMILIES = ['Trần', 'Nguyễn', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đỗ', 'Bùi', 'Đặng', 'Ngô']
const GIVEN = ['Thị Bình', 'Văn Dũng', 'Kim Chi', 'Đức Duy', 'Hải Đăng', 'Trọng Tuấn', 'Quang Minh', 'Thu Hà']
const namesOf = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${FAMILIES[at % 10]} ${GIVEN[Math.floor(at / 10) % 8]}`)

const openPage = async (t: Test, first: HallView) => {
  const { files } = await bundledDesk()
  const complaints = watchBrowsers(t)
  const { app } = await openTestService(t, { desk: files })
  const desk = await openDeskBrowser(t, app, complaints)
  let view: HallView | 'expired' = first
  const page = await desk.open(SHOWN_PATH, SIZE, async (context) => {
    await stillClock()(context)
    await answerWith(context, () => view)
  })
  return {
    page,
    expire: () => {
      view = 'expired'
    },
    draw: async (next: HallView) => {
      view = next
      await page.reload()
      await page.getByRole('heading', { level: 1, name: next.result?.title ?? next.title }).waitFor()
    },
  }
}

const expectReadable = async (t: Test, page: Page, size: { width: number; height: number }) => {
  await page.setViewportSize(size)
  const { smallest, cut } = await drawnOn(page)
  t.ok(smallest >= SMALLEST, `the smallest letters have ${smallest} thousandths of ${size.height} points`)
  t.same(cut, [], `nothing is cut at ${size.width}×${size.height}`)
}

test('230 names turn ten pages of two columns in letters that are read from 15 m', async (t) => {
  const names = namesOf(230)
  const votes = names.map((_, at) => (at < 100 ? 78 - (at % 30) : 39 - (at % 35)))
  const { page } = await openPage(t, viewOf(votesFor(names, votes, 100)))
  const turnTo = async (turn: number): Promise<void> => {
    await page.clock.setFixedTime(EVENING + turn * 12_000)
    await page.getByText(`Trang ${(turn % 10) + 1}/10`).waitFor()
  }
  await turnTo(0)
  await turnTo(9)
  t.equal(await page.locator('.hall-list li').count(), 14, 'the rest')
  await turnTo(14)
  t.equal(await page.locator('.hall-list').count(), 2, 'two columns')
  t.equal(await page.locator('.hall-list li').count(), 24)
  t.equal(await page.locator('.hall-list li.cut').count(), 1, 'the line of the votes that elect')
  await expectReadable(t, page, { width: 1366, height: 768 })
  await expectReadable(t, page, SIZE)
  await expectPictures(t, page, 'hall-pages', PROJECTORS.slice(0, 1))
})

test('a tie, a reading and the longest name are read from 15 m and elect nobody wrongly, until the address expires', async (t) => {
  const names = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Lê Thị Kim Chi', 'Phạm Đức Duy']
  const facts = votesFor(names, [71, 50, 50, 20])
  const verdicts = ['elected', 'tied', 'tied', 'not-elected'] as const
  const tied = facts.result.names.map((one, at) => ({ ...one, verdict: verdicts[at]! }))
  const { page, draw, expire } = await openPage(
    t,
    viewOf({
      ...facts,
      result: {
        ...facts.result,
        outcome: 'tie',
        names: tied,
        elected: tied.slice(0, 1),
        tied: tied.slice(1, 3),
        seatsLeft: 1,
      },
    }),
  )
  await page.getByRole('heading', { level: 1, name: /trúng cử 1\/2/ }).waitFor()
  const rows = page.locator('.hall-list li:not(.need-label)')
  t.equal(await rows.filter({ hasText: 'bằng phiếu, chưa quyết định' }).count(), 2)
  t.same(await page.locator('.hall-list .elected .name').allTextContents(), names.slice(0, 1))
  t.equal(await rows.locator('svg').count(), 1, 'the mark of the elected alone')
  await page.getByText(/còn 1 vị trí/).waitFor()
  await expectReadable(t, page, { width: 1366, height: 768 })
  await expectPictures(t, page, 'hall-tie', PROJECTORS.slice(0, 1))

  const reading = 'Tính cả 2 ủy viên vắng mặt có lý do vào số phải đạt quá một nửa.'
  await draw(viewOf(votesFor(names.slice(0, 2), [20, 30], 2, { readings: [reading] })))
  await page.locator('.hall-reading').getByText('Theo cách hiểu của chương trình, không phải quy định').waitFor()
  t.equal(await page.locator('.hall-list .elected').count(), 0)
  await expectNoBarrier(t, page, 'a reading')
  await expectReadable(t, page, { width: 1366, height: 768 })
  await expectPictures(t, page, 'hall-reading', PROJECTORS.slice(0, 1))

  const long = Array.from({ length: 13 }, () => LONG_NAME)
  await draw(
    viewOf(
      votesFor(
        long,
        long.map(() => 71),
      ),
    ),
  )
  t.equal(await page.locator('.hall-list').count(), 1, 'one column less')
  await expectReadable(t, page, { width: 1366, height: 768 })
  await expectReadable(t, page, SIZE)

  expire()
  await page.getByRole('heading', { level: 1, name: 'Địa chỉ này đã hết hạn' }).waitFor()
  await page.getByText('Đề nghị trưởng ban kiểm phiếu hoặc đoàn chủ tịch mở địa chỉ mới').waitFor()
  t.equal(await page.locator('.hall-list').count(), 0)
})
