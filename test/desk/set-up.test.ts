import { test } from 'tap'
import { expectNoBarrier } from './support/barriers.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { expectPictures } from './support/pictures.ts'
import { addRole } from './support/roles.ts'

test('the checklist leads through people and roll, and both are corrected there', async (t) => {
  const hall = await openHallBrowser(t)
  const { congress } = hall
  const path = `/v1/congresses/${congress.id}`
  const page = await hall.openAs(await addRole(hall, 'secretary'), '/#/set-up')
  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
  await heading('Còn 1 việc trước khi phát phiếu')
  await expectNoBarrier(t, page, 'the checklist')
  await expectPictures(t, page, 'set-up-checklist')

  await page.getByRole('link', { name: 'Số được triệu tập, có mặt' }).click()
  await heading('Số được triệu tập, có mặt')
  await page.getByText('việc 4 trong 9').waitFor()
  const panel = page.getByRole('complementary', { name: 'Tính ngay khi nhập' })
  await panel.getByText('12 phiếu').waitFor()
  await page.getByLabel('Được miễn công tác').fill('3')
  await panel.getByText('11 phiếu').waitFor()
  await page.getByText('Đã ghi lần 1').waitFor()
  await expectPictures(t, page, 'set-up-roll')
  await expectNoBarrier(t, page, 'the roll')
  // The service refuses what does not add up, beside its field, and nothing typed is lost.
  await page.getByLabel('Có mặt khi bỏ phiếu').fill('25')
  await page.getByLabel('Lý do sửa').fill('Ghi nhầm.')
  await page.keyboard.press('Enter')
  await page.locator('.field.wrong').getByText('Có mặt khi bỏ phiếu').waitFor()
  t.equal(await page.getByLabel('Được miễn công tác').inputValue(), '3')
  // Somebody else corrects it in the meantime.
  await congress.must('PUT', `${path}/roll`, {
    headers: { 'if-match': await congress.tagOf(`${path}/roll`) },
    body: { summoned: 24, attending: 20, exclusions: { exempt: 2 }, reason: 'Ghi nhầm.' },
  })
  await page.getByLabel('Có mặt khi bỏ phiếu').fill('21')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('Có người khác vừa ghi số liệu này').waitFor()
  t.equal(await page.getByLabel('Có mặt khi bỏ phiếu').inputValue(), '20', 'the page shows the new figures')
  await page.getByLabel('Có mặt khi bỏ phiếu').fill('21')
  await page.getByLabel('Lý do sửa').fill('Có thêm một người đến.')
  await page.keyboard.press('Enter')
  await heading('Nội dung bầu')
  t.match(await congress.must('GET', `${path}/roll`), { version: 3, attending: 21, base: 22 })
})

/** Runs in the page: pastes a text into the field for lists, as a browser does. */
const paste = (text: string): string => `(() => {
  const field = document.querySelector('textarea')
  field.focus()
  field.value = ${JSON.stringify(text)}
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }))
})()`

const FAMILIES = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Phan',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
]
const GIVEN = [
  'An',
  'Bình',
  'Cường',
  'Dũng',
  'Giang',
  'Hà',
  'Khánh',
  'Lan',
  'Minh',
  'Nam',
  'Oanh',
  'Phúc',
  'Quân',
  'Sơn',
  'Tâm',
]
const nameOf = (at: number): string => `${FAMILIES[at % 14]} Văn ${GIVEN[at % 15]}`

