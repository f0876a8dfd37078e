import { test } from 'tap'
import { clientOf, type Problem } from '../support/client.ts'
import { openStage } from './support/stage.ts'

const hands = { for: 20, against: 1, blank: 1 }
const person = { birthYear: 1975, membership: 'official', unit: 'Phòng Tổng hợp' }
const GOOD = {
  roll: { summoned: 24, attending: 22, exclusions: { exempt: 2 } },
  people: [
    { ...person, ref: 'p1', fullName: 'Lò Văn Một' },
    { ...person, ref: 'p2', fullName: 'Lò Văn Hai' },
  ],
  board: { members: [{ person: 'p2', head: true }], vote: hands },
  elections: [
    { ref: 'e1', office: 'delegates', seats: 1, list: { candidates: [{ person: 'p1', origin: 'nominated' }] } },
  ],
}
const listOf = (...people: readonly string[]) => ({
  candidates: people.map((one) => ({ person: one, origin: 'nominated' })),
})

test('a plan with one wrong part records nothing, and the refusal names the place in the plan', async (t) => {
  const { service, stage } = await openStage(t)
  const { call, must } = clientOf(service)
  const path = `/v1/congresses/${stage.freshCongress}`
  const people = () => must('GET', `${path}/people`)
  const before = await people()
  const refused = async (part: object, status: number, ...errors: readonly object[]) => {
    const answer = await call<Problem>('POST', `${path}/plans`, { body: { ...GOOD, ...part } })
    t.equal(answer.status, status, JSON.stringify(answer.body))
    t.match(answer.body.errors, errors)
  }
  const [election] = GOOD.elections
  await refused({ roll: { summoned: 24, attending: 25 } }, 422, {
    pointer: '/roll/attending',
    code: 'attending-exceeds-summoned',
  })
  await refused({ people: [GOOD.people[0], { ...GOOD.people[0], ref: 'p2' }] }, 422, {
    pointer: '/people/1/unit',
    code: 'person-row-repeated',
  })
  await refused({ board: { members: [{ person: 'p2', head: false }], vote: hands } }, 422, {
    pointer: /^\/board/,
    code: 'board-needs-one-head',
  })
  await refused({ elections: [{ ...election, list: listOf('p1', 'p2') }] }, 422, {
    pointer: '/elections/0/list/candidates/1/person',
    code: 'candidate-on-board',
  })
  await refused({ board: { ...GOOD.board, members: [{ person: 'p2', head: true, username: 'khong.co' }] } }, 422, {
    pointer: '/board/members/0/username',
    code: 'account-unknown',
  })
  await refused(
    { elections: [{ ...election, ref: 'e1', eligibleFrom: 'e2' }, election], people: [...GOOD.people, GOOD.people[0]] },
    422,
    { pointer: '/people/2/ref', code: 'plan-ref-repeated' },
    { pointer: '/elections/1/ref', code: 'plan-ref-repeated' },
    { pointer: '/elections/0/eligibleFrom', code: 'plan-ref-missing' },
  )
  const repeated = await call<Problem>('POST', `${path}/plans`, {
    body: { ...GOOD, people: [...GOOD.people, GOOD.people[0]] },
  })
  t.match(repeated.body.detail, / p1 /, 'the sentence names the ref')
  await refused({ elections: [{ ...election, list: listOf('p9') }] }, 422, {
    pointer: '/elections/0/list/candidates/0/person',
    code: 'plan-ref-missing',
  })
  t.same(await people(), before, 'nobody is recorded')
  t.equal((await call('GET', `${path}/roll`)).status, 404)
  const done = await must<{ elections: readonly { roundId: string; approved: boolean }[] }>('POST', `${path}/plans`, {
    body: GOOD,
  })
  t.match(done.elections, [{ ref: 'e1', roundId: String, approved: false }])
  const again = await call<Problem>('POST', `${path}/plans`, { body: GOOD })
  t.match(again, { status: 412, body: { code: 'version-stale' } }, 'a second plan does not replace the first one')
})

test('several roles are granted together or not at all', async (t) => {
  const { service, stage } = await openStage(t)
  const { call, must } = clientOf(service)
  const path = `/v1/congresses/${stage.freshCongress}`
  for (const username of ['to.chuc', 'van.phong']) {
    await must('POST', '/v1/accounts', {
      body: { organisationId: stage.organisationId, username, displayName: username },
    })
  }
  const grants = [
    { username: 'to.chuc', role: 'secretary' },
    { username: 'khong.co', role: 'observer' },
  ]
  const refused = await call<Problem>('POST', `${path}/role-grant-additions`, { body: { grants } })
  t.match(refused, { status: 422, body: { errors: [{ pointer: '/grants/1/username', code: 'account-unknown' }] } })
  t.same((await must<{ items: readonly unknown[] }>('GET', `${path}/role-grants`)).items, [])
  const both = [grants[0], { username: 'van.phong', role: 'observer' }]
  const { items } = await must<{ items: readonly object[] }>('POST', `${path}/role-grant-additions`, {
    body: { grants: both },
  })
  t.match(items, both)
})

