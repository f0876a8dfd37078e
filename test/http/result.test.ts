import { readFileSync } from 'node:fs'
import { test } from 'tap'
import { RECORD_WARNINGS } from '../../src/locale/record-warnings.ts'
import { READINGS_2, strikeOutTally } from '../count-record/sample.ts'
import { openCongress } from '../support/congress.ts'
import { openTestService } from '../support/service.ts'
import { expectRefusals, preconditionAt, type Refused } from './support/refusals.ts'
import { NAMES, openStage, type Stage } from './support/stage.ts'

/** `typed` leaves the tag as it is, `hidden` hides again what was seen, and `seen` gives a tag that never was there before. */
type Effect = 'seen' | 'typed' | 'hidden'

/** Acts that change facts of a result, in an order in which each is possible. */
const CHANGES = (
  stage: Stage,
): readonly (readonly [method: string, path: string, body: unknown, tagged: boolean, effect?: Effect])[] => {
  const round = `/v1/rounds/${stage.rounds.counting}`
  const batch = `/v1/ballot-batches/${stage.batches.resized}`
  const entry = `${batch}/entries/first`
  const reason = 'Kiểm lại.'
  const names = NAMES.map((name) => ({ personId: stage.idOf(name), votes: 1 }))
  return [
    ['PUT', `${round}/ballot-issue`, { printed: 30, issued: 22, reason }, true],
    ['PUT', `${round}/ballot-return`, { returned: 22, sealsIntact: false, reason }, true],
    ['POST', `${round}/ballot-batches`, { mode: 'ballots', size: 1 }, false],
    ['PUT', batch, { size: 2, label: 'Tập số 9', reason }, true],
    ['PUT', `${entry}/ballots/1`, { struck: [], reason }, true, 'typed'],
    ['POST', `${entry}/ballots`, { from: 2, ballots: [{ struck: [] }] }, false, 'typed'],
    ['POST', `${entry}/finalisation`, undefined, false],
    ['POST', `${entry}/reopening`, { reason }, false, 'hidden'],
    [
      'PUT',
      `/v1/ballot-batches/${stage.batches.sheet}/entries/first/tally-sheet`,
      { valid: 2, invalid: {}, names },
      true,
      'typed',
    ],
    ['POST', `/v1/ballot-batches/${stage.batches.cancelled}/cancellation`, { reason }, true],
  ]
}

test('the tag of the tally changes with every fact that the result depends on, and not with what is typed blind', async (t) => {
  const { service, stage } = await openStage(t)
  const tally = `/v1/rounds/${stage.rounds.counting}/tally`
  const tags = [await stage.tagOf(tally)]
  for (const [method, path, body, tagged, effect = 'seen'] of CHANGES(stage)) {
    const of = path.replace(/\/cancellation$/, '')
    const headers = tagged ? await preconditionAt(service, of) : {}
    await stage.must(method, path, { headers, ...(body === undefined ? {} : { body }) })
    const tag = await stage.tagOf(tally)
    if (effect === 'typed') t.equal(tag, tags.at(-1), `${method} ${path}`)
    else if (effect === 'hidden') t.not(tag, tags.at(-1), `${method} ${path}`)
    else t.notOk(tags.includes(tag), `${method} ${path}`)
    tags.push(tag)
  }
  t.equal(await stage.tagOf(tally), tags.at(-1), 'reading changes nothing')
})

test('a result is declared once, from the tally that was seen', async (t) => {
  const { service, stage } = await openStage(t)
  const round = `/v1/rounds/${stage.rounds.counted}`
  const seen = await stage.tagOf(`${round}/tally`)
  await stage.must('PUT', `${round}/ballot-return`, {
    headers: await preconditionAt(service, `${round}/ballot-return`),
    body: { returned: 22, sealsIntact: true, note: 'Đã kiểm lại niêm phong.', reason: 'Kiểm lại.' },
  })
  const declaring = (headers: Record<string, string>): Refused => ({
    what: 'with the tag of an older tally',
    method: 'POST',
    path: `${round}/result`,
    options: { headers },
    status: 412,
    code: 'version-stale',
  })
  await expectRefusals(t, service, [declaring({ 'if-match': seen })])
  const headers = { 'if-match': await stage.tagOf(`${round}/tally`) }
  await stage.confirm(stage.rounds.counted)
  const declared = await stage.must('POST', `${round}/result`, { headers })
  await expectRefusals(t, service, [
    { ...declaring(headers), what: 'a second time', status: 409, code: 'result-already-declared' },
  ])
  t.same(await stage.must('GET', `${round}/result`), declared, 'and reads the same afterwards')
})

