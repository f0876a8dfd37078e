import { test } from 'tap'
import { as, openWithPlayers } from '../support/players.ts'
import { eventsOf } from './support/audit-log.ts'
import { ANH, type Cast, HEAD, MAI, openCast } from './support/cast.ts'
import { expectRefusals, type Refused } from './support/refusals.ts'
import { NAMES } from './support/stage.ts'

interface Stack {
  readonly id: string
  readonly size: number
  readonly entries: readonly { readonly slot: string; readonly papers: number | null }[]
}

/** A stack said to have three ballots, in a round with 22 returned; Mai and Anh type, Huy is the head. */
const openStack = async (cast: Cast) => {
  const { must, createElection, openRound, startCount, addPeople } = cast
  await cast.enlist('truong.ban', 'board-head', HEAD)
  await cast.enlist('mai', 'board-member', MAI)
  await cast.enlist('anh', 'board-member', ANH)
  await cast.enlist('kiem.tra', 'auditor')
  await cast.enlist('quan.sat', 'observer')
  await addPeople(...NAMES)
  const { id } = await openRound(await createElection('delegates', 1))
  await startCount(id, { names: NAMES, returned: 22 })
  const body = { size: 3 }
  const stack = await must<Stack>('POST', `/v1/rounds/${id}/ballot-batches`, { ...as('truong.ban'), body })
  const address = `/v1/ballot-batches/${stack.id}`
  const struck = { struck: [cast.idOf(NAMES[0]!)] }
  return {
    address,
    id: stack.id,
    type: (who: string, slot: string, from: number, count: number) =>
      must('POST', `${address}/entries/${slot}/ballots`, {
        ...as(who),
        body: { from, ballots: Array.from({ length: count }, () => struck) },
      }),
    tell: (who: string, slot: string, papers: number) =>
      must<Stack>('POST', `${address}/entries/${slot}/paper-count`, { ...as(who), body: { papers } }),
    finish: (who: string, slot: string) => must('POST', `${address}/entries/${slot}/finalisation`, as(who)),
    resize: async (size: number) => {
      const headers = { 'if-match': await cast.tagOf(address) }
      const correction = { size, label: null, reason: 'Đếm lại tập.' }
      return must<Stack>('PUT', address, { ...as('truong.ban'), headers, body: correction })
    },
    toldTo: async (who: string) => {
      const { entries } = await must<Stack>('GET', address, as(who))
      return entries.map(({ papers }) => papers)
    },
    refusal: (
      who: string,
      slot: string,
      act: string,
      status: number,
      code: Refused['code'],
      body?: object,
    ): Refused => ({
      what: `${act} of ${slot} by ${who}`,
      method: 'POST',
      path: `${address}/entries/${slot}/${act}`,
      options: { ...as(who), ...(body ? { body } : {}) },
      status,
      code,
    }),
  }
}

const open = async (t: Parameters<typeof openWithPlayers>[0]) => {
  const service = await openWithPlayers(t)
  const cast = await openCast(service, { entries: 2 })
  return { service, cast, ...(await openStack(cast)) }
}

test('fewer papers than the stack is said to have: the head corrects its size, and the entry is finished', async (t) => {
  const { service, cast, id, type, tell, finish, resize, toldTo, refusal } = await open(t)
  await type('mai', 'first', 1, 2)
  const [event, ...others] = await eventsOf(service, async () => {
    t.match(
      await tell('mai', 'first', 2),
      { size: 3, entries: [{ papers: 2 }, { papers: null }] },
      'the typist sees it',
    )
  })
  t.same(others, [])
  t.match(event, {
    log_id: cast.id,
    action: 'entry.papers-counted',
    object_id: id,
    role: 'board-member',
    before: { slot: 'first', papers: null },
    after: { slot: 'first', papers: 2 },
  })
  t.same(await toldTo('truong.ban'), [2, null], 'the head sees it')
  for (const who of ['anh', 'kiem.tra', 'quan.sat']) t.same(await toldTo(who), [null, null], `${who} does not`)
  await expectRefusals(t, service, [refusal('mai', 'first', 'finalisation', 409, 'papers-differ')])
  t.match(await resize(2), { entries: [{ papers: 2 }, { papers: null }] })
  t.match(await finish('mai', 'first'), { state: 'final' })
  t.same(await toldTo('truong.ban'), [null, null], 'a finished entry waits for nothing')
  await type('anh', 'second', 1, 2)
  t.match(await finish('anh', 'second'), { state: 'final' })
})

