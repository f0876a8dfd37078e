import { test } from 'tap'
import { congressOf } from '../support/congress.ts'
import { as, openWithPlayers } from '../support/players.ts'
import { HEAD, MAI, openCast } from './support/cast.ts'

test('an account of the organisation above gets a role from the presidium and from an administrator', async (t) => {
  const service = await openWithPlayers(t)
  const above = await openCast(service)
  const organisationId = await above.organise(above.organisationId)
  const id = await above.convene(organisationId)
  const below = congressOf(service, { id, organisationId, attending: 22, people: [] })
  const roll = { headers: { 'if-none-match': '*' }, body: { summoned: 22, attending: 22 } }
  await below.must('PUT', `/v1/congresses/${id}/roll`, roll)
  await below.setBoard(HEAD, MAI)
  const grants = `/v1/congresses/${id}/role-grants`
  await above.account('chu.tich', organisationId)
  await below.must('POST', grants, { body: { username: 'chu.tich', role: 'presidium' } })
  const grant = (username: string, role: string, more: object = {}) =>
    service.request<{ code?: string }>('POST', grants, { ...as('chu.tich'), body: { username, role, ...more } })

  await above.account('cap.tren')
  t.equal((await grant('cap.tren', 'board-member', { personId: below.idOf(MAI) })).status, 201, 'by the presidium')
  await above.account('theo.doi')
  const byAdministrator = { body: { username: 'theo.doi', role: 'observer' } }
  t.match(await below.must('POST', grants, byAdministrator), { username: 'theo.doi' }, 'by an administrator')

  const elsewhere = await openCast(service)
  await elsewhere.account('noi.khac')
  const beside = await above.organise(above.organisationId)
  await above.account('ben.canh', beside)
  for (const username of ['noi.khac', 'ben.canh', 'khong.co']) {
    const refused = await grant(username, 'board-head', { personId: below.idOf(HEAD) })
    t.match(refused, { status: 422, body: { code: 'account-unknown' } }, username)
  }
})

test('an account that administers anything above takes no part in the congress below', async (t) => {
  const service = await openWithPlayers(t)
  const above = await openCast(service)
  const organisationId = await above.organise(above.organisationId)
  const id = await above.convene(organisationId)
  await above.account('quan.tri')
  await above.appoint('quan.tri', above.organisationId)
  const body = { username: 'quan.tri', role: 'observer' }
  t.match(await above.refused('POST', `/v1/congresses/${id}/role-grants`, { body }), { code: 'administrator-apart' })
})
