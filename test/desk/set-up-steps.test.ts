import { test } from 'tap'
import { expectNoBarrier } from './support/barriers.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { expectPictures } from './support/pictures.ts'
import { addRole } from './support/roles.ts'

interface Created {
  readonly id: string
  readonly office: string
  readonly seats: number
  readonly eligibleFrom: string | null
}

const REFUSED = { status: 409, code: 'office-still-open', detail: 'Chưa bầu xong nội dung trước.', errors: [] }

test('a branch creates its usual elections at once, and nothing doubles after a refusal and a lost answer', async (t) => {
  const hall = await openHallBrowser(t, {}, { level: 'chi-bo' })
  const { congress } = hall
  const elections = async (): Promise<readonly Created[]> =>
    (await congress.must<{ items: readonly Created[] }>('GET', `/v1/congresses/${congress.id}/elections`)).items
  const page = await hall.openAs(await addRole(hall, 'secretary'), '/#/set-up/elections')
  const seats = page.getByLabel('Số lượng cần bầu (chi ủy)')
  await seats.waitFor()
  await page.getByText('nhiều nhất 7 người').waitFor()
  t.equal(await page.getByRole('radio', { checked: true }).count(), 0, 'a question has no answer beforehand')
  await expectNoBarrier(t, page, 'elections that are proposed')
  await expectPictures(t, page, 'set-up-elections')

  t.comment('the service refuses a row, and nothing after it is created')
  await seats.fill('8')
  await page.getByRole('radio', { name: 'Không' }).check()
  hall.forget(/422/)
  await page.getByRole('button', { name: 'Lập 3 nội dung bầu' }).click()
  await page.locator('li.wrong').getByRole('alert').waitFor()
  t.same(await elections(), [])
  t.equal(await seats.inputValue(), '8', 'nothing that was typed disappears')

  t.comment('an answer is lost, and a later row is refused: the rows after it wait, and nothing doubles')
  await seats.fill('3')
  const sent: string[] = []
  await page.route('**/elections', async (route) => {
    const { office } = route.request().postDataJSON() ?? {}
    if (route.request().method() !== 'POST') return route.continue()
    sent.push(office)
    if (sent.filter((one) => one === office).length > 1) return route.continue()
    if (office === 'committee') {
      await route.fetch()
      return route.abort()
    }
    return route.fulfill({ status: 409, contentType: 'application/problem+json', json: REFUSED })
  })
  hall.forget(/ERR_FAILED|409/)
  await page.getByRole('button', { name: 'Lập 3 nội dung bầu' }).click()
  await page.locator('li.wrong').getByText(REFUSED.detail).waitFor()
  await page.getByText('Chi ủy: 3 người', { exact: true }).waitFor()
  await page.getByText('Mới lập được 1 nội dung bầu.').waitFor()
  t.same(sent, ['committee', 'committee', 'secretary'])
  await page.unroute('**/elections')
  await page.getByRole('button', { name: 'Lập 2 nội dung bầu' }).click()
  await page.getByText('Phó bí thư chi bộ: 1 người', { exact: true }).waitFor()
  const first = page.getByRole('button', { name: 'Mở lần bầu thứ nhất (Chi ủy: 3 người)' })
  await first.waitFor()
  const [committee, secretary, deputy, ...more] = await elections()
  t.match(committee, { office: 'committee', seats: 3, eligibleFrom: null })
  t.match(secretary, { office: 'secretary', seats: 1, eligibleFrom: committee!.id })
  t.match(deputy, { office: 'deputy-secretary', seats: 1, eligibleFrom: committee!.id })
  t.same(more, [])
  await expectNoBarrier(t, page, 'elections that exist')
  await expectPictures(t, page, 'set-up-elections-made')

  t.comment('an office that was left out is added later, by the keyboard')
  await page.getByText('Bầu thêm chức danh khác').click()
  await page.getByRole('checkbox', { name: 'Đại biểu dự đại hội cấp trên' }).press('Space')
  await page.getByLabel('Số lượng cần bầu (đại biểu dự đại hội cấp trên)').fill('2')
  await page.getByLabel('Số dự khuyết').fill('1')
  await page.keyboard.press('Enter')
  await page.getByText('Đại biểu dự đại hội cấp trên: 2 người, 1 dự khuyết', { exact: true }).waitFor()
  t.match((await elections())[3], { office: 'delegates', seats: 2, alternates: 1 })
  await first.click()
  await page.getByRole('heading', { level: 1 }).filter({ hasText: 'chi ủy' }).waitFor()
})

