import { test } from 'tap'
import { PAPER_KINDS } from '../../src/rules/papers.ts'
import { openCongress, type RoundPlan, type TestCongress } from '../support/congress.ts'
import { withClient } from '../support/database.ts'
import { downloadFrom } from '../support/download.ts'
import { textOf } from '../support/poppler.ts'
import { eventsOfCongress, openReplayedService } from '../support/replayed.ts'
import { openTestService, TEST_TOKEN, type TestService } from '../support/service.ts'
import { expectRefusals } from './support/refusals.ts'

const NAMES = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường']
const PLAN: RoundPlan = { names: NAMES, ballots: [{ strike: [NAMES[2]!], times: 22 }] }
const MARK = 'TẬP DƯỢT – không phải cuộc bầu thật'

const at = (token: string) => ({ token: null, headers: { authorization: `Hall ${token}` } })

/** A branch congress whose committee is elected. */
const openElected = async (service: TestService, rehearsal: boolean) => {
  const congress = await openCongress(service, { rehearsal })
  const committee = await congress.createElection('committee', 2)
  const { round } = await congress.vote(committee, PLAN)
  return { congress, committee, round: round.id }
}

test('a meeting is real unless it is recorded as a rehearsal, and every document of it says which', async (t) => {
  const service = await openReplayedService(t)
  for (const rehearsal of [true, false]) {
    const { congress, round } = await openElected(service, rehearsal)
    const { must, id } = congress
    const { items } = await must<{ items: { id: string }[] }>('GET', '/v1/congresses')
    t.match(
      items.find((one) => one.id === id),
      { rehearsal, rehearsalEndedAt: null },
      'in the list',
    )
    for (const path of [
      `/v1/congresses/${id}`,
      `/v1/congresses/${id}/overview`,
      `/v1/rounds/${round}/result`,
      `/v1/rounds/${round}/tally`,
    ])
      t.match(await must('GET', path), { rehearsal }, path)
    t.match(await must('GET', `/v1/rounds/${round}/results`), { items: [{ rehearsal }] })
    const { token } = await must<{ token: string }>('POST', `/v1/congresses/${id}/hall-screens`)
    t.match((await service.request('GET', '/v1/hall-view', at(token))).body, { rehearsal })
    const [recorded] = await eventsOfCongress(service, id)
    t.equal((recorded!.after as { rehearsal?: boolean }).rehearsal, rehearsal || undefined, 'a log tells it only if so')
  }
})

test('a meeting stays what it was recorded as, in the interface and in the database', async (t) => {
  const service = await openTestService(t)
  const { must, id, tagOf } = await openCongress(service, { rehearsal: true })
  const path = `/v1/congresses/${id}`
  const { kind, name, term, heldOn } = await must<Record<string, unknown>>('GET', path)
  const headers = { 'if-match': await tagOf(path) }
  const body = { kind, name, term, heldOn, rehearsal: false, reason: 'Thử.' }
  const options = { headers, body }
  await expectRefusals(t, service, [
    { what: 'a change', method: 'PUT', path, options, status: 400, code: 'body-invalid', pointer: '/rehearsal' },
  ])
  await withClient(service.connection, async (client) => {
    await client.query('set role kiem_phieu_service')
    await t.rejects(client.query('update congress set rehearsal = false'), { message: /permission denied/ })
  })
})

/** The bodies by which every kind of paper is made. */
const papersOf = (
  { id }: TestCongress,
  round: string,
): readonly (readonly [path: string, body: { kind: string }])[] => [
  ...['candidate-list', 'entry-journal', 'tally-sheet', 'hand-count-form', 'minutes', 'hall-slides'].map(
    (kind) => [`/v1/rounds/${round}/papers`, { kind }] as const,
  ),
  [`/v1/rounds/${round}/papers`, { kind: 'ballots', copies: 22 } as { kind: string }],
  ...[
    ...['attendance-report', 'credentials-report', 'result-sheet', 'congress-report', 'submission'],
    ...['particulars-list', 'approval-draft'],
  ].map((kind) => [`/v1/congresses/${id}/papers`, { kind }] as const),
]

