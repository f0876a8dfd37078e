import { test } from 'tap'
import { openCongress, type TestCongress } from '../support/congress.ts'
import { downloadFrom } from '../support/download.ts'
import { TEST_TOKEN } from '../support/everyone.ts'
import { openReplayedService } from '../support/replayed.ts'
import type { TestService } from '../support/service.ts'
import { SMALL_PDF } from './support/small-pdf.ts'

interface Check {
  readonly verdict: string
  readonly paper: { readonly id: string; readonly version: number } | null
  readonly replacedBy: string | null
  readonly undone: string | null
  readonly differences: readonly { readonly held: readonly string[]; readonly made: readonly string[] }[] | null
}

const NAMES = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường']
const ELECTED = {
  names: NAMES,
  ballots: [
    { strike: [NAMES[2]!], times: 20 },
    { strike: [NAMES[0]!], times: 2 },
  ],
}

const check = async (
  { app }: TestService,
  congress: TestCongress,
  payload: string | Buffer,
  type = 'application/pdf',
): Promise<Check> => {
  const answer = await app.inject({
    method: 'POST',
    url: `/v1/congresses/${congress.id}/paper-checks`,
    headers: { authorization: `Bearer ${TEST_TOKEN}`, 'content-type': type },
    payload,
  })
  return answer.json()
}

test('a file that was made belongs to its congress and to no other, and its later fate is said', async (t) => {
  const service = await openReplayedService(t)
  const congress = await openCongress(service)
  const { round } = await congress.vote(await congress.createElection('committee', 2), ELECTED)
  const paper = await congress.must<{ id: string }>('POST', `/v1/rounds/${round.id}/papers`, {
    body: { kind: 'hall-slides', format: 'pdf' },
  })
  const { bytes } = await downloadFrom(service, `/v1/papers/${paper.id}/file`)
  t.match(await check(service, congress, bytes), {
    verdict: 'belongs',
    paper: { id: paper.id, version: 1 },
    replacedBy: null,
    undone: null,
    differences: [],
  })
  const other = await openCongress(service)
  t.match(await check(service, other, bytes), { verdict: 'unknown', paper: null })
  await congress.undo(round.id, 'annulment')
  t.match(await check(service, congress, bytes), { verdict: 'belongs', undone: 'annulled' })
})

test('a sheet of the whole meeting is outdated once any of its rounds is undone', async (t) => {
  const service = await openReplayedService(t)
  const congress = await openCongress(service)
  const election = await congress.createElection('committee', 2)
  const { round } = await congress.vote(election, ELECTED)
  const paper = await congress.must<{ id: string }>('POST', `/v1/congresses/${congress.id}/papers`, {
    body: { kind: 'result-sheet', format: 'pdf' },
  })
  const { bytes } = await downloadFrom(service, `/v1/papers/${paper.id}/file`)
  t.match(await check(service, congress, bytes), { verdict: 'belongs', undone: null, replacedBy: null })
  await congress.undo(round.id, 'annulment')
  t.match(await check(service, congress, bytes), { verdict: 'belongs', undone: 'annulled', replacedBy: null })
  await congress.vote(election, ELECTED)
  const newer = await congress.must<{ id: string; replaces: string }>('POST', `/v1/congresses/${congress.id}/papers`, {
    body: { kind: 'result-sheet', format: 'docx' },
  })
  t.equal(newer.replaces, paper.id, 'whatever its format')
  t.match(await check(service, congress, bytes), { replacedBy: newer.id })
})

test('the first undoing after a sheet of the whole meeting is named, whatever the order of the rounds', async (t) => {
  const service = await openReplayedService(t)
  const congress = await openCongress(service)
  const rounds: string[] = []
  for (const office of ['delegates', 'committee'] as const) {
    const { round } = await congress.vote(await congress.createElection(office, 2), ELECTED)
    rounds.push(round.id)
  }
  const { id } = await congress.must<{ id: string }>('POST', `/v1/congresses/${congress.id}/papers`, {
    body: { kind: 'result-sheet', format: 'pdf' },
  })
  const { bytes } = await downloadFrom(service, `/v1/papers/${id}/file`)
  await congress.undo(rounds[1]!, 'reopenings')
  await congress.undo(rounds[0]!, 'annulment')
  t.match(await check(service, congress, bytes), { verdict: 'belongs', undone: 'reopened' })
})

test('a copy of the version in force is compared with it, and not with the one that it replaces', async (t) => {
  const service = await openReplayedService(t)
  const congress = await openCongress(service)
  const { round } = await congress.vote(await congress.createElection('committee', 2), ELECTED)
  const make = (more: object) =>
    congress.must<{ id: string; version: number }>('POST', `/v1/rounds/${round.id}/papers`, {
      body: { kind: 'minutes', format: 'pdf', ...more },
    })
  const [first, second] = [await make({}), await make({ number: 7 })]
  t.equal(second.version, 2)
  for (const [paper, replacedBy] of [
    [first, second.id],
    [second, null],
  ] as const) {
    const { bytes } = await downloadFrom(service, `/v1/papers/${paper.id}/file`)
    const savedAgain = Buffer.concat([bytes, Buffer.from('\n% saved again\n')])
    t.match(await check(service, congress, savedAgain), {
      verdict: 'differs',
      paper: { id: paper.id },
      replacedBy,
      differences: [],
    })
  }
})

test('another PDF is unknown, and a file that is no PDF is refused', async (t) => {
  const service = await openReplayedService(t)
  const congress = await openCongress(service)
  t.match(await check(service, congress, SMALL_PDF), { verdict: 'unknown', paper: null, differences: null })
  t.match(await check(service, congress, 'no PDF'), { status: 422, code: 'paper-not-readable' })
})

test('a Word file and a spreadsheet are compared by their digest, and are not read', async (t) => {
  const service = await openReplayedService(t)
  const congress = await openCongress(service)
  await congress.vote(await congress.createElection('committee', 2), ELECTED)
  for (const [format, type] of [
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['csv', 'text/csv; charset=utf-8'],
  ] as const) {
    const { id } = await congress.must<{ id: string }>('POST', `/v1/congresses/${congress.id}/papers`, {
      body: { kind: 'result-sheet', format },
    })
    const { bytes } = await downloadFrom(service, `/v1/papers/${id}/file`)
    t.match(await check(service, congress, bytes, type), { verdict: 'belongs', paper: { id } }, format)
    const changed = Buffer.concat([bytes, Buffer.from(' ')])
    t.match(await check(service, congress, changed, type), { verdict: 'unknown', paper: null }, format)
  }
  t.match(await check(service, congress, SMALL_PDF, 'application/msword'), { code: 'file-type-unsupported' })
})
