import { test } from 'tap'
import { expectNoBarrier, reachedByTab } from './support/barriers.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { expectPictures } from './support/pictures.ts'
import { addRole } from './support/roles.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phan Đức Thắng']

/** Three people with 14 votes each for two seats. */
const TIE = { names: NAMES, issued: 22, ballots: NAMES.map((name) => ({ strike: [name], times: 7 })) }

test('the presidium records what the meeting decided after a tie, and opens the next round', async (t) => {
  const hall = await openHallBrowser(t)
  const { congress } = hall
  const { round } = await congress.vote(await congress.createElection('committee', 2), TIE)
  const page = await hall.open()
  await hall.enter(page, await addRole(hall, 'presidium'))
  await page.reload()
  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
  await heading('Chờ đại hội (hội nghị) quyết định sau lần 1 bầu cấp ủy')
  await page.getByRole('link', { name: 'Ghi quyết định của đại hội' }).click()
  await heading('Đại hội (hội nghị) quyết định sau lần 1 bầu cấp ủy: bằng phiếu ở vị trí cuối')
  t.equal(await page.locator('input:checked').count(), 0, 'nothing is chosen beforehand')
  const again = page.getByRole('radio', { name: 'Bầu lại giữa những người bằng phiếu' })
  await again.waitFor()
  await page.getByText('Cách hiểu của chương trình, không phải quy định:').waitFor()
  await page.getByText('còn người bằng phiếu, phải bầu lại trước').first().waitFor()
  await expectNoBarrier(t, page, 'the decision after a round')
  await expectPictures(t, page, 'decision')
  t.same((await reachedByTab(t, page)).slice(-7), [
    'Bầu lại giữa những người bằng phiếu',
    'Đồng ý',
    'Không đồng ý',
    'Không có ý kiến',
    'Ghi chú cho biên bản (không bắt buộc)',
    'Ghi quyết định',
    'Xem toàn bộ kết quả',
  ])

  const hands = async (inFavour: string) => {
    await page.getByLabel('Đồng ý', { exact: true }).fill(inFavour)
    await page.getByLabel('Không đồng ý').fill('0')
    await page.getByLabel('Không có ý kiến').fill('1')
  }
  await again.check()
  await hands('22')
  await page.getByRole('button', { name: 'Ghi quyết định' }).click()
  await page.getByRole('alert').getByText('Tổng số biểu quyết là 23, nhiều hơn số có mặt là 22.').waitFor()
  t.ok(await again.isChecked(), 'a refusal keeps what was chosen')

  // Somebody else records it in the meantime.
  await congress.decide(round.id, 'tie-revote')
  await hands('21')
  await page.getByRole('button', { name: 'Ghi quyết định' }).click()
  await page.getByRole('alert').getByText('Có người khác vừa ghi quyết định.').waitFor()
  await heading('Đã quyết định: bầu lại giữa những người bằng phiếu')
  await page.getByText('22 đồng ý, 0 không đồng ý, 0 không có ý kiến').waitFor()

  await page.getByRole('button', { name: 'Sửa quyết định đã ghi' }).click()
  await again.check()
  await hands('21')
  await page.getByLabel('Lý do sửa').fill('Đếm lại số biểu quyết.')
  await page.getByLabel('Lý do sửa').press('Enter')
  await page.getByText('21 đồng ý, 0 không đồng ý, 1 không có ý kiến').waitFor()
  await page.getByRole('heading', { name: 'Các lần ghi trước, không còn hiệu lực' }).waitFor()
  await expectNoBarrier(t, page, 'a recorded decision')
  await expectPictures(t, page, 'decision-recorded')

  await page.getByRole('button', { name: 'Mở lần bầu tiếp theo' }).click()
  await page.waitForURL(/#\/list\//)
})
