import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { connect } from 'node:net'
import type { Test } from 'tap'
import { test } from 'tap'
import type { CongressId } from '../../src/kernel/brand.ts'
import { writeAccount } from '../support/accounts.ts'
import { openBrowser } from '../support/browser.ts'
import { standingClock } from '../support/clock.ts'
import { openCongress, type TestCongress } from '../support/congress.ts'
import { withClient } from '../support/database.ts'
import { EVERYBODYS_PASSWORD, EVERYBODYS_SESSION } from '../support/everyone.ts'
import { enterForLong } from '../support/sealed-scope.ts'
import { openTestService, type ServiceOptions, TEST_TOKEN, type TestService } from '../support/service.ts'
import { eventsIn } from './support/audit-log.ts'
import { eventually, follow, type Reader } from './support/event-stream.ts'
import { hold as holdRole, makeKey, makeServiceAccount } from './support/keys.ts'
import { problemComplaints } from './support/problem-checks.ts'
import { listening } from './support/raw.ts'

/** Longer than any test: an earlier wake-up has another cause. */
const NEVER = 3_600_000
const NAME = 'nguoi.quan.sat'
const BROWSER = 'Firefox of the tests'

const open = async (t: Test, streams: ServiceOptions['streams'] = {}, options: ServiceOptions = {}) => {
  const service = await openTestService(t, {
    ...options,
    streams: { longestMs: NEVER, lookMs: 10, pauseMs: 0, ...streams },
  })
  const congress = await openCongress(service, { level: 'grassroots' })
  const path = `/v1/congresses/${congress.id}/audit-feed`
  return { service, congress, path, port: await listening(service) }
}

/** An observer who has signed in with a browser. */
const observer = async (service: TestService, congress: TestCongress) => {
  await writeAccount(service, { username: NAME, organisationId: congress.organisationId })
  const body = { username: NAME, role: 'observer' }
  const grant = await congress.must<{ id: string }>('POST', `/v1/congresses/${congress.id}/role-grants`, { body })
  const browser = openBrowser(service)
  await browser.signIn(NAME, EVERYBODYS_PASSWORD)
  return { grant: grant.id, browser, headers: { cookie: browser.cookie ?? '' } }
}

const hasBegun = (reader: Reader): Promise<void> => reader.until(() => reader.messages.length > 0)

/** Follows as a browser does: with a cookie and without an Authorization header. */
const followAsBrowser = async (port: number, path: string, { cookie }: { readonly cookie: string }) => {
  const reader = await follow(port, path, { token: null, headers: { cookie, 'user-agent': BROWSER } })
  await hasBegun(reader)
  return reader
}

test('a stream ends with the session that opened it', async (t) => {
  const { service, congress, path, port } = await open(t)
  const { browser, headers } = await observer(service, congress)
  const reader = await followAsBrowser(port, path, headers)
  t.equal((await browser.request('DELETE', '/v1/session')).status, 200)
  await reader.ended
  const again = await follow(port, path, { token: null, headers: { cookie: headers.cookie, 'user-agent': BROWSER } })
  t.equal(again.status, 401)
})

test('a stream ends with the role, without showing the revocation', async (t) => {
  // Only the commit itself wakes this stream.
  const { service, congress, path, port } = await open(t, { lookMs: NEVER })
  const { headers, grant } = await observer(service, congress)
  const reader = await followAsBrowser(port, path, headers)
  await congress.must('POST', `/v1/role-grants/${grant}/revocation`, { body: { reason: 'Đồng chí đi công tác.' } })
  await reader.ended
  t.equal(reader.messages.at(-1)?.event, 'role.granted')
})

test('a stream ends with its key, and the end does not count as a use of the key', async (t) => {
  const { service, congress, path, port } = await open(t)
  const account = await makeServiceAccount(congress)
  await holdRole(service, account, 'observer', { congressId: congress.id })
  const { id, key } = await makeKey(congress, account, { roles: ['observer'] })
  const reader = await follow(port, path, { token: key })
  await hasBegun(reader)
  await congress.must('POST', `/v1/keys/${id}/revocation`, { body: { reason: 'Mất máy.' } })
  await reader.ended
  t.notOk((await eventsIn(service)).some(({ action }) => action === 'key.refused'))
})

test('a stream keeps no session alive: it ends when the session expires', async (t) => {
  const clock = standingClock()
  const { service, congress, path, port } = await open(t, {}, { now: clock.now })
  const { headers } = await observer(service, congress)
  const reader = await followAsBrowser(port, path, headers)
  const lastSeen = () =>
    withClient(service.connection, async (client) => {
      const { rows } = await client.query<{ last_seen_at: Date }>('select last_seen_at from session')
      return rows[0]!.last_seen_at.toISOString()
    })
  const before = await lastSeen()
  clock.minutesLater(29)
  await congress.addPerson('Hoàng Minh Đức')
  await reader.until(() => reader.messages.at(-1)?.event === 'person.added')
  t.equal(await lastSeen(), before)
  clock.minutesLater(2)
  await reader.ended
})

