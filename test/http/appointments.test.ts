import { test } from 'tap'
import { type Ballots, openCongress, type TestCongress } from '../support/congress.ts'
import { BINH, DUNG, EVEN, failThreeTimes, openBranch, openReferred, PAPER } from '../support/referred.ts'
import { eventsOfCongress, openReplayedService, replay } from '../support/replayed.ts'
import type { TestService } from '../support/service.ts'
import { expectRefusals } from './support/refusals.ts'

interface Appointment {
  readonly version: number
  readonly holds: boolean
  readonly cancelled: boolean
  readonly personId: string
  readonly fullName: string
  readonly paper: { readonly number: string }
  readonly reason: string | null
  readonly notices: readonly { readonly code: string; readonly citation?: string }[]
}
interface Overview {
  readonly elections: readonly {
    readonly next: { readonly code: string } | null
    readonly rounds: readonly { readonly appointed: object | null; readonly outcome: string | null }[]
  }[]
  readonly next: readonly { readonly code: string }[]
}

const FIRST = { 'if-none-match': '*' }
const HELD_ON = '2025-08-15'
/** Of the branch, and on no list. */
const HA = 'Phạm Thu Hà'

const pathOf = (round: string): string => `/v1/rounds/${round}/appointment`
const seen = (version: number) => ({ 'if-match': `"${version}"` })
const bodyOf = (congress: TestCongress, name: string, more: object = {}) => ({
  personId: congress.idOf(name),
  paper: PAPER,
  ...more,
})
const appoint = (congress: TestCongress, round: string, name = HA): Promise<Appointment> =>
  congress.must('PUT', pathOf(round), { headers: FIRST, body: bodyOf(congress, name) })
const versionsOf = async (congress: TestCongress, round: string): Promise<readonly Appointment[]> =>
  (await congress.must<{ items: Appointment[] }>('GET', `${pathOf(round)}s`)).items
const resultOf = (congress: TestCongress, round: string) =>
  congress.must<{ result: { elected: string[] }; appointed: object | null }>('GET', `/v1/rounds/${round}/result`)
const overviewOf = (congress: TestCongress): Promise<Overview> =>
  congress.must('GET', `/v1/congresses/${congress.id}/overview`)
const close = (congress: TestCongress): Promise<unknown> =>
  congress.must('POST', `/v1/congresses/${congress.id}/closing`, {
    body: { reason: null, confirmUnfinished: false },
  })
const eventsAbout = async (service: TestService, congress: TestCongress) =>
  (await eventsOfCongress(service, congress.id)).filter(({ action }) => action.startsWith('appointment.'))

for (const [heldOn, clause] of [
  ['2017-08-05', 'qd29-2016:i24'],
  [HELD_ON, 'qd294-2025:i23.3'],
] as const) {
  test(`${clause} the superior appoints a branch secretary after the third round, ${heldOn}`, async (t) => {
    const service = await openReplayedService(t)
    const { congress, third } = await openReferred(service, heldOn)
    await congress.addPerson(HA)
    t.match((await overviewOf(congress)).elections, [{ next: { code: 'record-appointment' } }])
    const before = await resultOf(congress, third)
    t.equal(before.appointed, null)

    const appointment = await appoint(congress, third)
    t.match(appointment, { version: 1, holds: true, cancelled: false, fullName: HA, paper: PAPER, notices: [] })
    const events = await eventsAbout(service, congress)
    t.match(events, [{ action: 'appointment.recorded', before: null, citations: [clause] }])

    const after = await resultOf(congress, third)
    t.same(after.appointed, { version: 1, personId: congress.idOf(HA), fullName: HA, paper: PAPER })
    t.same(after.result, before.result, 'the declared result is as it was')
    t.same(after.result.elected, [], 'nobody is elected')
    const { elections, next } = await overviewOf(congress)
    t.match(elections, [{ next: null }])
    t.same(elections[0]?.rounds.at(-1)?.appointed, { personId: congress.idOf(HA), fullName: HA })
    t.match(next, [{ code: 'close-meeting' }])
  })
}

