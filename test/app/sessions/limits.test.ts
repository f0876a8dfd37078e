import { test } from 'tap'
import { asOf, isLive, lastHourOf, runsOutAt, shouldTouch } from '../../../src/app/sessions/limits.ts'
import type { FoundSession, Session } from '../../../src/app/sessions/model.ts'
import type { AccountId, CongressId, SessionId } from '../../../src/kernel/brand.ts'

const AT = '2017-08-05T01:00:00.000Z'
const after = (minutes: number): string => new Date(Date.parse(AT) + minutes * 60_000).toISOString()

const session: Session = {
  id: '0192f3a4-0000-7000-8000-000000000001' as SessionId,
  accountId: '0192f3a4-0000-7000-8000-000000000002' as AccountId,
  via: 'password',
  deviceId: null,
  secondFactor: false,
  provedAt: null,
  address: '192.0.2.7',
  agentHash: 'x',
  createdAt: AT,
  lastSeenAt: AT,
  expiresAt: after(12 * 60),
  endedAt: null,
  endedBecause: null,
}
const device: FoundSession['device'] = { congressId: 'c' as CongressId, expiresAt: after(60), closedAt: null }
const live = (more: Partial<Session>, minutes: number, on: FoundSession['device'] = null): boolean =>
  isLive({ session: { ...session, ...more }, device: on }, after(minutes))

test('an unused session expires after half an hour, a session by PIN after ten minutes', async (t) => {
  t.same([live({}, 29.99), live({}, 30)], [true, false])
  t.same([live({ via: 'openid' }, 29.99), live({ via: 'openid' }, 30)], [true, false])
  t.same([live({ via: 'pin' }, 9.99, device), live({ via: 'pin' }, 10, device)], [true, false])
  t.equal(live({ lastSeenAt: after(25) }, 54), true, 'counted from when it was last used')
})

test('no session lasts longer than twelve hours, even in constant use', async (t) => {
  t.equal(lastHourOf(AT, null), after(12 * 60))
  t.same(
    [719, 720, 721].map((minutes) => live({ lastSeenAt: after(minutes) }, minutes)),
    [true, false, false],
  )
  t.equal(runsOutAt({ ...session, lastSeenAt: after(715) }), after(720))
})

test('a session on a device ends with the device', async (t) => {
  t.equal(lastHourOf(AT, after(90)), after(90))
  t.equal(lastHourOf(AT, after(13 * 60)), after(12 * 60))
  const pin = { via: 'pin', lastSeenAt: after(59) } as const
  t.same([live(pin, 59.9, device), live(pin, 60, device)], [true, false])
  t.equal(live(pin, 59, { ...device, closedAt: after(58) }), false)
  t.equal(live(pin, 59, null), false, 'without its device it is nothing')
})

test('an ended session is over', async (t) => {
  t.equal(live({ endedAt: AT, endedBecause: 'signed-out' }, 0), false)
})

test('a session that was opened while the clock was ahead counts as opened now, and ends like every other', async (t) => {
  const [opened, end] = [after(900 * 24 * 60), after(900 * 24 * 60 + 720)]
  const ahead = { ...session, createdAt: opened, lastSeenAt: opened, expiresAt: end }
  t.same(asOf(ahead, AT), { ...ahead, lastSeenAt: AT, expiresAt: after(720) })
  t.equal(shouldTouch(ahead, AT), true, 'its first use is stored')
  const touched = asOf(ahead, AT)
  t.same([live(touched, 29.99), live(touched, 30)], [true, false])
  t.equal(live({ ...touched, lastSeenAt: after(719) }, 720), false)
  t.same(asOf(session, after(5)), session, 'nothing changes for the others')
})

test('the last use is stored once a minute', async (t) => {
  t.same(
    [0, 0.99, 1, 5].map((minutes) => shouldTouch(session, after(minutes))),
    [false, false, true, true],
  )
})
