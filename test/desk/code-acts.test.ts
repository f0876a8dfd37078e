import { Secret, TOTP } from 'otpauth'
import type { Page, Request } from 'playwright-core'
import { type Test, test } from 'tap'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import type { SignOff } from '../support/rounds.ts'
import { expectNoBarrier } from './support/barriers.ts'
import { sendFrom } from './support/chromium.ts'
import { type HallBrowser, openHallBrowser } from './support/hall-browser.ts'
import { AFTER_EFFECTS } from './support/in-page.ts'
import { expectPictures } from './support/pictures.ts'
import { addRole } from './support/roles.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng']
const FACTOR = '/v1/account/second-factor'

/** A page of somebody with a second factor, and the code that their phone shows. */
interface Owner {
  readonly page: Page
  readonly code: (steps?: number) => string
}

/** Opens a page of somebody who sets a second factor up in it, which is also the first proof of this session. */
const openOwner = async (hall: HallBrowser, username: string, path: string): Promise<Owner> => {
  const page = await hall.openAs(username, path)
  const { secret } = await sendFrom<{ secret: string }>(page, 'POST', FACTOR, { password: EVERYBODYS_PASSWORD })
  const code = (steps = 0): string =>
    TOTP.generate({
      secret: Secret.fromBase32(secret),
      timestamp: hall.service.now().getTime() + steps * 30_000,
    })
  await sendFrom(page, 'POST', `${FACTOR}/confirmation`, { code: code() })
  return { page, code }
}

/** A hall whose meeting asks for a code again before the acts that cannot be taken back. */
const openAskingHall = async (t: Test) => {
  const hall = await openHallBrowser(t)
  const chair = await openOwner(hall, await addRole(hall, 'presidium'), '/#/meeting')
  const path = `/v1/congresses/${hall.congress.id}/safeguards`
  const sent = {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'if-none-match': '*' },
    body: JSON.stringify({ headSecondFactor: false, secondFactorAgain: true }),
  }
  t.equal(await chair.page.evaluate(`fetch('${path}', ${JSON.stringify(sent)}).then(({ status }) => status)`), 200)
  hall.forget(/403|422/)
  return { ...hall, chair }
}

/** Answers the question with a wrong code, then with the right one. Returns what was sent before and after it. */
const answer = async (hall: HallBrowser, { page, code }: Owner, path: RegExp, act: () => Promise<void>) => {
  const sent: Request[] = []
  const note = (request: Request): void => {
    if (request.method() === 'POST' && path.test(request.url())) sent.push(request)
  }
  page.on('request', note)
  await act()
  const question = page.getByRole('dialog')
  await question.getByLabel('Mã gồm 6 chữ số').fill(code(9))
  await page.keyboard.press('Enter')
  await question.getByText('Mã xác nhận không đúng hoặc đã dùng.').waitFor()
  hall.minutesLater(1)
  await question.getByLabel('Mã gồm 6 chữ số').fill(code())
  await page.keyboard.press('Enter')
  await question.waitFor({ state: 'detached' })
  return {
    sent: () => {
      page.off('request', note)
      return sent.map((one) => ({
        body: one.postData(),
        key: one.headers()['idempotency-key'],
        seen: one.headers()['if-match'],
      }))
    },
  }
}

const countOf = async ({ service, congress }: HallBrowser, action: string): Promise<number> => {
  const { rows } = await service.owner.pool.query('select from audit_event where log_id = $1 and action = $2', [
    congress.id,
    action,
  ])
  return rows.length
}

