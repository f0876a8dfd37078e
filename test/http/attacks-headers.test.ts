import { pino } from 'pino'
import { type Test, test } from 'tap'
import { withClient } from '../support/database.ts'
import { openTestService, TEST_TOKEN, type TestService } from '../support/service.ts'
import { exchange, listening } from './support/raw.ts'
import { openStage } from './support/stage.ts'

/** A header of the attacker's in an answer would show that a value was taken for more than a value. */
const INJECTED = /^(?:x-injected|set-cookie)\s*:/im
const SPLITS = [
  '%0d%0aX-Injected:%201',
  '%0D%0ASet-Cookie:%20a=1',
  '%0aX-Injected:1',
  '%0dX-Injected:1',
  '%e5%98%8a%e5%98%8dX-Injected:1',
  '\\r\\nX-Injected: 1',
]
const BODY = '{"name":"Chi bộ A","level":"chi-bo"}'

const opened = async (t: Test): Promise<{ service: TestService; port: number }> => {
  const service = await openTestService(t)
  return { service, port: await listening(service) }
}

const request = (lines: readonly string[], body = ''): string =>
  `${[...lines, 'Host: localhost', `Authorization: Bearer ${TEST_TOKEN}`, 'Connection: close'].join('\r\n')}\r\n\r\n${body}`

/** Head of the only answer. */
const headOf = (t: Test, text: string, what: string): string => {
  t.equal(text.split('HTTP/1.1 ').length, 2, `${what}: one answer`)
  return text.split('\r\n\r\n')[0] ?? ''
}

test('header splitting: no input becomes a header of the answer', async (t) => {
  const { service, stage } = await openStage(t)
  const { rounds } = stage
  const port = await listening(service)
  const length = `Content-Length: ${Buffer.byteLength(BODY)}`
  const json = 'Content-Type: application/json'
  for (const split of SPLITS) {
    const requests = {
      'the address': [`GET /v1/rounds/${split} HTTP/1.1`],
      'an unknown address': [`GET /${split} HTTP/1.1`],
      'a query': [`GET /v1/congresses?after=${split} HTTP/1.1`],
      'the name of a query': [`GET /v1/congresses?${split}=1 HTTP/1.1`],
      'Accept-Language': ['GET /v1/nothing HTTP/1.1', `Accept-Language: vi${split}`],
      'If-Match': [`PUT /v1/rounds/${rounds.listed}/ballot-issue HTTP/1.1`, `If-Match: "1${split}"`, json, length],
      'Idempotency-Key': [
        'POST /v1/organisations HTTP/1.1',
        `Idempotency-Key: a${split.replaceAll(' ', '')}`,
        json,
        length,
      ],
      'Content-Type': ['POST /v1/organisations HTTP/1.1', `Content-Type: application/json${split}`, length],
      Origin: ['GET /v1/congresses HTTP/1.1', `Origin: http://x${split}`],
      Cookie: ['GET /v1/congresses HTTP/1.1', `Cookie: kiem-phieu-session=a${split}`],
      Accept: ['GET /v1/congresses HTTP/1.1', `Accept: text/html${split}`],
      'X-Request-Id': ['GET /v1/nothing HTTP/1.1', `X-Request-Id: a${split}`, `Request-Id: a${split}`],
    }
    for (const [what, lines] of Object.entries(requests)) {
      const text = await exchange(port, request(lines, lines.includes(length) ? BODY : ''))
      const head = headOf(t, text, `${what} ${split}`)
      t.notMatch(head, INJECTED, `${what} ${split}`)
      t.notMatch(head, /X-Injected/i, `${what} ${split} is not said again`)
      t.notMatch(head, /^HTTP\/1\.1 5/, `${what} ${split}`)
    }
  }
})

