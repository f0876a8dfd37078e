import type { Page, Request } from 'playwright-core'
import { test } from 'tap'
import { expectNoBarrier } from './support/barriers.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { holdAnswer } from './support/held-answer.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng']

const isQuestion = (sent: Request): boolean => sent.url().endsWith('/changes')

const isUnattended = (sent: Request): boolean => sent.headers()['unattended'] === '1'

/** Waits for a question for changes that says that nobody has touched the page. */
const askedForNobody = (page: Page) => page.waitForRequest((sent) => isQuestion(sent) && isUnattended(sent))

/** Touches the page until a question for changes says so. A touch is told once, and another request may come first. */
const touchUntilAsked = async (page: Page): Promise<void> => {
  let sent: Request
  do {
    ;[sent] = await Promise.all([page.waitForRequest((one) => !isUnattended(one)), page.keyboard.press('Tab')])
  } while (!isQuestion(sent))
}

test('a page shows what others have done, says since when the service is away, and keeps nobody signed in', async (t) => {
  const hall = await openHallBrowser(t)
  const { congress } = hall
  await congress.addPeople(...NAMES)
  const { id: round } = await congress.openRound(await congress.createElection('delegates', 1))
  const page = await hall.openAs(hall.mai.username)
  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
  await heading('Chưa kiểm phiếu')

  await congress.startCount(round, { names: NAMES, returned: 22 })
  await heading('Chưa có tập phiếu nào')

  t.comment('the page asks by itself, then for somebody who is there, and who may have left again')
  await askedForNobody(page)
  await touchUntilAsked(page)
  await askedForNobody(page)

  const away = page.getByText(/^Không có trả lời từ \d\d:\d\d$/)
  await page.context().setOffline(true)
  await away.waitFor()
  await heading('Chưa có tập phiếu nào')
  await expectNoBarrier(t, page, 'the page while the service is away')
  await congress.must('POST', `/v1/rounds/${round}/ballot-batches`, { body: { mode: 'ballots', size: 10 } })
  await page.context().setOffline(false)
  await heading('1 tập chờ người nhập')
  await away.waitFor({ state: 'detached' })
  hall.forget(/ERR_INTERNET_DISCONNECTED/)

  const heads = await hall.openAs(hall.head.username, '/#/meeting')
  await heads.getByText('Đang nhập phiếu: còn 1 trong 1 tập chưa xong.').waitFor()
  await heads.getByRole('button', { name: 'English' }).click()
  await heads.getByText('Đang nhập phiếu').waitFor({ state: 'detached' })

  t.comment('after an act of its own a page looks at once, reads everything once, and extends no session by it')
  const { id: next } = await congress.openRound(await congress.createElection('committee', 1))
  await congress.proposeList(next, NAMES)
  await congress.approveList(next)
  await heads.goto(`/#/ballots/${next}`)
  await heads.reload()
  await heads.getByRole('link', { name: 'list approved' }).waitFor()
  await heads.getByLabel('Printed').fill('24')
  await heads.getByLabel('Issued').fill('22')
  const { held, letGo } = await holdAnswer(heads, '**/changes')
  await held
  const read: string[] = []
  const unattended: (string | undefined)[] = []
  heads.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (request.method() === 'GET') read.push(pathname.split('/').at(-1) ?? '')
    if (pathname.endsWith('/changes')) unattended.push(request.headers()['unattended'])
  })
  const issued = heads.waitForResponse((response) => response.request().method() === 'PUT')
  await heads.keyboard.press('Enter')
  await issued
  letGo()
  await heads.getByRole('link', { name: 'voting' }).waitFor()
  t.same(read.filter((one) => ['overview', 'ballot-issue'].includes(one)).sort(), ['ballot-issue', 'overview'])
  t.equal(unattended[0], '1')

  t.comment('a role that is taken away leaves nothing of the meeting on the page')
  await congress.must('POST', `/v1/role-grants/${hall.mai.grantId}/revocation`, { body: { reason: 'Giao nhầm.' } })
  await heading('Đồng chí không có vai trò trong cuộc họp nào')
  t.equal(await page.getByRole('link', { name: /^Tập/ }).count(), 0)
  await expectNoBarrier(t, page, 'the page without a role')

  t.comment('an address of another meeting, or of an entry without a number, opens nothing else instead')
  await heads.goto('/#/in/0192f3a4-5b6c-7d8e-9f01-23456789abcd/meeting')
  await heads.getByRole('heading', { name: 'You have no role in this meeting' }).waitFor()
  await heads.getByRole('link', { name: 'Choose a meeting' }).click()
  await heads.getByRole('heading', { name: 'Choose a meeting' }).waitFor()
  await heads.goto('/#/papers/unknown')
  await heads.getByRole('heading', { name: 'The papers cannot be shown' }).waitFor()
  await heads.goto('/#/entry/0192f3a4-5b6c-7d8e-9f01-23456789abcd/9')
  await heads.getByText('The batches appear here').waitFor({ state: 'detached' })
  await heads.locator('.rail').waitFor()
})
