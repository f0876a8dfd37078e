import { Secret, TOTP } from 'otpauth'
import { test } from 'tap'
import { AUDIT_ACTIONS, has, kindOf } from '../../src/events/catalogue.ts'
import { writeAccount, writeGrant } from '../support/accounts.ts'
import { openBrowser } from '../support/browser.ts'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import { plant } from '../support/planted-secrets.ts'
import { inShort } from './support/devices.ts'
import { makeKey, makeServiceAccount } from './support/keys.ts'
import { openWaysIn, type ReadEvent, type WaysIn } from './support/ways-in.ts'

const CHANGED = 'account.sign-in-changed'
const NEXT_PASSWORD = plant('mật khẩu mới của đồng chí trưởng ban', 'a password chosen after a reset')
const LINK = { issuer: 'https://dang-nhap.vi-du.vn', subject: 'quan-tri' }

const aboutChange = (events: readonly ReadEvent[], accountId: string) =>
  events.filter(({ action, object }) => action === CHANGED && object.id === accountId)

test('an administrator who resets the password of the head gets nothing of the count, and the auditor sees it', async (t) => {
  const { service, congress, administrator, head, chair, reset, congressLog } = await openWaysIn(t)
  const temporary = await reset(head.accountId)
  // The administrator signs in as the head, with the password that they were shown.
  const thief = openBrowser(service)
  await thief.signIn(head.username, temporary)
  const chosen = { current: temporary, password: NEXT_PASSWORD }
  t.equal((await thief.request('POST', '/v1/account/password', { body: chosen })).status, 201)
  t.equal((await thief.request('GET', `/v1/congresses/${congress.id}`)).status, 404, 'no role is left')

  const [event, ...more] = aboutChange(await congressLog(), head.accountId)
  t.same(more, [])
  t.match(event, {
    actor: { id: administrator.id, role: 'organisation-administrator' },
    after: { username: head.username, changes: ['password-reset'], rolesSuspended: 1 },
  })
  const revoked = (await congressLog()).find(({ action }) => action === 'role.revoked')
  t.match(revoked, { actor: { id: administrator.id }, after: { role: 'board-head', accountId: head.accountId } })
  t.match(revoked?.reason, /^Tạm dừng vai trò/)
  const grants = `/v1/congresses/${congress.id}/role-grants`
  const again = { username: head.username, role: 'board-head', personId: congress.idOf('Đỗ Quang Huy') }
  t.equal(
    (await administrator.request('POST', grants, { body: again })).status,
    403,
    'the administrator cannot grant it',
  )

  // The way on: one act of the presidium, in the hall.
  const { body } = await chair.request<{ items: { id: string; suspended: boolean }[] }>('GET', grants)
  t.same(
    body.items.filter(({ suspended }) => suspended).map(({ id }) => id),
    [head.grantId],
    'the presidium sees who waits',
  )
  t.match(await chair.request('POST', grants, { body: again }), { status: 201, body: { suspended: false } })
  t.equal(
    (await thief.request('GET', `/v1/congresses/${congress.id}`)).status,
    200,
    'the person whom the presidium saw',
  )
})

test('a link to another account ends its sessions and brings no role along', async (t) => {
  const { congress, head, laptop, change, congressLog } = await openWaysIn(t)
  t.equal((await laptop.request('GET', `/v1/congresses/${congress.id}`)).status, 200)
  t.equal(await change(head.accountId, { openId: LINK }), 200)
  t.equal(inShort(await laptop.request('GET', `/v1/congresses/${congress.id}`)), '401 session-ended')
  await laptop.signIn(head.username, EVERYBODYS_PASSWORD)
  t.equal((await laptop.request('GET', `/v1/congresses/${congress.id}`)).status, 404)
  t.match(aboutChange(await congressLog(), head.accountId), [{ after: { changes: ['linked'], rolesSuspended: 1 } }])
})

