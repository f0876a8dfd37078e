import type { Page } from 'playwright-core'
import { test } from 'tap'
import { NAMES_OF_27 } from './support/ballot-names.ts'
import { expectNoBarrier } from './support/barriers.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { expectPictures } from './support/pictures.ts'
import { allSent, countRound, storedBallots, typeKeys } from './support/stacks.ts'
import { LISTED_NAMES, openTypedRound } from './support/typed-round.ts'

test('a returned entry shows where it differs and nothing of the other one, and a ballot typed twice is taken out', async (t) => {
  const hall = await openHallBrowser(t, {}, { entries: 2, roll: { summoned: 60, attending: 60 } })
  const { newStack, typeBoth, by } = await openTypedRound(hall, 3)
  const stack = await newStack(3)
  const [one, three] = [{ strike: [3, 8, 11, 12, 16, 24] }, { strike: [4, 8, 12, 16, 20, 22] }]
  await typeBoth(
    stack,
    [one, { strike: [2, 4, 12, 16, 24, 26] }, three],
    [one, { strike: [2, 4, 12, 16, 24, 27] }, three],
  )
  await by(hall.head, 'POST', `/v1/ballot-batches/${stack}/entries/first/reopening`, {
    reason: 'Hai lượt nhập khác nhau.',
  })

  const page = await hall.openAs(hall.mai.username, `/#/entry/${stack}/first`)
  await page.getByText('Xem lại phiếu 2').waitFor()
  await page.getByText('Đã gửi hết về máy chủ').waitFor()
  await expectNoBarrier(t, page, 'a returned entry')
  await expectPictures(t, page, 'entry-returned')

  t.comment('corrected from the paper')
  await typeKeys(page, '+2 E - 27 E')
  await page.getByText('Phiếu 2/3 đã sửa').waitFor()

  t.comment('the last one was typed twice')
  await typeKeys(page, '-')
  await page.getByRole('button', { name: 'Bỏ phiếu 3: đã nhập hai lần' }).click()
  await page.getByRole('button', { name: 'Nhấn lần nữa để bỏ phiếu 3' }).click()
  await page.getByRole('heading', { level: 1, name: /^Phiếu 3/ }).waitFor()
  await page.getByRole('button', { name: 'Hết phiếu khi chưa đủ 3?' }).click()
  await page.getByText('Mới nhập 2/3.').waitFor()
  await typeKeys(page, '2 E')
  await page.getByText('Đã báo trưởng ban: trên bàn 2 phiếu, tập ghi 3.').waitFor()
  await page.getByRole('button', { name: 'Đếm lại đủ 3' }).click()
  await page.getByRole('button', { name: 'Hết phiếu khi chưa đủ 3?' }).waitFor()
  await typeKeys(page, '5 8 12 16 20 22 E')
  await page.getByText('Phiếu 3/3 đã nhận').waitFor()
  const news = Promise.withResolvers<void>()
  await page.route('**/changes', async (route) => {
    await news.promise
    await route.continue()
  })
  await page.getByRole('button', { name: 'Không còn phiếu nào: kết thúc lượt nhập' }).click()
  await page.getByRole('heading', { level: 1, name: /Đã khóa lượt nhập tập 1/ }).waitFor()
  t.same(await storedBallots(hall, page, stack, LISTED_NAMES), [
    '3 8 11 12 16 24',
    '2 4 12 16 24 27',
    '4 8 12 16 20 22 (removed)',
    '5 8 12 16 20 22',
  ])

  t.comment(
    'returned before the page of its typist has heard of its end, and its stack cancelled while it is typed again',
  )
  await by(hall.head, 'POST', `/v1/ballot-batches/${stack}/entries/first/reopening`, { reason: 'Xem lại lần nữa.' })
  news.resolve()
  await page.getByRole('heading', { level: 1, name: /^Phiếu 3/ }).waitFor()
  await typeKeys(page, '+1 E - 25')
  const { version } = await by<{ version: number }>(hall.head, 'GET', `/v1/ballot-batches/${stack}`)
  const cancelled = { reason: 'Tập này lập nhầm.' }
  await by(hall.head, 'POST', `/v1/ballot-batches/${stack}/cancellation`, cancelled, `"${version}"`)
  await page.getByRole('heading', { level: 1, name: 'Dừng nhập tập 1: tập đã bị hủy' }).waitFor()
  await typeKeys(page, 'E')
  await page.getByText('Không nhập thêm phiếu nào.').waitFor()
  await expectNoBarrier(t, page, 'an entry of a cancelled stack')
})

/** Deletes the refused ballots on the page that shows them. */
const drop = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Bỏ 1 phiếu này khỏi máy' }).click()
  await page.getByRole('button', { name: 'Bỏ hẳn' }).click()
  await page.getByRole('heading', { level: 1, name: 'đã bỏ 1 phiếu chưa gửi' }).waitFor()
}

/** The page asks and sends at once, without the pause after what was lost. */
const askAgain = (page: Page): Promise<unknown> => page.evaluate(`dispatchEvent(new Event('online'))`)

