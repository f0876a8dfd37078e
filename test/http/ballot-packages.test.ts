import { test } from 'tap'
import type { TestCongress } from '../support/congress.ts'
import {
  BINH,
  close,
  complaintOn,
  FIRST,
  HUY,
  openDeclared,
  orderOn,
  PRESENT,
  sealBy,
  seen,
} from '../support/kept-ballots.ts'
import { eventsOfCongress, openReplayedService, replay } from '../support/replayed.ts'
import type { TestService } from '../support/service.ts'
import { expectRefusals } from './support/refusals.ts'

interface Package {
  readonly state: string
  readonly destructionFrom: string | null
  readonly citation: string | null
  readonly openComplaints: readonly number[]
  readonly holdsOtherNumber: boolean
  readonly versions: readonly { readonly version: number; readonly sealing: { readonly sealedOn: string } }[]
}
interface Complaint {
  readonly number: number
  readonly version: number
  readonly outcome: object | null
}
interface Overview {
  readonly elections: readonly { readonly rounds: readonly { readonly ballotPackage: object | null }[] }[]
}

/** More than six months before the clock of the tests, which shows August 2017. */
const HELD_ON = '2017-01-15'
const outcome = { kind: 'rejected', decidedOn: '2017-03-01', by: 'Ủy ban Kiểm tra Đảng ủy', note: null }
const opening = { cause: 'complaint', openedOn: '2017-02-01', present: PRESENT, sealsIntact: true }

const sealed = async (congress: TestCongress, path: string, sealedOn = HELD_ON): Promise<Package> =>
  congress.must('PUT', path, { headers: FIRST, body: sealBy(congress, sealedOn) })
const act = (congress: TestCongress, path: string, version: number, body: object): Promise<Package> =>
  congress.must('POST', path, { headers: seen(version), body })
const complain = (congress: TestCongress, body: object): Promise<Complaint> =>
  congress.must('POST', `/v1/congresses/${congress.id}/complaints`, { body })
const packageAtAGlance = async (congress: TestCongress): Promise<object | null | undefined> => {
  const { elections } = await congress.must<Overview>('GET', `/v1/congresses/${congress.id}/overview`)
  return elections[0]?.rounds[0]?.ballotPackage
}
const honest = async (service: TestService, congress: TestCongress) =>
  replay(await eventsOfCongress(service, congress.id)).violations

test('ballots are sealed, kept for six months, and destroyed by order, after the congress is closed', async (t) => {
  const service = await openReplayedService(t)
  const { congress, path } = await openDeclared(service, HELD_ON)
  t.match(await congress.must('GET', path), { state: 'unsealed', destructionFrom: null, versions: [] })
  t.equal(await packageAtAGlance(congress), null)
  t.match(await sealed(congress, path), {
    state: 'sealed',
    destructionFrom: '2017-07-15',
    citation: null,
    holdsOtherNumber: false,
    versions: [{ version: 1, reason: null, sealing: { seals: ['NP-0151', 'NP-0152'], ballots: 22 } }],
  })
  t.same(await packageAtAGlance(congress), { state: 'sealed', destructionFrom: '2017-07-15' })
  await close(congress)
  const wrong = sealBy(congress, HELD_ON, { ballots: 21, reason: 'Đếm lại.' })
  t.match(await congress.must('PUT', path, { headers: seen(1), body: wrong }), { holdsOtherNumber: true })
  t.match(await act(congress, `${path}/destruction-order`, 2, orderOn('2017-07-15')), {
    state: 'ordered',
    versions: [{}, {}, { destructionOrder: { number: '08-QĐ/ĐU' } }],
  })
  const destroyed = await act(congress, `${path}/destruction`, 3, { destroyedOn: '2017-07-20', present: PRESENT })
  t.match(destroyed, { state: 'destroyed', versions: [{}, {}, {}, { destruction: { present: PRESENT, note: null } }] })
  t.same(await packageAtAGlance(congress), { state: 'destroyed', destructionFrom: '2017-07-15' })
  t.same(await honest(service, congress), [])
})