test('each change by another is seen in each congress of the account, and takes the roles that decide a result', async (t) => {
  const scene = await openWaysIn(t)
  const { congress, administrator, chair, secretary, mai, auditor, head, change, reset, congressLog } = scene
  const unlock = (id: string) => administrator.request('POST', `/v1/accounts/${id}/unlock`)
  const seen = async (accountId: string) =>
    aboutChange(await congressLog(), accountId).map(({ after }) => [after?.['changes'], after?.['rolesSuspended']])
  t.equal((await unlock(mai.accountId)).status, 200)
  t.same(await seen(mai.accountId), [[['unlocked'], 0]], 'an end of a delay lets nobody else in')
  t.equal(await change(mai.accountId, { displayName: 'Lê Thị Mai (tổ 2)' }), 200)
  t.equal((await seen(mai.accountId)).length, 1, 'a corrected name changes no way in')
  t.equal(await change(mai.accountId, { state: 'disabled', openId: LINK }), 200)
  t.same((await seen(mai.accountId)).at(-1), [['linked', 'disabled'], 1])
  t.equal(await change(mai.accountId, { state: 'active', openId: null }), 200)
  t.same((await seen(mai.accountId)).at(-1), [['unlinked', 'enabled'], 0], 'nothing comes back by itself')
  await reset(secretary.accountId)
  t.same(await seen(secretary.accountId), [[['password-reset'], 0]], 'a secretary decides no result')
  await reset(chair.accountId)
  t.same(await seen(chair.accountId), [[['password-reset'], 1]])
  t.equal((await unlock(administrator.id)).status, 200)

  await congress.must('POST', `/v1/congresses/${congress.id}/closing`, {
    body: { reason: 'Đại hội kết thúc.', confirmUnfinished: true },
  })
  await reset(head.accountId)
  t.same(await seen(head.accountId), [[['password-reset'], 0]], 'after the closing nothing is left to decide')
  await reset(auditor.accountId)
  t.equal((await auditor.request('GET', '/v1/session')).status, 401)
})

test('the next sign-ins of the owner name each change, its author, and the role that waits', async (t) => {
  const { service, congress, head, minutesLater, reset, change } = await openWaysIn(t)
  await reset(head.accountId)
  t.equal(await change(head.accountId, { openId: LINK }), 200)
  t.equal(await change(head.accountId, { openId: null }), 200)
  const temporary = await reset(head.accountId)
  const told = {
    signInChanges: [['password-reset'], ['linked'], ['unlinked'], ['password-reset']].map((changes) => ({
      by: 'quan.tri',
      changes,
    })),
    suspendedRoles: [{ role: 'board-head', congress: { id: congress.id } }],
  }
  const browser = openBrowser(service)
  t.match((await browser.signIn(head.username, temporary)).body, told)
  minutesLater(5)
  // A thief who signs in first cannot use the notice up.
  t.match((await browser.signIn(head.username, temporary)).body, told)
  t.match(await browser.request('GET', '/v1/session'), { body: told })
  const other = openBrowser(service)
  t.match((await other.signIn('thu.ky', EVERYBODYS_PASSWORD)).body, { signInChanges: [], suspendedRoles: [] })
  minutesLater(8 * 24 * 60)
  const later = await service.request('GET', '/v1/session')
  t.match(later.body, { signInChanges: [] })
})

/** Acts on an account that change who can act as it, each with the account that it was done to. */
type Act = (scene: WaysIn, machine: string) => Promise<string>

const codeOf = (secret: string, at: Date): string =>
  new TOTP({ algorithm: 'SHA1', digits: 6, period: 30, secret: Secret.fromBase32(secret) }).generate({
    timestamp: at.getTime(),
  })

/** The member Mai in a browser of her own. */
const asMai = async ({ service, mai }: WaysIn) => {
  const browser = openBrowser(service)
  await browser.signIn(mai.username, EVERYBODYS_PASSWORD)
  return browser
}

const withSecret = async (scene: WaysIn) => {
  const browser = await asMai(scene)
  const password = EVERYBODYS_PASSWORD
  const made = await browser.request<{ secret: string }>('POST', '/v1/account/second-factor', { body: { password } })
  const code = codeOf(made.body.secret, scene.service.now())
  await browser.request('POST', '/v1/account/second-factor/confirmation', { body: { code } })
  return { browser, secret: made.body.secret }
}

const withFactor = async (scene: WaysIn) => (await withSecret(scene)).browser

const byAdministrator =
  (rest: string): Act =>
  async ({ administrator, mai }) => {
    await administrator.request('POST', `/v1/accounts/${mai.accountId}/${rest}`)
    return mai.accountId
  }

const onKey =
  (act: (scene: WaysIn, keyId: string) => Promise<unknown>): Act =>
  async (scene, machine) => {
    await act(scene, (await makeKey(scene.congress, machine, { roles: ['secretary'] })).id)
    return machine
  }

const OF_MAI =
  (act: (scene: WaysIn) => Promise<unknown>): Act =>
  async (scene) => {
    await act(scene)
    return scene.mai.accountId
  }

