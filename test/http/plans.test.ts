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
})