test('header splitting: bytes that end a line end the request or are an invalid header', async (t) => {
  const { port } = await opened(t)
  const broken = {
    'a CR alone': 'X: a\rX-Injected: 1',
    'a LF alone': 'X: a\nX-Injected: 1',
    'a NUL': 'X: a\0b',
    'a line that goes on': 'X: a\r\n  X-Injected: 1',
    'no name': ': a',
    'a space in the name': 'X Y: a',
    'a space before the colon': 'Transfer-Encoding : chunked',
    'a name with a NUL': 'X\0Y: a',
    'no colon': 'nonsense',
  }
  for (const [what, header] of Object.entries(broken)) {
    const text = await exchange(port, request(['GET /v1/nothing HTTP/1.1', header]))
    const head = headOf(t, text, what)
    t.match(head, /^HTTP\/1\.1 400 /, what)
    t.notMatch(head, INJECTED, what)
  }
})

test('a Location, an ETag and a request id are made by the service alone', async (t) => {
  const service = await openTestService(t, { transport: { names: ['elsewhere.example'] } })
  const made = await service.request<{ id: string }>('POST', '/v1/organisations', {
    body: { name: 'Chi bộ A /v1/x?y', level: 'chi-bo' },
    headers: { host: 'elsewhere.example', 'x-forwarded-host': 'elsewhere.example', 'request-id': 'mine' },
  })
  t.equal(made.status, 201)
  t.equal(made.headers['location'], `/v1/organisations/${made.body.id}`)
  t.notMatch(JSON.stringify(made.headers), /elsewhere|mine/)
  const refused = await service.request<{ instance: string }>('GET', '/v1/nothing', {
    headers: { 'request-id': 'mine' },
  })
  t.match(refused.body.instance, /^urn:uuid:[0-9a-f-]{36}$/)
})

test('request smuggling: contradictory lengths are refused', async (t) => {
  const { service, port } = await opened(t)
  const smuggled = `POST /v1/organisations HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${TEST_TOKEN}\r\n\r\n`
  const contradictions = {
    'two lengths': ['Content-Length: 0', `Content-Length: ${smuggled.length}`],
    'a list of lengths': [`Content-Length: 0, ${smuggled.length}`],
    'a length with a sign': [`Content-Length: +${smuggled.length}`],
    'a length in another base': ['Content-Length: 0x10'],
    'a length and chunks': [`Content-Length: ${smuggled.length}`, 'Transfer-Encoding: chunked'],
    'chunks and a length': ['Transfer-Encoding: chunked', 'Content-Length: 0'],
    'chunks that are not last': ['Transfer-Encoding: chunked, identity'],
    'something like chunks': ['Transfer-Encoding: xchunked'],
    'chunks twice': ['Transfer-Encoding: chunked', 'Transfer-Encoding: identity'],
  }
  for (const [what, headers] of Object.entries(contradictions)) {
    const text = await exchange(
      port,
      request(['POST /v1/organisations HTTP/1.1', 'Content-Type: application/json', ...headers], smuggled),
    )
    t.match(headOf(t, text, what), /^HTTP\/1\.1 400 /, what)
  }
  const { body } = await service.request<{ items: unknown[] }>('GET', '/v1/organisations')
  t.same(body.items, [])
})

test('log forging: no input creates a line of its own in the log', async (t) => {
  const lines: string[] = []
  const logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
  const service = await openTestService(t, { logger })
  // A missing table simulates any internal failure.
  await withClient(service.connection, (client) => client.query('alter table organisation rename to gone'))
  const forged = '{"level":30,"msg":"forged"}'
  for (const name of [`\n${forged}`, `\r\n${forged}\r\n`, `\u2028${forged}`, `\u001b[2K${forged}`]) {
    const headers = { 'user-agent': name.replaceAll(/[^\x20-\x7e]/g, ' '), 'accept-language': forged }
    const address = `/v1/organisations?${encodeURIComponent(name)}=1`
    await service.request('GET', address, { headers })
    await service.request('POST', '/v1/organisations', { body: { name, level: 'chi-bo' }, headers })
    await service.request('GET', '/v1/organisations', { headers })
  }
  t.ok(lines.length >= 4, `${lines.length} lines`)
  for (const line of lines) {
    t.match(line, /^[^\r\n]+\n$/, 'one line')
    t.match(JSON.parse(line), { level: Number, time: Number, reqId: String })
    t.not((JSON.parse(line) as { msg: string }).msg, 'forged')
  }
})
