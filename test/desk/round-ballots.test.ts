import type { Page } from 'playwright-core'
import { test } from 'tap'
import { missingIn, momentOf, writtenAt } from '../../src/desk/head/counts.ts'
import { writeAccount } from '../support/accounts.ts'
import { expectNoBarrier, reachedByTab } from './support/barriers.ts'
import { type HallBrowser, openHallBrowser } from './support/hall-browser.ts'
import { expectPictures } from './support/pictures.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng']

/** An account that runs the meeting. */
const grantedRole = async ({ service, congress }: HallBrowser, role: string) => {
  const username = 'nguyen.thi.chu'
  const accountId = await writeAccount(service, { username, organisationId: congress.organisationId })
  await congress.must('POST', `/v1/congresses/${congress.id}/role-grants`, { body: { username, role } })
  return { username, accountId }
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()

test('the head records the ballots issued and returned, and corrects them; a stale page changes nothing', async (t) => {
  const hall = await openHallBrowser(t, {}, { entries: 2 })
  const { congress } = hall
  await congress.addPeople(...NAMES)
  const { id: round } = await congress.openRound(await congress.createElection('delegates', 1))
  await congress.proposeList(round, NAMES)
  const page = await hall.openAs(hall.head.username, `/#/ballots/${round}`)
  await heading(page, 'Danh sách chưa thông qua, chưa phát phiếu được')
  await congress.approveList(round)
  await page.reload()

  await heading(page, 'Ghi số phiếu phát ra')
  await page.getByLabel('Phiếu in ra').fill('24')
  await page.getByLabel('Phiếu phát ra').fill('22')
  await page.getByText('Còn lại 2 phiếu chưa phát').waitFor()
  await expectPictures(t, page, 'ballots-issue')
  await page.getByLabel('Phiếu phát ra').fill('24')
  await page.getByText('Phát ra nhiều hơn số có mặt (22) 2 phiếu.').waitFor()
  await page.getByLabel('Phiếu phát ra').fill('0')
  await page.getByText('Số phiếu phát ra là 0.').waitFor()
  await page.getByLabel('Phiếu phát ra').fill('22')
  await page.getByLabel('Phiếu in ra').fill('20')
  await page.getByText('Phát ra và đổi nhiều hơn in ra 2 phiếu.').waitFor()
  await page.getByRole('button', { name: 'Ghi phiếu phát ra' }).click()
  await page.getByRole('textbox', { name: 'Phiếu in ra' }).and(page.locator('[aria-invalid]')).waitFor()
  await expectNoBarrier(t, page, 'a refused issue')
  const second = await hall.openAs(hall.head.username, `/#/ballots/${round}`)
  await second.getByLabel('Phiếu in ra').fill('30')
  await second.getByLabel('Phiếu phát ra').fill('21')
  await page.getByLabel('Phiếu in ra').fill('24')
  await page.keyboard.press('Enter')

  await heading(page, 'Ghi số phiếu thu về')
  t.equal(await second.getByLabel('Phiếu in ra').inputValue(), '30', 'what is typed elsewhere stays')
  await second.getByRole('button', { name: 'Ghi phiếu phát ra' }).click()
  await second.getByText('Số liệu này vừa được người khác ghi.').waitFor()
  await second.close()
  await page.getByLabel('Phiếu thu về').fill('23')
  await page.getByText('So với phát ra: thừa 1 phiếu').waitFor()
  await page.getByLabel('còn nguyên', { exact: true }).check()
  await expectPictures(t, page, 'ballots-return')
  await page.getByText('Đếm tại hội trường', { exact: true }).click()
  await page.getByLabel('Người đếm', { exact: true }).first().selectOption('Lê Thị Mai')
  await page.getByLabel('Người đếm thứ hai').selectOption('Vũ Ngọc Anh')
  await page.getByLabel('Lúc').first().fill('0:05')
  await expectNoBarrier(t, page, 'the form of the return')
  await page.getByRole('button', { name: 'Ghi phiếu thu về' }).click()
  await heading(page, 'Phát ra 22, thu về 23: thừa 1 phiếu')
  await page.getByText('cách hiểu của chương trình, không phải quy định').waitFor()
  await page.getByText('Lê Thị Mai, Vũ Ngọc Anh, lúc 00:05', { exact: true }).waitFor()
  await expectNoBarrier(t, page, 'more ballots than were issued')
  await page.evaluate('scrollTo(0, 0)')
  await expectPictures(t, page, 'ballots-surplus')

  const other = await hall.openAs(hall.head.username, `/#/ballots/${round}`)
  const correct = async (on: Page, returned: string, reason: string) => {
    await on.getByLabel('Phiếu thu về').fill(returned)
    await on.getByLabel('Lý do đính chính').fill(reason)
    await on.getByRole('button', { name: 'Ghi phiếu thu về' }).click()
  }
  await heading(other, 'Phát ra 22, thu về 23: thừa 1 phiếu')
  await page.getByRole('button', { name: 'Đính chính' }).nth(1).click()
  await other.getByRole('button', { name: 'Đính chính' }).nth(1).click()
  await other.getByLabel('Lý do đính chính').fill('Đếm nhầm')
  await page.getByLabel('Lúc').first().fill('0:05 04/7/2016')
  await correct(page, '21', 'Đếm lại hai lần được 21 phiếu.')
  await heading(page, 'Phát ra 22, thu về 21: thiếu 1 phiếu')
  await page.getByText('Lê Thị Mai, Vũ Ngọc Anh, lúc 00:05 04/7/2016').waitFor()
  await page.getByText('cách ngày tổ chức đại hội (hội nghị) hơn một tháng').waitFor()
  await correct(other, '22', 'Đếm nhầm.')
  await other.getByRole('alert').getByText('vừa được người khác ghi').waitFor()
  await heading(other, 'Phát ra 22, thu về 21: thiếu 1 phiếu')
  const { returned } = await congress.must<{ returned: number }>('GET', `/v1/rounds/${round}/ballot-return`)
  t.equal(returned, 21, 'the stale page has overwritten nothing')

  t.ok((await reachedByTab(t, page)).includes('Đính chính'))
  await page.getByRole('link', { name: 'Sang trang tập phiếu' }).click()
  await heading(page, 'Chia 21 phiếu thu về thành tập')

  const chair = await grantedRole(hall, 'presidium')
  const presidium = await hall.openAs(chair.username, `/#/ballots/${round}`)
  await heading(presidium, 'Phát ra 22, thu về 21: thiếu 1 phiếu')
  t.equal(await presidium.getByRole('button', { name: 'Đính chính' }).count(), 0, 'only the head corrects')
  await presidium.goto(`/#/round/${round}`)
  await heading(presidium, 'Ban kiểm phiếu đang kiểm phiếu')
  await presidium.getByText('21 phiếu, thiếu 1').waitFor()
  t.equal(await presidium.getByText('Chưa có tập phiếu nào').count(), 0, 'the presidium sets up no stacks')
  await presidium.goto('/#/devices')
  await heading(presidium, '2 ủy viên chưa có mã PIN')
  t.equal(await presidium.getByRole('button', { name: /Cấp mã PIN|Mở máy/ }).count(), 0, 'only the head issues PINs')

  t.comment('the answer to an act comes while another round is on the page')
  const { id: next } = await congress.openRound(await congress.createElection('committee', 1))
  const held = Promise.withResolvers<void>()
  const address = `/v1/rounds/${round}/ballot-return`
  await page.route(`**${address}`, async (route) => {
    if (route.request().method() === 'PUT') await held.promise
    await route.continue()
  })
  await page.goto(`/#/ballots/${round}`)
  await page.getByRole('button', { name: 'Đính chính' }).nth(1).click()
  await correct(page, '22', 'Đếm lại.')
  await page.evaluate(`location.hash = '#/ballots/${next}'`)
  const listing = 'Danh sách chưa thông qua, chưa phát phiếu được'
  await heading(page, listing)
  // Somebody else is faster, so the act is refused and its page would read its figures again.
  const seen = page.waitForResponse(new RegExp(`${next}/ballot-return$`))
  await congress.must('PUT', address, {
    headers: { 'if-match': await congress.tagOf(address) },
    body: { returned: 22, sealsIntact: true, reason: 'Đếm lại.' },
  })
  await seen
  const readAgain = page.waitForResponse(
    (answer) => answer.url().endsWith(address) && answer.request().method() === 'GET',
  )
  const membersRead = readAgain.then(() => page.waitForResponse(/\/v1\/people\//))
  held.resolve()
  await membersRead
  await page.waitForResponse(/\/changes$/)
  t.equal(
    await page.getByRole('heading', { level: 1 }).innerText(),
    listing,
    'the page is still that of the other round',
  )
})

test('an hour that the head writes is that of the vote, whatever the clock of the laptop says', async (t) => {
  const at = (day: number, hours: number, minutes: number): string =>
    new Date(2017, 7, day, hours, minutes).toISOString()
  const issuedAt = new Date(2017, 7, 5, 19, 30, 12).toISOString()
  t.equal(momentOf('20:05', null, issuedAt), at(5, 20, 5))
  t.equal(momentOf('19:15', null, issuedAt), at(5, 19, 15), 'the issue was recorded late')
  t.equal(momentOf('0:20', null, issuedAt), at(6, 0, 20), 'after midnight: the next day')
  t.equal(momentOf('9:15 04/8/2017', null, issuedAt), at(4, 9, 15))
  t.equal(momentOf('9:15 31/6/2017', null, issuedAt), '')
  const before = { text: '19:05', instant: '2017-08-05T12:05:07.000Z' }
  t.equal(momentOf('19:05', before, issuedAt), before.instant, 'an unchanged hour stays as it was recorded')
  t.equal(momentOf('19:06', before, issuedAt), at(5, 19, 6))
  for (const wrong of ['', 'soon', '9', '9:15 soon']) t.equal(momentOf(wrong, null, issuedAt), '', wrong)

  t.equal(missingIn({ hallFirst: '', hallSecond: '', hallAt: '19:05', sheets: '' }), 'hallFirst')
  t.equal(missingIn({ sheets: '', tableFirst: 'p1', tableAt: '' }), 'sheets', 'a counter without a count is no count')
  t.equal(missingIn({ hallFirst: 'p1', hallAt: '19:05', sheets: '22', tableFirst: 'p2', tableAt: '19:10' }), null)
  t.equal(missingIn({}), null, 'neither was counted')

  t.equal(writtenAt('20:05', at(5, 20, 5), issuedAt).text, '20:05')
  const odd = writtenAt('20:05', at(4, 20, 5), issuedAt)
  t.equal(odd.text, '20:05 04/8/2017', 'another day is named')
  t.equal(momentOf(odd.text.replace('04', '05'), odd, issuedAt), at(5, 20, 5), 'and can be corrected')
})
