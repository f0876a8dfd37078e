import { createHash } from 'node:crypto'
import { test } from 'tap'
import { openCongress, type TestCongress } from '../support/congress.ts'
import { downloadFrom } from '../support/download.ts'
import { textOf } from '../support/poppler.ts'
import { eventsOfCongress, openReplayedService } from '../support/replayed.ts'

const NAMES = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường']

interface Paper {
  readonly id: string
  readonly kind: string
  readonly version: number
  readonly replaces: string | null
  readonly digest: string
  readonly pages: number
  readonly ballotsPrinted: number | null
  readonly geometry: {
    readonly paper: string
    readonly sheets: number
    readonly rows: readonly object[]
  } | null
}

const make = (congress: TestCongress, round: string, body: object): Promise<Paper> =>
  congress.must('POST', `/v1/rounds/${round}/papers`, { body: { format: 'pdf', ...body } })

const openListed = async (t: Parameters<typeof openReplayedService>[0]) => {
  const service = await openReplayedService(t)
  const congress = await openCongress(service)
  const round = await congress.openRound(await congress.createElection('committee', 2))
  await congress.proposeList(round.id, NAMES)
  await congress.approveList(round.id)
  return { service, congress, round: round.id }
}

test('qd244-2014:d17.k1: ballots show the names of the approved list in its order, and nothing of a voter', async (t) => {
  const { service, congress, round } = await openListed(t)
  const paper = await make(congress, round, { kind: 'ballots', copies: 23 })
  t.match(paper, { kind: 'ballots', version: 1, pages: 1 })
  const { bytes } = await downloadFrom(service, `/v1/papers/${paper.id}/file`)
  t.equal(createHash('sha256').update(bytes).digest('hex'), paper.digest)
  const text = textOf(bytes)
  const places = NAMES.map((name) => text.indexOf(name))
  t.ok(places.every((place) => place > 0))
  t.notOk(text.includes(paper.id) || text.includes(paper.digest.slice(0, 8)), 'no number of the paper')
  t.same((await make(congress, round, { kind: 'ballots', copies: 23 })).id, paper.id)
})

test('the number printed fills whole sheets and is in the log; another number is a new version', async (t) => {
  const { service, congress, round } = await openListed(t)
  const first = await make(congress, round, { kind: 'ballots', copies: 23 })
  t.match(first, { ballotsPrinted: 24, geometry: { paper: 'a5', sheets: 12 } })
  t.equal(first.geometry?.rows.length, 3)
  const second = await make(congress, round, { kind: 'ballots', copies: 30, paper: 'a4' })
  t.match(second, { version: 2, replaces: first.id, ballotsPrinted: 30, geometry: { paper: 'a4', sheets: 30 } })
  const events = (await eventsOfCongress(service, congress.id)).filter(({ action }) => action === 'paper.made')
  t.match(events, [{ after: { ballotsPrinted: 24 } }, { after: { ballotsPrinted: 30 } }])
})

test('the geometry of a ballot that is stored is that of its paper', async (t) => {
  const { congress, round } = await openListed(t)
  const { id, geometry } = await make(congress, round, { kind: 'ballots', copies: 2 })
  t.same((await congress.must<Paper>('GET', `/v1/papers/${id}`)).geometry, geometry)
  t.match(geometry, {
    unit: 'micrometre',
    width: 148_500,
    rows: [{ top: 73_500, bottom: 84_000, numberX: 24_000, nameX: 38_000 }],
    sheet: { ballots: [{ x: 0 }, { x: 148_500 }] },
  })
})

test('sheets for counting by hand are made from the list alone, before any ballot is issued', async (t) => {
  const { service, congress, round } = await openListed(t)
  for (const kind of ['tally-sheet', 'hand-count-form']) {
    const paper = await make(congress, round, { kind })
    t.match(paper, { kind, ballotsPrinted: null, geometry: null })
    const { bytes } = await downloadFrom(service, `/v1/papers/${paper.id}/file`)
    const text = textOf(bytes)
    for (const name of NAMES) t.ok(text.includes(name), `${kind}: ${name}`)
  }
})

