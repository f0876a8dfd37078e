import { type Test, test } from 'tap'
import { clientOf } from '../support/client.ts'
import { congressOf, openCongress } from '../support/congress.ts'
import { eventsOfCongress, openReplayedService, replay } from '../support/replayed.ts'

const COMMITTEE = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phạm Thu Hà'] as const
const [BINH, DUNG, HA] = COMMITTEE
const BEATEN = 'Lê Văn An'

interface Come {
  readonly items: readonly { readonly id: string; readonly fullName: string; readonly carried: object }[]
}

/** A congress that has elected a committee of three, and the conference of that committee, where nobody is recorded yet. */
const openBoth = async (t: Test) => {
  const service = await openReplayedService(t)
  const congress = await openCongress(service, { level: 'grassroots' })
  const committee = await congress.createElection('committee', 3)
  const { round } = await congress.vote(committee, {
    names: [...COMMITTEE, BEATEN],
    ballots: [
      { strike: [BEATEN], times: 20 },
      { strike: [HA], times: 2 },
    ],
  })
  const { must } = clientOf(service)
  const convene = async (organisationId: string) => {
    const { id } = await must<{ id: string }>('POST', '/v1/congresses', {
      body: {
        organisationId,
        kind: 'committee-conference',
        name: 'Hội nghị lần thứ nhất của Ban Chấp hành',
        term: { from: 2017, to: 2020 },
        heldOn: '2017-08-06',
        entries: 1,
      },
    })
    return id
  }
  const id = await convene(congress.organisationId)
  const path = `/v1/congresses/${id}`
  await must('PUT', `${path}/roll`, { headers: { 'if-none-match': '*' }, body: { summoned: 3, attending: 3 } })
  const conference = (people: readonly (readonly [string, string])[] = []) =>
    congressOf(service, { id, organisationId: congress.organisationId, attending: 3, people })
  return { service, congress, committee, voted: round.id, conference, path, convene }
}

test('dl-2011:d20.k1 the committee of a congress comes over to its conference, which elects from it alone', async (t) => {
  const { service, congress, committee, conference, path } = await openBoth(t)
  const { must, refused } = clientOf(service)
  const electing = { body: { office: 'standing-committee', seats: 2, eligibleFrom: committee } }
  t.match(await refused('POST', `${path}/elections`, electing), { code: 'election-of-another-congress' })

  const carrying = { body: { electionId: committee } }
  const { items } = await must<Come>('POST', `${path}/carried-people`, carrying)
  t.same(new Set(items.map(({ fullName }) => fullName)), new Set(COMMITTEE))
  for (const { fullName, carried } of items) {
    const there = { congressId: congress.id, electionId: committee, office: 'committee' }
    t.same(carried, { ...there, personId: congress.idOf(fullName) })
  }
  t.match(await refused('POST', `${path}/carried-people`, carrying), { code: 'nobody-to-carry' })

  const meeting = conference(items.map(({ fullName, id }) => [fullName, id] as const))
  await meeting.setBoard('Đỗ Quang Huy', 'Lê Thị Mai')
  const standing = await must<{ id: string; eligibleFrom: string }>('POST', `${path}/elections`, electing)
  t.equal(standing.eligibleFrom, committee)
  const { id: round } = await meeting.openRound(standing.id)
  await meeting.addPerson(BEATEN)
  const named = (...names: readonly string[]) => ({
    headers: { 'if-none-match': '*' },
    body: { candidates: names.map((name) => ({ personId: meeting.idOf(name), origin: 'convening-committee' })) },
  })
  const list = `/v1/rounds/${round}/candidate-list`
  t.match(await refused('PUT', list, named(BINH, BEATEN)), {
    code: 'candidate-not-eligible',
    errors: [{ pointer: '/candidates/1/personId' }],
  })
  await must('PUT', list, named(...COMMITTEE))
  await meeting.approveList(round)
  await meeting.handOut(round, 3)
  await meeting.openBox(round, 3)
  await meeting.enterBallots(round, [{ strike: [HA], times: 3 }])
  t.same((await meeting.declare(round)).elected, [BINH, DUNG])

  const corrected = await service.request('GET', `/v1/people/${items[0]!.id}`)
  await must('PUT', `/v1/people/${items[0]!.id}`, {
    headers: { 'if-match': corrected.headers['etag']! },
    body: {
      fullName: items[0]!.fullName,
      birthYear: 1975,
      membership: 'official',
      unit: 'Phòng Tổng hợp',
      partySince: '1998-05-19',
    },
  })
  t.match(await must('GET', `/v1/people/${items[0]!.id}`), { carried: { electionId: committee } })

  // Somebody who did not come over, put on the list behind the back of the service.
  const events = await eventsOfCongress(service, meeting.id)
  const forged = events.map((event) => {
    if (event.action !== 'person.added' || event.object.id !== items[0]!.id) return event
    const { carried: _, ...after } = event.after as Record<string, unknown>
    return { ...event, after } as typeof event
  })
  t.ok(
    replay(forged).violations.some(({ code }) => code === 'name-not-allowed'),
    'the replay finds a name that did not come over',
  )
})

