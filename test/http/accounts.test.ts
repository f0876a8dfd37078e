import { test } from 'tap'
import { writeGrant } from '../support/accounts.ts'
import { openBrowser } from '../support/browser.ts'
import type { Problem } from '../support/client.ts'
import { openCongress } from '../support/congress.ts'
import { EVERYBODY } from '../support/everyone.ts'
import { plant } from '../support/planted-secrets.ts'
import { type Answer, openTestService, type TestService } from '../support/service.ts'
import { storedIn } from '../support/stored.ts'
import { NAME, openCast, type ShownAccount } from './support/account-cast.ts'
import { eventsOf } from './support/audit-log.ts'

const CHOSEN = plant('con đò lá trúc qua sông', 'a password chosen in a test')
const UNKNOWN = '0192f3a4-5b6c-7d8e-9f01-23456789abcd'
const OPEN_ID = { issuer: 'https://dang-nhap.vi-du.vn', subject: '248289761001' }

/** All stored rows, without the times of last use of sessions. */
const storedBut = async (service: TestService) => ({ ...(await storedIn(service.connection)), session: '' })

/** The content of a refusal, without the id of its request. */
const told = ({ status, body }: Answer<Problem>) => ({ status, body: { ...body, instance: '' } })

test('the answer and the log event of a new account', async (t) => {
  const service = await openTestService(t)
  const { above } = await openCast(service)
  const body = { username: 'nguyen.van.dung', displayName: 'Nguyễn Văn Dũng', organisationId: above }
  let made: Answer<{ id: string; temporaryPassword: string }> | undefined
  const events = await eventsOf(service, async () => {
    made = await service.request('POST', '/v1/accounts', { body })
  })
  t.equal(made?.status, 201)
  const { temporaryPassword, ...account } = made!.body
  t.match(temporaryPassword, /^(?:[a-z2-9]{4}-){3}[a-z2-9]{4}$/)
  t.equal(made!.headers['location'], `/v1/accounts/${account.id}`)
  t.match(made!.headers['etag'], /^"1\.[\w-]{8}"$/)
  t.match(account, {
    ...body,
    kind: 'person',
    state: 'active',
    password: 'temporary',
    secondFactor: 'none',
    openId: null,
    version: 1,
    createdBy: EVERYBODY.id,
  })
  const read = await service.request('GET', `/v1/accounts/${account.id}`)
  t.same(
    [read.status, read.body, read.headers['etag']],
    [200, account, made!.headers['etag']],
    'read again, without the password',
  )
  t.match(events, [
    { action: 'account.created', object_type: 'account', object_id: account.id, role: 'system-administrator' },
  ])
  t.same(events[0]!.after, { ...body, openId: null })
})

test('a temporary password permits nothing except changing it', async (t) => {
  const service = await openTestService(t)
  const { make } = await openCast(service)
  const { temporaryPassword } = await make('nguoi.moi')
  const browser = openBrowser(service)
  await browser.signIn('nguoi.moi', temporaryPassword)
  t.match(await browser.request('GET', '/v1/account'), { status: 200, body: { password: 'temporary' } })
  for (const [method, path] of [
    ['GET', '/v1/congresses'],
    ['GET', '/v1/accounts'],
    ['POST', '/v1/account/second-factor'],
    ['POST', '/v1/account/second-factor/confirmation'],
    ['POST', '/v1/account/second-factor/removal'],
  ] as const) {
    t.match(await browser.request(method, path), { status: 403, body: { code: 'password-change-required' } }, path)
  }
  const body = { current: temporaryPassword, password: CHOSEN }
  t.match(await browser.request('POST', '/v1/account/password', { body }), {
    status: 201,
    body: { username: 'nguoi.moi', password: 'chosen', passwordExpiresAt: null },
  })
  t.equal((await browser.request('GET', '/v1/congresses')).status, 200)
  const again = openBrowser(service)
  await t.rejects(again.signIn('nguoi.moi', temporaryPassword), /sign-in-failed/)
  t.equal((await again.signIn('nguoi.moi', CHOSEN)).status, 201)
})