test('without an approved list these papers are refused, and so are those of a cancelled round', async (t) => {
  const congress = await openCongress(await openReplayedService(t))
  const round = await congress.openRound(await congress.createElection('committee', 2))
  const papers = [{ kind: 'ballots', copies: 2 }, { kind: 'tally-sheet' }, { kind: 'hand-count-form' }]
  const refused = async (code: string): Promise<void> => {
    for (const body of papers) {
      const path = `/v1/rounds/${round.id}/papers`
      t.match(await congress.refused('POST', path, { body: { format: 'pdf', ...body } }), { status: 409, code })
    }
  }
  await refused('list-not-approved')
  await congress.must('POST', `/v1/rounds/${round.id}/cancellation`, { body: { reason: 'Mở nhầm lần bầu.' } })
  await refused('round-cancelled')
})

test('a list that is longer than the chosen ballot is refused with the number that fits', async (t) => {
  const congress = await openCongress(await openReplayedService(t))
  const names = Array.from({ length: 11 }, (_, i) => `Nguyễn Văn ${'ABCDEGHIKLM'[i]}`)
  const round = await congress.openRound(await congress.createElection('delegates', 10))
  await congress.proposeList(round.id, names)
  await congress.approveList(round.id)
  const path = `/v1/rounds/${round.id}/papers`
  t.match(await congress.refused('POST', path, { body: { kind: 'ballots', format: 'pdf', copies: 2, paper: 'a5' } }), {
    status: 422,
    code: 'ballot-names-do-not-fit',
    detail: /11 người.*10 người/,
  })
})

test('half a sheet is refused for a long name, and A4 holds it and says how small it is', async (t) => {
  const congress = await openCongress(await openReplayedService(t))
  const long = 'Hồ Nguyễn Thị Hoàng Phương Thảo Ngọc Bích Thùy Dương Quỳnh A'
  const names = [long, 'Nguyễn Văn An']
  const round = await congress.openRound(await congress.createElection('delegates', 2))
  await congress.proposeList(round.id, names)
  await congress.approveList(round.id)
  const path = `/v1/rounds/${round.id}/papers`
  const body = { kind: 'ballots', format: 'pdf', copies: 2 }
  t.match(await congress.refused('POST', path, { body: { ...body, paper: 'a5' } }), {
    status: 422,
    code: 'ballot-name-too-long',
    detail: new RegExp(`${long}.*cỡ chữ nhỏ hơn 12.*khổ A4`),
  })
  const { geometry } = await make(congress, round.id, body)
  t.match(geometry, { paper: 'a4', type: { size: 14 }, smallestName: 8.8 })
})

test('qd244-2014:d7.k2: another number printed in the record of the issue than made is shown, and blocks nothing', async (t) => {
  const { congress, round } = await openListed(t)
  const findings = async (): Promise<readonly { code: string; detail: string }[]> => {
    const path = `/v1/rounds/${round}/tally`
    return (await congress.must<{ boxFindings: { code: string; detail: string }[] }>('GET', path)).boxFindings
  }
  const boxAt = async (): Promise<readonly string[]> => (await findings()).map(({ code }) => code)
  // The board records two more printed than issued.
  await congress.handOut(round, 22)
  const made = async (): Promise<unknown> =>
    (await congress.must<{ made: number | null }>('GET', `/v1/rounds/${round}/ballot-issue`)).made
  t.equal(await made(), null, 'printed elsewhere')
  await congress.openBox(round, 22)
  await congress.enterBallots(round, [{ strike: [NAMES[2]!], times: 22 }])
  t.same(await boxAt(), [])
  await make(congress, round, { kind: 'ballots', copies: 30 })
  t.equal(await made(), 30)
  t.same(await boxAt(), ['printed-and-made-differ'])
  await make(congress, round, { kind: 'ballots', copies: 20 })
  t.equal(await made(), 20)
  t.match(
    await findings(),
    [
      {
        code: 'printed-and-made-differ',
        detail: /Số phiếu đã in.*khác số phiếu bầu đã lập.*lập lại phiếu bầu với số lượng đúng/,
      },
    ],
    'fewer ballots than were issued',
  )
  await make(congress, round, { kind: 'ballots', copies: 24 })
  t.equal(await made(), 24)
  t.same(await boxAt(), [])
  await congress.declare(round)
  await make(congress, round, { kind: 'ballots', copies: 40 })
  const { boxFindings } = await congress.must<{ boxFindings: object[] }>('GET', `/v1/rounds/${round}/result`)
  t.same(boxFindings, [], 'ballots made after the declaration say nothing about it')
})
