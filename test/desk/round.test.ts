import { type Test, test } from 'tap'
import { joinBoard, type Member, openLaptop } from '../http/support/devices.ts'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import { expectNoBarrier, reachedByTab } from './support/barriers.ts'
import { type HallBrowser, openHallBrowser } from './support/hall-browser.ts'
import { expectPictures } from './support/pictures.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phạm Minh Đức', 'Hoàng Thu Hà', 'Đặng Quốc Hưng']
const BOARD = ['Đỗ Quang Huy', 'Lê Thị Mai', 'Vũ Ngọc Anh', 'Ngô Thu Thủy', 'Phan Đức Thắng', 'Trịnh Văn Khải']

/** A member of the board who types through the API. */
interface Typist extends Member {
  readonly type: (batchId: string, slot: 'first' | 'second', ballots: readonly object[]) => Promise<void>
  /** Tells the head how many papers are on the table. */
  readonly tell: (batchId: string, slot: 'first' | 'second', papers: number) => Promise<void>
  readonly finish: (batchId: string, slot: 'first' | 'second') => Promise<void>
}

const typistOf = async ({ service }: HallBrowser, member: Member): Promise<Typist> => {
  const browser = openLaptop(service)
  await browser.signIn(member.username, EVERYBODYS_PASSWORD)
  const post = async (path: string, body: object = {}): Promise<void> => {
    const answer = await browser.request('POST', path, { body })
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
  }
  return {
    ...member,
    type: (batchId, slot, ballots) =>
      post(`/v1/ballot-batches/${batchId}/entries/${slot}/ballots`, { from: 1, ballots }),
    tell: (batchId, slot, papers) => post(`/v1/ballot-batches/${batchId}/entries/${slot}/paper-count`, { papers }),
    finish: (batchId, slot) => post(`/v1/ballot-batches/${batchId}/entries/${slot}/finalisation`),
  }
}

/** A round with 291 returned ballots, and typists. */
const openRound = async (t: Test) => {
  const hall = await openHallBrowser(t, {}, { entries: 2, board: BOARD, roll: { summoned: 300, attending: 292 } })
  const { congress, service } = hall
  const { id: round } = await congress.openRound(await congress.createElection('committee', 4))
  await congress.proposeList(round, NAMES)
  await congress.approveList(round)
  const [thuy, thang, khai] = [
    await joinBoard(service, congress, 'ngo.thu.thuy', 'Ngô Thu Thủy'),
    await joinBoard(service, congress, 'phan.duc.thang', 'Phan Đức Thắng'),
    await joinBoard(service, congress, 'trinh.van.khai', 'Trịnh Văn Khải'),
  ]
  for (const [name, member] of [
    ['Ngô Thu Thủy', thuy],
    ['Phan Đức Thắng', thang],
    ['Trịnh Văn Khải', khai],
  ] as const) {
    await service.owner.pool.query('update account set display_name = $1 where id = $2', [name, member.accountId])
  }
  const page = await hall.openAs(hall.head.username, `/#/round/${round}`)
  const typists = {
    mai: await typistOf(hall, hall.mai),
    anh: await typistOf(hall, hall.anh),
    thuy: await typistOf(hall, thuy),
    thang: await typistOf(hall, thang),
    khai: await typistOf(hall, khai),
  }
  return { hall, congress, round, page, typists }
}

