import { createHash, randomBytes } from 'node:crypto'
import { pino } from 'pino'
import { test } from 'tap'
import { openCongress } from '../support/congress.ts'
import { withClient } from '../support/database.ts'
import { EVERYBODY } from '../support/everyone.ts'
import { openTestService, type TestService } from '../support/service.ts'
import { storedTexts } from '../support/stored.ts'
import { asking, hold, type Key, keysOf, makeKey, makeServiceAccount, setKeyScene } from './support/keys.ts'
import { expectRefusals, type Refused } from './support/refusals.ts'

const UNKNOWN_ID = '0192f3a4-5b6c-7d8e-9f01-23456789abcd'

test('a service account has no password and a unique name', async (t) => {
  const { service, congress, account } = await setKeyScene(t)
  const { organisationId, must } = congress
  const body = { username: 'may-quet.so-2', displayName: 'Máy quét số 2', organisationId }
  const made = await must<Record<string, unknown>>('POST', '/v1/service-accounts', { body })
  t.match(made, { ...body, kind: 'service', state: 'active', version: 1, createdBy: EVERYBODY.id })
  await withClient(service.connection, async (client) => {
    const { rows } = await client.query(
      'select password_hash, openid_subject from account_credential where account_id = $1',
      [account],
    )
    t.same(rows, [{ password_hash: null, openid_subject: null }])
  })
  const post = (what: string, change: object, refused: Pick<Refused, 'status' | 'code' | 'pointer'>): Refused => {
    return { what, method: 'POST', path: '/v1/service-accounts', options: { body: { ...body, ...change } }, ...refused }
  }
  await expectRefusals(t, service, [
    post('the same name again', {}, { status: 422, code: 'username-taken', pointer: '/username' }),
    post(
      'an unknown organisation',
      { username: 'may-3', organisationId: UNKNOWN_ID },
      {
        status: 422,
        code: 'organisation-unknown',
        pointer: '/organisationId',
      },
    ),
    post(
      'of no organisation',
      { username: 'may-3', organisationId: null },
      {
        status: 400,
        code: 'body-invalid',
        pointer: '/organisationId',
      },
    ),
    post(
      'with a password',
      { username: 'may-3', password: 'bi-mat-thu so mot' },
      {
        status: 400,
        code: 'body-invalid',
        pointer: '/password',
      },
    ),
    post('as a person', { username: 'may-3', kind: 'person' }, { status: 400, code: 'body-invalid', pointer: '/kind' }),
  ])
})

test('the text of a key is shown once and stored nowhere; only the digest of its secret is stored', async (t) => {
  const { service, congress, account } = await setKeyScene(t)
  const path = `/v1/service-accounts/${account}/keys`
  const expiresAt = '2018-08-05T01:00:00.000Z'
  const body = {
    name: 'Máy quét phiếu số 1',
    roles: ['observer', 'board-member', 'observer'],
    congressIds: [congress.id],
    expiresAt,
  }
  const headers = { 'idempotency-key': 'once' }
  const first = await service.request<Key>('POST', path, { body, headers })
  t.match(first, { status: 201, headers: { 'cache-control': 'no-store' } })
  t.match(first.body, {
    key: /^kp_[0-9a-f]{32}_[\w-]{43}$/,
    accountId: account,
    name: 'Máy quét phiếu số 1',
    roles: ['observer', 'board-member'],
    congressIds: [congress.id],
    state: 'active',
    createdAt: '2017-08-05T01:00:00.000Z',
    createdBy: EVERYBODY.id,
    expiresAt,
    revokedAt: null,
    replacedBy: null,
    lastUsedAt: null,
  })
  t.equal(first.body.key.slice(3, 35), first.body.id.replaceAll('-', ''))
  const again = await service.request<Key>('POST', path, { body, headers })
  t.equal(again.status, 201, 'an Idempotency-Key is not looked at')
  t.not(again.body.key, first.body.key)

  const { key: text, ...listed } = first.body
  t.same((await keysOf(congress, account))[0], listed)
  const secret = text.slice(36)
  await withClient(service.connection, async (client) => {
    const { rows } = await client.query('select secret_hash from api_key where id = $1', [first.body.id])
    t.same(rows[0]!.secret_hash, createHash('sha256').update(secret).digest())
    const { rows: kept } = await client.query('select * from idempotency_key')
    t.same(kept, [])
  })
})

test('during the life of a key its secret is in no table, event or log', async (t) => {
  const lines: string[] = []
  const logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
  const service = await openTestService(t, { logger })
  const congress = await openCongress(service)
  const account = await makeServiceAccount(congress)
  await hold(service, account, 'observer', { congressId: congress.id })
  const path = `/v1/congresses/${congress.id}`
  const first = await makeKey(congress, account, { roles: ['observer'] })
  const next = await congress.must<Key>('POST', `/v1/keys/${first.id}/rotation`, { body: { overlapMinutes: 0 } })
  t.equal(await asking(service, first.key, path), '401 key-expired')
  t.equal(await asking(service, next.key, path), '200')
  await congress.must('POST', `/v1/keys/${next.id}/revocation`, { body: { reason: 'Máy quét bị mất.' } })
  t.equal(await asking(service, next.key, `${path}?key=${next.key}`), '401 key-expired')
  const forged = next.key.slice(0, 36) + randomBytes(32).toString('base64url')
  await asking(service, forged, path)
  const stored = await storedTexts(service.owner.pool)
  t.match(stored['audit_event'], 'key.refused')
  t.match(stored['api_key'], first.id)
  const shapes = [first.key, next.key, forged].flatMap((key) => {
    const secret = key.slice(36)
    return [secret, Buffer.from(secret).toString('hex'), Buffer.from(secret, 'base64url').toString('hex')]
  })
  for (const [where, text] of Object.entries({ ...stored, log: lines.join('\n') })) {
    t.notOk(
      shapes.some((shape) => text.includes(shape)),
      where,
    )
  }
})

