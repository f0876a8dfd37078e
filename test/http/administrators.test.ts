import { test } from 'tap'
import { as, openWithPlayers } from '../support/players.ts'
import { eventsOf } from './support/audit-log.ts'
import { HEAD, MAI, openCast } from './support/cast.ts'
import { expectRefusals, preconditionAt } from './support/refusals.ts'

const REASON = { reason: 'Đồng chí chuyển công tác.' }
const INSTALLATION_LOG = '00000000-0000-0000-0000-000000000000'

test('organisation administrators are appointed from a superior organisation', async (t) => {
  const service = await openWithPlayers(t)
  const { account, appoint, organise, enlist, organisationId, must } = await openCast(service)
  const below = await organise(organisationId)
  const lowest = await organise(below)
  for (const username of ['tren', 'giua', 'moi.mot']) await account(username)
  await account('cap.duoi', below)
  await enlist('chu.tich', 'presidium')
  const top = await appoint('tren', organisationId)
  await appoint('giua', below)
  const asked = (by: string, to: string, username = 'moi.mot') => ({
    what: `${by} appoints ${username}`,
    method: 'POST',
    path: `/v1/organisations/${to}/role-grants`,
    options: { ...as(by), body: { username } },
  })
  const missing = { status: 403, code: 'role-missing' } as const
  const revoking = { method: 'POST', path: `/v1/role-grants/${top}/revocation` }
  await expectRefusals(t, service, [
    { ...asked('tren', organisationId), what: 'nobody appoints their own peers', ...missing },
    { ...asked('giua', below), what: 'nor below', ...missing },
    { ...asked('giua', organisationId), what: 'nobody appoints above', status: 404, code: 'organisation-unknown' },
    { ...asked('chu.tich', organisationId), ...missing },
    { what: 'nor revokes themselves', ...revoking, options: { ...as('tren'), body: REASON }, ...missing },
    { ...asked('tren', below, 'chu.tich'), status: 409, code: 'administrator-apart', pointer: '/username' },
    { ...asked('tren', below, 'giua'), status: 409, code: 'role-already-held', pointer: '/username' },
    { ...asked('tren', below, 'khong.co.ai'), status: 422, code: 'account-unknown', pointer: '/username' },
    {
      what: 'an account below is looked after below',
      method: 'POST',
      path: `/v1/organisations/${organisationId}/role-grants`,
      options: { body: { username: 'cap.duoi' } },
      status: 422,
      code: 'account-unknown',
      pointer: '/username',
    },
  ])
  const [granted] = await eventsOf(service, () =>
    must('POST', `/v1/organisations/${lowest}/role-grants`, asked('giua', lowest, 'cap.duoi').options),
  )
  t.match(granted, {
    log_id: INSTALLATION_LOG,
    action: 'role.granted',
    role: 'organisation-administrator',
    after: { role: 'organisation-administrator', organisationId: lowest, username: 'cap.duoi', personId: null },
  })
  const { items } = await must<{ items: { id: string }[] }>('GET', `/v1/organisations/${below}/role-grants`, as('tren'))
  t.match(items, [{ username: 'giua', organisationId: below, congressId: null, revokedAt: null }])
  await must('POST', `/v1/role-grants/${items[0]!.id}/revocation`, { ...as('tren'), body: REASON })
  const listing = await service.request('GET', `/v1/organisations/${below}/role-grants`, as('giua'))
  t.equal(listing.status, 404, 'what is revoked is gone with the next request')
})

test('administrators hold no role inside a congress', async (t) => {
  const service = await openWithPlayers(t)
  const { id, account, appoint, organisationId, must, createElection } = await openCast(service)
  const election = await createElection('delegates', 1)
  await account('quan.tri')
  await appoint('quan.tri', organisationId)
  await account('he.thong', null)
  await must('POST', '/v1/system-administrators', { body: { username: 'he.thong' } })
  for (const username of ['quan.tri', 'he.thong']) {
    t.match(await service.request('GET', `/v1/congresses/${id}`, as(username)), { status: 200 })
    t.match(await service.request('GET', `/v1/congresses/${id}/people`, as(username)), { status: 403 })
    t.match(await service.request('GET', `/v1/congresses/${id}/audit-events`, as(username)), { status: 403 })
    t.match(await service.request('GET', `/v1/elections/${election}`, as(username)), { status: 404 })
  }
})