test('the meeting and its rules are shown with clauses and readings, and the meeting is corrected', async (t) => {
  const hall = await openHallBrowser(t, {}, { level: 'chi-bo', readings: { tieAtCut: 'revote-majority' } })
  const { congress } = hall
  const path = `/v1/congresses/${congress.id}`
  const page = await hall.openAs(await addRole(hall, 'secretary'), '/#/set-up')
  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
  await page.getByRole('link', { name: 'Quy chế bầu cử' }).click()
  await page.getByRole('heading', { name: 'Cách hiểu của chương trình, không phải quy định' }).waitFor()
  const tie = page.locator('.as-reading').filter({ hasText: 'Bằng phiếu ở vị trí cuối' })
  await tie.getByText('vẫn cần quá một nửa (khác mặc định)').waitFor()
  await tie.getByText('nhiều phiếu hơn thì trúng cử', { exact: true }).waitFor()
  await tie.getByText('Điều 32').first().waitFor()
  await expectNoBarrier(t, page, 'the rules of a meeting')
  await expectPictures(t, page, 'set-up-rules')

  await page.getByRole('link', { name: 'Đến chỗ hủy đại hội (hội nghị)' }).click()
  await heading('Tổ chức đảng và đại hội (hội nghị)')
  await page.getByText('244-QĐ/TW', { exact: true }).waitFor()
  await page.getByText('Sửa tên, loại, nhiệm kỳ hoặc ngày họp').waitFor()
  await expectPictures(t, page, 'set-up-meeting')
  await page.getByText('Sửa tên, loại, nhiệm kỳ hoặc ngày họp').click()
  const [term, reason] = [page.getByLabel('Nhiệm kỳ'), page.getByLabel('Lý do sửa')]
  await term.fill('2017')
  await reason.fill('Ghi nhầm năm cuối.')
  await page.keyboard.press('Enter')
  await page.locator('.field.wrong').getByText('Đề nghị ghi năm đầu và năm cuối').waitFor()
  t.equal(await reason.inputValue(), 'Ghi nhầm năm cuối.', 'nothing that was typed disappears')
  await expectNoBarrier(t, page, 'the meeting with its correction')

  t.comment('somebody else corrects the meeting in the meantime')
  const { name, kind, heldOn } = await congress.must<Readonly<Record<string, unknown>>>('GET', path)
  await congress.must('PUT', path, {
    headers: { 'if-match': await congress.tagOf(path) },
    body: { name, kind, heldOn, term: { from: 2017, to: 2022 }, reason: 'Ghi nhầm.' },
  })
  hall.forget(/412/)
  await term.fill('2017-2021')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('Có người khác vừa sửa đại hội').waitFor()
  await page.getByText('2017–2022', { exact: true }).waitFor()
  await term.fill('2017-2021')
  await reason.fill('Nhiệm kỳ bốn năm.')
  await page.keyboard.press('Enter')
  await page.getByText('Đã ghi. Nội dung mới ở trên.').waitFor()
  t.match(await congress.must('GET', path), { version: 3, term: { from: 2017, to: 2021 } })

  t.comment('a meeting that was recorded by mistake is cancelled, with its reason')
  await page.getByText('Điều khác ghi nhầm thì hủy và ghi lại').click()
  await page.getByRole('button', { name: 'Hủy đại hội (hội nghị) ghi nhầm' }).click()
  await page.getByLabel('Lý do hủy').fill('Chọn nhầm cách hiểu.')
  await page.keyboard.press('Enter')
  await page.getByText('Đại hội (hội nghị) đã kết thúc, nên không sửa được nữa.').waitFor()
  t.match(await congress.must('GET', path), { cancelled: true })
})
