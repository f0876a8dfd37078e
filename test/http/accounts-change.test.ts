import { test } from 'tap'
import { openBrowser } from '../support/browser.ts'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import { openTestService } from '../support/service.ts'
import { storedIn } from '../support/stored.ts'
import { NAME, openCast, type ShownAccount } from './support/account-cast.ts'
import { eventsOf } from './support/audit-log.ts'

const OPEN_ID = { issuer: 'https://dang-nhap.vi-du.vn', subject: '248289761001' }
const AS_IT_WAS = { displayName: NAME, state: 'active', openId: null, reason: 'Đồng chí chuyển công tác.' }

test('a correction names the version that it changes and gives a reason', async (t) => {
  const service = await openTestService(t)
  const { make, call, refused } = await openCast(service)
  const { id } = await make('doi.ten')
  const path = `/v1/accounts/${id}`
  const before = await storedIn(service.connection)
  const body = { ...AS_IT_WAS, displayName: 'Phạm Văn Hải Nam' }
  t.match(await refused('PUT', path, { body }), { status: 428, code: 'precondition-required' })
  t.match(await refused('PUT', path, { body, headers: { 'if-match': '"2"' } }), {
    status: 412,
    code: 'version-stale',
    params: { current: 1 },
  })
  const { reason, ...silent } = body
  t.match(await refused('PUT', path, { body: silent, headers: { 'if-match': '"1"' } }), {
    status: 422,
    code: 'reason-required',
    errors: [{ pointer: '/reason' }],
  })
  t.same(await storedIn(service.connection), before)
  const events = await eventsOf(service, async () => {
    const { status, headers, body: after } = await call('PUT', path, { body, headers: { 'if-match': '"1"' } })
    t.same([status, headers['etag']?.split('.')[0]], [200, '"2'])
    t.match(after, { id, displayName: 'Phạm Văn Hải Nam', version: 2, state: 'active' })
  })
  t.match(events, [
    {
      action: 'account.changed',
      object_id: id,
      before: { displayName: NAME, state: 'active', openId: null },
      after: { displayName: 'Phạm Văn Hải Nam', state: 'active', openId: null, sessionsEnded: 0 },
      reason,
    },
  ])
  t.match(await refused('PUT', path, { body, headers: { 'if-match': '"1"' } }), { code: 'version-stale' })
})

test('of several corrections of one version exactly one succeeds', async (t) => {
  const service = await openTestService(t)
  const { make, call } = await openCast(service)
  const path = `/v1/accounts/${(await make('doi.ten')).id}`
  const at = (index: number) =>
    call('PUT', path, { body: { ...AS_IT_WAS, displayName: `Tên ${index}` }, headers: { 'if-match': '"1"' } })
  const statuses = (await Promise.all([1, 2, 3, 4, 5].map(at))).map(({ status }) => status)
  t.same(statuses.sort(), [200, 412, 412, 412, 412])
})

test('disabling an account ends its access immediately, and enabling restores it', async (t) => {
  const service = await openTestService(t)
  const { enter, change, above } = await openCast(service)
  const person = await enter({ username: 'nguoi.nghi', organisationId: above })
  const second = openBrowser(service)
  await second.signIn('nguoi.nghi', EVERYBODYS_PASSWORD)
  t.equal((await person.request('GET', '/v1/account')).status, 200)
  const [event] = await eventsOf(service, () => change(person.id, { state: 'disabled' }))
  t.match(event, { after: { state: 'disabled', sessionsEnded: 2 } })
  for (const browser of [person, second]) {
    t.match(await browser.request('GET', '/v1/account'), { status: 401, body: { code: 'session-ended' } })
  }
  await t.rejects(openBrowser(service).signIn('nguoi.nghi', EVERYBODYS_PASSWORD), /sign-in-failed/)
  await change(person.id, { state: 'active' })
  t.match(await second.request('GET', '/v1/account'), { status: 401 }, 'ended sessions stay ended')
  t.equal((await openBrowser(service).signIn('nguoi.nghi', EVERYBODYS_PASSWORD)).status, 201)
})

