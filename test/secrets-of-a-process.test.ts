import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Test, test } from 'tap'
import { parseKey } from '../src/app/keys/key-text.ts'
import { COMPILED } from './support/compiled.ts'
import { handOver, MARKER, plant } from './support/planted-secrets.ts'
import { alwaysSecretIn, type Planted, SHORTEST, searchFor } from './support/planted-secrets-search.ts'
import { readyFolder } from './support/ready-folder.ts'

const MAIN = join(import.meta.dirname, '..', 'src', 'main.ts')

interface Running {
  readonly child: ChildProcess
  readonly out: () => string
  readonly errors: () => string
}

/** The service as it is started on a laptop, with the most talkative log. */
const start = (t: Test, dataDir: string): Running => {
  const env = { HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'trace', ...COMPILED }
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let [out, errors] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (part: string) => (out += part))
  child.stderr.setEncoding('utf8').on('data', (part: string) => (errors += part))
  t.teardown(async () => {
    if (child.exitCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'close')
  })
  return { child, out: () => out, errors: () => errors }
}

/** Waits for a line of the service on standard output. */
const said = async ({ child, out }: Running, pattern: RegExp): Promise<string> => {
  while (!pattern.test(out())) await once(child.stdout!, 'data')
  return pattern.exec(out())![1]!
}

interface Reply {
  readonly status: number
  readonly cookie: string | null
  readonly body: Readonly<Record<string, string>>
}

