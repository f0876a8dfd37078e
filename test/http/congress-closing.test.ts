import { type Test, test } from 'tap'
import { parseCheckpoint } from '../../src/audit/checkpoint.ts'
import type { Office } from '../../src/rules/types.ts'
import { openCongress, type TestCongress } from '../support/congress.ts'
import { withClient } from '../support/database.ts'
import { openTestService, type TestService } from '../support/service.ts'
import { storedIn } from '../support/stored.ts'
import { eventsIn, eventsOf } from './support/audit-log.ts'
import { type Example, examplesOn } from './support/examples.ts'
import { addressOf, documentOf, operationsOf, preconditionHeaders } from './support/operations.ts'
import { NAMES, openStage } from './support/stage.ts'

interface Closing {
  readonly congressId: string
  readonly reason: string | null
  readonly unfinished: boolean
  readonly closedAt: string
}

const PLAIN = { reason: null, confirmUnfinished: false }
const REASON = 'Hết giờ làm việc, đại hội quyết định dừng.'

const pathOf = ({ id }: TestCongress): string => `/v1/congresses/${id}/closing`
const close = (congress: TestCongress, body: object = PLAIN): Promise<Closing> =>
  congress.must('POST', pathOf(congress), { body })

const open = async (t: Test) => {
  const service = await openTestService(t)
  const congress = await openCongress(service, { level: 'grassroots' })
  return { service, congress }
}

const entryStatesIn = (service: TestService, congressId: string): Promise<string[]> =>
  withClient(service.connection, async (client) => {
    const { rows } = await client.query<{ state: string }>(
      'select e.state from batch_entry e join ballot_batch b on b.id = e.batch_id where b.congress_id = $1',
      [congressId],
    )
    return rows.map(({ state }) => state)
  })

/** A round in the named state. */
const roundUpTo = async (
  congress: TestCongress,
  state: 'listing' | 'listed' | 'voting' | 'counting',
  office: Office = 'delegates',
) => {
  const { id } = await congress.openRound(await congress.createElection(office, 1))
  if (state === 'listing') return id
  await congress.proposeList(id, NAMES)
  await congress.approveList(id)
  if (state === 'listed') return id
  await congress.handOut(id, 22)
  if (state === 'counting') await congress.openBox(id, 22)
  return id
}

test('a congress is open until it is closed; closing is logged and sealed', async (t) => {
  const { service, congress } = await open(t)
  t.match(await congress.refused('GET', pathOf(congress)), { status: 404, code: 'closing-unknown' })
  let closing: Closing | undefined
  const events = await eventsOf(service, async () => {
    closing = await close(congress)
  })
  t.match(closing, { congressId: congress.id, reason: null, unfinished: false })
  t.same(await congress.must('GET', pathOf(congress)), closing)
  t.match(events, [
    {
      action: 'congress.closed',
      role: 'presidium',
      after: { unfinished: false },
      reason: null,
      object_id: congress.id,
    },
  ])
  const { sequence } = events[0]!
  const path = `/v1/congresses/${congress.id}/audit-checkpoints/${sequence}`
  const { note } = await congress.must<{ note: string }>('GET', path)
  t.match(parseCheckpoint(note), { ok: true, value: { checkpoint: { size: sequence } } })
})

test('a congress is closed once', async (t) => {
  const { congress } = await open(t)
  const first = await close(congress, { ...PLAIN, reason: REASON })
  t.match(await congress.refused('POST', pathOf(congress), { body: PLAIN }), { status: 409, code: 'congress-closed' })
  t.same(await congress.must('GET', pathOf(congress)), first)
})

test('the same request with the same Idempotency-Key gets the same answer', async (t) => {
  const { congress } = await open(t)
  const options = { body: PLAIN, headers: { 'idempotency-key': 'ket-thuc-1' } }
  const first = await congress.call('POST', pathOf(congress), options)
  const again = await congress.call('POST', pathOf(congress), options)
  t.equal(first.status, 201)
  t.same([again.status, again.body], [201, first.body])
})

