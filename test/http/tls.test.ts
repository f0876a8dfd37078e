import { once } from 'node:events'
import { request } from 'node:https'
import { connect as connectTls } from 'node:tls'
import { test } from 'tap'
import { LIMITS } from '../../src/http/transport.ts'
import { openTestService } from '../support/service.ts'
import { madeFiles, pemOf } from '../tls/support.ts'
import { headerComplaints } from './support/header-checks.ts'
import { problemComplaints } from './support/problem-checks.ts'
import { answerIn, closed, exchange, listening } from './support/raw.ts'

const ask = async (port: number, ca: string, host: string) => {
  const asked = request({ port, host, ca, path: '/healthz', agent: false }).end()
  const [response] = (await once(asked, 'response')) as [import('node:http').IncomingMessage]
  response.resume()
  await once(response, 'end')
  return { status: response.statusCode, headers: response.headers as Record<string, string> }
}

test('with a certificate created here a client that trusts it reaches the service by TLS', async (t) => {
  const pem = pemOf(madeFiles(t))
  const port = await listening(await openTestService(t, { transport: { tls: pem } }))
  for (const host of ['localhost', '127.0.0.1']) {
    const { status, headers } = await ask(port, pem.certificate, host)
    t.equal(status, 200)
    t.same(headerComplaints({ headers }, true), [])
  }
  await t.rejects(ask(port, pemOf(madeFiles(t)).certificate, '127.0.0.1'), 'another certificate is not taken for it')
})

test('a client refuses a certificate for another name', async (t) => {
  const pem = pemOf(madeFiles(t, ['may-kiem-phieu.local']))
  const port = await listening(await openTestService(t, { transport: { tls: pem } }))
  await t.rejects(ask(port, pem.certificate, '127.0.0.1'), { code: 'ERR_TLS_CERT_ALTNAME_INVALID' })
})

test('plain text on the TLS port gets no plain-text answer, and the service continues', async (t) => {
  const pem = pemOf(madeFiles(t))
  const port = await listening(await openTestService(t, { transport: { tls: pem } }))
  const plain = await exchange(port, 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n')
  t.notMatch(plain, /HTTP|urn:|status/)
  t.equal((await ask(port, pem.certificate, '127.0.0.1')).status, 200)
})

test('the service refuses TLS versions before 1.2', async (t) => {
  const pem = pemOf(madeFiles(t))
  const port = await listening(await openTestService(t, { transport: { tls: pem } }))
  const tryVersion = async (version: 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3'): Promise<string> => {
    const ciphers = 'DEFAULT@SECLEVEL=0'
    const options = { port, ca: pem.certificate, minVersion: version, maxVersion: version, ciphers }
    const socket = connectTls(options)
    t.teardown(() => socket.destroy())
    return await once(socket, 'secureConnect').then(
      () => socket.getProtocol() ?? 'none',
      (error: { code: string }) => error.code,
    )
  }
  t.equal(await tryVersion('TLSv1.1'), 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION')
  t.equal(await tryVersion('TLSv1.2'), 'TLSv1.2')
  t.equal(await tryVersion('TLSv1.3'), 'TLSv1.3')
})

test('a handshake that never comes times out; invalid requests are refused as without TLS', async (t) => {
  const pem = pemOf(madeFiles(t))
  const limits = { ...LIMITS, headersMs: 100, requestMs: 200, checkMs: 20 }
  const impatient = await listening(await openTestService(t, { transport: { tls: pem, limits } }))
  t.equal(await exchange(impatient, ''), '')
  // On a busy machine a handshake that does come may take longer than that.
  const port = await listening(await openTestService(t, { transport: { tls: pem } }))
  const socket = connectTls({ port, ca: pem.certificate })
  let text = ''
  socket.setEncoding('utf8').on('data', (part: string) => {
    text += part
  })
  socket.write('NONSENSE\r\n\r\n')
  await closed(socket)
  const answer = answerIn(text)
  t.same(problemComplaints(answer, { status: 400, code: 'request-invalid' }), [])
  t.same(headerComplaints(answer, true), [])
})
