import type { Test } from 'tap'
import { test } from 'tap'
import { LIMITS } from '../../src/http/transport.ts'
import { openCongress, type TestCongress } from '../support/congress.ts'
import { withClient } from '../support/database.ts'
import { openTestService, type ServiceOptions, TEST_TOKEN, type TestService } from '../support/service.ts'
import { eventsIn, type StoredEvent } from './support/audit-log.ts'
import { follow, type Reader } from './support/event-stream.ts'
import { hold, makeKey, makeServiceAccount } from './support/keys.ts'
import { problemComplaints } from './support/problem-checks.ts'
import { listening } from './support/raw.ts'
import { NAMES } from './support/stage.ts'

/** Longer than any test: an earlier wake-up has another cause. */
const NEVER = 3_600_000

const open = async (t: Test, streams: ServiceOptions['streams'] = {}, options: ServiceOptions = {}) => {
  const service = await openTestService(t, {
    ...options,
    streams: { longestMs: NEVER, lookMs: NEVER, pauseMs: 0, ...streams },
  })
  const congress = await openCongress(service, { level: 'grassroots' })
  const path = `/v1/congresses/${congress.id}/audit-feed`
  return { service, congress, path, port: await listening(service) }
}

const eventsOfLog = async (service: TestService, id: string): Promise<StoredEvent[]> =>
  (await eventsIn(service)).filter(({ log_id }) => log_id === id)

const sequences = ({ messages }: Pick<Reader, 'messages'>): number[] => messages.map(({ data }) => data.sequence)
const upTo = (last: number, first = 1): number[] => Array.from({ length: last - first + 1 }, (_, at) => first + at)

const openBatch = async (congress: TestCongress, round: string, mode: string, size: number): Promise<string> => {
  const batch = await congress.must<{ id: string }>('POST', `/v1/rounds/${round}/ballot-batches`, {
    body: { mode, size },
  })
  return `/v1/ballot-batches/${batch.id}/entries/first`
}

const openRound = async (congress: TestCongress): Promise<string> => {
  await congress.addPeople(...NAMES)
  const { id } = await congress.openRound(await congress.createElection('delegates', 1))
  await congress.proposeList(id, NAMES)
  await congress.approveList(id)
  await congress.handOut(id, 22)
  await congress.openBox(id, 22)
  return id
}

/** A ballot is typed and corrected, and a sheet is entered: everything that is blind. */
const typeBallots = async (congress: TestCongress): Promise<void> => {
  const round = await openRound(congress)
  const entry = await openBatch(congress, round, 'ballots', 2)
  const ballots = [{ struck: [congress.idOf(NAMES[0]!)] }]
  await congress.must('POST', `${entry}/ballots`, { body: { from: 1, ballots } })
  await congress.must('PUT', `${entry}/ballots/1`, {
    headers: { 'if-match': await congress.tagOf(`${entry}/ballots/1`) },
    body: { struck: [congress.idOf(NAMES[1]!)], reason: 'Ghi nhầm.' },
  })
  await congress.must('PUT', `${await openBatch(congress, round, 'tally-sheet', 20)}/tally-sheet`, {
    headers: { 'if-none-match': '*' },
    body: { valid: 20, invalid: {}, names: NAMES.map((name) => ({ personId: congress.idOf(name), votes: 10 })) },
  })
}

test('the feed sends every event of the log once, in order, with the headers of an event stream', async (t) => {
  const { service, congress, path, port } = await open(t)
  const stored = await eventsOfLog(service, congress.id)
  const reader = await follow(port, path)
  t.equal(reader.status, 200)
  t.match(reader.headers, {
    'content-type': 'text/event-stream; charset=utf-8',
    'x-accel-buffering': 'no',
    'cache-control': 'no-store',
    connection: 'close',
    'content-security-policy': /default-src 'none'/,
    'x-content-type-options': 'nosniff',
  })
  await reader.until(() => reader.messages.length >= stored.length)
  t.match(reader.text(), /^retry: 2000\n\n/)
  t.same(
    reader.messages.map(({ id, event, data }) => [id, event, data.log, data.sequence, data.action]),
    stored.map(({ sequence, action }) => [String(sequence), action, congress.id, sequence, action]),
  )
  t.match(reader.messages.find(({ event }) => event === 'roll.recorded')?.data.after, { summoned: 24, attending: 22 })
})

