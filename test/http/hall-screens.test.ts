import type { Test } from 'tap'
import { test } from 'tap'
import { qrModules } from '../../src/documents/view/slip.ts'
import { openCongress, type RoundPlan, type TestCongress } from '../support/congress.ts'
import { openTestService, type ServiceOptions } from '../support/service.ts'
import { follow } from './support/event-stream.ts'
import { problemComplaints } from './support/problem-checks.ts'
import { listening } from './support/raw.ts'

/** Longer than any test: an earlier wake-up has another cause. */
const NEVER = 3_600_000
const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng']
/** Twenty of 22 ballots for the first name, two for the second one. */
const CLEAR: RoundPlan = {
  names: NAMES,
  ballots: [
    { strike: [NAMES[1]!], times: 20 },
    { strike: [NAMES[0]!], times: 2 },
  ],
}
const STRANGER = { headers: { authorization: `Hall ${'a'.repeat(43)}` } }

interface View {
  readonly lead: string | null
  readonly title: string
  readonly fact: string | null
  readonly how: readonly string[]
  readonly steps: readonly { readonly label: string; readonly state: string }[]
  readonly notice: string | null
  readonly result: {
    readonly title: string
    readonly rows: readonly { readonly name: string; readonly votes: string; readonly note: string }[]
  } | null
}

const open = async (t: Test, options: ServiceOptions = {}) => {
  const service = await openTestService(t, options)
  const congress = await openCongress(service, { level: 'grassroots' })
  await congress.addPeople(...NAMES)
  const { must, id } = congress
  const screen = () => must<{ id: string; token: string }>('POST', `/v1/congresses/${id}/hall-screens`)
  const at = (token: string) => ({ token: null, headers: { authorization: `Hall ${token}` } })
  const view = async (token: string): Promise<View> =>
    (await service.request<View>('GET', '/v1/hall-view', at(token))).body
  return { service, congress, screen, view, at }
}

const show = ({ must }: TestCongress, round: string, version = 1) =>
  must('POST', `/v1/rounds/${round}/shown-result`, { body: { version } })

test('the hall sees what is voted and the part of the work, and no figure before the head shows the result', async (t) => {
  const { congress, screen, view } = await open(t)
  const { token } = await screen()
  t.match(await view(token), { lead: null, steps: [], result: null }, 'nothing is voted')
  const election = await congress.createElection('delegates', 1)
  const { id } = await congress.openRound(election)
  await congress.proposeList(id, NAMES)
  t.match(await view(token), { title: 'Bầu đại biểu dự đại hội cấp trên, lần 1', fact: null })
  await congress.approveList(id)
  await congress.handOut(id, 22)
  const voting = await view(token)
  t.match(voting, { lead: 'Đang bỏ phiếu', fact: 'Bầu 1 người trong danh sách 2 người', steps: [] })
  t.equal(voting.how.length, 2)
  await congress.openBox(id, 22)
  const now = async () => (await view(token)).steps.find(({ state }) => state === 'now')?.label
  t.equal(await now(), 'Chia tập')
  const { id: batch } = await congress.must<{ id: string }>('POST', `/v1/rounds/${id}/ballot-batches`, {
    body: { size: 22 },
  })
  t.equal(await now(), 'Nhập phiếu')
  const entry = `/v1/ballot-batches/${batch}/entries/first`
  const struck = (name: string) => ({ struck: [congress.idOf(name)] })
  const ballots = Array.from({ length: 22 }, (_, place) => struck(NAMES[place < 20 ? 1 : 0]!))
  const before = await view(token)
  await congress.must('POST', `${entry}/ballots`, { body: { from: 1, ballots } })
  t.same(await view(token), before, 'what is typed changes nothing')
  await congress.must('POST', `${entry}/finalisation`)
  t.equal(await now(), 'Đối chiếu')
  await congress.declare(id)
  const declared = await view(token)
  t.match(declared, { lead: 'Kết quả đã được công bố, chờ chiếu', result: null }, 'declared is not shown')
  t.notMatch(JSON.stringify(declared), /"20"|Bình|Dũng/)
  await show(congress, id)
  t.match(await view(token), {
    result: {
      title: /trúng cử 1\/1$/,
      rows: [
        { name: NAMES[0], votes: '20', note: 'trúng cử', isElected: true, position: 1 },
        { name: NAMES[1], votes: '2', note: 'thiếu 10 phiếu', isElected: false },
      ],
    },
  })
  await congress.must('POST', `/v1/congresses/${congress.id}/shown-result/removal`)
  t.match(await view(token), { result: null, notice: null })
  const again = await congress.refused('POST', `/v1/congresses/${congress.id}/shown-result/removal`)
  t.equal(again.code, 'result-not-shown')
})

