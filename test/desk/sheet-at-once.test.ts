import { test } from 'tap'
import { expectNoBarrier } from './support/barriers.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { untilFieldHas } from './support/in-page.ts'
import { expectPictures } from './support/pictures.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phạm Thu Hà', 'Hoàng Minh Sơn']
const FIGURES = ['8', 'Enter', '7', 'Enter', '6', 'Enter', '5', 'Enter', '9', 'Enter', '1']

test('two typists open the sheet of a new stack at once: the later one takes the figures to the other entry', async (t) => {
  const hall = await openHallBrowser(t, {}, { entries: 2 })
  const { congress } = hall
  await congress.addPeople(...NAMES)
  const { id: round } = await congress.openRound(await congress.createElection('delegates', 3))
  await congress.startCount(round, { names: NAMES, returned: 10 })
  const { id: batch } = await congress.must<{ id: string }>('POST', `/v1/rounds/${round}/ballot-batches`, {
    body: { mode: 'tally-sheet', size: 10 },
  })
  const pages = []
  for (const { username } of [hall.mai, hall.anh]) {
    const page = await hall.openAs(username)
    await page.getByRole('link', { name: 'Tập 1' }).click()
    await page.locator('input[name="votes-1"]:focus').waitFor()
    for (const key of FIGURES) await page.keyboard.press(key)
    await page.getByText('Đủ 10 phiếu.').waitFor()
    await page.getByText('Đã lưu trên máy này').waitFor()
    pages.push(page)
  }
  const [mai, anh] = pages
  await mai!.keyboard.press('Shift+Enter')
  await mai!.getByRole('heading', { level: 1, name: 'Không còn tập nào chờ nhập' }).waitFor()

  await anh!.getByRole('alert').getByText('do người khác đang thực hiện').waitFor()
  const take = anh!.getByRole('button', { name: 'Dùng các số này cho lượt nhập thứ hai' })
  await take.waitFor()
  await expectNoBarrier(t, anh!, 'a sheet that somebody else was the first to send')
  await expectPictures(t, anh!, 'sheet-taken-along')
  await take.focus()
  await anh!.keyboard.press('Enter')
  await anh!.waitForURL(`**/#/sheet/${batch}/second`)
  await anh!.getByText('Đủ 10 phiếu.').waitFor()
  await anh!.evaluate(untilFieldHas('votes-3', '6'))
  await anh!.reload()
  await anh!.getByText('Đủ 10 phiếu.').waitFor()
  await anh!.keyboard.press('Shift+Enter')
  await anh!.getByRole('heading', { level: 1, name: 'Không còn tập nào chờ nhập' }).waitFor()

  const sheetOf = (slot: string) => congress.must('GET', `/v1/ballot-batches/${batch}/entries/${slot}/tally-sheet`)
  const names = [{ votes: 8 }, { votes: 7 }, { votes: 6 }, { votes: 5 }]
  for (const slot of ['first', 'second']) t.match(await sheetOf(slot), { version: 1, valid: 9, names })
  await anh!.goto(`/#/sheet/${batch}/first`)
  await anh!.getByRole('alert').getByText('do người khác đang thực hiện').waitFor()
  t.equal(await take.count(), 0, 'nobody types two entries of one stack')
})
