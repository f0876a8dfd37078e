import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { test } from 'tap'
import { openCongress, type TestCongress } from '../support/congress.ts'
import { downloadFrom } from '../support/download.ts'
import { openTestService, type TestService } from '../support/service.ts'
import { countStatements } from '../support/statements.ts'

const NAMES = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường']
const BALLOTS = [{ strike: [NAMES[2]!], times: 22 }]
const PERSON = { birthYear: 1975, membership: 'official', unit: 'Phòng Tổng hợp' }
const OF_MEETING = ['congress-report', 'submission', 'particulars-list']

interface Made {
  readonly id: string
  readonly digest: string
  readonly version: number
}

interface Package {
  readonly open: readonly string[]
  readonly progress: { readonly made: number; readonly outdated: number; readonly missing: number }
  readonly papers: readonly {
    readonly kind: string
    readonly roundId: string | null
    readonly paperId: string | null
    readonly pdfId: string | null
    readonly outdated: boolean
  }[]
}

const packageOf = ({ must, id }: TestCongress): Promise<Package> => must('GET', `/v1/congresses/${id}/report-package`)

const fileOf = (service: TestService, { id }: TestCongress) =>
  downloadFrom(service, `/v1/congresses/${id}/report-package/file`)

const refusedFile = ({ call, id }: TestCongress) => call('GET', `/v1/congresses/${id}/report-package/file`)

const makeOfMeeting = ({ must, id }: TestCongress, kind: string, more: object = {}): Promise<Made> =>
  must('POST', `/v1/congresses/${id}/papers`, { body: { kind, format: 'pdf', ...more } })

const makeMinutes = ({ must }: TestCongress, roundId: string, more: object = {}): Promise<Made> =>
  must('POST', `/v1/rounds/${roundId}/papers`, { body: { kind: 'minutes', format: 'pdf', ...more } })

const makeAll = async (congress: TestCongress, rounds: readonly string[]): Promise<Made[]> => {
  const made: Made[] = []
  for (const kind of OF_MEETING) made.push(await makeOfMeeting(congress, kind, { place: 'Hà Nội' }))
  for (const round of rounds) made.push(await makeMinutes(congress, round, { number: 4 }))
  return made
}

/** A meeting with a committee and a secretary, all of whose papers are made. */
const openPacked = async (t: Parameters<typeof openTestService>[0]) => {
  const service = await openTestService(t)
  const congress = await openCongress(service)
  const committee = await congress.createElection('committee', 2)
  const first = (await congress.vote(committee, { names: NAMES, ballots: BALLOTS })).round.id
  const secretary = await congress.createElection('secretary', 1, committee)
  const agreed = { names: [NAMES[0]!], ballots: [{ agree: [NAMES[0]!], times: 22 }] }
  const second = (await congress.vote(secretary, agreed)).round.id
  const made = await makeAll(congress, [first, second])
  return { service, congress, committee, rounds: { first, second }, made }
}

const outdatedIn = ({ papers }: Package): (string | null)[] =>
  papers.flatMap(({ kind, roundId, outdated }) => (outdated ? [roundId ?? kind] : []))

test('qd294-2025:i16.1: one archive holds the PDF of every paper in order, with the same bytes each time', async (t) => {
  const { service, congress, made } = await openPacked(t)
  t.match(await packageOf(congress), {
    open: [],
    progress: { made: 5, outdated: 0, missing: 0 },
    papers: made.map(({ id }) => ({ paperId: id, pdfId: id, outdated: false })),
  })
  const { status, headers, bytes } = await fileOf(service, congress)
  t.equal(status, 200)
  t.match(headers, {
    'content-type': 'application/zip',
    'content-disposition': 'attachment; filename="ho-so-gui-cap-tren.zip"',
  })
  const entries = unzipSync(bytes)
  t.same(Object.keys(entries), [
    '01-bao-cao-ket-qua-dai-hoi-1.pdf',
    '02-to-trinh-de-nghi-chuan-y-1.pdf',
    '03-danh-sach-trich-ngang-1.pdf',
    '04-bien-ban-kiem-phieu-lan-1-cap-uy-1.pdf',
    '05-bien-ban-kiem-phieu-lan-1-bi-thu-1.pdf',
  ])
  t.same(
    Object.values(entries).map((content) => createHash('sha256').update(content).digest('hex')),
    made.map(({ digest }) => digest),
  )
  t.ok((await fileOf(service, congress)).bytes.equals(bytes), 'the same bytes')
})

