import { test } from 'tap'
import { writeAccount } from '../support/accounts.ts'
import { openCongress } from '../support/congress.ts'
import { expectNoBarrier, reachedByTab } from './support/barriers.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { visitOtherPages } from './support/other-pages.ts'
import { expectPictures } from './support/pictures.ts'
import { addRole } from './support/roles.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phan Đức Thắng']

test('the overview says what happens and what is missing, and offers the next act to those who may do it', async (t) => {
  const hall = await openHallBrowser(t)
  const { congress } = hall
  const page = await hall.openAs(await addRole(hall, 'presidium'))
  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
  await heading('Còn 1 việc trước khi bầu')
  await page.getByText('Chưa có nội dung bầu nào.', { exact: true }).waitFor()
  await expectNoBarrier(t, page, 'the overview before the elections')

  await page.getByRole('link', { name: 'Lập nội dung bầu' }).click()
  await heading('Nội dung bầu')
  await page.goto('/#/meeting/election')
  await heading('Lập nội dung bầu')
  await page.getByLabel('Chức danh').selectOption({ label: 'Cấp ủy' })
  await page.getByLabel('Số lượng cần bầu').fill('0')
  await page.keyboard.press('Enter')
  await page.locator('.field.wrong').getByText('Số lượng cần bầu').waitFor()
  await expectNoBarrier(t, page, 'the form of an election')
  await page.getByLabel('Số lượng cần bầu').fill('30')
  // The election is recorded, and every answer about it is lost; pressing again does not record a second one.
  const lost = `**/v1/congresses/${congress.id}/elections`
  await page.route(lost, async (route) => {
    await route.fetch()
    await route.fulfill({ status: 503, contentType: 'text/plain', body: 'away' })
  })
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('Chương trình không trả lời.').waitFor()
  await page.unroute(lost)
  hall.forget(/503/)
  await page.getByRole('button', { name: 'Ghi nội dung bầu' }).click()
  await page.getByText('Đã ghi nội dung bầu. Đề nghị xem các lưu ý sau.').waitFor()
  await expectNoBarrier(t, page, 'an election with remarks')
  await page.getByRole('link', { name: 'Về toàn cảnh' }).click()
  await heading('Chờ mở nội dung bầu tiếp theo')

  await congress.addPeople(...NAMES)
  const { items } = await congress.must<{ items: { id: string }[] }>('GET', `/v1/congresses/${congress.id}/elections`)
  t.equal(items.length, 1)
  const committee = items[0]!.id
  await page.getByRole('link', { name: 'Sửa hoặc hủy nội dung bầu' }).click()
  await heading('Bầu cấp ủy: sửa số lượng, hoặc hủy')
  const seats = page.getByLabel('Số lượng cần bầu')
  await seats.fill('0')
  await page.getByLabel('Lý do sửa').fill('Ghi nhầm.')
  await page.keyboard.press('Enter')
  await page.locator('.field.wrong').getByText('Số lượng cần bầu').waitFor()
  await expectNoBarrier(t, page, 'the correction of an election')
  await expectPictures(t, page, 'election-change')
  t.same((await reachedByTab(t, page)).slice(-5), [
    'Số lượng cần bầu',
    'Lý do sửa',
    'Ghi số lượng đã sửa',
    'Về toàn cảnh',
    'Hủy nội dung bầu ghi nhầm',
  ])
  // Somebody else corrects it in the meantime.
  await congress.must('PUT', `/v1/elections/${committee}`, {
    headers: { 'if-match': await congress.tagOf(`/v1/elections/${committee}`) },
    body: { seats: 3, reason: 'Ghi nhầm.' },
  })
  await seats.fill('2')
  await page.getByRole('button', { name: 'Ghi số lượng đã sửa' }).click()
  await page.getByRole('alert').getByText('Có người khác vừa sửa nội dung bầu này').waitFor()
  t.equal(await seats.inputValue(), '3', 'the page shows the new figures')
  await seats.fill('2')
  await page.getByLabel('Lý do sửa').fill('Đại hội biểu quyết 2 người.')
  await page.keyboard.press('Enter')
  await heading('Chờ mở nội dung bầu tiếp theo')
  await page.getByText('bầu 2 người').waitFor()

  await congress.createElection('secretary', 1, committee)
  const { id: round } = await congress.openRound(committee)
  await page.reload()
  await heading('Đang lập danh sách bầu cấp ủy, lần 1')
  await page.getByText('12 phiếu').waitFor()
  await page.getByText('Chờ bầu xong cấp ủy để lập danh sách từ những người trúng cử.').waitFor()
  await expectNoBarrier(t, page, 'the overview while the list is drawn up')
  await expectPictures(t, page, 'meeting-presidium')
  t.same(await reachedByTab(t, page), [
    'Tài khoản của tôi',
    'Đăng xuất',
    'English',
    'Toàn cảnh',
    'Cấp ủy, lần 1đang lập danh sách',
    'Giấy tờ in',
    'Bầu lần đầu; đang lập danh sách',
    'Lập danh sách bầu cử (cấp ủy, lần 1)',
    'Sửa hoặc hủy nội dung bầu (Bầu cấp ủy)',
    'Sửa hoặc hủy nội dung bầu (Bầu bí thư)',
    'Lập thêm nội dung bầu',
    'Chuẩn bị: xem, sửa',
    'Khiếu nại và các việc sau đại hội, hội nghị',
    'Vai trò đã giao',
    'Máy và mã PIN',
    'Màn hình hội trường',
    'Nhật ký',
    'Thông báo cho hệ thống khác',
    'Hủy đại hội (hội nghị) ghi nhầm',
  ])

  await visitOtherPages(t, page)
  await heading('Đang lập danh sách bầu cấp ủy, lần 1')

  await page.setViewportSize({ width: 683, height: 384 })
  t.notOk(await page.getByRole('link', { name: 'Giấy tờ in' }).isVisible())
  await page.getByRole('button', { name: 'Mục khác' }).press('Enter')
  // The focus goes to the entries, and back to the button.
  await page.locator('a:focus', { hasText: 'Toàn cảnh' }).waitFor()
  await page.getByRole('link', { name: 'Giấy tờ in' }).waitFor()
  await expectNoBarrier(t, page, 'the open rail in a narrow window')
  await page.keyboard.press('Escape')
  t.notOk(await page.getByRole('link', { name: 'Giấy tờ in' }).isVisible())
  await page.locator('button:focus', { hasText: 'Mục khác' }).waitFor()
  await page.setViewportSize({ width: 1366, height: 768 })

  await congress.startCount(round, { names: NAMES, returned: 22 })
  const batch = () =>
    congress.must<{ id: string }>('POST', `/v1/rounds/${round}/ballot-batches`, { body: { mode: 'ballots', size: 11 } })
  await batch()
  await batch()
  const delegates = await congress.createElection('delegates', 1)
  const head = await hall.openAs(hall.head.username)
  await head.getByRole('heading', { level: 1, name: 'Đang kiểm phiếu bầu cấp ủy, lần 1: 0/2 tập đã khớp' }).waitFor()
  await head.getByText('Mở lần bầu thứ nhất: việc của đoàn chủ tịch hoặc đoàn thư ký').waitFor()
  await expectNoBarrier(t, head, 'the overview of the head')
  await expectPictures(t, head, 'meeting-head')
  // The presidium sees that ballots are counted, and not how far the stacks are.
  await page.reload()
  await heading('Đang kiểm phiếu bầu cấp ủy, lần 1')
  t.equal(await page.getByText('tập đã khớp').count(), 0)

  await page.getByRole('button', { name: 'Mở lần bầu thứ nhất' }).click()
  await page.waitForURL(/#\/list\//)

  // No list of the delegates is approved, but one of the committee is.
  await page.goto('/#/meeting')
  await page.reload()
  const change = page.getByRole('link', { name: 'Sửa hoặc hủy nội dung bầu' })
  await change.last().waitFor()
  t.same(await change.allTextContents(), [
    'Sửa hoặc hủy nội dung bầu (Bầu bí thư)',
    'Sửa hoặc hủy nội dung bầu (Bầu đại biểu dự đại hội cấp trên)',
  ])
  await change.last().click()
  await page.getByLabel('Số đại biểu dự khuyết').waitFor()
  await page.getByRole('button', { name: 'Hủy nội dung bầu ghi nhầm' }).click()
  await page.getByLabel('Lý do hủy').fill('Lập nhầm hai lần.')
  await page.keyboard.press('Enter')
  await page.getByText('Nội dung bầu này đã hủy.').waitFor()
  t.equal(await change.count(), 1)
  await page.goto(`/#/meeting/election/${delegates}`)
  await page.getByText('hoặc nội dung bầu đã hủy, nên không sửa, không hủy được nữa').waitFor()
  await page.goto('/#/meeting/election/xyz')
  await page.getByText('Không có nội dung bầu này').waitFor()
  await page.goto(`/#/meeting/election/${committee}`)
  await page.getByText('Danh sách bầu cử đã được thông qua').waitFor()
})

test('a person with roles in two meetings chooses one, and the address keeps the choice', async (t) => {
  const hall = await openHallBrowser(t)
  const other = await openCongress(hall.service, { level: 'grassroots' })
  await other.addPeople(...NAMES)
  const { id: round } = await other.openRound(await other.createElection('committee', 2))
  const page = await hall.openAs(await addRole(hall, 'presidium', [other.id]))
  await page.getByRole('heading', { level: 1, name: 'Chọn đại hội, hội nghị' }).waitFor()
  await expectNoBarrier(t, page, 'the choice of a meeting')
  await page.locator(`main a[href$="${other.id}"]`).click()
  await page.getByRole('heading', { level: 1, name: 'Đang lập danh sách bầu cấp ủy, lần 1' }).waitFor()
  await page.reload()
  await page.getByRole('link', { name: 'Lập danh sách bầu cử' }).click()
  await page.getByRole('heading', { level: 1, name: 'Lập danh sách bầu cấp ủy, lần 1: bầu 2 người' }).waitFor()
  t.equal(new URL(page.url()).hash, `#/in/${other.id}/list/${round}`)

  await page.getByRole('link', { name: 'Đại hội, hội nghị khác' }).click()
  await page.locator(`main a[href$="${hall.congress.id}"]`).click()
  await page.getByRole('heading', { level: 1, name: 'Còn 1 việc trước khi bầu' }).waitFor()
  // An address that somebody copied without the meeting finds it by its round.
  await page.goto(`/#/list/${round}`)
  await page.waitForURL(new RegExp(`#/in/${other.id}/list/${round}$`))
  await page.getByText('đang lập danh sách').waitFor()
})

test('the presidium closes the meeting once its elections have ended', async (t) => {
  const hall = await openHallBrowser(t)
  const { congress } = hall
  await congress.vote(await congress.createElection('secretary', 1), {
    names: NAMES.slice(0, 1),
    ballots: [{ agree: NAMES.slice(0, 1), times: 22 }],
  })
  const page = await hall.openAs(await addRole(hall, 'presidium'))
  await page.getByRole('heading', { level: 1, name: 'Các nội dung bầu đã xong' }).waitFor()
  await page.getByRole('link', { name: 'Kết thúc đại hội (hội nghị)' }).click()
  const close = page.getByRole('button', { name: 'Kết thúc đại hội (hội nghị)' })
  await close.waitFor()
  // An election that somebody else creates meanwhile is not lost by a form that does not name it.
  await congress.createElection('committee', 2)
  await page.getByLabel('Ghi chú khi kết thúc').fill('Đã xong chương trình.')
  const agree = async () => {
    for (const box of await page.getByRole('checkbox').all()) await box.check()
  }
  await agree()
  await close.click()
  await page.getByRole('alert').getByText('Việc còn lại vừa thay đổi').waitFor()
  await page.getByText('Bầu cấp ủy: Chưa mở lần bầu thứ nhất.').waitFor()
  t.equal(await page.getByLabel('Ghi chú khi kết thúc').inputValue(), 'Đã xong chương trình.')
  await expectNoBarrier(t, page, 'the closing of a meeting')
  await expectPictures(t, page, 'closing')
  await close.click()
  t.equal(await page.locator('input:invalid').count(), 1, 'nothing is closed without the agreement')
  await agree()
  // Others have pages of the meeting open, and hear of its end there.
  const secretary = await hall.openAs(await addRole(hall, 'secretary'), '/#/set-up/people')
  await secretary.getByRole('heading', { level: 1, name: 'Đảng viên' }).waitFor()
  const typist = await hall.openAs(hall.mai.username)
  await typist.getByRole('heading', { level: 1, name: 'Đã công bố kết quả 1 lần bầu' }).waitFor()
  await close.click()
  await secretary.getByText('nên trang này chỉ còn để xem').waitFor()
  await expectNoBarrier(t, secretary, 'a step of the set-up after the closing')
  await typist.getByRole('heading', { level: 1, name: 'Đại hội (hội nghị) đã kết thúc' }).waitFor()
  await typist.getByText('Không còn phiếu nào để nhập.').waitFor()
  await page.getByRole('heading', { level: 1, name: /^Đã kết thúc lúc / }).waitFor()
  t.equal(await page.getByRole('link', { name: 'Lập thêm nội dung bầu' }).count(), 0)
})

test('an empty page says what comes next, and whose act it is', async (t) => {
  const hall = await openHallBrowser(t)
  const { congress } = hall
  const round = await congress.openRound(await congress.createElection('committee', 2))
  const auditor = await hall.openAs(await addRole(hall, 'auditor'), '/#/hall')
  await auditor.getByText('Đoàn chủ tịch hoặc trưởng ban kiểm phiếu mở địa chỉ').waitFor()
  await auditor.goto(`/#/papers/${round.id}`)
  await auditor.getByText('Ban kiểm phiếu, đoàn chủ tịch hoặc đoàn thư ký tạo bản in').waitFor()
  await auditor.getByText('Trưởng ban kiểm phiếu, đoàn chủ tịch hoặc đoàn thư ký gắn').waitFor()
  await auditor.goto('/#/afterwards')
  await auditor.getByText('Đoàn chủ tịch hoặc đoàn thư ký ghi khiếu nại.').waitFor()
  await expectNoBarrier(t, auditor, 'a page without a complaint')

  await writeAccount(hall.service, { username: 'moi', organisationId: congress.organisationId })
  const newcomer = await hall.openAs('moi', '/#/meetings')
  await newcomer.getByText('Vai trò chưa được giao hoặc đã được thu hồi').waitFor()
  // The service was upgraded meanwhile, and has the parts of this page no more.
  await newcomer.route('**/desk/part-*.js', (route) => route.fulfill({ status: 404, body: '' }))
  hall.forget(/404|part-/)
  await newcomer.goto('/#/account')
  await newcomer.getByRole('heading', { name: 'Chương trình đã có bản mới' }).waitFor()
  await expectNoBarrier(t, newcomer, 'a page of an earlier version')
  await newcomer.unroute('**/desk/part-*.js')
  await newcomer.getByRole('button', { name: 'Tải lại trang' }).click()
  await newcomer.getByText('Đoàn chủ tịch giao vai trò của ban kiểm phiếu').waitFor()
})
