import { test } from 'tap'
import type { ProblemCode } from '../../src/http/problems/catalogue.ts'
import { openCongress } from '../support/congress.ts'
import { openTestService } from '../support/service.ts'
import { expectRefusals, preconditionAt, type Refused } from './support/refusals.ts'
import { NAMES, openStage } from './support/stage.ts'

const UNKNOWN = '0192f3a4-5b6c-7d8e-9f01-23456789abcd'
const BOARD_HEAD = 'Đỗ Quang Huy'

test('ballots that do not fit the list are refused', async (t) => {
  const { service, stage } = await openStage(t)
  const [first, second] = NAMES.map(stage.idOf)
  const path = `/v1/ballot-batches/${stage.batches.open}/entries/first/ballots`
  const good = { struck: [first] }
  const ballot = (
    what: string,
    code: ProblemCode,
    wrong: object,
    pointer: string,
    says: readonly string[] = [],
  ): Refused => ({
    what,
    method: 'POST',
    path,
    // The wrong ballot follows a good one: either all are entered or none.
    options: { body: { from: 2, ballots: [good, wrong] } },
    status: 422,
    code,
    pointer: `/ballots/1${pointer}`,
    says,
  })
  const doubt = { kind: 'marked', ruling: 'invalid', ruledBy: stage.idOf(BOARD_HEAD) }
  await expectRefusals(t, service, [
    ballot('a person twice', 'mark-repeated', { struck: [first, first] }, '/struck/1', [NAMES[0]!]),
    ballot('a person of no list', 'mark-not-on-list', { struck: [first, UNKNOWN] }, '/struck/1'),
    ballot('someone on no list here', 'mark-not-on-list', { struck: [stage.bystander] }, '/struck/0'),
    ballot('of another congress', 'mark-not-on-list', { struck: [stage.elsewhere.personId] }, '/struck/0'),
    ballot('the id of a round', 'mark-not-on-list', { struck: [stage.rounds.counting] }, '/struck/0'),
    ballot('the other form', 'ballot-of-the-other-form', { agree: [first], disagree: [second] }, ''),
    ballot('both forms', 'ballot-of-the-other-form', { struck: [first], agree: [second], disagree: [] }, ''),
    ballot('no marks at all', 'ballot-of-the-other-form', {}, ''),
    ballot(
      'ruled by someone who is not on the board',
      'ruling-not-by-board',
      { ...good, doubt: { ...doubt, ruledBy: stage.bystander } },
      '/doubt/ruledBy',
      ['Hoàng Minh Đức'],
    ),
    ballot(
      'let pass under the reading markedBallots: invalid without a word why',
      'ruling-needs-note',
      { ...good, doubt: { ...doubt, ruling: 'valid', note: null } },
      '/doubt/note',
    ),
    {
      what: 'more than fit',
      method: 'POST',
      path,
      options: { body: { from: 2, ballots: [good, good] } },
      status: 409,
      code: 'batch-full',
    },
    {
      what: 'a correction that names a person twice',
      method: 'PUT',
      path: `${path}/1`,
      options: {
        headers: await preconditionAt(service, `${path}/1`),
        body: { struck: [first, first], reason: 'Nhập nhầm.' },
      },
      status: 422,
      code: 'mark-repeated',
      pointer: '/struck/1',
    },
  ])
})

test('reading markedBallots: the rulings that the board may make on a marked ballot', async (t) => {
  const service = await openTestService(t)
  for (const [reading, ruling, counted] of [
    ['invalid', 'invalid', { valid: 0, invalid: { marked: 1 } }],
    ['board-rules', 'invalid', { valid: 0, invalid: { marked: 1 } }],
    ['board-rules', 'valid', { valid: 1, invalid: {} }],
  ] as const) {
    const congress = await openCongress(service, { level: 'grassroots', readings: { markedBallots: reading } })
    const { id } = await congress.playRound(await congress.createElection('delegates', 1), {
      names: NAMES,
      returned: 1,
    })
    const batch = await congress.must<{ id: string }>('POST', `/v1/rounds/${id}/ballot-batches`, {
      body: { mode: 'ballots', size: 1 },
    })
    const doubt = { kind: 'marked', ruling, ruledBy: congress.idOf(BOARD_HEAD), note: 'Phiếu có ký tên.' }
    await congress.must('POST', `/v1/ballot-batches/${batch.id}/entries/first/ballots`, {
      body: { from: 1, ballots: [{ struck: [congress.idOf(NAMES[0]!)], doubt }] },
    })
    await congress.must('POST', `/v1/ballot-batches/${batch.id}/entries/first/finalisation`)
    t.match(await congress.must('GET', `/v1/rounds/${id}/tally`), counted, `${reading}, ${ruling}`)
    const { versions } = await congress.must<{ versions: { doubt: unknown }[] }>(
      'GET',
      `/v1/ballot-batches/${batch.id}/entries/first/ballots/1`,
    )
    t.same(versions[0]!.doubt, doubt, 'the ruling is kept either way')
  }
})

