import { test } from 'tap'
import { openTestService, TEST_TOKEN, type TestService } from '../support/service.ts'
import { eventsOf } from './support/audit-log.ts'
import { headerComplaints } from './support/header-checks.ts'

const PROXIES = ['10.0.0.5', '192.168.7.0/24', 'fd00::/8']

interface Arrival {
  readonly from: string
  readonly headers?: Readonly<Record<string, string>>
}

/** One act that arrives on a connection from an address; the answer's headers, and the address in the event. */
const act = async (service: TestService, { from, headers = {} }: Arrival) => {
  let answered: Record<string, string> = {}
  const [event] = await eventsOf(service, async () => {
    const answer = await service.app.inject({
      method: 'POST',
      url: '/v1/organisations',
      remoteAddress: from,
      headers: { authorization: `Bearer ${TEST_TOKEN}`, 'content-type': 'application/json', ...headers },
      payload: JSON.stringify({ name: 'Chi bộ A', level: 'chi-bo' }),
    })
    if (answer.statusCode !== 201) throw new Error(answer.payload)
    answered = answer.headers as Record<string, string>
  })
  return { address: event?.address, headers: answered }
}

test('no proxy is trusted by default: forwarded headers are ignored', async (t) => {
  const service = await openTestService(t)
  const claims = {
    'x-forwarded-for': '203.0.113.9',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'elsewhere.example',
    forwarded: 'for=203.0.113.9;proto=https',
    'x-real-ip': '203.0.113.9',
  }
  for (const from of ['127.0.0.1', '10.0.0.5', '198.51.100.4']) {
    const { address, headers } = await act(service, { from, headers: claims })
    t.equal(address, from)
    t.same(headerComplaints({ headers }), [], 'no HSTS without TLS')
  }
})

test('a trusted proxy is believed, by address and by network', async (t) => {
  const service = await openTestService(t, { transport: { trustedProxies: PROXIES } })
  for (const from of ['10.0.0.5', '192.168.7.200', 'fd12::1', '::ffff:10.0.0.5']) {
    const said = { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'https' }
    const { address, headers } = await act(service, { from, headers: said })
    t.equal(address, '203.0.113.9', from)
    t.same(headerComplaints({ headers }, true), [], from)
  }
})

test('an address that is not trusted is not believed, even beside proxies that are', async (t) => {
  const service = await openTestService(t, { transport: { trustedProxies: PROXIES } })
  for (const from of ['10.0.0.6', '192.168.8.1', '127.0.0.1', 'fe80::1']) {
    const said = { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'https' }
    const { address, headers } = await act(service, { from, headers: said })
    t.equal(address, from)
    t.same(headerComplaints({ headers }), [], from)
  }
})

test('a caller cannot choose its address through a trusted proxy', async (t) => {
  const service = await openTestService(t, { transport: { trustedProxies: PROXIES } })
  const seen = async (forwarded: string): Promise<unknown> =>
    (await act(service, { from: '10.0.0.5', headers: { 'x-forwarded-for': forwarded } })).address
  // The proxy appends the address it saw; the part before it came from the caller.
  t.equal(await seen('127.0.0.1, 203.0.113.9'), '203.0.113.9')
  t.equal(await seen('10.0.0.5, 203.0.113.9, 192.168.7.1'), '203.0.113.9')
  for (const nonsense of ['unknown', "'; drop table audit_event; --", '203.0.113.9:80', '<b>', 'x'.repeat(3_000)]) {
    t.equal(await seen(nonsense), '10.0.0.5', nonsense.slice(0, 30))
  }
})

test('only https counts as TLS, and only the last value of the proxy', async (t) => {
  const service = await openTestService(t, { transport: { trustedProxies: PROXIES } })
  for (const [said, tls] of [
    ['http', false],
    ['https, http', false],
    ['http, https', true],
    ['nonsense', false],
  ] as const) {
    const { headers } = await act(service, { from: '10.0.0.5', headers: { 'x-forwarded-proto': said } })
    t.same(headerComplaints({ headers }, tls), [], said)
  }
})