test('a wrong person or paper is corrected by a version with a reason, and cancelled if nobody is appointed', async (t) => {
  const service = await openReplayedService(t)
  const { congress, third } = await openReferred(service, HELD_ON)
  await congress.addPerson(HA)
  const path = pathOf(third)
  await appoint(congress, third, DUNG)
  const put = (headers: Record<string, string>, body: object) => ({ headers, body })
  const right = bodyOf(congress, HA, { paper: { ...PAPER, number: '22-QĐ/ĐU' } })
  const with_ = { ...right, reason: 'Ghi nhầm người và số văn bản.' }
  const refused = { method: 'PUT', path } as const
  await expectRefusals(t, service, [
    { ...refused, what: 'twice', options: put(FIRST, right), status: 412, code: 'version-stale' },
    { ...refused, what: 'no reason', options: put(seen(1), right), status: 422, code: 'reason-required' },
  ])
  const corrected = await congress.must<Appointment>('PUT', path, put(seen(1), with_))
  t.match(corrected, { version: 2, holds: true, fullName: HA, paper: { number: '22-QĐ/ĐU' } })

  const cancellation = `${path}/cancellation`
  const reason = 'Cấp trên thu hồi quyết định.'
  const cancelled = await congress.must<Appointment>('POST', cancellation, put(seen(2), { reason }))
  t.match(cancelled, { version: 3, holds: false, cancelled: true, fullName: HA, reason })
  await expectRefusals(t, service, [
    {
      what: 'cancelled before',
      method: 'POST',
      path: cancellation,
      options: put(seen(3), { reason }),
      status: 404,
      code: 'appointment-unknown',
    },
  ])
  t.equal((await resultOf(congress, third)).appointed, null)
  t.match((await overviewOf(congress)).elections, [{ next: { code: 'record-appointment' } }], 'the seat waits again')

  const again = await congress.must<Appointment>('PUT', path, put(FIRST, right))
  t.match(again, { version: 4, holds: true, reason: null })
  t.match(await versionsOf(congress, third), [
    { version: 1, holds: false, fullName: DUNG, paper: PAPER },
    { version: 2, holds: false, fullName: HA },
    { version: 3, holds: false, cancelled: true },
    { version: 4, holds: true },
  ])
  t.match(await eventsAbout(service, congress), [
    { after: { version: 1 } },
    { before: { version: 1, appointed: congress.idOf(DUNG) }, after: { version: 2 }, reason: with_.reason },
    { action: 'appointment.cancelled', before: { version: 2 }, after: { version: 3 }, reason },
    { before: null, after: { version: 4 } },
  ])
})

test('the superior answers after the closing, and may appoint a member who was not recorded yet', async (t) => {
  const service = await openReplayedService(t)
  const { congress, third } = await openReferred(service, HELD_ON)
  t.match((await overviewOf(congress)).next, [{ code: 'close-meeting' }], 'the seat does not keep the meeting open')
  await close(congress)
  t.match((await overviewOf(congress)).elections, [{ next: { code: 'record-appointment' } }])
  await congress.addPerson(HA)
  t.match(await appoint(congress, third), { version: 1, fullName: HA })
  const path = pathOf(third)
  const body = { ...bodyOf(congress, BINH), reason: 'Ghi nhầm người.' }
  await congress.must('PUT', path, { headers: seen(1), body })
  const people = `/v1/congresses/${congress.id}/people`
  const person = { fullName: 'Hoàng Minh Sơn', birthYear: 1980, membership: 'official', unit: 'Phòng 1' }
  await congress.must('POST', people, { body: person })
  await congress.must('POST', `${path}/cancellation`, { headers: seen(2), body: { reason: 'Cấp trên thu hồi.' } })
  t.match((await overviewOf(congress)).elections, [{ next: { code: 'record-appointment' } }])
})

test('nobody is recorded after the closing of a meeting that referred no seat', async (t) => {
  const service = await openReplayedService(t)
  const congress = await openBranch(service)
  await close(congress)
  const body = { fullName: HA, birthYear: 1980, membership: 'official', unit: 'Phòng 1' }
  const refused = await congress.refused('POST', `/v1/congresses/${congress.id}/people`, { body })
  t.match(refused, { status: 409, code: 'congress-closed' })
})

