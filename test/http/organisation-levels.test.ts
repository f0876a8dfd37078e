import { test } from 'tap'
import { clientOf } from '../support/client.ts'
import { openTestService } from '../support/service.ts'

test('an organisation is not recorded below one of a lower level', async (t) => {
  const client = clientOf(await openTestService(t))
  const make = (level: string, superiorId: string | null) =>
    client.call<{ id: string; code?: string; detail?: string }>('POST', '/v1/organisations', {
      body: { name: 'Tổ chức đảng', level, superiorId },
      headers: { 'accept-language': 'en' },
    })
  const branch = await make('chi-bo', null)
  const refused = await make('province', branch.body.id)
  t.match(refused, { status: 422, body: { code: 'organisation-level-too-high' } })
  t.match(refused.body.detail, /superior is branch and cannot have provincial Party organisation below it/)
  t.equal((await make('chi-bo', branch.body.id)).status, 422, 'nothing is below a branch')
  const province = await make('province', null)
  t.equal((await make('grassroots', province.body.id)).status, 201)
})