test('a reopened or annulled result is off the screens at once, and comes back by showing alone', async (t) => {
  const { congress, screen, view } = await open(t)
  const { token } = await screen()
  const { round } = await congress.vote(await congress.createElection('delegates', 1), CLEAR)
  await show(congress, round.id)
  t.ok((await view(token)).result)
  await congress.undo(round.id, 'reopenings')
  t.match(await view(token), { result: null, notice: /không còn hiệu lực/ })
  const screens = `/v1/congresses/${congress.id}/hall-screens`
  t.match(await congress.must('GET', screens), { shown: { roundId: round.id, version: 1 }, holds: false })
  await congress.declare(round.id)
  t.match(
    await view(token),
    { result: null, notice: /không còn hiệu lực/ },
    'the second version is not shown by itself',
  )
  const stale = await congress.refused('POST', `/v1/rounds/${round.id}/shown-result`, { body: { version: 1 } })
  t.same([stale.status, stale.code], [412, 'version-stale'], 'the head has to have seen the second one')
  await show(congress, round.id, 2)
  t.match(await view(token), { notice: null, result: { rows: [{ votes: '20' }, { votes: '2' }] } })
  await congress.undo(round.id, 'annulment')
  t.match(await view(token), { result: null, notice: /không còn hiệu lực/ })
  const annulled = await congress.refused('POST', `/v1/rounds/${round.id}/shown-result`, { body: { version: 2 } })
  t.equal(annulled.code, 'round-annulled')
})

test('a result that is not declared is not shown', async (t) => {
  const { congress } = await open(t)
  const round = await congress.playRound(await congress.createElection('delegates', 1), CLEAR)
  const refused = await congress.refused('POST', `/v1/rounds/${round.id}/shown-result`, { body: { version: 1 } })
  t.same([refused.status, refused.code], [409, 'result-not-declared'])
})

test('wrong, unknown, closed and missing tokens have one answer', async (t) => {
  const { service, congress, screen, at } = await open(t)
  const { id, token } = await screen()
  await congress.must('POST', `/v1/hall-screens/${id}/closure`)
  t.equal((await congress.refused('POST', `/v1/hall-screens/${id}/closure`)).code, 'hall-screen-closed')
  for (const path of ['/v1/hall-view', '/v1/hall-view/stream']) {
    for (const headers of [at(token).headers, STRANGER.headers, { authorization: 'Hall x' }, {}]) {
      const answer = await service.request('GET', path, { token: null, headers })
      t.same(problemComplaints(answer, { status: 404, code: 'hall-screen-unknown' }), [])
    }
  }
})

const HOUR = 3_600_000

/** A clock that a test moves on, and that is a second later at each reading. */
const movedClock = () => {
  let at = Date.parse('2017-08-05T01:00:00.000Z')
  const now = () => {
    at += 1_000
    return new Date(at)
  }
  return { now, pass: (hours: number) => (at += hours * HOUR) }
}

test('an address ends by itself after 72 hours, its stream says so, and it counts no more', async (t) => {
  const clock = movedClock()
  const streams = { longestMs: NEVER, lookMs: 100, pauseMs: 0 }
  const { service, congress, screen, at, view } = await open(t, { now: clock.now, streams })
  const { token } = await screen()
  const path = `/v1/congresses/${congress.id}/hall-screens`
  const list = () =>
    congress.must<{ items: readonly { openedAt: string; expiresAt: string; end: string | null }[] }>('GET', path)
  const [listed] = (await list()).items
  t.equal(Date.parse(listed!.expiresAt) - Date.parse(listed!.openedAt), 72 * HOUR)
  const reader = await follow(await listening(service), '/v1/hall-view/stream', at(token))
  await reader.until(() => reader.messages.length === 1)
  clock.pass(71)
  t.match(await view(token), { result: null })
  for (let more = 1; more < 8; more += 1) await screen()
  t.equal((await congress.refused('POST', path)).code, 'hall-screens-too-many')
  clock.pass(1)
  await reader.ended
  t.match(reader.messages.at(-1), { event: 'end', data: { reason: 'expired' } })
  const answer = await service.request('GET', '/v1/hall-view', at(token))
  t.same(problemComplaints(answer, { status: 404, code: 'hall-screen-unknown' }), [])
  t.match((await list()).items[0], { closedAt: null, end: 'expired' })
  await screen()
})

