import { test } from 'tap'
import { VISITOR } from '../../src/app/access/visitor.ts'
import { openBrowser } from '../openid/browser.ts'
import { FLOW_COOKIE, openWithProvider, SESSION_COOKIE, SIGN_IN } from '../openid/service.ts'
import { withClient } from '../support/database.ts'
import { eventsIn, eventsOf } from './support/audit-log.ts'
import { headerComplaints } from './support/header-checks.ts'

const cookieLines = (headers: Headers, name: string): string[] =>
  headers.getSetCookie().filter((line) => line.startsWith(`${name}=`))

/** Name and value left out, the rest in order. */
const attributesOf = (line: string | undefined): string[] =>
  (line ?? '')
    .split('; ')
    .slice(1)
    .filter((part) => !part.startsWith('Expires='))
    .sort()

test('a member signs in at the provider and works here', async (t) => {
  const { service, origin, provider, browser, addMember, comeBack } = await openWithProvider(t)
  const member = await addMember('tran.thi.binh', 'binh@tinh-uy')
  provider.letIn({ subject: 'binh@tinh-uy' })

  const away = await browser.visit(`${origin}${SIGN_IN}`)
  t.equal(away.status, 302)
  t.equal(new URL(away.headers.get('location') ?? '').origin, provider.issuer)
  t.equal(away.body, '')
  const [flow, ...more] = cookieLines(away.headers, FLOW_COOKIE)
  t.same(attributesOf(flow), ['HttpOnly', 'Max-Age=600', 'Path=/', 'SameSite=Lax'])
  t.same(more, [])

  const address = await comeBack()
  const events = await eventsOf(service, async () => {
    const page = await browser.visit(address, provider.issuer)
    t.equal(page.status, 200)
    t.same(attributesOf(cookieLines(page.headers, SESSION_COOKIE)[0]), ['HttpOnly', 'Path=/', 'SameSite=Strict'])
    t.notOk(browser.cookiesOf(origin).has(FLOW_COOKIE), 'the flow is taken back')
  })
  t.match(events, [
    {
      action: 'session.opened',
      actor_id: member.id,
      actor_name: 'Trần Thị Bình',
      role: 'account-holder',
      address: '127.0.0.1',
      after: { accountId: member.id, via: 'openid', secondFactor: false, deviceId: null },
    },
  ])
  t.equal(events.length, 1)

  const session = await browser.visit(`${origin}/v1/session`)
  t.equal(session.status, 200)
  t.match(JSON.parse(session.body), { via: 'openid', secondFactor: false })
})

test('the callback answers with a page instead of a redirect, so that the strict cookie is sent', async (t) => {
  const { origin, provider, browser, addMember, signIn } = await openWithProvider(t)
  await addMember('tran.thi.binh', 'binh')
  provider.letIn({ subject: 'binh' })
  const page = await signIn()
  t.match(page.headers.get('content-type'), /^text\/html; charset=utf-8$/)
  t.match(page.body, '<meta http-equiv="refresh" content="0; url=/">')
  t.match(page.body, /<a href="\/">[^<]+<\/a>/)
  t.notMatch(page.body, /<script|<style|\sstyle=|\son[a-z]+=/)
  t.same(headerComplaints({ headers: Object.fromEntries(page.headers) }), [])
  t.equal((await browser.visit(`${origin}/v1/session`, provider.issuer)).status, 401, 'as a redirect would ask')
  t.equal((await browser.visit(`${origin}/v1/session`, page.address)).status, 200, 'as the page asks')
})

test('pages are in the reader’s language', async (t) => {
  const { origin } = await openWithProvider(t)
  const read = async (language: string) => {
    const headers = { accept: 'text/html,*/*;q=0.8', 'accept-language': language }
    const answer = await fetch(`${origin}/v1/openid/callback?state=${'x'.repeat(43)}&code=y`, { headers })
    t.equal(answer.status, 403)
    t.equal(answer.headers.get('content-language'), language.slice(0, 2))
    t.same(headerComplaints({ headers: Object.fromEntries(answer.headers) }), [])
    return answer.text()
  }
  t.match(await read('vi'), '<h1>Lần đăng nhập này không còn hiệu lực</h1>')
  t.match(await read('en-GB'), '<h1>Sign-in expired</h1>')
})

test('a sign-in at the provider ends the previous session of the browser', async (t) => {
  const { service, origin, provider, browser, addMember, signIn, comeBack } = await openWithProvider(t)
  await addMember('tran.thi.binh', 'binh')
  const next = await addMember('le.quang.cuong', 'cuong')
  provider.letIn({ subject: 'binh' })
  await signIn()
  const before = browser.cookiesOf(origin).get(SESSION_COOKIE)?.value
  // The previous user has signed out at the provider, but not here.
  browser.forget(provider.issuer)
  provider.letIn({ subject: 'cuong' })
  const address = await comeBack()
  const events = await eventsOf(service, () => browser.visit(address, provider.issuer))
  t.match(events, [
    { action: 'session.ended', actor_id: next.id, after: { because: 'signed-in-again' } },
    { action: 'session.opened', actor_id: next.id },
  ])
  const after = browser.cookiesOf(origin).get(SESSION_COOKIE)?.value
  t.ok(after && before && after !== before, 'a token of its own')
  const old = await fetch(`${origin}/v1/session`, { headers: { cookie: `${SESSION_COOKIE}=${before}` } })
  t.match(await old.json(), { code: 'session-ended' })
})

test('a second factor at the provider counts if the provider reports mfa', async (t) => {
  const { origin, provider, addMember, signIn } = await openWithProvider(t)
  await addMember('tran.thi.binh', 'binh')
  for (const [amr, secondFactor] of [
    [['pwd', 'mfa'], true],
    [['pwd', 'otp'], false],
  ] as const) {
    const browser = openBrowser()
    provider.letIn({ subject: 'binh', amr })
    await signIn(browser)
    t.match(JSON.parse((await browser.visit(`${origin}/v1/session`)).body), { secondFactor })
  }
})

