import { test } from 'tap'
import { openCongress } from '../support/congress.ts'
import { openReplayedService } from '../support/replayed.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phạm Thu Hà', 'Hoàng Minh Sơn']
const OF_THE_BOARD = ['Đỗ Quang Huy', 'Lê Thị Mai'] as const

test('a return says who counted in the hall, and the sheets counted again at the table', async (t) => {
  const congress = await openCongress(await openReplayedService(t))
  const committee = await congress.createElection('committee', 3)
  const round = await congress.openRound(committee)
  await congress.proposeList(round.id, NAMES)
  await congress.approveList(round.id)
  await congress.handOut(round.id, 22)
  const path = `/v1/rounds/${round.id}/ballot-return`
  const [huy, mai] = OF_THE_BOARD.map(congress.idOf) as [string, string]
  const hallCount = { countedAt: '2017-08-05T09:15:00+07:00', countedBy: [huy, mai] }
  const returned = { returned: 22, sealsIntact: true }
  const first = { 'if-none-match': '*' }
  const put = (headers: Record<string, string>, body: object) => congress.must('PUT', path, { headers, body })

  await t.test('by two people of the meeting, each named once', async (t) => {
    const refused = async (countedBy: readonly string[]) =>
      await congress.refused('PUT', path, {
        headers: first,
        body: { ...returned, hallCount: { ...hallCount, countedBy } },
      })
    t.equal((await refused([huy])).status, 400)
    t.equal((await refused([huy, huy])).status, 400)
    t.match(await refused([huy, congress.id]), {
      code: 'person-of-another-congress',
      errors: [{ pointer: '/hallCount/countedBy/1', code: 'person-of-another-congress' }],
    })
  })

  await t.test('with instants in UTC', async (t) => {
    const inUtc = { ...hallCount, countedAt: '2017-08-05T02:15:00.000Z' }
    t.match(await put(first, { ...returned, hallCount }), { hallCount: inUtc, tableCount: null })
    const tableCount = { sheets: 22, countedAt: '2017-08-05T02:30:00Z', countedBy: [mai] }
    const again = { ...returned, hallCount, tableCount, reason: 'Kiểm lại tại bàn.' }
    await put({ 'if-match': '"1"' }, again)
    t.match(await congress.must('GET', path), {
      version: 2,
      hallCount: inUtc,
      tableCount: { ...tableCount, countedAt: '2017-08-05T02:30:00.000Z' },
    })
  })

  await t.test('and a correction without them drops them', async (t) => {
    await put({ 'if-match': '"2"' }, { ...returned, reason: 'Ghi nhầm.' })
    t.match(await congress.must('GET', path), { version: 3, hallCount: null, tableCount: null })
  })
})

test('no stack is set up while hall and table count different numbers', async (t) => {
  const congress = await openCongress(await openReplayedService(t), { level: 'grassroots' })
  const round = await congress.playRound(await congress.createElection('delegates', 1), {
    names: ['Trần Thị Bình', 'Nguyễn Văn Dũng'],
    returned: 22,
  })
  const path = `/v1/rounds/${round.id}/ballot-return`
  const countAtTable = async (sheets: number): Promise<void> => {
    const tableCount = { sheets, countedAt: '2017-08-05T02:30:00Z', countedBy: [congress.idOf('Lê Thị Mai')] }
    const body = { returned: 22, sealsIntact: true, tableCount, reason: 'Đếm lại tại bàn.' }
    await congress.must('PUT', path, { headers: { 'if-match': await congress.tagOf(path) }, body })
  }
  const stack = { body: { size: 22 } }
  await countAtTable(21)
  t.match(await congress.refused('POST', `/v1/rounds/${round.id}/ballot-batches`, stack), {
    code: 'counts-differ',
    detail: /22.*21/,
  })
  await countAtTable(22)
  const { id } = await congress.must<{ id: string }>('POST', `/v1/rounds/${round.id}/ballot-batches`, {
    body: { size: 20 },
  })
  await countAtTable(21)
  t.match(await congress.refused('POST', `/v1/rounds/${round.id}/ballot-batches`, { body: { size: 2 } }), {
    code: 'counts-differ',
  })
  const entry = `/v1/ballot-batches/${id}/entries/first`
  const ballots = [{ struck: [congress.idOf('Nguyễn Văn Dũng')], times: 20 }]
  await congress.must('POST', `${entry}/ballots`, { body: { from: 1, ballots } })
  await congress.must('POST', `${entry}/finalisation`)
  t.match(await congress.must('GET', entry), { state: 'final', entered: 20 }, 'a stack set up before is typed on')
  const odd = async () => {
    const { boxFindings } = await congress.must<{ boxFindings: { code: string }[] }>(
      'GET',
      `/v1/rounds/${round.id}/tally`,
    )
    return boxFindings.map(({ code }) => code)
  }
  t.same(await odd(), ['hall-and-table-differ'])
  await countAtTable(22)
  t.same(await odd(), [])
})
