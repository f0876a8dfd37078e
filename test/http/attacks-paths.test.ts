import { readFileSync } from 'node:fs'
import { type Test, test } from 'tap'
import { openTestService, TEST_TOKEN } from '../support/service.ts'
import { exchange, listening } from './support/raw.ts'

/** Sends one request line exactly as it is, which an ordinary client would tidy up first. */
const asker = async (t: Test) => {
  const port = await listening(await openTestService(t))
  return async (line: string, headers: readonly string[] = []): Promise<{ status: number; text: string }> => {
    const head = [`${line} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...headers]
    const text = await exchange(port, `${head.join('\r\n')}\r\n\r\n`)
    t.ok(text.split('HTTP/1.1 ').length <= 2, `${line.slice(0, 60)}: one answer`)
    return { status: Number(text.split(' ', 2)[1]), text }
  }
}

const AUTHORISED = [`Authorization: Bearer ${TEST_TOKEN}`]

test('no spelling of an address bypasses authentication', async (t) => {
  const ask = await asker(t)
  const addresses = [
    '/v1/organisations',
    '/v1/%6frganisations',
    '/%76%31/organisations',
    '/v1/organisations?x=/healthz',
    '/v1/organisations#/healthz',
    '/v1/organisations/',
    '//v1/organisations',
    '/v1//organisations',
    '/./v1/organisations',
    '/v1/./organisations',
    '/v1/../v1/organisations',
    '/healthz/../v1/organisations',
    '/healthz/..;/v1/organisations',
    '/docs/../v1/organisations',
    '/docs/static/../../v1/organisations',
    '/docs/%2e%2e/v1/organisations',
    '/docs/..%2fv1/organisations',
    '/docs/..%5cv1/organisations',
    '/v1%2forganisations',
    '/v1%252forganisations',
    '/v1/organisations;jsessionid=1',
    '/v1/organisations%3b',
    '/v1;x/organisations',
    '/v1/organisations%20',
    '/v1/organisations.',
    '/v1/organisations.json',
    '/v1/organisations%00',
    '/v1/organisations%00.html',
    '/v1/organisations%0a',
    '/v1/organisations%c0%af',
    '/V1/organisations',
    '/v1/ORGANISATIONS',
    '\\v1\\organisations',
    '/v1\\organisations',
    'http://x/v1/organisations',
    'http://elsewhere.example/v1/organisations',
    'x:/v1/organisations',
    'v1/organisations',
  ]
  for (const address of addresses) {
    const { status, text } = await ask(`GET ${address}`)
    t.ok([400, 401, 404].includes(status), `${address}: ${status}`)
    t.notMatch(text, /"items"/, address)
  }
  // Node takes it for the front page, which is open to anyone.
  t.notMatch((await ask('GET *')).text, /"items"/)
})

test('an address is used as sent: no normalisation and no second decoding', async (t) => {
  const ask = await asker(t)
  const same = ['/v1/organisations', '/v1/%6frganisations', 'http://x/v1/organisations']
  for (const address of same) t.equal((await ask(`GET ${address}`, AUTHORISED)).status, 200, address)
  const others = [
    '/v1/../healthz',
    '/v1/organisations/../../healthz',
    '/v1/%2e%2e/healthz',
    '/v1/..%2fhealthz',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/v1/%256frganisations',
    '//v1/organisations',
    '/v1//organisations',
    '/V1/organisations',
    '/v1/organisations.',
    '/v1/organisations;x',
    '/v1/organisations%00',
    '/v1/organisations%2f',
    '/v1/session/',
    '/healthz/',
    '/healthz%2f..%2fv1%2forganisations',
  ]
  for (const address of others) t.equal((await ask(`GET ${address}`, AUTHORISED)).status, 404, address)
  const malformed = [
    '/v1/organisations/',
    '/v1/rounds/%',
    '/v1/rounds/%zz',
    '/v1/rounds/%c0%af',
    '/v1/rounds/%ff',
    '/v1/rounds/..',
    '/v1/rounds/%00',
  ]
  for (const address of malformed) {
    const { status, text } = await ask(`GET ${address}`, AUTHORISED)
    t.equal(status, 400, address)
    t.match(text, /"code":"path-invalid"/, address)
  }
})

test('no address leads to a file that is not a page', async (t) => {
  const ask = await asker(t)
  const names = ['package.json', 'src/config.ts', '.git/HEAD', 'keys/installation.key', 'etc/passwd']
  const ups = [
    '',
    '../',
    '../../',
    '../../../../',
    '..%2f..%2f',
    '%2e%2e/%2e%2e/',
    '..%5c..%5c',
    '....//....//',
    '..%252f..%252f',
    '/',
    '%2f',
  ]
  const known = readFileSync(`${import.meta.dirname}/../../package.json`, 'utf8').slice(0, 60)
  for (const folder of ['/', '/docs/', '/docs/static/', '/openapi.json/', '/v1/']) {
    for (const up of ups) {
      for (const name of names) {
        const { status, text } = await ask(`GET ${folder}${up}${name}`, AUTHORISED)
        t.ok(status === 404 || status === 400 || status === 403, `${folder}${up}${name}: ${status}`)
        t.notOk(text.includes(known) || /root:|refs\/heads|process\.env/.test(text))
      }
    }
  }
  // The folder of the pages' parts has the library's own page; it is not a list either.
  for (const [folder, expected] of Object.entries({
    '/docs/static/': 200,
    '/docs/static': 404,
    '/v1': 404,
    '/v1/': 404,
  })) {
    const { status, text } = await ask(`GET ${folder}`, AUTHORISED)
    t.equal(status, expected, `${folder} is not listed`)
    t.notMatch(text, /<a |Index of/i)
  }
})

test('unsupported methods and method overrides are refused', async (t) => {
  const ask = await asker(t)
  for (const method of ['TRACE', 'PROPFIND', 'PATCH', 'DELETE', 'OPTIONS', 'M-SEARCH', 'PURGE']) {
    const { status, text } = await ask(`${method} /v1/organisations`, ['X-Mirror: mirrored-by-trace'])
    t.ok(status === 404 || status === 405, `${method}: ${status}`)
    t.notMatch(text, /mirrored-by-trace/)
  }
  for (const method of ['get', 'Get', 'GETT', 'G ET', 'NONSENSE', '']) {
    t.equal((await ask(`${method} /v1/organisations`, AUTHORISED)).status, 400, method)
  }
  // A tunnel to elsewhere is not opened; the connection is closed without a word.
  t.equal((await ask('CONNECT elsewhere.example:443', AUTHORISED)).text, '')
  const overriding = [
    'X-HTTP-Method-Override: POST',
    'X-Method-Override: POST',
    'X-HTTP-Method: POST',
    'X-Original-URL: /healthz',
    'X-Rewrite-URL: /healthz',
  ]
  for (const header of overriding) {
    const { status, text } = await ask('GET /v1/organisations', [...AUTHORISED, header])
    t.equal(status, 200, header)
    t.match(text, /"items":\[\]/, header)
    t.equal((await ask('GET /v1/organisations', [header])).status, 401, `${header} without a token`)
  }
})

test('endless addresses are refused', async (t) => {
  const ask = await asker(t)
  const long = {
    'one part': `/v1/rounds/${'x'.repeat(7_000)}`,
    'many parts': `/v1${'/x'.repeat(3_500)}`,
    'many dots': `/v1${'/..'.repeat(2_300)}`,
    'a long query': `/v1/organisations?${'x'.repeat(7_000)}`,
    'many queries': `/v1/organisations?${'a=1&'.repeat(1_700)}`,
    'many escapes': `/v1/rounds/${'%41'.repeat(2_300)}`,
  }
  for (const [what, address] of Object.entries(long)) {
    const { status } = await ask(`GET ${address}`, AUTHORISED)
    t.ok(status === 400 || status === 404, `${what}: ${status}`)
  }
  t.equal((await ask(`GET /v1/rounds/${'x'.repeat(9_000)}`, AUTHORISED)).status, 431)
})
