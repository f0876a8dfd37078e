import { test } from 'tap'
import { openTestService, TEST_TOKEN } from '../support/service.ts'
import { examplesOn } from './support/examples.ts'
import { headerComplaints } from './support/header-checks.ts'
import { documentOf, operationsOf, send } from './support/operations.ts'
import { listening, sendRaw } from './support/raw.ts'
import { openStage } from './support/stage.ts'

test('every route sends the same security headers, with a token and without, and nothing under /v1 is cached', async (t) => {
  const { service, stage } = await openStage(t)
  const byName = new Map(operationsOf(documentOf(service.app)).map((described) => [described.name, described]))
  const examples = Object.entries(examplesOn(stage))
  t.ok(examples.length > 40)
  for (const [name, example] of examples) {
    for (const token of [null, TEST_TOKEN]) {
      const answer = await send(service, byName.get(name)!, example, { token })
      t.same(headerComplaints(answer), [], `${name}: ${answer.status}`)
      t.equal(answer.headers['cache-control'], 'no-store', name)
    }
  }
})

test('unknown paths and early refusals send them too', async (t) => {
  const { request } = await openTestService(t)
  const cases: readonly (readonly [method: string, path: string, status: number])[] = [
    ['GET', '/nothing', 404],
    ['GET', '/v1', 404],
    ['GET', '/v1/nothing', 404],
    ['DELETE', '/v1/organisations', 405],
    ['GET', '/v1/rounds/%', 400],
    ['GET', `/v1/rounds/${'x'.repeat(200)}`, 400],
    ['GET', '/openapi.json', 200],
    ['GET', '/docs/static/nothing.js', 404],
  ]
  for (const [method, path, status] of cases) {
    const answer = await request(method, path, { token: null })
    t.equal(answer.status, status, path)
    t.same(headerComplaints(answer), [], path)
    t.equal(answer.headers['cache-control'], 'no-store', path)
  }
})

test('a request with an unknown Expect header gets them too', async (t) => {
  const service = await openTestService(t)
  const port = await listening(service)
  const expecting = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\nExpect: nonsense\r\nConnection: close\r\n\r\n'
  const answer = await sendRaw(port, expecting)
  t.equal(answer.status, 200)
  t.same(headerComplaints(answer), [])
})

test('no other origin may read or send anything: a preflight is answered like an unknown method', async (t) => {
  const { request } = await openTestService(t)
  const headers = {
    origin: 'https://elsewhere.example',
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization',
  }
  const preflight = await request('OPTIONS', '/v1/organisations', { token: null, headers })
  t.match(preflight, { status: 405, body: { code: 'method-not-allowed' } })
  t.same(headerComplaints(preflight), [])
  const { origin } = headers
  const crossing = await request('GET', '/v1/organisations', { headers: { origin } })
  t.equal(crossing.status, 200)
  t.same(headerComplaints(crossing), [])
})

test('the pages at /docs use nothing inline and nothing from other origins', async (t) => {
  const { request } = await openTestService(t)
  const page = await request<string>('GET', '/docs/', { token: null })
  t.equal(page.status, 200)
  t.same(headerComplaints(page), [])
  const policy = page.headers['content-security-policy'] ?? ''
  t.match(policy, /script-src 'self';/)
  t.notMatch(policy, /unsafe|\*|https?:/)
  t.notMatch(page.body, /<script(?![^>]* src=)|<style|\son[a-z]+=|\sstyle=|javascript:/i)
  const sources = [...page.body.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address!)
  t.ok(sources.length >= 5)
  for (const source of sources) {
    t.match(source, /^\.\/static\//)
    const part = await request('GET', new URL(source, 'http://x/docs/').pathname, { token: null })
    t.equal(part.status, 200, source)
    t.same(headerComplaints(part), [], source)
  }
})