test('of two simultaneous closings one succeeds and the other is refused', async (t) => {
  const { service, congress } = await open(t)
  const both = [1, 2].map(() => congress.call('POST', pathOf(congress), { body: PLAIN }))
  const statuses = (await Promise.all(both)).map(({ status }) => status)
  t.same(statuses.sort(), [201, 409])
  t.equal((await eventsIn(service)).filter(({ action }) => action === 'congress.closed').length, 1)
})

test('lists without a vote and declared results need no confirmation', async (t) => {
  const { congress } = await open(t)
  await congress.addPeople(...NAMES)
  await congress.vote(await congress.createElection('secretary', 1), {
    names: NAMES,
    ballots: [{ strike: [NAMES[1]!], times: 22 }],
  })
  await roundUpTo(congress, 'listing')
  await roundUpTo(congress, 'listed', 'inspection-chair')
  t.match(await close(congress), { unfinished: false })
})

for (const state of ['voting', 'counting'] as const) {
  test(`a round that is ${state} must be finished or left deliberately`, async (t) => {
    const { service, congress } = await open(t)
    await congress.addPeople(...NAMES)
    await roundUpTo(congress, state)
    const before = await storedIn(service.connection)
    const refused = await congress.refused('POST', pathOf(congress), { body: PLAIN })
    t.match(refused, { status: 422, code: 'rounds-unfinished', errors: [{ pointer: '/confirmUnfinished' }] })
    t.match(refused.detail, /\b1\b/)
    t.same(await storedIn(service.connection), before)
    const events = await eventsOf(service, () => close(congress, { reason: REASON, confirmUnfinished: true }))
    t.match(events, [{ action: 'congress.closed', after: { unfinished: true }, reason: REASON }])
    t.match(await congress.must('GET', pathOf(congress)), { unfinished: true, reason: REASON })
  })
}

test('a body with a missing or an extra field is refused', async (t) => {
  const { congress } = await open(t)
  for (const body of [
    {},
    { reason: null },
    { confirmUnfinished: true },
    { ...PLAIN, more: 1 },
    { ...PLAIN, reason: '' },
  ]) {
    t.equal((await congress.refused('POST', pathOf(congress), { body })).status, 400, JSON.stringify(body))
  }
})

/** Writes that remain possible in a closed congress: roles, closing of devices, its log, and its webhooks. */
const STILL_POSSIBLE = [
  // A rehearsal is thrown away in any state.
  'POST /v1/congresses/{id}/rehearsal-end',
  // Delegates drop out after the congress.
  'POST /v1/elections/{id}/call-ups',
  // The superior appoints days after the congress.
  'PUT /v1/rounds/{id}/appointment',
  'POST /v1/rounds/{id}/appointment/cancellation',
  // A list that is read stores nothing.
  'POST /v1/congresses/{id}/people-readings',
  'POST /v1/congresses/{id}/candidate-readings',
  // Papers are printed and sent up after the congress.
  'POST /v1/congresses/{id}/papers',
  'POST /v1/rounds/{id}/papers',
  'POST /v1/congresses/{id}/paper-checks',
  // The superior annuls after the report of the result.
  'POST /v1/rounds/{id}/annulment',
  // Ballots are kept for six months after the congress.
  'PUT /v1/rounds/{id}/ballot-package',
  'POST /v1/rounds/{id}/ballot-package/opening',
  'POST /v1/rounds/{id}/ballot-package/destruction-order',
  'POST /v1/rounds/{id}/ballot-package/destruction-order/cancellation',
  'POST /v1/rounds/{id}/ballot-package/destruction',
  'POST /v1/rounds/{id}/ballot-package/destruction/cancellation',
  // Papers are signed and scanned after the meeting.
  'POST /v1/rounds/{id}/signed-scans',
  'POST /v1/rounds/{id}/signed-scans/{number}/withdrawal',
  'POST /v1/congresses/{id}/signed-scans',
  'POST /v1/congresses/{id}/signed-scans/{number}/withdrawal',
  // Complaints come after the closing.
  'POST /v1/congresses/{id}/complaints',
  'PUT /v1/congresses/{id}/complaints/{number}',
  'POST /v1/congresses/{id}/role-grants',
  'POST /v1/congresses/{id}/role-grant-additions',
  'POST /v1/role-grants/{id}/revocation',
  'POST /v1/devices/{id}/closure',
  // A projector may be left on overnight.
  'POST /v1/hall-screens/{id}/closure',
  'POST /v1/congresses/{id}/shown-result/removal',
  'POST /v1/congresses/{id}/audit-checkpoints',
  'POST /v1/congresses/{id}/audit-acceptances',
  'POST /v1/congresses/{id}/audit-checkpoints/{size}/witnesses',
  'POST /v1/congresses/{id}/audit-exports',
  'POST /v1/rounds/{id}/count-record-exports',
  'POST /v1/webhooks/{id}/revocation',
  'POST /v1/webhook-deliveries/{id}/resends',
]

