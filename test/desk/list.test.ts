import { test } from 'tap'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import { expectNoBarrier, reachedByTab } from './support/barriers.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { paste } from './support/paste.ts'
import { expectPictures } from './support/pictures.ts'
import { addRole } from './support/roles.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phan Đức Thắng', 'Hoàng Minh Đạo']

test('the presidium draws up a list, and records the vote of the meeting on it', async (t) => {
  const hall = await openHallBrowser(t)
  const { congress } = hall
  await congress.addPeople(...NAMES)
  const { id: round } = await congress.openRound(await congress.createElection('committee', 3))
  const page = await hall.openAs(await addRole(hall, 'secretary'), `/#/list/${round}`)
  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
  await heading('Lập danh sách bầu cấp ủy, lần 1: bầu 3 người')
  const search = page.getByLabel('Tìm theo họ tên hoặc đơn vị')
  const names = page.locator('.names-edited li')
  const choose = async (...searches: string[]) => {
    for (const letters of searches) {
      const before = await names.count()
      await search.fill(letters)
      await page.getByRole('status').getByText('1 người chưa có trong danh sách').waitFor()
      await search.press('Enter')
      await names.nth(before).waitFor()
    }
  }
  await choose('tran binh', 'dung', 'Mai')
  // Names that are not recorded outlive the screen, and are dropped only on purpose.
  const comeBack = async () => {
    await page.goto('/#/meeting')
    await heading('Đang lập danh sách bầu cấp ủy, lần 1')
    await page.goBack()
  }
  const drop = page.getByRole('button', { name: 'Bỏ phần chưa ghi' })
  await comeBack()
  await page.getByText('Phần sửa dưới đây chưa được ghi').waitFor()
  await page.getByRole('button', { name: 'Bỏ Trần Thị Bình' }).waitFor()
  await expectNoBarrier(t, page, 'an editor with names that were not recorded')
  await drop.click()
  await page.getByText('Chưa có ai trong danh sách.').waitFor()
  t.equal(await drop.count(), 0)
  await comeBack()
  await page.getByText('Chưa có ai trong danh sách.').waitFor()
  t.equal(await drop.count(), 0, 'nothing is kept of what was dropped')
  await choose('tran binh', 'dung', 'Mai')
  // A double click is one act, although another name has come under the pointer.
  await search.fill('')
  await page.getByRole('button', { name: 'Thêm Hoàng Minh Đạo' }).dblclick()
  const removal = page.getByRole('button', { name: /^Bỏ / })
  t.equal(await removal.count(), 4)
  const remove = page.getByRole('button', { name: 'Bỏ Hoàng Minh Đạo' })
  await remove.press('Enter')
  await page.locator('button:focus', { hasText: 'Bỏ Lê Thị Mai' }).waitFor()
  await page.getByRole('button', { name: 'Thêm Hoàng Minh Đạo' }).press('Enter')
  await page.locator('input:focus[type=search]').waitFor()
  await remove.click()
  t.equal(await removal.count(), 3)
  await search.fill('Mai')
  await page.getByRole('radio', { name: 'theo thứ tự dưới đây' }).check()
  await page.getByRole('button', { name: 'Lên Nguyễn Văn Dũng' }).click()
  await page.getByRole('button', { name: 'Ghi danh sách' }).click()
  await page.getByText('Đồng chí Lê Thị Mai là thành viên ban kiểm phiếu').waitFor()
  await page.getByRole('alert').getByText('1 dòng chưa ghi được').waitFor()
  await expectNoBarrier(t, page, 'a list with a name that cannot stand')
  await expectPictures(t, page, 'list-editor')
  await page.getByRole('button', { name: 'Bỏ Lê Thị Mai' }).click()
  // A pasted column with years of birth: who is found is added in its order, and every other row stays with its reason.
  await page.getByText('còn thiếu ít nhất 2 người').waitFor()
  await paste(search, '1. Phan Đức Thắng, 1975\n2. Trần Thị Bình (1975)\n3. Lò Văn Mới; 1985\n4. Hoàng Minh Đạo\n')
  await page.getByText('Đã thêm 2 người từ danh sách; 1 người đã có từ trước; 1 dòng chưa thêm được').waitFor()
  await page.getByText('Bầu 3 người, số dư 1, nhiều nhất 1').waitFor()
  t.same(await page.locator('.names-edited b').allInnerTexts(), [
    'Nguyễn Văn Dũng',
    'Trần Thị Bình',
    'Phan Đức Thắng',
    'Hoàng Minh Đạo',
  ])
  await page.getByRole('button', { name: 'Ghi vào đại hội Lò Văn Mới' }).click()
  await page.getByLabel('Năm sinh').fill('1985')
  await expectNoBarrier(t, page, 'a pasted name that is recorded first')
  await page.getByLabel('Đơn vị', { exact: true }).fill('Phòng Tổ chức')
  await page.getByLabel('Đơn vị', { exact: true }).press('Enter')
  await page.getByRole('button', { name: 'Bỏ Lò Văn Mới' }).waitFor()
  await page.getByText('vượt số dư nhiều nhất 1. Bớt 1 người').waitFor()
  t.equal(await page.locator('.left-names li').count(), 0)
  for (const name of ['Lò Văn Mới', 'Phan Đức Thắng', 'Hoàng Minh Đạo']) {
    await page.getByRole('button', { name: `Bỏ ${name}` }).click()
  }
  await page.getByRole('button', { name: 'Ghi danh sách' }).click()
  await heading('Danh sách 2 người để bầu 3 người: cần sửa trước khi biểu quyết')

  await page.getByRole('button', { name: 'Sửa danh sách' }).click()
  await choose('thang', 'dao')
  t.equal(await drop.count(), 0, 'the list that was recorded has left nothing')
  await comeBack()
  await drop.waitFor()
  // Somebody else changes the list in the meantime.
  await congress.proposeList(round, NAMES.slice(0, 3), 'as-given')
  await page.getByRole('button', { name: 'Ghi danh sách' }).click()
  await page.getByRole('alert').getByText('Có người khác vừa sửa danh sách này').waitFor()
  t.equal(await page.getByRole('button', { name: 'Bỏ Hoàng Minh Đạo' }).count(), 1, 'the names chosen here stay')
  await page.getByRole('button', { name: 'Xem danh sách mới, bỏ phần đang sửa' }).click()
  await heading('Danh sách 3 người để bầu 3 người: cần sửa trước khi biểu quyết')
  await comeBack()
  await heading('Danh sách 3 người để bầu 3 người: cần sửa trước khi biểu quyết')
  await page.getByRole('button', { name: 'Sửa danh sách' }).waitFor()
  t.equal(await drop.count(), 0)
  await congress.proposeList(round, NAMES, 'as-given')
  await page.reload()
  await heading('Danh sách 4 người để bầu 3 người: chờ biểu quyết thông qua')
  t.equal(await page.locator('input:checked').count(), 0, 'nothing is chosen beforehand')
  await expectNoBarrier(t, page, 'a list that waits for the vote')
  await expectPictures(t, page, 'list-vote')
  t.same((await reachedByTab(t, page)).slice(-7), [
    'Sửa danh sách',
    'Đồng ý',
    'Không đồng ý',
    'Không có ý kiến',
    'Thông qua',
    'Ghi biểu quyết',
    'Hủy lần bầu mở nhầm',
  ])

  // The seats of the election are corrected while the vote is filled in: the meeting has voted on other seats.
  const { electionId } = await congress.must<{ electionId: string }>('GET', `/v1/rounds/${round}`)
  const correct = async (seats: number) =>
    congress.must('PUT', `/v1/elections/${electionId}`, {
      headers: { 'if-match': await congress.tagOf(`/v1/elections/${electionId}`) },
      body: { seats, reason: 'Ghi nhầm.' },
    })
  for (const label of ['Đồng ý', 'Không đồng ý', 'Không có ý kiến'])
    await page.getByLabel(label, { exact: true }).fill('1')
  await page.getByRole('radio', { name: 'Thông qua', exact: true }).check()
  await correct(2)
  await page.getByRole('button', { name: 'Ghi biểu quyết' }).click()
  await page.getByRole('alert').getByText('hoặc số lượng cần bầu').waitFor()
  await heading('Danh sách 4 người để bầu 2 người: số dư vượt 30%, lấy phiếu xin ý kiến')
  await correct(3)
  await page.reload()
  await heading('Danh sách 4 người để bầu 3 người: chờ biểu quyết thông qua')

  await page.getByLabel('Đồng ý', { exact: true }).fill('9')
  await page.getByLabel('Không đồng ý').fill('12')
  await page.getByLabel('Không có ý kiến').fill('1')
  await page.getByRole('radio', { name: 'Thông qua', exact: true }).check()
  await page.getByRole('button', { name: 'Ghi biểu quyết' }).click()
  await page.getByRole('alert').getByText('trái với kết quả đã ghi').waitFor()
  await page.getByLabel('Đồng ý', { exact: true }).fill('21')
  t.comment('an empty field means that nobody was against')
  await page.getByLabel('Không đồng ý').fill('')
  const editor = await page.context().newPage()
  await editor.goto(`/#/list/${round}`)
  await editor.getByRole('button', { name: 'Sửa danh sách' }).click()
  await editor.getByRole('button', { name: 'Bỏ Hoàng Minh Đạo' }).click()
  await page.getByRole('button', { name: 'Ghi biểu quyết' }).click()
  await editor.getByRole('alert').getByText('danh sách đã thông qua').waitFor()
  t.equal(await editor.getByRole('button', { name: /^Bỏ (?:Trần|Nguyễn|Phan|Hoàng)/ }).count(), 3, 'the changes stay')
  await expectNoBarrier(t, editor, 'an editor of a list that was approved meanwhile')
  await editor.getByRole('button', { name: 'Xem danh sách mới, bỏ phần đang sửa' }).click()
  await editor.getByRole('heading', { level: 1, name: 'đã thông qua: 4 người' }).waitFor()
  await editor.close()
  await heading('Danh sách bầu cấp ủy, lần 1 đã thông qua: 4 người, bầu 3 người')
  await page.getByText('21 đồng ý, 0 không đồng ý, 1 không có ý kiến').waitFor()
  await page.getByText('Ghi số phiếu phát ra: việc của trưởng ban kiểm phiếu').waitFor()

  const head = await hall.openAs(hall.head.username, `/#/list/${round}`)
  await head.getByRole('heading', { level: 1, name: 'đã thông qua' }).waitFor()
  t.equal(await head.getByRole('button', { name: 'Sửa danh sách' }).count(), 0)
})

