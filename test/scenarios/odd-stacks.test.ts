import { test } from 'tap'
import { openCongress } from '../support/congress.ts'
import { as } from '../support/players.ts'
import { openReplayedService } from '../support/replayed.ts'
import { openHall } from './support/blind-hall.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phạm Thu Hà']
const [BINH = '', DUNG = '', HA = ''] = NAMES

interface Told {
  readonly stackFindings: readonly {
    readonly code: string
    readonly stacks: readonly number[]
    readonly detail: string
  }[]
}

/** A round of 2 seats on 3 names with 22 ballots returned and no stack. */
const openStacks = async (t: Parameters<typeof openReplayedService>[0]) => {
  const congress = await openCongress(await openReplayedService(t))
  const { id } = await congress.openRound(await congress.createElection('committee', 2))
  await congress.proposeList(id, NAMES)
  await congress.approveList(id)
  await congress.handOut(id, 22)
  await congress.openBox(id, 22)
  const told = async () => (await congress.must<Told>('GET', `/v1/rounds/${id}/tally`)).stackFindings
  const nextStep = async () => {
    const { elections } = await congress.must<{ elections: { next: { code: string } }[] }>(
      'GET',
      `/v1/congresses/${congress.id}/overview`,
    )
    return elections[0]?.next.code
  }
  return { congress, id, told, nextStep, path: `/v1/rounds/${id}/ballot-batches` }
}

test('stacks that hold fewer ballots than returned are reported, and the meeting waits for the rest', async (t) => {
  const { congress, id, told, nextStep } = await openStacks(t)
  t.same(await told(), [])
  t.equal(await nextStep(), 'set-up-stacks')
  await congress.enterBallots(id, [{ strike: [HA], times: 11 }])
  t.match(await told(), [
    {
      code: 'stacks-below-returned',
      stacks: [],
      detail:
        'Các tập phiếu mới có 11 phiếu, ít hơn 22 phiếu thu về. Đề nghị lập thêm tập cho số phiếu còn lại, hoặc sửa số phiếu của tập ghi nhầm.',
    },
  ])
  t.equal(await nextStep(), 'set-up-stacks')
  await congress.enterBallots(id, [{ strike: [DUNG], times: 11 }])
  t.same(await told(), [])
  t.equal(await nextStep(), 'confirm-result')
})

test('a label on two stacks is reported when the second is set up, and in the tally until one is cancelled', async (t) => {
  const { congress, told, path } = await openStacks(t)
  const create = (label: string) =>
    congress.must<{ id: string; sameLabel: readonly number[] }>('POST', path, { body: { size: 5, label } })
  t.same((await create('Tập A')).sameLabel, [])
  const second = await create('tập a')
  t.same(second.sameLabel, [1])
  t.same((await create('Tập B')).sameLabel, [])
  t.match(await told(), [{ code: 'stacks-below-returned' }, { code: 'label-used-twice', stacks: [1, 2] }])
  await congress.must('POST', `/v1/ballot-batches/${second.id}/cancellation`, {
    headers: { 'if-match': '"1"' },
    body: { reason: 'Lập hai lần.' },
  })
  t.match(await told(), [{ code: 'stacks-below-returned' }])
  const { items } = await congress.must<{ items: { sameLabel: readonly number[] }[] }>('GET', path)
  t.same(
    items.map(({ sameLabel }) => sameLabel),
    [[], [], []],
  )
})

test('stacks with the same ballots in the same order are reported, unless every ballot in them is the same', async (t) => {
  const { congress, id, told } = await openStacks(t)
  const paper = [{ strike: [HA], times: 2 }, { strike: [BINH, DUNG] }, { strike: [DUNG] }]
  await congress.enterBallots(id, paper)
  await congress.enterBallots(id, [{ strike: [HA], times: 4 }])
  await congress.enterBallots(id, [{ strike: [HA], times: 4 }])
  await congress.enterBallots(id, [{ strike: [HA], times: 2 }, { strike: [DUNG, BINH] }, { strike: [DUNG] }])
  await congress.enterBallots(id, [{ strike: [HA] }, { strike: [BINH, DUNG] }, { strike: [HA] }, { strike: [DUNG] }])
  t.match(await told(), [
    { code: 'stacks-below-returned' },
    { code: 'identical-stacks', stacks: [1, 4], detail: /giống hệt nhau: 1, 4\./ },
  ])
})

test('stacks of the same tally sheet are reported', async (t) => {
  const { congress, id, told } = await openStacks(t)
  const sheet = { valid: 10, invalid: { 'over-voted': 1 }, votes: { [BINH]: 9, [DUNG]: 4, [HA]: 3 } }
  await congress.enterSheet(id, sheet)
  await congress.enterSheet(id, sheet)
  t.match(await told(), [{ code: 'identical-stacks', stacks: [1, 2] }])
})

test('while entries differ the meeting waits for the head, and only the head sees it', async (t) => {
  const { cast, type, finish } = await openHall(t)
  await type('mai', 'first', [{ strike: [NAMES[0]!, NAMES[1]!], times: 22 }])
  await type('anh', 'second', [{ strike: [NAMES[0]!, NAMES[1]!], times: 21 }, { strike: [NAMES[0]!, NAMES[2]!] }])
  await finish('mai', 'first')
  await finish('anh', 'second')
  const next = async (username: string) => {
    const overview = await cast.must<{ elections: { next: object }[] }>(
      'GET',
      `/v1/congresses/${cast.id}/overview`,
      as(username),
    )
    return overview.elections[0]?.next
  }
  t.match(await next('truong.ban'), { code: 'settle-differences', detail: /^Các lượt nhập chưa khớp nhau ở 1 tập;/ })
  t.match(await next('mai'), { code: 'finish-stacks', detail: 'Đang nhập phiếu.' })
})
