import { test } from 'tap'
import { openCongress, type TestCongress } from '../support/congress.ts'
import { openReplayedService } from '../support/replayed.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phạm Thu Hà', 'Hoàng Minh Sơn']

interface Odd {
  readonly findings: readonly { readonly code: string }[]
  readonly boxFindings: readonly { readonly code: string; readonly severity: string; readonly detail: string }[]
}

const codesOf = ({ boxFindings }: Odd): readonly string[] => boxFindings.map(({ code }) => code)

/** The answers of tally, declaration and result, which must tell the same. */
const told = async (congress: TestCongress, roundId: string): Promise<readonly string[]> => {
  const tally = await congress.must<Odd>('GET', `/v1/rounds/${roundId}/tally`)
  await congress.declare(roundId)
  const result = await congress.must<Odd>('GET', `/v1/rounds/${roundId}/result`)
  if (JSON.stringify(tally.boxFindings) !== JSON.stringify(result.boxFindings))
    throw new Error('tally and result differ')
  return codesOf(result)
}

test('qd244-2014:d7.k2: broken seals, people without ballots and missing ballots are reported in tally and result', async (t) => {
  const congress = await openCongress(await openReplayedService(t))
  const committee = await congress.createElection('committee', 3)
  const round = await congress.playRound(committee, {
    names: NAMES,
    issued: 20,
    returned: 17,
    ballots: [{ strike: ['Hoàng Minh Sơn'], times: 17 }],
  })
  const box = `/v1/rounds/${round.id}/ballot-return`
  await congress.must('PUT', box, {
    headers: { 'if-match': '"1"' },
    body: { returned: 17, sealsIntact: false, note: 'Niêm phong bị rách.', reason: 'Ghi thiếu.' },
  })
  t.same(await told(congress, round.id), ['seals-not-whole', 'issued-below-attending', 'many-ballots-missing'])
  const result = await congress.must<Odd>('GET', `/v1/rounds/${round.id}/result`, {
    headers: { 'accept-language': 'vi' },
  })
  t.match(result.boxFindings, [{ severity: 'warning', detail: /niêm phong/ }, { detail: /ít hơn số có mặt/ }, {}])
  t.same(
    result.findings.map(({ code }) => code),
    ['ballots-missing'],
    'the findings of the count stay as they are',
  )
})

test('qd244-2014:d7.k2: ballots that are nearly all invalid are reported', async (t) => {
  const congress = await openCongress(await openReplayedService(t))
  const committee = await congress.createElection('committee', 3)
  const votes = { 'Trần Thị Bình': 1, 'Nguyễn Văn Dũng': 0, 'Phạm Thu Hà': 0, 'Hoàng Minh Sơn': 0 }
  const round = await congress.playRound(committee, {
    names: NAMES,
    sheet: { valid: 1, invalid: { marked: 21 }, votes },
  })
  t.same(await told(congress, round.id), ['most-invalid'])
})

test('qd244-2014:d7.k2: a round without anything odd has no such finding', async (t) => {
  const congress = await openCongress(await openReplayedService(t))
  const committee = await congress.createElection('committee', 3)
  const ballots = [{ strike: ['Hoàng Minh Sơn'], times: 22 }]
  t.same(await told(congress, (await congress.playRound(committee, { names: NAMES, ballots })).id), [])
})

test('a newer roll is reported while the round is counted by the older one, in the refusal too', async (t) => {
  const congress = await openCongress(await openReplayedService(t), {
    level: 'grassroots',
    roll: { summoned: 22, attending: 20 },
  })
  const committee = await congress.createElection('committee', 3)
  const round = await congress.playRound(committee, {
    names: NAMES,
    issued: 21,
    ballots: [{ strike: ['Hoàng Minh Sơn'], times: 21 }],
  })
  const roll = `/v1/congresses/${congress.id}/roll`
  const late = { summoned: 22, attending: 21, reason: 'Một đại biểu đến muộn.' }
  await congress.must('PUT', roll, { headers: { 'if-match': '"1"' }, body: late })
  const path = `/v1/rounds/${round.id}`
  const refused = await congress.refused('POST', `${path}/result`, {
    headers: { 'if-match': await congress.tagOf(`${path}/tally`) },
    body: {},
  })
  t.match(refused, {
    code: 'no-result-unconfirmed',
    findings: [{ code: 'issued-exceeds-attending' }],
    boxFindings: [{ code: 'roll-newer-than-issue' }],
    detail: 'bản mới hơn (bản 2), nếu bản đó đúng cho lần bầu này thì trưởng ban kiểm phiếu ghi lại số phiếu phát ra',
    params: { rollVersion: 2 },
  })
  await congress.must('PUT', `${path}/ballot-issue`, {
    headers: { 'if-match': '"1"' },
    body: { printed: 23, issued: 21, rollVersion: 2, reason: 'Theo số có mặt mới.' },
  })
  t.same(await told(congress, round.id), [])
  const later = { summoned: 22, attending: 22, reason: 'Thêm một đại biểu.' }
  await congress.must('PUT', roll, { headers: { 'if-match': '"2"' }, body: later })
  t.same(codesOf(await congress.must<Odd>('GET', `${path}/result`)), [], 'a roll after the declaration')
})
