import { test } from 'tap'
import { expectNoBarrier } from './support/barriers.ts'
import { openHallBrowser } from './support/hall-browser.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phạm Minh Đức']

test('a name of the meeting in the reason of a stack is warned of beside the field, and stays only if the head says so', async (t) => {
  const hall = await openHallBrowser(t, {}, { entries: 2, roll: { summoned: 300, attending: 292 } })
  const { congress } = hall
  const { id: round } = await congress.openRound(await congress.createElection('committee', 2))
  await congress.proposeList(round, NAMES)
  await congress.approveList(round)
  await congress.handOut(round, 292)
  await congress.openBox(round, 291)
  const body = { size: 25, label: 'Tập số 1' }
  const { id } = await congress.must<{ id: string }>('POST', `/v1/rounds/${round}/ballot-batches`, { body })
  const page = await hall.openAs(hall.head.username, `/#/round/${round}`)
  await page.route('**/changes', () => {})
  const acts = page.getByRole('region', { name: 'Việc với tập 1', exact: true })
  await page.getByRole('button', { name: 'Tập 1', exact: true }).click()
  await acts.getByRole('button', { name: 'Hủy tập', exact: true }).click()
  const reason = acts.getByLabel('Lý do')
  await reason.fill('Lẫn phiếu của trần thị bình.')
  await reason.press('Enter')
  await page.getByText('Nội dung này có tên đồng chí Trần Thị Bình, mà').waitFor()
  t.equal(await reason.getAttribute('aria-invalid'), 'true', 'beside the field')
  t.match(await congress.must('GET', `/v1/ballot-batches/${id}`), { cancelled: false })
  await expectNoBarrier(t, page, 'the choice to keep a name')
  await page.getByLabel('Giữ nguyên tên này trong nội dung').check()
  await reason.press('Enter')
  await page.getByText('Nội dung này có tên đồng chí Trần Thị Bình, mà').waitFor({ state: 'detached' })
  t.match(await congress.must('GET', `/v1/ballot-batches/${id}`), { cancelled: true })
})
