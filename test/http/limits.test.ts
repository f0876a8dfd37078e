import { once } from 'node:events'
import { connect } from 'node:net'
import { pino } from 'pino'
import { test } from 'tap'
import { LIMITS, type Limits } from '../../src/http/transport.ts'
import { openTestService, TEST_TOKEN, type TestService } from '../support/service.ts'
import { headerComplaints } from './support/header-checks.ts'
import { problemComplaints } from './support/problem-checks.ts'
import { answerIn, closed, exchange, listening } from './support/raw.ts'

/** Limits that a test can wait for. */
const short = (limits: Partial<Limits>) => ({ transport: { limits: { ...LIMITS, checkMs: 20, ...limits } } })

/** Lets the time for requests run out that have begun; those that the service has not read yet included. */
const runOut = ({ app }: TestService): void => {
  app.server.headersTimeout = 1
  app.server.requestTimeout = 1
}

const POST = `POST /v1/organisations HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${TEST_TOKEN}\r\nContent-Type: application/json\r\n`

const countOrganisations = async ({ request }: TestService): Promise<number> =>
  (await request<{ items: unknown[] }>('GET', '/v1/organisations')).body.items.length

test('a body that arrives too slowly is refused, stored nowhere and not reported as an error', async (t) => {
  const lines: string[] = []
  const logger = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) })
  const service = await openTestService(t, { logger, ...short({ headersMs: 100, requestMs: 200 }) })
  const port = await listening(service)
  // A byte now and then keeps the connection busy, like a slow attacker.
  const socket = connect(port, '127.0.0.1')
  let text = ''
  socket.setEncoding('utf8').on('data', (part: string) => {
    text += part
  })
  socket.write(`${POST}Content-Length: 1000\r\n\r\n{"name":"`)
  const dripping = setInterval(() => socket.writable && socket.write('x'), 20)
  t.teardown(() => clearInterval(dripping))
  await closed(socket)
  const answer = answerIn(text)
  t.same(problemComplaints(answer, { status: 408, code: 'request-timeout' }), [])
  t.same(headerComplaints(answer), [])
  t.equal(await countOrganisations(service), 0)
  t.same(lines, [])
})

test('a hundred slow bodies do not block other requests', async (t) => {
  const service = await openTestService(t, short({}))
  const port = await listening(service)
  const slow = Array.from({ length: 100 }, () => exchange(port, `${POST}Content-Length: 9\r\n\r\n{`))
  const quick = await exchange(port, 'GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')
  t.equal(answerIn(quick).status, 200)
  runOut(service)
  for (const text of await Promise.all(slow)) t.equal(answerIn(text).status, 408)
})

test('headers that arrive too slowly are refused, and so is a silent connection', async (t) => {
  const service = await openTestService(t, short({ headersMs: 100, requestMs: 60_000 }))
  const port = await listening(service)
  const answer = answerIn(await exchange(port, 'GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Slow: '))
  t.same(problemComplaints(answer, { status: 408, code: 'request-timeout' }), [])
  const silent = answerIn(await exchange(port, ''))
  t.same(problemComplaints(silent, { status: 408, code: 'request-timeout' }), [])
})

test('a connection without traffic is closed', async (t) => {
  const service = await openTestService(t, short({ idleMs: 50, headersMs: 60_000, requestMs: 60_000 }))
  t.equal(await exchange(await listening(service), `${POST}Content-Length: 9\r\n\r\n{`), '')
})

test('headers and bodies at their limit are accepted; one byte more is refused', async (t) => {
  const service = await openTestService(t, short({ headerBytes: 4_096, bodyBytes: 1_000 }))
  const port = await listening(service)
  const ask = (length: number) =>
    exchange(port, `GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX: ${'a'.repeat(length)}\r\n\r\n`)
  t.equal(answerIn(await ask(3_000)).status, 200)
  t.same(problemComplaints(answerIn(await ask(4_096)), { status: 431, code: 'headers-too-large' }), [])
  const padded = (length: number) => `{"name":"Chi bộ A","level":"chi-bo"}`.padEnd(length)
  const bytesMore = Buffer.byteLength(padded(0)) - padded(0).length
  const sent = (length: number) => service.request('POST', '/v1/organisations', { body: padded(length - bytesMore) })
  t.equal((await sent(1_000)).status, 201)
  t.same(problemComplaints(await sent(1_001), { status: 413, code: 'body-too-large' }), [])
})

test('connections beyond the limit are closed unanswered, and a closed connection frees its place', async (t) => {
  const service = await openTestService(t, short({ connections: 2 }))
  const port = await listening(service)
  const held = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')]
  t.teardown(() => held.forEach((socket) => void socket.destroy()))
  await Promise.all(held.map((socket) => once(socket, 'connect')))
  const ask = () => exchange(port, 'GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')
  t.equal(await ask(), '')
  held[0]!.destroy()
  let text = ''
  while (text === '') text = await ask()
  t.equal(answerIn(text).status, 200)
})

test('the limits of the service match the documents', async (t) => {
  const { app } = await openTestService(t)
  t.match(app.server, { requestTimeout: 30_000, headersTimeout: 10_000, timeout: 60_000, maxConnections: 512 })
  t.equal(app.initialConfig.bodyLimit, 4_096)
  t.match(LIMITS, { strangerBodyBytes: 4_096, bodyBytes: 16_384, longBodyBytes: 1_048_576, fileBytes: 20_971_520 })
  t.equal(LIMITS.headerBytes, 8_192)
})

test('invalid bytes after a request get no answer that could pass for the answer to the request', async (t) => {
  const service = await openTestService(t)
  const port = await listening(service)
  const body = '{"name":"Chi bộ A","level":"chi-bo"}'
  const whole = `${POST}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  const text = await exchange(port, `${whole}NONSENSE\r\n\r\n`)
  t.notMatch(text, /^HTTP\/1\.1 4/)
})

test('a request refused before its body arrived is answered once', async (t) => {
  const service = await openTestService(t, short({}))
  const port = await listening(service)
  const socket = connect(port, '127.0.0.1')
  let text = ''
  socket.setEncoding('utf8').on('data', (part: string) => {
    text += part
    // Set only now, so that a busy machine does not make headers look slow.
    runOut(service)
  })
  socket.write(
    'POST /v1/organisations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
  )
  await closed(socket)
  t.equal(answerIn(text).status, 401)
  t.equal(text.match(/HTTP\/1\.1 /g)?.length, 1)
})
