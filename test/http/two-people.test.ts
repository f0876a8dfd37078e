import { test } from 'tap'
import { writeAccount, writeGrant } from '../support/accounts.ts'
import { openBrowser } from '../support/browser.ts'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import { plant } from '../support/planted-secrets.ts'
import { eventsOf } from './support/audit-log.ts'
import { inShort } from './support/devices.ts'
import { openWaysIn, type WaysIn } from './support/ways-in.ts'

const NEXT_PASSWORD = plant('mật khẩu mới của đồng chí chủ tịch', 'a password chosen after a reset of the presidium')

interface Grant {
  readonly id: string
  readonly proposed: boolean
  readonly proposedBy: string | null
  readonly alone: boolean
  readonly revokedAt: string | null
}

/** The hall, with the seat of Mai open, and the request that grants it. */
const openSeat = async (scene: WaysIn) => {
  const { congress, mai } = scene
  await congress.must('POST', `/v1/role-grants/${mai.grantId}/revocation`, { body: { reason: 'Giao nhầm.' } })
  return { username: mai.username, role: 'board-member', personId: congress.idOf('Lê Thị Mai') }
}

const enter = async ({ service }: WaysIn, username: string) => {
  const browser = openBrowser(service)
  await browser.signIn(username, EVERYBODYS_PASSWORD)
  return browser
}

/** Another account of the presidium. */
const second = async (scene: WaysIn, username = 'pho.chu.tich') => {
  const { service, congress } = scene
  const accountId = await writeAccount(service, { username, organisationId: congress.organisationId })
  await writeGrant(service, accountId, { role: 'presidium', congressId: congress.id })
  return Object.assign(await enter(scene, username), { accountId })
}

/** Another administrator of the organisation. */
const otherAdministrator = async (scene: WaysIn, username = 'quan.tri.hai') => {
  const { service, congress } = scene
  const { organisationId } = congress
  const accountId = await writeAccount(service, { username, organisationId })
  await writeGrant(service, accountId, { role: 'organisation-administrator', organisationId })
  return Object.assign(await enter(scene, username), { accountId })
}

test('one member of the presidium proposes a role of the board, and another grants it', async (t) => {
  const scene = await openWaysIn(t)
  const { service, congress, chair, mai } = scene
  const deputy = await second(scene)
  const body = await openSeat(scene)
  const grants = `/v1/congresses/${congress.id}/role-grants`
  const grant = (by: typeof deputy | typeof chair, more: object = {}) =>
    by.request<Grant>('POST', grants, { body: { ...body, ...more } })
  const member = await enter(scene, mai.username)
  const reads = async () => (await member.request('GET', `/v1/congresses/${congress.id}`)).status

  const proposing = await eventsOf(service, async () => {
    t.match(await grant(chair), { status: 201, body: { proposed: true, proposedBy: null, alone: false } })
  })
  t.match(proposing, [{ action: 'role.proposed', actor_id: chair.accountId, after: { accountId: mai.accountId } }])
  t.equal(await reads(), 404, 'a proposal is no role')
  t.equal(inShort(await grant(chair)), '409 grant-waits', 'nobody is their own second')
  t.match(await grant(deputy, { username: 'kiem.tra' }), { status: 409 }, 'an auditor does not come on the board')
  const granting = await eventsOf(service, async () => {
    t.match(await grant(deputy), {
      status: 201,
      body: { proposed: false, proposedBy: chair.accountId, alone: false, revokedAt: null },
    })
  })
  t.match(granting, [
    { action: 'role.granted', actor_id: deputy.accountId, after: { proposedBy: chair.accountId, alone: false } },
  ])
  t.equal(await reads(), 200)
})

test('a proposal ends with the role of its author, and a presidium of one grants alone, which the log says', async (t) => {
  const scene = await openWaysIn(t)
  const { service, congress, chair, administrator } = scene
  const deputy = await second(scene)
  const body = await openSeat(scene)
  const grants = `/v1/congresses/${congress.id}/role-grants`
  t.match(await deputy.request('POST', grants, { body }), { status: 201, body: { proposed: true } })
  // The way in of the author is reset: the administrator who did it cannot use the proposal.
  t.equal((await administrator.request('POST', `/v1/accounts/${deputy.accountId}/password-reset`)).status, 201)
  const events = await eventsOf(service, async () => {
    t.match(await chair.request('POST', grants, { body }), { status: 201, body: { proposed: false, alone: true } })
  })
  t.match(events, [{ action: 'role.granted', after: { proposedBy: null, alone: true } }])
})

