import type { Page } from 'playwright-core'
import { test } from 'tap'
import { openCongress } from '../support/congress.ts'
import { expectNoBarrier } from './support/barriers.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { expectPictures } from './support/pictures.ts'
import { addRole } from './support/roles.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phạm Thu Hà', 'Hoàng Minh Sơn'] as const
const [BINH, , , SON] = NAMES
const READING = 'cách hiểu của chương trình, không phải quy định'

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()

/** The reading on the base of a conference decides: 6 of 13 do not elect, 6 of 11 would. */
const CONFERENCE = {
  kind: 'committee-conference',
  level: 'grassroots',
  heldOn: '2025-08-15',
  roll: { summoned: 15, attending: 11, exclusions: { temporaryElsewhere: 1, suspended: 1, excusedThroughout: 2 } },
} as const

/** The list of a large congress. */
const LONG = Array.from({ length: 110 }, (_, place) => `Nguyễn Thị Phương Thảo ${place + 1}`)

test('a result that rests on a reading says so, open alternate seats are named, and a long list is read row by row', async (t) => {
  const hall = await openHallBrowser(t)
  const { service } = hall
  const conference = await openCongress(service, CONFERENCE)
  const delegates = await openCongress(service, { level: 'grassroots', heldOn: '2025-08-15' })
  const large = await openCongress(service, { level: 'grassroots', roll: { summoned: 300, attending: 292 } })
  const page = await hall.open()
  await hall.enter(page, await addRole(hall, 'presidium', [conference.id, delegates.id, large.id]))
  const look = async (meeting: { id: string }, round: string): Promise<void> => {
    await page.goto(`/#/in/${meeting.id}/result/${round}`)
    await page.reload()
    await page.getByText('Đang xếp theo số phiếu.').waitFor()
    await page.getByRole('heading', { name: 'Các lần công bố' }).waitFor()
  }

  const alone = [{ agree: ['Trần Thị An'], times: 6 } as const, { disagree: ['Trần Thị An'], times: 5 } as const]
  const secretary = await conference.createElection('secretary', 1)
  const read = await conference.vote(secretary, { names: ['Trần Thị An'], issued: 11, ballots: alone })
  await look(conference, read.round.id)
  await heading(page, 'Không có ai trúng cử, còn 1 vị trí')
  const framed = page.locator('.notice.reading')
  await framed.getByText(`Kết quả phụ thuộc một ${READING}`).waitFor()
  await framed.getByText('Khi đó trúng cử thêm: Trần Thị An.').waitFor()
  t.equal(await page.locator('.choices li').filter({ hasText: READING }).count(), 2, 'each choice is a reading')
  await page.locator('.versions').getByText('Không có ai trúng cử.').waitFor()
  await page.getByText('Mục 9.3.3, Quy định số 294-QĐ/TW').waitFor()
  await expectNoBarrier(t, page, 'a result that rests on a reading')
  await expectPictures(t, page, 'result-reading')

  const chosen = await delegates.vote(await delegates.createElection('delegates', 2, undefined, { alternates: 2 }), {
    names: NAMES,
    sheet: { valid: 22, votes: Object.fromEntries(NAMES.map((name, place) => [name, [15, 13, 12, 2][place] ?? 0])) },
  })
  await look(delegates, chosen.round.id)
  await heading(page, 'Trúng cử đủ 2 người cần bầu, còn 1 vị trí dự khuyết')
  await page.getByText('Đại biểu dự khuyết: Phạm Thu Hà; còn 1 vị trí').waitFor()
  await page.locator('.versions').getByText('Đại biểu dự khuyết: Phạm Thu Hà').waitFor()
  t.equal(await page.locator('.choices li').filter({ hasText: READING }).count(), 0, 'the choices rest on a clause')

  const voted = { valid: 292, votes: Object.fromEntries(LONG.map((name, place) => [name, 292 - place])) }
  const many = await large.vote(await large.createElection('committee', 92), { names: LONG, issued: 292, sheet: voted })
  await look(large, many.round.id)
  await heading(page, 'Trúng cử đủ 92 người cần bầu')
  const first = page.getByRole('row').filter({ hasText: /^1Nguyễn/ })
  const beyond = page.getByRole('row').filter({ hasText: 'đủ số phiếu, ngoài số lượng cần bầu' })
  t.equal(await beyond.count(), 18)
  const [low, high] = [await first.boundingBox(), await beyond.first().boundingBox()]
  t.ok((high?.height ?? 0) < 2 * (low?.height ?? 0), 'a verdict with its reason takes less than two rows')
  await beyond.last().scrollIntoViewIfNeeded()
  t.ok(await page.getByRole('heading', { name: 'Việc tiếp theo' }).isVisible())
  await expectNoBarrier(t, page, 'the result of a long list')

  await large.must('POST', `/v1/congresses/${large.id}/closing`, { body: { reason: null, confirmUnfinished: false } })
  await look(large, many.round.id)
  const annul = page.getByRole('button', { name: 'Hủy lần bầu', exact: true })
  await annul.click()
  await page.getByText('đã bế mạc, nên chỉ cấp trên quyết định hủy được').waitFor()
  t.equal(await page.getByRole('button', { name: 'Mở lại để kiểm phiếu lại' }).count(), 0, 'nothing is counted again')
  t.equal(await page.getByLabel('đoàn chủ tịch quyết định').count(), 0)
  await page.getByLabel('Số văn bản của cấp trên').fill('12-QĐ/HU')
  await page.getByLabel('Ngày văn bản').fill('20/8/2017')
  await page.getByLabel('Cơ quan ban hành').fill('Ban Thường vụ Huyện ủy')
  await page.getByLabel('Lý do').fill('Trưởng ban kiểm phiếu sửa phiếu.')
  await page.getByLabel('không', { exact: true }).check()
  await annul.click()
  await heading(page, 'Lần bầu đã bị hủy')
  await page.getByText('Hủy: cấp trên quyết định, văn bản 12-QĐ/HU, ngày 20/8/2017').waitFor()
})