const ask = async (origin: string, method: string, path: string, sent: unknown, headers = {}): Promise<Reply> => {
  const answer = await fetch(`${origin}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(sent === undefined ? {} : { body: typeof sent === 'string' ? sent : JSON.stringify(sent) }),
  })
  const [cookie = null] = answer.headers.getSetCookie()
  const text = await answer.text()
  return { status: answer.status, cookie, body: text === '' ? {} : JSON.parse(text) }
}

/** The events of a first day: right and wrong passwords, a second factor, another account, a key, an invalid request. */
const firstDay = async (t: Test, origin: string, setupToken: string): Promise<Planted[]> => {
  const secrets: Planted[] = []
  const keep = (text: string, what: string): string => {
    // A short or empty text occurs everywhere and proves nothing.
    if (text.length < SHORTEST) throw new Error(`${what} is too short to look for`)
    secrets.push({ text: plant(text, what), what })
    return text
  }
  const first = keep(`${MARKER} đầu tiên của quản trị`, 'the first password')
  const second = keep(`${MARKER} thứ hai của quản trị`, 'the second password')
  const wrong = keep(`${MARKER} gõ nhầm hôm nay`, 'a wrong password')
  const wrongToken = keep('x9Kq2Lm4Np6Rs8Tv0Wy1Za3Bc5De7Fg9Hi2Jk4Lm6No', 'a wrong token')
  const administrator = { username: 'quan.tri', displayName: 'Nguyễn Thị Thu Hà', password: first }
  const setUp = (token: string) => ask(origin, 'POST', '/v1/first-administrator', { token, ...administrator })
  t.ok((await setUp(wrongToken)).status >= 400)
  const made = await setUp(setupToken)
  t.equal(made.status, 201)
  const cookie = made.cookie!.split(';')[0]!
  keep(cookie.split('=')[1]!, 'the cookie of a session')
  const signed = { cookie }
  const username = administrator.username
  t.ok((await ask(origin, 'POST', '/v1/sessions', { username, password: wrong })).status >= 400)
  t.ok((await ask(origin, 'POST', '/v1/sessions', { username: wrong, password: wrong })).status >= 400)
  t.ok((await ask(origin, 'POST', '/v1/sessions', `{"username":"${username}","password":"${wrong}"`)).status >= 400)
  t.ok((await ask(origin, 'GET', `/v1/organisations?token=${wrongToken}`, undefined, signed)).status >= 400)
  t.ok((await ask(origin, 'GET', `/v1/rounds/${wrongToken}`, undefined, signed)).status >= 400)
  t.ok((await ask(origin, 'GET', '/v1/session', undefined, { authorization: `Bearer ${wrongToken}` })).status === 401)
  t.ok((await ask(origin, 'GET', '/v1/session', undefined, { ...signed, x: 'a'.repeat(9_000) })).status === 431)
  const factor = await ask(origin, 'POST', '/v1/account/second-factor', { password: first }, signed)
  t.equal(factor.status, 201)
  keep(factor.body['secret']!, 'the secret of a second factor')
  t.equal((await ask(origin, 'POST', '/v1/account/password', { current: first, password: second }, signed)).status, 201)
  const again = await ask(origin, 'POST', '/v1/sessions', { username, password: second })
  t.equal(again.status, 201)
  const fresh = { cookie: again.cookie!.split(';')[0]! }
  keep(fresh.cookie.split('=')[1]!, 'the cookie of a second session')
  const body = { name: 'Chi bộ Văn phòng', level: 'chi-bo' }
  const organisation = await ask(origin, 'POST', '/v1/organisations', body, fresh)
  const organisationId = organisation.body['id']!
  const typist = { username: 'le.thi.mai', displayName: 'Lê Thị Mai', organisationId, openId: null }
  const account = await ask(origin, 'POST', '/v1/accounts', typist, { ...fresh, 'idempotency-key': 'account-1' })
  t.equal(account.status, 201, JSON.stringify(account.body['code']))
  keep(account.body['temporaryPassword']!, 'a temporary password')
  const scanner = { username: 'may.quet', displayName: 'Máy quét phiếu', organisationId }
  const service = await ask(origin, 'POST', '/v1/service-accounts', scanner, fresh)
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString()
  const key = { name: 'Máy quét phiếu số 1', roles: ['observer'], congressIds: null, expiresAt }
  const keys = `/v1/service-accounts/${service.body['id']}/keys`
  const created = await ask(origin, 'POST', keys, key, { ...fresh, 'idempotency-key': 'key-1' })
  t.equal(created.status, 201, JSON.stringify(created.body['code']))
  const shown = keep(created.body['key']!, 'a key')
  keep(parseKey(shown)!.secret, 'the secret in a key')
  for (const bearer of [shown, `${shown.slice(0, -1)}x`]) {
    await ask(origin, 'GET', '/v1/congresses', undefined, { authorization: `Bearer ${bearer}` })
  }
  return secrets
}

test('the output and the files of the service contain no secret except the link, printed once', async (t) => {
  const dataDir = await readyFolder(t, 'migrated')
  const running = start(t, dataDir)
  const setupToken = await said(running, /\/setup#(\S+)\n/)
  const origin = await said(running, /^Mở \/ open: (http:\S+)\/$/m)
  const secrets = await firstDay(t, origin, setupToken)
  running.child.kill('SIGTERM')
  await once(running.child, 'close')
  handOver()

  const link = { text: plant(setupToken, 'the token of the setup link'), what: 'the token of the setup link' }
  const whats = (text: string) => searchFor([...secrets, link])(text).map(({ what }) => what)
  t.ok(secrets.length >= 9)
  t.ok(running.errors().length > 0, 'the log says something')
  t.same([...whats(running.errors()), ...alwaysSecretIn(running.errors())], [], 'standard error')
  t.same([...whats(running.out()), ...alwaysSecretIn(running.out())], [link.what], 'standard output')
  t.equal(running.out().split(setupToken).length, 2, 'the link is printed once')

  let bytes = 0
  const leaks: string[] = []
  for (const name of globSync('**/*', { cwd: dataDir })) {
    const file = join(dataDir, name)
    if (!statSync(file).isFile()) continue
    const text = readFileSync(file)
    bytes += text.length
    for (const { text: secret, what } of [...secrets, link]) if (text.includes(secret)) leaks.push(`${what} in ${name}`)
  }
  t.ok(bytes > 10_000_000, 'tables and their log of changes were read')
  t.same(leaks, [], 'on the disk')
})