test('a proposal can be withdrawn by who may propose it, and by nobody else; then it counts no more', async (t) => {
  const scene = await openWaysIn(t)
  const { service, congress, chair, secretary, administrator, mai, auditor } = scene
  const deputy = await second(scene)
  const body = await openSeat(scene)
  const grants = `/v1/congresses/${congress.id}/role-grants`
  const propose = async (by: typeof deputy | typeof chair) => (await by.request<Grant>('POST', grants, { body })).body
  const why = { reason: 'Đề nghị nhầm tài khoản.' }
  const withdraw = (by: Pick<typeof chair, 'request'>, id: string, more: object = why) =>
    by.request<Grant>('POST', `/v1/role-grants/${id}/revocation`, { body: more })

  const first = await propose(chair)
  for (const person of [secretary, auditor]) {
    t.match(await withdraw(person, first.id), { status: 403, body: { code: 'role-missing' } })
  }
  t.equal(
    inShort(await withdraw(administrator, first.id)),
    '403 role-missing',
    'administrators grant no role of the board',
  )
  t.equal((await withdraw(chair, first.id, {})).status, 400, 'the log keeps a reason')
  const events = await eventsOf(service, async () => {
    t.match(await withdraw(chair, first.id), { status: 201, body: { proposed: true, withdrawn: true } })
  })
  t.match(events, [
    {
      action: 'role.proposal-withdrawn',
      actor_id: chair.accountId,
      object_id: first.id,
      after: { role: 'board-member', accountId: mai.accountId, personId: body.personId },
      reason: why.reason,
    },
  ])
  t.equal(inShort(await withdraw(chair, first.id)), '409 proposal-not-open')
  const { body: list } = await chair.request<{ items: (Grant & { withdrawn: boolean })[] }>('GET', grants)
  t.match(
    list.items.find(({ id }) => id === first.id),
    { proposed: true, withdrawn: true },
  )

  const again = await propose(deputy)
  t.match(again, { proposed: true, proposedBy: null }, 'what was withdrawn is no first of two')
  t.match(
    await withdraw(chair, again.id),
    { status: 201, body: { withdrawn: true } },
    'also by another than its author',
  )
  const third = await propose(chair)
  t.match(await propose(deputy), { proposed: false, proposedBy: chair.accountId })
  t.equal(inShort(await withdraw(chair, third.id)), '409 proposal-not-open', 'the role is granted')
})

test('several roles at once are proposed and granted like one', async (t) => {
  const scene = await openWaysIn(t)
  const { congress, chair } = scene
  const deputy = await second(scene)
  const body = { grants: [await openSeat(scene)] }
  const path = `/v1/congresses/${congress.id}/role-grant-additions`
  t.match(await chair.request('POST', path, { body }), { status: 201, body: { items: [{ proposed: true }] } })
  t.match(await chair.request('POST', path, { body }), {
    status: 409,
    body: { code: 'grant-waits' },
  })
  t.match(await deputy.request('POST', path, { body }), { status: 201, body: { items: [{ proposed: false }] } })
})

test('an administrator who resets the way in of the presidium cannot give the role back, and gets nothing of the board', async (t) => {
  const scene = await openWaysIn(t)
  const { service, congress, administrator, chair, reset } = scene
  const grants = `/v1/congresses/${congress.id}/role-grants`
  const temporary = await reset(chair.accountId)
  const thief = openBrowser(service)
  await thief.signIn(chair.username, temporary)
  const chosen = { current: temporary, password: NEXT_PASSWORD }
  t.equal((await thief.request('POST', '/v1/account/password', { body: chosen })).status, 201)
  const body = { username: chair.username, role: 'presidium' }
  const other = await otherAdministrator(scene)
  t.equal(inShort(await administrator.request('POST', grants, { body })), '409 grant-by-another')
  t.equal((await thief.request('GET', `/v1/congresses/${congress.id}`)).status, 404)
  const auditing = { username: chair.username, role: 'auditor' }
  t.equal(inShort(await administrator.request('POST', grants, { body: auditing })), '409 grant-by-another')
  t.match(await administrator.request('POST', grants, { body: { ...body, role: 'secretary' } }), { status: 201 })
  t.match(await other.request('POST', grants, { body }), { status: 201, body: { alone: false } })
})

test('each change of a way in needs another administrator for the role, and the end of a delay does not', async (t) => {
  const scene = await openWaysIn(t)
  const { congress, administrator, chair, auditor, change } = scene
  const grants = `/v1/congresses/${congress.id}/role-grants`
  const other = await otherAdministrator(scene)
  const again = (username: string, role: string) => administrator.request('POST', grants, { body: { username, role } })
  const revoke = (id: string) =>
    other.request('POST', `/v1/role-grants/${id}/revocation`, { body: { reason: 'Thôi nhiệm vụ.' } })
  t.equal((await administrator.request('POST', `/v1/accounts/${chair.accountId}/unlock`)).status, 200)
  t.equal((await revoke(chair.grantId)).status, 201)
  t.equal((await again(chair.username, 'presidium')).status, 201, 'nobody could come in by the end of a delay')
  for (const state of ['disabled', 'active']) t.equal(await change(auditor.accountId, { state }), 200)
  t.equal(inShort(await again(auditor.username, 'auditor')), '409 grant-by-another')
  t.match(await other.request('POST', grants, { body: { username: auditor.username, role: 'auditor' } }), {
    status: 201,
  })
})

test('a single administrator gives the role back alone, so that no evening ends, and the log says so', async (t) => {
  const scene = await openWaysIn(t)
  const { service, congress, administrator, chair, reset } = scene
  const grants = `/v1/congresses/${congress.id}/role-grants`
  await reset(chair.accountId)
  const body = { username: chair.username, role: 'presidium' }
  const events = await eventsOf(service, async () => {
    t.match(await administrator.request('POST', grants, { body }), { status: 201, body: { alone: true } })
  })
  t.match(events, [{ action: 'role.granted', after: { alone: true } }])
})