test('only people elected at a meeting of the same organisation come over, and each once', async (t) => {
  const { service, congress, committee, conference, path, convene } = await openBoth(t)
  const { must, refused } = clientOf(service)
  const { id: other } = await must<{ id: string }>('POST', '/v1/organisations', {
    body: { name: 'Đảng bộ Sở Y tế', level: 'grassroots' },
  })
  const elsewhere = `/v1/congresses/${await convene(other)}/carried-people`
  const at = { errors: [{ pointer: '/electionId' }] }
  t.match(await refused('POST', elsewhere, { body: { electionId: committee } }), {
    code: 'carried-from-elsewhere',
    ...at,
  })
  const carrying = (electionId: string) => refused('POST', `${path}/carried-people`, { body: { electionId } })
  const open = await congress.createElection('secretary', 1)
  t.match(await carrying(open), { code: 'nobody-to-carry', ...at })
  t.match(await carrying('0192f3a4-5b6c-7d8e-9f01-23456789abcd'), { code: 'election-unknown', ...at })
  await conference().addPerson(DUNG)
  const namesake = await carrying(committee)
  t.match(namesake, { code: 'people-not-recorded', errors: [{ code: 'person-indistinguishable' }] })
  const { items } = await must<{ items: readonly unknown[] }>('GET', `${path}/people`)
  t.equal(items.length, 1, 'nobody comes over if one cannot')
})

interface Noticed {
  readonly notices: readonly { readonly code: string }[]
}

const LOST = 'carried-without-seat'

/** The conference with its committee, its board, and an election of the standing committee from among them. */
const openConference = async (t: Test) => {
  const both = await openBoth(t)
  const { must } = clientOf(both.service)
  const { items } = await must<Come>('POST', `${both.path}/carried-people`, { body: { electionId: both.committee } })
  const meeting = both.conference(items.map(({ fullName, id }) => [fullName, id] as const))
  await meeting.setBoard('Đỗ Quang Huy', 'Lê Thị Mai')
  const { id: standing } = await must<{ id: string }>('POST', `${both.path}/elections`, {
    body: { office: 'standing-committee', seats: 2, eligibleFrom: both.committee },
  })
  const { id: round } = await meeting.openRound(standing)
  const isNoticed = async () => {
    const { notices } = await must<Noticed>('GET', `/v1/elections/${standing}`)
    return notices.some(({ code }) => code === LOST)
  }
  const replayed = async () => {
    const logs = [both.congress.id, meeting.id].map(async (id) => replay(await eventsOfCongress(both.service, id)))
    return (await Promise.all(logs)).flatMap(({ violations }) => violations)
  }
  return { ...both, must, meeting, standing, round, isNoticed, replayed }
}

test('a vote on which the vote of a conference rests is not undone before that one', async (t) => {
  const { service, congress, voted, meeting, standing, round, isNoticed, replayed } = await openConference(t)
  const { refused } = clientOf(service)
  await meeting.proposeList(round, COMMITTEE)
  await meeting.approveList(round)
  const decision = { by: 'presidium', reason: 'Bỏ phiếu sai thể thức.', withDependents: true }
  for (const kind of ['annulment', 'reopenings']) {
    const kept = await refused('POST', `/v1/rounds/${voted}/${kind}`, { body: decision })
    t.match(kept, { status: 409, code: 'round-has-dependents-elsewhere' })
    t.match(kept.detail, /Lần bầu thứ 1 \(ban thường vụ\)/, 'names office and number')
  }
  await meeting.handOut(round, 3)
  await meeting.openBox(round, 3)
  await meeting.enterBallots(round, [{ strike: [HA], times: 3 }])
  await meeting.declare(round)
  t.match(await refused('POST', `/v1/rounds/${voted}/annulment`, { body: decision }), {
    code: 'round-has-dependents-elsewhere',
  })
  t.notOk(await isNoticed())
  await meeting.undo(round, 'annulment')
  await congress.undo(voted, 'annulment')
  t.ok(await isNoticed(), 'nobody stands from the committee without a word')
  const again = await meeting.openRound(standing)
  t.match(await refused('POST', `/v1/rounds/${again.id}/candidate-list/approval`, await approval(meeting, again.id)), {
    code: 'candidate-not-eligible',
  })
  t.same(await replayed(), [])
})

/** A show of hands that approves the list of a round. */
const approval = async (meeting: ReturnType<typeof congressOf>, id: string) => ({
  headers: { 'if-match': await meeting.tagOf(`/v1/rounds/${id}/candidate-list`) },
  body: { approved: true, vote: { for: 3, against: 0, blank: 0 } },
})

test('a person who takes no seat of the committee is not eligible at its conference, until the refusal is cancelled', async (t) => {
  const { service, congress, voted, meeting, round, isNoticed, replayed } = await openConference(t)
  const { must, refused } = clientOf(service)
  const refusals = `/v1/rounds/${voted}/seat-refusals`
  const vote = { for: 22, against: 0, blank: 0 }
  const died = { personId: congress.idOf(HA), ground: 'died', happenedOn: '2017-08-06', vote, reason: 'Từ trần.' }
  await must('POST', refusals, { body: died })
  t.ok(await isNoticed())
  const named = (...names: readonly string[]) => ({
    headers: { 'if-none-match': '*' },
    body: { candidates: names.map((name) => ({ personId: meeting.idOf(name), origin: 'convening-committee' })) },
  })
  const list = `/v1/rounds/${round}/candidate-list`
  t.match(await refused('PUT', list, named(...COMMITTEE)), {
    code: 'candidate-not-eligible',
    errors: [{ pointer: '/candidates/2/personId' }],
  })
  await must('POST', `${refusals}/1/cancellation`, { body: { reason: 'Ghi nhầm người.' } })
  t.notOk(await isNoticed())
  await must('PUT', list, named(...COMMITTEE))
  t.same(await replayed(), [])
})
