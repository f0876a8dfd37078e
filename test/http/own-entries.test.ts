import { test } from 'tap'
import type { ProblemCode } from '../../src/http/problems/catalogue.ts'
import { as, openWithPlayers } from '../support/players.ts'
import { eventsOf } from './support/audit-log.ts'
import { ANH, type Cast, HEAD, MAI, openCast } from './support/cast.ts'
import { expectRefusals, type Refused } from './support/refusals.ts'
import { NAMES } from './support/stage.ts'

const WHY = { reason: 'Đồng chí nhập phiếu phải ra ngoài.' }

/** A round that is being counted, its board with accounts: Mai and Anh type, Huy is the head. */
const openCount = async (cast: Cast) => {
  const { must, createElection, openRound, startCount, addPeople } = cast
  await cast.enlist('truong.ban', 'board-head', HEAD)
  await cast.enlist('mai', 'board-member', MAI)
  await cast.enlist('anh', 'board-member', ANH)
  await cast.enlist('kiem.tra', 'auditor')
  await addPeople(...NAMES)
  const { id } = await openRound(await createElection('delegates', 1))
  await startCount(id, { names: NAMES, returned: 22 })
  const batch = async (mode: 'ballots' | 'tally-sheet') => {
    const body = { mode, size: 2 }
    const options = { ...as('truong.ban'), body }
    return (await must<{ id: string }>('POST', `/v1/rounds/${id}/ballot-batches`, options)).id
  }
  return { roundId: id, batch }
}

const ballots = (cast: Cast, from = 1) => ({ from, ballots: [{ struck: [cast.idOf(NAMES[0]!)] }] })
const sheet = (cast: Cast) => ({
  valid: 2,
  invalid: {},
  names: NAMES.map((name) => ({ personId: cast.idOf(name), votes: 1 })),
})

test('a member of the board sees and changes own entries only', async (t) => {
  const service = await openWithPlayers(t)
  const cast = await openCast(service)
  const { batch, roundId } = await openCount(cast)
  const entry = `/v1/ballot-batches/${await batch('ballots')}/entries/first`
  const paper = `/v1/ballot-batches/${await batch('tally-sheet')}/entries/first`
  t.match(
    await cast.must('GET', entry, as('anh')),
    { state: 'open', entered: 0 },
    'what nobody has begun is open to all',
  )
  const typed = await service.request('POST', `${entry}/ballots`, { ...as('mai'), body: ballots(cast) })
  t.match(
    typed.headers['audit-receipt'],
    /^log="[^"]+", leaf="[0-9a-f]{64}"$/,
    'no number that would count what others type',
  )
  const first = { 'if-none-match': '*' }
  await cast.must('PUT', `${paper}/tally-sheet`, { ...as('mai'), headers: first, body: sheet(cast) })
  const refused = (method: string, path: string, more: object = {}): Refused => ({
    what: `${method} ${path.split('/first')[1]}`,
    method,
    path,
    options: { ...as('anh'), ...more },
    status: 403,
    code: 'entry-of-another',
  })
  const tag = { 'if-match': '"1"' }
  await expectRefusals(t, service, [
    refused('GET', entry),
    refused('GET', `${entry}/ballots`),
    refused('GET', `${entry}/ballots/1`),
    refused('GET', `${entry}/ballots/77`),
    refused('GET', paper),
    refused('GET', `${paper}/tally-sheet`),
    refused('POST', `${entry}/ballots`, { body: ballots(cast) }),
    refused('PUT', `${entry}/ballots/1`, { headers: tag, body: { struck: [], reason: 'Nhập nhầm.' } }),
    refused('PUT', `${paper}/tally-sheet`, { headers: tag, body: { ...sheet(cast), reason: 'Cộng nhầm.' } }),
    refused('POST', `${entry}/finalisation`),
    refused('POST', `${paper}/finalisation`),
  ])
  const inside = [`${entry}/ballots`, `${entry}/ballots/1`, `${paper}/tally-sheet`]
  for (const path of [entry, ...inside]) {
    t.equal((await service.request('GET', path, as('mai'))).status, 200, `the typist reads ${path}`)
  }
  for (const username of ['truong.ban', 'kiem.tra']) {
    t.match(
      await cast.must('GET', entry, as(username)),
      { state: 'open', manner: null, entered: null, next: null },
      `${username} sees the state and nothing else`,
    )
    for (const path of inside) {
      const { status, body } = await service.request<{ code: string }>('GET', path, as(username))
      t.same([status, body.code], [409, 'entries-blind'], `${username} waits for ${path}`)
    }
  }
  const list = await service.request<{ items: { entries: object[] }[] }>(
    'GET',
    `/v1/rounds/${roundId}/ballot-batches`,
    as('anh'),
  )
  const shown = [
    'cancelled',
    'entries',
    'id',
    'label',
    'mode',
    'number',
    'roundId',
    'sameLabel',
    'size',
    'standing',
    'version',
  ]
  const ofEntry = ['begunAt', 'finishedAt', 'free', 'own', 'papers', 'slot', 'state', 'typist']
  for (const item of list.body.items) {
    t.same(Object.keys(item).sort(), shown, 'a list of batches says nothing of what is typed')
    for (const entry of item.entries) t.same(Object.keys(entry).sort(), ofEntry)
    t.match(item, { entries: [{ slot: 'first', state: 'open' }], standing: 'typing' })
  }
  const tally = await service.request<{ code: string }>('GET', `/v1/rounds/${roundId}/tally`, as('mai'))
  t.same([tally.status, tally.body.code], [409, 'tally-blind'])
})