test('more papers than the stack is said to have: nothing is finished until they are counted', async (t) => {
  const { service, type, tell, finish, toldTo, refusal } = await open(t)
  await type('mai', 'first', 1, 3)
  await tell('mai', 'first', 4)
  await expectRefusals(t, service, [refusal('mai', 'first', 'finalisation', 409, 'papers-differ')])
  t.same(await toldTo('truong.ban'), [4, null])
  await tell('mai', 'first', 3)
  t.match(await finish('mai', 'first'), { state: 'final' }, 'the typist has counted again')
  await expectRefusals(t, service, [refusal('mai', 'first', 'paper-count', 409, 'entry-final', { papers: 4 })])
})

test('two typists who count differently both wait until each number is the size', async (t) => {
  const { service, type, tell, finish, resize, refusal } = await open(t)
  await type('mai', 'first', 1, 3)
  await type('anh', 'second', 1, 3)
  await tell('mai', 'first', 4)
  await tell('anh', 'second', 5)
  await resize(4)
  await type('anh', 'second', 4, 1)
  await expectRefusals(t, service, [refusal('anh', 'second', 'finalisation', 409, 'papers-differ')])
  await tell('anh', 'second', 4)
  t.match(await finish('anh', 'second'), { state: 'final' })
  await type('mai', 'first', 4, 1)
  t.match(await finish('mai', 'first'), { state: 'final' })
})

test('a stack can be counted before anything is typed, and the first to do so is its typist', async (t) => {
  const { service, cast, address, tell, toldTo, refusal } = await open(t)
  const body = { papers: 0 }
  const [event] = await eventsOf(service, () => tell('mai', 'first', 0))
  t.same(await toldTo('truong.ban'), [0, null], 'no paper at all')
  const { entries } = await cast.must<{ entries: object[] }>('GET', address, as('truong.ban'))
  t.match(entries[0], { typist: { displayName: MAI }, begunAt: event!.at.toISOString() })
  await expectRefusals(t, service, [
    refusal('mai', 'second', 'paper-count', 409, 'entered-before', body),
    refusal('anh', 'first', 'paper-count', 403, 'entry-of-another', body),
    refusal('truong.ban', 'first', 'paper-count', 403, 'entry-of-another', body),
    refusal('kiem.tra', 'first', 'paper-count', 403, 'role-missing', body),
    refusal('mai', 'third', 'paper-count', 404, 'entry-unknown', body),
  ])
  for (const papers of [-1, 1.5, '2', null]) {
    const refused = refusal('mai', 'first', 'paper-count', 400, 'body-invalid', { papers })
    await expectRefusals(t, service, [{ ...refused, pointer: '/papers' }])
  }
})

test('the number stays with the entry when it is handed over, and ends with the stack', async (t) => {
  const { service, cast, address, type, tell, toldTo, refusal } = await open(t)
  await type('mai', 'first', 1, 3)
  await tell('mai', 'first', 4)
  const { items } = await cast.must<{ items: { username: string; accountId: string }[] }>('GET', cast.grants)
  const accountId = items.find(({ username }) => username === 'anh')!.accountId
  const handOver = { accountId, reason: 'Đồng chí nhập phiếu phải ra ngoài.' }
  await cast.must('POST', `${address}/entries/first/hand-over`, { ...as('truong.ban'), body: handOver })
  t.same(await toldTo('anh'), [4, null])
  t.same(await toldTo('mai'), [null, null])
  await expectRefusals(t, service, [refusal('anh', 'first', 'finalisation', 409, 'papers-differ')])
  const headers = { 'if-match': await cast.tagOf(address) }
  const options = { ...as('truong.ban'), headers, body: { reason: 'Lập lại tập.' } }
  await cast.must('POST', `${address}/cancellation`, options)
  t.same(await toldTo('truong.ban'), [null, null])
  await expectRefusals(t, service, [refusal('anh', 'first', 'paper-count', 409, 'entry-closed', { papers: 3 })])
})
