import { test } from 'tap'
import { openCongress } from '../support/congress.ts'
import { openTestService } from '../support/service.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng']
const FIRST = { 'if-none-match': '*' }

test('lists for incompatible offices may not share a name while either vote is open', async (t) => {
  const congress = await openCongress(await openTestService(t), { roll: { summoned: 8, attending: 8 } })
  await congress.addPeople(...NAMES)
  const secretary = await congress.openRound(await congress.createElection('secretary', 1))
  const deputy = await congress.openRound(await congress.createElection('deputy-secretary', 1))
  await congress.proposeList(secretary.id, NAMES)
  await congress.proposeList(deputy.id, [NAMES[0]!])
  await congress.approveList(deputy.id)
  const approval = await congress.refused('POST', `/v1/rounds/${secretary.id}/candidate-list/approval`, {
    headers: { 'if-match': '"1"' },
    body: { approved: true, vote: { for: 8, against: 0, blank: 0 } },
  })
  t.match(approval, { status: 422, code: 'candidate-on-other-list', errors: [{ pointer: '/candidates/0/personId' }] })
  t.match(approval.detail, `Đồng chí ${NAMES[0]} đang có tên trong danh sách của lần bầu thứ 1 (phó bí thư)`)
})

test('dl-2011:d24.k4 the size of a branch is checked again when a list is approved', async (t) => {
  const congress = await openCongress(await openTestService(t), { roll: { summoned: 9, attending: 8 } })
  await congress.addPeople(...NAMES)
  const { id } = await congress.openRound(await congress.createElection('committee', 1))
  await congress.proposeList(id, NAMES)
  await congress.must('PUT', `/v1/congresses/${congress.id}/roll`, {
    headers: { 'if-match': '"1"' },
    body: { summoned: 8, attending: 8, reason: 'Ghi nhầm số được triệu tập.' },
  })
  const approval = await congress.refused('POST', `/v1/rounds/${id}/candidate-list/approval`, {
    headers: { 'if-match': '"1"' },
    body: { approved: true, vote: { for: 8, against: 0, blank: 0 } },
  })
  t.match(approval, { status: 422, code: 'branch-too-small-for-committee', citations: [{ id: 'dl-2011:d24.k4' }] })
})

test('a branch cannot create an election before its roll states the number of members', async (t) => {
  const { must, refused, organisationId } = await openCongress(await openTestService(t))
  const { id } = await must<{ id: string }>('POST', '/v1/congresses', {
    body: {
      organisationId,
      kind: 'members-congress',
      name: 'Đại hội Chi bộ',
      term: { from: 2024, to: 2027 },
      heldOn: '2024-10-10',
    },
  })
  const elections = `/v1/congresses/${id}/elections`
  const body = { office: 'secretary', seats: 1 }
  t.match(await refused('POST', elections, { body }), { status: 409, code: 'roll-missing' })
  await must('PUT', `/v1/congresses/${id}/roll`, { headers: FIRST, body: { summoned: 8, attending: 8 } })
  await must('POST', elections, { body })
})

test('qd244-2014:d7.k2 a doubtful ballot that the board rules valid is stored with the ruling and its reason', async (t) => {
  const congress = await openCongress(await openTestService(t))
  await congress.addPeople(...NAMES)
  const { id } = await congress.openRound(await congress.createElection('delegates', 1))
  await congress.proposeList(id, NAMES)
  await congress.approveList(id)
  await congress.handOut(id, 1)
  await congress.openBox(id, 1)
  const batch = await congress.must<{ id: string }>('POST', `/v1/rounds/${id}/ballot-batches`, {
    body: { mode: 'ballots', size: 1 },
  })
  const board = await congress.must<{ members: { personId: string }[] }>(
    'GET',
    `/v1/congresses/${congress.id}/counting-board`,
  )
  const doubt = {
    kind: 'marked',
    ruling: 'valid',
    ruledBy: board.members[0]!.personId,
    note: 'Vết mực in, không phải dấu riêng.',
  }
  const path = `/v1/ballot-batches/${batch.id}/entries/first/ballots`
  const entered = await congress.must('POST', path, {
    body: { from: 1, ballots: [{ struck: [congress.idOf(NAMES[1]!)], doubt }] },
  })
  t.match(entered, { ballots: [{ invalid: null }] })
  t.match(await congress.must('GET', `${path}/1`), { versions: [{ invalid: null, doubt }] })
})
