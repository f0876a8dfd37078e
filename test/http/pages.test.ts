import { gunzipSync } from 'node:zlib'
import { test } from 'tap'
import { bundledDesk } from '../support/desk.ts'
import { openTestService } from '../support/service.ts'
import { headerComplaints } from './support/header-checks.ts'

const PAGES = ['/', '/setup', '/verify']
const LASTS = 'public, max-age=31536000, immutable'

const openPages = async (t: Parameters<typeof openTestService>[0]) => {
  const { files } = await bundledDesk()
  const { request, app } = await openTestService(t, { desk: files })
  const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    request<string>('GET', path, { token: null, headers })
  return { files, get, app }
}

test('the pages for people have nothing inline, and find all their parts', async (t) => {
  const { get } = await openPages(t)
  for (const path of PAGES) {
    const answer = await get(path)
    const { status, headers, body } = answer
    t.equal(status, 200, path)
    t.match(headers['content-type'], /^text\/html; charset=utf-8$/)
    t.same(headerComplaints(answer), [], path)
    const policy = headers['content-security-policy'] ?? ''
    t.match(policy, /default-src 'none'/)
    t.match(policy, /script-src 'self'/)
    t.match(policy, /require-trusted-types-for 'script'/)
    const scripts = path === '/verify' ? "worker-src 'self'; trusted-types kiem-phieu-verifier" : "trusted-types 'none'"
    t.ok(policy.endsWith(`; ${scripts}`), policy)
    t.notMatch(policy, /unsafe|\*|data:/)
    t.notMatch(body, /<script(?![^>]* src=)|<style| style=| on\w+=/, `${path} has nothing inline`)
    t.match(body, /<html lang="vi">/)
    const addresses = [...body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address!)
    t.ok(addresses.length >= 6)
    for (const address of addresses) t.equal((await get(address)).status, 200, `${path} finds ${address}`)
  }
})

test('a part at an address with its digest is kept for a year; a page is asked for again each time', async (t) => {
  const { files, get } = await openPages(t)
  for (const [path, { etag, type, lasts }] of files) {
    const answer = await get(path)
    t.equal(answer.headers['content-type'], type, path)
    t.equal(answer.headers.etag, etag)
    t.same(headerComplaints(answer), [], path)
    t.equal(answer.headers['cache-control'], lasts ? LASTS : 'no-cache', path)
    t.equal(lasts, /-[0-9A-Z]{8}\.\w+$/.test(path), path)
    for (const seen of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await get(path, { 'if-none-match': seen })
      t.equal(again.status, 304)
      t.equal(again.body, '')
    }
    t.equal((await get(path, { 'if-none-match': '"other"' })).status, 200)
  }
})

test('texts are compressed once, for browsers that accept it', async (t) => {
  const { files, app } = await openPages(t)
  for (const [url, { bytes, type }] of files) {
    const get = (accepted: string) => app.inject({ url, headers: { 'accept-encoding': accepted } })
    const packed = await get('deflate, gzip;q=1.0')
    t.equal(packed.headers['content-encoding'], ['font/woff2', 'image/png'].includes(type) ? undefined : 'gzip', url)
    t.equal(packed.headers['vary'], 'accept-encoding')
    const text = packed.headers['content-encoding'] ? gunzipSync(packed.rawPayload) : packed.rawPayload
    t.ok(text.equals(bytes), `${url} is the same`)
    for (const accepted of ['', 'br', 'gzip;q=0']) {
      const plain = await get(accepted)
      t.equal(plain.headers['content-encoding'], undefined)
      t.ok(plain.rawPayload.equals(bytes))
    }
  }
})

test('no other file of the folder is served', async (t) => {
  const { get } = await openPages(t)
  for (const path of [
    '/desk/',
    '/desk/README.md',
    '/desk/main.tsx',
    '/desk/../main.ts',
    '/desk/%2e%2e/main.ts',
    '/desk/api/types.ts',
  ]) {
    t.equal((await get(path)).status, 404, path)
  }
})

test('the script that verifies a log can fetch nothing and send nothing', async (t) => {
  const { get } = await openPages(t)
  const [, address = ''] = /name="verifier" content="([^"]+)"/.exec((await get('/verify')).body) ?? []
  const { status, headers } = await get(address)
  t.equal(status, 200)
  t.equal(
    headers['content-security-policy'],
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  )
})
