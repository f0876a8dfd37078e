import { test } from 'tap'
import { expectNoBarrier, reachedByTab } from './support/barriers.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { expectPictures } from './support/pictures.ts'
import { addRole } from './support/roles.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phan Đức Thắng']

test('the overview says what happens and what is missing, and offers the next act to those who may do it', async (t) => {
  const hall = await openHallBrowser(t)
  const { congress } = hall
  const page = await hall.open()
  await hall.enter(page, await addRole(hall, 'presidium'))
  await page.reload()
  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
  await heading('Còn 1 việc trước khi bầu')
  await page.getByText('Chưa có nội dung bầu nào.', { exact: true }).waitFor()
  await expectNoBarrier(t, page, 'the overview before the elections')

  await congress.addPeople(...NAMES)
  const committee = await congress.createElection('committee', 2)
  await congress.createElection('secretary', 1)
  const { id: round } = await congress.openRound(committee)
  await page.reload()
  await heading('Đang lập danh sách bầu cấp ủy, lần 1')
  await page.getByText('12 phiếu').waitFor()
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
    'Lập danh sách bầu cử (Lần 1)',
    'Mở lần bầu thứ nhất',
  ])

  await congress.proposeList(round, NAMES)
  await congress.approveList(round)
  await congress.handOut(round, 22)
  await congress.openBox(round, 22)
  const batch = () =>
    congress.must<{ id: string }>('POST', `/v1/rounds/${round}/ballot-batches`, { body: { mode: 'ballots', size: 11 } })
  await batch()
  await batch()
  const head = await hall.open()
  await hall.enter(head, hall.head.username)
  await head.reload()
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
})