test('a stack says whose its entries are: to the head by name, to typists whether it is theirs or free, to others nothing', async (t) => {
  const service = await openWithPlayers(t)
  const cast = await openCast(service, { entries: 2 })
  const { batch, roundId } = await openCount(cast)
  await cast.enlist('quan.sat', 'observer')
  const id = await batch('ballots')
  const address = `/v1/ballot-batches/${id}`
  const seenBy = async (username: string) => {
    const { entries } = await cast.must<{ entries: object[] }>('GET', address, as(username))
    const { items } = await cast.must<{ items: { entries: object[] }[] }>(
      'GET',
      `/v1/rounds/${roundId}/ballot-batches`,
      as(username),
    )
    t.same(items[0]?.entries, entries, `the list says the same to ${username}`)
    return entries
  }
  const nobody = { typist: null, begunAt: null, finishedAt: null, papers: null }
  const open = { state: 'open', own: false, free: false, ...nobody }
  const [first, second] = [
    { slot: 'first', ...open },
    { slot: 'second', ...open },
  ]
  for (const username of ['mai', 'anh', 'truong.ban']) {
    t.same(
      await seenBy(username),
      [
        { ...first, free: true },
        { ...second, free: true },
      ],
      `${username} may begin either`,
    )
  }
  t.same(await seenBy('kiem.tra'), [first, second], 'an auditor types nothing')

  const type = (from: number) =>
    cast.must('POST', `${address}/entries/first/ballots`, { ...as('mai'), body: ballots(cast, from) })
  const [begin] = await eventsOf(service, () => type(1))
  await type(2)
  const grants = await cast.must<{ items: { username: string; accountId: string }[] }>('GET', cast.grants)
  const accountOf = (name: string) => grants.items.find(({ username }) => username === name)!.accountId
  const begunAt = begin!.at.toISOString()
  const typist = { accountId: accountOf('mai'), displayName: MAI }
  const begun = { ...first, typist, begunAt }
  t.same(await seenBy('mai'), [{ ...begun, own: true }, second], 'nobody types a stack twice')
  t.same(await seenBy('anh'), [first, { ...second, free: true }], 'another typist sees that it is taken')
  t.same(await seenBy('truong.ban'), [begun, { ...second, free: true }])
  for (const username of ['kiem.tra', 'quan.sat']) t.same(await seenBy(username), [first, second], username)

  await cast.must('POST', `${address}/entries/first/finalisation`, as('mai'))
  const final = await seenBy('truong.ban')
  t.match(final[0], { state: 'final', typist, begunAt, finishedAt: String })
  t.same(await seenBy('anh'), [
    { ...first, state: 'final' },
    { ...second, free: true },
  ])
  await cast.must('POST', `${address}/entries/first/reopening`, { ...as('truong.ban'), body: WHY })
  t.match((await seenBy('truong.ban'))[0], { state: 'open', typist, begunAt, finishedAt: null })
  const body = { accountId: accountOf('anh'), ...WHY }
  await cast.must('POST', `${address}/entries/first/hand-over`, { ...as('truong.ban'), body })
  t.match((await seenBy('truong.ban'))[0], { typist: { accountId: accountOf('anh') }, begunAt })
  t.same(await seenBy('mai'), [first, second], 'who handed an entry on types no other of the stack')
})

