import { Secret, TOTP } from 'otpauth'
import { test } from 'tap'
import { openBrowser } from '../support/browser.ts'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import { expectNoBarrier } from './support/barriers.ts'
import { openHallBrowser } from './support/hall-browser.ts'
import { expectPictures } from './support/pictures.ts'
import { addRole } from './support/roles.ts'

test('the presidium asks for codes; an act then asks for one in place and goes on by itself', async (t) => {
  const hall = await openHallBrowser(t)
  const { service, congress, minutesLater } = hall
  const username = await addRole(hall, 'presidium')
  const other = openBrowser(service)
  await other.signIn(username, EVERYBODYS_PASSWORD)
  const password = { body: { password: EVERYBODYS_PASSWORD } }
  const { body } = await other.request<{ secret: string }>('POST', '/v1/account/second-factor', password)
  const codeNow = (steps = 0): string =>
    TOTP.generate({ secret: Secret.fromBase32(body.secret), timestamp: service.now().getTime() + steps * 30_000 })

  const page = await hall.openAs(username, '/#/roles')
  await other.request('POST', '/v1/account/second-factor/confirmation', { body: { code: codeNow() } })
  await page.getByRole('heading', { name: 'Yêu cầu mã xác nhận' }).waitFor()
  await page.getByLabel('Nhập lại mã trước khi công bố').check()
  await page.getByRole('button', { name: 'Ghi yêu cầu' }).click()

  // Who asks for a code has to have one: the question is over the page, and keeps what was chosen.
  const question = page.getByRole('dialog')
  await question.getByRole('heading', { name: 'nhập mã xác nhận để làm tiếp' }).waitFor()
  hall.forget(/403|422/)
  await expectNoBarrier(t, page, 'the question for a code')
  await expectPictures(t, page, 'code-again')
  await question.getByLabel('Mã gồm 6 chữ số').fill(codeNow(9))
  await page.keyboard.press('Enter')
  await question.getByText('Mã xác nhận không đúng hoặc đã dùng.').waitFor()
  minutesLater(1)
  await question.getByLabel('Mã gồm 6 chữ số').fill(codeNow())
  await page.keyboard.press('Enter')
  await page.getByText('Đã ghi yêu cầu mã xác nhận.').waitFor()
  t.equal(await question.count(), 0)
  t.ok(await page.getByLabel('Nhập lại mã trước khi công bố').isChecked())
  await expectNoBarrier(t, page, 'the roles with the requirements')
  await expectPictures(t, page, 'roles')

  // Within five minutes nothing is asked; later it is, and an answer "not now" leaves the act undone.
  minutesLater(6)
  await page.evaluate("location.hash = '#/meeting/closing'")
  await page.getByRole('button', { name: 'Kết thúc đại hội (hội nghị)' }).waitFor()
  for (const tick of await page.getByRole('checkbox').all()) await tick.check()
  await page.getByRole('button', { name: 'Kết thúc đại hội (hội nghị)' }).click()
  await question.getByRole('button', { name: 'Thôi, chưa làm' }).click()
  await page.getByText('yêu cầu nhập mã xác nhận trong vòng 5 phút').waitFor()
  await page.getByRole('button', { name: 'Kết thúc đại hội (hội nghị)' }).click()
  await question.getByLabel('Mã gồm 6 chữ số').fill(codeNow())
  await question.getByRole('button', { name: 'Làm tiếp' }).click()
  await question.waitFor({ state: 'detached' })
  await page.waitForURL(/meeting$/)
  t.match(await congress.must('GET', `/v1/congresses/${congress.id}/closing`), { congressId: congress.id })
})