test('a temporary password is valid for seven days', async (t) => {
  let at = Date.UTC(2017, 7, 1)
  const service = await openTestService(t, { now: () => new Date(at) })
  const { make } = await openCast(service)
  const { temporaryPassword } = await make('nguoi.moi')
  at = Date.UTC(2017, 7, 8) - 1000
  t.equal((await openBrowser(service).signIn('nguoi.moi', temporaryPassword)).status, 201)
  at = Date.UTC(2017, 7, 8)
  await t.rejects(openBrowser(service).signIn('nguoi.moi', temporaryPassword), /sign-in-failed/)
})

test('an account that signs in at a provider gets no password', async (t) => {
  const service = await openTestService(t)
  const { must, refused, above, beside, administrator } = await openCast(service)
  const body = { username: 'qua.cong', displayName: NAME, organisationId: beside, openId: OPEN_ID }
  const made = await must<ShownAccount>('POST', '/v1/accounts', { body })
  t.match(made, { password: 'none', passwordExpiresAt: null, openId: OPEN_ID, temporaryPassword: null })
  const taken = { code: 'openid-subject-taken', status: 422, errors: [{ pointer: '/openId/subject' }] }
  t.match(await refused('POST', '/v1/accounts', { body: { ...body, username: 'nguoi.khac' } }), taken)
  const unseen = { ...body, username: 'nguoi.khac', organisationId: above }
  t.match(
    (await administrator.request('POST', '/v1/accounts', { body: unseen })).body,
    taken,
    'also where it is not seen',
  )
  const other = { ...body, username: 'cong.khac', openId: { ...OPEN_ID, issuer: 'https://cong-khac.vi-du.vn' } }
  t.match(await must('POST', '/v1/accounts', { body: other }), { openId: { subject: OPEN_ID.subject } })
})

test('a user name belongs to one account, inside the scope or outside it', async (t) => {
  const service = await openTestService(t)
  const { make, refused, above, beside, administrator } = await openCast(service)
  await make('trung.ten', beside)
  const before = await storedBut(service)
  const body = { username: 'trung.ten', displayName: NAME, organisationId: above }
  const taken = { code: 'username-taken', status: 422, errors: [{ pointer: '/username', code: 'username-taken' }] }
  t.match(await refused('POST', '/v1/accounts', { body }), taken)
  t.match((await administrator.request('POST', '/v1/accounts', { body })).body, taken)
  t.same(await storedBut(service), before)
  const same = Array.from({ length: 6 }, () =>
    service.request('POST', '/v1/accounts', { body: { ...body, username: 'cung.luc' } }),
  )
  t.same((await Promise.all(same)).map(({ status }) => status).sort(), [201, 422, 422, 422, 422, 422])
})

test('malformed user names are refused', async (t) => {
  const service = await openTestService(t)
  const { refused, above } = await openCast(service)
  const bad = [
    'ab',
    'a'.repeat(41),
    'Nguyen',
    'nguyễn',
    '.dung',
    '-dung',
    'a b c',
    'dung\n',
    'а-кириллица',
    'a@b.vn',
    "a'--",
    '',
  ]
  for (const username of bad) {
    const body = { username, displayName: NAME, organisationId: above }
    const { status, code, errors } = await refused('POST', '/v1/accounts', { body })
    t.same([status, code, errors?.[0]?.pointer], [400, 'body-invalid', '/username'], JSON.stringify(username))
  }
})

