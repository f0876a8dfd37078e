import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'
import { type Test, test } from 'tap'
import { parse } from 'yaml'
import { LIMITS, type Limits } from '../../src/http/transport.ts'
import { openTestService, type ServiceOptions, TEST_TOKEN } from '../support/service.ts'
import { answerIn, closed, exchange, listening } from './support/raw.ts'

const get = (path: string, ...headers: readonly string[]): string =>
  `${[`GET ${path} HTTP/1.1`, 'Host: localhost', ...headers].join('\r\n')}\r\n\r\n`
const post = (body: string): string =>
  `POST /v1/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`
const LAST = 'Connection: close'
const DESCRIPTION = get('/openapi.json')
const AUTHORISED = `Authorization: Bearer ${TEST_TOKEN}`

/** A listening service, with all its requested responses, by connection. */
const open = async (t: Test, limits: Partial<Limits> = {}, options: ServiceOptions = {}) => {
  const service = await openTestService(t, { ...options, transport: { limits: { ...LIMITS, ...limits } } })
  const asked = new Map<Socket, ServerResponse[]>()
  service.app.server.on('request', ({ socket }, response) => {
    asked.set(socket, [...(asked.get(socket) ?? []), response])
  })
  const port = await listening(service)
  const probe = async () => answerIn(await exchange(port, get('/healthz', LAST))).status
  /** Bytes that wait in this process for their readers. */
  const unsent = () =>
    [...asked.keys()].reduce((sum, socket) => sum + (socket.destroyed ? 0 : socket.writableLength), 0)
  return { service, port, asked, probe, unsent }
}

/** A connection that sends and never reads. */
const deaf = async (t: Test, port: number, text: string): Promise<Socket> => {
  const socket = connect(port, '127.0.0.1').on('error', () => {})
  t.teardown(() => socket.destroy())
  socket.pause()
  await once(socket, 'connect')
  socket.write(text)
  return socket
}

/** Begun, and not yet with the operating system. */
const isUnderWay = (response: ServerResponse): boolean => response.headersSent && !response.writableFinished

test('a pipelined request is processed only after the previous one is answered', async (t) => {
  const begun: (string | null)[] = []
  const gates = new Map<string | null, () => void>()
  const { service, port, asked } = await open(
    t,
    {},
    {
      identify: async ({ bearer }) => {
        begun.push(bearer)
        await new Promise<void>((resolve) => gates.set(bearer, resolve))
        return { refused: 'unauthenticated' }
      },
    },
  )
  const names = ['one', 'two', 'three']
  const text = names.map((name) => get('/v1/organisations', `Authorization: Bearer ${name}`)).join('')
  const answers = exchange(port, text.replace(/\r\n\r\n$/, `\r\n${LAST}\r\n\r\n`))
  while ((asked.values().next().value?.length ?? 0) < 3) await once(service.app.server, 'request')
  for (const [index, name] of names.entries()) {
    while (!gates.has(name)) await new Promise(setImmediate)
    // Whatever else was handed over has had its turn.
    await new Promise(setImmediate)
    t.same(begun, names.slice(0, index + 1))
    gates.get(name)!()
  }
  t.equal((await answers).match(/HTTP\/1\.1 401/g)?.length, 3)
})

test('pipelined answers come in the order of their requests, also long and streamed ones', async (t) => {
  const { port } = await open(t)
  const export_ = `POST /v1/installation/audit-exports HTTP/1.1\r\nHost: localhost\r\n${AUTHORISED}\r\nContent-Length: 0\r\n\r\n`
  const text = [get('/nothing'), export_, DESCRIPTION, get('/healthz'), get('/v1/nothing', LAST)].join('')
  const answers = await exchange(port, text)
  const marks = ['route-unknown', '"type":"end"', '"openapi":"3.1.0"', '{"status":"ok"}', 'route-unknown']
  let at = -1
  for (const mark of marks) {
    at = answers.indexOf(mark, at + 1)
    t.ok(at >= 0, mark)
  }
  t.equal(answers.match(/HTTP\/1\.1 \d/g)?.length, marks.length)
})

test('requests after an answer that closes the connection are not processed', async (t) => {
  const { port, asked } = await open(t)
  const text = await exchange(port, post('{') + get('/healthz').repeat(3))
  t.same(text.match(/HTTP\/1\.1 \d+/g), ['HTTP/1.1 400'])
  const [responses] = asked.values()
  t.same(
    responses!.map(({ headersSent }) => headersSent),
    [true, false, false, false],
  )
})

