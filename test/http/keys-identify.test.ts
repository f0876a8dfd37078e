import { randomBytes } from 'node:crypto'
import { type Test, test } from 'tap'
import { standingClock } from '../support/clock.ts'
import { openCongress, type TestCongress } from '../support/congress.ts'
import { type Answer, openTestService, type TestService } from '../support/service.ts'
import { eventsOf } from './support/audit-log.ts'
import { asking, hold, type Key, makeKey, makeServiceAccount } from './support/keys.ts'
import { problemComplaints } from './support/problem-checks.ts'

interface Scene {
  readonly service: TestService
  readonly congress: TestCongress
  readonly clock: ReturnType<typeof standingClock>
  readonly account: string
  readonly key: Key
  /** A path that every key of the account may read. */
  readonly path: string
}

const setScene = async (t: Test): Promise<Scene> => {
  const clock = standingClock()
  const service = await openTestService(t, { now: clock.now })
  const congress = await openCongress(service)
  const account = await makeServiceAccount(congress)
  await hold(service, account, 'observer', { congressId: congress.id })
  const key = await makeKey(congress, account, { roles: ['observer'] })
  return { service, congress, clock, account, key, path: `/v1/congresses/${congress.id}` }
}

const withoutInstance = ({ status, headers, body }: Answer): unknown => ({
  status,
  headers: { ...headers, date: undefined },
  body: { ...(body as object), instance: undefined },
})

test('a key authenticates its account; a damaged, invented or foreign key does not', async (t) => {
  const { service, congress, key, path } = await setScene(t)
  t.equal(await asking(service, key.key, path), '200')
  const other = await makeKey(congress, await makeServiceAccount(congress, 'may-quet.so-2'))
  const start = key.key.slice(0, 36)
  const forged = {
    'another secret': start + randomBytes(32).toString('base64url'),
    'the secret of another key': start + other.key.slice(36),
    'a key that was never made': `kp_${randomBytes(16).toString('hex')}_${randomBytes(32).toString('base64url')}`,
    truncated: key.key.slice(0, -1),
    'the id alone': key.id,
    'the secret alone': key.key.slice(36),
    'in capitals': key.key.toUpperCase(),
    'followed by something': `${key.key}.`,
    'an empty secret': start,
  }
  const answers: unknown[] = []
  for (const [what, token] of Object.entries(forged)) {
    const answer = await service.request('GET', path, { token })
    t.same(problemComplaints(answer, { status: 401, code: 'unauthenticated' }), [], what)
    answers.push(withoutInstance(answer))
  }
  t.equal(new Set(answers.map((answer) => JSON.stringify(answer))).size, 1, 'all are answered alike')
})

test('a key is valid until the instant at which it expires', async (t) => {
  const { service, clock, congress, account, path } = await setScene(t)
  const expiresAt = '2017-08-05T02:00:00.000Z'
  const key = await makeKey(congress, account, { roles: ['observer'], expiresAt })
  clock.minutesLater(59)
  t.equal(await asking(service, key.key, path), '200')
  clock.minutesLater(1)
  t.equal(clock.now().toISOString(), expiresAt)
  const answer = await service.request('GET', path, { token: key.key })
  t.same(problemComplaints(answer, { status: 401, code: 'key-expired' }), [])
  const forged = key.key.slice(0, -4) + (key.key.endsWith('AAAA') ? 'BBBB' : 'AAAA')
  t.equal(await asking(service, forged, path), '401 unauthenticated', 'only its holder learns that it ended')
})

test('a revoked key ends immediately, and so do all keys of a disabled account', async (t) => {
  const { service, congress, account, key, path } = await setScene(t)
  const other = await makeKey(congress, account, { roles: ['observer'] })
  await congress.must('POST', `/v1/keys/${key.id}/revocation`, { body: { reason: 'Máy quét bị mất.' } })
  t.equal(await asking(service, key.key, path), '401 key-expired')
  t.equal(await asking(service, other.key, path), '200')
  const change = { displayName: 'Máy quét', state: 'disabled', openId: null, reason: 'Máy đã thanh lý.' }
  await congress.must('PUT', `/v1/accounts/${account}`, { headers: { 'if-match': '"1"' }, body: change })
  t.equal(await asking(service, other.key, path), '401 unauthenticated')
  t.equal(await asking(service, key.key, path), '401 unauthenticated')
})

