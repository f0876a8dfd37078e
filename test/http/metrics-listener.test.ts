import { connect } from 'node:net'
import { type Test, test } from 'tap'
import { listenForMetrics, type Metrics } from '../../src/http/metrics-listener.ts'
import { closed, exchange } from './support/raw.ts'

const HERE = { host: '127.0.0.1', port: 0 }

const open = async (t: Test, scrape: Metrics['scrape'] = async () => 'up 1\n', warn = (_: unknown): void => {}) => {
  const listener = await listenForMetrics(HERE, { contentType: 'text/plain; version=0.0.4', scrape }, warn)
  t.teardown(listener.close)
  return listener.address.port
}

const get = (path: string): string => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`

test('GET /metrics is all that the listener knows, and each answer ends its connection', async (t) => {
  const port = await open(t)
  const metrics = await exchange(port, get('/metrics'))
  t.match(metrics, /^HTTP\/1\.1 200 .*\r\ncontent-type: text\/plain; version=0\.0\.4\r\n/s)
  t.match(metrics, /\r\ncache-control: no-store\r\n/)
  t.ok(metrics.endsWith('\r\n\r\nup 1\n'))
  t.match(await exchange(port, get('/metrics?a=b')), /^HTTP\/1\.1 200 /)
  for (const path of ['/', '/metrics/', '/metrics/../metrics', '/healthz', '/v1/session', '//metrics', '*']) {
    t.match(await exchange(port, get(path)), /^HTTP\/1\.1 404 /, path)
  }
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD']) {
    const answer = await exchange(port, `${method} /metrics HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n`)
    t.match(answer, /^HTTP\/1\.1 405 .*\r\nallow: GET\r\n/s, method)
  }
})

test('a long header is refused, and pipelined requests beyond the first are not answered', async (t) => {
  let asked = 0
  const port = await open(t, async () => {
    asked += 1
    return `up ${asked}\n`
  })
  t.match(
    await exchange(port, `GET /metrics HTTP/1.1\r\nHost: localhost\r\nX: ${'a'.repeat(5_000)}\r\n\r\n`),
    /^HTTP\/1\.1 431 /,
  )
  t.equal((await exchange(port, get('/metrics').repeat(5))).match(/HTTP\/1\.1/g)?.length, 1)
  t.equal(asked, 1)
})

test('questions at one time share one answer', async (t) => {
  let asked = 0
  let answer = (_: string): void => {}
  const port = await open(t, () => {
    asked += 1
    return new Promise((resolve) => {
      answer = resolve
      if (asked === 2) resolve('up 2\n')
    })
  })
  const both = [exchange(port, get('/metrics')), exchange(port, get('/metrics'))]
  // An answer to a third request shows that the two before have been read.
  t.match(await exchange(port, get('/')), / 404 /)
  answer('up 1\n')
  for (const text of await Promise.all(both)) t.ok(text.endsWith('up 1\n'))
  t.equal(asked, 1)
  t.ok((await exchange(port, get('/metrics'))).endsWith('up 2\n'), 'a later question gets an answer of its own')
})

test('an error behind the metrics is logged and not told', async (t) => {
  const warned: unknown[] = []
  const port = await open(
    t,
    () => Promise.reject(new Error('SECRET')),
    (error) => void warned.push(error),
  )
  const answer = await exchange(port, get('/metrics'))
  t.match(answer, /^HTTP\/1\.1 500 /)
  t.notMatch(answer, 'SECRET')
  t.match(warned, [{ message: 'SECRET' }])
})

test('an address in use is an error, and a listener that closes ends idle connections', async (t) => {
  const listener = await listenForMetrics(HERE, { contentType: 'text/plain', scrape: async () => '' }, () => {})
  const { port } = listener.address
  await t.rejects(
    listenForMetrics({ ...HERE, port }, { contentType: 'text/plain', scrape: async () => '' }, () => {}),
    {
      code: 'EADDRINUSE',
    },
  )
  const socket = connect(port, '127.0.0.1')
  const ended = closed(socket)
  await new Promise((resolve) => socket.once('connect', resolve))
  await listener.close()
  await ended
})
