import { test } from 'tap'
import type { Role } from '../../src/rules/roles.ts'
import { as, openWithPlayers } from '../support/players.ts'
import { eventsOf } from './support/audit-log.ts'
import { ANH, HEAD, MAI, openCast } from './support/cast.ts'
import { expectRefusals, preconditionAt } from './support/refusals.ts'

const REASON = { reason: 'Đồng chí đi công tác.' }

test('the roles that may grant each role', async (t) => {
  const service = await openWithPlayers(t)
  const { id, grants, account, appoint, enlist, grantOf, must, organisationId } = await openCast(service)
  await enlist('chu.tich', 'presidium')
  await enlist('thu.ky', 'secretary')
  await account('quan.tri')
  await appoint('quan.tri', organisationId)
  for (const username of ['a.mot', 'a.hai', 'a.ba', 'a.bon']) await account(username)
  const asked = (by: string, username: string, role: Role, fullName?: string) => ({
    what: `${by} grants ${role}`,
    method: 'POST',
    path: grants,
    options: { ...as(by), body: grantOf(username, role, fullName) },
  })
  const missing = { status: 403, code: 'role-missing' } as const
  await expectRefusals(t, service, [
    { ...asked('quan.tri', 'a.mot', 'board-member', MAI), ...missing },
    { ...asked('quan.tri', 'a.mot', 'board-head', HEAD), ...missing },
    ...(['presidium', 'secretary', 'credentials-committee', 'observer', 'auditor'] as const).map((role) => ({
      ...asked('chu.tich', 'a.mot', role),
      ...missing,
    })),
    { ...asked('thu.ky', 'a.mot', 'observer'), ...missing },
    { ...asked('thu.ky', 'a.mot', 'board-member', MAI), ...missing },
    { ...asked('a.mot', 'a.mot', 'observer'), status: 404, code: 'congress-unknown' },
  ])
  await must('POST', grants, asked('quan.tri', 'a.mot', 'observer').options)
  await must('POST', grants, asked('chu.tich', 'a.hai', 'board-head', HEAD).options)
  await must('POST', grants, asked('chu.tich', 'a.ba', 'board-member', MAI).options)
  const path = `/v1/congresses/${id}/role-grants`
  const { items } = await must<{ items: { username: string; role: string; personName: string | null }[] }>('GET', path)
  t.same(
    items.map(({ username, role, personName }) => [username, role, personName]),
    [
      ['chu.tich', 'presidium', null],
      ['thu.ky', 'secretary', null],
      ['a.mot', 'observer', null],
      ['a.hai', 'board-head', HEAD],
      ['a.ba', 'board-member', MAI],
    ],
  )
  const seen = await must<{ items: typeof items }>('GET', path, as('quan.tri'))
  t.same([...new Set(seen.items.map(({ personName }) => personName))], [null], 'administrators see no people')
  t.equal((await service.request('GET', path, as('a.ba'))).status, 403, 'a member of the board reads no list of roles')
})

test('a grant is an event of the congress, with the granting account and its role', async (t) => {
  const service = await openWithPlayers(t)
  const { id, grants, account, enlist, grantOf, must, idOf } = await openCast(service)
  await enlist('chu.tich', 'presidium')
  const accountId = await account('uy.vien')
  const options = { ...as('chu.tich'), body: grantOf('uy.vien', 'board-member', MAI) }
  let grant = { id: '' }
  const [granted] = await eventsOf(service, async () => {
    grant = await must('POST', grants, options)
  })
  const figures = { role: 'board-member', accountId, username: 'uy.vien', personId: idOf(MAI), organisationId: null }
  t.match(granted, { log_id: id, action: 'role.granted', role: 'presidium', object_id: grant.id, after: figures })
  const [revoked] = await eventsOf(service, () =>
    must('POST', `/v1/role-grants/${grant.id}/revocation`, { ...as('chu.tich'), body: REASON }),
  )
  t.match(revoked, { log_id: id, action: 'role.revoked', role: 'presidium', after: figures, ...REASON })
})

