import { test } from 'tap'
import { SMALL_PDF } from '../http/support/small-pdf.ts'
import { expectNoBarrier, reachedByTab } from './support/barriers.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { holdAnswer } from './support/held-answer.ts'
import { expectPictures } from './support/pictures.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng']

test('the head makes the minutes of a round, opens them, and attaches and withdraws a signed scan', async (t) => {
  const hall = await openHallBrowser(t)
  const { congress } = hall
  const { round } = await congress.vote(await congress.createElection('delegates', 1), {
    names: NAMES,
    ballots: [{ strike: [NAMES[0]!], times: 22 }],
  })
  const page = await hall.openAs(hall.head.username, `/#/papers/${round.id}`)
  await page.getByRole('heading', { level: 1, name: 'Chưa tạo bản in nào' }).waitFor()
  await page.getByText('Chưa có bản chụp nào.').waitFor()
  await expectNoBarrier(t, page, 'the papers before any is made')

  await page.getByRole('button', { name: 'Tạo bản in: Biên bản kiểm phiếu' }).click()
  await page.getByLabel('PDF', { exact: true }).check()
  await page.getByLabel('Nơi ban hành').fill('Yên Thượng')
  await page.getByLabel('Số của văn bản').fill('1')
  await expectNoBarrier(t, page, 'the form of the minutes')
  const answer = await holdAnswer(page, '**/papers')
  await page.getByLabel('Số của văn bản').press('Enter')
  await page.getByRole('button', { name: 'Đang tạo bản in: Biên bản kiểm phiếu' }).waitFor()
  await answer.held
  answer.letGo()
  await page.getByRole('heading', { level: 1, name: '1 loại giấy tờ đã có bản in' }).waitFor()
  const open = page.getByRole('link', { name: 'Mở Biên bản kiểm phiếu, bản 1, PDF' })
  const [download] = await Promise.all([page.waitForEvent('download'), open.click()])
  t.match(download.suggestedFilename(), /-1\.pdf$/)

  await page.getByRole('button', { name: 'Tạo bản in: Biên bản kiểm phiếu' }).click()
  t.equal(await page.getByLabel('Nơi ban hành').inputValue(), 'Yên Thượng', 'a new version begins with what was given')
  await page.getByRole('button', { name: 'Thôi' }).click()

  await page
    .getByLabel('Tệp PDF, JPEG hoặc PNG')
    .setInputFiles({ name: 'bien-ban.pdf', mimeType: 'application/pdf', buffer: Buffer.from(SMALL_PDF) })
  await page.getByLabel('Là bản chụp của').selectOption({ label: 'Biên bản kiểm phiếu, 1' })
  await page.getByRole('button', { name: 'Gắn bản chụp' }).click()
  await page.getByText('của: Biên bản kiểm phiếu, 1').waitFor()
  await expectNoBarrier(t, page, 'the papers with a scan')
  await page.evaluate('scrollTo(0, 0)')
  await expectPictures(t, page, 'papers')
  const reached = await reachedByTab(t, page)
  for (const name of ['Tạo bản in: Biên bản kiểm phiếu', 'Mở Biên bản kiểm phiếu, bản 1, PDF', 'Rút bản chụp 1']) {
    t.ok(reached.includes(name), name)
  }
  await page.getByRole('button', { name: 'Rút bản chụp 1' }).click()
  await page.getByLabel('Lý do').fill('Chụp thiếu trang.')
  await page.getByLabel('Lý do').press('Enter')
  await page.getByText('đã rút: Chụp thiếu trang.').waitFor()

  // Minutes of a result that holds no more are not shown as done.
  const outdated = page.getByText('kết quả không còn hiệu lực; phải tạo bản mới')
  t.equal(await outdated.count(), 0)
  await congress.undo(round.id, 'annulment')
  await page.reload()
  await outdated.waitFor()
  await expectNoBarrier(t, page, 'minutes of an annulled result')
})
