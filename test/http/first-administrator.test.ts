import { test } from 'tap'
import { offerSetupLink } from '../../src/app/sessions/offer-setup-link.ts'
import { SetupLink } from '../../src/app/sessions/setup-link.ts'
import { createSecrets } from '../../src/secrets/secrets.ts'
import { openDatabase, SIGN_IN_ROLE } from '../../src/storage/connection.ts'
import { createUnitOfWork } from '../../src/storage/unit-of-work.ts'
import { writeAccount, writeGrant } from '../support/accounts.ts'
import { openBrowser } from '../support/browser.ts'
import { standingClock } from '../support/clock.ts'
import { testFollowers } from '../support/log-signer.ts'
import { plant } from '../support/planted-secrets.ts'
import { countedIds, openTestService, SETUP_TOKEN, type TestService } from '../support/service.ts'
import { storedIn } from '../support/stored.ts'
import { eventsIn, eventsOf } from './support/audit-log.ts'
import { problemComplaints } from './support/problem-checks.ts'

const PATH = '/v1/first-administrator'
const PASSWORD = plant('mùa thu năm ấy trời rất trong', 'the password of the first administrator')
const BODY = { token: SETUP_TOKEN, username: 'quan.tri', displayName: 'Nguyễn Thị Thu Hà', password: PASSWORD }
const WRONG_TOKEN = plant('not-the-token-that-was-printed', 'a wrong setup token')

/** A link as the service prints it if there is no administrator. */
const linkUntil = (expiresAt: string, despiteAdministrators = false): SetupLink =>
  new SetupLink({ digest: createSecrets(Buffer.alloc(32)).digest(SETUP_TOKEN), expiresAt, despiteAdministrators })

const openWithLink = (t: Parameters<typeof openTestService>[0], now = standingClock().now) =>
  openTestService(t, { now, setupLink: linkUntil('2017-08-06T01:00:00.000Z') })

const make = (service: TestService, more: Partial<typeof BODY> = {}, from = '192.0.2.7') =>
  service.request('POST', PATH, { token: null, body: { ...BODY, ...more }, from })

test('the holder of the link creates the account, is signed in and administers the installation', async (t) => {
  const service = await openWithLink(t)
  const browser = openBrowser(service)
  const events = await eventsOf(service, async () => {
    const { status, body } = await browser.request('POST', PATH, { body: BODY })
    t.equal(status, 201)
    t.match(body, {
      account: { username: 'quan.tri', displayName: 'Nguyễn Thị Thu Hà' },
      mustChangePassword: false,
      roles: [{ role: 'system-administrator', congress: null, organisation: null }],
    })
  })
  t.same(
    events.map(({ action }) => action),
    ['account.created', 'role.granted', 'session.opened'],
  )
  t.equal(new Set(events.map(({ actor_id }) => actor_id)).size, 1, 'nobody else is there to act')
  const organisation = { name: 'Đảng bộ Sở Tài chính', level: 'grassroots' }
  t.equal((await browser.request('POST', '/v1/organisations', { body: organisation })).status, 201)
  await openBrowser(service).signIn('quan.tri', PASSWORD)
})

test('anybody can read whether the first administrator is awaited, and nothing more', async (t) => {
  const service = await openWithLink(t)
  const read = async (from: TestService) => (await from.request('GET', PATH, { token: null })).body
  t.same(await read(service), { awaited: true })
  await make(service)
  t.same(await read(service), { awaited: false })
  const another = await openTestService(t, { setupLink: linkUntil('2017-08-06T01:00:00.000Z', true) })
  t.same(await read(another), { awaited: false }, 'a link beside administrators is nobody’s business')
})

test('the link works once, even if it is opened many times simultaneously', async (t) => {
  const service = await openWithLink(t)
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, index) => make(service, { username: `quan.tri.${index}` }, `192.0.2.${index}`)),
  )
  t.equal(answers.filter(({ status }) => status === 201).length, 1)
  const { account } = await storedIn(service.connection)
  const again = await make(service, { username: 'ke.gian' })
  t.same(problemComplaints(again, { status: 401, code: 'setup-link-invalid' }), [])
  t.equal((await storedIn(service.connection))['account'], account)
})

test('a wrong token is refused, logged without the token, and throttled', async (t) => {
  const service = await openWithLink(t)
  const statuses: number[] = []
  const events = await eventsOf(service, async () => {
    for (let time = 0; time < 7; time += 1) statuses.push((await make(service, { token: WRONG_TOKEN })).status)
  })
  t.same(statuses, [401, 401, 401, 401, 401, 429, 429])
  t.match(
    events,
    Array.from({ length: 5 }, () => ({ action: 'session.failed', after: { reason: 'setup-link-wrong' } })),
  )
  const refused = await make(service, { token: WRONG_TOKEN }, '192.0.2.8')
  t.same(problemComplaints(refused, { status: 401, code: 'setup-link-invalid' }), [])
  t.equal((await make(service, {}, '192.0.2.8')).status, 201, 'the link itself is as good as before')
})