test('nobody is appointed before the third round, without the decision, or from another meeting', async (t) => {
  const service = await openReplayedService(t)
  const congress = await openBranch(service, HELD_ON)
  const election = await congress.createElection('secretary', 1)
  await congress.addPerson(HA)
  const rounds = await failThreeTimes(congress, election)
  const other = await openBranch(service)
  const refused = { method: 'PUT', status: 409, code: 'appointment-not-referred' } as const
  const options = { headers: FIRST, body: bodyOf(congress, HA) }
  await expectRefusals(
    t,
    service,
    rounds.map((round, index) => ({ ...refused, what: `round ${index + 1}`, path: pathOf(round), options })),
  )
  await congress.decide(rounds[2]!, 'refer-to-superior')
  await expectRefusals(t, service, [
    { ...refused, what: 'the second round', path: pathOf(rounds[1]!), options },
    {
      what: 'from another meeting',
      method: 'PUT',
      path: pathOf(rounds[2]!),
      options: { headers: FIRST, body: { ...options.body, personId: other.idOf('Đỗ Quang Huy') } },
      status: 422,
      code: 'person-of-another-congress',
      pointer: '/personId',
    },
  ])
  t.same(await versionsOf(congress, rounds[2]!), [])
})

test('at a higher level, and for another office, the superior is not asked', async (t) => {
  const service = await openReplayedService(t)
  const EVEN_22: readonly Ballots[] = EVEN.names.map((name) => ({ strike: [name], times: 11 }))
  const grassroots = await openCongress(service, { heldOn: HELD_ON, level: 'grassroots' })
  const secretary = await grassroots.createElection('secretary', 1)
  const branch = await openBranch(service, HELD_ON)
  const deputy = await branch.createElection('deputy-secretary', 1)
  for (const [congress, election, ballots] of [
    [grassroots, secretary, EVEN_22],
    [branch, deputy, EVEN.ballots],
  ] as const) {
    for (const decision of ['further-round', 'further-round', 'leave-vacant'] as const) {
      const { round, choices } = await congress.vote(election, { names: EVEN.names, ballots })
      t.same(
        choices.map((choice) => choice.decision),
        ['further-round', 'leave-vacant'],
      )
      await congress.decide(round.id, decision)
      const options = { headers: FIRST, body: bodyOf(congress, BINH) }
      const refused = await congress.refused('PUT', pathOf(round.id), options)
      t.match(refused, { status: 409, code: 'appointment-not-referred' })
    }
  }
})

/** The clock of the test service is before the meeting. */
const AHEAD_OF_CLOCK = ['paper-after-recording', undefined]

test('a person who is not official, and a paper from before the meeting, are shown and not refused', async (t) => {
  const service = await openReplayedService(t)
  const { congress, third } = await openReferred(service, HELD_ON)
  await congress.addPerson(HA, { membership: 'probationary' })
  const body = bodyOf(congress, HA, { paper: { ...PAPER, date: '2025-08-14' } })
  const { notices } = await congress.must<Appointment>('PUT', pathOf(third), { headers: FIRST, body })
  t.same(
    notices.map(({ code, citation }) => [code, citation]),
    [['appointed-not-official', undefined], ['appointment-before-meeting', undefined], AHEAD_OF_CLOCK],
  )
})

test('hd06-2025:i16.3 a person who stood and is appointed at once is named, and the appointment stands', async (t) => {
  const service = await openReplayedService(t)
  const { congress, third } = await openReferred(service, HELD_ON)
  const { notices, holds } = await appoint(congress, third, BINH)
  t.equal(holds, true)
  t.same(
    notices.map(({ code, citation }) => [code, citation]),
    [AHEAD_OF_CLOCK, ['appointed-after-half-or-fewer', 'hd06-2025:i16.3']],
  )
})