test('the keys of a disabled service account are refused, and a service account has no outside identity', async (t) => {
  const service = await openTestService(t)
  const { must, refused, change, call, above } = await openCast(service)
  const body = { username: 'may.quet', displayName: 'Máy quét', organisationId: above }
  const { id } = await must<{ id: string }>('POST', '/v1/service-accounts', { body })
  const { key: token } = await must<{ key: string }>('POST', `/v1/service-accounts/${id}/keys`, {
    body: { name: 'Khóa', roles: ['observer'], congressIds: null, expiresAt: '2018-01-01T00:00:00.000Z' },
  })
  t.match(await call('GET', '/v1/account', { token }), { status: 200, body: { kind: 'service', password: 'none' } })
  const linked = { ...AS_IT_WAS, displayName: 'Máy quét', openId: OPEN_ID }
  t.match(await refused('PUT', `/v1/accounts/${id}`, { body: linked, headers: { 'if-match': '"1"' } }), {
    code: 'account-of-service',
    errors: [{ pointer: '/openId' }],
  })
  await change(id, { state: 'disabled' })
  t.equal((await call('GET', '/v1/account', { token })).status, 401)
})

test('an administrator can neither disable their own account nor link it to an outside identity', async (t) => {
  const service = await openTestService(t)
  const { administrator } = await openCast(service)
  const path = `/v1/accounts/${administrator.id}`
  const put = (change: object) =>
    administrator.request('PUT', path, {
      headers: { 'if-match': '"1"' },
      body: { ...AS_IT_WAS, displayName: 'quan.tri.tinh', ...change },
    })
  const refusedAt = (pointer: string) => ({ status: 422, body: { code: 'own-account', errors: [{ pointer }] } })
  t.match(await put({ state: 'disabled' }), refusedAt('/state'))
  t.match(await put({ openId: OPEN_ID }), refusedAt('/openId'))
  t.equal((await administrator.request('GET', '/v1/account')).status, 200)
  t.match(await put({ displayName: 'Quản trị tỉnh' }), { status: 200, body: { displayName: 'Quản trị tỉnh' } })
})

test('at least one account that can sign in always administers the system', async (t) => {
  const service = await openTestService(t)
  const { enter, change, refused, tagOf } = await openCast(service)
  const [one, other] = [
    await enter({ username: 'he.thong.1' }, 'system-administrator'),
    await enter({ username: 'he.thong.2' }, 'system-administrator'),
  ]
  await change(one.id, { state: 'disabled' })
  const path = `/v1/accounts/${other.id}`
  const disabling = { body: { ...AS_IT_WAS, state: 'disabled' }, headers: { 'if-match': await tagOf(path) } }
  t.match(await refused('PUT', path, disabling), { status: 409, code: 'last-system-administrator' })
  await change(one.id, { state: 'active' })
  t.match(await change(other.id, { state: 'disabled' }), { state: 'disabled' })
})

test('of two system administrators who disable each other one remains', async (t) => {
  const service = await openTestService(t)
  const { enter } = await openCast(service)
  const pair = [
    await enter({ username: 'he.thong.1' }, 'system-administrator'),
    await enter({ username: 'he.thong.2' }, 'system-administrator'),
  ] as const
  const body = { ...AS_IT_WAS, state: 'disabled' }
  const disable = (by: 0 | 1) =>
    pair[by].request('PUT', `/v1/accounts/${pair[1 - by]!.id}`, { body, headers: { 'if-match': '"1"' } })
  const statuses = (await Promise.all([disable(0), disable(1)])).map(({ status }) => status)
  t.equal(statuses.filter((status) => status === 200).length, 1, `${statuses}`)
})

test('an outside identity is linked to one account only, and setting or removing the link ends the sessions', async (t) => {
  const service = await openTestService(t)
  const { enter, make, change, refused, must, above, beside } = await openCast(service)
  const person = await enter({ username: 'lien.ket', organisationId: above })
  t.match(await change(person.id, { openId: OPEN_ID }), { openId: OPEN_ID, password: 'chosen' })
  t.equal((await person.request('GET', '/v1/account')).status, 401, 'somebody else may be able to sign in now')
  await person.signIn('lien.ket', EVERYBODYS_PASSWORD)
  const other = `/v1/accounts/${(await make('nguoi.khac', beside)).id}`
  const linking = { body: { ...AS_IT_WAS, openId: OPEN_ID }, headers: { 'if-match': '"1"' } }
  const taken = { status: 422, code: 'openid-subject-taken', errors: [{ pointer: '/openId/subject' }] }
  t.match(await refused('PUT', other, linking), taken)
  t.match(await must<ShownAccount>('GET', other), { version: 1, openId: null })
  await change(person.id, { displayName: 'Tên khác' })
  t.equal((await person.request('GET', '/v1/account')).status, 200, 'the same link ends nothing')
  const [event] = await eventsOf(service, () => change(person.id, { openId: null }))
  t.match(event, { before: { openId: OPEN_ID }, after: { openId: null, sessionsEnded: 1 } })
  t.equal((await person.request('GET', '/v1/account')).status, 401)
  t.match(await must('PUT', other, linking), { openId: OPEN_ID }, 'and the identity is free again')
})