test('after a rotation both keys are valid until the overlap ends, then only the new one', async (t) => {
  const { service, clock, congress, key, path } = await setScene(t)
  const rotate = (id: string, overlapMinutes: number) =>
    congress.must<Key>('POST', `/v1/keys/${id}/rotation`, { body: { overlapMinutes } })
  const next = await rotate(key.id, 30)
  t.equal(await asking(service, key.key, path), '200')
  t.equal(await asking(service, next.key, path), '200')
  clock.minutesLater(29)
  t.equal(await asking(service, key.key, path), '200')
  clock.minutesLater(1)
  t.equal(await asking(service, key.key, path), '401 key-expired')
  t.equal(await asking(service, next.key, path), '200')
  const third = await rotate(next.id, 0)
  t.equal(await asking(service, next.key, path), '401 key-expired', 'no overlap: at once')
  t.equal(await asking(service, third.key, path), '200')
})

test('a key is accepted in the Authorization header only; a cookie beside it is ignored', async (t) => {
  const { service, key, path } = await setScene(t)
  const at = (url: string, headers: Record<string, string>) => service.request(`GET`, url, { token: null, headers })
  for (const name of ['key', 'api_key', 'access_token', 'token']) {
    t.equal((await at(`${path}?${name}=${key.key}`, {})).status, 401, name)
  }
  t.equal((await at(path, { 'x-api-key': key.key })).status, 401)
  t.equal((await at(path, { cookie: `kiem-phieu-session=${key.key}` })).status, 401)
  t.equal((await at(path, { authorization: `Basic ${Buffer.from(`x:${key.key}`).toString('base64')}` })).status, 401)
  t.equal((await at(path, { authorization: key.key })).status, 401)
  const beside = { authorization: `Bearer ${key.key}`, cookie: 'kiem-phieu-session=whatever' }
  t.equal((await at(path, beside)).status, 200)
})

test('a refused request with an existing key is logged once a minute; unknown keys are not logged', async (t) => {
  const { service, clock, congress, account, key, path } = await setScene(t)
  const forged = key.key.slice(0, 36) + randomBytes(32).toString('base64url')
  const events = (token: string, times = 1) =>
    eventsOf(service, () => Promise.all(Array.from({ length: times }, () => asking(service, token, path))))
  const flood = await events(forged, 30)
  t.equal(flood.length, 1, 'thirty at once')
  t.match(flood[0], {
    action: 'key.refused',
    log_id: '00000000-0000-0000-0000-000000000000',
    object_type: 'key',
    object_id: key.id,
    actor_id: '00000000-0000-0000-0000-000000000000',
    role: 'visitor',
    address: '127.0.0.1',
    after: { accountId: account, because: 'forged' },
  })
  t.same(await events(forged, 3), [], 'within the minute')
  clock.minutesLater(1)
  t.equal((await events(forged)).length, 1, 'a minute later')
  t.same(await events(key.key), [], 'a key that holds')
  const invented = `kp_${randomBytes(16).toString('hex')}_${randomBytes(32).toString('base64url')}`
  t.same(await events(invented, 5), [], 'unknown')
  t.same(await events(key.key.slice(0, -1), 5), [], 'malformed')

  clock.minutesLater(1)
  await congress.must('POST', `/v1/keys/${key.id}/revocation`, { body: { reason: 'Máy quét bị mất.' } })
  const [revoked] = await events(key.key)
  t.match(revoked, {
    action: 'key.refused',
    actor_id: account,
    actor_name: 'Máy may-quet.so-1',
    role: 'account-holder',
    after: { because: 'revoked' },
  })
})

test('the last use of a key is stored to the minute', async (t) => {
  const { service, clock, congress, account, key, path } = await setScene(t)
  const lastUsed = async () =>
    (await congress.must<{ items: Key[] }>('GET', `/v1/service-accounts/${account}/keys`)).items[0]!.lastUsedAt
  t.equal(await lastUsed(), null)
  await asking(service, key.key.slice(0, -4), path)
  t.equal(await lastUsed(), null, 'refused')
  const first = clock.now().toISOString()
  t.same(await eventsOf(service, () => asking(service, key.key, path)), [], 'it is a note and no act')
  t.equal(await lastUsed(), first)
  clock.minutesLater(0.5)
  await asking(service, key.key, path)
  t.equal(await lastUsed(), first)
  clock.minutesLater(0.5)
  const later = clock.now().toISOString()
  await asking(service, key.key, path)
  t.equal(await lastUsed(), later)
})