/** Figures of rounds without a result, which the auditor alone reads afterwards. */
const FIGURES: readonly string[] = [
  'GET /v1/ballot-batches/{id}/entries/{slot}',
  'GET /v1/ballot-batches/{id}/entries/{slot}/ballots',
  'GET /v1/ballot-batches/{id}/entries/{slot}/ballots/{number}',
  'GET /v1/ballot-batches/{id}/rulings/{number}',
  'GET /v1/rounds/{id}/pending-result',
]

/** Whether the version that an act names is one of figures, which nobody but the auditor reads afterwards. */
const isOnFigures = ({ precondition }: Example): boolean =>
  typeof precondition === 'object' && /\/(?:entries|rulings|tally|differences)(?:\/|$)/.test(precondition.tagOf)

/** Things of a congress, by the first word of their address. */
const OF_A_CONGRESS =
  /\/v1\/(?:congresses|people|elections|rounds|ballot-batches|devices|hall-screens|role-grants|webhooks|webhook-deliveries)\/\{id\}/

test('after the closing every act in a congress is refused, and the database accepts no ballot', async (t) => {
  const { service, stage } = await openStage(t)
  const own = examplesOn(stage)
  const seen = new Map<string, Readonly<Record<string, string>>>()
  for (const [name, example] of Object.entries(own))
    if (isOnFigures(example)) seen.set(name, await preconditionHeaders(service, example))
  await close(stage, { reason: REASON, confirmUnfinished: true })
  const ofOpenRound = (name: string): Example => ({ ...own[name], params: { id: stage.rounds.listing } })
  const examples: Readonly<Record<string, Example>> = {
    ...own,
    'PUT /v1/rounds/{id}/opinion-vote': ofOpenRound('PUT /v1/rounds/{id}/opinion-vote'),
    'POST /v1/rounds/{id}/opinion-vote/cancellation': ofOpenRound('POST /v1/rounds/{id}/opinion-vote/cancellation'),
    'POST /v1/congresses/{id}/carried-people': { params: { id: stage.id }, body: { electionId: stage.freshElection } },
    'POST /v1/elections/{id}/listed-rounds': {
      params: { id: stage.freshElection },
      body: { candidates: [{ personId: stage.bystander, origin: 'nominated' }] },
    },
    'POST /v1/congresses/{id}/closing': { params: { id: stage.id }, body: PLAIN },
    'POST /v1/congresses/{id}/cancellation': { params: { id: stage.id }, body: { reason: REASON } },
    'POST /v1/ballot-batches/{id}/resolutions': {
      params: { id: stage.batches.differing },
      body: { papers: [], reason: REASON },
    },
  }
  const acts = operationsOf(documentOf(service.app)).filter(
    ({ method, path }) => method !== 'GET' && OF_A_CONGRESS.test(path),
  )
  const send = async ({ name, method, path }: (typeof acts)[number]) => {
    const { [name]: example = {} } = examples
    const headers = seen.get(name) ?? (await preconditionHeaders(service, example))
    return service.request<{ code?: string }>(method, addressOf(path, example.params), { headers, body: example.body })
  }

  await t.test('every act of the count is refused', async (t) => {
    const counting = acts.filter(({ name }) => !STILL_POSSIBLE.includes(name))
    t.ok(counting.length >= 25, `${counting.length} acts`)
    const before = await storedIn(service.connection)
    for (const act of counting) {
      const { status, body } = await send(act)
      t.same([status, body?.code], [409, 'congress-closed'], act.name)
    }
    t.same(await storedIn(service.connection), before)
  })

  await t.test('the entries of rounds without a result are closed', async (t) => {
    const states = await entryStatesIn(service, stage.id)
    t.ok(states.length > 5)
    t.same(
      states.filter((state) => state !== 'closed'),
      [],
    )
  })

  await t.test('acts outside the count are still possible', async (t) => {
    for (const act of acts.filter(({ name }) => STILL_POSSIBLE.includes(name))) {
      const { status, body } = await send(act)
      // The laptops of the typists have ended with the congress.
      if (act.name === 'POST /v1/devices/{id}/closure') t.same([status, body?.code], [409, 'device-closed'])
      else t.ok(status < 300, `${act.name}: ${status}`)
    }
  })

  await t.test('everything can still be read but the figures of rounds without a result', async (t) => {
    const reading = operationsOf(documentOf(service.app)).filter(
      ({ method, path }) => method === 'GET' && OF_A_CONGRESS.test(path) && !path.endsWith('/closing'),
    )
    for (const { name, method, path } of reading) {
      const { [name]: example = {} } = examples
      const address = addressOf(path, example.params) + (example.query === undefined ? '' : `?${example.query}`)
      // A sheet exists only if the walk above entered it.
      if (path.endsWith('/tally-sheet')) continue
      const { status } = await service.request(method, address, { headers: example.headers ?? {} })
      t.equal(status, FIGURES.includes(name) ? 403 : (example.status ?? 200), name)
    }
  })
})

