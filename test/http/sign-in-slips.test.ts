import { test } from 'tap'
import { writeAccount, writeGrant } from '../support/accounts.ts'
import { openBrowser } from '../support/browser.ts'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import { textOf } from '../support/poppler.ts'
import { TEST_TOKEN } from '../support/service.ts'
import { storedIn } from '../support/stored.ts'
import { inShort, openHall } from './support/devices.ts'

const SLIPS = '/v1/sign-in-slips'
const AT = '2017-08-05T19:00:00.000Z'
const PASSWORD = 'tttt-vvvv-xxxx-2222'

const account = (changes: object = {}) => ({
  kind: 'account',
  name: 'Nguyễn Văn Dũng',
  username: 'nguyen.van.dung',
  password: PASSWORD,
  expiresAt: AT,
  ...changes,
})
const bodyOf = (slips: readonly object[], address = 'https://kiem-phieu.vi-du.vn') => ({ address, slips })

test('a temporary password and a PIN are printed by those who set them, and nothing is stored', async (t) => {
  const { service, congress, headsBrowser, issuePin, mai } = await openHall(t)
  const { organisationId } = congress
  const made = { username: 'nguyen.van.dung', displayName: 'Nguyễn Văn Dũng', organisationId }
  const { temporaryPassword: password } = await congress.must<{ temporaryPassword: string }>('POST', '/v1/accounts', {
    body: made,
  })
  const pin = await issuePin(mai)
  const head = await headsBrowser({ from: '192.0.2.3' })
  const slips = [
    account({ password }),
    { kind: 'pin', name: 'Lê Thị Mai', device: 'Máy số 1', pin, expiresAt: AT },
    account({ name: '  Nguyễn Thị <b>Ẩn</b> #strong[x] ', password: 'bbbb-cccc-ffff-gggg' }),
  ]
  const before = await storedIn(service.connection)
  const headers = { 'idempotency-key': 'slips-of-today' }
  const administrators = await service.app.inject({
    method: 'POST',
    url: SLIPS,
    headers: { ...headers, authorization: `Bearer ${TEST_TOKEN}` },
    payload: bodyOf(slips),
  })
  t.equal(administrators.statusCode, 200)
  t.match(administrators.headers, {
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="phieu-dang-nhap.pdf"',
    'cache-control': 'no-store',
  })
  t.equal((await head.request('POST', SLIPS, { headers, body: bodyOf(slips) })).status, 200, 'the head of the board')
  const text = textOf(administrators.rawPayload).replaceAll(/\s/gu, '')
  for (const shown of [password, pin, 'Máysố1', 'nguyen.van.dung', 'NguyễnThị<b>Ẩn</b>#strong[x]']) {
    t.ok(text.includes(shown), shown === password || shown === pin ? 'the secret' : shown)
  }
  t.same(await storedIn(service.connection), before, 'no event, no paper, no answer under the key')
})

test('slips are refused to a session by PIN, to an observer, and without any role', async (t) => {
  const { service, congress, laptop, mai, issuePin, byPin } = await openHall(t)
  const pin = await issuePin(mai)
  t.equal(await byPin(laptop, mai, pin), '201')
  t.equal(inShort(await laptop.request('POST', SLIPS, { body: bodyOf([account()]) })), '403 pin-only-types')
  for (const role of ['observer', 'secretary', 'auditor', null]) {
    const username = `nguoi.${role ?? 'khong-vai-tro'}`
    const id = await writeAccount(service, { username, organisationId: congress.organisationId })
    if (role !== null) await writeGrant(service, id, { role, congressId: congress.id })
    const browser = openBrowser(service)
    await browser.signIn(username, EVERYBODYS_PASSWORD)
    t.equal(inShort(await browser.request('POST', SLIPS, { body: bodyOf([account()]) })), '403 role-missing', username)
  }
  const administrator = await writeAccount(service, { username: 'quan.tri', organisationId: congress.organisationId })
  const { organisationId } = congress
  await writeGrant(service, administrator, { role: 'organisation-administrator', organisationId })
  const browser = openBrowser(service)
  await browser.signIn('quan.tri', EVERYBODYS_PASSWORD)
  t.equal((await browser.request('POST', SLIPS, { body: bodyOf([account()]) })).status, 200)
  t.equal((await service.request('POST', SLIPS, { token: null, body: bodyOf([account()]) })).status, 401)
})

test('a refusal names the place of the fault, and repeats no secret', async (t) => {
  const { service } = await openHall(t)
  const before = await storedIn(service.connection)
  const pin = { kind: 'pin', name: 'Lê Thị Mai', device: 'Máy số 1', pin: '271828', expiresAt: AT }
  for (const [body, code, pointer] of [
    [bodyOf([]), 'body-invalid', '/slips'],
    [bodyOf(Array.from({ length: 61 }, () => account())), 'body-invalid', '/slips'],
    [bodyOf([account({ name: 'W'.repeat(151) })]), 'body-invalid', '/slips/0/name'],
    [bodyOf([account({ name: 'Nguyễn\nAn' })]), 'body-invalid', '/slips/0/name'],
    [bodyOf([account(), { ...pin, pin: '27182' }]), 'body-invalid', '/slips/1/pin'],
    [bodyOf([account({ password: 'llll-1111-OOOO-0000' })]), 'body-invalid', '/slips/0/password'],
    [bodyOf([account()], 'javascript:alert(1)'), 'body-invalid', '/address'],
    [bodyOf([account({ note: 'x' })]), 'body-invalid', '/slips/0'],
  ] as const) {
    const { status, body: problem } = await service.request<Record<string, unknown>>('POST', SLIPS, { body })
    t.match({ status, ...problem }, { status: 400, code }, pointer)
    t.match(JSON.stringify(problem), new RegExp(`"pointer":"${pointer}`), pointer)
    t.notMatch(JSON.stringify(problem), new RegExp(`${PASSWORD}|27182|OOOO`))
  }
  const unprintable = await service.request('POST', SLIPS, { body: bodyOf([account({ name: 'An 🀄' })]) })
  t.match(unprintable, { status: 422, body: { code: 'paper-text-not-printable' } })
  t.notMatch(JSON.stringify(unprintable.body), new RegExp(PASSWORD))
  t.same(await storedIn(service.connection), before)
})

test('the message of a faulty template of the organisation, which can quote a secret, is not shown', async (t) => {
  const quoting = '#panic(json("/data.json").slips.first().secret.value)'
  const { service } = await openHall(t, { templates: new Map([['sign-in-slips', quoting]]) })
  const { status, body } = await service.request<object>('POST', SLIPS, { body: bodyOf([account()]) })
  t.match({ status, body }, { body: { code: 'template-faulty' } })
  t.notMatch(JSON.stringify(body), new RegExp(PASSWORD))
})
