import { test } from 'tap'
import { openBrowser } from '../support/browser.ts'
import { standingClock } from '../support/clock.ts'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import { openTestService } from '../support/service.ts'

const NAME = 'nguoi.dung.thu'
const DAYS_AHEAD = 900
const DAY_MINUTES = 24 * 60

test('a clock that was years ahead and is put right leaves no session behind', async (t) => {
  const clock = standingClock()
  const service = await openTestService(t, { now: clock.now })
  clock.minutesLater(DAYS_AHEAD * DAY_MINUTES)
  const browser = openBrowser(service, { from: '192.0.2.7' })
  await browser.signIn(NAME, EVERYBODYS_PASSWORD)
  clock.minutesLater(-DAYS_AHEAD * DAY_MINUTES)
  const signedIn = await browser.request<{ session: { runsOutAt: string; endsAt: string } }>('GET', '/v1/session')
  const minutes = (at: string) => (Date.parse(at) - clock.now().getTime()) / 60_000
  t.equal(signedIn.status, 200, 'the evening goes on')
  t.same([minutes(signedIn.body.session.runsOutAt), minutes(signedIn.body.session.endsAt)], [30, 720])
  clock.minutesLater(31)
  t.equal((await browser.request('GET', '/v1/session')).status, 401, 'and it ends when it is idle')
})
