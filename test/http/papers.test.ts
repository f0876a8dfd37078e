import { createHash } from 'node:crypto'
import { test } from 'tap'
import { openCongress, type TestCongress } from '../support/congress.ts'
import { downloadFrom } from '../support/download.ts'
import { eventsOfCongress, openReplayedService } from '../support/replayed.ts'

const NAMES = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường']

interface Paper {
  readonly id: string
  readonly kind: string
  readonly version: number
  readonly replaces: string | null
  readonly digest: string
  readonly factsDigest: string
  readonly size: number
}

const SLIDES = { kind: 'hall-slides', format: 'pdf' }

const make = (congress: TestCongress, round: string, body: object = SLIDES): Promise<Paper> =>
  congress.must('POST', `/v1/rounds/${round}/papers`, { body })

const papersOf = async (congress: TestCongress, path: string): Promise<readonly Paper[]> =>
  (await congress.must<{ items: Paper[] }>('GET', `/v1/${path}/papers`)).items

const ELECTED = {
  names: NAMES,
  ballots: [
    { strike: [NAMES[2]!], times: 20 },
    { strike: [NAMES[0]!], times: 2 },
  ],
}

const openDeclared = async (t: Parameters<typeof openReplayedService>[0]) => {
  const service = await openReplayedService(t)
  const congress = await openCongress(service)
  const { round } = await congress.vote(await congress.createElection('committee', 2), ELECTED)
  return { service, congress, round: round.id }
}

test('a paper is made once: the same facts give the stored file, and one event', async (t) => {
  const { service, congress, round } = await openDeclared(t)
  const paper = await make(congress, round)
  t.match(paper, { kind: 'hall-slides', version: 1, replaces: null })
  t.same(await make(congress, round), paper, 'asked again')
  t.same(await congress.must('GET', `/v1/papers/${paper.id}`), paper)
  t.same(await papersOf(congress, `rounds/${round}`), [paper])
  t.same(await papersOf(congress, `congresses/${congress.id}`), [paper])
  const events = (await eventsOfCongress(service, congress.id)).filter(({ action }) => action === 'paper.made')
  t.match(events, [
    { after: { ofRound: round, paperKind: 'hall-slides', version: 1, replacesPaper: null, fileDigest: paper.digest } },
  ])
  t.equal(events.length, 1)
})

test('the file has the digest that is in the log, and a name that every system can write', async (t) => {
  const { service, congress, round } = await openDeclared(t)
  const paper = await make(congress, round)
  const { status, headers, bytes } = await downloadFrom(service, `/v1/papers/${paper.id}/file`)
  t.equal(status, 200)
  t.equal(createHash('sha256').update(bytes).digest('hex'), paper.digest)
  t.equal(bytes.length, paper.size)
  t.match(headers, {
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="trinh-chieu-ket-qua-1.pdf"',
  })
})

test('changed facts give a version that names the paper that it replaces; the old file stays', async (t) => {
  const { service, congress, round } = await openDeclared(t)
  const first = await make(congress, round)
  await congress.must('POST', `/v1/rounds/${round}/seat-refusals`, {
    body: {
      personId: congress.idOf(NAMES[0]!),
      ground: 'withdrew',
      happenedOn: '2017-08-05',
      vote: { for: 22, against: 0, blank: 0 },
      reason: 'Xin rút.',
    },
  })
  const second = await make(congress, round)
  t.match(second, { version: 2, replaces: first.id })
  t.not(second.digest, first.digest)
  t.same(
    (await papersOf(congress, `rounds/${round}`)).map(({ id }) => id),
    [first.id, second.id],
  )
  const { bytes } = await downloadFrom(service, `/v1/papers/${first.id}/file`)
  t.equal(createHash('sha256').update(bytes).digest('hex'), first.digest)
})

test('files of one version in every format are made of the same facts, and each is stored', async (t) => {
  const { service, congress, round } = await openDeclared(t)
  const papers: Paper[] = []
  for (const format of ['pdf', 'docx', 'xlsx', 'csv']) {
    papers.push(await make(congress, round, { kind: 'candidate-list', format }))
  }
  t.equal(new Set(papers.map(({ factsDigest }) => factsDigest)).size, 1)
  t.same(
    papers.map(({ version, replaces }) => [version, replaces]),
    Array(4).fill([1, null]),
  )
  t.equal(new Set(papers.map(({ id }) => id)).size, 4)
  for (const { id, digest } of papers) {
    const { bytes, headers } = await downloadFrom(service, `/v1/papers/${id}/file`)
    t.equal(createHash('sha256').update(bytes).digest('hex'), digest, String(headers['content-type']))
  }
})

test('ten simultaneous requests for one paper make one paper', async (t) => {
  const { congress, round } = await openDeclared(t)
  const papers = await Promise.all(Array.from({ length: 10 }, () => make(congress, round)))
  t.equal(new Set(papers.map(({ digest }) => digest)).size, 1)
  t.equal((await papersOf(congress, `rounds/${round}`)).length, 1)
})

test('a paper without its facts is refused with the code of the missing fact', async (t) => {
  const congress = await openCongress(await openReplayedService(t))
  const round = await congress.openRound(await congress.createElection('committee', 2))
  t.match(await congress.refused('POST', `/v1/rounds/${round.id}/papers`, { body: SLIDES }), {
    status: 409,
    code: 'result-not-declared',
  })
})