test('ballots typed during the closing are in the log before it, or refused', async (t) => {
  const { service, congress } = await open(t)
  await congress.addPeople(...NAMES)
  const round = await roundUpTo(congress, 'counting')
  const body = { mode: 'ballots', size: 22 }
  const { id } = await congress.must<{ id: string }>('POST', `/v1/rounds/${round}/ballot-batches`, { body })
  const entry = `/v1/ballot-batches/${id}/entries/first/ballots`
  const ballots = [{ struck: [congress.idOf(NAMES[1]!)] }]
  // Sent at once, so that they arrive in any order; only the one that is the next is entered.
  const type = (_: unknown, index: number) => congress.call('POST', entry, { body: { from: index + 1, ballots } })
  const typing = Array.from({ length: 20 }, type)
  const closing = close(congress, { reason: REASON, confirmUnfinished: true })
  const answers = await Promise.all(typing)
  await closing
  const codes = answers.map(({ status, body }) => (status === 201 ? 'entered' : (body as { code: string }).code))
  t.same(
    codes.filter((code) => !['entered', 'ballot-position', 'congress-closed'].includes(code)),
    [],
  )
  const events = (await eventsIn(service)).filter(({ log_id }) => log_id === congress.id)
  t.equal(events.at(-1)?.action, 'congress.closed', 'nothing is counted after the end')
  t.equal(
    events.filter(({ action }) => action === 'ballots.entered').length,
    codes.filter((code) => code === 'entered').length,
  )
  t.match((await type(null, 20)).body, { code: 'congress-closed' })
})
