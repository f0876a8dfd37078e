import { createHash } from 'node:crypto'
import { test } from 'tap'
import { openCongress, type TestCongress } from '../support/congress.ts'
import { CONGRESS, NAMES as DELEGATES } from '../support/delegates.ts'
import { downloadFrom } from '../support/download.ts'
import { textOf } from '../support/poppler.ts'
import { openReplayedService } from '../support/replayed.ts'
import type { TestService } from '../support/service.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phạm Thu Hà', 'Hoàng Minh Sơn']
const ELECTED = { names: NAMES, ballots: [{ strike: ['Hoàng Minh Sơn'], times: 21 }, { strike: ['Phạm Thu Hà'] }] }

interface Paper {
  readonly id: string
  readonly part: string | null
  readonly version: number
  readonly replaces: string | null
  readonly digest: string
}

const make = (congress: TestCongress, round: string, more: object = {}): Promise<Paper> =>
  congress.must('POST', `/v1/rounds/${round}/papers`, { body: { kind: 'minutes', format: 'pdf', ...more } })

const refusedPaper = (congress: TestCongress, round: string, more: object = {}) =>
  congress.refused('POST', `/v1/rounds/${round}/papers`, { body: { kind: 'minutes', format: 'pdf', ...more } })

/** The text of a paper in single spaces. */
const textIn = async (service: TestService, { id, digest }: Paper): Promise<string> => {
  const { bytes } = await downloadFrom(service, `/v1/papers/${id}/file`)
  if (createHash('sha256').update(bytes).digest('hex') !== digest) throw new Error('the file has another digest')
  return textOf(bytes).replaceAll(/\s+/gu, ' ')
}

const sheet = (names: readonly string[], ...votes: readonly number[]) => ({
  names,
  sheet: { valid: 22, votes: Object.fromEntries(names.map((name, index) => [name, votes[index] ?? 0])) },
})

test('minutes of a declared round show its figures, and the digest and root of the log', async (t) => {
  const service = await openReplayedService(t)
  const congress = await openCongress(service)
  const election = await congress.createElection('committee', 3)
  const { round } = await congress.vote(election, ELECTED)
  const paper = await make(congress, round.id)
  t.match(paper, { part: null, version: 1, replaces: null })
  const text = await textIn(service, paper)
  t.match(text, 'BIÊN BẢN')
  t.match(text, 'Số phiếu hợp lệ: 22 (hai mươi hai) phiếu')
  for (const name of NAMES) t.match(text, name)
  t.match(text, `Mã giấy tờ: ${paper.id}`)
  const { signOff } = await congress.must<{ signOff: { digest: string } }>('GET', `/v1/rounds/${round.id}/result`)
  t.match(text, (signOff.digest.match(/.{4}/g) ?? []).join(' '), 'the digest that the board confirmed')
  const { items } = await congress.must<{ items: { rootInGroups: string }[] }>(
    'GET',
    `/v1/congresses/${congress.id}/audit-checkpoints`,
  )
  t.ok(
    items.some(({ rootInGroups }) => text.includes(rootInGroups)),
    'the root of a signed checkpoint',
  )
  t.same(await make(congress, round.id), paper, 'the same facts give the stored file')
  t.match(await make(congress, round.id, { number: 7, place: 'Hà Nội' }), { version: 2, replaces: paper.id })
})

test('minutes are refused before the declaration, while a round is counted again, and once its vote is void', async (t) => {
  const service = await openReplayedService(t)
  const congress = await openCongress(service)
  const round = await congress.playRound(await congress.createElection('committee', 3), ELECTED)
  t.match(await refusedPaper(congress, round.id), { status: 409, code: 'result-not-declared' })
  await congress.declare(round.id)
  const first = await make(congress, round.id)
  await congress.undo(round.id, 'reopenings')
  t.match(await refusedPaper(congress, round.id), { status: 409, code: 'result-not-declared' })
  await congress.declare(round.id)
  const second = await make(congress, round.id)
  t.match(second, { version: 2, replaces: first.id })
  t.match(await textIn(service, second), `Bản thứ 2, thay giấy tờ có mã ${first.id}`, 'the sheet says so, too')
  const text = await textIn(service, second)
  t.match(text, 'Biên bản này thay thế biên bản của kết quả đã công bố lần 1: lần bầu được mở lại')
  await congress.undo(round.id, 'annulment')
  t.match(await refusedPaper(congress, round.id), { status: 409, code: 'round-annulled' })
  t.match(await textIn(service, first), 'BIÊN BẢN', 'papers that were made stay')
})

