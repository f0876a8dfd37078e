import { test } from 'tap'
import type { Problem } from '../support/client.ts'
import { withClient } from '../support/database.ts'
import type { TestService } from '../support/service.ts'
import { storedIn } from '../support/stored.ts'
import { NAMES, openStage, type Stage } from './support/stage.ts'

/** A generic write, and the hot path with its own way of keeping keys. */
const posts = (stage: Stage): readonly (readonly [path: string, body: unknown, other: unknown])[] => [
  [
    '/v1/organisations',
    { name: 'Đảng bộ Sở Tài chính', level: 'grassroots' },
    { name: 'Đảng bộ Sở Y tế', level: 'grassroots' },
  ],
  [
    `/v1/ballot-batches/${stage.batches.open}/entries/first/ballots`,
    { from: 2, ballots: [{ struck: [stage.idOf(NAMES[0]!)] }] },
    { from: 2, ballots: [{ struck: [stage.idOf(NAMES[1]!)] }] },
  ],
]

const sender =
  ({ request }: TestService, path: string) =>
  (key: string, body: unknown) =>
    request<Problem>('POST', path, { body, headers: { 'idempotency-key': key } })

const keysIn = ({ connection }: TestService): Promise<string[]> =>
  withClient(connection, async (client) => {
    const { rows } = await client.query<{ key: string }>('select key from idempotency_key order by key')
    return rows.map(({ key }) => key)
  })

test('the same request with the same key is done once and gets the same answer', async (t) => {
  const { service, stage } = await openStage(t)
  for (const [path, body] of posts(stage)) {
    const send = sender(service, path)
    const first = await send('mot-khoa', body)
    t.equal(first.status, 201, path)
    t.equal(first.headers['idempotency-replayed'], undefined)
    const stored = await storedIn(service.connection)
    const again = await send('mot-khoa', body)
    t.same([again.status, again.body], [first.status, first.body])
    t.equal(again.headers['idempotency-replayed'], 'true')
    t.equal(again.headers['location'], first.headers['location'])
    t.same(await storedIn(service.connection), stored, 'nothing was stored twice')
    await withClient(service.connection, (client) => client.query('delete from idempotency_key'))
  }
})

test('simultaneous requests with the same key are done once', async (t) => {
  const { service, stage } = await openStage(t)
  for (const [path, body] of posts(stage)) {
    const send = sender(service, path)
    const answers = await Promise.all(Array.from({ length: 8 }, () => send('key', body)))
    t.same(new Set(answers.map((answer) => answer.status)), new Set([201]), path)
    t.equal(new Set(answers.map((answer) => JSON.stringify(answer.body))).size, 1)
    t.equal(answers.filter(({ headers }) => headers['idempotency-replayed'] === 'true').length, 7)
    await withClient(service.connection, (client) => client.query('delete from idempotency_key'))
  }
})

test('the same key for another request is refused', async (t) => {
  const { service, stage } = await openStage(t)
  const all = posts(stage)
  for (const [path, body, other] of all) {
    const send = sender(service, path)
    t.equal((await send(`key-of-${path.length}`, body)).status, 201)
    const stored = await storedIn(service.connection)
    const refused = await send(`key-of-${path.length}`, other)
    t.match(refused, { status: 422, body: { code: 'idempotency-key-reused' } })
    for (const [elsewhere, bodyThere] of all.filter(([known]) => known !== path)) {
      const crossed = await sender(service, elsewhere)(`key-of-${path.length}`, bodyThere)
      t.match(crossed, { status: 422, body: { code: 'idempotency-key-reused' } }, 'nor at another address')
    }
    t.same(await storedIn(service.connection), stored)
  }
})

test('a refused request does not use up its key', async (t) => {
  const { service, stage } = await openStage(t)
  const [[organisations, organisation], [ballots, ballot]] = posts(stage) as unknown as [
    [string, object],
    [string, { ballots: object[] }],
  ]
  const unknown = { ...organisation, superiorId: '0192f3a4-5b6c-7d8e-9f01-23456789abcd' }
  t.match(await sender(service, organisations)('a', unknown), { status: 422 })
  t.match(await sender(service, ballots)('b', { from: 2, ballots: [...ballot.ballots, ...ballot.ballots] }), {
    status: 409,
  })
  t.match(await sender(service, ballots)('b', { from: 2, ballots: [{ struck: [stage.bystander] }] }), { status: 422 })
  t.same(await keysIn(service), [])
  t.match(await sender(service, organisations)('a', organisation), { status: 201 })
  t.match(await sender(service, ballots)('b', ballot), { status: 201 })
  t.same(await keysIn(service), ['a', 'b'])
})
