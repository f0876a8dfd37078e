import { test } from 'tap'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import type { SignOff } from '../support/rounds.ts'
import { eventsOf } from './support/audit-log.ts'
import { type Hall, inShort, openHall } from './support/devices.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng']

/** A round whose result can be confirmed, and the browser of the head. */
const openCounted = async ({ congress, headsBrowser }: Hall) => {
  const election = await congress.createElection('delegates', 1)
  const { id } = await congress.playRound(election, { names: NAMES, ballots: [{ strike: [NAMES[0]!], times: 22 }] })
  const browser = await headsBrowser()
  const { body } = await browser.request<SignOff>('GET', `/v1/rounds/${id}/confirmations`)
  const confirm = (credentials: object, digest = body.digest) =>
    browser.request<SignOff>('POST', `/v1/rounds/${id}/confirmations-in-person`, { body: { ...credentials, digest } })
  return { id, browser, confirm }
}

test('a member confirms on the laptop of the head with the own password, and the head stays signed in', async (t) => {
  const hall = await openHall(t)
  const { browser, confirm } = await openCounted(hall)
  const cookie = browser.cookie
  const mai = { username: hall.mai.username, password: EVERYBODYS_PASSWORD }
  const events = await eventsOf(hall.service, async () => {
    const answer = await confirm(mai)
    t.equal(answer.status, 201)
    t.match(answer.body, {
      missing: 0,
      confirmations: [{ fullName: 'Lê Thị Mai', counts: true, confirmedBy: hall.mai.accountId }],
    })
    t.notOk('set-cookie' in answer.headers, 'the browser gets no other session')
  })
  t.same(
    events.map(({ action, actor_id, role }) => [action, actor_id, role]).sort(),
    [
      ['result.confirmed', hall.mai.accountId, 'board-member'],
      ['session.ended', hall.mai.accountId, 'account-holder'],
      ['session.opened', hall.mai.accountId, 'account-holder'],
    ],
    'the log names the member',
  )
  t.equal(browser.cookie, cookie)
  t.match(await browser.request('GET', '/v1/session'), { body: { account: { id: hall.head.accountId } } })
  const open = await hall.service.owner.pool.query(
    'select count(*)::int as open from session where account_id = $1 and ended_at is null',
    [hall.mai.accountId],
  )
  t.same(open.rows, [{ open: 0 }], 'the session of the member is over')
  const again = await eventsOf(hall.service, async () => t.equal((await confirm(mai)).status, 201))
  t.same(
    again.map(({ action }) => action).sort(),
    ['session.ended', 'session.opened'],
    'the same again confirms nothing',
  )
})

test('nothing is confirmed in person without the password of a member, or of another digest', async (t) => {
  const hall = await openHall(t)
  const { confirm, id } = await openCounted(hall)
  const right = { username: hall.mai.username, password: EVERYBODYS_PASSWORD }
  const pin = await hall.issuePin(hall.mai)
  for (const [what, credentials, digest, expected] of [
    ['a wrong password', { ...right, password: 'không phải mật khẩu' }, undefined, '401 sign-in-failed'],
    ['a PIN', { ...right, password: pin }, undefined, '401 sign-in-failed'],
    ['the head', { ...right, username: hall.head.username }, undefined, '403 role-missing'],
    ['an older digest', right, '0'.repeat(64), '412 digest-stale'],
  ] as const) {
    hall.minutesLater(20)
    t.equal(inShort(await confirm(credentials, digest)), expected, what)
  }
  const others = await hall.headsBrowser()
  await others.signIn(hall.anh.username, EVERYBODYS_PASSWORD)
  const path = `/v1/rounds/${id}/confirmations-in-person`
  const answer = await others.request('POST', path, { body: { ...right, digest: '0'.repeat(64) } })
  t.equal(inShort(answer), '403 role-missing', 'only the head lends the laptop')
  const open = await hall.service.owner.pool.query(
    'select count(*)::int as open from session where account_id = $1 and ended_at is null',
    [hall.mai.accountId],
  )
  t.same(open.rows, [{ open: 0 }], 'no session of the member is left')
})
