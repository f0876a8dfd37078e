import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { test } from 'tap'
import { LIMITS } from '../../src/http/transport.ts'
import { openTestService, TEST_TOKEN } from '../support/service.ts'
import { until } from '../support/until.ts'
import { madeFiles, pemOf } from '../tls/support.ts'
import { closed, listening } from './support/raw.ts'

test('closing finishes requests in progress and does not wait for idle connections', async (t) => {
  const { app } = await openTestService(t)
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const agent = new Agent({ keepAlive: true })
  t.teardown(() => agent.destroy())
  const answered = new Promise<{ status: number | undefined; connection: string | undefined }>((resolve, reject) => {
    const headers = { authorization: `Bearer ${TEST_TOKEN}`, 'content-type': 'application/json' }
    const asked = request({ port, agent, method: 'POST', path: '/v1/organisations', headers }, (response) => {
      response.resume()
      response.on('end', () => resolve({ status: response.statusCode, connection: response.headers.connection }))
    })
    asked.on('error', reject)
    asked.write('{"name":"Chi bộ A",')
    // The rest of the body follows only when the server has begun to close.
    app.server.once('request', async () => {
      void app.close()
      await until(() => !app.server.listening)
      asked.end('"level":"chi-bo"}')
    })
  })
  t.same(await answered, { status: 201, connection: 'close' })
  await app.close()
})

/** Limits under which nothing but the closing ends a connection. */
const PATIENT = { ...LIMITS, headersMs: 120_000, requestMs: 3_600_000, idleMs: 3_600_000 }

for (const [name, bytes] of [
  ['that has sent nothing', ''],
  ['with the beginning of a request', 'GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Slow: '],
] as const) {
  test(`closing does not wait for a connection ${name}`, async (t) => {
    const service = await openTestService(t, { transport: { limits: PATIENT } })
    const port = await listening(service)
    const accepted = once(service.app.server, 'connection')
    const socket = connect(port, '127.0.0.1')
    if (bytes) socket.write(bytes)
    const [taken] = await accepted
    await until(() => taken.bytesRead === bytes.length)
    await Promise.all([closed(socket), service.app.close()])
    t.pass('it is closed, and so is the service')
  })
}

for (const name of ['before its handshake', 'after its handshake'] as const) {
  test(`closing does not wait for a silent connection of TLS ${name}`, async (t) => {
    const tls = pemOf(madeFiles(t))
    const service = await openTestService(t, { transport: { tls, limits: PATIENT } })
    const port = await listening(service)
    const accepted = once(service.app.server, name === 'before its handshake' ? 'connection' : 'secureConnection')
    const socket =
      name === 'before its handshake'
        ? connect(port, '127.0.0.1')
        : connectTls({ port, host: '127.0.0.1', ca: tls.certificate, servername: 'localhost' })
    const ended = closed(socket)
    await accepted
    await Promise.all([ended, service.app.close()])
    t.pass('it is closed, and so is the service')
  })
}

test('closing ends requests that are not complete when the time for a request is over', async (t) => {
  const service = await openTestService(t, { transport: { limits: { ...PATIENT, headersMs: 50, requestMs: 50 } } })
  service.app.server.headersTimeout = 0
  service.app.server.requestTimeout = 0
  const port = await listening(service)
  const asked = once(service.app.server, 'request')
  const socket = connect(port, '127.0.0.1')
  socket.write(
    `POST /v1/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{`,
  )
  const ended = closed(socket)
  await asked
  await Promise.all([ended, service.app.close()])
  t.pass('the sender of half a body keeps nobody waiting')
})
