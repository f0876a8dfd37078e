import { test } from 'tap'
import { writeAccount, writeGrant } from '../support/accounts.ts'
import { openBrowser } from '../support/browser.ts'
import { openCongress } from '../support/congress.ts'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import { openTestService, type ServiceOptions } from '../support/service.ts'

interface Step {
  readonly code: string
  readonly detail: string
}
interface Overview {
  readonly roll: { readonly base: number } | null
  readonly board: { readonly members: number } | null
  readonly closedAt: string | null
  readonly elections: readonly {
    readonly next: Step | null
    readonly rounds: readonly {
      readonly state: string
      readonly stacks: object | null
      readonly outcome: string | null
    }[]
  }[]
  readonly next: readonly Step[]
}

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng']

test('the overview says at each step what is missing next, and holds no figure of a vote', async (t) => {
  const service = await openTestService(t)
  const congress = await openCongress(service, { roll: { summoned: 8, attending: 8 } })
  const path = `/v1/congresses/${congress.id}/overview`
  const head = openBrowser(service)
  const account = await writeAccount(service, { username: 'truong.ban', organisationId: congress.organisationId })
  await writeGrant(service, account, {
    role: 'board-head',
    congressId: congress.id,
    personId: congress.idOf('Đỗ Quang Huy'),
  })
  await head.signIn('truong.ban', EVERYBODYS_PASSWORD)
  const look = async () => (await head.request<Overview>('GET', path)).body
  const waitsFor = async () => (await look()).elections[0]?.next?.code

  t.match(await look(), {
    roll: { base: 8 },
    board: { members: 3 },
    elections: [],
    next: [{ code: 'create-election' }],
  })
  const election = await congress.createElection('secretary', 1)
  t.equal(await waitsFor(), 'open-round')
  const round = await congress.openRound(election)
  t.equal(await waitsFor(), 'propose-list')
  await congress.proposeList(round.id, NAMES)
  t.match((await look()).elections[0]?.next, {
    code: 'approve-list',
    detail: 'Danh sách bầu cử chưa được thông qua.',
  })
  await congress.approveList(round.id)
  t.equal(await waitsFor(), 'issue-ballots')
  await congress.handOut(round.id, 8)
  t.equal(await waitsFor(), 'record-return')
  await congress.openBox(round.id, 8)
  t.equal(await waitsFor(), 'set-up-stacks')
  await congress.enterBallots(round.id, [
    { strike: [NAMES[1]!], times: 5 },
    { strike: [NAMES[0]!], times: 3 },
  ])
  const counted = await look()
  t.match(counted.elections[0]?.next, {
    code: 'confirm-result',
    detail: 'Kết quả kiểm phiếu chưa đủ thành viên ban kiểm phiếu xác nhận: còn thiếu 1.',
  })
  t.match(counted.elections[0]?.rounds, [
    { state: 'counting', stacks: { total: 1, open: 0, differing: 0, ruling: 0 }, outcome: null },
  ])
  t.notMatch(JSON.stringify(counted), /"(?:votes|valid|invalid|returned|issued|entered)"/)
  await congress.declare(round.id)
  const declared = await look()
  t.match(declared.elections, [{ next: null, rounds: [{ outcome: 'complete' }] }])
  t.match(declared.next, [{ code: 'close-meeting' }])
  t.match(declared.elections[0]?.rounds, [{ next: { code: 'seal-ballots', detail: /niêm phong phiếu bầu/ } }])
  await congress.must('PUT', `/v1/rounds/${round.id}/ballot-package`, {
    headers: { 'if-none-match': '*' },
    body: {
      ...{ seals: ['0192'], place: 'Văn phòng Đảng ủy', ballots: 8, sealedOn: '2017-08-05' },
      sealedBy: [congress.idOf('Đỗ Quang Huy')],
    },
  })
  t.match((await look()).elections[0]?.rounds, [{ ballotPackage: { state: 'sealed' }, next: null }])
})