test('the credentials committee pastes the people, mends two hundred faults beside their rows, and corrects one', async (t) => {
  const hall = await openHallBrowser(t)
  const { congress } = hall
  const path = `/v1/congresses/${congress.id}/people`
  const countOf = async (): Promise<number> => (await congress.must<{ items: object[] }>('GET', path)).items.length
  const page = await hall.openAs(await addRole(hall, 'credentials-committee'), '/')
  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
  await heading('Việc của ban đã xong')
  t.equal(await page.getByRole('list', { name: 'Các việc chuẩn bị' }).getByRole('listitem').count(), 2)
  await page.getByRole('link', { name: 'Đảng viên' }).click()
  await page.getByText('Đã ghi 3 người').waitFor()

  // Names alone, one on each line, without headings: one paste, one press.
  await page.evaluate(paste(['1. Mai Văn Út', '2. Mai Thị Tám'].join('\n')))
  await page.getByRole('button', { name: 'Ghi 2 người' }).click()
  await heading('Việc của ban đã xong')
  t.equal(await countOf(), 5)
  await page.getByRole('link', { name: 'Đảng viên' }).click()
  await page.getByText('Đã ghi 5 người').waitFor()

  // Every one of two hundred rows says what is wrong in it.
  const rows = Array.from({ length: 200 }, (_, at) => `${nameOf(at)}\t6/8/75`)
  await page.evaluate(paste(['Họ và tên\tNăm sinh', ...rows].join('\n')))
  await page.getByRole('heading', { name: 'Còn 200 trong 200 dòng cần sửa' }).waitFor()
  t.equal(await page.getByText('Không đọc được năm sinh từ “6/8/75”.').count(), 200)

  await page.evaluate(
    paste(
      [
        'Họ và tên\tNăm sinh\tLoại đảng viên\tĐơn vị',
        'Nguyễn Văn Sáu\t1970\tCT\tTổ 1',
        'Lê Thị Bảy\t06/8/75\tCT\tTổ 1',
        'Trần Văn Chín\t1981\tCTV\tTổ 2',
        'Nguyễn Văn Sáu\t1970\tCT\tTổ 1',
      ].join('\n'),
    ),
  )
  await page.getByRole('heading', { name: 'Còn 3 trong 4 dòng cần sửa' }).waitFor()
  await expectNoBarrier(t, page, 'a list with faults')
  await expectPictures(t, page, 'set-up-people')
  await page.getByLabel('Năm sinh, Dòng 3').fill('1975')
  await page.keyboard.press('Tab')
  await page.getByRole('heading', { name: 'Còn 2 trong 4 dòng cần sửa' }).waitFor()
  t.equal(await page.getByLabel('Năm sinh, Dòng 3').inputValue(), '1975')
  t.match(
    await page.getByLabel('Dán danh sách vào đây').inputValue(),
    /Lê Thị Bảy\t1975/,
    'the list keeps what is mended',
  )
  await page.getByLabel('Loại đảng viên, Dòng 4').selectOption({ label: 'dự bị' })
  await page.getByRole('heading', { name: 'Còn 1 trong 4 dòng cần sửa' }).waitFor()
  await page.getByRole('button', { name: 'Bỏ dòng 5' }).click()
  await page.getByRole('button', { name: 'Ghi 3 người' }).click()
  await heading('Việc của ban đã xong')
  await page.getByText('7 đảng viên chính thức, 1 người khác').waitFor()

  // One person is corrected while somebody else corrects the same one.
  await page.getByRole('link', { name: 'Đảng viên' }).click()
  await page.getByRole('button', { name: 'Sửa Lê Thị Bảy' }).click()
  const { items } = await congress.must<{ items: { id: string; fullName: string }[] }>('GET', path)
  const { id } = items.find(({ fullName }) => fullName === 'Lê Thị Bảy')!
  const birth = page.getByLabel('Năm sinh', { exact: true })
  await birth.waitFor()
  await expectNoBarrier(t, page, 'the correction of a person')
  await congress.must('PUT', `/v1/people/${id}`, {
    headers: { 'if-match': await congress.tagOf(`/v1/people/${id}`) },
    body: { fullName: 'Lê Thị Bảy', birthYear: 1976, membership: 'official', unit: 'Tổ 1' },
  })
  await birth.fill('1974')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('Có người khác vừa sửa người này').waitFor()
  t.equal(await birth.inputValue(), '1976')
  await birth.fill('1974')
  await page.keyboard.press('Enter')
  await page.getByText('1974, chính thức, Tổ 1').waitFor()
  await page.getByRole('button', { name: 'Thêm một người' }).press('Enter')
  await page.getByLabel('Họ và tên', { exact: true }).fill('Lê Thị Mười')
  await birth.fill('1990')
  await page.getByLabel('Loại đảng viên', { exact: true }).selectOption({ label: 'chính thức' })
  await page.getByRole('button', { name: 'Ghi người này' }).press('Enter')
  await page.getByText('Đã ghi 9 người').waitFor()
})

test('the credentials committee makes its report on its own page, and learns when the figures have changed since', async (t) => {
  const hall = await openHallBrowser(t)
  const { congress } = hall
  const path = `/v1/congresses/${congress.id}/roll`
  const page = await hall.openAs(await addRole(hall, 'credentials-committee'), '/')
  await page.getByRole('heading', { level: 1, name: 'Việc của ban đã xong' }).waitFor()
  const own = page.getByRole('region', { name: 'Giấy tờ của ban' })
  await own.getByText('chưa có bản in').waitFor()
  t.equal(await own.getByRole('link').count(), 0, 'there is no vote yet, and so there are no other papers')
  const report = 'Báo cáo tình hình đảng viên dự đại hội'
  await own.getByRole('button', { name: `Tạo bản in: ${report}` }).click()
  await own.getByLabel('PDF', { exact: true }).check()
  await own.getByLabel('Nơi ban hành').fill('Yên Thượng')
  await own.getByLabel('Nơi ban hành').press('Enter')
  const made = own.getByRole('link', { name: `Mở ${report}, bản 1, PDF` })
  const [download] = await Promise.all([page.waitForEvent('download'), made.click()])
  t.match(download.suggestedFilename(), /\.pdf$/)
  await expectNoBarrier(t, page, 'the page of the committee with its report')
  await expectPictures(t, page, 'set-up-committee')

  hall.minutesLater(5)
  await congress.must('PUT', path, {
    headers: { 'if-match': await congress.tagOf(path) },
    body: { summoned: 24, attending: 21, exclusions: { exempt: 2 }, reason: 'Ghi nhầm.' },
  })
  await own.getByText('Số liệu đã thay đổi').waitFor()
  hall.minutesLater(5)
  await own.getByRole('button', { name: `Tạo bản in: ${report}` }).click()
  await own.getByLabel('PDF', { exact: true }).check()
  await own.getByLabel('Nơi ban hành').press('Enter')
  await own.getByRole('link', { name: `Mở ${report}, bản 2, PDF` }).waitFor()
  await own.getByText('Số liệu đã thay đổi').waitFor({ state: 'detached' })

  // The other papers of the meeting are on the page of a vote, once there is one.
  const round = await congress.openRound(await congress.createElection('delegates', 1))
  await page.reload()
  await own.getByRole('link', { name: 'Giấy tờ của đại hội, hội nghị' }).click()
  await page.getByRole('heading', { level: 1, name: '1 loại giấy tờ đã có bản in' }).waitFor()
  t.equal(new URL(page.url()).hash, `#/papers/${round.id}`)
})
