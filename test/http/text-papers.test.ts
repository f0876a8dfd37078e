import { test } from 'tap'
import { openCongress, type TestCongress } from '../support/congress.ts'
import { openTestService } from '../support/service.ts'

const NAMES = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường']
const BALLOTS = [{ strike: [NAMES[2]!], times: 22 }]

const make = (congress: TestCongress, round: string, body: object) =>
  congress.call('POST', `/v1/rounds/${round}/papers`, { body: { format: 'pdf', ...body } })

test('the candidate list is printed once it is approved, the journal once the result is declared', async (t) => {
  const congress = await openCongress(await openTestService(t))
  const election = await congress.createElection('committee', 2)
  const { id } = await congress.openRound(election)
  await congress.proposeList(id, NAMES)
  t.match(await make(congress, id, { kind: 'candidate-list' }), { status: 409, body: { code: 'list-not-approved' } })
  await congress.approveList(id)
  const list = { kind: 'candidate-list', version: 1, replaces: null }
  t.match(await make(congress, id, { kind: 'candidate-list' }), { status: 201, body: list })
  const placed = await make(congress, id, { kind: 'candidate-list', place: 'Hà Nội' })
  t.match(placed, { status: 201, body: { kind: 'candidate-list', version: 2 } }, 'another place is another paper')
  await congress.handOut(id, 22)
  await congress.openBox(id, 22)
  await congress.enterBallots(id, BALLOTS)
  const early = await make(congress, id, { kind: 'entry-journal' })
  t.match(early, { status: 409, body: { code: 'result-not-declared' } })
  await congress.declare(id)
  t.match(await make(congress, id, { kind: 'entry-journal' }), { status: 201, body: { kind: 'entry-journal' } })
})

test('a cancelled round has no candidate list for the hall', async (t) => {
  const congress = await openCongress(await openTestService(t))
  const { id } = await congress.openRound(await congress.createElection('committee', 2))
  await congress.proposeList(id, NAMES)
  await congress.must('POST', `/v1/rounds/${id}/cancellation`, { body: { reason: 'Mở nhầm.' } })
  t.match(await make(congress, id, { kind: 'candidate-list' }), { status: 409, body: { code: 'round-cancelled' } })
})

test('a day of issue before the meeting is refused, and names both days; the meeting itself is early enough', async (t) => {
  const congress = await openCongress(await openTestService(t), { heldOn: '2026-05-26' })
  const committee = await congress.createElection('committee', 2)
  await congress.vote(committee, { names: NAMES, ballots: BALLOTS })
  const report = (issuedOn: string) =>
    congress.call('POST', `/v1/congresses/${congress.id}/papers`, {
      body: { kind: 'congress-report', format: 'pdf', issuedOn },
    })
  t.match(await report('2026-01-05'), {
    status: 422,
    body: { code: 'paper-issued-before-meeting', detail: /05\/01\/2026.*26\/5\/2026/u },
  })
  t.match(await report('2026-05-26'), { status: 201 })
})

test('the sheet of results is made once a result holds, and again with a further one', async (t) => {
  const congress = await openCongress(await openTestService(t))
  const sheet = () =>
    congress.call('POST', `/v1/congresses/${congress.id}/papers`, { body: { kind: 'result-sheet', format: 'pdf' } })
  const committee = await congress.createElection('committee', 2)
  const { id } = await congress.playRound(committee, {
    names: NAMES,
    ballots: BALLOTS,
  })
  t.match(await sheet(), { status: 409, body: { code: 'result-not-declared' } })
  await congress.declare(id)
  t.match(await sheet(), { status: 201, body: { kind: 'result-sheet', roundId: null, version: 1, replaces: null } })
  const first = (await sheet()).body as { id: string }
  const secretary = await congress.createElection('secretary', 1, committee)
  await congress.vote(secretary, { names: [NAMES[0]!], ballots: [{ agree: [NAMES[0]!], times: 22 }] })
  t.match(await sheet(), { status: 201, body: { version: 2, replaces: first.id } })
})

test('papers for the superior are made once every election has ended, and name what is open before', async (t) => {
  const congress = await openCongress(await openTestService(t))
  const paper = (kind: string, more: object = {}) =>
    congress.call('POST', `/v1/congresses/${congress.id}/papers`, { body: { kind, format: 'pdf', ...more } })
  const committee = await congress.createElection('committee', 2)
  await congress.vote(committee, { names: NAMES, ballots: BALLOTS })
  const secretary = await congress.createElection('secretary', 1, committee)
  t.match(await paper('congress-report'), {
    status: 409,
    body: { code: 'elections-not-ended', detail: /còn lại: bí thư\./ },
  })
  await congress.vote(secretary, { names: [NAMES[0]!], ballots: [{ agree: [NAMES[0]!], times: 22 }] })
  for (const kind of ['congress-report', 'submission', 'particulars-list', 'approval-draft']) {
    t.match(await paper(kind), { status: 201, body: { kind, roundId: null, version: 1 } }, kind)
  }
  const numbered = { number: 3, place: 'Hà Nội', issuedOn: '2017-08-09' }
  t.match(await paper('submission', numbered), { status: 201, body: { version: 2 } })
})

