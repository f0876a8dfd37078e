import { test } from 'tap'
import type { ProblemCode } from '../../src/http/problems/catalogue.ts'
import { expectRefusals, preconditionAt, type Refused } from './support/refusals.ts'
import { openStage } from './support/stage.ts'

const hands = { for: 22, against: 0, blank: 0 }

test('congresses that cannot be recorded', async (t) => {
  const { service, stage } = await openStage(t)
  const { organisationId } = stage
  const good = {
    organisationId,
    kind: 'members-congress',
    name: 'Đại hội Chi bộ Văn phòng',
    term: { from: 2017, to: 2020 },
    heldOn: '2017-08-05',
  }
  const congress = (code: ProblemCode, pointer: string, wrong: object): Refused => ({
    what: code,
    method: 'POST',
    path: '/v1/congresses',
    options: { body: { ...good, ...wrong } },
    status: 422,
    code,
    pointer,
  })
  await expectRefusals(t, service, [
    congress('organisation-unknown', '/organisationId', { organisationId: '0192f3a4-5b6c-7d8e-9f01-23456789abcd' }),
    congress('term-backwards', '/term/to', { term: { from: 2020, to: 2017 } }),
    congress('no-regulation-in-force', '/heldOn', { heldOn: '2014-06-08' }),
    congress('instrument-not-in-force', '/regulation', { heldOn: '2024-10-10', regulation: 'qd244-2014' }),
    congress('instrument-not-in-force', '/regulation', { heldOn: '2024-10-09', regulation: 'qd190-2024' }),
    congress('instrument-not-in-force', '/regulation', { heldOn: '2014-06-08', regulation: 'qd244-2014' }),
    congress('instrument-not-in-force', '/implementing', { heldOn: '2025-06-30', implementing: 'qd294-2025' }),
    congress('instrument-not-in-force', '/implementing', { heldOn: '2026-04-08', implementing: 'qd294-2025' }),
    congress('instrument-not-in-force', '/implementing', { heldOn: '2016-07-24', implementing: 'qd29-2016' }),
  ])
})

test('contradictory rolls are refused', async (t) => {
  const { service, stage } = await openStage(t)
  const { id } = stage
  const path = `/v1/congresses/${id}/roll`
  const headers = await preconditionAt(service, path)
  const roll = (code: ProblemCode, pointer: string, body: object): Refused => ({
    what: code,
    method: 'PUT',
    path,
    options: { headers, body: { summoned: 24, attending: 22, reason: 'Ghi nhầm.', ...body } },
    status: 422,
    code,
    pointer,
  })
  await expectRefusals(t, service, [
    roll('attending-exceeds-summoned', '/attending', { attending: 25 }),
    roll('roll-does-not-add-up', '/exclusions', { exclusions: { exempt: 3 } }),
    roll('exclusion-not-of-this-meeting', '/exclusions/conveningAbsent', { exclusions: { conveningAbsent: 1 } }),
    { ...roll('reason-required', '/reason', {}), options: { headers, body: { summoned: 24, attending: 22 } } },
  ])
})

// qd244-2014:d32, qd190-2024:d30: the binding by recordIssue stays
test('a corrected roll is a new version; the old one stays readable, and rounds keep theirs', async (t) => {
  const { service, stage } = await openStage(t)
  const path = `/v1/congresses/${stage.id}/roll`
  const headers = await preconditionAt(service, path)
  const body = { summoned: 24, attending: 21, exclusions: { exempt: 2 }, reason: 'Ghi nhầm số có mặt.' }
  t.match(await stage.must('PUT', path, { headers, body }), { version: 2, base: 22 })
  t.match(await stage.must('GET', `${path}/versions`), {
    items: [
      { version: 1, attending: 22, reason: null },
      { version: 2, attending: 21, reason: 'Ghi nhầm số có mặt.' },
    ],
  })
  const tally = `/v1/rounds/${stage.rounds.counting}/tally`
  t.match(await stage.must('GET', tally), { rollVersion: 1, rollSuperseded: true })
  const issue = `/v1/rounds/${stage.rounds.counting}/ballot-issue`
  const misprint = { printed: 31, issued: 22, reason: 'Ghi nhầm số phiếu in.' }
  await stage.must('PUT', issue, { headers: await preconditionAt(service, issue), body: misprint })
  t.match(await stage.must('GET', tally), { rollVersion: 1 }, 'a correction of another figure leaves the base alone')
  const correction = { printed: 30, issued: 22, rollVersion: 2, reason: 'Tính theo số liệu đã đính chính.' }
  await stage.must('PUT', issue, { headers: await preconditionAt(service, issue), body: correction })
  t.match(await stage.must('GET', tally), { rollVersion: 2, rollSuperseded: false })
})

