import { test } from 'tap'
import { openTestService } from '../support/service.ts'

const PAGES = ['/', '/setup']
const SCRIPTS = ['account.js', 'ask.js', 'page.js', 'setup.js', 'sign-in.js', 'words.js']

test('the pages for people', async (t) => {
  const { request } = await openTestService(t)
  const get = (path: string) => request<string>('GET', path, { token: null })

  for (const path of PAGES) {
    const { status, headers, body } = await get(path)
    t.equal(status, 200, path)
    t.match(headers['content-type'], /^text\/html; charset=utf-8$/)
    const policy = headers['content-security-policy'] ?? ''
    t.match(policy, /default-src 'none'/)
    t.match(policy, /script-src 'self'/)
    t.notMatch(policy, /unsafe|\*|data:/)
    t.notMatch(body, /<script(?![^>]* src=)|<style| style=| on\w+=/, `${path} has nothing inline`)
    for (const [, address] of body.matchAll(/(?:src|href)="([^"]+)"/g)) {
      t.equal((await get(address!)).status, 200, `${path} finds ${address}`)
    }
  }
  for (const name of SCRIPTS) {
    const { status, headers, body } = await get(`/desk/${name}`)
    t.equal(status, 200, name)
    t.match(headers['content-type'], /^text\/javascript/)
    t.notMatch(
      body,
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/,
      `${name} writes text`,
    )
    for (const [, imported] of body.matchAll(/from '\.\/([^']+)'/g)) {
      t.ok(SCRIPTS.includes(imported!), `${name} finds ${imported}`)
    }
    for (const [, path] of body.matchAll(/'(\/v1\/[^']+)'/g)) {
      const { status: known } = await request('GET', path!, { token: null })
      t.not(known, 404, `${name} asks ${path}, which exists`)
    }
  }
  await t.test('no other file of the folder is served', async (t) => {
    for (const path of [
      '/desk/',
      '/desk/README.md',
      '/desk/../main.ts',
      '/desk/%2e%2e/main.ts',
      '/desk/account.html',
    ]) {
      t.equal((await get(path)).status, 404, path)
    }
  })
})