test('figures of ballots, and everything that identifies them, stay out of the feed before the result', async (t) => {
  const { service, congress, path, port } = await open(t)
  const reader = await follow(port, path)
  await typeBallots(congress)
  const stored = await eventsOfLog(service, congress.id)
  await reader.until(() => reader.messages.length >= stored.length)
  const blind = ['ballots.entered', 'ballot.corrected', 'sheet.entered']
  const shown = reader.messages.filter(({ event }) => blind.includes(event))
  t.same(new Set(shown.map(({ event }) => event)), new Set(blind))
  for (const { data } of shown) {
    t.equal(data.after, null)
    t.same(data.object, { type: 'ballot-batch', id: null }, 'which stack is typed stays hidden')
    t.same(Object.keys(data).sort(), ['action', 'actor', 'after', 'at', 'log', 'object', 'sequence'])
  }
  const text = reader.text()
  const leaves = await withClient(service.connection, async (client) => {
    const { rows } = await client.query<{ leaf: string }>(`select encode(leaf, 'hex') as leaf from audit_event`)
    return rows.map(({ leaf }) => leaf)
  })
  const hidden = [
    ...stored.flatMap(({ request_id, actor_name, actor_id, address, reason }) => [
      request_id,
      actor_name,
      actor_id,
      address,
      reason,
    ]),
    ...leaves,
    ...leaves.map((leaf) => Buffer.from(leaf, 'hex').toString('base64')),
    ...NAMES,
    'struck',
  ].filter((word) => typeof word === 'string')
  t.same(
    [...new Set(hidden)].filter((word) => text.includes(word)),
    [],
  )
})

test('a declared result is in the feed immediately, with its figures', async (t) => {
  const { congress, path, port } = await open(t)
  const reader = await follow(port, path)
  await congress.addPeople(...NAMES)
  const { round } = await congress.vote(await congress.createElection('delegates', 1), {
    names: NAMES,
    ballots: [{ strike: [NAMES[1]!], times: 22 }],
  })
  const declared = () => reader.messages.find(({ event }) => event === 'result.declared')
  await reader.until(() => declared() !== undefined)
  t.match(declared()?.data, {
    object: { type: 'round', id: round.id },
    after: { rollVersion: 1, result: { elected: [congress.idOf(NAMES[0]!)], outcome: 'complete' } },
  })
})

test('commits of this process are sent at once, before the next poll', async (t) => {
  const { congress, path, port } = await open(t)
  const reader = await follow(port, path)
  // Only the commit itself wakes this stream.
  await typeBallots(congress)
  await reader.until(() => reader.messages.at(-1)?.event === 'sheet.entered')
  await congress.addPerson('Hoàng Minh Đức')
  await reader.until(() => reader.messages.at(-1)?.event === 'person.added')
})

test('ballots entered in one statement outside the unit of work are sent at once too', async (t) => {
  const { congress, path, port } = await open(t)
  const entry = await openBatch(congress, await openRound(congress), 'ballots', 2)
  const reader = await follow(port, path)
  await reader.until(() => reader.messages.at(-1)?.event === 'batch.created')
  await congress.must('POST', `${entry}/ballots`, {
    body: { from: 1, ballots: [{ struck: [congress.idOf(NAMES[0]!)] }] },
  })
  await reader.until(() => reader.messages.at(-1)?.event === 'ballots.entered')
})

test('commits of another process on the same database are sent after the next poll', async (t) => {
  const { service, congress, path, port } = await open(t, { lookMs: 10 })
  const other = await openTestService(t, { beside: service.connection })
  const reader = await follow(port, path)
  const body = { fullName: 'Hoàng Minh Đức', birthYear: 1975, membership: 'official', unit: 'Phòng Tổng hợp' }
  const added = await other.request('POST', `/v1/congresses/${congress.id}/people`, { body })
  t.equal(added.status, 201)
  await reader.until(() => reader.messages.at(-1)?.event === 'person.added')
  t.same(sequences(reader), upTo(reader.messages.length))
})

test('a reader that returns with Last-Event-ID receives every event exactly once, even during commits', async (t) => {
  const { service, congress, path, port } = await open(t)
  const count = 60
  const writing = (async () => {
    for (const at of upTo(count)) await congress.addPerson(`Hoàng Minh Đức ${'I'.repeat(at)}`)
  })()
  const got: number[] = []
  const start = (await eventsOfLog(service, congress.id))[0]!.sequence
  t.equal(start, 1)
  for (const stop of [3, 5, 8, 20, 40]) {
    const reader = await follow(port, path, { headers: got.length > 0 ? { 'last-event-id': String(got.at(-1)) } : {} })
    await reader.until(() => got.length + reader.messages.length >= stop)
    reader.break()
    await reader.ended
    got.push(...sequences(reader))
  }
  await writing
  const last = (await eventsOfLog(service, congress.id)).at(-1)!.sequence
  const reader = await follow(port, path, { headers: { 'last-event-id': String(got.at(-1)) } })
  await reader.until(() => got.length + reader.messages.length >= last)
  t.same([...got, ...sequences(reader)], upTo(last))
})

