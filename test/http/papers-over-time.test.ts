import { test } from 'tap'
import { openCongress, type TestCongress } from '../support/congress.ts'
import { downloadFrom } from '../support/download.ts'
import { TEST_TOKEN } from '../support/everyone.ts'
import { textOf } from '../support/poppler.ts'
import { openReplayedService } from '../support/replayed.ts'
import type { TestService } from '../support/service.ts'

// Papers of a vote show the facts of that vote, whatever happens in the meeting after it.

const BOARD = ['Đỗ Quang Huy', 'Lê Thị Mai', 'Vũ Ngọc Anh']
const LATER = ['Bùi Văn Mới', 'Ngô Thị Mới', 'Tạ Đình Mới']
const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phạm Thu Hà']
const ELECTED = {
  names: NAMES,
  ballots: [
    { strike: [NAMES[2]!], times: 20 },
    { strike: [NAMES[0]!], times: 2 },
  ],
}

interface Paper {
  readonly id: string
  readonly version: number
}

const textIn = async (service: TestService, congress: TestCongress, path: string, kind: string): Promise<string> => {
  const { id } = await congress.must<Paper>('POST', `/v1/${path}/papers`, { body: { kind, format: 'pdf' } })
  const { bytes } = await downloadFrom(service, `/v1/papers/${id}/file`)
  return textOf(bytes).replaceAll(/\s+/gu, ' ')
}

test('the board on minutes and journal is the one that counted, also after the meeting elected another', async (t) => {
  const service = await openReplayedService(t)
  const congress = await openCongress(service, { board: BOARD })
  const { round } = await congress.vote(await congress.createElection('committee', 2), ELECTED)
  const first = await congress.must<Paper>('POST', `/v1/rounds/${round.id}/papers`, {
    body: { kind: 'minutes', format: 'pdf' },
  })
  await congress.addPeople(...LATER)
  await congress.must('PUT', `/v1/congresses/${congress.id}/counting-board`, {
    headers: { 'if-match': await congress.tagOf(`/v1/congresses/${congress.id}/counting-board`) },
    body: {
      members: LATER.map((name, index) => ({ personId: congress.idOf(name), head: index === 0 })),
      vote: { for: 22, against: 0, blank: 0 },
      reason: 'Thành viên ban kiểm phiếu vào danh sách bầu cử tiếp theo.',
    },
  })
  for (const kind of ['minutes', 'entry-journal']) {
    const text = await textIn(service, congress, `rounds/${round.id}`, kind)
    t.match(text, BOARD[0], kind)
    for (const name of LATER) t.notMatch(text, name, `${kind}: ${name}`)
  }
  const again = await congress.must<Paper>('POST', `/v1/rounds/${round.id}/papers`, {
    body: { kind: 'minutes', format: 'pdf' },
  })
  t.same(again, first, 'nothing in the vote has changed')
})

test('a vote that repeats an annulled one has the same number on every paper', async (t) => {
  const service = await openReplayedService(t)
  const congress = await openCongress(service)
  const election = await congress.createElection('committee', 2)
  const annulled = await congress.vote(election, ELECTED)
  await congress.undo(annulled.round.id, 'annulment')
  for (const kind of ['candidate-list', 'minutes', 'entry-journal', 'hall-slides', 'ballots']) {
    const body = { kind, format: 'pdf', ...(kind === 'ballots' ? { copies: 22 } : {}) }
    t.match(
      await congress.refused('POST', `/v1/rounds/${annulled.round.id}/papers`, { body }),
      { status: 409, code: 'round-annulled' },
      kind,
    )
  }
  const { round } = await congress.vote(election, ELECTED)
  for (const [path, kind, first, second] of [
    [`rounds/${round.id}`, 'minutes', 'lần bầu thứ nhất', 'lần bầu thứ hai'],
    [`rounds/${round.id}`, 'entry-journal', 'Lần bầu thứ 1', 'Lần bầu thứ 2'],
    [`rounds/${round.id}`, 'hall-slides', 'lần 1', 'lần 2'],
    [`congresses/${congress.id}`, 'result-sheet', 'Lần bầu thứ 1', 'Lần bầu thứ 2'],
  ] as const) {
    const text = await textIn(service, congress, path, kind)
    t.match(text, first, kind)
    t.notMatch(text, second, kind)
  }
})

test('the journal of a round that is counted again is withheld, since the entries that still count are in it', async (t) => {
  const service = await openReplayedService(t)
  const congress = await openCongress(service)
  const { round } = await congress.vote(await congress.createElection('committee', 2), ELECTED)
  const files: string[] = []
  for (const format of ['pdf', 'xlsx', 'csv']) {
    const { id } = await congress.must<Paper>('POST', `/v1/rounds/${round.id}/papers`, {
      body: { kind: 'entry-journal', format },
    })
    files.push(`/v1/papers/${id}/file`)
  }
  const { bytes } = await downloadFrom(service, files[0]!)
  await congress.undo(round.id, 'reopenings')
  for (const file of files) {
    t.match(await congress.refused('GET', file), { status: 409, code: 'result-not-declared' }, file)
  }
  const check = await service.app.inject({
    method: 'POST',
    url: `/v1/congresses/${congress.id}/paper-checks`,
    headers: { authorization: `Bearer ${TEST_TOKEN}`, 'content-type': 'application/pdf' },
    payload: Buffer.concat([bytes, Buffer.from('\n% saved again\n')]),
  })
  t.match(check.json(), { verdict: 'differs', differences: null }, 'nothing of it leaves by a comparison')
  await congress.undo(round.id, 'annulment')
  for (const file of files) await downloadFrom(service, file)
})