test('the head hands over an entry', async (t) => {
  const service = await openWithPlayers(t)
  const cast = await openCast(service)
  const { batch } = await openCount(cast)
  const { must, items } = {
    ...cast,
    ...(await cast.must<{ items: { username: string; accountId: string }[] }>('GET', cast.grants)),
  }
  const accountOf = (name: string) => items.find(({ username }) => username === name)!.accountId
  const id = await batch('ballots')
  const entry = `/v1/ballot-batches/${id}/entries/first`
  const handOver = (to: string, code: ProblemCode, status: number, by = 'truong.ban'): Refused => ({
    what: `to ${to} by ${by}`,
    method: 'POST',
    path: `${entry}/hand-over`,
    options: { ...as(by), body: { accountId: accountOf(to), ...WHY } },
    status,
    code,
  })
  await expectRefusals(t, service, [handOver('anh', 'entry-not-begun', 409)])
  await must('POST', `${entry}/ballots`, { ...as('mai'), body: ballots(cast) })
  await expectRefusals(t, service, [
    handOver('anh', 'role-missing', 403, 'mai'),
    handOver('mai', 'hand-over-to-same', 409),
    { ...handOver('kiem.tra', 'hand-over-off-board', 422), pointer: '/accountId' },
  ])
  const options = { ...as('truong.ban'), body: { accountId: accountOf('anh'), ...WHY } }
  const [event, ...others] = await eventsOf(service, () => must('POST', `${entry}/hand-over`, options))
  t.same(others, [])
  t.match(event, {
    log_id: cast.id,
    action: 'entry.handed-over',
    object_id: id,
    role: 'board-head',
    before: { slot: 'first', typist: accountOf('mai') },
    after: { slot: 'first', typist: accountOf('anh') },
    ...WHY,
  })
  const another = { method: 'GET', path: `${entry}/ballots`, options: as('mai') }
  await expectRefusals(t, service, [{ what: 'who typed before', ...another, status: 403, code: 'entry-of-another' }])
  t.match(await must('POST', `${entry}/ballots`, { ...as('anh'), body: ballots(cast, 2) }), { entered: 2 })
  t.match(await must('POST', `${entry}/finalisation`, as('anh')), { state: 'final' })
  await expectRefusals(t, service, [handOver('mai', 'entry-final', 409)])
})

test('access is refused to an account that has left the board and to a second account of the same typist', async (t) => {
  const service = await openWithPlayers(t)
  const cast = await openCast(service)
  const { batch } = await openCount(cast)
  await cast.enlist('chu.tich', 'presidium')
  await cast.account('mai.hai')
  const entry = `/v1/ballot-batches/${await batch('ballots')}/entries/first`
  await cast.must('POST', `${entry}/ballots`, { ...as('mai'), body: ballots(cast) })
  const { items } = await cast.must<{ items: { id: string; username: string }[] }>('GET', cast.grants)
  const grant = items.find(({ username }) => username === 'mai')!.id
  await cast.must('POST', `/v1/role-grants/${grant}/revocation`, { ...as('chu.tich'), body: WHY })
  t.equal((await service.request('GET', entry, as('mai'))).status, 404)
  const second = { ...as('chu.tich'), body: cast.grantOf('mai.hai', 'board-member', MAI) }
  await expectRefusals(t, service, [
    {
      what: 'a second account for somebody who has typed',
      method: 'POST',
      path: cast.grants,
      options: second,
      status: 409,
      code: 'person-typed-before',
      pointer: '/personId',
    },
  ])
  const same = { ...as('chu.tich'), body: cast.grantOf('mai', 'board-member', MAI) }
  t.match(await cast.must('POST', cast.grants, same), { username: 'mai' })
  t.match(await cast.must('GET', entry, as('mai')), { entered: 1 })
})

test('the head changes nothing in the entry of another typist, and reads it once it is final', async (t) => {
  const service = await openWithPlayers(t)
  const cast = await openCast(service)
  const { batch } = await openCount(cast)
  const [typed, counted] = [await batch('ballots'), await batch('tally-sheet')]
  const first = { 'if-none-match': '*' }
  const headers = { 'if-match': '"1"' }
  const [entry, paper] = [typed, counted].map((id) => `/v1/ballot-batches/${id}/entries/first`)
  await cast.must('POST', `${entry}/ballots`, { ...as('mai'), body: ballots(cast) })
  await cast.must('PUT', `${paper}/tally-sheet`, { ...as('mai'), headers: first, body: sheet(cast) })
  const refused = (method: string, path: string, body?: object): Refused => ({
    what: `${method} ${path}`,
    method,
    path,
    options: { ...as('truong.ban'), headers, ...(body ? { body } : {}) },
    status: 403,
    code: 'entry-of-another',
  })
  await expectRefusals(t, service, [
    refused('PUT', `${entry}/ballots/1`, { struck: [], reason: 'Nhập nhầm tên bị gạch.' }),
    refused('POST', `${entry}/ballots/1/removal`, { reason: 'Nhập thừa.' }),
    refused('PUT', `${paper}/tally-sheet`, { ...sheet(cast), reason: 'Cộng nhầm.' }),
    refused('POST', `${paper}/finalisation`),
  ])
  t.match(await cast.must('POST', `${entry}/ballots`, { ...as('mai'), body: ballots(cast, 2) }), {
    entered: 2,
    next: 3,
  })
  for (const path of [entry, paper]) await cast.must('POST', `${path}/finalisation`, as('mai'))
  for (const username of ['truong.ban', 'kiem.tra']) {
    t.match(await cast.must('GET', entry!, as(username)), { state: 'final', entered: 2 })
    for (const path of [`${entry}/ballots`, `${paper}/tally-sheet`]) {
      t.equal((await service.request('GET', path, as(username))).status, 200, `${username} reads ${path}`)
    }
  }
})