test('an address ends 12 hours after the end of its meeting', async (t) => {
  const clock = movedClock()
  const { service, congress, screen, at, view } = await open(t, { now: clock.now })
  const { token } = await screen()
  const { closedAt } = await congress.must<{ closedAt: string }>('POST', `/v1/congresses/${congress.id}/cancellation`, {
    body: { reason: 'Hoãn đại hội.' },
  })
  const path = `/v1/congresses/${congress.id}/hall-screens`
  const { items } = await congress.must<{ items: readonly { expiresAt: string }[] }>('GET', path)
  t.equal(Date.parse(items[0]!.expiresAt) - Date.parse(closedAt), 12 * HOUR)
  clock.pass(11)
  t.match(await view(token), { result: null })
  clock.pass(1)
  t.equal((await service.request('GET', '/v1/hall-view', at(token))).status, 404)
})

test('the caller who opens an address gets its QR code, for the origin that the browsers of the hall use', async (t) => {
  const { congress } = await open(t)
  const path = `/v1/congresses/${congress.id}/hall-screens`
  interface Opened {
    readonly token: string
    readonly qr: { readonly side: number; readonly path: string } | null
  }
  const { qr, token } = await congress.must<Opened>('POST', path, { body: { address: 'http://192.168.1.20:8080' } })
  t.same(qr, qrModules(`http://192.168.1.20:8080/hall#${token}`))
  t.equal((await congress.must<Opened>('POST', path)).qr, null)
  for (const address of ['javascript:alert(1)', 'http://a b', 'http://', 8080]) {
    t.equal((await congress.refused('POST', path, { body: { address } })).status, 400)
  }
})

test('a meeting has a limited number of open addresses', async (t) => {
  const { congress, screen } = await open(t)
  const path = `/v1/congresses/${congress.id}/hall-screens`
  const first = await screen()
  for (let more = 1; more < 8; more += 1) await screen()
  t.equal((await congress.refused('POST', path)).code, 'hall-screens-too-many')
  await congress.must('POST', `/v1/hall-screens/${first.id}/closure`)
  await screen()
  const { items } = await congress.must<{ items: readonly object[] }>('GET', path)
  t.equal(items.length, 9, 'the closed one is listed')
  t.notMatch(JSON.stringify(items), /token/)
})

test('a network that asks too often has to wait, whatever its token', async (t) => {
  const { service } = await open(t)
  const asked = { ...STRANGER, token: null, from: '192.0.2.9' }
  for (let times = 0; times < 600; times += 1) await service.request('GET', '/v1/hall-view', asked)
  const answer = await service.request('GET', '/v1/hall-view', asked)
  t.same(problemComplaints(answer, { status: 429, code: 'rate-limited' }), [])
  t.match(answer.headers['retry-after'], /^\d+$/)
  const elsewhere = await service.request('GET', '/v1/hall-view', { ...asked, from: '192.0.2.10' })
  t.equal(elsewhere.status, 404)
})

test('the stream sends the whole view at once and after each change, and ends with the address', async (t) => {
  const streams = { longestMs: NEVER, lookMs: NEVER, pauseMs: 0 }
  const { service, congress, screen, at } = await open(t, { streams })
  const { id, token } = await screen()
  const { round } = await congress.vote(await congress.createElection('delegates', 1), CLEAR)
  const reader = await follow(await listening(service), '/v1/hall-view/stream', at(token))
  const views = () => reader.messages.map(({ data }) => data as unknown as View)
  await reader.until(() => views().length === 1)
  t.match(views()[0], { result: null })
  await show(congress, round.id)
  await reader.until(() => views().length === 2)
  t.match(views()[1]?.result?.rows[0], { name: NAMES[0], votes: '20' })
  await congress.undo(round.id, 'reopenings')
  await reader.until(() => views().at(-1)?.notice !== null)
  t.equal(views().at(-1)?.result, null)
  await congress.must('POST', `/v1/hall-screens/${id}/closure`)
  await reader.ended
  t.match(reader.messages.at(-1), { event: 'end', data: { reason: 'closed' } })
  t.notMatch(reader.text(), token)
})