test('a count that does not add up cannot be declared until it is corrected', async (t) => {
  const service = await openTestService(t)
  const congress = await openCongress(service, { level: 'grassroots' })
  const plan = { names: NAMES, ballots: [{ strike: [NAMES[0]!], times: 20 }], returned: 21 }
  const { id } = await congress.playRound(await congress.createElection('delegates', 1), plan)
  const headers = { 'if-match': await congress.tagOf(`/v1/rounds/${id}/tally`) }
  const options = { headers, body: { confirmNoResult: true } }
  const path = `/v1/rounds/${id}/result`
  await expectRefusals(t, service, [
    { what: '20 of 21', method: 'POST', path, options, status: 422, code: 'count-not-balanced' },
  ])
  const problem = await congress.refused('POST', path, options)
  t.match(problem.findings, [{ code: 'ballots-unbalanced' }])
})

test('more returned than issued: no result, declared only with the confirmation of the board', async (t) => {
  const service = await openTestService(t)
  const congress = await openCongress(service, { level: 'grassroots' })
  const election = await congress.createElection('delegates', 1)
  const plan = { names: NAMES, ballots: [{ strike: [NAMES[0]!], times: 21 }], issued: 20 }
  const { id } = await congress.playRound(election, plan)
  const path = `/v1/rounds/${id}/result`
  const headers = { 'if-match': await congress.tagOf(`/v1/rounds/${id}/tally`) }
  for (const body of [{}, { confirmNoResult: false }]) {
    await expectRefusals(t, service, [
      {
        what: 'unconfirmed',
        method: 'POST',
        path,
        options: { headers, body },
        status: 422,
        code: 'no-result-unconfirmed',
        pointer: '/confirmNoResult',
      },
    ])
  }
  const vote = await congress.declare(id, true)
  t.match(vote.result, { outcome: 'no-result', elected: [], seatsLeft: 1 })
  t.match(
    vote.choices.map(({ decision }) => decision),
    ['new-vote', 'leave-vacant'],
  )
})

test('a tie revote includes all tied candidates, and its decision admits no new names', async (t) => {
  const service = await openTestService(t)
  const congress = await openCongress(service, { level: 'grassroots' })
  const names = ['Trần Thị Bình', 'Lê Quang Cường', 'Nguyễn Văn Dũng']
  const election = await congress.createElection('delegates', 2)
  const ballots = [
    { strike: [names[1]!], times: 8 },
    { strike: [names[2]!], times: 8 },
    { strike: [names[0]!], times: 6 },
  ]
  const { round, tied } = await congress.vote(election, { names, ballots })
  const vote = congress.allInFavour
  await expectRefusals(t, service, [
    {
      what: 'new names in a tie revote',
      method: 'POST',
      path: `/v1/rounds/${round.id}/decisions`,
      options: { body: { kind: 'tie-revote', newNamesAllowed: true, vote } },
      status: 422,
      code: 'new-names-not-open',
      pointer: '/newNamesAllowed',
    },
  ])
  await congress.decide(round.id, 'tie-revote')
  const { id } = await congress.openRound(election)
  const path = `/v1/rounds/${id}/candidate-list`
  const candidates = tied.map((name) => ({ personId: congress.idOf(name), origin: 'convening-committee' }))
  const withdrawals = [{ personId: congress.idOf(tied[0]!), accepted: true }]
  const stranger = { personId: congress.idOf(names[0]!), origin: 'convening-committee' }
  const headers = await preconditionAt(service, path)
  await expectRefusals(t, service, [
    {
      what: 'somebody who was not tied',
      method: 'PUT',
      path,
      options: { headers, body: { candidates: [...candidates, stranger] } },
      status: 422,
      code: 'candidate-already-elected',
      pointer: '/candidates/2/personId',
    },
  ])
  await congress.must('PUT', path, { headers, body: { candidates, withdrawals } })
  await expectRefusals(t, service, [
    {
      what: 'one of the tied alone',
      method: 'POST',
      path: `${path}/approval`,
      options: { headers: await preconditionAt(service, path), body: { approved: true, vote } },
      status: 422,
      code: 'list-shorter-than-tie',
    },
  ])
})

