import { X509Certificate } from 'node:crypto'
import { test } from 'tap'
import { isServedAs, servedNames } from '../../src/http/host-names.ts'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import { openTestService, TEST_TOKEN } from '../support/service.ts'
import { madeFiles, pemOf } from '../tls/support.ts'
import { headerComplaints } from './support/header-checks.ts'
import { type Expected, problemComplaints } from './support/problem-checks.ts'
import { listening, sendRaw } from './support/raw.ts'

const NAMES = ['may-kiem-phieu', 'kiemphieu.example.vn', '*.tinhuy.vn']
const UNKNOWN: Expected = { status: 421, code: 'host-not-served' }

test('addresses, localhost and the names of the service are served, with any port', async (t) => {
  for (const host of [
    '127.0.0.1',
    '192.168.1.7:3000',
    '[::1]',
    '[fe80::1]:8443',
    'localhost',
    'LOCALHOST:3000',
    'localhost.',
    'app.localhost',
    'may-kiem-phieu:3000',
    'May-Kiem-Phieu.',
    'kiemphieu.example.vn',
    'bau-cu.tinhuy.vn',
  ]) {
    t.ok(isServedAs(host, NAMES), host)
  }
})

test('any other name is not served, whatever it resembles', async (t) => {
  for (const host of [
    '',
    ':3000',
    'evil.example',
    'localhost.evil.example',
    'localhostx',
    '127.0.0.1.evil.example',
    '::1',
    '[evil.example]',
    '[127.0.0.1]',
    'may-kiem-phieu.evil.example',
    'x.kiemphieu.example.vn',
    'tinhuy.vn',
    '.tinhuy.vn',
    'a.b.tinhuy.vn',
    'evil.example/localhost',
    'localhost@evil.example',
    '*.tinhuy.vn:x',
  ]) {
    t.notOk(isServedAs(host, NAMES), host)
  }
})

test('the names are those of the machine, the configuration, the certificate and the sign-in', async (t) => {
  const certificate = 'DNS:kiem-phieu, IP Address:10.0.0.5, DNS:*.Example.vn'
  const sources = {
    machine: 'May1.tinhuy.vn',
    configured: ['0.0.0.0', 'Bau-Cu'],
    origins: ['https://x.vn:8443'],
    certificate,
  }
  t.same(servedNames(sources), [
    'may1.tinhuy.vn',
    'may1',
    'may1.local',
    '0.0.0.0',
    'bau-cu',
    'x.vn',
    'kiem-phieu',
    '*.example.vn',
  ])
  t.same(servedNames({ machine: '', configured: [], origins: [], certificate: '' }), [])
})

test('a page that gives its own name this address reaches nothing, with or without an account', async (t) => {
  const service = await openTestService(t, { transport: { names: ['may-kiem-phieu'] } })
  const port = await listening(service)
  const body = JSON.stringify({ username: 'quan.tri', password: EVERYBODYS_PASSWORD })
  const ask = (host: string, method: string, path: string, more = '', sent = '') =>
    sendRaw(
      port,
      `${method} ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${more}${
        sent === '' ? '' : `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(sent)}\r\n`
      }\r\n${sent}`,
    )
  const evil = `evil.example:${port}`
  const known = `Authorization: Bearer ${TEST_TOKEN}\r\n`
  for (const answer of [
    await ask(evil, 'POST', '/v1/sessions', `Origin: http://${evil}\r\n`, body),
    await ask(evil, 'GET', '/v1/organisations', known),
    await ask(evil, 'POST', '/v1/organisations', known, '{}'),
    await ask(evil, 'GET', '/'),
    await ask(evil, 'GET', '/docs'),
    await ask(evil, 'GET', '/readyz'),
    await ask(evil, 'OPTIONS', '/v1/sessions'),
    await ask(evil, 'GET', '/no-such-page'),
    // Nobody trusts this caller as a proxy.
    await ask(evil, 'GET', '/healthz', 'X-Forwarded-For: 192.0.2.7\r\nX-Forwarded-Host: may-kiem-phieu\r\n'),
  ]) {
    t.same([...problemComplaints(answer, UNKNOWN), ...headerComplaints(answer)], [])
  }
  t.equal((await ask(`may-kiem-phieu:${port}`, 'GET', '/v1/organisations', known)).status, 200)
  t.equal((await ask(`127.0.0.1:${port}`, 'GET', '/v1/organisations', known)).status, 200)
  t.equal((await sendRaw(port, 'GET /healthz HTTP/1.0\r\n\r\n')).status, 200, 'HTTP/1.0 has no Host')
})

test('a trusted proxy passes on the names that it has chosen', async (t) => {
  const service = await openTestService(t, { transport: { trustedProxies: ['10.0.0.5'] } })
  const ask = async (remoteAddress: string, headers: Record<string, string>) => {
    const { statusCode } = await service.app.inject({ url: '/healthz', remoteAddress, headers })
    return statusCode
  }
  const forwarded = { host: 'bau-cu.tinhuy.vn', 'x-forwarded-for': '192.0.2.7' }
  t.equal(await ask('10.0.0.5', forwarded), 200)
  t.equal(await ask('10.0.0.6', forwarded), 421, 'another machine')
  t.equal(await ask('10.0.0.5', { host: 'bau-cu.tinhuy.vn' }), 421, 'a request of the proxy’s machine itself')
})

test('the names of a certificate that npm run certificate makes are served', async (t) => {
  const { certificate } = pemOf(madeFiles(t))
  const { subjectAltName = '' } = new X509Certificate(certificate)
  const names = servedNames({ machine: '', configured: [], origins: [], certificate: subjectAltName })
  t.ok(names.length > 0)
  for (const name of names) t.ok(isServedAs(`${name}:3000`, names), name)
})
