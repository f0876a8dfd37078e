import { type Test, test } from 'tap'
import type { ListedEvent } from '../../src/app/log/list-events.ts'
import type { Problem } from '../support/client.ts'
import { openStage } from './support/stage.ts'

interface Page {
  readonly items: readonly ListedEvent[]
  readonly next: string | null
}

const open = async (t: Test) => {
  const { service, stage } = await openStage(t)
  const path = `/v1/congresses/${stage.id}/audit-events`
  /** Everything that a query answers, over all pages. */
  const all = async (query: Readonly<Record<string, string>>, limit = 200): Promise<ListedEvent[]> => {
    const events: ListedEvent[] = []
    let next: string | null = `${path}?${new URLSearchParams({ ...query, limit: String(limit) })}`
    while (next !== null) {
      const page: Page = await stage.must('GET', next)
      t.ok(page.items.length <= limit)
      events.push(...page.items)
      next = page.next
    }
    return events
  }
  return { service, stage, path, all, whole: await all({}) }
}

const numbers = (events: readonly ListedEvent[]): number[] => events.map(({ sequence }) => sequence)

test('each filter returns exactly the events that match, in the order of the log', async (t) => {
  const { stage, all, whole } = await open(t)
  const [some] = whole
  const [from, to] = [whole[20]!.at, whole[60]!.at]
  const created = whole.filter(({ action }) => action === 'batch.created')
  const batches = created.flatMap(({ object, after }) =>
    (after as { readonly roundId: string }).roundId === stage.rounds.unfilled ? [object.id] : [],
  )
  t.ok(batches.length > 0, 'the round has batches')
  const filters: readonly [Record<string, string>, (event: ListedEvent) => boolean][] = [
    [{ objectType: 'round' }, ({ object }) => object.type === 'round'],
    [{ objectType: 'ballot-batch' }, ({ object }) => object.type === 'ballot-batch'],
    [{ objectId: stage.rounds.unfilled }, ({ object }) => object.id === stage.rounds.unfilled],
    [{ objectId: stage.rounds.unfilled.toUpperCase() }, ({ object }) => object.id === stage.rounds.unfilled],
    [{ roundId: stage.rounds.unfilled }, ({ object }) => [stage.rounds.unfilled, ...batches].includes(object.id)],
    [{ actorId: some!.actor.id }, ({ actor }) => actor.id === some!.actor.id],
    [{ actorId: stage.bystander }, () => false],
    [{ action: 'list.approved' }, ({ action }) => action === 'list.approved'],
    [
      { action: 'ballots.entered,result.declared,roll.recorded' },
      ({ action }) => ['ballots.entered', 'result.declared', 'roll.recorded'].includes(action),
    ],
    [{ from }, ({ at }) => at >= from],
    [{ to }, ({ at }) => at < to],
    [{ from, to }, ({ at }) => at >= from && at < to],
    [
      { from, objectType: 'round', action: 'list.approved,ballots.issued' },
      ({ at, object, action }) =>
        at >= from && object.type === 'round' && ['list.approved', 'ballots.issued'].includes(action),
    ],
    [{ objectType: 'person', action: 'list.approved' }, () => false],
  ]
  for (const [query, holds] of filters) {
    const expected = numbers(whole.filter(holds))
    t.same(numbers(await all(query)), expected, JSON.stringify(query))
    t.same(numbers(await all(query, 3)), expected, `${JSON.stringify(query)}, page by page`)
  }
})

test('the newest events come first on request, under any filter and page by page', async (t) => {
  const { stage, all, whole } = await open(t)
  const down = { order: 'newest-first' }
  const backwards = numbers(whole).reverse()
  t.same(numbers(await all(down)), backwards)
  t.same(numbers(await all(down, 7)), backwards)
  t.same(numbers(await all({ order: 'oldest-first' })), numbers(whole))
  const { unfilled } = stage.rounds
  t.same(numbers(await all({ ...down, objectId: unfilled }, 2)), numbers(await all({ objectId: unfilled })).reverse())
  const to = whole[60]!.at
  t.same(numbers(await all({ ...down, to }, 9)), numbers(await all({ to })).reverse())
})

test('an instant may have any offset, and one range ends where the next begins', async (t) => {
  const { all, whole } = await open(t)
  const middle = whole[30]!.at
  const local = `${new Date(Date.parse(middle) + 7 * 3_600_000).toISOString().slice(0, -1)}+07:00`
  const [before, after] = [await all({ to: local }), await all({ from: local })]
  t.equal(after[0]!.at, middle)
  t.same([...numbers(before), ...numbers(after)], numbers(whole))
})

test('the next page keeps the filter', async (t) => {
  const { stage, path } = await open(t)
  const query = 'action=person.added,list.approved&from=2017-08-05T08:00:00%2B07:00&limit=2'
  const { next } = await stage.must<Page>('GET', `${path}?${query}`)
  const parameters = new URL(next!, 'http://localhost').searchParams
  t.same(
    ['action', 'from', 'limit'].map((name) => parameters.get(name)),
    ['person.added,list.approved', '2017-08-05T01:00:00.000Z', '2'],
  )
  t.match(parameters.get('after'), /^\d+$/)
})

test('a malformed or contradictory filter is refused, never ignored', async (t) => {
  const { service, path } = await open(t)
  const refused: readonly [string, string][] = [
    ['objectType=ballot', '/objectType'],
    ['objectType=', '/objectType'],
    ['objectId=17', '/objectId'],
    ["objectId=' or true --", '/objectId'],
    ['roundId=17', '/roundId'],
    ['order=down', '/order'],
    ['actorId=*', '/actorId'],
    ['action=ballots', '/action/0'],
    ['action=', '/action/0'],
    ['action=list.approved,', '/action/1'],
    ['action=list.approved,%20result.declared', '/action/1'],
    ['action=list.approved&action=result.declared', '/action'],
    ['action=LIST.APPROVED', '/action/0'],
    [`action=${Array.from({ length: 21 }, () => 'list.approved').join(',')}`, '/action'],
    ['from=2017-08-05', '/from'],
    ['from=2017-02-30T00:00:00Z', '/from'],
    ['from=0000-01-01T00:00:00Z', '/from'],
    ['from=9999-12-31T23:59:59-23:59', '/from'],
    ['from=%2B010000-01-01T00:00:00Z', '/from'],
    ['from=infinity', '/from'],
    [`to=2017-08-05T00:00:00.${'1'.repeat(100)}Z`, '/to'],
    ['to=1501898400', '/to'],
    ['kind=list.approved', '/kind'],
    ['upTo=3', '/upTo'],
  ]
  for (const [query, pointer] of refused) {
    const { status, body } = await service.request<Problem>('GET', `${path}?${query}`)
    t.equal(status, 400, query)
    t.equal(body.code, 'query-invalid', query)
    t.equal(body.errors?.[0]?.pointer, pointer, query)
  }
})

test('instants at the ends of the calendar are answered', async (t) => {
  const { all, whole } = await open(t)
  t.equal((await all({ from: '1000-01-01T00:00:00Z', to: '9999-12-31T23:59:59.999Z' })).length, whole.length)
  t.same(await all({ from: '9999-12-31T23:59:59Z' }), [])
  t.same(await all({ from: '2018-01-01T00:00:00Z', to: '2017-01-01T00:00:00Z' }), [])
})