test('system administrators', async (t) => {
  const service = await openWithPlayers(t)
  const { account, appoint, organisationId, must, enlist } = await openCast(service)
  const path = '/v1/system-administrators'
  await account('mot', null)
  await account('hai', null)
  await account('quan.tri')
  await account('cua.to.chuc')
  await appoint('quan.tri', organisationId)
  await enlist('chu.tich', 'presidium')
  const { id: only } = await must<{ id: string }>('POST', path, { body: { username: 'mot' } })
  const asked = (by: string, username: string) => ({
    what: `${by} appoints ${username}`,
    method: 'POST',
    path,
    options: { ...as(by), body: { username } },
  })
  const revoking = {
    method: 'POST',
    path: `/v1/role-grants/${only}/revocation`,
    options: { ...as('mot'), body: REASON },
  }
  await expectRefusals(t, service, [
    { ...asked('quan.tri', 'hai'), status: 403, code: 'role-missing' },
    { ...asked('chu.tich', 'hai'), status: 403, code: 'role-missing' },
    { ...asked('mot', 'cua.to.chuc'), status: 422, code: 'administrator-under-organisation', pointer: '/username' },
    { ...asked('mot', 'mot'), status: 409, code: 'role-already-held', pointer: '/username' },
    { what: 'the last one', ...revoking, status: 409, code: 'last-system-administrator' },
    {
      what: 'seen by nobody below',
      ...revoking,
      options: { ...as('quan.tri'), body: REASON },
      status: 404,
      code: 'role-grant-unknown',
    },
  ])
  const { accountId } = await must<{ accountId: string }>('POST', path, asked('mot', 'hai').options)
  const account2 = `/v1/accounts/${accountId}`
  const disabled = { displayName: 'Nguyễn Thị Thu', state: 'disabled', openId: null, ...REASON }
  await must('PUT', account2, { headers: await preconditionAt(service, account2), body: disabled })
  await expectRefusals(t, service, [
    { what: 'the other one cannot sign in', ...revoking, status: 409, code: 'last-system-administrator' },
  ])
  const enabled = { ...disabled, state: 'active' }
  await must('PUT', account2, { headers: await preconditionAt(service, account2), body: enabled })
  t.match(await must('POST', revoking.path, revoking.options), { revokedAt: /Z$/ })
  t.equal((await service.request('GET', path, as('mot'))).status, 403)
  const { items } = await must<{ items: { username: string; revokedAt: string | null }[] }>('GET', path, as('hai'))
  t.same(
    items.map(({ username, revokedAt }) => [username, revokedAt !== null]),
    [
      ['mot', true],
      ['hai', false],
    ],
  )
})

test('a role in a congress is revoked by the roles that may grant it, and by no others', async (t) => {
  const service = await openWithPlayers(t)
  const { id, account, appoint, enlist, organisationId, must, grants } = await openCast(service)
  await account('quan.tri')
  await appoint('quan.tri', organisationId)
  const observer = await enlist('theo.doi', 'observer')
  const presidium = await enlist('chu.tich', 'presidium')
  const head = await enlist('truong.ban', 'board-head', HEAD)
  const member = await enlist('uy.vien', 'board-member', MAI)
  const other = await openCast(service)
  await other.enlist('chu.tich.khac', 'presidium')
  const asked = (by: string, grant: string) => ({
    what: `${by} revokes`,
    method: 'POST',
    path: `/v1/role-grants/${grant}/revocation`,
    options: { ...as(by), body: REASON },
  })
  const missing = { status: 403, code: 'role-missing' } as const
  const unknown = { status: 404, code: 'role-grant-unknown' } as const
  await expectRefusals(t, service, [
    { ...asked('chu.tich', observer), ...missing },
    { ...asked('chu.tich', presidium), ...missing },
    { ...asked('quan.tri', head), ...missing },
    { ...asked('quan.tri', member), ...missing },
    { ...asked('truong.ban', member), ...missing },
    { ...asked('theo.doi', observer), ...missing },
    { ...asked('chu.tich.khac', member), ...unknown },
  ])
  t.match(await service.request('GET', `/v1/congresses/${id}/people`, as('uy.vien')), { status: 200 })
  await must('POST', asked('chu.tich', member).path, asked('chu.tich', member).options)
  const { body, status } = await service.request<{ code: string }>('GET', `/v1/congresses/${id}/people`, as('uy.vien'))
  t.same([status, body.code], [404, 'congress-unknown'], 'what was held ends at once')
  await must('POST', asked('quan.tri', observer).path, asked('quan.tri', observer).options)
  await expectRefusals(t, service, [{ ...asked('chu.tich', member), status: 409, code: 'role-already-revoked' }])
  const { items } = await must<{ items: { username: string; revokedAt: string | null }[] }>('GET', grants)
  t.same(
    items.filter(({ revokedAt }) => revokedAt !== null).map(({ username }) => username),
    ['theo.doi', 'uy.vien'],
  )
})
