import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { test } from 'tap'
import { writeAccount, writeGrant } from '../support/accounts.ts'
import { openCongress } from '../support/congress.ts'
import { expectNoBarrier, reachedByTab } from './support/barriers.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { holdAnswer } from './support/held-answer.ts'
import { expectPictures } from './support/pictures.ts'
import { addRole } from './support/roles.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng'] as const
const [BINH, DUNG] = NAMES

/** Runs in the page: hashes and ids differ in every run, so a picture shows others of the same length. */
const SAME_HASHES = `for (const code of document.querySelectorAll('code')) {
  code.textContent = code.textContent.replace(/[0-9a-f]{4}/g, 'a1b2')
}`

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name, exact: true }).waitFor()
const row = (page: Page, act: string) =>
  page.getByRole('row').filter({ has: page.getByRole('button', { name: act, exact: true }) })

test('an auditor reads the log by time, object and person, each event in full with its proof, and exports it', async (t) => {
  const hall = await openHallBrowser(t)
  const { congress, service } = hall
  const election = await congress.createElection('committee', 1)
  const round = await congress.openRound(election)
  await congress.startCount(round.id, { names: NAMES, returned: 22 })
  hall.minutesLater(70)
  await congress.enterBallots(round.id, [{ strike: [DUNG], times: 21 }, { strike: [BINH] }])
  const page = await hall.openAs(await addRole(hall, 'auditor'))

  // The log is the first page of an auditor. What is typed stays withheld as long as the round has no result.
  await page.getByRole('heading', { level: 1, name: 'Nhật ký' }).waitFor()
  const typed = row(page, 'Nhập phiếu bầu')
  await typed.getByText('chưa mở: lần bầu chưa có kết quả').waitFor()
  await typed.getByText('tập số 1, cấp ủy, lần 1').waitFor()
  await typed.click()
  await heading(page, 'Nhập phiếu bầu')
  const event = page.locator('.event')
  const headingsOf = () => event.locator('table.changes thead th').allTextContents()
  const widthsOf = () =>
    event
      .locator('table.changes thead th')
      .evaluateAll((cells) => cells.map((cell) => Math.round((cell as { clientWidth: number }).clientWidth)))
  await event.getByText('Số liệu của sự kiện này chưa mở cho ai').waitFor()
  const withheld = (await event.locator('pre').textContent()) ?? ''
  t.match(withheld, /"after":null/)
  t.notMatch(withheld, /struck/)
  t.equal(await event.getByRole('table').count(), 0, 'no figures before the result')
  await page.getByRole('button', { name: 'Xuất nhật ký' }).click()
  await page.getByRole('alert').waitFor()
  hall.forget(/409/)
  await expectNoBarrier(t, page, 'the log with withheld events')

  // After the declaration the figures appear by themselves, and the chosen event stays chosen.
  await congress.declare(round.id)
  await event.getByRole('row').filter({ hasText: 'Số phiếu đã nhập' }).getByText('22').waitFor()
  await heading(page, 'Nhập phiếu bầu')
  // The table shows the marks, and the full text their commitments.
  t.match(await event.locator('table.changes').textContent(), /Gạch tên số: 2; Gạch tên số: 1/)
  t.same(await headingsOf(), ['Số liệu', 'Trước đó', 'Sau đó'])
  const full = (await event.locator('pre').textContent()) ?? ''
  t.match(full, /"commitment":"[0-9a-f]{64}"/)
  t.notMatch(full, /struck/)
  const declared = row(page, 'Công bố kết quả')
  await declared.getByText('niêm phong').waitFor()

  // By keys: the next and the previous event, the search, and the proof.
  await page.keyboard.press('ArrowDown')
  await heading(page, 'Khóa lượt nhập')
  await page.keyboard.press('ArrowUp')
  await heading(page, 'Nhập phiếu bầu')
  await page.keyboard.press('Enter')
  await event.getByText(/Bằng chứng đúng: sự kiện như ghi ở đây.* đã tính lại cả \d bước/).waitFor()
  await event.getByText('Các bước', { exact: true }).click()
  await page.keyboard.press('ArrowDown')
  await heading(page, 'Nhập phiếu bầu')
  await event.getByText('Giá trị băm của sự kiện').waitFor()
  t.equal(await event.getByRole('link', { name: 'So giá trị gốc với biên bản' }).getAttribute('href'), '/verify')
  const folded = await widthsOf()
  await event.locator('table.changes summary').first().click()
  t.same(await widthsOf(), folded, 'a long text takes no room from what was before')
  t.ok(
    folded.every((width) => width > 90),
    `columns of ${folded}`,
  )
  await expectNoBarrier(t, page, 'the proof of an event')
  await page.keyboard.press('/')
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  await heading(page, 'Lập đại hội, hội nghị')
  await event.getByText('Sự kiện số 1', { exact: true }).waitFor()
  t.same(await headingsOf(), ['Số liệu', 'Đã ghi'], 'nothing was there before')

  // By object, person and time.
  const list = page.locator('.events')
  const numbersOf = async (): Promise<readonly string[]> => list.locator('tr td.num:first-child').allTextContents()
  await page.getByLabel('Nội dung').selectOption({ label: 'cấp ủy, lần 1' })
  await page.getByText(/^\d+ sự kiện trên trang này$/).waitFor()
  await row(page, 'Lập đại hội, hội nghị').waitFor({ state: 'detached' })
  t.equal(await row(page, 'Lập tập phiếu').count(), 1, 'the batches of a round belong to it')
  const ofRound = await numbersOf()
  await page.getByLabel('Từ').fill('tối')
  await page.getByLabel('Từ').press('Enter')
  await page.getByText('Đề nghị ghi giờ và phút').waitFor()
  t.same(await numbersOf(), ofRound, 'a wrong hour changes nothing')
  await expectNoBarrier(t, page, 'a wrong hour')
  await page.getByLabel('Từ').fill('9:00')
  await page.getByLabel('Từ').press('Enter')
  await row(page, 'Phát phiếu bầu').waitFor({ state: 'detached' })
  t.same(await numbersOf(), ofRound.slice(-(await numbersOf()).length), 'the events from that hour on')
  await page.getByLabel('Thứ tự').selectOption({ label: 'mới trước' })
  await page.locator('.events tr:nth-child(2)').getByText('Công bố kết quả').waitFor()
  await page.getByRole('button', { name: 'Bỏ lọc' }).click()
  await row(page, 'Giao vai trò').first().waitFor()
  t.equal(await page.getByLabel('Từ').inputValue(), '')
  await page.getByLabel('Người', { exact: true }).selectOption({ label: 'Đỗ Quang Huy' })
  await row(page, 'Giao vai trò').first().waitFor({ state: 'detached' })
  const actors = await list.locator('tbody tr:not(.day) td:nth-child(3)').allTextContents()
  t.ok(actors.length > 0 && actors.every((name) => name === 'do.quang.huy'), 'by the name of that time')
  await page.getByLabel('Nội dung').selectOption({ label: 'giấy tờ' })
  await page.getByText('Không có sự kiện nào theo các điều kiện lọc này').waitFor()
  await expectNoBarrier(t, page, 'a filter that no event passes')
  await page.getByRole('button', { name: 'Bỏ lọc' }).click()
  await page.getByLabel('Thứ tự').selectOption({ label: 'cũ trước' })
  await row(page, 'Thu phiếu bầu').click()
  await event.getByRole('button', { name: 'Chỉ xem sự kiện của đối tượng này' }).click()
  await row(page, 'Lập tập phiếu').waitFor({ state: 'detached' })
  await heading(page, 'Thu phiếu bầu')

  // The export says what happens, and is an event itself.
  const answer = await holdAnswer(page, '**/audit-exports')
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Xuất nhật ký' }).click()
  await page.getByRole('button', { name: 'Đang xuất nhật ký' }).press('Enter')
  await page.getByText('Máy chủ đang ghi nhật ký vào tệp').waitFor()
  await answer.held
  answer.letGo()
  const file = await saved
  t.equal(file.suggestedFilename(), `nhat-ky-${congress.id}.jsonl`)
  await page.getByText('Đã xuất nhật ký vào tệp').waitFor()
  await page.getByRole('heading', { name: 'Điểm niêm phong' }).waitFor()
  const exports = page.locator('.checkpoints').getByRole('row').filter({ hasText: 'Xuất nhật ký' })
  await exports.waitFor()
  t.equal(await exports.count(), 1, 'a second press exported nothing')

  // Beside it is the file without marks, with a sentence on what each is for.
  await page.getByText('Tệp không kèm nội dung từng phiếu').click()
  await page.getByText('nhưng không kiểm lại được từng phiếu').waitFor()
  const without = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Xuất tệp không kèm nội dung phiếu' }).click()
  const left = await without
  t.equal(left.suggestedFilename(), `nhat-ky-${congress.id}-khong-kem-phieu.jsonl`)
  const bytes = await readFile((await left.path())!, 'utf8')
  t.match(bytes, /"marks":"left-out"/)
  t.notMatch(bytes, /struck/)
  await page.getByRole('button', { name: 'Bỏ lọc' }).click()
  await row(page, 'Thu phiếu bầu').click()
  await event.getByText('Bằng chứng đúng').waitFor()
  await page.evaluate('scrollTo(0, 0)')
  await page.evaluate(SAME_HASHES)
  await expectPictures(t, page, 'log')
  const reached = await reachedByTab(t, page)
  for (const name of ['Nội dung', 'Tìm sự kiện số', 'Thu phiếu bầu', 'So giá trị gốc với biên bản'])
    t.ok(reached.includes(name), name)
  await page.getByRole('button', { name: 'English' }).click()
  await heading(page, 'Ballots returned were recorded')
  await event
    .getByText(/Đỗ Quang Huy|Người dùng thử \(/)
    .first()
    .waitFor()

  // A longer log has pages. New events appear by themselves, and the chosen event stays.
  const guests = Array.from({ length: 40 }, (_, place) => `Nguyễn Thị Thảo ${place + 1}`)
  await congress.addPeople(...guests)
  await page.getByText('50 events on this page, more follow').waitFor()
  await page.getByRole('button', { name: 'Next page' }).click()
  await list.getByText('Nguyễn Thị Thảo 40').waitFor()
  t.equal(await page.getByRole('button', { name: 'Next page' }).count(), 0)
  await heading(page, 'Ballots returned were recorded')
  await page.getByRole('button', { name: 'Previous page' }).click()
  await row(page, 'Ballots returned were recorded').waitFor()
  await page.getByLabel('Find event').fill('100000')
  await page.getByLabel('Find event').press('Enter')
  await list.getByText('Nguyễn Thị Thảo 40').waitFor()
  await heading(page, 'A person was recorded')
  await page.getByRole('button', { name: 'Previous page' }).click()
  await row(page, 'Ballots returned were recorded').waitFor()

  // The browser verifies the log as the service has it now, and compares its root with the signed minutes.
  await page.getByRole('link', { name: 'Verify and compare the root' }).click()
  await page.getByText('Fetching it is an event itself').waitFor()
  await page.getByRole('button', { name: 'Fetch the log and verify it' }).click()
  await page.getByRole('heading', { level: 1, name: 'VERIFIED' }).waitFor()
  const points: string = await page.evaluate(
    `fetch('/v1/congresses/${congress.id}/audit-checkpoints').then((answer) => answer.text())`,
  )
  const { size, root } = JSON.parse(points).items.at(-1)
  await page.getByLabel('Root on the signed minutes').fill(`KP:00FF:11AA:${root.toUpperCase()}`)
  await page.getByText(`The root over ${size} events is the one on the minutes`).waitFor()
  await page.getByRole('button', { name: 'Save the fetched log' }).waitFor()
  await expectNoBarrier(t, page, 'the log of the meeting is verified')
  await page.getByRole('link', { name: 'Back to the log' }).click()
  await page.getByRole('heading', { level: 1, name: 'Log' }).waitFor()

  // An auditor of another meeting sees nothing of this one.
  const other = await openCongress(service, { level: 'grassroots', name: 'Đại hội khác' })
  const account = await writeAccount(service, { username: 'kiem.tra.khac', organisationId: congress.organisationId })
  await writeGrant(service, account, { role: 'auditor', congressId: other.id })
  const stranger = await hall.openAs('kiem.tra.khac', `/#/in/${congress.id}/log`)
  await stranger.getByRole('heading', { name: 'Đồng chí không có vai trò trong cuộc họp này' }).waitFor()
  t.equal(await stranger.getByText(BINH).count(), 0)
  t.equal(
    await stranger.evaluate(`fetch('/v1/congresses/${congress.id}/audit-events').then(({ status }) => status)`),
    404,
  )
})

test('the reading page of a round says why each person is elected or how many votes short, and what happened when', async (t) => {
  const hall = await openHallBrowser(t, {}, { heldOn: '2017-08-05' })
  const { congress } = hall
  const names = [...NAMES, 'Phạm Thu Hà', 'Hoàng Minh Sơn']
  const [, , ha, son] = names as [string, string, string, string]
  const committee = await congress.createElection('committee', 3)
  const votes = { [BINH]: 21, [DUNG]: 17, [ha]: 12, [son]: 11 }
  const round = await congress.playRound(committee, { names, sheet: { valid: 21, invalid: { marked: 1 }, votes } })
  hall.minutesLater(30)
  await congress.declare(round.id)
  const page = await hall.openAs(await addRole(hall, 'auditor'), `/#/result/${round.id}`)
  await page.getByRole('link', { name: 'Đọc từng bước vì sao có kết quả này' }).click()
  await page.getByRole('heading', { level: 1, name: 'Trúng cử đủ 3 người cần bầu' }).waitFor()
  const reading = page.locator('.reading-of-round')
  await reading.getByText('Tổng số tính tỷ lệ là 22 người: được triệu tập 24, không tính').waitFor()
  await reading.getByText('Quá một nửa của 22 là từ 12 phiếu').waitFor()
  await reading.getByText('Phát ra 22 phiếu, thu về 22, hợp lệ 21, không hợp lệ 1').waitFor()
  const each = reading.locator('.each li')
  t.same(await each.allTextContents(), [
    `${BINH}: 21 phiếu (95,45%), cần từ 12: trúng cử.`,
    `${DUNG}: 17 phiếu (77,27%), cần từ 12: trúng cử.`,
    `${ha}: 12 phiếu (54,55%), cần từ 12: trúng cử.`,
    `${son}: 11 phiếu (50,00%), thiếu 1 phiếu so với 12: không trúng cử.`,
  ])
  await reading.getByRole('heading', { name: 'Diễn biến' }).waitFor()
  const course = reading.locator('.course li')
  await course.filter({ hasText: 'Công bố kết quả' }).getByText('08:30').waitFor()
  t.equal(await course.filter({ hasText: 'Phát phiếu bầu' }).count(), 1)
  await course.getByRole('link', { name: 'Phát phiếu bầu' }).click()
  await heading(page, 'Phát phiếu bầu')
  await page.goBack()
  await reading.getByRole('link', { name: 'Nhật ký của lần bầu' }).click()
  await row(page, 'Phát phiếu bầu').waitFor()
  t.equal(await row(page, 'Lập đại hội, hội nghị').count(), 0, 'the log of the round alone')
  await page.goBack()
  await reading.locator('details').first().waitFor()
  await page.emulateMedia({ media: 'print' })
  await page.evaluate('dispatchEvent(new Event("beforeprint"))')
  t.notOk(await page.getByRole('button', { name: 'In trang này' }).isVisible(), 'nothing to press is printed')
  t.ok((await reading.locator('details[open]').count()) > 0, 'the clauses are printed in full')
  await page.emulateMedia({ media: 'screen' })
  await page.reload()
  await reading.getByRole('heading', { name: 'Diễn biến' }).waitFor()
  await expectNoBarrier(t, page, 'the reading page of a complete round')
  await expectPictures(t, page, 'reading-complete')

  // An annulled round keeps its figures, and says that they are not in force; the page that is open learns of it.
  hall.minutesLater(10)
  await congress.undo(round.id, 'annulment')
  await page.getByRole('heading', { level: 1, name: 'Lần bầu đã bị hủy' }).waitFor()
  await reading.getByText('Kết quả công bố lần 1 không còn hiệu lực').waitFor()
  t.equal(await each.locator('del').count(), 4, 'nobody is shown as elected any more')
  await course.filter({ hasText: 'Hủy lần bầu' }).getByText('08:40').waitFor()
  await expectNoBarrier(t, page, 'the reading page of an annulled round')
  await expectPictures(t, page, 'reading-annulled')

  // A tie is said with the names; an observer has the main moments only, because the role does not read the log.
  const inspection = await congress.createElection('inspection-committee', 2)
  const tied = await congress.vote(inspection, {
    names: [...NAMES, ha],
    ballots: [
      { strike: [BINH], times: 10 },
      { strike: [DUNG], times: 10 },
      { strike: [ha], times: 2 },
    ],
  })
  const watcher = await hall.openAs(await addRole(hall, 'observer'), `/#/reading/${tied.round.id}`)
  await watcher.locator('.each').getByText(`bằng phiếu với ${DUNG}`).waitFor()
  await watcher.getByText('Vai trò của đồng chí không đọc nhật ký').waitFor()
  t.same(await watcher.locator('.course b').allTextContents(), [
    'Phát phiếu bầu',
    'Thu phiếu bầu',
    'Công bố kết quả lần 1',
  ])
  await expectNoBarrier(t, watcher, 'the reading page of a tie')
  await expectPictures(t, watcher, 'reading-tied')
})
