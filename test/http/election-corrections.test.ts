import { test } from 'tap'
import { eventsOfCongress, replay } from '../support/replayed.ts'
import { expectRefusals, preconditionAt } from './support/refusals.ts'
import { NAMES, openStage } from './support/stage.ts'

interface Election {
  readonly id: string
  readonly number: number
  readonly seats: number
  readonly alternates: number | null
  readonly version: number
  readonly cancelled: { readonly reason: string } | null
}

const reason = 'Ghi nhầm.'
const hands = { for: 22, against: 0, blank: 0 }

test('the seats of an election are corrected until its first list is approved', async (t) => {
  const { service, stage } = await openStage(t)
  const wrong = await stage.createElection('delegates', 1)
  const path = `/v1/elections/${wrong}`
  const seats = async (body: object) => ({ headers: await preconditionAt(service, path), body })
  const { id: round } = await stage.openRound(wrong)
  await stage.proposeList(round, NAMES)
  const corrected = await stage.must<Election>('PUT', path, await seats({ seats: 2, alternates: 1, reason }))
  t.match(corrected, { seats: 2, alternates: 1, version: 2, cancelled: null })
  t.match(await stage.must('GET', path), { seats: 2, alternates: 1, version: 2 })
  t.match(await stage.must('GET', `/v1/rounds/${round}`), { seats: 2, alternates: 1, state: 'listing' })
  const again = await stage.must<Election>('PUT', path, await seats({ seats: 1, reason }))
  t.match(again, { seats: 1, alternates: null, version: 3 })

  await expectRefusals(t, service, [
    {
      what: 'unseen',
      method: 'PUT',
      path,
      options: { body: { seats: 2, reason } },
      status: 428,
      code: 'precondition-required',
    },
    {
      what: 'stale',
      method: 'PUT',
      path,
      options: { headers: { 'if-match': '"1"' }, body: { seats: 2, reason } },
      status: 412,
      code: 'version-stale',
    },
    {
      what: 'without a reason',
      method: 'PUT',
      path,
      options: await seats({ seats: 2 }),
      status: 422,
      code: 'reason-required',
    },
  ])

  await stage.approveList(round)
  const late = { method: 'PUT', path, options: await seats({ seats: 2, reason }), status: 409 } as const
  await expectRefusals(t, service, [{ what: 'after the approval', ...late, code: 'election-begun' }])
  const events = await eventsOfCongress(service, stage.id)
  t.equal(events.filter(({ action }) => action === 'election.corrected').length, 2)
  t.same(replay(events).violations, [])
})

test('a list that was voted on for two seats is not recorded as approved for one', async (t) => {
  const { service, stage } = await openStage(t)
  const election = await stage.createElection('delegates', 2)
  const path = `/v1/elections/${election}`
  const { id: round } = await stage.openRound(election)
  await stage.proposeList(round, NAMES)
  const list = `/v1/rounds/${round}/candidate-list`
  const votedOn = await preconditionAt(service, list)
  const correct = async (body: object) =>
    stage.must('PUT', path, { headers: await preconditionAt(service, path), body: { ...body, reason } })
  const candidates = NAMES.map((name) => ({ personId: stage.idOf(name), origin: 'convening-committee' }))
  const stale = { status: 412, code: 'version-stale' } as const
  const expectStale = async (headers: Record<string, string>) =>
    expectRefusals(t, service, [
      {
        what: 'an approval',
        method: 'POST',
        path: `${list}/approval`,
        options: { headers, body: { approved: true, vote: hands } },
        ...stale,
      },
      { what: 'a change of the list', method: 'PUT', path: list, options: { headers, body: { candidates } }, ...stale },
    ])
  await correct({ seats: 1 })
  await expectStale(votedOn)
  const forOne = await preconditionAt(service, list)
  await correct({ seats: 1, alternates: 1 })
  await expectStale(forOne)
  await correct({ seats: 2 })
  await stage.proposeList(round, NAMES)
  t.match(await stage.must('GET', list), { version: 2, approved: false }, 'the list counts its own versions')
  await expectStale(votedOn)
  t.match(await stage.must('GET', `/v1/rounds/${round}`), { seats: 2, state: 'listing' })
  await stage.approveList(round)
  t.match(await stage.must('GET', `/v1/rounds/${round}`), { seats: 2, state: 'listed' })
  t.same(replay(await eventsOfCongress(service, stage.id)).violations, [])
})