test('how far the stacks are is shown to the head of the board, and to no member or presidium', async (t) => {
  const service = await openTestService(t)
  const congress = await openCongress(service, { roll: { summoned: 8, attending: 8 } })
  const round = await congress.openRound(await congress.createElection('secretary', 1))
  await congress.proposeList(round.id, NAMES)
  await congress.approveList(round.id)
  await congress.handOut(round.id, 8)
  await congress.openBox(round.id, 8)
  await congress.must('POST', `/v1/rounds/${round.id}/ballot-batches`, { body: { mode: 'ballots', size: 8 } })
  const seenBy = async (role: string, personId?: string) => {
    const browser = openBrowser(service)
    const id = await writeAccount(service, { username: role, organisationId: congress.organisationId })
    await writeGrant(service, id, { role, congressId: congress.id, ...(personId ? { personId } : {}) })
    await browser.signIn(role, EVERYBODYS_PASSWORD)
    const { status, body } = await browser.request<Overview>('GET', `/v1/congresses/${congress.id}/overview`)
    t.equal(status, 200, role)
    return body.elections[0]
  }
  t.match(await seenBy('board-head', congress.idOf('Đỗ Quang Huy')), {
    rounds: [{ stacks: { total: 1, open: 1 } }],
    next: { code: 'finish-stacks', detail: 'Đang nhập phiếu: còn 1 trong 1 tập chưa xong.' },
  })
  for (const role of ['presidium', 'secretary', 'observer']) {
    t.match(await seenBy(role), {
      rounds: [{ stacks: null }],
      next: { code: 'finish-stacks', detail: 'Đang nhập phiếu.' },
    })
  }
  t.match(await seenBy('board-member', congress.idOf('Lê Thị Mai')), { rounds: [{ stacks: null }] })
})

test('the number of queries does not depend on the size of the meeting', async (t) => {
  let reads = 0
  const aroundWork: NonNullable<ServiceOptions['aroundWork']> = (work) => ({
    ...work,
    read: (scope, query) =>
      work.read(scope, (given) =>
        query(
          new Proxy(given, {
            get: (target, name, receiver) => {
              const found: unknown = Reflect.get(target, name, receiver)
              if (typeof found === 'function') reads += 1
              return found
            },
          }),
        ),
      ),
  })
  const congress = await openCongress(await openTestService(t, { aroundWork }))
  const cost = async () => {
    reads = 0
    await congress.must('GET', `/v1/congresses/${congress.id}/overview`)
    return reads
  }
  const empty = await cost()
  for (const office of ['committee', 'delegates'] as const) {
    const election = await congress.createElection(office, 3)
    await congress.openRound(election)
  }
  t.equal(await cost(), empty)
  t.ok(empty > 5)
})

test('a round that is counted again, or void, shows no outcome of before', async (t) => {
  const service = await openTestService(t)
  const congress = await openCongress(service, { level: 'grassroots' })
  const { round } = await congress.vote(await congress.createElection('delegates', 1), {
    names: NAMES,
    ballots: [
      { strike: [NAMES[0]!], times: 11 },
      { strike: [NAMES[1]!], times: 11 },
    ],
  })
  await congress.decide(round.id, 'further-round', { newNamesAllowed: true })
  const shown = async () => {
    const { elections } = await congress.must<Overview>('GET', `/v1/congresses/${congress.id}/overview`)
    return elections[0]
  }
  t.match(await shown(), { rounds: [{ state: 'declared', outcome: 'seats-left' }] })
  const body = { by: 'presidium', reason: 'Cộng nhầm.' }
  await congress.must('POST', `/v1/rounds/${round.id}/reopenings`, { body })
  t.match(await shown(), { rounds: [{ state: 'counting', outcome: null }], next: { code: String } })
  await congress.must('POST', `/v1/rounds/${round.id}/annulment`, { body })
  t.match(await shown(), { rounds: [{ state: 'annulled', outcome: null }], next: { code: String } })
})
