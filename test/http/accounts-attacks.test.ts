import { test } from 'tap'
import { openBrowser } from '../support/browser.ts'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import { plant } from '../support/planted-secrets.ts'
import { openTestService } from '../support/service.ts'
import { storedIn, storedTexts } from '../support/stored.ts'
import { NAME, openCast, type ShownAccount } from './support/account-cast.ts'

const CHOSEN = plant('con đò lá trúc qua sông', 'a password chosen in a test')

test('fields of an account that a caller may not set are refused in every request', async (t) => {
  const service = await openTestService(t)
  const { make, refused, above, enter } = await openCast(service)
  const { id } = await make('nguoi.cu')
  const person = await enter({ username: 'nguoi.thuong', organisationId: above })
  const before = await storedIn(service.connection)
  const extra: readonly (readonly [string, unknown])[] = [
    ['id', id],
    ['kind', 'service'],
    ['version', 7],
    ['role', 'system-administrator'],
    ['roles', [{ role: 'system-administrator' }]],
    ['passwordHash', '$argon2id$v=19$m=8,t=1,p=1$AAAAAAAAAAA$AAAAAAAAAAA'],
    ['temporary', false],
    ['createdBy', id],
    ['constructor', { x: 1 }],
  ]
  const creating = { username: 'nguoi.moi', displayName: NAME, organisationId: above }
  const changing = { displayName: NAME, state: 'active', openId: null, reason: 'Thử.' }
  const headers = { 'if-match': '"1"' }
  for (const [key, value] of [...extra, ['state', 'disabled'], ['password', CHOSEN], ['reason', 'x']] as const) {
    const problem = await refused('POST', '/v1/accounts', { body: { ...creating, [key]: value } })
    t.match(
      problem,
      { status: 400, code: 'body-invalid', errors: [{ pointer: `/${key}`, code: 'field-unknown' }] },
      key,
    )
  }
  for (const [key, value] of [...extra, ['username', 'ten.moi'], ['organisationId', null]] as const) {
    const problem = await refused('PUT', `/v1/accounts/${id}`, { headers, body: { ...changing, [key]: value } })
    t.match(
      problem,
      { status: 400, code: 'body-invalid', errors: [{ pointer: `/${key}`, code: 'field-unknown' }] },
      key,
    )
  }
  for (const [key, value] of [...extra, ['username', 'quan.tri'], ['accountId', id]] as const) {
    const body = { current: EVERYBODYS_PASSWORD, password: CHOSEN, [key]: value }
    const answer = await person.request('POST', '/v1/account/password', { body })
    t.match(answer, { status: 400, body: { errors: [{ pointer: `/${key}`, code: 'field-unknown' }] } }, key)
  }
  t.same({ ...(await storedIn(service.connection)), session: '' }, { ...before, session: '' })
})

test('prototype-polluting keys are refused as unknown keys, at any depth', async (t) => {
  const service = await openTestService(t)
  const { refused, above } = await openCast(service)
  const before = await storedIn(service.connection)
  const account = `"username":"nguoi.moi","displayName":"${NAME}","organisationId":"${above}"`
  const poisoned = [
    `{${account},"__proto__":{"state":"active"}}`,
    `{${account},"\\u005f_proto__":{"isAdmin":true}}`,
    `{${account},"constructor":{"prototype":{"kind":"service"}}}`,
    `{${account},"openId":{"issuer":"https://a.vn","subject":"1","__proto__":{"subject":"2"}}}`,
  ]
  for (const body of poisoned) {
    const { status, code } = await refused('POST', '/v1/accounts', { body })
    t.same([status, code], [400, 'body-invalid'], body)
  }
  t.equal(({} as { isAdmin?: boolean }).isAdmin, undefined)
  t.same(await storedIn(service.connection), before)
})

test('markup and SQL in a name are stored as text', async (t) => {
  const service = await openTestService(t)
  const { must, change, above } = await openCast(service)
  const names = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "Robert'); drop table account; --",
    "' or '1'='1",
    '#{7*7} {{7*7}} %s %n $1 \\x00',
    '../../etc/passwd',
    '=cmd|calc!A1',
  ]
  for (const [index, displayName] of names.entries()) {
    const body = { username: `ten.la.${index}`, displayName, organisationId: above }
    const made = await must<ShownAccount>('POST', '/v1/accounts', { body })
    t.equal(made.displayName, displayName)
    t.equal((await must<ShownAccount>('GET', `/v1/accounts/${made.id}`)).displayName, displayName)
    const reason = displayName
    t.equal((await change(made.id, { displayName: `${displayName}.`, reason })).displayName, `${displayName}.`)
  }
  const { items } = await must<{ items: ShownAccount[] }>('GET', '/v1/accounts')
  t.equal(items.length, names.length + 2, 'all accounts are there')
})

test('no secret is stored in clear text', async (t) => {
  const service = await openTestService(t)
  const { make, must } = await openCast(service)
  const { id, temporaryPassword } = await make('nguoi.moi')
  const browser = openBrowser(service)
  await browser.signIn('nguoi.moi', temporaryPassword)
  const body = { current: temporaryPassword, password: CHOSEN }
  await browser.request('POST', '/v1/account/password', { body })
  const shown = await browser.request<{ secret: string }>('POST', '/v1/account/second-factor', {
    body: { password: CHOSEN },
  })
  const reset = await must<{ temporaryPassword: string }>('POST', `/v1/accounts/${id}/password-reset`)
  const secrets = [temporaryPassword, CHOSEN, shown.body.secret, reset.temporaryPassword]
  const stored = await storedTexts(service.owner.pool)
  t.match(stored['account_credential'], /\$argon2id\$/)
  for (const [table, text] of Object.entries(stored)) {
    const found = secrets.filter((secret) => text.includes(secret) || text.includes(secret.replaceAll('-', '')))
    t.same(found, [], table)
  }
})