test('a backlog longer than one poll arrives complete and in order, with events committed meanwhile', async (t) => {
  const { service, congress, path, port } = await open(t)
  for (const at of upTo(230)) await congress.addPerson(`Hoàng Minh Đức ${at}`)
  const reader = await follow(port, path)
  const meanwhile = Promise.all(upTo(20).map((at) => congress.addPerson(`Lê Văn Tám ${at}`)))
  await meanwhile
  const { length: last } = await eventsOfLog(service, congress.id)
  await reader.until(() => reader.messages.length >= last)
  t.same(sequences(reader), upTo(last))
})

test('the parameter after sets the start; the Last-Event-ID header takes precedence', async (t) => {
  const { service, congress, path, port } = await open(t)
  const { length: size } = await eventsOfLog(service, congress.id)
  const asked = await follow(port, `${path}?after=2`)
  await asked.until(() => asked.messages.length >= size - 2)
  t.same(sequences(asked), upTo(size, 3))
  const back = await follow(port, `${path}?after=2`, { headers: { 'last-event-id': '4' } })
  await back.until(() => back.messages.length >= size - 4)
  t.same(sequences(back), upTo(size, 5))
  const atEnd = await follow(port, path, { headers: { 'last-event-id': String(size) } })
  await congress.addPerson('Hoàng Minh Đức')
  await atEnd.until(() => atEnd.messages.length > 0)
  t.same(sequences(atEnd), [size + 1])
})

test('a malformed Last-Event-ID is refused, and so is one beyond the end of the log', async (t) => {
  const { service, congress, path } = await open(t)
  for (const seen of ['', 'x', '-1', '+1', '1.5', '1e3', '01', ' 1 2', '1, 2', '9'.repeat(16), 'null', '%31']) {
    const answer = await service.request('GET', path, { headers: { 'last-event-id': seen } })
    t.same(problemComplaints(answer, { status: 400, code: 'header-invalid' }), [], seen)
  }
  for (const query of ['after=x', 'after=-1', 'after=', 'after=1&after=2']) {
    const answer = await service.request('GET', `${path}?${query}`)
    t.same(problemComplaints(answer, { status: 400, code: 'query-invalid', pointer: '/after' }), [], query)
  }
  const { length } = await eventsOfLog(service, congress.id)
  for (const [address, headers] of [
    [path, { 'last-event-id': String(length + 1) }],
    [path, { 'last-event-id': '999999999999999' }],
    [`${path}?after=${length + 1}`, {}],
  ] as const) {
    const answer = await service.request<{ detail: string }>('GET', address, { headers })
    t.same(problemComplaints(answer, { status: 409, code: 'feed-beyond-end' }), [])
    t.match(answer.body.detail, String(length))
  }
})

test('a reader that does not follow gets the stored events and an end; HEAD is not allowed', async (t) => {
  const { service, congress, path } = await open(t, { longestMs: 0 })
  const { status, body } = await service.request<string>('GET', path)
  t.equal(status, 200)
  t.equal(body.match(/^id: /gm)?.length, (await eventsOfLog(service, congress.id)).length)
  const headers = { authorization: `Bearer ${TEST_TOKEN}` }
  t.equal((await service.app.inject({ method: 'HEAD', url: path, headers })).statusCode, 405)
})

test('an idle stream sends heartbeats and is not ended by the request limits', async (t) => {
  const limits = { ...LIMITS, headersMs: 1_000, requestMs: 1_000, checkMs: 50 }
  const { congress, path, port } = await open(
    t,
    { heartbeatMs: 250 },
    { transport: { limits: { ...limits, idleMs: 3_000 } } },
  )
  const reader = await follow(port, path)
  const beats = () => reader.text().match(/^:$/gm)?.length ?? 0
  // Longer than each of the limits.
  await reader.until(() => beats() >= 14)
  const before = reader.messages.length
  await congress.addPerson('Hoàng Minh Đức')
  await reader.until(() => reader.messages.length > before)
  t.equal(reader.messages.at(-1)?.event, 'person.added')
})

test('the feed of a foreign congress is answered like an unknown one', async (t) => {
  const { service, port, congress } = await open(t)
  const account = await makeServiceAccount(congress)
  await hold(service, account, 'observer', { congressId: congress.id })
  const { key } = await makeKey(congress, account, { roles: ['observer'] })
  const other = await openCongress(service, { level: 'grassroots' })
  const mine = await follow(port, `/v1/congresses/${congress.id}/audit-feed`, { token: key })
  await mine.until(() => mine.messages.length > 0)
  for (const id of [other.id, '0192f3a4-5b6c-7d8e-9f01-23456789abcd']) {
    const answer = await service.request('GET', `/v1/congresses/${id}/audit-feed`, { token: key })
    t.same(problemComplaints(answer, { status: 404, code: 'congress-unknown' }), [])
  }
  await other.addPerson('Hoàng Minh Đức')
  await congress.addPerson('Hoàng Minh Đức')
  await mine.until(() => mine.messages.at(-1)?.event === 'person.added')
  t.ok(mine.messages.every(({ data }) => data.log === congress.id))
})