test('closing the server ends streams, also idle ones', async (t) => {
  const { service, path, port } = await open(t, { lookMs: NEVER, heartbeatMs: NEVER })
  const readers = await Promise.all([follow(port, path), follow(port, path)])
  await Promise.all(readers.map(hasBegun))
  await service.app.close()
  await Promise.all(readers.map(({ ended }) => ended))
  t.equal(service.app.server.listening, false)
})

test('a stream breaks if the database cannot be read, and its reader reconnects', async (t) => {
  let isAway = false
  const { path, port } = await open(
    t,
    {},
    {
      aroundWork: (uow) => ({
        ...uow,
        read: (scope, query) =>
          isAway
            ? Promise.reject(Object.assign(new Error('terminating connection'), { code: '57P01' }))
            : uow.read(scope, query),
      }),
    },
  )
  const reader = await follow(port, path)
  await hasBegun(reader)
  isAway = true
  await reader.ended
  isAway = false
  const seen = reader.messages.at(-1)!.id
  t.equal((await follow(port, path, { headers: { 'last-event-id': seen } })).status, 200)
})

test('a reader that takes no data is disconnected instead of buffered, and its place becomes free', async (t) => {
  const { service, congress, path, port } = await open(t, { stallMs: 50, perAccount: 1 })
  const place = () =>
    eventually(
      () => follow(port, path),
      ({ status }) => status === 200,
    )
  const first = await place()
  t.equal((await follow(port, path)).status, 429, 'there is one place')
  first.break()
  await withClient(service.connection, async (client) => {
    // More than any socket buffers.
    const scope = { accountId: null, congressIds: [congress.id as CongressId], organisationIds: [], installation: true }
    await enterForLong(service.connection, client, scope, `session:${EVERYBODYS_SESSION}`)
    await client.query(
      `select append_audit_event($1::uuid, now(), 'test', 'test', 'presidium', null, 'r', 'result.declared', 'round',
          $1::uuid, null, json_build_object('result', repeat('x', 200000)), null, '{}')
        from generate_series(1, 200)`,
      [congress.id],
    )
  })
  const slow = await place()
  slow.stall()
  // The reader still holds its end, so only the service can have released the slot.
  const next = await place()
  next.break()
  slow.break()
})

test('streams are limited per account and in total, and an ended stream frees its place', async (t) => {
  const { service, congress, path, port } = await open(t, { perAccount: 2, inAll: 3 })
  const keyOf = async (username: string): Promise<string> => {
    const account = await makeServiceAccount(congress, username)
    await holdRole(service, account, 'observer', { congressId: congress.id })
    return (await makeKey(congress, account, { roles: ['observer'] })).key
  }
  const [first, second] = [await keyOf('man-hinh.so-1'), await keyOf('man-hinh.so-2')]
  const refused = async (token: string) => {
    const answer = await service.request('GET', path, { token })
    t.same(problemComplaints(answer, { status: 429, code: 'streams-taken' }), [])
    t.match(answer.headers['retry-after'], /^\d+$/)
  }
  const mine = await Promise.all([follow(port, path, { token: first }), follow(port, path, { token: first })])
  t.same(
    mine.map(({ status }) => status),
    [200, 200],
  )
  await refused(first)
  const others = await follow(port, path, { token: second })
  t.equal(others.status, 200)
  await refused(second)
  mine[0]!.break()
  const again = await eventually(
    () => follow(port, path, { token: second }),
    ({ status }) => status === 200,
  )
  await hasBegun(again)
  await refused(first)
})

test('a reader that disconnects before the stream begins holds no place', async (t) => {
  let hold: Promise<void> | null = null
  const { service, path, port } = await open(
    t,
    { lookMs: NEVER, heartbeatMs: NEVER, perAccount: 1 },
    {
      aroundWork: (uow) => ({
        ...uow,
        read: async (scope, query) => {
          await hold
          return uow.read(scope, query)
        },
      }),
    },
  )
  let release = (): void => {}
  hold = new Promise((resolve) => {
    release = resolve
  })
  const socket = connect(port, '127.0.0.1')
  const arrived = once(service.app.server, 'request')
  socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${TEST_TOKEN}\r\n\r\n`)
  const [, response] = (await arrived) as [unknown, ServerResponse]
  socket.destroy()
  await once(response, 'close')
  hold = null
  release()
  const next = await eventually(
    () => follow(port, path),
    ({ status }) => status === 200,
  )
  await hasBegun(next)
  next.break()
})
