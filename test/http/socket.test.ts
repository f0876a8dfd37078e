import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { type Test, test } from 'tap'
import { answerClientError } from '../../src/http/plugins/client-error.ts'
import { type Answer, openTestService, TEST_TOKEN } from '../support/service.ts'
import { type Expected, problemComplaints } from './support/problem-checks.ts'

/** Reads the first answer in a text of HTTP/1.1. */
const answerIn = (text: string): Answer => {
  const [head = '', body = ''] = text.split('\r\n\r\n')
  const [first = '', ...lines] = head.split('\r\n')
  const headers = lines.map((line) => {
    const [name = '', value = ''] = line.split(/: (.*)/)
    return [name.toLowerCase(), value] as const
  })
  return { status: Number(first.split(' ')[1]), headers: Object.fromEntries(headers), body: JSON.parse(body) }
}

const listening = async (t: Test): Promise<number> => {
  const { app } = await openTestService(t)
  await app.listen({ host: '127.0.0.1', port: 0 })
  return (app.server.address() as AddressInfo).port
}

/** Sends bytes as they are and waits for the end of the connection. */
const sendRaw = async (port: number, bytes: string): Promise<Answer> => {
  const socket = connect(port, '127.0.0.1')
  let text = ''
  socket.setEncoding('utf8').on('data', (part: string) => {
    text += part
  })
  socket.write(bytes)
  await once(socket, 'close')
  return answerIn(text)
}

test('bytes that are no proper request get a problem too', async (t) => {
  const port = await listening(t)
  const post = `POST /v1/organisations HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${TEST_TOKEN}\r\n`
  const cases: Readonly<Record<string, Expected>> = {
    'NONSENSE\r\n\r\n': { status: 400, code: 'request-invalid' },
    'GET / HTTP/9.9\r\nHost: x\r\n\r\n': { status: 400, code: 'request-invalid' },
    [`GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(40_000)}\r\n\r\n`]: { status: 400, code: 'request-invalid' },
    [`${post}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`]: {
      status: 400,
      code: 'request-invalid',
    },
    [`${post}Content-Length: -1\r\n\r\n`]: { status: 400, code: 'request-invalid' },
    'GET /v1/rounds/% HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n': { status: 400, code: 'path-invalid' },
    'GET /v1/organisations HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n': { status: 401, code: 'unauthenticated' },
  }
  for (const [bytes, expected] of Object.entries(cases)) {
    t.same(problemComplaints(await sendRaw(port, bytes), expected), [], bytes.slice(0, 40))
  }
})

test('a request that never ends gets a problem of its own; nobody is answered who is gone', async (t) => {
  const sent: string[] = []
  let destroyed = 0
  const socket = (writable: boolean) =>
    ({ writable, end: (text: string) => sent.push(text), destroy: () => (destroyed += 1) }) as never
  const answer = answerClientError(() => '0192f3a4-5b6c-7d8e-9f01-23456789abcd')
  const failing = (code: string) => Object.assign(new Error('x'), { code })
  answer(failing('ERR_HTTP_REQUEST_TIMEOUT'), socket(true))
  t.same(problemComplaints(answerIn(sent[0]!), { status: 408, code: 'request-timeout' }), [])
  answer(failing('ECONNRESET'), socket(true))
  answer(failing('HPE_INVALID_METHOD'), socket(false))
  t.same([sent.length, destroyed], [1, 2])
})
