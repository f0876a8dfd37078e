import { test } from 'tap'
import { openCongress } from '../support/congress.ts'
import { openReplayedService } from '../support/replayed.ts'

interface Noticed {
  readonly notices: readonly { readonly code: string; readonly detail: string }[]
}

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phạm Thu Hà', 'Hoàng Minh Sơn'] as const
const codesOf = ({ notices }: Noticed) => notices.map(({ code }) => code)
const paperOf = (date: string) => ({ number: '12-QĐ/ĐU', date, issuer: 'Đảng ủy cấp trên' })

test('days of a seat refusal and of papers that can hardly be right have a notice, and are recorded', async (t) => {
  const congress = await openCongress(await openReplayedService(t), { level: 'grassroots' })
  const committee = await congress.createElection('committee', 3)
  const { round } = await congress.vote(committee, { names: NAMES, ballots: [{ strike: [NAMES[3]], times: 22 }] })
  const path = `/v1/rounds/${round.id}`
  const refusal = (name: string, happenedOn: string, date: string) => ({
    body: { personId: congress.idOf(name), ground: 'died', happenedOn, paper: paperOf(date), reason: 'Từ trần.' },
  })
  const plain = await congress.must<Noticed>(
    'POST',
    `${path}/seat-refusals`,
    refusal(NAMES[0], '2017-08-05', '2017-08-06'),
  )
  t.same(codesOf(plain), [])
  const far = ['event-after-recording', 'event-far-from-meeting', 'paper-far-from-meeting']
  const odd = await congress.must<Noticed>(
    'POST',
    `${path}/seat-refusals`,
    refusal(NAMES[1], '2130-01-01', '1990-01-01'),
  )
  t.same(codesOf(odd), far)
  t.match(odd.notices[0]?.detail, 'đề nghị kiểm tra lại ngày đó')
  const { items } = await congress.must<{ items: Noticed[] }>('GET', `${path}/seat-refusals`)
  t.same(items.map(codesOf), [[], far])
  const annulled = await congress.must<Noticed>('POST', `${path}/annulment`, {
    body: { by: 'superior', paper: paperOf('2150-01-01'), reason: 'Vi phạm.' },
  })
  t.same(codesOf(annulled), ['paper-after-recording', 'paper-far-from-meeting'])
})

test('times of counts that can hardly be right have a notice, and are recorded', async (t) => {
  const congress = await openCongress(await openReplayedService(t))
  const round = await congress.openRound(await congress.createElection('committee', 3))
  await congress.proposeList(round.id, NAMES)
  await congress.approveList(round.id)
  await congress.handOut(round.id, 22)
  const path = `/v1/rounds/${round.id}/ballot-return`
  const countedBy = ['Đỗ Quang Huy', 'Lê Thị Mai'].map(congress.idOf)
  const put = (headers: Record<string, string>, hall: string, table: string) =>
    congress.must<Noticed>('PUT', path, {
      headers,
      body: {
        ...{ returned: 22, sealsIntact: true, reason: 'Ghi lại giờ.' },
        hallCount: { countedAt: hall, countedBy },
        tableCount: { countedAt: table, countedBy, sheets: 22 },
      },
    })
  const odd = await put({ 'if-none-match': '*' }, '2150-01-01T00:00:00Z', '2001-01-01T00:00:00Z')
  t.same(codesOf(odd), ['count-after-recording', 'count-far-from-meeting', 'table-count-before-hall-count'])
  t.same(codesOf(await congress.must<Noticed>('GET', path)), codesOf(odd))
  const right = await put({ 'if-match': '"1"' }, '2017-08-05T09:15:00+07:00', '2017-08-05T09:30:00+07:00')
  t.same(codesOf(right), [])
})