test('a round is opened together with its list after the seats were corrected', async (t) => {
  const { service, stage } = await openStage(t)
  const election = await stage.createElection('delegates', 1)
  const path = `/v1/elections/${election}`
  await stage.must('PUT', path, { headers: await preconditionAt(service, path), body: { seats: 2, reason } })
  const candidates = NAMES.map((name) => ({ personId: stage.idOf(name), origin: 'convening-committee' }))
  const opened = await stage.must('POST', `${path}/listed-rounds`, {
    body: { candidates, approval: { approved: true, vote: hands } },
  })
  t.match(opened, { round: { seats: 2, state: 'listed' }, list: { approved: true, version: 1 } })
})

test('an election that was created twice is cancelled, and takes no act afterwards', async (t) => {
  const { service, stage } = await openStage(t)
  const wrong = await stage.createElection('delegates', 1)
  const path = `/v1/elections/${wrong}`
  const { id: round } = await stage.openRound(wrong)
  await stage.proposeList(round, NAMES)
  const answer = await service.request<Election>('POST', `${path}/cancellation`, {
    body: { reason: 'Lập nhầm hai lần.' },
  })
  t.match(answer, { status: 201, body: { cancelled: { reason: 'Lập nhầm hai lần.' } } })
  t.match(await stage.must('GET', `/v1/rounds/${round}`), { state: 'cancelled' }, 'its round ends with it')
  const { items } = await stage.must<{ items: Election[] }>('GET', `/v1/congresses/${stage.id}/elections`)
  t.match(
    items.find(({ id }) => id === wrong),
    { cancelled: { reason: 'Lập nhầm hai lần.' } },
    'it is listed as cancelled',
  )

  const refused = { status: 409, code: 'election-cancelled' } as const
  const list = `/v1/rounds/${round}/candidate-list`
  const seen = await preconditionAt(service, list)
  const candidates = NAMES.map((name) => ({ personId: stage.idOf(name), origin: 'convening-committee' }))
  await expectRefusals(t, service, [
    { what: 'a round', method: 'POST', path: `${path}/rounds`, ...refused },
    { what: 'a cancellation', method: 'POST', path: `${path}/cancellation`, options: { body: { reason } }, ...refused },
    {
      what: 'a correction',
      method: 'PUT',
      path,
      options: { headers: await preconditionAt(service, path), body: { seats: 2, reason } },
      ...refused,
    },
    { what: 'a list', method: 'PUT', path: list, options: { headers: seen, body: { candidates } }, ...refused },
    {
      what: 'an approval',
      method: 'POST',
      path: `${list}/approval`,
      options: { headers: seen, body: { approved: true, vote: hands } },
      ...refused,
    },
    {
      what: 'an election from its people',
      method: 'POST',
      path: `/v1/congresses/${stage.id}/elections`,
      options: { body: { office: 'delegates', seats: 1, eligibleFrom: wrong } },
      ...refused,
      pointer: '/eligibleFrom',
    },
  ])
  t.same(replay(await eventsOfCongress(service, stage.id)).violations, [])
})

test('an election on which something rests is not cancelled, and the refusal names it', async (t) => {
  const { service, stage } = await openStage(t)
  const { electionId } = await stage.must<{ electionId: string }>('GET', `/v1/rounds/${stage.rounds.listed}`)
  const wrong = await stage.createElection('delegates', 1)
  await stage.must('POST', `/v1/elections/${stage.freshElection}/cancellation`, { body: { reason } })
  const dependant = await stage.createElection('deputy-secretary', 1, wrong)
  const { number } = await stage.must<Election>('GET', `/v1/elections/${dependant}`)
  const cancel = (id: string) => ({
    method: 'POST',
    path: `/v1/elections/${id}/cancellation`,
    options: { body: { reason } },
  })
  await expectRefusals(t, service, [
    { what: 'a list is approved', ...cancel(electionId), status: 409, code: 'election-begun' },
    { what: 'another takes its people', ...cancel(wrong), status: 409, code: 'election-relied-on' },
    { what: 'no reason', ...cancel(wrong), options: { body: {} }, status: 400, code: 'body-invalid' },
  ])
  const problem = await service.request<{ detail: string }>('POST', cancel(wrong).path, {
    body: { reason },
  })
  t.match(problem.body.detail, new RegExp(`số ${number} `, 'u'))
  await stage.must('POST', cancel(dependant).path, { body: { reason } })
  await stage.must('POST', cancel(wrong).path, { body: { reason } })
  t.same(replay(await eventsOfCongress(service, stage.id)).violations, [])
})
