import { test } from 'tap'
import { SERVICE_ROLES } from '../../src/rules/roles.ts'
import { openCongress } from '../support/congress.ts'
import { withClient } from '../support/database.ts'
import { plant } from '../support/planted-secrets.ts'
import { openTestService } from '../support/service.ts'
import { asking, hold, makeKey, makeServiceAccount } from './support/keys.ts'
import type { Described, Document, Schema } from './support/operations.ts'
import { NAMES, openStage } from './support/stage.ts'
import { openWalker } from './support/walker.ts'

test('a key opens the congresses that it names, as far as its account holds a role there, and no others', async (t) => {
  const service = await openTestService(t)
  const [a, b, c] = [await openCongress(service), await openCongress(service), await openCongress(service)]
  const account = await makeServiceAccount(a)
  for (const { id } of [a, b]) await hold(service, account, 'observer', { congressId: id })
  const seenBy = async (key: string) => {
    const answers = [a, b, c].map(({ id }) => asking(service, key, `/v1/congresses/${id}/people`))
    return Promise.all(answers)
  }
  const unknown = '404 congress-unknown'
  const roles = ['observer']
  const ofA = await makeKey(a, account, { roles, congressIds: [a.id] })
  t.same(await seenBy(ofA.key), ['200', unknown, unknown])
  const ofAll = await makeKey(a, account, { roles })
  t.same(await seenBy(ofAll.key), ['200', '200', unknown])
  const ofC = await makeKey(a, account, { roles, congressIds: [c.id] })
  t.same(await seenBy(ofC.key), [unknown, unknown, unknown], 'naming a congress grants nothing')
  const asAuditor = await makeKey(a, account, { roles: ['auditor'] })
  t.same(await seenBy(asAuditor.key), [unknown, unknown, unknown], 'naming a role grants nothing')
  const foreign = await a.must<{ items: unknown[] }>('GET', '/v1/congresses', { token: ofA.key })
  t.match(foreign.items, [{ id: a.id }])
  t.equal(foreign.items.length, 1, 'lists hold nothing else')
})

test('foreign objects are answered like unknown ones', async (t) => {
  const service = await openTestService(t)
  const [a, b] = [await openCongress(service), await openCongress(service)]
  const account = await makeServiceAccount(a)
  await hold(service, account, 'observer', { congressId: a.id })
  const { key } = await makeKey(a, account, { roles: ['observer'] })
  const election = await b.createElection('committee', 3)
  const unknownId = '0192f3a4-5b6c-7d8e-9f01-23456789abcd'
  const at = async (path: string) => {
    const { status, headers, body } = await service.request<object>('GET', path, { token: key })
    return { status, headers: { ...headers, date: '' }, body: { ...body, instance: '' } }
  }
  for (const [path, id] of [
    ['congresses', b.id],
    ['elections', election],
    ['people', b.idOf('Đỗ Quang Huy')],
  ] as const) {
    const foreign = await at(`/v1/${path}/${id}`)
    t.equal(foreign.status, 404)
    t.same(foreign, await at(`/v1/${path}/${unknownId}`), path)
  }
})

test('a key acts in its own roles only, whatever other roles its account holds', async (t) => {
  const { service, stage } = await openStage(t)
  const account = await makeServiceAccount(stage)
  await hold(service, account, 'observer', { congressId: stage.id })
  await hold(service, account, 'board-member', { congressId: stage.id })
  const watching = await makeKey(stage, account, { roles: ['observer'] })
  const typing = await makeKey(stage, account, { roles: ['board-member'] })
  const entry = `/v1/ballot-batches/${stage.batches.sheet}/entries/first`
  const ballots = `/v1/ballot-batches/${stage.batches.open}/entries/first/ballots`
  const body = { from: 2, ballots: [{ struck: [stage.idOf(NAMES[0]!)] }] }
  t.equal(await asking(service, watching.key, ballots, 'POST', body), '403 role-missing')
  t.equal(await asking(service, watching.key, entry), '403 role-missing')
  t.equal(await asking(service, typing.key, entry), '200')
  const people = `/v1/congresses/${stage.id}/people`
  const person = { fullName: 'Lý Thị Hồng Nhung', birthYear: 1980, membership: 'official', unit: 'Phòng Kế hoạch' }
  t.equal(await asking(service, typing.key, people, 'POST', person), '403 role-missing')
})

