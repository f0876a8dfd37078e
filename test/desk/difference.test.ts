import type { Page } from 'playwright-core'
import { test } from 'tap'
import { joinBoard } from '../http/support/devices.ts'
import { expectNoBarrier, reachedByTab } from './support/barriers.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { expectPictures } from './support/pictures.ts'
import { LISTED_NAMES, openTypedRound, type TypedBallot } from './support/typed-round.ts'

const ballot = (...strike: number[]): TypedBallot => ({ strike })

/** The papers of a stack; no two neighbours are alike. */
const PAPERS = [
  ballot(3, 8, 11, 12, 16, 24),
  ballot(4, 8, 12, 16, 20, 24),
  ballot(1, 8, 12, 16, 20, 27),
  ballot(4, 8, 12, 17, 20, 24),
  ballot(2, 4, 12, 16, 24, 26),
  ballot(5, 6, 7, 8, 9, 10),
  ballot(3, 8, 11, 12, 16, 25),
  ballot(1, 2, 3, 4, 5, 6),
  ballot(7, 9, 11, 13, 15, 17),
  ballot(10, 12, 14, 16, 18, 20),
  ballot(21, 22, 23, 24, 25, 26),
  ballot(2, 8, 14, 20, 26, 27),
]
const SIZE = PAPERS.length

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

test('the head, papers in hand, decides each difference of a stack by keys alone', async (t) => {
  const hall = await openHallBrowser(t, {}, { entries: 2, roll: { summoned: 60, attending: 60 } })
  const { head, mai, anh } = hall
  const { newStack, type, typeBoth, finish, by } = await openTypedRound(hall, 2 * SIZE)
  const stack = await newStack(SIZE)
  await type(mai, stack, 'first', PAPERS)
  await finish(mai, stack, 'first')
  const page = await hall.openAs(head.username, `/#/difference/${stack}`)
  await heading(page, 'Tập số 1: chờ nhập xong lượt 2')
  t.equal(await page.locator('table').count(), 0, 'nothing of an entry is shown while the other is open')

  // One number differs, one ballot is missed, and one is typed twice.
  const slips = [PAPERS[0]!, ballot(4, 8, 12, 16, 20, 25), ...PAPERS.slice(3, 5), PAPERS[4]!, ...PAPERS.slice(5)]
  await type(anh, stack, 'second', slips)
  await finish(anh, stack, 'second')
  await page.reload()
  await heading(page, 'Tập số 1: hai lượt nhập khác nhau 3 chỗ')
  await page.getByRole('heading', { level: 2, name: 'Lấy tờ thứ 2 của tập số 1' }).waitFor()
  t.equal(await page.locator('[aria-pressed=true]').count(), 0, 'no answer is chosen beforehand')
  t.same(await page.locator('.diff mark').allInnerTexts(), ['24', '25'], 'the numbers that differ alone are marked')
  await expectNoBarrier(t, page, 'the differences')
  await expectPictures(t, page, 'difference')
  t.same(await reachedByTab(t, page), [
    'Đăng xuất',
    'English',
    'Toàn cảnh',
    'Bầu cấp ủy, lần 1: các tập phiếu',
    'khác dấu',
    'thiếu ở lượt 2',
    'lượt 2 nhập hai lần',
    'Phiếu 7 đến 12: giống nhau cả 6 phiếu',
    '24 Vũ Thị Bích Phượngnhư lượt 1, Lê Thị Mai1',
    '25 Cao Hữu Quangnhư lượt 2, Vũ Ngọc Anh2',
    'Khác các lượtnhập lại cả phiếu theo tờ giấy3',
    'Lý do, ghi vào nhật ký',
    'Ghi theo phiếu giấy Enter',
    'Trả lại người nhập xem lại',
  ])

  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Enter')
  await page.getByText('Còn 3 chỗ chưa chọn.').waitFor()
  await page.keyboard.press('3')
  await page.getByLabel('Số thứ tự bị gạch trên phiếu').waitFor()
  await page.keyboard.type('4 8 12 16 20 28')
  await page.getByText('Ghi các số từ 1 đến 27, mỗi số một lần.').waitFor()
  await expectNoBarrier(t, page, 'a wrong number')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('6')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 2, name: 'Lấy tờ thứ 3 của tập số 1' }).waitFor()
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 2, name: 'Lấy tờ thứ 6 của tập số 1' }).waitFor()
  await page.keyboard.press('2')
  await page.getByText('Chọn như vậy thì tập có 13/12 phiếu.').waitFor()
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await heading(page, 'Tập số 1: các lượt nhập đã khớp')
  t.equal(await page.locator(':focus').innerText(), 'Về các tập phiếu', 'the way on is one Enter away')
  await expectNoBarrier(t, page, 'a stack whose entries agree')

  t.comment('answers that were chosen while somebody else settled the stack are not taken for recorded')
  const other = await newStack(SIZE)
  await typeBoth(other, PAPERS, [ballot(3, 8, 11, 12, 16, 25), ...PAPERS.slice(1)])
  await page.goto(`/#/difference/${other}`)
  await heading(page, 'Tập số 2: hai lượt nhập khác nhau 1 chỗ')
  await page.keyboard.press('1')
  await page.locator('[aria-pressed=true]').waitFor()
  await by(head, 'POST', `/v1/ballot-batches/${other}/entries/second/reopening`, { reason: 'Nhập lại.' })
  await heading(page, 'Tập số 2: chờ nhập xong lượt 2')
  await page.getByText('Những lựa chọn trên trang này chưa được ghi').waitFor()
})