/** One of two members of the presidium proposes Mai for the board, whose role has been revoked. */
const proposeMai = async ({ service, congress, chair, mai }: WaysIn) => {
  const { id } = congress
  const second = await writeAccount(service, { username: 'pho.chu.tich', organisationId: congress.organisationId })
  await writeGrant(service, second, { role: 'presidium', congressId: id })
  await congress.must('POST', `/v1/role-grants/${mai.grantId}/revocation`, { body: { reason: 'Giao nhầm.' } })
  const body = { username: mai.username, role: 'board-member', personId: congress.idOf('Lê Thị Mai') }
  return chair.request<{ id: string }>('POST', `/v1/congresses/${id}/role-grants`, { body })
}

const ACTS: Readonly<Record<string, Act>> = {
  'session.opened': OF_MAI(asMai),
  'session.refused': OF_MAI(async (scene) => {
    const { cookie } = await asMai(scene)
    await openBrowser(scene.service, { cookie, from: '192.0.2.99' }).request('GET', '/v1/session')
  }),
  'session.ended': OF_MAI(async (scene) => (await asMai(scene)).request('DELETE', '/v1/session')),
  'session.ended-everywhere': OF_MAI(async (scene) => (await asMai(scene)).request('DELETE', '/v1/sessions')),
  'account.unlocked': byAdministrator('unlock'),
  'account.created': OF_MAI(async ({ congress }) => congress),
  'account.changed': async ({ change, mai }) => {
    await change(mai.accountId, { openId: LINK })
    return mai.accountId
  },
  'password.changed': OF_MAI(async (scene) => {
    const body = { current: EVERYBODYS_PASSWORD, password: NEXT_PASSWORD }
    return (await asMai(scene)).request('POST', '/v1/account/password', { body })
  }),
  'password.reset': byAdministrator('password-reset'),
  'second-factor.prepared': OF_MAI(withFactor),
  'second-factor.confirmed': OF_MAI(withFactor),
  'second-factor.proved': OF_MAI(async (scene) => {
    const { browser, secret } = await withSecret(scene)
    // The code of the confirmation is used up.
    const code = codeOf(secret, new Date(scene.service.now().getTime() + 30_000))
    return browser.request('POST', '/v1/account/second-factor/proof', { body: { code } })
  }),
  'second-factor.removed': OF_MAI(async (scene) => {
    const browser = await withFactor(scene)
    return browser.request('POST', '/v1/account/second-factor/removal', { body: { password: EVERYBODYS_PASSWORD } })
  }),
  'second-factor.reset': async (scene, machine) => {
    await withFactor(scene)
    return byAdministrator('second-factor-reset')(scene, machine)
  },
  'account.sign-in-changed': byAdministrator('password-reset'),
  'role.granted': OF_MAI(async (scene) => scene),
  'role.proposed': OF_MAI(proposeMai),
  'role.proposal-withdrawn': OF_MAI(async (scene) => {
    const { body } = await proposeMai(scene)
    return scene.chair.request('POST', `/v1/role-grants/${body.id}/revocation`, { body: { reason: 'Nhầm tài khoản.' } })
  }),
  'role.revoked': byAdministrator('password-reset'),
  'key.created': onKey(async () => undefined),
  'key.rotated': onKey(({ administrator }, id) =>
    administrator.request('POST', `/v1/keys/${id}/rotation`, { body: { overlapMinutes: 5 } }),
  ),
  'key.revoked': onKey(({ administrator }, id) =>
    administrator.request('POST', `/v1/keys/${id}/revocation`, { body: { reason: 'Để thử.' } }),
  ),
}

/** The kinds of thing by which an account can be acted as. */
const OF_ACCOUNTS = ['account', 'session', 'key', 'role-grant']

test('for every act that changes who can act as an account with a role, its auditor finds an event', async (t) => {
  const kinds = AUDIT_ACTIONS.filter(
    (action) => has(action, 'changesAccess') && OF_ACCOUNTS.includes(kindOf(action).object),
  )
  t.same(Object.keys(ACTS).sort(), [...kinds].sort(), 'every kind is tried')
  const created = await openWaysIn(t)
  const account = { username: 'may.quet', role: 'secretary' }
  for (const action of kinds) {
    const scene = action === 'account.created' ? created : await openWaysIn(t)
    const machine = await makeServiceAccount(scene.congress, account.username)
    await scene.congress.must('POST', `/v1/congresses/${scene.congress.id}/role-grants`, { body: account })
    const accountId = action === 'account.created' ? machine : await ACTS[action]!(scene, machine)
    const found = [...(await scene.accountEvents()), ...(await scene.congressLog())].filter(
      (event) => event.action === action,
    )
    const about = found.filter(
      ({ object, actor, after }) =>
        [object.id, actor.id, after?.['accountId']].includes(accountId) || kindOf(action).object === 'key',
    )
    t.ok(about.length > 0, action)
  }
})