test('an organisation administrator creates accounts in the organisation and below it only', async (t) => {
  const service = await openTestService(t)
  const { administrator, above, below, beside, enter } = await openCast(service)
  let number = 0
  const create = (by: typeof administrator, organisationId: string | null) => {
    number += 1
    const body = { username: `nguoi.${number}`, displayName: NAME, organisationId }
    return by.request<Problem>('POST', '/v1/accounts', { body })
  }
  t.equal((await create(administrator, above)).status, 201)
  t.equal((await create(administrator, below)).status, 201)
  const before = await storedBut(service)
  const foreign = await create(administrator, beside)
  t.match(foreign, { status: 422, body: { code: 'organisation-unknown', errors: [{ pointer: '/organisationId' }] } })
  t.same(told(foreign), told(await create(administrator, UNKNOWN)), 'the same as one that nobody knows')
  t.match(await create(administrator, null), { status: 403, body: { code: 'role-missing' } })
  t.same(await storedBut(service), before)
  const nobody = await enter({ username: 'khong.vai.tro', organisationId: above })
  for (const organisationId of [above, null]) {
    const { status, body } = await create(nobody, organisationId)
    t.notMatch(body, { temporaryPassword: String })
    t.ok(status === 403 || status === 422, `${status}`)
  }
})

test('the list shows the accounts that the caller administers, page by page', async (t) => {
  const service = await openTestService(t)
  const { administrator, make, above, below, beside, enter, must } = await openCast(service)
  for (const [index, of] of [above, below, beside, null, below].entries()) await make(`nguoi.${index}`, of)
  const namesOf = async (get: (path: string) => Promise<unknown>, first: string): Promise<string[]> => {
    const names: string[] = []
    for (let next: string | null = first; next !== null; ) {
      const page = (await get(next)) as { items: ShownAccount[]; next: string | null }
      t.ok(page.items.length <= 2)
      names.push(...page.items.map(({ username }) => username))
      next = page.next
    }
    return names.sort()
  }
  const seen = await namesOf(async (path) => (await administrator.request('GET', path)).body, '/v1/accounts?limit=2')
  t.same(seen, ['nguoi.0', 'nguoi.1', 'nguoi.4', 'quan.tri.tinh'])
  const all = await namesOf((path) => must('GET', path), '/v1/accounts?limit=2')
  t.same(all, ['nguoi.0', 'nguoi.1', 'nguoi.2', 'nguoi.3', 'nguoi.4', 'nguoi.dung.thu', 'quan.tri.tinh'])
  const nobody = await enter({ username: 'khong.vai.tro', organisationId: above })
  t.match(await nobody.request('GET', '/v1/accounts'), { status: 403, body: { code: 'role-missing' } })
})

test('accounts outside the scope are unknown to an administrator, including those of the system', async (t) => {
  const service = await openTestService(t)
  const { administrator, make, beside, above } = await openCast(service)
  const congress = await openCongress(service)
  const guest = await make('khach.moi', congress.organisationId)
  // A person from elsewhere, visible because of a role in a congress that the administrator looks after.
  const seen = await make('nguoi.quen', beside)
  await writeGrant(service, seen.id, { role: 'organisation-administrator', organisationId: above })
  const foreign = [guest.id, seen.id, (await make('he.thong', null)).id, EVERYBODY.id]
  const acts = [
    ['GET', '', undefined],
    ['PUT', '', { displayName: NAME, state: 'disabled', openId: null, reason: 'Thử.' }],
    ['POST', '/password-reset', undefined],
    ['POST', '/second-factor-reset', undefined],
  ] as const
  const before = await storedBut(service)
  for (const [method, rest, body] of acts) {
    const at = (id: string) => {
      const options = { headers: { 'if-match': '"1"' }, ...(body ? { body } : {}) }
      return administrator.request<Problem>(method, `/v1/accounts/${id}${rest}`, options)
    }
    const unknown = told(await at(UNKNOWN))
    t.match(unknown, { status: 404, body: { code: 'account-unknown' } })
    for (const id of foreign) t.same(told(await at(id)), unknown, `${method} ${rest} ${id}`)
  }
  t.same(await storedBut(service), before)
})
