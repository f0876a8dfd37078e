import { test } from 'tap'
import { SMALL_PDF } from '../http/support/small-pdf.ts'
import { standingClock } from '../support/clock.ts'
import { openCongress } from '../support/congress.ts'
import { expectNoBarrier, reachedByTab } from './support/barriers.ts'
import { type HallBrowser, openHallBrowser } from './support/hall-browser.ts'
import { expectPictures } from './support/pictures.ts'
import { addRole } from './support/roles.ts'

/** A day on which complaints about the meeting are decided. */
const LATER = '2025-09-26T01:00:00.000Z'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng']

/** A closed meeting with one declared vote. */
const closedMeeting = async ({ congress }: HallBrowser): Promise<{ readonly path: string; readonly round: string }> => {
  const path = `/v1/congresses/${congress.id}`
  const { round } = await congress.vote(await congress.createElection('delegates', 1), {
    names: NAMES,
    ballots: [{ strike: [NAMES[0]!], times: 22 }],
  })
  await congress.must('POST', `${path}/closing`, { body: { reason: null, confirmUnfinished: true } })
  return { path, round: round.id }
}

test('after the closing, complaints are recorded, corrected and brought to their outcome', async (t) => {
  const hall = await openHallBrowser(t, { now: standingClock(LATER).now }, { heldOn: '2025-08-15' })
  const { congress } = hall
  const { path } = await closedMeeting(hall)
  const page = await hall.openAs(await addRole(hall, 'presidium'))
  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
  await page.getByRole('link', { name: 'Khiếu nại và các việc sau đại hội, hội nghị' }).press('Enter')
  await heading('Còn 3 văn bản gửi cấp trên chưa xong')
  const complaints = page.getByRole('region', { name: 'Khiếu nại' })
  await complaints.getByText('Chưa ghi khiếu nại nào.').waitFor()
  await expectNoBarrier(t, page, 'the page before any complaint')

  await complaints.getByRole('button', { name: 'Ghi khiếu nại' }).press('Enter')
  await page.locator('select:focus').waitFor()
  await page.getByLabel('Khiếu nại về').selectOption({ label: 'Đại biểu dự đại hội cấp trên, lần 1' })
  await page.getByLabel('Người khiếu nại').fill('\u2066Nguyễn Văn An\u2069')
  await page.getByLabel('Nội dung khiếu nại').fill(`Đề nghị kiểm tra lại số phiếu hợp lệ.\nKèm theo 2 trang.`)
  const received = page.getByLabel('Ngày nhận')
  await received.fill('31/6/2025')
  await received.press('Enter')
  await page.locator('.field.wrong').getByText('Đề nghị ghi ngày, tháng, năm').waitFor()
  await expectNoBarrier(t, page, 'the form of a complaint with a wrong day')
  // The service judges the days; its words are beside the field as well.
  await received.fill('14/8/2199')
  await received.press('Enter')
  await page.locator('.field.wrong', { hasText: 'Ngày nhận' }).getByText('không được muộn hơn 26/9/2025').waitFor()
  await received.fill('18/8/2025')
  await received.press('Enter')
  await heading('Còn 1 khiếu nại chưa có kết quả giải quyết')
  await complaints.getByText('Nhận ngày 18/8/2025, về Đại biểu dự đại hội cấp trên, lần 1').waitFor()
  await expectNoBarrier(t, page, 'a complaint without an outcome')
  await expectPictures(t, page, 'afterwards')
  const reached = await reachedByTab(t, page)
  for (const act of ['Ghi kết quả giải quyết (khiếu nại 1)', 'Đính chính khiếu nại (khiếu nại 1)', 'Ghi khiếu nại']) {
    t.ok(reached.includes(act), act)
  }

  // Somebody else corrects the complaint while its outcome is filled in.
  const recordOutcome = complaints.getByRole('button', { name: 'Ghi kết quả giải quyết' })
  await recordOutcome.click()
  await page.getByLabel('khiếu nại không đúng').check()
  await page.getByLabel('Ngày kết luận').fill('20/9/2025')
  const address = `${path}/complaints/1`
  const { items } = await congress.must<{ items: Readonly<Record<string, unknown>>[] }>('GET', address)
  const { roundId, receivedOn, text, outcome } = items[0]!
  await congress.must('PUT', address, {
    headers: { 'if-match': await congress.tagOf(address) },
    body: {
      roundId,
      receivedOn,
      text: `${text} ${'y'.repeat(400)}`,
      outcome,
      complainant: 'Nguyễn Văn Ân',
      reason: 'Ghi nhầm tên.',
    },
  })
  await page.getByLabel('Ngày kết luận').press('Enter')
  await page.getByRole('alert').getByText('Người khác vừa ghi thêm vào khiếu nại này').waitFor()
  await complaints.getByText('Người khiếu nại: Nguyễn Văn Ân').waitFor()
  t.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true, 'a long word is broken')
  hall.forget(/412/)
  await expectNoBarrier(t, page, 'a complaint that somebody else has changed')

  await recordOutcome.click()
  await page.getByLabel('khiếu nại không đúng').check()
  await page.getByLabel('Ngày kết luận').fill('01/8/2025')
  await page.getByLabel('Cơ quan kết luận').fill('Ủy ban Kiểm tra Đảng ủy cấp trên')
  t.equal(await page.getByLabel('Lý do ghi').inputValue(), 'Đã có kết quả giải quyết.')
  await page.getByLabel('Lý do ghi').press('Enter')
  await page.locator('.field.wrong', { hasText: 'Ngày kết luận' }).waitFor()
  await expectNoBarrier(t, page, 'an outcome before the complaint')
  await page.getByLabel('Ngày kết luận').fill('20/9/2025')
  await page.getByLabel('Ngày kết luận').press('Enter')
  await heading('Còn 3 văn bản gửi cấp trên chưa xong')
  await complaints.getByText('khiếu nại không đúng, ngày 20/9/2025, Ủy ban Kiểm tra Đảng ủy cấp trên').waitFor()
  await complaints.getByText('3 lần ghi').click()
  await complaints.getByText('Lý do: Ghi nhầm tên.').waitFor()
  t.equal(await complaints.getByText('Người khiếu nại: Nguyễn Văn An', { exact: true }).count(), 1)
  await expectNoBarrier(t, page, 'the versions of a complaint')

  // An outcome that was recorded by mistake is taken back.
  await complaints.getByRole('button', { name: 'Đính chính kết quả giải quyết' }).click()
  t.equal(await page.getByLabel('Ngày kết luận').inputValue(), '20/9/2025')
  await page.getByLabel('chưa có kết quả, đã ghi nhầm').check()
  await page.getByLabel('Lý do ghi').fill('Ghi nhầm vụ việc khác.')
  await page.getByLabel('Lý do ghi').press('Enter')
  await heading('Còn 1 khiếu nại chưa có kết quả giải quyết')
  await page.getByRole('button', { name: 'English' }).click()
  await heading('1 complaint has no outcome')
  await page.getByRole('button', { name: 'Correct the complaint' }).click()
  t.equal(await page.getByLabel('Day of receipt').inputValue(), '18/8/2025')
  await page.getByLabel('Complainant').fill('Nguyễn Văn An')
  await page.getByLabel('Reason').fill('The name was right.')
  await page.getByLabel('Reason').press('Enter')
  await page.getByText('Complainant: Nguyễn Văn An', { exact: true }).waitFor()

  const others = await hall.openAs(await addRole(hall, 'auditor'), '/#/afterwards')
  await others.getByText('Người khiếu nại: Nguyễn Văn An', { exact: true }).waitFor()
  t.equal(await others.getByRole('button', { name: /khiếu nại/i }).count(), 0, 'an auditor reads and records nothing')
})