test('mistakes of recording are taken back with a reason', async (t) => {
  const service = await openReplayedService(t)
  const { congress, path } = await openDeclared(service, HELD_ON)
  await sealed(congress, path)
  const reason = 'Ghi nhầm lần bầu.'
  await act(congress, `${path}/destruction-order`, 1, orderOn('2017-07-15'))
  await act(congress, `${path}/destruction`, 2, { destroyedOn: '2017-07-20', present: PRESENT })
  t.match(await act(congress, `${path}/destruction/cancellation`, 3, { reason }), { state: 'ordered' })
  t.match(await act(congress, `${path}/destruction-order/cancellation`, 4, { reason }), { state: 'sealed' })
  const { versions } = await congress.must<Package>('GET', path)
  t.match(versions, [{}, {}, {}, { reason, destruction: null }, { reason, destructionOrder: null }])
  t.same(await honest(service, congress), [])
})

test('qd190-2024:d35 the clause is cited by the order, and by its refusal', async (t) => {
  const now = new Date('2025-12-01T03:00:00.000Z')
  const service = await openReplayedService(t, { now: () => now })
  const { congress, path } = await openDeclared(service, '2025-03-31')
  t.match(await sealed(congress, path, '2025-03-31'), { destructionFrom: '2025-10-01', citation: 'qd190-2024:d35' })
  await expectRefusals(t, service, [
    {
      ...{ what: 'a day too early', method: 'POST', path: `${path}/destruction-order` },
      options: { headers: seen(1), body: orderOn('2025-09-30') },
      ...{ status: 422, code: 'destruction-too-early', pointer: '/paper/date', citation: 'qd190-2024:d35' },
      says: ['01/10/2025'],
    },
  ])
  await act(congress, `${path}/destruction-order`, 1, orderOn('2025-10-01'))
  const events = await eventsOfCongress(service, congress.id)
  t.match(events.at(-1), { action: 'destruction.ordered', citations: ['qd190-2024:d35'] })
  t.same(replay(events).violations, [])
})

test('an open complaint keeps the ballots, by its number, until its outcome is recorded', async (t) => {
  const service = await openReplayedService(t)
  const { congress, round, path } = await openDeclared(service, HELD_ON)
  await sealed(congress, path)
  await close(congress)
  const about = await complain(congress, complaintOn('2017-01-20', round))
  const whole = await complain(congress, complaintOn('2017-01-21'))
  t.match([about, whole], [{ number: 1, version: 1, outcome: null }, { number: 2 }])
  t.match(await congress.must('GET', path), { openComplaints: [1, 2] })
  const order = { method: 'POST', path: `${path}/destruction-order` } as const
  const refused = { ...order, status: 409, code: 'complaint-open' } as const
  const options = { headers: seen(1), body: orderOn('2017-07-15') }
  await expectRefusals(t, service, [{ ...refused, what: 'two complaints', options, says: ['1'] }])
  const decide = (number: number, more: object = {}) =>
    congress.must<Complaint>('PUT', `/v1/congresses/${congress.id}/complaints/${number}`, {
      headers: seen(1),
      body: { ...complaintOn('2017-01-20', number === 1 ? round : null), outcome, reason: 'Đã giải quyết.', ...more },
    })
  t.match(await decide(1), { number: 1, version: 2, outcome })
  await expectRefusals(t, service, [{ ...refused, what: 'the other complaint', options, says: ['2'] }])
  await decide(2)
  t.match(await act(congress, order.path, 1, orderOn('2017-07-15')), { state: 'ordered', openComplaints: [] })
  await complain(congress, complaintOn('2017-07-16', round))
  const destruction = { headers: seen(2), body: { destroyedOn: '2017-07-20', present: PRESENT } }
  await expectRefusals(t, service, [
    { ...refused, what: 'a complaint after the order', path: `${path}/destruction`, options: destruction, says: ['3'] },
  ])
  const { items } = await congress.must<{ items: Complaint[] }>('GET', `/v1/congresses/${congress.id}/complaints/1`)
  t.match(items, [
    { version: 1, outcome: null },
    { version: 2, outcome },
  ])
  t.same(await honest(service, congress), [])
})