test('a person who is appointed is not among the elected, and the office is filled', async (t) => {
  const service = await openReplayedService(t)
  const { congress, election, third } = await openReferred(service, HELD_ON)
  await appoint(congress, third, BINH)
  const deputy = await congress.createElection('deputy-secretary', 1, election)
  const { id } = await congress.openRound(deputy)
  const candidates = [{ personId: congress.idOf(BINH), origin: 'convening-committee' }]
  const list = { headers: FIRST, body: { candidates } }
  t.match(await congress.refused('PUT', `/v1/rounds/${id}/candidate-list`, list), { code: 'candidate-not-eligible' })
  const again = { body: { office: 'secretary', seats: 1 } }
  t.match(await congress.refused('POST', `/v1/congresses/${congress.id}/elections`, again), { code: 'office-filled' })
  const { items } = await congress.must<{ items: { personId: string }[] }>(
    'GET',
    `/v1/congresses/${congress.id}/not-elected`,
  )
  t.ok(
    items.some(({ personId }) => personId === congress.idOf(BINH)),
    'still listed and not elected',
  )
})

test('an appointment is named before its round is undone, and falls with it', async (t) => {
  const service = await openReplayedService(t)
  const { congress, rounds, third } = await openReferred(service, HELD_ON)
  await appoint(congress, third, BINH)
  const paper = { number: '30-QĐ/ĐU', date: '2025-08-28', issuer: 'Đảng ủy xã' }
  const undo = { by: 'superior', paper, reason: 'Phiếu của một tập bị cộng nhầm.' }
  const reopening = { method: 'POST', path: `/v1/rounds/${third}/reopenings`, options: { body: undo } } as const
  await expectRefusals(t, service, [
    { ...reopening, what: 'counted again', status: 409, code: 'round-has-appointment', pointer: '/withDependents' },
  ])
  await congress.must('POST', reopening.path, { body: { ...undo, withDependents: true } })
  t.match(await versionsOf(congress, third), [{ version: 1, holds: false, cancelled: false }])
  const missing = await congress.refused('POST', `${pathOf(third)}/cancellation`, {
    headers: seen(1),
    body: { reason: 'Ghi nhầm.' },
  })
  t.match(missing, { status: 404, code: 'appointment-unknown' })

  await congress.declare(third)
  t.equal((await resultOf(congress, third)).appointed, null)
  const early = { headers: FIRST, body: bodyOf(congress, DUNG) }
  t.match(await congress.refused('PUT', pathOf(third), early), { code: 'appointment-not-referred' })
  await congress.decide(third, 'refer-to-superior')
  t.match(await appoint(congress, third, DUNG), { version: 2, holds: true })

  await close(congress)
  const annulment = `/v1/rounds/${rounds[0]}/annulment`
  const refused = await congress.refused('POST', annulment, { body: undo })
  t.equal(refused.code, 'round-has-dependents')
  t.ok(
    refused.errors?.some(({ code }) => code === 'round-has-appointment'),
    'the appointment is named beside the rounds',
  )
  await congress.must('POST', annulment, { body: { ...undo, withDependents: true } })
  t.match(await versionsOf(congress, third), [{ holds: false }, { holds: false }])
  t.match(await congress.refused('PUT', pathOf(third), early), { status: 409, code: 'round-annulled' })
  const events = await eventsOfCongress(service, congress.id)
  const fallen = events.filter(({ action }) => action === 'round.annulled' || action === 'round.reopened')
  t.same(
    fallen.map(({ object, after }) => [object.id, (after as { appointment?: number }).appointment]),
    [
      [third, 1],
      [third, 2],
      [rounds[1], undefined],
      [rounds[0], undefined],
    ],
  )
  t.same(replay(events).violations, [])
})

test('the vote or the note of the decision is corrected while the appointment stands', async (t) => {
  const service = await openReplayedService(t)
  const { congress, third } = await openReferred(service, HELD_ON)
  await appoint(congress, third, BINH)
  await congress.decide(third, 'refer-to-superior', { note: 'Đã báo cáo Đảng ủy xã.' })
  t.match(await versionsOf(congress, third), [{ version: 1, holds: true }])
  for (const kind of ['further-round', 'leave-vacant', 'new-vote', 'tie-revote']) {
    const body = { kind, vote: congress.allInFavour }
    t.equal((await congress.refused('POST', `/v1/rounds/${third}/decisions`, { body })).code, 'decision-not-open', kind)
  }
})
