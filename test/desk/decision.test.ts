import { test } from 'tap'
import { failThreeTimes } from '../support/referred.ts'
import { expectNoBarrier, reachedByTab } from './support/barriers.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { expectPictures } from './support/pictures.ts'
import { addRole } from './support/roles.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phan Đức Thắng']

/** Three people with 14 votes each for two seats. */
const TIE = { names: NAMES, issued: 22, ballots: NAMES.map((name) => ({ strike: [name], times: 7 })) }

test('after a tie the presidium records the decision, opens the next round and its list, in the browser alone', async (t) => {
  const hall = await openHallBrowser(t)
  const { congress } = hall
  const { round } = await congress.vote(await congress.createElection('committee', 2), TIE)
  const page = await hall.openAs(await addRole(hall, 'presidium'))
  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
  await heading('Chờ quyết định sau lần 1 bầu cấp ủy')
  await page.getByRole('link', { name: 'Ghi quyết định sau lần bầu' }).click()
  await heading('Quyết định sau lần 1 bầu cấp ủy: bằng phiếu ở vị trí cuối')
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

  // The result was declared again in the meantime.
  const result = `/v1/rounds/${round.id}/result`
  const declared = await congress.must<{ version: number }>('GET', result)
  await page.route(`**${result}`, (route) => route.fulfill({ json: { ...declared, version: 2 } }), { times: 1 })
  await hands('21')
  await page.getByRole('button', { name: 'Ghi quyết định' }).click()
  await page.getByRole('alert').getByText('Kết quả vừa được công bố lại.').waitFor()

  // Somebody else records it in the meantime, and the page has not heard of it.
  await page.route('**/changes', () => {})
  await congress.decide(round.id, 'tie-revote')
  await hands('21')
  await page.getByRole('button', { name: 'Ghi quyết định' }).click()
  await page.getByRole('alert').getByText('Có người khác vừa ghi quyết định.').waitFor()
  await page.unroute('**/changes')
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

  await page.emulateMedia({ media: 'print' })
  t.equal(await page.locator('.btn:visible, form:visible, .rail:visible').count(), 0, 'nothing to press is printed')
  await page.emulateMedia({ media: 'screen' })

  // A user who has gone on to another page stays there once the round is open.
  const held = Promise.withResolvers<void>()
  await page.route('**/v1/elections/*/rounds', async (route) => {
    await held.promise
    await route.continue()
  })
  await page.getByRole('button', { name: 'Mở lần bầu tiếp theo' }).click()
  await page.getByRole('link', { name: 'Toàn cảnh' }).click()
  await heading('Đã quyết định sau lần 1 bầu cấp ủy; chờ mở lần bầu tiếp theo')
  held.resolve()
  await heading('Đang lập danh sách bầu cấp ủy, lần 2')
  await page.getByRole('link', { name: 'Ghi biểu quyết danh sách' }).click()
  // The service has laid the list of the tied people.
  await heading('Danh sách 3 người để bầu 2 người: chờ biểu quyết thông qua')
  await hands('21')
  await page.getByRole('radio', { name: 'Thông qua', exact: true }).check()
  await page.getByRole('button', { name: 'Ghi biểu quyết' }).click()
  await heading('Danh sách bầu cấp ủy, lần 2 đã thông qua: 3 người, bầu 2 người')
  await page.getByRole('link', { name: 'Toàn cảnh' }).click()
  await page.getByRole('link', { name: 'Quyết định: bầu lại giữa những người bằng phiếu' }).click()
  await page.getByText('Lần bầu tiếp theo đã mở, nên quyết định này không sửa được nữa.').waitFor()
  t.equal(await page.getByRole('button', { name: 'Sửa quyết định đã ghi' }).count(), 0)
})

test('after three rounds without a branch secretary the clause refers the seat, and the appointment is recorded', async (t) => {
  const plan = { level: 'chi-bo', roll: { summoned: 8, attending: 8 } } as const
  const hall = await openHallBrowser(t, {}, plan)
  const { congress } = hall
  const [, second, third] = await failThreeTimes(congress, await congress.createElection('secretary', 1))
  const page = await hall.openAs(await addRole(hall, 'secretary'), `/#/decision/${third}`)
  const refer = page.getByRole('radio', { name: 'Báo cáo để cấp ủy cấp trên chỉ định' })
  await refer.waitFor()
  t.equal(await page.getByText('Cách hiểu của chương trình').count(), 0, 'a clause is not shown as a reading')
  await page.getByText(/^Căn cứ: .*29-QĐ\/TW \(.+\)$/).waitFor()
  await page.getByText('theo điều khoản nêu trên, sau ba lần bầu thì báo cáo cấp trên chỉ định').first().waitFor()
  await expectNoBarrier(t, page, 'a decision by a clause')
  await expectPictures(t, page, 'decision-clause')
  await refer.check()
  await page.getByLabel('Đồng ý', { exact: true }).fill('8')
  await page.getByLabel('Không đồng ý').fill('0')
  await page.getByLabel('Không có ý kiến').fill('0')
  await page.getByRole('button', { name: 'Ghi quyết định' }).click()
  await page.getByRole('heading', { level: 1, name: 'Chờ ghi việc cấp ủy cấp trên chỉ định' }).waitFor()

  await page.getByLabel('Người được chỉ định').selectOption({ label: 'Trần Thị Bình' })
  await page.getByLabel('Số văn bản').fill('21-QĐ/ĐU')
  await page.getByLabel('Ngày văn bản').fill('2017-08-04')
  await page.getByLabel('Cơ quan ban hành').fill('Ban Thường vụ Đảng ủy cấp trên')
  await expectNoBarrier(t, page, 'the form of an appointment')
  await page.getByRole('button', { name: 'Ghi việc chỉ định' }).click()
  await page.getByRole('heading', { level: 1, name: 'Cấp ủy cấp trên đã chỉ định Trần Thị Bình' }).waitFor()
  await page.getByText('Văn bản 21-QĐ/ĐU ngày 04/8/2017, Ban Thường vụ Đảng ủy cấp trên').waitFor()

  await page.getByRole('button', { name: 'Hủy việc chỉ định đã ghi' }).click()
  await page.getByLabel('Lý do hủy').fill('Cấp trên thu hồi văn bản.')
  await page.getByLabel('Lý do hủy').press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Chờ ghi việc cấp ủy cấp trên chỉ định' }).waitFor()

  // Somebody who only watches sees the facts, and no act.
  const watching = await hall.openAs(await addRole(hall, 'observer'), `/#/decision/${second}`)
  await watching.getByRole('heading', { level: 1, name: 'Đã quyết định: bầu tiếp cho đủ số lượng' }).waitFor()
  t.equal(await watching.locator('main').getByRole('button').count(), 0)
  t.equal(await watching.locator('main input').count(), 0)
})