test('a package is opened for a complaint or a recount, and sealed again with a reason', async (t) => {
  const service = await openReplayedService(t)
  const { congress, election, round, path } = await openDeclared(service, HELD_ON)
  await sealed(congress, path)
  await complain(congress, complaintOn('2017-01-20', round))
  t.match(await act(congress, `${path}/opening`, 1, opening), { state: 'opened' })
  const again = sealBy(congress, '2017-02-02', { seals: ['NP-0200'], reason: 'Đã kiểm tra theo khiếu nại.' })
  t.match(await congress.must('PUT', path, { headers: seen(2), body: again }), {
    state: 'sealed',
    destructionFrom: '2017-08-02',
    versions: [{}, { opening }, { opening: null, reason: 'Đã kiểm tra theo khiếu nại.' }],
  })
  await congress.undo(round, 'reopenings')
  const recount = { ...opening, cause: 'recount', openedOn: '2017-02-03' }
  t.match(await act(congress, `${path}/opening`, 3, recount), { state: 'opened' })
  await expectRefusals(t, service, [
    {
      ...{ what: 'sealing while the ballots are counted', method: 'PUT', path },
      options: { headers: seen(4), body: { ...again, sealedOn: '2017-02-03' } },
      ...{ status: 409, code: 'round-being-counted' },
    },
  ])
  t.equal((await congress.must<{ items: object[] }>('GET', `/v1/elections/${election}/rounds`)).items.length, 1)
  await congress.declare(round)
  const last = { ...again, sealedOn: '2017-02-03', reason: 'Đã kiểm phiếu lại.' }
  t.match(await congress.must('PUT', path, { headers: seen(4), body: last }), { state: 'sealed' })
  t.same(await honest(service, congress), [])
})

test('acts that contradict the package, the round or the calendar are refused, and store nothing', async (t) => {
  const service = await openReplayedService(t)
  const { congress, election, path } = await openDeclared(service, HELD_ON)
  const { id: later } = await congress.openRound(await congress.createElection('inspection-committee', 1))
  t.ok(election)
  const put = (body: object, headers: Record<string, string> = FIRST) => ({ headers, body })
  const seal = (more: object, sealedOn = HELD_ON) => put(sealBy(congress, sealedOn, more))
  await expectRefusals(t, service, [
    {
      ...{ what: 'no ballots', method: 'PUT', path: `/v1/rounds/${later}/ballot-package`, options: seal({}) },
      ...{ status: 409, code: 'ballots-not-issued' },
    },
    {
      ...{ what: 'a seal twice', method: 'PUT', path, options: seal({ seals: ['A', 'A'] }) },
      ...{ status: 422, code: 'seal-repeated', pointer: '/seals/1' },
    },
    {
      ...{ what: 'a stranger', method: 'PUT', path, options: seal({ sealedBy: [congress.idOf(BINH)] }) },
      ...{ status: 422, code: 'sealer-not-on-board', pointer: '/sealedBy/0' },
    },
    {
      ...{ what: 'before the meeting', method: 'PUT', path, options: seal({}, '2017-01-14') },
      ...{ status: 422, code: 'keeping-day-out-of-order', pointer: '/sealedOn', says: ['15/01/2017'] },
    },
    {
      ...{ what: 'a person twice', method: 'PUT', path },
      options: seal({ sealedBy: [congress.idOf(HUY), congress.idOf(HUY)] }),
      ...{ status: 400, code: 'body-invalid' },
    },
    {
      ...{ what: 'an order before the seal', method: 'POST', path: `${path}/destruction-order` },
      options: put(orderOn('2017-07-15'), seen(1)),
      ...{ status: 412, code: 'version-stale' },
    },
  ])
  await sealed(congress, path)
  await expectRefusals(t, service, [
    {
      ...{ what: 'a second version without a reason', method: 'PUT', path },
      options: put(sealBy(congress, HELD_ON), seen(1)),
      ...{ status: 422, code: 'reason-required', pointer: '/reason' },
    },
    {
      ...{ what: 'a stale version', method: 'PUT', path, options: put(sealBy(congress, HELD_ON), seen(7)) },
      ...{ status: 412, code: 'version-stale' },
    },
    {
      ...{ what: 'an opening without a ground', method: 'POST', path: `${path}/opening` },
      options: put({ ...opening, cause: 'recount' }, seen(1)),
      ...{ status: 422, code: 'opening-unfounded', pointer: '/cause' },
    },
    {
      ...{ what: 'destroyed without an order', method: 'POST', path: `${path}/destruction` },
      options: put({ destroyedOn: '2017-07-20', present: PRESENT }, seen(1)),
      ...{ status: 409, code: 'destruction-not-ordered' },
    },
    {
      ...{ what: 'an order that lies ahead', method: 'POST', path: `${path}/destruction-order` },
      options: put(orderOn('2018-01-01'), seen(1)),
      ...{ status: 422, code: 'keeping-day-out-of-order', pointer: '/paper/date' },
    },
    {
      ...{
        what: 'a complaint about a round elsewhere',
        method: 'POST',
        path: `/v1/congresses/${congress.id}/complaints`,
      },
      options: { body: complaintOn('2017-01-20', election) },
      ...{ status: 422, code: 'round-of-another-congress', pointer: '/roundId' },
    },
    {
      ...{ what: 'a complaint that lies ahead', method: 'POST', path: `/v1/congresses/${congress.id}/complaints` },
      options: { body: complaintOn('2018-01-20') },
      ...{ status: 422, code: 'keeping-day-out-of-order', pointer: '/receivedOn' },
    },
  ])
})