const BOARD = ['Đỗ Quang Huy', 'Lê Thị Mai', 'Vũ Ngọc Anh', 'Ngô Thu Thủy']

/** Runs in the page: whether the table of differences is within its place. */
const TABLE_FITS = `(() => {
  const { right } = document.querySelector('.diff').getBoundingClientRect()
  return right <= document.querySelector('.diff-grid > section').getBoundingClientRect().right + 1
})()`

test('three entries of a stack are compared side by side, typed ballot by ballot or from tally sheets', async (t) => {
  const hall = await openHallBrowser(t, {}, { entries: 3, board: BOARD })
  const { congress, service, head, mai, anh } = hall
  const thuy = await joinBoard(service, congress, 'ngo.thu.thuy', 'Ngô Thu Thủy')
  const { round, newStack, by, type, finish } = await openTypedRound(hall, 20)
  const page = await hall.open()
  await hall.enter(page, head.username)
  const show = async (stack: string, title: string): Promise<void> => {
    await page.goto(`/#/difference/${stack}`)
    await page.reload()
    await heading(page, title)
    await expectNoBarrier(t, page, title)
    for (const [width, height] of [
      [683, 384],
      [1366, 768],
    ] as const) {
      await page.setViewportSize({ width, height })
      t.ok(await page.evaluate(TABLE_FITS), `${title}: nothing is hidden at ${width}`)
    }
  }
  const three = [
    [mai, 'first'],
    [anh, 'second'],
    [thuy, 'third'],
  ] as const

  const stack = await newStack(3)
  for (const [index, [member, slot]] of three.entries()) {
    await type(member, stack, slot, [PAPERS[0]!, ballot(4, 8, 12, 16, 20, 24 + index), PAPERS[2]!])
    await finish(member, stack, slot)
  }
  await show(stack, 'Tập số 1: ba lượt nhập khác nhau 1 chỗ')
  await page.getByRole('heading', { level: 2, name: 'Lấy tờ thứ 2 của tập số 1' }).waitFor()
  await expectPictures(t, page, 'difference-three')

  const bySheet = await by<{ id: string }>(head, 'POST', `/v1/rounds/${round}/ballot-batches`, {
    mode: 'tally-sheet',
    size: 12,
  })
  const sheetOf = (slot: string): string => `/v1/ballot-batches/${bySheet.id}/entries/${slot}/tally-sheet`
  for (const [index, [member, slot]] of three.entries()) {
    const names = LISTED_NAMES.map((name, place) => {
      const votes = place > 20 ? 0 : place === 3 ? 11 - index : 11
      return { personId: congress.idOf(name), votes }
    })
    const invalid = index === 0 ? {} : { marked: 1 }
    await by(member, 'PUT', sheetOf(slot), { valid: index === 0 ? 12 : 11, invalid, names }, '')
    await finish(member, bySheet.id, slot)
  }
  await show(bySheet.id, 'Tập số 2: ba lượt nhập khác nhau 3 chỗ')
  await page.getByText('người nhập chỉ biết cần xem lại con số nào').waitFor()
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await page.getByText('Chỗ 2 trong 3').waitFor()
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await page.getByText('Chỗ 3 trong 3').waitFor()
  await page.keyboard.press('4')
  await page.getByLabel('Số đếm lại').waitFor()
  await page.keyboard.type('8')
  await expectPictures(t, page, 'difference-sheets')
  await page.keyboard.press('Enter')
  await heading(page, 'Tập số 2: các lượt nhập đã khớp')
  for (const [, slot] of three) {
    const sheet = await congress.must<{ valid: number; names: { votes: number }[] }>('GET', sheetOf(slot))
    t.same([sheet.valid, sheet.names[3]?.votes], [12, 8], `${slot}: as the papers say`)
  }
})