test('every paper of a rehearsal is marked on each page, and none of a real meeting is', async (t) => {
  const service = await openReplayedService(t)
  for (const rehearsal of [true, false]) {
    const congress = await openCongress(service, { rehearsal })
    const { round } = await congress.vote(await congress.createElection('committee', 2), PLAN)
    const made = new Set<string>()
    for (const [path, body] of papersOf(congress, round.id)) {
      const paper = await congress.call<{ id: string; code?: string }>('POST', path, {
        body: { ...body, format: 'pdf' },
      })
      // A kind that this meeting does not have is made at another one; the press marks every kind.
      if (paper.status !== 201) {
        t.match(paper.body.code, /^(?:paper-not-of-this-meeting|elections-not-ended|nobody-to-approve)$/, body.kind)
        continue
      }
      made.add(body.kind)
      const { bytes } = await downloadFrom(service, `/v1/papers/${paper.body.id}/file`)
      const pages = textOf(bytes).split('\f').slice(0, -1)
      t.same([...new Set(pages.map((page) => page.includes(MARK)))], [rehearsal], body.kind)
    }
    t.same(
      PAPER_KINDS.filter((kind) => !papersOf(congress, '').some(([, body]) => body.kind === kind)),
      [],
      'every kind was asked for',
    )
    t.ok(made.size >= 10, [...made].join(', '))
    const slip = {
      kind: 'pin',
      name: 'Lê Thị Mai',
      device: 'Máy số 1',
      pin: '271828',
      expiresAt: '2017-08-05T19:00:00.000Z',
    }
    const body = { address: 'https://kiem-phieu.vi-du.vn', slips: [slip] }
    const printed = async (more: object): Promise<string> => {
      const payload = { ...body, ...more }
      const headers = { authorization: `Bearer ${TEST_TOKEN}` }
      return textOf(
        (await service.app.inject({ method: 'POST', url: '/v1/sign-in-slips', payload, headers })).rawPayload,
      )
    }
    t.equal((await printed({ congressId: congress.id })).includes(MARK), rehearsal, 'slips to sign in')
    t.equal((await printed({})).includes(MARK), false, 'slips of no meeting')
  }
})

test('nothing of a rehearsal leaves for others: no package, no count record, no message, nobody elected', async (t) => {
  const service = await openTestService(t)
  const { congress, committee, round } = await openElected(service, true)
  const real = await openElected(service, false)
  const { must, id } = congress
  const { organisationId } = await must<{ organisationId: string }>('GET', `/v1/congresses/${id}`)
  const body = { organisationId, kind: 'committee-conference', name: 'Hội nghị', term: { from: 2017, to: 2020 } }
  const conference = async (rehearsal: boolean, of = organisationId): Promise<string> =>
    (
      await must<{ id: string }>('POST', '/v1/congresses', {
        body: { ...body, organisationId: of, heldOn: '2017-08-06', rehearsal },
      })
    ).id
  const webhook = { name: 'Văn phòng', url: 'https://thongbao.example.vn/', kinds: ['result.declared'] }
  const carry = (electionId: string) => ({ body: { electionId } })
  const carriedTo = (to: string) => `/v1/congresses/${to}/carried-people`
  await expectRefusals(t, service, [
    {
      what: 'the package',
      method: 'GET',
      path: `/v1/congresses/${id}/report-package/file`,
      status: 422,
      code: 'rehearsal-not-reported',
    },
    {
      what: 'a count record',
      method: 'POST',
      path: `/v1/rounds/${round}/count-record-exports`,
      status: 422,
      code: 'rehearsal-not-exported',
    },
    {
      what: 'a receiver of messages',
      method: 'POST',
      path: `/v1/congresses/${id}/webhooks`,
      options: { body: webhook },
      status: 422,
      code: 'rehearsal-not-sent',
    },
    {
      what: 'people from a rehearsal at a real meeting',
      method: 'POST',
      path: carriedTo(await conference(false)),
      options: carry(committee),
      status: 422,
      code: 'rehearsal-not-relied-on',
      pointer: '/electionId',
    },
    {
      what: 'people from a real meeting at a rehearsal',
      method: 'POST',
      path: carriedTo(await conference(true, real.congress.organisationId)),
      options: carry(real.committee),
      status: 422,
      code: 'rehearsal-not-relied-on',
      pointer: '/electionId',
    },
    {
      what: 'the end of a real meeting as a rehearsal',
      method: 'POST',
      path: `/v1/congresses/${real.congress.id}/rehearsal-end`,
      status: 422,
      code: 'congress-not-rehearsal',
    },
  ])
  t.match(
    await must('POST', carriedTo(await conference(true)), carry(committee)),
    { items: [{ fullName: NAMES[0] }, { fullName: NAMES[1] }] },
    'a rehearsal relies on a rehearsal',
  )
})

test('a rehearsal is no second meeting beside the real one of the same term', async (t) => {
  const service = await openTestService(t)
  const { must, id } = await openCongress(service)
  const { organisationId, kind, name, term, heldOn } = await must<Record<string, unknown>>(
    'GET',
    `/v1/congresses/${id}`,
  )
  const body = { organisationId, kind, name, term, heldOn, rehearsal: true }
  const codes = ({ notices }: { notices: { code: string }[] }): string[] => notices.map(({ code }) => code)
  const first = await must<{ id: string; notices: { code: string }[] }>('POST', '/v1/congresses', { body })
  t.notOk(codes(first).includes('meeting-again'), 'beside the real one')
  const second = await must<{ notices: { code: string }[] }>('POST', '/v1/congresses', { body })
  t.ok(codes(second).includes('meeting-again'), 'beside a rehearsal')
  await must('POST', `/v1/congresses/${first.id}/rehearsal-end`)
  const third = await must<{ notices: { code: string }[] }>('POST', '/v1/congresses', { body })
  t.ok(codes(third).includes('meeting-again'), 'the second one is still there')
})