test('the head divides the returned ballots into stacks, and sees what each of them needs', async (t) => {
  const { congress, round, page, typists } = await openRound(t)
  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
  await heading('Chưa phát phiếu')
  await congress.handOut(round, 292)
  await congress.openBox(round, 291)
  await page.reload()
  await heading('Chia 291 phiếu thu về thành tập')
  await page.getByText('= 11 tập 25 phiếu và 1 tập 16 phiếu').waitFor()
  await expectNoBarrier(t, page, 'the round without stacks')
  await expectPictures(t, page, 'round-no-stacks')
  const size = page.getByLabel('Số phiếu mỗi tập')
  await size.fill('97')
  await page.getByText('= 3 tập 97 phiếu', { exact: true }).waitFor()
  await size.fill('300')
  await page.getByText('= 1 tập 291 phiếu', { exact: true }).waitFor()
  await size.fill('0')
  await page.getByText('Đề nghị nhập số phiếu mỗi tập.').waitFor()
  await size.fill('25')
  await size.press('Enter')
  await heading('12 tập chờ người nhập')
  // The form that had the focus has gone.
  await page.locator('main h1:focus').waitFor()

  const { items } = await congress.must<{ items: { id: string; number: number }[] }>(
    'GET',
    `/v1/rounds/${round}/ballot-batches`,
  )
  const at = (number: number): string => items.find((one) => one.number === number)?.id ?? ''
  const strike = (name: string, times: number) => ({ struck: [congress.idOf(name)], times })
  const usual = [strike('Trần Thị Bình', 20), strike('Nguyễn Văn Dũng', 5)]
  const { mai, anh, thuy, thang, khai } = typists
  for (const number of [1, 2, 4]) {
    await mai.type(at(number), 'first', usual)
    await anh.type(at(number), 'second', usual)
    await mai.finish(at(number), 'first')
    await anh.finish(at(number), 'second')
  }
  await mai.type(at(5), 'first', usual)
  await anh.type(at(5), 'second', [strike('Trần Thị Bình', 19), strike('Nguyễn Văn Dũng', 6)])
  const doubtful = [strike('Trần Thị Bình', 24), { setAside: 'unreadable' }]
  await thuy.type(at(3), 'first', doubtful)
  await thang.type(at(3), 'second', doubtful)
  await mai.finish(at(5), 'first')
  await anh.finish(at(5), 'second')
  await thuy.finish(at(3), 'first')
  await thang.finish(at(3), 'second')
  await anh.type(at(6), 'first', usual)
  await anh.finish(at(6), 'first')
  await khai.type(at(6), 'second', [strike('Trần Thị Bình', 1)])
  await mai.type(at(7), 'first', [strike('Trần Thị Bình', 1)])
  await thuy.type(at(11), 'first', usual)
  await thuy.finish(at(11), 'first')
  await page.reload()
  await heading('2 tập cần trưởng ban xử lý')
  await expectNoBarrier(t, page, 'the round with stacks')
  await expectPictures(t, page, 'round-stacks')

  const focused = () => page.evaluate('document.activeElement.textContent')
  const tabs = await reachedByTab(t, page)
  t.same(tabs.slice(tabs.indexOf('Thêm tập')), [
    'Thêm tập',
    'Tập 3',
    'Kết luận',
    'Tập 5',
    'Xem chỗ khác',
    ...[8, 9, 10, 11, 12, 6, 7].map((number) => `Tập ${number}`),
    'Xem từng tập',
  ])
  await page.locator('h1').click()
  for (const name of ['Kết luận', 'Xem chỗ khác', 'Tập 8']) {
    await page.keyboard.press('ArrowDown')
    t.equal(await focused(), name)
  }
  await page.keyboard.press('ArrowUp')
  t.equal(await focused(), 'Xem chỗ khác')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')

  const acts = (number: number) => page.getByRole('region', { name: `Việc với tập ${number}`, exact: true })
  const act = async (number: number, name: string) => {
    if ((await acts(number).count()) === 0)
      await page.getByRole('button', { name: `Tập ${number}`, exact: true }).click()
    await acts(number).getByRole('button', { name, exact: true }).first().click()
  }
  const send = async (number: number, name: string, reason: string) => {
    await acts(number).getByLabel('Lý do').fill(reason)
    await acts(number).getByRole('button', { name, exact: true }).last().click()
    await acts(number).waitFor({ state: 'detached' })
  }
  await act(8, 'Đếm lại tập')
  await acts(8).getByLabel('Số phiếu của tập').fill('24')
  await expectNoBarrier(t, page, 'the acts on a stack')
  await expectPictures(t, page, 'round-acts')
  await send(8, 'Đếm lại tập', 'Đếm lại được 24 phiếu.')
  await page.getByText('Các tập có 290 phiếu, thu về 291 phiếu: còn 1 phiếu chưa xếp vào tập nào.').waitFor()

  await act(9, 'Đếm lại tập')
  await acts(9).getByLabel('Số phiếu của tập').fill('24')
  const seen = (version: number) => ({ headers: { 'if-match': `"${version}"` } })
  await congress.must('POST', `/v1/ballot-batches/${at(8)}/cancellation`, { ...seen(2), body: { reason: 'Lập nhầm.' } })
  const recounted = { size: 26, reason: 'Đếm lại được 26 phiếu.' }
  await congress.must('PUT', `/v1/ballot-batches/${at(9)}`, { ...seen(1), body: recounted })
  await acts(9).getByLabel('Lý do').fill('Đếm lại được 24 phiếu.')
  await acts(9).getByRole('button', { name: 'Đếm lại tập', exact: true }).last().click()
  await page.getByRole('alert').getByText('Tập 9 vừa được người khác sửa.').waitFor()
  await acts(9).getByRole('button', { name: 'Thôi' }).click()
  await page.getByText('Các tập có 267 phiếu').waitFor()

  await act(7, 'Giao lượt 1 cho người khác')
  await acts(7).getByLabel('Người nhận').selectOption('Phan Đức Thắng')
  await send(7, 'Giao lượt 1 cho người khác', 'Đồng chí Mai phải ra ngoài.')
  await page.getByText('Phan Đức Thắng, từ').waitFor()
  await act(5, 'Mở lại lượt 2')
  await send(5, 'Mở lại lượt 2', 'Đề nghị xem lại phiếu thứ 20.')
  await heading('1 tập cần trưởng ban xử lý')

  await thang.tell(at(7), 'first', 24)
  await khai.tell(at(6), 'second', 24)
  await heading('3 tập cần trưởng ban xử lý')
  await page.getByText('Lượt 1 đếm được 24 phiếu').waitFor()
  await expectNoBarrier(t, page, 'stacks whose typists have counted other numbers')
  await page.evaluate('scrollTo(0, 0)')
  await expectPictures(t, page, 'round-papers')
  const recount = (number: number) =>
    page
      .getByRole('listitem')
      .filter({ hasText: `Tập ${number}` })
      .getByRole('button', { name: 'Đếm lại tập' })
      .first()
  await recount(6).click()
  await acts(6).getByText('Lượt đã khóa thì mở lại trước.').waitFor()
  await recount(7).click()
  await acts(7).getByLabel('Số phiếu của tập').fill('24')
  await send(7, 'Đếm lại tập', 'Đếm lại được 24 phiếu.')
  await heading('2 tập cần trưởng ban xử lý')
  await khai.tell(at(6), 'second', 25)
  await heading('1 tập cần trưởng ban xử lý')
  await act(12, 'Hủy tập')
  await send(12, 'Hủy tập', 'Tập này lập nhầm.')
  await page.getByText('tập 8, 12').waitFor()

  await page.getByRole('button', { name: 'Thêm tập' }).click()
  await page.getByLabel('Số phiếu của tập').fill('99')
  await page.getByLabel('Nhãn trên tập').fill('Tập cuối')
  await page.getByRole('button', { name: 'Lập tập' }).click()
  await page.getByText('trong 291 phiếu thu về chỉ còn 41 phiếu chưa xếp vào tập nào').waitFor()
  await page.getByLabel('Số phiếu của tập').fill('41')
  await page.keyboard.press('Enter')
  await page.getByText('Các tập có đủ 291 phiếu thu về').waitFor()

  const sheet = page.waitForEvent('download')
  await page.getByRole('button', { name: 'In bảng kiểm phiếu' }).click()
  t.equal((await sheet).suggestedFilename(), 'bang-kiem-phieu.pdf')
})
