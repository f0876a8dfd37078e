import { test } from 'tap'
import { openTestService } from '../support/service.ts'
import { ANH, HEAD, MAI, openCast } from './support/cast.ts'

type Sent = readonly [path: string, body: object]

test('of two simultaneous grants that exclude each other one is refused', async (t) => {
  const service = await openTestService(t)
  const { grants, account, grantOf, must, organisationId } = await openCast(service)
  const administrators = `/v1/organisations/${organisationId}/role-grants`
  for (const username of ['mot', 'hai', 'ba.nguoi', 'bon', 'nam', 'sau', 'bay']) await account(username)
  const outcomes = async (...requests: readonly Sent[]): Promise<string[]> => {
    const sent = requests.map(([path, body]) => service.request<{ code?: string }>('POST', path, { body }))
    return (await Promise.all(sent)).map(({ status, body }) => (status === 201 ? 'granted' : `${body.code}`)).sort()
  }
  const observer = grantOf('mot', 'observer')
  t.same(await outcomes([grants, observer], [grants, observer]), ['granted', 'role-already-held'])
  t.same(
    await outcomes([grants, grantOf('hai', 'board-member', MAI)], [grants, grantOf('ba.nguoi', 'board-member', MAI)]),
    ['board-role-taken', 'granted'],
    'two accounts for one person',
  )
  t.same(
    await outcomes([grants, grantOf('bon', 'board-member', ANH)], [grants, grantOf('bon', 'secretary')]),
    ['board-off-meeting', 'granted'],
    'counting and running the meeting',
  )
  t.same(
    await outcomes([grants, grantOf('nam', 'board-head', HEAD)], [administrators, { username: 'nam' }]),
    ['administrator-apart', 'granted'],
    'counting and administering',
  )
  const administrator: Sent = [administrators, { username: 'sau' }]
  t.same(await outcomes(administrator, administrator), ['granted', 'role-already-held'])
  const { id } = await must<{ id: string }>('POST', grants, { body: grantOf('bay', 'observer') })
  const revocation: Sent = [`/v1/role-grants/${id}/revocation`, { reason: 'Đồng chí đi công tác.' }]
  t.same(await outcomes(revocation, revocation), ['granted', 'role-already-revoked'])
})

test('of two system administrators who revoke each other simultaneously one remains', async (t) => {
  const service = await openTestService(t)
  const { account, must } = await openCast(service)
  const ids: string[] = []
  for (const username of ['mot', 'hai']) {
    await account(username, null)
    ids.push((await must<{ id: string }>('POST', '/v1/system-administrators', { body: { username } })).id)
  }
  const body = { reason: 'Đồng chí chuyển công tác.' }
  const answers = await Promise.all(
    ids.map((id) => service.request<{ code?: string }>('POST', `/v1/role-grants/${id}/revocation`, { body })),
  )
  t.same(answers.map(({ body: { code } }) => code ?? 'revoked').sort(), ['last-system-administrator', 'revoked'])
})