test('the events of the installation about the people of a congress are for its auditors, and about nobody else', async (t) => {
  const { service, congress, chair, secretary, laptop, administrator, auditor, reset, accountEvents } =
    await openWaysIn(t)
  const path = `/v1/congresses/${congress.id}/account-events`
  for (const [who, browser, answer] of [
    ['presidium', chair, '403 role-missing'],
    ['secretary', secretary, '403 role-missing'],
    ['head', laptop, '403 role-missing'],
    ['administrator', administrator, '403 role-missing'],
  ] as const) {
    t.equal(inShort(await browser.request('GET', path)), answer, who)
  }
  await reset(secretary.accountId)
  const events = await accountEvents()
  t.ok(events.some(({ action, object }) => action === 'password.reset' && object.id === secretary.accountId))
  t.notOk(
    events.some(
      ({ object, actor }) =>
        object.id === administrator.id || (actor.id === administrator.id && object.id !== secretary.accountId),
    ),
    'nothing about accounts without a role here',
  )
  const sequences = events.map(({ sequence }) => sequence)
  t.same(
    sequences,
    [...sequences].sort((a, b) => a - b),
  )
  const first = await auditor.request<{ items: ReadEvent[]; next: string }>('GET', `${path}?limit=2`)
  t.same(
    first.body.items.map(({ sequence }) => sequence),
    sequences.slice(0, 2),
  )
  const next = await auditor.request<{ items: ReadEvent[] }>('GET', first.body.next)
  t.same(
    next.body.items.map(({ sequence }) => sequence),
    sequences.slice(2, 4),
  )
  t.equal((await service.request('GET', '/v1/installation/audit-events', { token: null })).status, 401)
  t.equal(inShort(await auditor.request('GET', '/v1/installation/audit-events')), '403 role-missing')
})

test('while a role is suspended the overview leads those who see roles to it, until it is granted again', async (t) => {
  const { congress, administrator, head, chair, secretary, auditor, mai, reset, change, service } = await openWaysIn(t)
  const member = openBrowser(service)
  await member.signIn(mai.username, EVERYBODYS_PASSWORD)
  const path = `/v1/congresses/${congress.id}/overview`
  const seenBy = async (person: Pick<typeof chair, 'request'>) => {
    const { body } = await person.request<{ next: { code: string; detail: string }[] }>('GET', path)
    return body.next.filter(({ code }) => code === 'grant-again' || code === 'await-grant')
  }
  t.same(await seenBy(chair), [])
  await reset(head.accountId)
  for (const person of [chair, secretary, auditor]) {
    const [step, ...more] = await seenBy(person)
    t.equal(step?.code, 'grant-again')
    t.match(step?.detail, /vai trò tạm dừng: [^(]+\(trưởng ban kiểm phiếu\)\. Đoàn chủ tịch gặp trực tiếp/)
    t.same(more, [])
  }
  t.same(await seenBy(member), [], 'a member does not read who has which role')

  for (const state of ['disabled', 'active']) t.equal(await change(auditor.accountId, { state }), 200)
  t.match(await seenBy(chair), [
    { code: 'grant-again' },
    { code: 'await-grant', detail: /\(người kiểm tra việc kiểm phiếu\)\. Người quản trị giao lại/ },
  ])
  const grants = `/v1/congresses/${congress.id}/role-grants`
  const again = { username: head.username, role: 'board-head', personId: congress.idOf('Đỗ Quang Huy') }
  t.equal((await chair.request('POST', grants, { body: again })).status, 201)
  t.match(await seenBy(chair), [{ code: 'await-grant' }])
  const granted = await administrator.request('POST', grants, { body: { username: auditor.username, role: 'auditor' } })
  t.equal(granted.status, 201)
  t.same(await seenBy(chair), [])

  await reset(mai.accountId)
  t.equal((await seenBy(chair)).length, 1)
  const body = { reason: null, confirmUnfinished: false }
  t.equal((await chair.request('POST', `/v1/congresses/${congress.id}/closing`, { body })).status, 201)
  t.same(await seenBy(chair), [], 'after the end nobody needs it')
})
