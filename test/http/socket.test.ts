import { test } from 'tap'
import { answerClientError } from '../../src/http/plugins/client-error.ts'
import { openTestService, TEST_TOKEN } from '../support/service.ts'
import { headerComplaints } from './support/header-checks.ts'
import { type Expected, problemComplaints } from './support/problem-checks.ts'
import { answerIn, listening, sendRaw } from './support/raw.ts'

test('bytes that are no valid request are answered with a problem too', async (t) => {
  const port = await listening(await openTestService(t))
  const post = `POST /v1/organisations HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${TEST_TOKEN}\r\n`
  const cases: Readonly<Record<string, Expected>> = {
    'NONSENSE\r\n\r\n': { status: 400, code: 'request-invalid' },
    'GET / HTTP/9.9\r\nHost: localhost\r\n\r\n': { status: 400, code: 'request-invalid' },
    [`GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'a'.repeat(9_000)}\r\n\r\n`]: {
      status: 431,
      code: 'headers-too-large',
    },
    'GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n': { status: 400, code: 'request-invalid' },
    [`${post}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`]: {
      status: 400,
      code: 'request-invalid',
    },
    [`${post}Content-Length: -1\r\n\r\n`]: { status: 400, code: 'request-invalid' },
    'GET /v1/rounds/% HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n': { status: 400, code: 'path-invalid' },
    'GET /v1/organisations HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n': {
      status: 401,
      code: 'unauthenticated',
    },
  }
  for (const [bytes, expected] of Object.entries(cases)) {
    const answer = await sendRaw(port, bytes)
    t.same([...problemComplaints(answer, expected), ...headerComplaints(answer)], [], bytes.slice(0, 40))
    t.equal(answer.headers['cache-control'], 'no-store')
  }
})

test('a request with two Hosts, or without one, is refused', async (t) => {
  const port = await listening(await openTestService(t))
  const ask = async (...hosts: readonly string[]) => {
    const headers = [...hosts, 'Connection: close'].map((line) => `${line}\r\n`).join('')
    return sendRaw(port, `GET /healthz HTTP/1.1\r\n${headers}\r\n`)
  }
  const refused = { status: 400, code: 'request-invalid' } as const
  for (const hosts of [
    ['Host: localhost', 'Host: [::1]'],
    ['Host: localhost', 'hOST: localhost'],
    ['Host: localhost', 'X: host', 'HOST: '],
    [],
  ]) {
    t.same(problemComplaints(await ask(...hosts), refused), [], hosts.join(', '))
  }
  t.equal((await ask('Host: localhost', 'X: host')).status, 200, 'a value is no name')
})

test('a request that times out is answered with its own problem; a closed connection is not answered', async (t) => {
  const sent: string[] = []
  let destroyed = 0
  const socket = (writable: boolean) =>
    ({ writable, end: (text: string) => sent.push(text), once: () => {}, destroy: () => (destroyed += 1) }) as never
  const answer = answerClientError(() => '0192f3a4-5b6c-7d8e-9f01-23456789abcd')
  const failing = (code: string) => Object.assign(new Error('x'), { code })
  answer(failing('ERR_HTTP_REQUEST_TIMEOUT'), socket(true))
  t.same(problemComplaints(answerIn(sent[0]!), { status: 408, code: 'request-timeout' }), [])
  answer(failing('ECONNRESET'), socket(true))
  answer(failing('HPE_INVALID_METHOD'), socket(false))
  t.same([sent.length, destroyed], [1, 2])
})