test('the link expires after a day', async (t) => {
  const clock = standingClock()
  const service = await openWithLink(t, clock.now)
  clock.minutesLater(24 * 60)
  t.same(problemComplaints(await make(service), { status: 401, code: 'setup-link-invalid' }), [])
})

test('a refused password or a taken name does not use up the link', async (t) => {
  const service = await openWithLink(t)
  const before = await storedIn(service.connection)
  const refusals = [
    [{ password: 'ngắn' }, 'password-too-short', '/password'],
    [{ password: 'nguyen thi thu ha' }, 'password-too-common', '/password'],
    [{ username: 'nguoi.dung.thu' }, 'username-taken', '/username'],
  ] as const
  for (const [more, code, pointer] of refusals) {
    t.same(problemComplaints(await make(service, more), { status: 422, code, pointer }), [])
  }
  t.same(await storedIn(service.connection), before)
  t.equal((await make(service)).status, 201)
})

test('if an administrator already exists, the link works only if it was requested at the start', async (t) => {
  for (const [asked, status] of [
    [false, 409],
    [true, 201],
  ] as const) {
    const setupLink = linkUntil('2017-08-06T01:00:00.000Z', asked)
    const service = await openTestService(t, { now: standingClock().now, setupLink })
    await writeGrant(service, await writeAccount(service, { username: 'co.roi' }), { role: 'system-administrator' })
    t.equal((await make(service)).status, status)
  }
})

test('a wrong link has one answer and one event, with a link or without, with an administrator or without', async (t) => {
  const links = { none: new SetupLink(null), first: linkUntil('2017-08-06T01:00:00.000Z') }
  const states = [
    ['nobody has installed a link', links.none, false],
    ['the link waits for the first administrator', links.first, false],
    ['there is an administrator', new SetupLink(null), true],
    ['there is an administrator, and a link for one more', linkUntil('2017-08-06T01:00:00.000Z', true), true],
  ] as const
  const answers: unknown[] = []
  for (const [state, setupLink, isThere] of states) {
    const service = await openTestService(t, { now: standingClock().now, setupLink })
    if (isThere)
      await writeGrant(service, await writeAccount(service, { username: 'co.roi' }), { role: 'system-administrator' })
    const statuses: number[] = []
    const events = await eventsOf(service, async () => {
      const refused = await make(service, { token: WRONG_TOKEN })
      t.same(problemComplaints(refused, { status: 401, code: 'setup-link-invalid' }), [], state)
      for (let time = 0; time < 6; time += 1) statuses.push((await make(service, { token: WRONG_TOKEN })).status)
    })
    answers.push([statuses, events.map(({ action, after }) => [action, after])])
  }
  for (const answer of answers) t.same(answer, answers[0])
})

test('without a printed link no account can be created', async (t) => {
  const service = await openTestService(t, { setupLink: new SetupLink(null) })
  const { account } = await storedIn(service.connection)
  t.same(problemComplaints(await make(service), { status: 401, code: 'setup-link-invalid' }), [])
  t.equal((await storedIn(service.connection))['account'], account)
})

test('a request with a role, state, organisation or id is refused', async (t) => {
  const service = await openWithLink(t)
  for (const more of [{ role: 'presidium' }, { state: 'active' }, { organisationId: null }, { id: 'x' }]) {
    const refused = await service.request('POST', PATH, { token: null, body: { ...BODY, ...more } })
    t.same(problemComplaints(refused, { status: 400, code: 'body-invalid', pointer: `/${Object.keys(more)[0]}` }), [])
  }
})

test('the start offers a link if there is no administrator or on request, and logs it', async (t) => {
  const service = await openTestService(t)
  const handle = openDatabase(service.connection, () => {}, SIGN_IN_ROLE)
  t.teardown(handle.close)
  const newId = countedIds()
  const secrets = createSecrets(Buffer.alloc(32))
  const offer = (isAsked: boolean) =>
    offerSetupLink(createUnitOfWork(handle, testFollowers), secrets, { at: '2017-08-05T01:00:00.000Z', newId }, isAsked)
  const first = await offer(false)
  const second = await offer(false)
  t.match(first.token, /^[\w-]{43}$/)
  t.not(first.token, second.token)
  const at = '2017-08-05T02:00:00.000Z'
  t.equal(second.link.take(secrets.digest(first.token!), at), false, 'a new start knows nothing of the link before')
  t.equal(second.link.take(secrets.digest(second.token!), '2017-08-06T01:00:00.000Z'), false)
  t.equal(second.link.take(secrets.digest(second.token!), at), true)
  await writeGrant(service, await writeAccount(service, { username: 'co.roi' }), { role: 'system-administrator' })
  t.match(await offer(false), { token: null, link: { isOpen: false } })
  const asked = await offer(true)
  t.match(asked, { token: String, link: { isOpen: true, despiteAdministrators: true } })
  const events = (await eventsIn(service)).filter(({ action }) => action === 'setup-link.made')
  t.same(
    events.map(({ after }) => after!['despiteAdministrators']),
    [false, false, true],
  )
})