test('a vote that repeats an annulled one says so in its minutes', async (t) => {
  const service = await openReplayedService(t)
  const congress = await openCongress(service)
  const election = await congress.createElection('committee', 3)
  const { round } = await congress.vote(election, ELECTED)
  await congress.undo(round.id, 'annulment')
  const again = await congress.vote(election, ELECTED)
  const text = await textIn(service, await make(congress, again.round.id))
  t.match(text, 'Lần bầu này được tổ chức lại thay cho lần bầu đã bị hủy theo quyết định của đoàn chủ tịch')
})

test('a vote on delegates with alternates has minutes for each, any other vote has one', async (t) => {
  const service = await openReplayedService(t)
  const congress = await openCongress(service, CONGRESS)
  const election = await congress.createElection('delegates', 3, undefined, { alternates: 2 })
  const { round } = await congress.vote(election, sheet(DELEGATES, 15, 14, 13, 12, 12, 0))
  const delegates = await make(congress, round.id)
  const alternates = await make(congress, round.id, { part: 'alternates' })
  t.match([delegates.part, alternates.part], ['delegates', 'alternates'])
  t.match([delegates.version, alternates.version], [1, 1], 'neither replaces the other')
  t.match(await textIn(service, delegates), 'Các đồng chí trúng cử đại biểu chính thức dự đại hội cấp trên')
  const text = await textIn(service, alternates)
  t.match(
    text,
    /Các đồng chí trúng cử đại biểu dự khuyết .* Lê Thị Dung 12 mười hai 54,55 2 Phạm Văn Em 12 mười hai 54,55/,
  )
  const committee = await congress.vote(
    await congress.createElection('committee', 3),
    sheet(DELEGATES.slice(0, 4), 20, 19, 18, 9),
  )
  for (const part of ['delegates', 'alternates']) {
    t.match(await refusedPaper(congress, committee.round.id, { part }), { status: 422, code: 'paper-not-in-parts' })
  }
})

test('a decided tie among delegates has minutes of the alternates that it settles', async (t) => {
  const service = await openReplayedService(t)
  const congress = await openCongress(service, CONGRESS)
  const election = await congress.createElection('delegates', 3, undefined, { alternates: 1 })
  const first = await congress.vote(election, sheet(DELEGATES, 15, 13, 12, 12, 5, 1))
  await congress.decide(first.round.id, 'tie-revote')
  const { names: _, ...revote } = sheet(DELEGATES.slice(2, 4), 14, 8)
  const { round } = await congress.vote(election, revote)
  const text = await textIn(service, await make(congress, round.id, { part: 'alternates' }))
  t.match(text, 'đại biểu dự khuyết được lấy theo kết quả của lần bầu trước đó bị bằng phiếu')
  t.match(
    text,
    /Đồng chí trúng cử đại biểu dự khuyết .* 1 Lê Thị Dung 12 mười hai 54,55/,
    'with the votes of that round',
  )
})

test('minutes are also a Word file of the same version; their tables alone would say too little', async (t) => {
  const congress = await openCongress(await openReplayedService(t))
  const { round } = await congress.vote(await congress.createElection('committee', 3), ELECTED)
  for (const format of ['pdf', 'docx']) {
    t.match(await make(congress, round.id, { format }), { format, version: 1, replaces: null })
  }
  for (const format of ['xlsx', 'csv'])
    t.match(await refusedPaper(congress, round.id, { format }), { status: 400 }, format)
})