test('keys that may not be created', async (t) => {
  const { service, clock, congress, account } = await setKeyScene(t)
  const path = `/v1/service-accounts/${account}/keys`
  const body = { name: 'Máy quét', roles: ['observer'], expiresAt: '2017-09-01T00:00:00.000Z' }
  const post = (what: string, change: object, status: number, code: Refused['code'], pointer: string): Refused => {
    return { what, method: 'POST', path, options: { body: { ...body, ...change } }, status, code, pointer }
  }
  const expiring = (what: string, expiresAt: string) =>
    post(what, { expiresAt }, 422, 'key-expiry-out-of-range', '/expiresAt')
  const malformed = (what: string, change: object, pointer: string) => post(what, change, 400, 'body-invalid', pointer)
  await expectRefusals(t, service, [
    expiring('expired', '2017-08-05T00:59:59.999Z'),
    expiring('expiring now', clock.now().toISOString()),
    expiring('good for more than a year', '2018-08-05T01:00:00.001Z'),
    expiring('good for ever', '9999-12-31T23:59:59Z'),
    malformed('a time of some zone', { expiresAt: '2017-09-01T00:00:00+07:00' }, '/expiresAt'),
    malformed('no expiry', { expiresAt: null }, '/expiresAt'),
    ...['presidium', 'board-head', 'organisation-administrator', 'system-administrator'].map((role) =>
      malformed(role, { roles: ['observer', role] }, '/roles/1'),
    ),
    malformed('no role', { roles: [] }, '/roles'),
    malformed('no congress', { congressIds: [] }, '/congressIds'),
    malformed('a secret of its own', { key: 'kp_x' }, '/key'),
    post('an unknown congress', { congressIds: [congress.id, UNKNOWN_ID] }, 422, 'congress-unknown', '/congressIds/1'),
    {
      what: 'for the account of a person',
      method: 'POST',
      path: `/v1/service-accounts/${EVERYBODY.id}/keys`,
      options: { body },
      status: 404,
      code: 'service-account-unknown',
    },
    {
      what: 'keys of a person',
      method: 'GET',
      path: `/v1/service-accounts/${EVERYBODY.id}/keys`,
      status: 404,
      code: 'service-account-unknown',
    },
  ])
})

test('a list of keys is read page by page', async (t) => {
  const { congress, account } = await setKeyScene(t)
  const made: string[] = []
  for (let number = 1; number <= 5; number += 1)
    made.push((await makeKey(congress, account, { name: `Máy ${number}` })).id)
  const seen: string[] = []
  let next: string | null = `/v1/service-accounts/${account}/keys?limit=2`
  while (next !== null) {
    const page: { items: Key[]; next: string | null } = await congress.must('GET', next)
    t.ok(page.items.length <= 2)
    seen.push(...page.items.map(({ id }) => id))
    next = page.next
  }
  t.same(seen, made)
})

test('a service account is read like every account and never gets a password', async (t) => {
  const { service, congress, account } = await setKeyScene(t)
  const path = `/v1/accounts/${account}`
  t.match(await congress.must('GET', path), { kind: 'service', state: 'active', password: 'none', version: 1 })
  const reset = { method: 'POST', path: `${path}/password-reset`, options: { body: {} } }
  await expectRefusals(t, service, [{ what: 'a password', ...reset, status: 422, code: 'account-of-service' }])
})

/** The rights of an account with a role on the keys of the scene's account. */
const attempts = async (service: TestService, token: string, account: string, keyId: string) => [
  await asking(service, token, `/v1/service-accounts/${account}/keys`),
  await asking(service, token, `/v1/service-accounts/${account}/keys`, 'POST', {
    name: 'Khóa của tôi',
    roles: ['observer'],
    expiresAt: '2017-09-01T00:00:00.000Z',
  }),
  await asking(service, token, `/v1/keys/${keyId}/rotation`, 'POST', { overlapMinutes: 1 }),
  await asking(service, token, `/v1/keys/${keyId}/revocation`, 'POST', { reason: 'Thử.' }),
]

test('a key cannot manage keys, neither its own nor others', async (t) => {
  const { service, congress, account } = await setKeyScene(t)
  await hold(service, account, 'observer', { congressId: congress.id })
  const own = await makeKey(congress, account, { roles: ['observer'] })
  t.same(await attempts(service, own.key, account, own.id), Array(4).fill('403 role-missing'))
  const unknown = ['404 service-account-unknown', '404 service-account-unknown', '404 key-unknown', '404 key-unknown']
  t.same(await attempts(service, own.key, UNKNOWN_ID, UNKNOWN_ID), unknown)
  const other = await openCongress(service)
  const foreign = await makeServiceAccount(other, 'may-noi-khac')
  const foreignKey = await makeKey(other, foreign)
  t.same(await attempts(service, own.key, foreign, foreignKey.id), unknown, 'of another organisation')
})