test('tally sheets that do not fit the list are refused', async (t) => {
  const { service, stage } = await openStage(t)
  const [first, second] = NAMES.map(stage.idOf)
  const name = (personId: string | undefined, more = {}) => ({ personId, votes: 1, ...more })
  const sheet = (code: ProblemCode, names: readonly unknown[], pointer: string): Refused => ({
    what: code,
    method: 'PUT',
    path: `/v1/ballot-batches/${stage.batches.sheet}/entries/first/tally-sheet`,
    options: { headers: { 'if-none-match': '*' }, body: { valid: 2, invalid: {}, names } },
    status: 422,
    code,
    pointer,
  })
  await expectRefusals(t, service, [
    sheet('sheet-name-missing', [name(first)], '/names'),
    sheet('sheet-name-unknown', [name(first), name(second), name(UNKNOWN)], '/names/2/personId'),
    sheet('name-repeated', [name(first), name(second), name(first)], '/names/2/personId'),
    sheet('sheet-disagree-unwanted', [name(first), name(second, { disagree: 1 })], '/names/1/disagree'),
  ])
})

test('an unbalanced sheet is stored with its findings and cannot be finished', async (t) => {
  const { service, stage } = await openStage(t)
  const entry = `/v1/ballot-batches/${stage.batches.sheet}/entries/first`
  const names = (votes: readonly number[]) =>
    NAMES.map((name, index) => ({ personId: stage.idOf(name), votes: votes[index] }))
  const put = async (valid: number, votes: readonly number[], reason?: string) =>
    stage.must<{ findings: { code: string }[] }>('PUT', `${entry}/tally-sheet`, {
      headers: await preconditionAt(service, `${entry}/tally-sheet`),
      body: { valid, invalid: {}, names: names(votes), ...(reason ? { reason } : {}) },
    })
  const finish: Refused = {
    what: 'finish',
    method: 'POST',
    path: `${entry}/finalisation`,
    status: 422,
    code: 'sheet-not-balanced',
  }
  t.match((await put(3, [2, 1])).findings, [{ code: 'ballots-unbalanced' }])
  await expectRefusals(t, service, [finish])
  t.match((await put(2, [2, 1], 'Cộng nhầm.')).findings, [{ code: 'votes-sum-too-high' }])
  await expectRefusals(t, service, [finish])
  const above = await put(2, [3, 1], 'Cộng nhầm.')
  t.match(above, { exceeding: [{ personId: stage.idOf(NAMES[0]!), fullName: NAMES[0] }] })
  const { detail } = await stage.refused('POST', `${entry}/finalisation`, { headers: { 'accept-language': 'en' } })
  t.match(detail, `more votes than 2 valid ballots: ${NAMES[0]}`)
  t.notMatch(detail, /the sheet has/, 'the number of ballots is right')
  t.match(detail, '4 votes in all, 2 at most')
  t.same((await put(2, [1, 1], 'Cộng nhầm.')).findings, [])
  t.match(await stage.must('POST', `${entry}/finalisation`), { state: 'final', entered: 2 })
  t.match(await stage.must('GET', `${entry}/tally-sheet`), { version: 4, reason: 'Cộng nhầm.' })
})

test('batches contain no more ballots than were returned and no fewer than were entered', async (t) => {
  const { service, stage } = await openStage(t)
  const batch = `/v1/ballot-batches/${stage.batches.resized}`
  const headers = await preconditionAt(service, batch)
  const body = { from: 2, ballots: [{ struck: [] }] }
  await stage.must('POST', `${batch}/entries/first/ballots`, { body })
  const resize = (code: ProblemCode, size: number): Refused => ({
    what: code,
    method: 'PUT',
    path: batch,
    options: { headers, body: { size, reason: 'Đếm lại.' } },
    status: 422,
    code,
    pointer: '/size',
  })
  await expectRefusals(t, service, [
    resize('batch-smaller-than-entered', 1),
    // 22 came out; the other eleven stacks hold 2 + 1 + 1 + 1 + 2 + 2 + 1 + 1 + 1 + 1 + 1.
    resize('batch-larger-than-returned', 9),
    {
      what: 'another stack',
      method: 'POST',
      path: `/v1/rounds/${stage.rounds.counting}/ballot-batches`,
      options: { body: { mode: 'ballots', size: 9 } },
      status: 422,
      code: 'batch-larger-than-returned',
      pointer: '/size',
    },
  ])
  t.match(await stage.must('PUT', batch, { headers, body: { size: 8, reason: 'Đếm lại.' } }), { size: 8, version: 2 })
})

test('a sheet of a list without surplus records the disagreeing votes', async (t) => {
  const service = await openTestService(t)
  const congress = await openCongress(service, { level: 'grassroots' })
  const election = await congress.createElection('delegates', 2)
  const { id } = await congress.playRound(election, { names: NAMES, returned: 2 })
  const batch = await congress.must<{ id: string }>('POST', `/v1/rounds/${id}/ballot-batches`, {
    body: { mode: 'tally-sheet', size: 2 },
  })
  const names = NAMES.map((name, index) => ({
    personId: congress.idOf(name),
    votes: 1,
    ...(index === 0 ? { disagree: 1 } : {}),
  }))
  await expectRefusals(t, service, [
    {
      what: 'without a figure',
      method: 'PUT',
      path: `/v1/ballot-batches/${batch.id}/entries/first/tally-sheet`,
      options: { headers: { 'if-none-match': '*' }, body: { valid: 2, invalid: {}, names } },
      status: 422,
      code: 'sheet-disagree-missing',
      pointer: '/names/1',
    },
  ])
})