test('deadlines name their clause, or that they are a reading, and follow the public holidays', async (t) => {
  const hall = await openHallBrowser(t, { now: standingClock(LATER).now }, { heldOn: '2025-08-15' })
  const earlier = await openCongress(hall.service, { heldOn: '2015-08-14' })
  await closedMeeting(hall)
  const page = await hall.openAs(await addRole(hall, 'secretary', [earlier.id]), `/#/in/${hall.congress.id}/afterwards`)
  const deadlines = page.getByRole('region', { name: 'Thời hạn' })
  const due = (title: string, words: string) =>
    deadlines.getByRole('listitem').filter({ hasText: title }).getByText(words)
  const [report, complaint, approval] = ['Báo cáo kết quả lên cấp trên', 'Khiếu nại gửi', 'Cấp trên chuẩn y']
  await due(report!, '26/8/2025').waitFor()
  await due(complaint!, '05/9/2025').waitFor()
  await due(approval!, 'Ghi ngày cấp trên nhận báo cáo ở dưới để tính.').waitFor()
  await due(report!, 'Quy định số 294-QĐ/TW').press('Enter')
  await due(report!, '7 ngày làm việc').first().waitFor()
  await expectNoBarrier(t, page, 'the deadlines of a meeting')

  const holidays = page.getByLabel('Ngày nghỉ lễ')
  await holidays.fill('01/9/2025, 31/9/2025')
  await holidays.press('Enter')
  await page.locator('.field.wrong').getByText('Đề nghị ghi mỗi ngày').waitFor()
  await holidays.fill('01/9/2025, 02/9/2025')
  await page.getByLabel('Ngày cấp trên nhận báo cáo').fill('14/8/2025')
  await holidays.press('Enter')
  await page.locator('.field.wrong', { hasText: 'Ngày cấp trên nhận' }).getByText('không thể sớm hơn').waitFor()
  await expectNoBarrier(t, page, 'a report that was received before the closing')
  await page.getByLabel('Ngày cấp trên nhận báo cáo').fill('26/8/2025')
  await holidays.press('Enter')
  await due(approval!, '18/9/2025').waitFor()
  await due(complaint!, '09/9/2025').waitFor()
  await deadlines.scrollIntoViewIfNeeded()
  await expectPictures(t, page, 'afterwards-deadlines')

  // No clause about the report is known for 2015.
  await page.goto(`/#/in/${earlier.id}/afterwards`)
  await due(report!, '25/8/2015').waitFor()
  await due(report!, 'Cách hiểu của chương trình, không phải quy định:').waitFor()
  await due(complaint!, 'không có điều khoản về thời hạn khiếu nại').waitFor()
  t.equal(await page.locator('.due .notice.reading').count(), 1)
  await page.getByRole('region', { name: 'Hồ sơ gửi cấp trên' }).getByText('Chưa có kết quả bầu cử nào').waitFor()
  await expectNoBarrier(t, page, 'the deadlines of a meeting without a known clause')
})