test('contradictory custody figures are refused', async (t) => {
  const { service, stage } = await openStage(t)
  const issue = (code: ProblemCode, pointer: string, body: object): Refused => ({
    what: code,
    method: 'PUT',
    path: `/v1/rounds/${stage.rounds.listed}/ballot-issue`,
    options: { headers: { 'if-none-match': '*' }, body: { printed: 24, issued: 22, ...body } },
    status: 422,
    code,
    pointer,
  })
  await expectRefusals(t, service, [
    issue('issued-exceed-printed', '/printed', { issued: 25 }),
    issue('issued-exceed-printed', '/printed', { replaced: 3 }),
    issue('roll-version-unknown', '/rollVersion', { rollVersion: 7 }),
  ])
})

test('shows of hands with more hands than people attending are refused', async (t) => {
  const { service, stage } = await openStage(t)
  const list = `/v1/rounds/${stage.rounds.proposed}/candidate-list`
  const vote = { ...hands, blank: 1 }
  const refused = { status: 422, code: 'hands-exceed-attending', pointer: '/vote' } as const
  await expectRefusals(t, service, [
    {
      what: 'on a list',
      method: 'POST',
      path: `${list}/approval`,
      options: { headers: await preconditionAt(service, list), body: { approved: true, vote } },
      ...refused,
    },
    {
      what: 'on a decision',
      method: 'POST',
      path: `/v1/rounds/${stage.rounds.unfilled}/decisions`,
      options: { body: { kind: 'further-round', vote } },
      ...refused,
    },
  ])
})

test('a congress without roll or board cannot issue ballots', async (t) => {
  const { service, stage } = await openStage(t)
  const path = `/v1/congresses/${stage.freshCongress}`
  const person = await stage.must<{ id: string }>('POST', `${path}/people`, {
    body: { fullName: 'Trần Thị Bình', birthYear: 1975, membership: 'official', unit: 'Văn phòng' },
  })
  const { id: election } = await stage.must<{ id: string }>('POST', `${path}/elections`, {
    body: { office: 'delegates', seats: 1 },
  })
  const { id } = await stage.openRound(election)
  const list = `/v1/rounds/${id}/candidate-list`
  const candidates = [{ personId: person.id, origin: 'convening-committee' }]
  await stage.must('PUT', list, { headers: { 'if-none-match': '*' }, body: { candidates } })
  await stage.must('POST', `${list}/approval`, {
    headers: await preconditionAt(service, list),
    body: { approved: true, vote: hands },
  })
  const issue: Refused = {
    what: 'no board',
    method: 'PUT',
    path: `/v1/rounds/${id}/ballot-issue`,
    options: { headers: { 'if-none-match': '*' }, body: { printed: 24, issued: 22 } },
    status: 409,
    code: 'board-missing',
  }
  await expectRefusals(t, service, [issue])
  const head = await stage.must<{ id: string }>('POST', `${path}/people`, {
    body: { fullName: 'Đỗ Quang Huy', birthYear: 1970, membership: 'official', unit: 'Văn phòng' },
  })
  await stage.must('PUT', `${path}/counting-board`, {
    headers: { 'if-none-match': '*' },
    body: { members: [{ personId: head.id, head: true }], vote: hands },
  })
  await expectRefusals(t, service, [{ ...issue, what: 'no roll', status: 409, code: 'roll-missing' }])
})

test('contradictory votes and decisions are refused', async (t) => {
  const { service, stage } = await openStage(t)
  await expectRefusals(t, service, [
    {
      what: 'two secretaries',
      method: 'POST',
      path: `/v1/congresses/${stage.id}/elections`,
      options: { body: { office: 'secretary', seats: 2 } },
      status: 422,
      code: 'one-seat-office',
    },
    {
      what: 'a new vote where there was a result',
      method: 'POST',
      path: `/v1/rounds/${stage.rounds.unfilled}/decisions`,
      options: { body: { kind: 'new-vote', vote: hands } },
      status: 422,
      code: 'decision-not-open',
      pointer: '/kind',
    },
  ])
})