test('a letterhead that is left out is that of the newest version, in each format, and null leaves it open', async (t) => {
  const congress = await openCongress(await openTestService(t))
  const committee = await congress.createElection('committee', 2)
  const { round } = await congress.vote(committee, { names: NAMES, ballots: BALLOTS })
  const report = (more: object) =>
    congress.call('POST', `/v1/congresses/${congress.id}/papers`, {
      body: { kind: 'congress-report', format: 'pdf', ...more },
    })
  const minutes = (more: object) => make(congress, round.id, { kind: 'minutes', ...more })
  const head = { number: 3, place: 'Hà Nội', issuedOn: '2017-08-09' }
  const first = await report(head)
  t.match(first, { status: 201, body: { version: 1, head } })
  const { id } = first.body as { id: string }
  t.match((await report({})).body, { id, version: 1 }, 'no new version')
  t.match((await report({ format: 'docx' })).body, { version: 1, head }, 'the same in the other format')
  t.match((await report({ number: 4 })).body, { version: 2, head: { ...head, number: 4 } }, 'the others stay')
  t.match((await report({ number: null, place: null })).body, {
    version: 3,
    head: { number: null, place: null, issuedOn: '2017-08-09' },
  })
  t.match((await minutes({ number: 7 })).body, { version: 1 })
  t.match((await minutes({})).body, { version: 1, head: { number: 7, place: null } })
  t.match((await minutes({ place: 'Yên Thượng' })).body, { version: 2, head: { number: 7, place: 'Yên Thượng' } })
  t.equal((await report({ number: 0 })).status, 400)
})

test('the package of papers for the superior says which are missing', async (t) => {
  const congress = await openCongress(await openTestService(t))
  const path = `/v1/congresses/${congress.id}`
  const papers = () =>
    congress.must<{ open: string[]; papers: { kind: string; paperId: string | null }[] }>(
      'GET',
      `${path}/report-package`,
    )
  const committee = await congress.createElection('committee', 2)
  t.match(await congress.call('GET', `${path}/report-package`), { status: 409, body: { code: 'result-not-declared' } })
  const { round } = await congress.vote(committee, { names: NAMES, ballots: BALLOTS })
  await congress.createElection('secretary', 1, committee)
  t.match((await papers()).open, ['secretary'])
  const { body } = await make(congress, round.id, { kind: 'minutes' })
  t.match((await papers()).papers, [
    { kind: 'congress-report', paperId: null },
    { kind: 'submission', paperId: null },
    { kind: 'particulars-list', paperId: null },
    { kind: 'minutes', roundId: round.id, part: null, paperId: (body as { id: string }).id },
  ])
})

test('a meeting that elects delegates alone has a report, and nothing to approve', async (t) => {
  const congress = await openCongress(await openTestService(t), { level: 'grassroots' })
  const paper = (kind: string) =>
    congress.call('POST', `/v1/congresses/${congress.id}/papers`, { body: { kind, format: 'pdf' } })
  await congress.vote(await congress.createElection('delegates', 2), { names: NAMES, ballots: BALLOTS })
  t.match(await paper('congress-report'), { status: 201 })
  t.match(await paper('submission'), { status: 409, body: { code: 'nobody-to-approve' } })
  t.match(await paper('approval-draft'), { status: 409, body: { code: 'nobody-to-approve' } })
})

test('the report on attendance refuses a composition that contradicts the roll, naming each place', async (t) => {
  const congress = await openCongress(await openTestService(t))
  const report = (body: object) =>
    congress.call('POST', `/v1/congresses/${congress.id}/papers`, {
      body: { kind: 'attendance-report', format: 'pdf', ...body },
    })
  t.match(await report({}), { status: 201, body: { kind: 'attendance-report', version: 1 } })
  const schooling = { postgraduate: 0, university: 10, belowUniversity: 12 }
  t.match(await report({ composition: { women: 22, schooling } }), { status: 201, body: { version: 2 } })
  t.match(await report({ composition: { women: 23, schooling: { ...schooling, university: 9 } } }), {
    status: 422,
    body: {
      code: 'composition-exceeds-people',
      errors: [{ pointer: '/composition/women' }, { pointer: '/composition/schooling' }],
    },
  })
  t.match(await report({ composition: { ages: { youngest: 50, oldest: 49 } } }), {
    status: 422,
    body: { code: 'ages-out-of-order', errors: [{ pointer: '/composition/ages' }] },
  })
  t.match(await report({ composition: { under40: 22, ages: { youngest: 45, oldest: 60 } } }), {
    status: 422,
    body: { code: 'ages-disagree', errors: [{ pointer: '/composition/under40' }] },
  })
  t.match(await report({ composition: { withoutReason: 1 } }), {
    status: 422,
    body: { code: 'absent-exceeded', errors: [{ pointer: '/composition/withoutReason' }] },
  })
  const more = { ages: { youngest: 23, oldest: 74, average: 48.5 }, withoutReason: 0, probationary: 2 }
  t.match(await report({ composition: more }), { status: 201, body: { version: 3 } })
  t.match(await report({ kind: 'credentials-report' }), { status: 422, body: { code: 'paper-not-of-this-meeting' } })
})