test('a round whose ballots are destroyed is not counted again, and can still be annulled', async (t) => {
  const service = await openReplayedService(t)
  const { congress, round, path } = await openDeclared(service, HELD_ON)
  await sealed(congress, path)
  await act(congress, `${path}/destruction-order`, 1, orderOn('2017-07-15'))
  await act(congress, `${path}/destruction`, 2, { destroyedOn: '2017-07-20', present: PRESENT })
  const body = { by: 'presidium', reason: 'Kiểm phiếu lại.' }
  await expectRefusals(t, service, [
    {
      ...{ what: 'reopened', method: 'POST', path: `/v1/rounds/${round}/reopenings`, options: { body } },
      ...{ status: 409, code: 'ballots-destroyed' },
    },
  ])
  await congress.undo(round, 'annulment')
  t.match(await congress.must('GET', path), { state: 'destroyed' })
  t.same(await honest(service, congress), [])
})

test('qd190-2024:d35 a destruction has no day on which a complaint was open, and no day that has not come', async (t) => {
  // Eight o'clock in the morning in Vietnam.
  const service = await openReplayedService(t, { now: () => new Date('2026-03-01T01:00:00Z') })
  const { congress, path } = await openDeclared(service, '2025-08-05')
  await sealed(congress, path, '2025-08-05')
  const destroyOn = (destroyedOn: string) =>
    congress.call('POST', `${path}/destruction`, { headers: seen(2), body: { destroyedOn, present: PRESENT } })
  const ordered = (date: string) =>
    congress.call('POST', `${path}/destruction-order`, { headers: seen(1), body: orderOn(date) })
  const tomorrow = { code: 'keeping-day-out-of-order', detail: /không được muộn hơn 01\/3\/2026/ }
  t.match((await ordered('2026-03-02')).body, tomorrow, 'the day in the sentence is written as people write it')
  t.match(await ordered('2026-02-20'), { status: 201 })
  const { number } = await complain(congress, complaintOn('2026-02-25'))
  t.match((await destroyOn('2026-02-24')).body, { code: 'complaint-open' }, 'while it is open, whatever the day')
  await congress.must('PUT', `/v1/congresses/${congress.id}/complaints/${number}`, {
    headers: seen(1),
    body: { ...complaintOn('2026-02-25'), outcome: { ...outcome, decidedOn: '2026-02-27' }, reason: 'Đã giải quyết.' },
  })
  t.match((await destroyOn('2026-02-26')).body, { code: 'complaint-open' }, 'it was open on that day')
  t.match(await destroyOn('2026-02-27'), { status: 201 })
  t.same(await honest(service, congress), [])
})