test('a round is opened with its list and the vote on it; a refused part opens no round', async (t) => {
  const { service, stage } = await openStage(t)
  const { call, must } = clientOf(service)
  const path = `/v1/elections/${stage.freshElection}`
  const candidates = [{ personId: stage.bystander, origin: 'nominated' }]
  const refused = await call<Problem>('POST', `${path}/listed-rounds`, {
    body: { candidates, approval: { approved: true, vote: { for: 400, against: 0, blank: 0 } } },
  })
  t.match(refused, { status: 422, body: { errors: [{ pointer: /^\/approval/, code: 'hands-exceed-attending' }] } })
  const without = await call<Problem>('POST', `${path}/listed-rounds`, { body: {} })
  t.match(without, { status: 404, body: { code: 'list-unknown' } }, 'a first round has no list to lay')
  t.same((await must<{ items: readonly unknown[] }>('GET', `${path}/rounds`)).items, [])
  const opened = await must('POST', `${path}/listed-rounds`, {
    body: { candidates, approval: { approved: true, vote: hands } },
  })
  t.match(opened, { round: { number: 1, state: 'listed' }, list: { approved: true, version: 1 } })
  t.match(opened, { approval: { approved: true, vote: hands, notices: [] } })
})

test('a plan answers the notices that its parts have when they are recorded alone', async (t) => {
  const { service, stage } = await openStage(t)
  const { must } = clientOf(service)
  const path = `/v1/congresses/${stage.freshCongress}`
  const few = { for: 9, against: 3, blank: 10 }
  const { notices, elections } = await must<{
    notices: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[]
    elections: readonly { readonly id: string; readonly roundId: string }[]
  }>('POST', `${path}/plans`, {
    body: {
      ...GOOD,
      roll: { summoned: 40, attending: 22 },
      board: { ...GOOD.board, vote: few },
      elections: [{ ...GOOD.elections[0], list: { ...listOf('p1'), approval: { approved: true, vote: few } } }],
    },
  })
  const [election] = elections
  const alone = async (pointer: string, at: string) =>
    (await must<{ notices: readonly object[] }>('GET', at)).notices.map((notice) => ({ ...notice, pointer }))
  const list = `/v1/rounds/${election!.roundId}/candidate-list`
  const { items } = await must<{ items: readonly { notices: readonly object[] }[] }>('GET', `${list}/approval`)
  t.same(notices, [
    ...(await alone('/roll', `${path}/roll`)),
    ...(await alone('/board', `${path}/counting-board`)),
    ...(await alone('/elections/0', `/v1/elections/${election!.id}`)),
    ...(await alone('/elections/0/list', list)),
    ...items.flatMap((one) => one.notices.map((notice) => ({ ...notice, pointer: '/elections/0/list/approval' }))),
  ])
  t.match(notices, [
    { pointer: '/roll', code: 'quorum-not-met' },
    { pointer: '/board', code: 'hands-below-half' },
    { pointer: '/board', code: 'board-below-entries' },
    { pointer: '/elections/0/list/approval', code: 'hands-below-half', detail: String },
  ])
})

test('a board of fewer people than each stack has entries has a notice', async (t) => {
  const { service, stage } = await openStage(t)
  const { must, call } = clientOf(service)
  const add = async (fullName: string) =>
    (
      await must<{ id: string }>('POST', `/v1/congresses/${stage.freshCongress}/people`, {
        body: { ...person, fullName },
      })
    ).id
  const [head, member] = [await add('Lò Văn Ba'), await add('Lò Văn Bốn')]
  const board = `/v1/congresses/${stage.freshCongress}/counting-board`
  const record = (members: readonly object[], headers: Record<string, string>, reason?: string) =>
    call<{ notices: readonly object[] }>('PUT', board, { headers, body: { members, vote: hands, reason } })
  t.match(await must('GET', `/v1/congresses/${stage.freshCongress}`), { procedure: { entries: 2 } })
  const alone = await record([{ personId: head, head: true }], { 'if-none-match': '*' })
  t.match(alone.body, { notices: [{ code: 'board-below-entries' }] })
  const both = [
    { personId: head, head: true },
    { personId: member, head: false },
  ]
  t.same((await record(both, { 'if-match': '"1"' }, 'Bổ sung thành viên.')).body.notices, [])
})