test('an incomplete package names the papers that are missing, also a PDF of which only the Word file is made', async (t) => {
  const congress = await openCongress(await openTestService(t))
  const { round } = await congress.vote(await congress.createElection('committee', 2), {
    names: NAMES,
    ballots: BALLOTS,
  })
  t.match((await packageOf(congress)).progress, { made: 0, outdated: 0, missing: 4 })
  for (const kind of OF_MEETING.slice(1)) await makeOfMeeting(congress, kind)
  const word = await makeMinutes(congress, round.id, { format: 'docx' })
  const { progress, papers } = await packageOf(congress)
  t.same(progress, { made: 3, outdated: 0, missing: 1 })
  t.match(papers.at(-1), { office: 'committee', roundNumber: 1, paperId: word.id, pdfId: null, outdated: false })
  t.match(await refusedFile(congress), {
    status: 409,
    body: {
      code: 'package-incomplete',
      detail: /báo cáo kết quả đại hội, biên bản kiểm phiếu \(văn bản số 1, 4 trong hồ sơ\)/,
    },
  })
})

test('a corrected name makes the papers outdated that show it, until they are made again', async (t) => {
  const { service, congress, rounds, made } = await openPacked(t)
  await congress.addPerson('Phạm Thị Dung')
  t.same((await packageOf(congress)).progress, { made: 5, outdated: 0, missing: 0 }, 'somebody whom no paper shows')
  const path = `/v1/people/${congress.idOf(NAMES[0]!)}`
  await congress.must('PUT', path, {
    headers: { 'if-match': await congress.tagOf(path) },
    body: { ...PERSON, fullName: 'Nguyễn Văn Ân', reason: 'Ghi nhầm họ tên.' },
  })
  const now = await packageOf(congress)
  t.same(outdatedIn(now), [...OF_MEETING, rounds.first, rounds.second])
  t.match(now, { progress: { made: 0, outdated: 5, missing: 0 }, papers: made.map(({ id }) => ({ paperId: id })) })
  t.match(await refusedFile(congress), {
    status: 409,
    body: {
      code: 'package-outdated',
      detail: /danh sách trích ngang, biên bản kiểm phiếu \(văn bản số 1, 2, 3, 4, 5 /,
    },
  })
  await makeAll(congress, [rounds.first, rounds.second])
  const { status, bytes } = await fileOf(service, congress)
  t.equal(status, 200)
  t.ok(Object.keys(unzipSync(bytes)).every((name) => name.endsWith('-2.pdf')))
})

test('while a round is counted again its minutes leave the package, and the papers of the meeting are outdated', async (t) => {
  const { service, congress, rounds } = await openPacked(t)
  await congress.undo(rounds.second, 'reopenings')
  const reopened = await packageOf(congress)
  t.same(reopened.open, ['secretary'])
  t.same(outdatedIn(reopened), OF_MEETING)
  t.match(reopened.progress, { made: 1, outdated: 3, missing: 0 })
  t.match(await refusedFile(congress), { status: 409, body: { code: 'package-outdated' } })
  await congress.declare(rounds.second)
  const declared = await packageOf(congress)
  t.same(outdatedIn(declared), [rounds.second], 'the minutes have to name the result that this one replaces')
  await makeMinutes(congress, rounds.second, { number: 4 })
  t.equal((await fileOf(service, congress)).status, 200)
})

test('the minutes of an annulled round leave the package', async (t) => {
  const { congress, rounds } = await openPacked(t)
  await congress.undo(rounds.second, 'annulment')
  const annulled = await packageOf(congress)
  t.same(
    annulled.papers.flatMap(({ roundId }) => roundId ?? []),
    [rounds.first],
  )
  t.same(outdatedIn(annulled), OF_MEETING)
  t.match(await refusedFile(congress), {
    status: 409,
    body: { code: 'package-outdated', detail: /văn bản số 1, 2, 3 trong hồ sơ/ },
  })
})

test('the typed letterhead is stored with the paper, and another letterhead is no change of facts', async (t) => {
  const { congress, committee, made } = await openPacked(t)
  t.match(await congress.must('GET', `/v1/papers/${made[0]!.id}`), {
    head: { number: null, place: 'Hà Nội', issuedOn: null },
  })
  const other = await makeOfMeeting(congress, 'congress-report', { number: 9, issuedOn: '2017-08-09' })
  t.match((await packageOf(congress)).papers[0], { paperId: other.id, outdated: false })
  await congress.createElection('deputy-secretary', 1, committee)
  t.same(outdatedIn(await packageOf(congress)), OF_MEETING, 'an election is open again')
})

test('the results of the meeting are read once for all papers about them', async (t) => {
  const counted = countStatements(t)
  const service = await openTestService(t)
  const congress = await openCongress(service)
  await congress.vote(await congress.createElection('committee', 2), { names: NAMES, ballots: BALLOTS })
  const statements = async (): Promise<readonly string[]> => [...(await counted(() => packageOf(congress)))]
  const without = await statements()
  for (const kind of OF_MEETING) await makeOfMeeting(congress, kind)
  t.match(await packageOf(congress), { progress: { made: 3, outdated: 0, missing: 1 } })
  t.same(await statements(), without)
})
