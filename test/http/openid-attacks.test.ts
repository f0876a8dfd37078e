import { test } from 'tap'
import type { OpenIdProvider } from '../../src/app/openid/provider.ts'
import { createOpenIdProvider } from '../../src/openid/provider.ts'
import { openBrowser } from '../openid/browser.ts'
import { openForgingProvider } from '../openid/forging-provider.ts'
import { CLIENT } from '../openid/local-provider.ts'
import { FLOW_COOKIE, openWithProvider, SESSION_COOKIE } from '../openid/service.ts'
import { begin, CALLBACK, comeBack, cookiesIn, OVER, rowsOf } from '../openid/steps.ts'
import { EVERYBODY } from '../support/everyone.ts'
import { EVERYBODY_THERE } from '../support/openid.ts'
import { plant } from '../support/planted-secrets.ts'
import { openTestService } from '../support/service.ts'
import { storedIn } from '../support/stored.ts'
import { eventsIn, eventsOf } from './support/audit-log.ts'
import { problemComplaints } from './support/problem-checks.ts'

test('an answer is accepted only in the browser that began, for its own flow, unchanged', async (t) => {
  const service = await openTestService(t)
  const mine = await begin(service)
  const other = await begin(service)
  const [name, value = ''] = mine.cookie.split('=')
  const before = await storedIn(service.connection)
  const refused = async (what: string, state: string, cookie: string | null) => {
    const answer = await comeBack(service, state, cookie)
    t.same(problemComplaints(answer, OVER), [], what)
    t.notOk(
      cookiesIn(answer.headers).some((line) => line.startsWith(`${SESSION_COOKIE}=`)),
      what,
    )
  }
  const events = await eventsOf(service, async () => {
    await refused('another browser', mine.state, null)
    await refused('the browser of another flow', mine.state, other.cookie)
    await refused('a state that nobody made', 'x'.repeat(43), mine.cookie)
    await refused('a flow of another state', other.state, mine.cookie)
    await refused('an empty flow', mine.state, `${name}=`)
    await refused('a flow cut short', mine.state, `${name}=${value.slice(0, -4)}`)
    const changed = value.startsWith('A') ? 'B' : 'A'
    await refused('a changed flow', mine.state, `${name}=${changed}${value.slice(1)}`)
    await refused('no flow at all', mine.state, `${name}=%00`)
    await refused('under the name that belongs to TLS', mine.state, `__Host-${name}=${value}`)
  })
  t.match(events, [{ action: 'openid.refused', after: { reason: 'flow-missing' } }], 'once in a minute')
  t.equal(events.length, 1)
  t.same((await storedIn(service.connection))['session'], before['session'])
  t.equal((await comeBack(service, mine.state, mine.cookie)).status, 200, 'the flow itself is as good as before')
})

test('an answer opens one session, even if the provider confirms it twice', async (t) => {
  const service = await openTestService(t)
  const { state, cookie } = await begin(service)
  const answers = await Promise.all([1, 2, 3, 4].map(() => comeBack(service, state, cookie)))
  t.same(answers.map(({ status }) => status).sort(), [200, 403, 403, 403])
  const replayed = await comeBack(service, state, cookie)
  t.same(problemComplaints(replayed, OVER), [])
  const events = (await eventsIn(service)).filter(({ action }) => /^(?:session|openid)\./.test(action))
  t.match(events.map(({ action }) => action).sort(), ['openid.refused', 'session.opened'])
  t.match(
    events.find(({ action }) => action === 'openid.refused'),
    {
      object_id: EVERYBODY.id,
      after: { reason: 'flow-used' },
    },
  )
})

test('a second return of the same browser is refused: its flow was used up', async (t) => {
  const { origin, provider, browser, addMember, comeBack } = await openWithProvider(t)
  await addMember('tran.thi.binh', 'binh')
  provider.letIn({ subject: 'binh' })
  const address = await comeBack()
  const kept = browser.cookiesOf(origin).get(FLOW_COOKIE)?.value
  const elsewhere = await openBrowser().visit(address, provider.issuer)
  t.match([elsewhere.status, JSON.parse(elsewhere.body)], [403, { code: 'openid-flow-over' }], 'a stolen address')
  t.equal((await browser.visit(address, provider.issuer)).status, 200)
  const again = await browser.visit(address, provider.issuer)
  t.match([again.status, JSON.parse(again.body)], [403, { code: 'openid-flow-over' }])
  const thief = await fetch(address, { headers: { cookie: `${FLOW_COOKIE}=${kept}` } })
  t.match([thief.status, await thief.json()], [403, { code: 'openid-refused' }], 'the provider knows the code as used')
})

test('a flow expires after ten minutes', async (t) => {
  let at = Date.UTC(2017, 7, 5, 1)
  const service = await openTestService(t, { now: () => new Date(at) })
  const returningAfter = async (ms: number) => {
    const { state, cookie } = await begin(service)
    at += ms
    return comeBack(service, state, cookie)
  }
  t.equal((await returningAfter(600_000)).status, 200)
  t.same(problemComplaints(await returningAfter(600_001), OVER), [])
  t.match((await eventsIn(service)).at(-1), { action: 'openid.refused', after: { reason: 'flow-expired' } })
  t.same(problemComplaints(await returningAfter(-1_000), OVER), [], 'from the future')
})

test('a token for another service is refused', async (t) => {
  let client: OpenIdProvider | undefined
  let nonce = ''
  const openId: OpenIdProvider = {
    name: 'x',
    start: async (flow) => {
      nonce = flow.nonce
      return client!.start(flow)
    },
    finish: (back) => client!.finish(back),
  }
  const provider = await openForgingProvider(t, CLIENT)
  const settings = { issuer: provider.origin, clientId: CLIENT.id, clientSecret: CLIENT.secret, name: 'x' }
  client = createOpenIdProvider({ ...settings, redirectUri: `http://127.0.0.1:9${CALLBACK}` }, () => new Date())
  const service = await openTestService(t, { openId })
  const forged: readonly Parameters<typeof provider.forge>[0][] = [
    { claims: { aud: 'another-service' } },
    { claims: { iss: EVERYBODY_THERE.issuer, sub: EVERYBODY_THERE.subject } },
    { claims: { nonce: 'of-another-flow' } },
    { signature: 'foreign' },
    { signature: 'none' },
  ]
  for (const forgery of forged) {
    const { state, cookie } = await begin(service)
    provider.forge({ ...forgery, claims: { nonce, ...forgery.claims } })
    const answer = await comeBack(service, state, cookie)
    t.same(problemComplaints(answer, { status: 403, code: 'openid-refused' }), [])
  }
  t.equal(provider.exchanges.length, forged.length)
  t.match((await eventsIn(service)).at(-1), { action: 'openid.refused', after: { reason: 'answer-invalid' } })
  t.equal(await rowsOf(service, 'session'), 0)
})

test('failures are logged as a code, without any transmitted value', async (t) => {
  const code = plant('bi-mat-thu-ma-cap-quyen-cua-mot-lan', 'a code')
  const { service, provider, browser, comeBack } = await openWithProvider(t)
  provider.letIn({ subject: 'binh' })
  const address = new URL(await comeBack())
  address.searchParams.set('code', code)
  const { status, body } = await browser.visit(address.href, provider.issuer)
  t.match([status, JSON.parse(body)], [403, { code: 'openid-refused' }])
  t.match((await eventsIn(service)).at(-1)?.after, { reason: 'provider-refused' })
})