test('the papers for the superior are listed with those that are missing, and saved together once they are made', async (t) => {
  const hall = await openHallBrowser(t)
  const { congress } = hall
  const { path, round } = await closedMeeting(hall)
  const page = await hall.openAs(hall.head.username, '/#/afterwards')
  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
  await heading('Còn 3 văn bản gửi cấp trên chưa xong')
  t.equal(await page.getByRole('region', { name: 'Khiếu nại' }).count(), 0, 'the head reads no complaints')
  const papers = page.getByRole('region', { name: 'Hồ sơ gửi cấp trên' })
  await papers.getByText('chưa lập 3 văn bản').waitFor()
  const save = papers.getByRole('button', { name: 'Tải cả hồ sơ' })
  await save.press('Enter')
  await papers.getByRole('alert').getByText('Hồ sơ chưa có bản PDF của').waitFor()
  await expectNoBarrier(t, page, 'papers for the superior that are missing')
  await papers.getByRole('link', { name: 'Đến nơi lập: Danh sách trích ngang' }).click()
  await page.getByRole('button', { name: 'Tạo bản in: Danh sách trích ngang' }).waitFor()

  const make = (address: string, kind: string, format: string) =>
    congress.must('POST', `${address}/papers`, { body: { kind, format } })
  await make(path, 'congress-report', 'pdf')
  await make(path, 'particulars-list', 'docx')
  await make(`/v1/rounds/${round}`, 'minutes', 'pdf')
  await page.goto('/#/afterwards')
  await papers.getByText('đã lập, chưa có bản PDF').waitFor()
  await make(path, 'particulars-list', 'pdf')
  await page.reload()
  await heading('Các việc sau đại hội, hội nghị')
  await papers.getByText('Biên bản kiểm phiếu, Đại biểu dự đại hội cấp trên, lần 1').waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), save.press('Enter')])
  t.equal(download.suggestedFilename(), 'ho-so-gui-cap-tren.zip')

  const scans = page.getByRole('region', { name: 'Bản chụp giấy tờ đã ký' })
  await scans
    .getByLabel('Tệp PDF, JPEG hoặc PNG')
    .setInputFiles({ name: 'bao-cao.pdf', mimeType: 'application/pdf', buffer: Buffer.from(SMALL_PDF) })
  await scans.getByLabel('Là bản chụp của').selectOption({ label: 'Báo cáo kết quả đại hội, 1' })
  await scans.getByRole('button', { name: 'Gắn bản chụp' }).click()
  await scans.getByText('của: Báo cáo kết quả đại hội, 1').waitFor()
  await expectNoBarrier(t, page, 'papers for the superior with a scan')
  await papers.scrollIntoViewIfNeeded()
  await expectPictures(t, page, 'afterwards-papers')
  const reached = await reachedByTab(t, page)
  for (const name of ['Mở: Báo cáo kết quả đại hội', 'Tải cả hồ sơ', 'Mở bản chụp 1', 'Rút bản chụp 1']) {
    t.ok(reached.includes(name), name)
  }
  await scans.getByRole('button', { name: 'Rút bản chụp 1' }).press('Enter')
  await scans.getByLabel('Lý do').fill('Chụp thiếu trang.')
  await scans.getByLabel('Lý do').press('Enter')
  await scans.getByText('đã rút: Chụp thiếu trang.').waitFor()
})
