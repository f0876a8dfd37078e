import { test } from 'tap'
import { expectNoBarrier, reachedByTab } from './support/barriers.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { holdAnswer } from './support/held-answer.ts'
import { expectPictures } from './support/pictures.ts'
import { openTypedRound, type TypedBallot } from './support/typed-round.ts'

const plain: TypedBallot = { strike: [3, 8, 11, 12, 16, 24] }
const signed: TypedBallot = { strike: [4, 8, 12, 16, 20, 24], setAside: 'marked' }
const unclear: TypedBallot = { strike: [], setAside: 'unreadable' }
const overVoted: TypedBallot = { strike: [1] }

test('the board rules on the ballots that were set aside, by keys alone, and corrects a ruling', async (t) => {
  const hall = await openHallBrowser(t, {}, { entries: 2, roll: { summoned: 60, attending: 60 } })
  const { head, mai } = hall
  const { newStack, type, typeBoth, by, round } = await openTypedRound(hall, 12)
  const [one, two, open] = [await newStack(4), await newStack(4), await newStack(4)]
  const page = await hall.openAs(head.username, `/#/doubtful/${round}`)
  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
  await heading('Không có phiếu có nghi vấn')
  await expectNoBarrier(t, page, 'the register without ballots')

  await typeBoth(one, [plain, signed, overVoted, plain], [plain, signed, overVoted, plain])
  await typeBoth(two, [plain, plain, unclear, plain], [plain, plain, unclear, plain])
  await type(mai, open, 'first', [plain, signed])
  await page.reload()
  await heading('2 phiếu có nghi vấn chờ kết luận')
  t.same(
    await page.locator('.doubts b').allInnerTexts(),
    ['Tập 1, phiếu 2', 'Tập 2, phiếu 3'],
    'nothing of a stack that is still typed',
  )
  await page.getByRole('heading', { level: 2, name: 'Lấy tờ thứ 2 của tập số 1' }).waitFor()
  t.equal(await page.locator('input:checked').count(), 0, 'no answer is chosen beforehand')
  await page.getByText('Cách hiểu của chương trình, không phải quy định:').waitFor()
  await expectNoBarrier(t, page, 'a ballot that waits for a ruling')
  await expectPictures(t, page, 'doubtful')

  await page.keyboard.press('2')
  await page.getByRole('button', { name: 'Cả ban có mặt' }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Đồng ý', { exact: true }).focus()
  await page.keyboard.type('4')
  await page.keyboard.press('Enter')
  await page.locator('.field.wrong .error').first().waitFor()
  await expectNoBarrier(t, page, 'more hands than members')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('3')
  t.comment('the entry was returned, and the ballot typed again, while the board ruled on it')
  // No look for news reads the list before the act does.
  const news = await holdAnswer(page, '**/changes')
  await news.held
  await page.route(
    `**/v1/rounds/${round}/doubtful-ballots`,
    async (route) => {
      const text = await (await route.fetch()).text()
      await route.fulfill({ body: text.replaceAll('"version":1', '"version":2'), contentType: 'application/json' })
    },
    { times: 1 },
  )
  await page.keyboard.press('Enter')
  await page.getByText('Tờ phiếu này vừa được nhập lại.').waitFor()
  news.letGo()
  await page.locator('button[type="submit"][aria-disabled="false"]').waitFor()
  await page.getByLabel('Đồng ý', { exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('status').getByText('Đã ghi: tập 1, phiếu 2 không hợp lệ.').waitFor()
  await heading('1 phiếu có nghi vấn chờ kết luận')

  // The board reads the ballot that the typists could not read.
  await page.getByRole('heading', { level: 2, name: 'Lấy tờ thứ 3 của tập số 2' }).waitFor()
  await page.keyboard.press('1')
  await page.getByLabel('Số thứ tự bị gạch trên phiếu').fill('1 2 3 4 5 6')
  await page.getByRole('button', { name: 'Cả ban có mặt' }).click()
  await page.getByLabel('Đồng ý', { exact: true }).fill('2')
  await page.getByLabel('Không đồng ý').fill('1')
  await page.keyboard.press('Enter')
  await heading('Không còn phiếu nào chờ kết luận')
  t.same(await page.locator('.invalid-list tbody tr').allInnerTexts(), [
    'đánh số, ký tên, viết thêm hoặc dùng nhiều màu mực\t1\ttập 1: phiếu 2',
    'bầu quá số lượng cần bầu\t1\ttập 1: phiếu 3',
  ])

  await page.getByRole('button', { name: 'Tập 1, phiếu 2' }).click()
  await page.getByRole('button', { name: 'Sửa kết luận' }).click()
  await page.keyboard.press('1')
  await page.getByRole('button', { name: 'Cả ban có mặt' }).click()
  await page.getByLabel('Đồng ý', { exact: true }).fill('3')
  await page.getByLabel('Mô tả phiếu').fill('Vết mực in.')
  await page.getByLabel('Lý do sửa kết luận').fill('Xem lại phiếu.')
  // Somebody else is faster.
  const present = [hall.congress.idOf('Đỗ Quang Huy'), hall.congress.idOf('Lê Thị Mai')]
  const other = { ruling: 'invalid', present, vote: { for: 2, against: 0, blank: 0 }, reason: 'Ghi lại.' }
  await by(head, 'PUT', `/v1/ballot-batches/${one}/rulings/2`, other, '"1"')
  await page.keyboard.press('Enter')
  await page.getByText('Kết luận này vừa được ghi ở nơi khác.').waitFor()
  await page.getByText('Lần 2, ').waitFor()
  t.match(await page.locator('.versions li').allInnerTexts(), [
    /^Lần 1, .*không hợp lệ; đồng ý 3/,
    /^Lần 2, .*Ghi lại\./,
  ])
  // The rail follows the changes of the meeting.
  await page.getByText('2 tập chờ kết luận').waitFor({ state: 'detached' })
  await expectNoBarrier(t, page, 'a ballot with two rulings')
  await expectPictures(t, page, 'doubtful-ruled')
  t.same((await reachedByTab(t, page)).slice(-3), [
    'Tập 1, phiếu 2đánh số, ký tên, viết thêm hoặc dùng nhiều màu mựckhông hợp lệ, 2 đồng ý trên 2 người có mặt',
    'Tập 2, phiếu 3không đọc đượchợp lệ, 2 đồng ý trên 3 người có mặt',
    'Sửa kết luận',
  ])

  t.comment('a ballot that was ruled valid is invalid all the same if it has too many votes')
  await page.getByRole('button', { name: 'Tập 2, phiếu 3' }).click()
  await page.getByRole('button', { name: 'Sửa kết luận' }).click()
  await page.keyboard.press('1')
  await page.getByLabel('Số thứ tự bị gạch trên phiếu').fill('1')
  await page.getByRole('button', { name: 'Cả ban có mặt' }).click()
  await page.getByLabel('Đồng ý', { exact: true }).fill('3')
  await page.getByLabel('Lý do sửa kết luận').fill('Xem lại phiếu.')
  await page.keyboard.press('Enter')
  const invalid = 'hợp lệ; nhưng phiếu vẫn không hợp lệ: bầu quá số lượng cần bầu'
  await page.getByRole('status').getByText(`Đã ghi: tập 2, phiếu 3 ${invalid}.`).waitFor()
  await page.getByRole('button', { name: invalid.replace('hợp lệ', 'hợp lệ, 3 đồng ý trên 3 người có mặt') }).waitFor()

  t.comment('a typist, who may not read the register')
  const typist = await hall.openAs(hall.mai.username, `/${new URL(page.url()).hash}`)
  await typist.getByRole('heading', { level: 1, name: 'Không mở được danh sách phiếu có nghi vấn' }).waitFor()
  await typist.goto(`/#/difference/${one}`)
  await typist.getByRole('heading', { level: 1, name: 'Không mở được phần so các lượt nhập' }).waitFor()
})