test('a contradictory record is not recounted', async (t) => {
  const service = await openTestService(t)
  const body = { ...strikeOutTally(), round: { number: 2, kind: 'first' } }
  await expectRefusals(t, service, [
    {
      what: 'a first round with number 2',
      method: 'POST',
      path: '/v1/recounts',
      options: { body },
      status: 422,
      code: 'record-invalid',
      pointer: '/round/number',
    },
  ])
})

test('a recount of an impossible roll counts it as it is, and says so', async (t) => {
  const { request } = await openTestService(t)
  for (const [roll, code, pointer] of [
    [{ summoned: 9, attending: 10, exclusions: {} }, 'attending-exceeds-summoned', '/roll/attending'],
    [{ summoned: 9, attending: 9, exclusions: { exempt: 1 } }, 'roll-does-not-add-up', '/roll/exclusions'],
  ] as const) {
    for (const body of [
      { ...strikeOutTally(), roll },
      { ...strikeOutTally(), roll, format: 'count-record/2', readings: READINGS_2 },
    ]) {
      const answer = await request<{ warnings: object[] }>('POST', '/v1/recounts', { body })
      t.equal(answer.status, 200)
      t.match(answer.body.warnings, [{ code, severity: 'warning', pointer, detail: RECORD_WARNINGS[code].vi }])
    }
  }
  const { body } = await request<{ warnings: object[] }>('POST', '/v1/recounts', { body: strikeOutTally() })
  t.same(body.warnings, [])
})

test('a recount shows what another reading would change', async (t) => {
  const { request } = await openTestService(t)
  const body = JSON.parse(readFileSync('test/cases/11-conference-excused-stay-in.json', 'utf8'))
  const answer = await request<Record<string, unknown>>('POST', '/v1/recounts', {
    body,
    headers: { 'accept-language': 'vi' },
  })
  t.equal(answer.status, 200)
  t.match(answer.body, {
    differences: [],
    decidingReadings: [
      {
        reading: 'conferenceBase',
        value: 'sitting-294',
        others: [
          {
            value: 'sitting-minus-excused',
            base: 11,
            outcome: 'complete',
            elected: ['c1'],
            alternates: [],
            detail:
              'Theo cách hiểu khác (tổng số tính tỷ lệ tại hội nghị: trừ cả người vắng mặt có lý do), tổng số tính tỷ lệ là 11; kết quả: đã bầu đủ số lượng; trúng cử: Trần Thị An.',
          },
        ],
      },
    ],
  })
})

test('qd294-2025:i11.4.1: a recount says that another reading would elect no alternate', async (t) => {
  const { request } = await openTestService(t)
  const { expected: _, ...record } = JSON.parse(readFileSync('test/cases/54-alternates-rest-on-a-reading.json', 'utf8'))
  const detailOf = async (body: object): Promise<unknown> => {
    const answer = await request<{ decidingReadings: { others: { detail: string }[] }[] }>('POST', '/v1/recounts', {
      body,
      headers: { 'accept-language': 'en' },
    })
    return answer.body.decidingReadings[0]?.others[0]?.detail
  }
  t.equal(
    await detailOf(record),
    'Under another reading (rejected delegates: kept in), the base of the majority is 104; outcome: all seats filled; elected: Trần Thị An, Lê Văn Bình; alternates: nobody.',
    'the elected delegates are the same, so the alternates are what differs',
  )
  t.equal(
    await detailOf({ ...record, readings: { ...record.readings, rejectedDelegates: 'kept' } }),
    'Under another reading (rejected delegates: taken out), the base of the majority is 100; outcome: all seats filled; elected: Trần Thị An, Lê Văn Bình; alternates: Phạm Thị Chi.',
  )
})
