import { test } from 'tap'
import { openLaptop } from '../http/support/devices.ts'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import { expectNoBarrier, reachedByTab } from './support/barriers.ts'
import { sendFrom } from './support/chromium.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { expectPictures } from './support/pictures.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng']

test('a typist sees the own stacks and the free ones, and nothing of other typists', async (t) => {
  const hall = await openHallBrowser(t)
  const { congress } = hall
  await congress.addPeople(...NAMES)
  const { id: round } = await congress.openRound(await congress.createElection('delegates', 1))
  const page = await hall.openAs(hall.mai.username)
  await page.getByRole('heading', { level: 1, name: 'Chưa kiểm phiếu' }).waitFor()
  await expectNoBarrier(t, page, 'the page before the count')
  await expectPictures(t, page, 'stacks-before-count')

  await congress.startCount(round, { names: NAMES, returned: 22 })
  const reload = page.getByRole('button', { name: 'Tải lại' })
  await reload.click()
  await page.getByRole('heading', { level: 1, name: 'Chưa có tập phiếu nào' }).waitFor()

  const batch = (size: number) =>
    congress.must<{ id: string }>('POST', `/v1/rounds/${round}/ballot-batches`, { body: { mode: 'ballots', size } })
  const [own, colleagues] = [await batch(10), await batch(10)]
  await batch(2)
  const ballots = { from: 1, ballots: [{ struck: [congress.idOf(NAMES[0]!)] }] }
  const entry = (id: string) => `/v1/ballot-batches/${id}/entries/first/ballots`
  const other = openLaptop(hall.service)
  await other.signIn(hall.anh.username, EVERYBODYS_PASSWORD)
  t.match(await other.request('POST', entry(colleagues.id), { body: ballots }), { status: 201 })

  await reload.click()
  await page.getByRole('heading', { level: 1, name: '2 tập chờ người nhập' }).waitFor()
  await sendFrom(page, 'POST', entry(own.id), ballots)
  await reload.click()
  await page.getByRole('heading', { level: 1, name: '1 tập đang nhập dở' }).waitFor()
  t.same(
    await page
      .getByRole('listitem')
      .filter({ hasText: /^Tập \d/ })
      .allInnerTexts(),
    [
      'Tập 1\n10 phiếu\nBầu đại biểu dự đại hội cấp trên, lần 1\n1/10 phiếu\nLượt 1\nNhập tiếp',
      'Tập 3\n2 phiếu\nBầu đại biểu dự đại hội cấp trên, lần 1\nchưa ai nhập\nLượt 1\nNhập tập này',
    ],
  )
  await expectNoBarrier(t, page, 'the page with stacks')
  await expectPictures(t, page, 'stacks')
  t.same(await reachedByTab(t, page), [
    'Tài khoản của tôi',
    'Đăng xuất',
    'English',
    'Tập nhập phiếu',
    'Tải lại',
    'Tập 1',
    'Tập 3',
    'Biên nhận trên máy này',
  ])
})