test('a second factor of the account itself is asked on the way through the provider, too', async (t) => {
  const { service, origin, provider, addMember, signIn } = await openWithProvider(t)
  const member = await addMember('tran.thi.binh', 'binh')
  await withClient(service.connection, async (client) => {
    const factor = "second_factor_secret = 'sealed', second_factor_confirmed"
    await client.query(`update account_credential set ${factor} = false where account_id = $1`, [member.id])
    const prepared = openBrowser()
    provider.letIn({ subject: 'binh', amr: ['pwd'] })
    t.equal((await signIn(prepared)).status, 200, 'a factor that is only prepared asks for nothing')
    await client.query(`update account_credential set ${factor} = true where account_id = $1`, [member.id])
  })
  for (const amr of [['pwd'], ['pwd', 'otp'], []]) {
    const browser = openBrowser()
    provider.letIn({ subject: 'binh', amr })
    const events = await eventsOf(service, async () => {
      const page = await signIn(browser)
      t.equal(page.status, 403)
      t.match(page.body, 'mật khẩu và mã trên điện thoại')
    })
    t.notOk(events.some(({ action }) => action === 'session.opened'))
    t.equal((await browser.visit(`${origin}/v1/session`)).status, 401)
  }
  const browser = openBrowser()
  provider.letIn({ subject: 'binh', amr: ['pwd', 'mfa'] })
  t.equal((await signIn(browser)).status, 200)
  t.match(JSON.parse((await browser.visit(`${origin}/v1/session`)).body), { secondFactor: true })
})

test('a person without an account here learns only that', async (t) => {
  const { service, origin, provider, addMember, comeBack } = await openWithProvider(t)
  const disabled = await addMember('le.quang.cuong', 'cuong')
  const unlinked = await addMember('nguyen.van.dung', 'dung')
  const change = async (id: string, body: object) => {
    const { headers } = await service.request('GET', `/v1/accounts/${id}`)
    const more = {
      headers: { 'if-match': headers['etag'] ?? '' },
      body: { ...body, displayName: 'Lê Quang Cường', reason: 'Nghỉ.' },
    }
    t.equal((await service.request('PUT', `/v1/accounts/${id}`, more)).status, 200)
  }
  const linked = { issuer: provider.issuer, subject: 'cuong' }
  await change(disabled.id, { state: 'disabled', openId: linked })
  await change(unlinked.id, { state: 'active', openId: null })

  const documents: unknown[] = []
  const events = await eventsOf(service, async () => {
    for (const subject of ['nobody', 'cuong', 'dung', 'CUONG', '']) {
      const browser = openBrowser()
      provider.letIn({ subject: subject || 'x'.repeat(256) })
      const { status, body, headers } = await browser.visit(await comeBack(browser), provider.issuer)
      t.equal(status, 403)
      t.equal(headers.get('content-type'), 'application/problem+json; charset=utf-8')
      t.notOk(browser.cookiesOf(origin).has(SESSION_COOKIE))
      const { instance, ...rest } = JSON.parse(body)
      documents.push(rest)
    }
  })
  const [nobody, ofDisabled, ofUnlinked, ofOtherCase, ofNobody] = documents
  t.match(nobody, { code: 'openid-not-linked' })
  t.same([ofDisabled, ofUnlinked, ofOtherCase], [nobody, nobody, nobody])
  t.match(ofNobody, { code: 'openid-refused' }, 'no subject by the protocol')
  // Each reason once in a minute from one address.
  t.match(events, [
    { action: 'openid.refused', object_id: VISITOR.accountId, after: { reason: 'not-linked' } },
    { action: 'openid.refused', object_id: disabled.id, after: { reason: 'account-disabled' } },
    { action: 'openid.refused', object_id: VISITOR.accountId, after: { reason: 'answer-invalid' } },
  ])
  t.equal(events.length, 3)
  for (const event of events) {
    t.same(Object.keys(event.after ?? {}), ['reason'])
    t.match(event, { actor_id: VISITOR.accountId, role: 'visitor', address: '127.0.0.1', reason: null })
  }
})

test('a refusal by the provider is reported to the person', async (t) => {
  const { service, provider, signIn } = await openWithProvider(t)
  provider.letIn(null)
  const { status, body } = await signIn()
  t.match([status, JSON.parse(body)], [403, { code: 'openid-refused' }])
  t.match((await eventsIn(service)).at(-1), { action: 'openid.refused', after: { reason: 'provider-refused' } })
})

test('an unreachable provider is reported, and the rest of the service is unaffected', async (t) => {
  const { service, origin, provider, browser, comeBack } = await openWithProvider(t)
  provider.letIn({ subject: 'binh' })
  const address = await comeBack()
  await provider.stop()
  const back = await browser.visit(address, provider.issuer)
  t.match([back.status, JSON.parse(back.body)], [503, { code: 'openid-unavailable' }])
  t.ok(back.headers.get('retry-after'))
  t.match((await eventsIn(service)).at(-1), { action: 'openid.refused', after: { reason: 'provider-away' } })
  t.equal((await fetch(`${origin}/readyz`)).status, 200)
})

test('the service starts without the provider, which is contacted at the first sign-in', async (t) => {
  const { origin, provider, browser } = await openWithProvider(t)
  t.same(provider.asked, [])
  await provider.stop()
  const page = await browser.visit(`${origin}${SIGN_IN}`)
  t.match([page.status, JSON.parse(page.body)], [503, { code: 'openid-unavailable' }])
  t.same(page.headers.getSetCookie(), [])
})
