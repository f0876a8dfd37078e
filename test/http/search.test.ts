import { test } from 'tap'
import { type Client, clientOf } from '../support/client.ts'
import { openTestService } from '../support/service.ts'

interface Item {
  readonly id: string
  readonly name?: string
  readonly fullName?: string
  readonly username?: string
  readonly closedAt?: string | null
}
interface Page {
  readonly items: readonly Item[]
  readonly next: string | null
}

const MEETINGS = [
  ['Đại hội Chi bộ Văn phòng', '2017-08-05'],
  ['Đại hội Chi bộ Kế hoạch', '2018-08-05'],
  ['Hội nghị Chi bộ Văn phòng', '2019-08-05'],
] as const

const recordMeetings = async ({ must }: Client): Promise<readonly string[]> => {
  const organisation = await must<Item>('POST', '/v1/organisations', {
    body: { name: 'Đảng bộ Sở Tài chính', level: 'grassroots' },
  })
  await must('POST', '/v1/organisations', { body: { name: 'Chi bộ Văn phòng', level: 'chi-bo' } })
  const ids: string[] = []
  for (const [name, heldOn] of MEETINGS) {
    const year = Number(heldOn.slice(0, 4))
    const body = {
      organisationId: organisation.id,
      kind: 'members-congress',
      name,
      term: { from: year, to: year + 3 },
      heldOn,
    }
    ids.push((await must<Item>('POST', '/v1/congresses', { body })).id)
  }
  await must('POST', `/v1/congresses/${ids[0]}/closing`, {
    body: { reason: 'Đại hội kết thúc.', confirmUnfinished: false },
  })
  return ids
}

/** The items of all pages of a list, each followed by the address that the page before gives. */
const throughPages = async ({ must }: Client, path: string): Promise<readonly Item[]> => {
  const items: Item[] = []
  for (let next: string | null = path; next !== null; ) {
    const page: Page = await must<Page>('GET', next)
    items.push(...page.items)
    next = page.next
  }
  return items
}

test('congresses are found by state, days and words of the name, the newest first, page by page', async (t) => {
  const client = clientOf(await openTestService(t))
  const [first, second, third] = await recordMeetings(client)
  const found = async (query: string) =>
    (await throughPages(client, `/v1/congresses?limit=1&${query}`)).map(({ id }) => id)
  t.same(await found(''), [first, second, third])
  t.same(await found('order=newest'), [third, second, first])
  t.same(await found('state=open&order=newest'), [third, second])
  t.same(await found('state=closed'), [first])
  t.same(await found('state=cancelled'), [])
  await client.must('POST', `/v1/congresses/${second}/cancellation`, { body: { reason: 'Lập nhầm hai lần.' } })
  t.same(await found('state=open'), [third])
  t.same(await found('state=closed'), [first], 'a cancelled one was never held')
  t.same(await found('state=cancelled'), [second])
  t.same(await found('heldFrom=2018-08-05'), [second, third])
  t.same(await found('heldFrom=2018-01-01&heldTo=2018-12-31'), [second])
  t.same(await found('text=van%20phong&order=newest'), [third, first])
  t.same(await found('text=HỘI%20NGHI'), [third])
  t.same(await found('text=khong%20co'), [])
  const { items } = await client.must<Page>('GET', '/v1/congresses')
  t.match(
    items.map(({ closedAt }) => closedAt),
    [String, String, null],
  )
  t.equal((await client.call('GET', '/v1/congresses?state=lost')).status, 400)
})

test('organisations, accounts and people are found by words of their names', async (t) => {
  const client = clientOf(await openTestService(t))
  const [congressId] = (await recordMeetings(client)).slice(1)
  const { must } = client
  const names = async (path: string) =>
    (await throughPages(client, path)).map(({ name, fullName, username }) => name ?? fullName ?? username)
  t.same(await names('/v1/organisations?limit=1&text=tai%20chinh'), ['Đảng bộ Sở Tài chính'])
  for (const [username, displayName] of [
    ['hai.pham', 'Phạm Văn Hải'],
    ['dung', 'Đỗ Thị Dung'],
  ]) {
    const body = { organisationId: null, username, displayName }
    t.equal((await client.call('POST', '/v1/accounts', { body })).status, 201)
  }
  t.same(await names('/v1/accounts?text=do%20dung'), ['dung'])
  t.same(await names('/v1/accounts?text=hai.pham'), ['hai.pham'])
  const { items: organisations } = await must<{ items: { id: string }[] }>('GET', '/v1/organisations')
  const machine = { organisationId: organisations[0]!.id, username: 'may.quet', displayName: 'Máy quét phiếu' }
  t.equal((await client.call('POST', '/v1/service-accounts', { body: machine })).status, 201)
  t.same(await names('/v1/accounts?kind=service'), ['may.quet'], 'other systems alone')
  t.notOk((await names('/v1/accounts?kind=person&limit=1')).includes('may.quet'), 'on every page')
  t.equal((await client.call('GET', '/v1/accounts?kind=robot')).status, 400)
  const newest = async (path: string) => (await throughPages(client, path)).map(({ id }) => id)
  for (const list of ['/v1/accounts', '/v1/organisations']) {
    const oldest = await newest(`${list}?limit=1`)
    t.same(await newest(`${list}?limit=1&order=newest`), oldest.toReversed(), list)
    t.same(await newest(`${list}?limit=1&order=oldest`), oldest, list)
    t.ok(oldest.length > 1, list)
  }
  const path = `/v1/congresses/${congressId}/people`
  const person = { birthYear: 1975, membership: 'official', unit: 'Phòng Kế hoạch' }
  const people = ['Nguyễn Văn Dũng', 'Đặng Thị Hoa', 'Nguyễn Thị Hoà'].map((fullName) => ({ ...person, fullName }))
  await must('POST', `${path}-additions`, { body: { people } })
  t.same(await names(`${path}?text=thi%20nguyen`), ['Nguyễn Thị Hoà'])
  t.same(await names(`${path}?text=ke%20hoach&limit=2`), ['Nguyễn Văn Dũng', 'Đặng Thị Hoa', 'Nguyễn Thị Hoà'])
  const whole = await must<Page>('GET', path)
  t.equal(whole.items.length, 3, 'without a limit the list is whole')
  t.equal(whole.next, null)
})