test('an annulment is said on every screen of its round, with the next act, also to the typist at the stack', async (t) => {
  const hall = await openHallBrowser(t)
  const { congress } = hall
  const committee = await congress.createElection('committee', 3)
  const members = await congress.vote(committee, { names: NAMES, ballots: [{ strike: [SON], times: 22 }] })
  const secretary = await congress.createElection('secretary', 1, committee)
  const leader = await congress.vote(secretary, { names: [BINH], ballots: [{ agree: [BINH], times: 22 }] })
  const page = await hall.openAs(await addRole(hall, 'presidium'), `/#/result/${members.round.id}`)
  const annul = page.getByRole('button', { name: 'Hủy lần bầu', exact: true })
  const fill = async (): Promise<void> => {
    await annul.click()
    await page.getByLabel('đoàn chủ tịch quyết định').check()
    await page.getByLabel('Lý do').fill('Trưởng ban kiểm phiếu sửa phiếu.')
    await page.getByLabel('không', { exact: true }).check()
    await annul.click()
  }
  await fill()
  await page.getByText('Lần bầu thứ 1 (bí thư) dựa vào kết quả của lần bầu này.').waitFor()
  await page.getByLabel('có, hủy cả').check()
  await annul.click()
  await heading(page, 'Lần bầu đã bị hủy')
  const why = 'Hủy: đoàn chủ tịch quyết định, 08:00 ngày 05/8/2017. Trưởng ban kiểm phiếu sửa phiếu.'
  await page.getByText(why).first().waitFor()
  t.equal(await page.getByText(why).count(), 1, 'the annulment is said once')
  await page.getByText('không còn hiệu lực').waitFor()
  await page.getByRole('button', { name: 'Mở lần bầu tiếp theo' }).waitFor()
  t.equal(await annul.count(), 0, 'nothing annuls it again')
  await expectNoBarrier(t, page, 'an annulled round')
  await expectPictures(t, page, 'result-annulled')
  await page.goto(`/#/result/${leader.round.id}`)
  await page.getByText('Lần bầu này bị hủy cùng với:').waitFor()
  await page.getByRole('link', { name: 'Bầu cấp ủy, lần 1 (bầu lần đầu)' }).waitFor()
  await page.goto('/#/meeting')
  await heading(page, 'Lần 1 bầu cấp ủy đã bị hủy; chờ mở lần bầu lại')
  await page.getByText('Chờ bầu xong cấp ủy để lập danh sách từ những người trúng cử.').waitFor()

  const head = await hall.openAs(hall.head.username, `/#/round/${members.round.id}`)
  await heading(head, 'Lần bầu đã bị hủy')
  t.equal(await head.locator('.steps').count(), 0, 'no step of it is shown as done')
  await head.getByRole('link', { name: 'Xem vì sao bị hủy và việc tiếp theo' }).click()
  await head.getByText(why).waitFor()
  await head.getByText('Mở lần bầu tiếp theo: việc của đoàn chủ tịch hoặc đoàn thư ký').waitFor()
  await head.getByRole('link', { name: 'Niêm phong, bảo quản phiếu' }).click()
  await head.getByRole('link', { name: 'Sang trang kết quả' }).waitFor()

  const again = await congress.openRound(committee)
  await congress.startCount(again.id, { returned: 22 })
  const { id: stack } = await congress.must<{ id: string }>('POST', `/v1/rounds/${again.id}/ballot-batches`, {
    body: { mode: 'ballots', size: 22 },
  })
  const mai = await hall.openAs(hall.mai.username, `/#/entry/${stack}/first`)
  await mai.getByRole('button', { name: 'Đúng, bắt đầu nhập' }).click()
  // The first key of the next ballot sends the one before it.
  await mai.keyboard.type('4\n1-')
  await mai.getByText('1 trên máy chủ').waitFor()
  await head.goto(`/#/result/${again.id}`)
  await heading(head, 'Chưa công bố được kết quả')
  await page.goto(`/#/list/${again.id}`)
  await page.getByRole('link', { name: 'Kết quả của lần bầu, hủy lần bầu' }).click()
  await heading(page, 'Chưa công bố được kết quả')
  t.equal(await page.getByRole('button', { name: 'Mở lại để kiểm phiếu lại' }).count(), 0, 'there is nothing to reopen')
  await fill()
  await heading(page, 'Lần bầu đã bị hủy')
  await heading(head, 'Lần bầu đã bị hủy')
  await heading(mai, 'Dừng nhập tập 1: lần bầu đã bị hủy')
  t.equal(await mai.getByText('Mọi phiếu đã ở trên máy chủ').count(), 0)
  await mai.goto(`/#/confirm/${again.id}`)
  await mai.getByText('Lần bầu này đã bị hủy nên không còn giá trị').waitFor()
})
