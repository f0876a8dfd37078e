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
  t.match(
    refused.body.detail,
    /level of the organisation \(provincial Party organisation\) is higher than that of its superior \(branch\)/,
  )
  t.equal((await make('chi-bo', branch.body.id)).status, 422, 'nothing is below a branch')
  const province = await make('province', null)
  t.equal((await make('grassroots', province.body.id)).status, 201)
})

interface Noticed {
  readonly id: string
  readonly notices: readonly { readonly code: string; readonly detail: string }[]
}

test('a second organisation of the same name is recorded with a notice', async (t) => {
  const client = clientOf(await openTestService(t))
  const make = (name: string, superiorId: string | null) =>
    client.must<Noticed>('POST', '/v1/organisations', { body: { name, level: 'grassroots', superiorId } })
  const told = ({ notices }: Noticed) => notices.map(({ code }) => code)
  const one = await make('Đảng bộ Sở Tài chính', null)
  const two = await make('Đảng bộ Sở Y tế', null)
  t.same([one, two].map(told), [[], []])
  const again = await make('ĐẢNG BỘ SỞ TÀI CHÍNH', null)
  t.same(told(again), ['organisation-again'], 'at once, whatever the case')
  t.match(again.notices, [{ detail: /cùng tên/ }])
  t.same(told(await client.must('GET', `/v1/organisations/${one.id}`)), ['organisation-again'], 'on both')
  t.same(told(await make('đảng bộ\u00a0 sở  tài chính', null)), ['organisation-again'], 'whatever the spaces')
  t.same(told(await make('Đảng bộ Sở Tài chỉnh', null)), [], 'another tone is another name')
  const [branch, other] = [await make('Chi bộ 1', one.id), await make('Chi bộ 1', two.id)]
  t.same([branch, other].map(told), [[], []], 'branches of two superiors have one name')
  t.same(told(await make('Chi bộ 1', one.id)), ['organisation-again'], 'below one superior')
  const { items } = await client.must<{ items: readonly Noticed[] }>('GET', '/v1/organisations?limit=50')
  t.same(items.filter(({ id }) => [branch.id, other.id, two.id].includes(id)).map(told), [
    [],
    ['organisation-again'],
    [],
  ])
})