test('ballots that the server refuses are named until they are discarded, also after the entry is locked', async (t) => {
  const hall = await openHallBrowser(t)
  const names = NAMES_OF_27.slice(0, 9)
  const { batches } = await countRound(hall, names, 7, [5, 3])
  const open = async (): Promise<Page> => {
    const page = await hall.openAs(hall.mai.username, `/#/entry/${batches[0]}/first`)
    return page
  }
  const [here, there] = [await open(), await open()]
  await here.getByRole('button', { name: 'Đúng, bắt đầu nhập' }).click()
  await here.getByRole('heading', { level: 1, name: /^Phiếu 1/ }).waitFor()
  await there.getByRole('button', { name: 'Đúng, bắt đầu nhập' }).click()
  await typeKeys(here, '8')
  await typeKeys(there, '3 7 E 4 7 E 5')
  await there.getByText('2 trên máy chủ').waitFor()

  t.comment('the same typist has typed on another laptop meanwhile, and this one has heard of it')
  await here.getByText('Lượt nhập đã thay đổi từ máy khác.').waitFor()
  await here.getByRole('heading', { level: 1, name: /^Phiếu 3/ }).waitFor()
  await here.getByText('đã gạch 0, còn 2').waitFor()

  t.comment('it has not heard of it')
  await here.route('**/changes', (route) => route.abort())
  await typeKeys(there, '8 E 5')
  await there.getByText('3 trên máy chủ').waitFor()
  await typeKeys(here, '8 9 E 5')
  await here.getByText('Máy chủ không nhận: 1 phiếu còn trên máy này').waitFor()
  await expectNoBarrier(t, here, 'a refused ballot')
  await here.getByRole('link', { name: 'Máy chủ không nhận: 1 phiếu còn trên máy này' }).click()
  await drop(here)
  await here.unroute('**/changes')
  await askAgain(here)
  await here.goto(`/#/entry/${batches[0]}/first`)
  await here.getByRole('heading', { level: 1, name: /^Phiếu 4/ }).waitFor()
  await allSent(here)

  t.comment('the entry is locked before all of its ballots have come')
  await here.route('**/entries/first/ballots', (route) => route.abort())
  await typeKeys(here, '- 1 9 E 2')
  await here.getByText('1 chỉ trên máy này').waitFor()
  await here.context().setOffline(true)
  // The page has seen a failure before it asks for changes once more.
  for (const _ of ['first', 'second'])
    await here.waitForEvent('requestfailed', (sent) => sent.url().endsWith('/changes'))
  await here.getByText(/^Máy chủ không trả lời từ \d\d:\d\d, cứ nhập tiếp$/).waitFor()
  t.equal(await here.getByText('Không có trả lời từ').count(), 0, 'the bar says it once')
  await here.context().setOffline(false)
  await typeKeys(there, '8 E 6 8 E')
  await there.getByRole('button', { name: 'Không còn phiếu nào: kết thúc lượt nhập' }).click()
  await there.getByRole('heading', { level: 1, name: /Đã khóa lượt nhập tập 1: 5 phiếu/ }).waitFor()
  t.equal(await there.getByText('gõ trên máy này').count(), 0)
  await here.getByRole('heading', { level: 1, name: /Đã khóa lượt nhập tập 1: 5 phiếu/ }).waitFor()
  await here.getByText('1 phiếu gõ trên máy này không có trong lượt nhập đã khóa').waitFor()
  await here.unroute('**/entries/first/ballots')
  await askAgain(here)
  await expectNoBarrier(t, here, 'a ballot that is not in the locked entry')
  await here.getByRole('link', { name: 'Xem các phiếu chỉ có trên máy này' }).click()
  await drop(here)
  await here.goto(`/#/entry/${batches[0]}/first`)
  await here.getByRole('heading', { level: 1, name: /Đã khóa lượt nhập tập 1: 5 phiếu/ }).waitFor()
  t.equal(await here.getByText('gõ trên máy này').count(), 0)
  t.same(await storedBallots(hall, here, batches[0]!, names), ['3 7', '4 7', '5 8', '5 8', '6 8'])

  t.comment('in a second window, which goes on with what the first one has left')
  await there.goto(`/#/entry/${batches[1]}/first`)
  await there.getByRole('button', { name: 'Đúng, bắt đầu nhập' }).click()
  await there.getByRole('heading', { level: 1, name: /^Phiếu 1/ }).waitFor()
  await typeKeys(there, '3 7 E 4')
  await there.getByText('1 trên máy chủ').waitFor()
  await there.getByRole('link', { name: 'Tập phiếu' }).click()
  await there.getByRole('link', { name: 'Tập 2' }).click()
  await there.getByText('đã gạch 1, còn 1').waitFor()
  const second = await there.context().newPage()
  await second.goto(`${hall.origin}/#/entry/${batches[1]}/first`)
  await second.getByText('đã gạch 1, còn 1').waitFor()
  await typeKeys(there, '7 E')
  await second.getByText('đã gạch 0, còn 2').waitFor()
  await there.close({ runBeforeUnload: true })
  await second.getByText('2 trên máy chủ').waitFor()
  await typeKeys(second, 'E 4')
  await second.getByText('đã gạch 1, còn 1').waitFor()
  t.same(await storedBallots(hall, second, batches[1]!, names), ['3 7', '4 7'], 'nothing is entered twice')

  t.comment('an entry is handed over while it is typed')
  await hall.congress.must('POST', `/v1/ballot-batches/${batches[1]}/entries/first/hand-over`, {
    body: { accountId: hall.anh.accountId, reason: 'Đồng chí Mai phải ra ngoài.' },
  })
  await second.getByRole('alert').getByText('do người khác đang thực hiện').waitFor()
  await typeKeys(second, '7 E')
  await second.getByText('đã gạch 1, còn 1').waitFor()
  await second.getByText('Không gõ được nữa: xem thông báo trên trang').waitFor()
  await expectNoBarrier(t, second, 'an entry that was handed over')
  await second.getByRole('link', { name: 'Về danh sách tập' }).click()
  await second.getByRole('heading', { level: 1, name: 'Không còn tập nào chờ nhập' }).waitFor()
  hall.forget(/ERR_FAILED|ERR_INTERNET_DISCONNECTED/)
})
