import { test } from 'tap'
import type { ProblemCode } from '../../src/http/problems/catalogue.ts'
import { withClient } from '../support/database.ts'
import { as, openWithPlayers } from '../support/players.ts'
import { eventsOf } from './support/audit-log.ts'
import { ANH, type Cast, HEAD, MAI, openCast } from './support/cast.ts'
import { expectRefusals, type Refused } from './support/refusals.ts'
import { NAMES } from './support/stage.ts'

const WHY = { reason: 'Đồng chí nhập phiếu phải ra ngoài.' }

/** A round that is being counted, its board with accounts: Mai and Anh type, Huy is the head. */
const openCount = async (cast: Cast) => {
  const { must, createElection, openRound, proposeList, approveList, handOut, openBox, addPeople } = cast
  await cast.enlist('truong.ban', 'board-head', HEAD)
  await cast.enlist('mai', 'board-member', MAI)
  await cast.enlist('anh', 'board-member', ANH)
  await cast.enlist('kiem.tra', 'auditor')
  await addPeople(...NAMES)
  const { id } = await openRound(await createElection('delegates', 1))
  await proposeList(id, NAMES)
  await approveList(id)
  await handOut(id, 22)
  await openBox(id, 22)
  const batch = async (mode: 'ballots' | 'tally-sheet') => {
    const body = { mode, size: 2 }
    const options = { ...as('truong.ban'), body }
    return (await must<{ id: string }>('POST', `/v1/rounds/${id}/ballot-batches`, options)).id
  }
  return { roundId: id, batch }
}

const ballots = (cast: Cast) => ({ ballots: [{ struck: [cast.idOf(NAMES[0]!)] }] })
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
  await cast.must('POST', `${entry}/ballots`, { ...as('mai'), body: ballots(cast) })
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
  for (const username of ['mai', 'truong.ban', 'kiem.tra']) {
    for (const path of [entry, `${entry}/ballots`, `${entry}/ballots/1`, `${paper}/tally-sheet`]) {
      t.equal((await service.request('GET', path, as(username))).status, 200, `${username} reads ${path}`)
    }
  }
  const list = await service.request<{ items: object[] }>('GET', `/v1/rounds/${roundId}/ballot-batches`, as('anh'))
  const shown = ['cancelled', 'id', 'label', 'mode', 'number', 'roundId', 'size', 'version']
  for (const item of list.body.items)
    t.same(Object.keys(item).sort(), shown, 'a list of batches says nothing of progress')
  t.equal((await service.request('GET', `/v1/rounds/${roundId}/tally`, as('mai'))).status, 403)
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
  t.match(await must('POST', `${entry}/ballots`, { ...as('anh'), body: ballots(cast) }), { entered: 2 })
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

test('a head who corrects another typist’s entry counts as a typist of it', async (t) => {
  const service = await openWithPlayers(t)
  const cast = await openCast(service)
  const { batch } = await openCount(cast)
  const { items } = await cast.must<{ items: { username: string; accountId: string }[] }>('GET', cast.grants)
  const accountOf = (name: string) => items.find(({ username }) => username === name)!.accountId
  const [typed, counted] = [await batch('ballots'), await batch('tally-sheet')]
  const first = { 'if-none-match': '*' }
  const tag = { 'if-match': '"1"' }
  const [entry, paper] = [typed, counted].map((id) => `/v1/ballot-batches/${id}/entries/first`)
  await cast.must('POST', `${entry}/ballots`, { ...as('mai'), body: ballots(cast) })
  await cast.must('PUT', `${paper}/tally-sheet`, { ...as('mai'), headers: first, body: sheet(cast) })
  const typists = (id: string) =>
    withClient(service.connection, async (client) => {
      const text = 'select account_id from entry_typist where batch_id = $1 order by 1'
      return (await client.query<{ account_id: string }>(text, [id])).rows.map(({ account_id }) => account_id)
    })
  t.same([await typists(typed), await typists(counted)], [[accountOf('mai')], [accountOf('mai')]])
  const correction = { struck: [], reason: 'Nhập nhầm tên bị gạch.' }
  await cast.must('PUT', `${entry}/ballots/1`, { ...as('truong.ban'), headers: tag, body: correction })
  const corrected = { ...sheet(cast), reason: 'Cộng nhầm.' }
  await cast.must('PUT', `${paper}/tally-sheet`, { ...as('truong.ban'), headers: tag, body: corrected })
  const both = [accountOf('mai'), accountOf('truong.ban')].sort()
  t.same([await typists(typed), await typists(counted)], [both, both])
  t.match(await cast.must('POST', `${entry}/ballots`, { ...as('mai'), body: ballots(cast) }), { entered: 2 })
  t.match(await cast.must('GET', paper!, as('mai')), { entered: 2 }, 'it stays the entry of who began it')
})