test('an opinion vote trims a list above 30 %, and the meeting decides on its tie', async (t) => {
  const hall = await openHallBrowser(t)
  const { congress } = hall
  const five = [...NAMES, 'Lương Quốc Khải']
  const { id: round } = await congress.openRound(await congress.createElection('committee', 3))
  await congress.proposeList(round, five, 'as-given')
  const page = await hall.openAs(await addRole(hall, 'presidium'), `/#/list/${round}`)
  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
  await heading('Danh sách 5 người để bầu 3 người: số dư vượt 30%, lấy phiếu xin ý kiến')
  t.equal(await page.getByLabel('Phát ra').count(), 0, 'figures follow the answer on whom the meeting was asked')
  await page.getByRole('radio', { name: 'tất cả những người trong danh sách' }).check()
  for (const label of ['Phát ra', 'Thu về', 'Hợp lệ']) await page.getByLabel(label, { exact: true }).fill('22')
  for (const [place, name] of five.entries()) {
    const votes = place < 3 ? 20 : 10
    await page.getByLabel(`Đồng ý: ${name}`, { exact: true }).fill(String(votes))
    await page.getByLabel(`Không đồng ý: ${name}`).fill(String(22 - votes))
  }
  await page.getByLabel('Đồng ý: Trần Thị Bình', { exact: true }).fill('23')
  await page.getByRole('button', { name: 'Ghi kết quả xin ý kiến' }).click()
  await page.getByRole('alert').getByText('Trần Thị Bình có số phiếu nhiều hơn 22 phiếu hợp lệ').waitFor()
  await expectNoBarrier(t, page, 'an opinion vote that does not add up')
  await expectPictures(t, page, 'list-opinion')
  await page.getByLabel('Đồng ý: Trần Thị Bình', { exact: true }).fill('20')
  await page.getByRole('button', { name: 'Ghi kết quả xin ý kiến' }).click()

  await heading('Có người bằng phiếu khi xin ý kiến: cần biểu quyết giữ ai')
  await page.getByText('Bằng phiếu: Hoàng Minh Đạo, Lương Quốc Khải').waitFor()
  t.equal(await page.locator('input:checked').count(), 0, 'nobody is chosen beforehand')
  await expectNoBarrier(t, page, 'the tie of an opinion vote')
  await page.getByRole('checkbox', { name: 'Lương Quốc Khải' }).check()
  await page.getByLabel('Đồng ý', { exact: true }).fill('22')
  await page.getByLabel('Không đồng ý', { exact: true }).fill('0')
  await page.getByLabel('Không có ý kiến').fill('0')
  await page.getByLabel('Lý do ghi lại').fill('Đại hội biểu quyết giữ một người.')
  await page.getByRole('button', { name: 'Ghi quyết định' }).click()
  await heading('Danh sách 4 người để bầu 3 người: chờ biểu quyết thông qua')
  await page.getByText('Rút khỏi danh sách: Hoàng Minh Đạo').waitFor()

  await page.getByRole('button', { name: 'Hủy kết quả xin ý kiến' }).click()
  await page.getByLabel('Lý do hủy').fill('Tổ giúp việc kiểm lại phiếu.')
  await page.getByLabel('Lý do hủy').press('Enter')
  await heading('Danh sách 5 người để bầu 3 người: số dư vượt 30%, lấy phiếu xin ý kiến')
  await page.getByText('Đã hủy').waitFor()

  await page.getByRole('button', { name: 'Hủy lần bầu mở nhầm' }).click()
  await expectNoBarrier(t, page, 'the form of a cancellation')
  await page.getByLabel('Lý do hủy').fill('Mở nhầm.')
  t.comment('the session ends while the form is filled in, and the act is the first to be told')
  await page.route('**/changes', () => {})
  await page.context().clearCookies()
  await page.getByLabel('Lý do hủy').press('Enter')
  await page.getByText('Những gì đã điền trên trang vẫn còn.').waitFor()
  await page.unroute('**/changes')
  await page.getByRole('button', { name: 'Người khác dùng máy này' }).waitFor()
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(EVERYBODYS_PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Mật khẩu' }).waitFor({ state: 'detached' })
  await page.getByRole('alert').getByText('đề nghị nhấn lại nút đó').waitFor()
  await page.getByLabel('Lý do hủy').press('Enter')
  await heading('Chờ mở nội dung bầu tiếp theo')
})
