import { test } from 'tap'
import { clientOf, type Problem } from '../support/client.ts'
import { openStage } from './support/stage.ts'

interface Person {
  readonly id: string
  readonly fullName: string
  readonly nameOnPaper: string
  readonly membership: string
}
interface People {
  readonly items: readonly Person[]
}

const person = (fullName: string, more: object = {}) => ({
  fullName,
  birthYear: 1975,
  membership: 'official',
  unit: 'Phòng Tổng hợp',
  ...more,
})

test('a list of people is recorded in one request: one item and one event for each row, in their order', async (t) => {
  const { service, stage } = await openStage(t)
  const { must } = clientOf(service)
  const before = await must<People>('GET', `/v1/congresses/${stage.id}/people`)
  const rows = [
    person('Đinh Công Tráng'),
    person('Âu Thị Yến', { membership: 'temporary' }),
    person('Đinh Công Tráng', { birthYear: 1980 }),
  ]
  const { items } = await must<People>('POST', `/v1/congresses/${stage.id}/people-additions`, {
    body: { people: rows },
  })
  t.match(items, [
    { fullName: 'Đinh Công Tráng', nameOnPaper: 'Đinh Công Tráng (1975)' },
    { fullName: 'Âu Thị Yến', membership: 'temporary' },
    { nameOnPaper: 'Đinh Công Tráng (1980)' },
  ])
  const after = await must<People>('GET', `/v1/congresses/${stage.id}/people`)
  t.equal(after.items.length, before.items.length + rows.length)
  const log = await must<{ items: readonly { action: string; object: { id: string } }[] }>(
    'GET',
    `/v1/congresses/${stage.id}/audit-events?limit=200`,
  )
  const added = log.items.filter(({ action }) => action === 'person.added').map(({ object }) => object.id)
  t.same(
    items.map(({ id }) => added.filter((one) => one === id).length),
    [1, 1, 1],
  )
})

test('a list with wrong rows is recorded not at all, and every wrong row is named', async (t) => {
  const { service, stage } = await openStage(t)
  const { must, call } = clientOf(service)
  const path = `/v1/congresses/${stage.id}/people`
  const [known] = (await must<{ items: readonly object[] }>('GET', path)).items
  const shown = { id: '', version: 0, nameOnPaper: '', carried: null, ...known }
  const { id: _, version: __, nameOnPaper: ___, carried: ____, ...same } = shown
  const send = (people: readonly object[]) => call<Problem>('POST', `${path}-additions`, { body: { people } })
  const people = [person('Lò Văn Một'), same, person('Lò Văn Hai'), person('LÒ  Văn Một')]
  const { status, body } = await send(people)
  t.equal(status, 422)
  t.match(body, {
    code: 'people-not-recorded',
    errors: [
      { pointer: '/people/1/unit', code: 'person-indistinguishable' },
      { pointer: '/people/3/unit', code: 'person-row-repeated', detail: /dòng 1/ },
    ],
  })
  const everybody = (await must<People>('GET', path)).items
  t.notOk(everybody.some(({ fullName }) => fullName.startsWith('Lò Văn')))
  const corrected = await send([people[0]!, people[2]!])
  t.equal(corrected.status, 201, 'the corrected list meets nobody of the refused one')
  const malformed = await send([person('Lò Văn Ba'), person('Lò Văn Bốn', { birthYear: 'x' })])
  t.match(malformed, { status: 400, body: { errors: [{ pointer: '/people/1/birthYear' }] } })
  const csv = await service.request<Problem>('POST', `${path}-additions`, {
    body: 'Lò Văn Ba;1975',
    headers: { 'content-type': 'text/csv' },
  })
  t.match(csv, { status: 415, body: { detail: /application\/json/ } })
})

test('only official members stand or count: a temporary member is on no list and on no board', async (t) => {
  const { service, stage } = await openStage(t)
  const { must, refused, tagOf } = clientOf(service)
  const { items } = await must<People>('POST', `/v1/congresses/${stage.id}/people-additions`, {
    body: { people: [person('Lò Văn Một', { membership: 'temporary' })] },
  })
  const personId = items[0]!.id
  const list = await refused('PUT', `/v1/rounds/${stage.rounds.listing}/candidate-list`, {
    headers: { 'if-none-match': '*' },
    body: { order: 'regulation', candidates: [{ personId, origin: 'convening-committee' }] },
  })
  t.match(list, { errors: [{ code: 'candidate-not-official' }] })
  const path = `/v1/congresses/${stage.id}/counting-board`
  const board = await refused('PUT', path, {
    headers: { 'if-match': await tagOf(path) },
    body: { members: [{ personId, head: true }], vote: { for: 20, against: 0, blank: 0 }, reason: 'Thay người.' },
  })
  t.match(board, { errors: [{ code: 'board-member-not-official' }] })
})

test('a name in an old font or with lost letters is refused wherever people are recorded', async (t) => {
  const { service, stage } = await openStage(t)
  const { must, call } = clientOf(service)
  const path = `/v1/congresses/${stage.id}/people`
  for (const name of ['Nguyeãn Thò Bình', 'NguyÔn V¨n A', 'Ph?m An', 'Trần \ufffd']) {
    const code = 'name-in-wrong-font'
    t.match(await call<Problem>('POST', path, { body: person(name) }), {
      status: 422,
      body: { code, errors: [{ pointer: '/fullName' }] },
    })
    const list = await call<Problem>('POST', `${path}-additions`, {
      body: { people: [person('Âu Thị Yến'), person(name)] },
    })
    t.match(list.body, { code: 'people-not-recorded', errors: [{ pointer: '/people/1/fullName', code }] })
  }
  const recorded = await must<Person>('POST', path, { body: person("H'Hen Niê") })
  t.equal(recorded.fullName, "H'Hen Niê", 'names of other peoples of Vietnam are taken')
  const correct = (fullName: string) =>
    call<Problem>('PUT', `/v1/people/${recorded.id}`, {
      body: person(fullName, { birthYear: 1976 }),
      headers: { 'if-match': '"1"' },
    })
  t.match(await correct("H'Hen Ni?"), { status: 422, body: { code: 'name-in-wrong-font' } })
  t.equal((await correct("H'Hen Niê")).status, 200)
})