test('a key never administers, even if its account was granted such a role', async (t) => {
  const service = await openTestService(t)
  const congress = await openCongress(service)
  const account = await makeServiceAccount(congress)
  await hold(service, account, 'system-administrator', {})
  await hold(service, account, 'organisation-administrator', { organisationId: congress.organisationId })
  await hold(service, account, 'board-head', { congressId: congress.id })
  const { key } = await makeKey(congress, account, { roles: ['observer', 'board-member', 'secretary'] })
  t.equal(await asking(service, key, `/v1/congresses/${congress.id}`), '404 congress-unknown')
  const list = await congress.must<{ items: unknown[] }>('GET', '/v1/congresses', { token: key })
  t.same(list.items, [])
  const body = { username: 'may-khac', displayName: 'Máy khác', organisationId: congress.organisationId }
  t.equal(await asking(service, key, '/v1/service-accounts', 'POST', body), '422 organisation-unknown')
})

test('a key gives its account no other way to sign in', async (t) => {
  const service = await openTestService(t)
  const congress = await openCongress(service)
  const account = await makeServiceAccount(congress)
  await hold(service, account, 'observer', { congressId: congress.id })
  const { key } = await makeKey(congress, account, { roles: ['observer'] })
  const password = plant('bi-mat-thu: phượng nở đỏ góc sân', 'a password')
  const ask = (path: string, body: object) => asking(service, key, path, 'POST', body)
  t.equal(await ask('/v1/account/password', { current: password, password }), '422 account-of-service')
  t.equal(await ask('/v1/account/second-factor', { password }), '422 account-of-service')
  t.equal(await ask('/v1/sessions', { username: 'may-quet.so-1', password }), '401 sign-in-failed')
})

test('a role revoked from the account is lost to its keys immediately', async (t) => {
  const service = await openTestService(t)
  const congress = await openCongress(service)
  const { key } = await makeKey(congress, await makeServiceAccount(congress, 'may-chieu'), { roles: ['observer'] })
  const people = `/v1/congresses/${congress.id}/people`
  t.equal(await asking(service, key, people), '404 congress-unknown')
  const body = { username: 'may-chieu', role: 'observer' }
  const grant = await congress.must<{ id: string }>('POST', `/v1/congresses/${congress.id}/role-grants`, { body })
  t.equal(await asking(service, key, people), '200')
  await congress.must('POST', `/v1/role-grants/${grant.id}/revocation`, { body: { reason: 'Không dùng nữa.' } })
  t.equal(await asking(service, key, people), '404 congress-unknown')
})

/** Acts that record a vote of the meeting or its end: each needs a person's session. */
const OF_PERSONS = [
  'PUT /v1/congresses/{id}/counting-board',
  'POST /v1/congresses/{id}/cancellation',
  'POST /v1/rounds/{id}/candidate-list/approval',
  'PUT /v1/rounds/{id}/opinion-vote',
  'POST /v1/rounds/{id}/opinion-vote/cancellation',
  'POST /v1/rounds/{id}/decisions',
  'POST /v1/rounds/{id}/seat-refusals',
]

/** Whether a body holds a show of hands. */
const holdsVote = ({ components }: Document, schema: Schema | undefined): boolean => {
  const text = JSON.stringify(schema ?? {})
  const parts = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name = '']) => components.schemas[name])
  return /"(?:against|neither)":/.test(text) || parts.some((part) => holdsVote({ components } as Document, part))
}

test('a key records no vote of the meeting: each such act of its roles needs a person who has signed in', async (t) => {
  const { service, stage, document, writing, walk } = await openWalker(t)
  const account = await makeServiceAccount(stage)
  const roles = SERVICE_ROLES
  // The examples are on the stage and in meetings beside it.
  const { rows } = await withClient(service.connection, (client) =>
    client.query<{ id: string }>('select id from congress'),
  )
  for (const { id: congressId } of rows) {
    for (const role of roles) await hold(service, account, role, { congressId })
  }
  const { key } = await makeKey(stage, account, { roles })
  const mayCall = ({ operation }: Described): boolean => roles.some((role) => operation['x-roles']?.includes(role))
  const voting = writing.filter((described) => mayCall(described) && holdsVote(document, described.bodySchema))
  const proposals = voting.filter(({ name }) => !OF_PERSONS.includes(name)).map(({ name }) => name)
  const several = ['POST /v1/congresses/{id}/plans', 'POST /v1/elections/{id}/listed-rounds']
  t.same([...proposals].sort(), several, 'their boards and approvals, if they have any, go through the same use cases')
  const tried: string[] = []
  const complaints = await walk(
    writing.filter(({ name }) => OF_PERSONS.includes(name)),
    async ({ name, method }, { address, headers, body }) => {
      tried.push(name)
      const answer = await service.request<{ code?: string }>(method, address, { token: key, headers, body })
      return answer.body.code === 'sign-in-needed' ? [] : [`${name}: ${answer.status} ${answer.body.code}`]
    },
  )
  t.same(complaints, [])
  t.same(tried.sort(), [...OF_PERSONS].sort())
})