test('a declaration that is asked for a code keeps what the head has said, and goes on as the same request', async (t) => {
  const hall = await openAskingHall(t)
  const { congress, mai, minutesLater } = hall
  const election = await congress.createElection('delegates', 1)
  const { id } = await congress.playRound(election, { names: NAMES, ballots: [{ strike: [NAMES[1]!], times: 22 }] })
  const head = await openOwner(hall, hall.head.username, `/#/result/${id}`)
  const { page } = head
  const { digest } = await sendFrom<SignOff>(page, 'GET', `/v1/rounds/${id}/confirmations`)
  const member = { username: mai.username, password: EVERYBODYS_PASSWORD, digest }
  await sendFrom(page, 'POST', `/v1/rounds/${id}/confirmations-in-person`, member)
  minutesLater(6)
  await page.reload()
  const declare = page.getByRole('button', { name: 'Công bố kết quả', exact: true })
  await declare.click()
  await page.getByLabel('Ban kiểm phiếu đã đọc lại từng tên và số phiếu.').check()

  await declare.click()
  await page.getByRole('dialog').getByRole('button', { name: 'Thôi, chưa làm' }).click()
  await page.getByText('yêu cầu nhập mã xác nhận trong vòng 5 phút').waitFor()
  t.ok(await page.getByLabel('Ban kiểm phiếu đã đọc lại từng tên và số phiếu.').isChecked(), 'what was said is kept')
  await page.evaluate(AFTER_EFFECTS)
  t.equal(await page.evaluate('document.activeElement?.textContent'), 'Công bố kết quả', 'and so is the focus')
  t.equal(await countOf(hall, 'result.declared'), 0)
  await expectNoBarrier(t, page, 'a declaration that was not made')

  const { sent } = await answer(hall, head, /\/result$/, async () => {
    await declare.click()
    await page.getByRole('heading', { name: 'nhập mã xác nhận để làm tiếp' }).waitFor()
    await expectNoBarrier(t, page, 'the question before a declaration')
  })
  await page.getByText('đã công bố').first().waitFor()
  const [before, after, ...more] = sent()
  t.ok(before?.key && before.seen, 'a declaration has a key and a version')
  t.same(after, before, 'the same request goes on')
  t.same(more, [])
  t.equal(await countOf(hall, 'result.declared'), 1)
})

test('a closing that is asked for a code keeps its statements, and goes on as the same request', async (t) => {
  const hall = await openAskingHall(t)
  const { chair, minutesLater } = hall
  const { page } = chair
  minutesLater(6)
  await page.evaluate("location.hash = '#/meeting/closing'")
  const close = page.getByRole('button', { name: 'Kết thúc đại hội (hội nghị)' })
  await close.waitFor()
  for (const tick of await page.getByRole('checkbox').all()) await tick.check()
  const { sent } = await answer(hall, chair, /\/closing$/, () => close.click())
  await page.waitForURL(/meeting$/)
  const [before, after, ...more] = sent()
  t.ok(before?.body)
  t.same(after, before)
  t.same(more, [])
  t.equal(await countOf(hall, 'congress.closed'), 1)
})

test('an export of the log is asked for a code on the page of the log and in the verifier, and then brings the file', async (t) => {
  const hall = await openAskingHall(t)
  const { congress, minutesLater } = hall
  const auditor = await openOwner(hall, await addRole(hall, 'auditor'), '/#/log')
  const { page } = auditor
  minutesLater(6)
  const saved = page.waitForEvent('download')
  const { sent } = await answer(hall, auditor, /\/audit-exports/, () =>
    page.getByRole('button', { name: 'Xuất nhật ký', exact: true }).click(),
  )
  await saved
  t.equal(sent().length, 2)
  t.equal(await countOf(hall, 'log.exported'), 1)

  minutesLater(6)
  await page.goto(`/verify#log/${congress.id}`)
  const fetchLog = page.getByRole('button', { name: 'Lấy nhật ký và kiểm chứng' })
  await fetchLog.click()
  await page.getByRole('dialog').getByRole('heading', { name: 'nhập mã xác nhận để làm tiếp' }).waitFor()
  await expectNoBarrier(t, page, 'the question in the verifier')
  await expectPictures(t, page, 'code-verifier')
  await page.getByRole('dialog').getByRole('button', { name: 'Thôi, chưa làm' }).click()
  await page.getByText('yêu cầu nhập mã xác nhận trong vòng 5 phút').waitFor()
  t.equal(await countOf(hall, 'log.exported'), 1)
  await answer(hall, auditor, /\/audit-exports/, () => fetchLog.click())
  await page.getByRole('button', { name: 'Lấy lại nhật ký và kiểm chứng' }).waitFor()
  t.equal(await countOf(hall, 'log.exported'), 2)
})

test('a session without a second factor gets no further, and nothing is recorded', async (t) => {
  const hall = await openAskingHall(t)
  const auditor = await hall.openAs(await addRole(hall, 'auditor'), '/#/log')
  await auditor.getByRole('button', { name: 'Xuất nhật ký', exact: true }).click()
  const question = auditor.getByRole('dialog')
  await question.getByLabel('Mã gồm 6 chữ số').fill('123456')
  await auditor.keyboard.press('Enter')
  await question.getByRole('alert').waitFor()
  t.comment(await question.getByRole('alert').innerText())
  t.equal(await countOf(hall, 'log.exported'), 0)
})