test('accounts that cannot hold a role are refused', async (t) => {
  const service = await openWithPlayers(t)
  const cast = await openCast(service)
  const { grants, account, appoint, organise, enlist, grantOf, must, organisationId } = cast
  const elsewhere = await openCast(service)
  await elsewhere.account('nguoi.khac')
  await account('cap.duoi', await organise(organisationId))
  await account('he.thong', null)
  const left = await account('da.nghi')
  const path = `/v1/accounts/${left}`
  const body = { displayName: 'Nguyễn Thị Thu', state: 'disabled', openId: null, reason: 'Chuyển công tác.' }
  await must('PUT', path, { headers: await preconditionAt(service, path), body })
  await account('quan.tri')
  await appoint('quan.tri', organisationId)
  await must('POST', '/v1/service-accounts', {
    body: { username: 'may.quet', displayName: 'Máy quét', organisationId },
  })
  await enlist('kiem.tra', 'auditor')
  const unknown = { status: 422, code: 'account-unknown', pointer: '/username' } as const
  const asked = (username: string, role: Role = 'observer', fullName?: string) => ({
    what: `${role} for ${username}`,
    method: 'POST',
    path: grants,
    options: { body: grantOf(username, role, fullName) },
  })
  const at = { status: 409, pointer: '/username' } as const
  await expectRefusals(t, service, [
    { ...asked('khong.co.ai'), ...unknown },
    { ...asked('nguoi.khac'), ...unknown },
    { ...asked('cap.duoi'), ...unknown },
    { ...asked('he.thong'), ...unknown },
    { ...asked('da.nghi'), ...unknown },
    { ...asked('quan.tri'), ...at, code: 'administrator-apart' },
    { ...asked('kiem.tra', 'secretary'), ...at, code: 'auditor-apart' },
    { ...asked('kiem.tra', 'auditor'), ...at, code: 'role-already-held' },
    { ...asked('may.quet', 'presidium'), status: 422, code: 'role-not-for-service-account', pointer: '/username' },
    { ...asked('may.quet', 'board-head', HEAD), status: 422, code: 'role-not-for-service-account' },
  ])
  t.match(await must('POST', grants, asked('may.quet', 'board-member', MAI).options), { role: 'board-member' })
  const lower = await cast.convene(await organise(organisationId))
  await account('cap.tren')
  const options = { body: grantOf('cap.tren', 'observer') }
  t.match(await must('POST', `/v1/congresses/${lower}/role-grants`, options), { username: 'cap.tren' })
})

test('a role of the board is granted once, to an account of a person on it', async (t) => {
  const service = await openWithPlayers(t)
  const { grants, account, convene, enlist, grantOf, must, addPerson, organisationId } = await openCast(service)
  const fresh = await convene(organisationId)
  await account('mot')
  await addPerson('Hoàng Minh Đức')
  await enlist('thu.ky', 'secretary')
  await enlist('theo.doi', 'observer')
  await enlist('uy.vien', 'board-member', MAI)
  const asked = (username: string, role: Role, fullName?: string) => ({
    what: `${role} for ${username} as ${fullName}`,
    method: 'POST',
    path: grants,
    options: { body: grantOf(username, role, fullName) },
  })
  const person = { status: 422, pointer: '/personId' } as const
  const apart = { status: 409, pointer: '/username' } as const
  await expectRefusals(t, service, [
    { ...asked('mot', 'board-member'), ...person, code: 'grant-person-missing' },
    { ...asked('mot', 'observer', MAI), ...person, code: 'grant-person-unwanted' },
    {
      ...asked('mot', 'board-member', 'Hoàng Minh Đức'),
      ...person,
      code: 'person-not-on-board',
      says: ['Hoàng Minh Đức'],
    },
    { ...asked('mot', 'board-member', HEAD), ...person, code: 'person-in-other-board-role', says: [HEAD] },
    { ...asked('mot', 'board-head', ANH), ...person, code: 'person-in-other-board-role' },
    { ...asked('mot', 'board-member', MAI), status: 409, pointer: '/personId', code: 'board-role-taken', says: [MAI] },
    { ...asked('uy.vien', 'board-head', HEAD), ...apart, code: 'board-role-taken' },
    { ...asked('uy.vien', 'board-member', ANH), ...apart, code: 'role-already-held' },
    { ...asked('uy.vien', 'secretary'), ...apart, code: 'board-off-meeting' },
    { ...asked('uy.vien', 'observer'), ...apart, code: 'observer-off-board' },
    { ...asked('thu.ky', 'board-member', ANH), ...apart, code: 'board-off-meeting' },
    { ...asked('theo.doi', 'board-head', HEAD), ...apart, code: 'observer-off-board' },
    {
      ...asked('mot', 'board-member', MAI),
      what: 'no board yet',
      path: `/v1/congresses/${fresh}/role-grants`,
      status: 409,
      code: 'board-missing',
    },
  ])
  t.match(await must('POST', grants, asked('mot', 'board-member', ANH).options), { personName: ANH })
})