test('a client that reads nothing has at most one answer in progress', async (t) => {
  const { port, asked, probe, unsent } = await open(t)
  const connections = 8
  for (let count = 0; count < connections; count += 1) {
    await deaf(t, port, DESCRIPTION.repeat(LIMITS.waitingRequests))
  }
  const size = Buffer.byteLength(await exchange(port, get('/openapi.json', LAST)))
  for (let count = 0; count < 50; count += 1) {
    t.equal(await probe(), 200)
    const most = Math.max(...[...asked.values()].map((responses) => responses.filter(isUnderWay).length))
    t.ok(most <= 1, `${most} at once on one connection`)
    t.ok(unsent() <= (connections + 1) * size, `${unsent()} bytes`)
  }
})

test('a connection with more waiting requests than allowed is closed; the service continues', async (t) => {
  const { port, asked, probe } = await open(t, { waitingRequests: 4 })
  const socket = await deaf(t, port, DESCRIPTION.repeat(1_500))
  socket.resume()
  await closed(socket)
  const [responses] = asked.values()
  t.ok(responses!.filter(({ headersSent }) => headersSent).length <= 5)
  t.equal(await probe(), 200)
})

test('a connection whose waiting requests exceed the byte limit is closed too', async (t) => {
  const unanswered = { identify: () => new Promise<never>(() => {}) }
  const { port, probe } = await open(t, { waitingBytes: 1_000 }, unanswered)
  const waiting = await deaf(t, port, get('/v1/organisations', AUTHORISED) + post('x'.repeat(400)).repeat(2))
  const overfull = await exchange(port, get('/v1/organisations', AUTHORISED) + post('x'.repeat(900)).repeat(3))
  t.equal(overfull, '')
  t.equal(await probe(), 200)
  t.notOk(waiting.closed)
})

test('beyond the limit of unsent bytes the slowest readers are disconnected, and others are answered', async (t) => {
  const unsentBytes = 2_000_000
  const { port, probe, unsent } = await open(t, { unsentBytes, waitingRequests: 200 })
  // More than the operating system buffers for a reader.
  const slowest = await deaf(t, port, DESCRIPTION.repeat(100))
  const size = Buffer.byteLength(await exchange(port, get('/openapi.json', LAST)))
  while (unsent() === 0) t.equal(await probe(), 200)
  for (let count = 0; count < 8; count += 1) await deaf(t, port, DESCRIPTION.repeat(100))
  slowest.resume()
  const gone = closed(slowest)
  while (!slowest.destroyed) {
    t.equal(await probe(), 200)
    t.ok(unsent() <= unsentBytes + 2 * size, `${unsent()} bytes`)
  }
  await gone
})

test('the description is read once and answered with 304 if its tag matches', async (t) => {
  const { service } = await open(t)
  const first = await service.request<object>('GET', '/openapi.json', { token: null })
  const tag = first.headers['etag'] ?? ''
  t.match(tag, /^"[\w-]{43}"$/)
  t.same(first.body, service.app.swagger())
  for (const path of ['/openapi.json', '/docs/json']) {
    for (const seen of [tag, `W/${tag}`, `"x", ${tag}`, '*']) {
      const known = await service.request('GET', path, { token: null, headers: { 'if-none-match': seen } })
      t.match(known, { status: 304, body: '', headers: { etag: tag } }, `${path} ${seen}`)
    }
    const other = await service.request('GET', path, { token: null, headers: { 'if-none-match': '"x"' } })
    t.same([other.status, other.body], [200, first.body])
  }
  const yaml = await service.request<string>('GET', '/docs/yaml', { token: null })
  t.match(yaml, { status: 200, headers: { 'content-type': 'application/x-yaml; charset=utf-8' } })
  t.same(parse(yaml.body), first.body)
})

test('of a connection with too many requests only a few are read, although they came in one piece', async (t) => {
  const { service, port, probe } = await open(t)
  let read = 0
  service.app.server.on('request', () => {
    read += 1
  })
  const socket = await deaf(t, port, DESCRIPTION.repeat(1_500))
  socket.resume()
  await closed(socket)
  t.equal(await probe(), 200)
  t.ok(read < 100, `${read} were read`)
})

test('a body that comes in one piece with the requests around it is read whole', async (t) => {
  const { port } = await open(t)
  const body = JSON.stringify({ username: 'x'.repeat(3_000), password: 'y' })
  const answers = await exchange(port, `${get('/healthz')}${post(body)}${get('/healthz', LAST)}`)
  t.same(answers.match(/HTTP\/1.1 \d+/g), ['HTTP/1.1 200', 'HTTP/1.1 400', 'HTTP/1.1 200'])
})
