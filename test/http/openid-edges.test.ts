import { test } from 'tap'
import type { OpenIdProvider } from '../../src/app/openid/provider.ts'
import { SIGN_IN } from '../openid/service.ts'
import { begin, CALLBACK, comeBack, cookiesIn, rowsOf } from '../openid/steps.ts'
import { trustingProvider } from '../support/openid.ts'
import { openTestService } from '../support/service.ts'
import { storedIn } from '../support/stored.ts'
import { eventsOf } from './support/audit-log.ts'
import { problemComplaints } from './support/problem-checks.ts'

test('the state of a used flow is deleted after the flow has expired', async (t) => {
  let at = Date.UTC(2017, 7, 5, 1)
  const service = await openTestService(t, { now: () => new Date(at) })
  const signIn = async () => {
    const { state, cookie } = await begin(service)
    t.equal((await comeBack(service, state, cookie)).status, 200)
  }
  const used = () => rowsOf(service, 'openid_flow')
  for (let times = 0; times < 3; times += 1) await signIn()
  t.equal(await used(), 3)
  at += 600_001
  await signIn()
  t.equal(await used(), 1)
})

test('starting a flow stores nothing, however often it is repeated', async (t) => {
  const service = await openTestService(t)
  const before = await storedIn(service.connection)
  for (let times = 0; times < 200; times += 1) await begin(service)
  t.same(await storedIn(service.connection), before)
})

test('refusals are logged once a minute for each address and reason', async (t) => {
  let at = Date.UTC(2017, 7, 5, 1)
  const service = await openTestService(t, { now: () => new Date(at) })
  const state = 'x'.repeat(43)
  const logged = async (act: () => Promise<unknown>) => (await eventsOf(service, act)).length
  t.equal(await logged(() => comeBack(service, state, null)), 1)
  at += 59_999
  t.equal(await logged(() => comeBack(service, state, null)), 0)
  t.equal(await logged(() => comeBack(service, state, null, '192.0.2.7')), 1)
  at += 1
  t.equal(await logged(() => comeBack(service, state, null)), 1)
})

test('only a few answers from one address are processed simultaneously', async (t) => {
  let inside = 0
  let most = 0
  let letGo: () => void = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const slow: OpenIdProvider = {
    ...trustingProvider,
    finish: async (back) => {
      inside += 1
      most = Math.max(most, inside)
      await held
      inside -= 1
      return trustingProvider.finish(back)
    },
  }
  const service = await openTestService(t, { openId: slow })
  const flows = []
  for (let count = 0; count < 12; count += 1) flows.push(await begin(service))
  const waiting = flows.map(async ({ state, cookie }) => {
    const answer = await comeBack(service, state, cookie)
    // Rejected attempts return before the admitted ones, which may then go on.
    if (answer.status === 429) letGo()
    return answer
  })
  const answers = await Promise.all(waiting)
  t.equal(most, 8)
  t.equal(answers.filter(({ status }) => status === 200).length, 8)
  const turnedAway = answers.filter(({ status }) => status === 429)
  t.equal(turnedAway.length, 4)
  for (const { body, headers } of turnedAway) {
    t.match(body, { code: 'sign-in-delayed' })
    t.equal(headers['retry-after'], '1')
  }
})

test('without a provider there is no sign-in through it', async (t) => {
  const service = await openTestService(t, { openId: null })
  for (const path of ['/v1/openid', SIGN_IN, `${CALLBACK}?state=${'x'.repeat(43)}&code=y`]) {
    const answer = await service.request('GET', path, { token: null })
    t.same(problemComplaints(answer, { status: 404, code: 'openid-not-configured' }), [], path)
    t.same(cookiesIn(answer.headers), [])
  }
})

test('the name of the provider and the start address are public', async (t) => {
  const { request } = await openTestService(t)
  const { status, body } = await request('GET', '/v1/openid', { token: null })
  t.equal(status, 200)
  t.same(body, { name: trustingProvider.name, signIn: SIGN_IN })
})

test('malformed answers are refused', async (t) => {
  const service = await openTestService(t)
  const state = 'x'.repeat(43)
  const before = await storedIn(service.connection)
  const cases: readonly (readonly [query: string, pointer: string])[] = [
    ['', '/state'],
    ['code=x', '/state'],
    ['state=&code=x', '/state'],
    ['state=short&code=x', '/state'],
    [`state=${state}x&code=x`, '/state'],
    [`state=${'x'.repeat(42)}%00&code=x`, '/state'],
    [`state=${state}&state=${state}&code=x`, '/state'],
    [`state=${state}&code=`, '/code'],
    [`state=${state}&code=x&code=y`, '/code'],
    [`state=${state}&code=${'x'.repeat(4_001)}`, '/code'],
    [`state=${state}&error=`, '/error'],
    [`state=${state}&error=${'x'.repeat(201)}`, '/error'],
  ]
  for (const [query, pointer] of cases) {
    const answer = await service.request('GET', `${CALLBACK}?${query}`, { token: null })
    t.same(problemComplaints(answer, { status: 400, code: 'query-invalid', pointer }), [], query.slice(0, 60))
  }
  const begun = await service.request('GET', `${SIGN_IN}?return=https://elsewhere.example`, { token: null })
  t.same(problemComplaints(begun, { status: 400, code: 'query-invalid', pointer: '/return' }), [])
  for (const [method, path] of [
    ['POST', CALLBACK],
    ['POST', SIGN_IN],
    ['PUT', CALLBACK],
  ] as const) {
    t.same(problemComplaints(await service.request(method, path, { token: null }), { status: 405 }), [], path)
  }
  t.same(await storedIn(service.connection), before)
})

test('over TLS both cookies are bound to this host and to TLS', async (t) => {
  const service = await openTestService(t, { transport: { trustedProxies: ['127.0.0.1'] } })
  const headers = { 'x-forwarded-proto': 'https' }
  const away = await service.request('GET', SIGN_IN, { token: null, headers })
  const [flow = ''] = cookiesIn(away.headers)
  t.match(flow, /^__Host-kiem-phieu-openid=[\w-]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  const state = new URL(away.headers['location'] ?? '').searchParams.get('state')
  const cookie = flow.split(';')[0] ?? ''
  const back = await service.request('GET', `${CALLBACK}?state=${state}&code=x`, {
    token: null,
    headers: { ...headers, cookie },
  })
  t.equal(back.status, 200)
  const [taken = '', session = ''] = cookiesIn(back.headers)
  t.match(taken, /^__Host-kiem-phieu-openid=; .*Path=\/.*; Secure; SameSite=Lax$/)
  t.match(session, /^__Host-kiem-phieu=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/)
})
