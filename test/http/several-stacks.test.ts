import { type Test, test } from 'tap'
import { as, openWithPlayers } from '../support/players.ts'
import { eventsOfCongress, expectReplays } from '../support/replayed.ts'
import { ANH, HEAD, MAI, openCast } from './support/cast.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phạm Thu Hà']

/** A round with 22 ballots back and no stack, and people who type. */
const openHall = async (t: Test) => {
  const service = await openWithPlayers(t)
  const cast = await openCast(service, { entries: 2 })
  await cast.enlist('truong.ban', 'board-head', HEAD)
  await cast.enlist('mai', 'board-member', MAI)
  await cast.enlist('anh', 'board-member', ANH)
  await cast.addPeople(...NAMES)
  const { id } = await cast.openRound(await cast.createElection('delegates', 2))
  await cast.proposeList(id, NAMES)
  await cast.approveList(id)
  await cast.handOut(id, 22)
  await cast.openBox(id, 22)
  const round = `/v1/rounds/${id}`
  const stacks = (...sizes: readonly number[]) => ({
    ...as('truong.ban'),
    body: { batches: sizes.map((size, index) => ({ size, label: `Tập ${index + 1}` })) },
  })
  const sheet = (batch: number, valid: number, votes = valid) => ({
    batch,
    valid,
    invalid: {},
    names: NAMES.map((name, index) => ({ personId: cast.idOf(name), votes: index === 2 ? 0 : votes })),
  })
  const sheets = (username: string, slot: string, finish: boolean, ...rows: readonly object[]) => ({
    ...as(username),
    body: { slot, sheets: rows, finish },
  })
  const actions = async () => (await eventsOfCongress(service, cast.id)).map(({ action }) => action)
  const batches = async () =>
    (await cast.must<{ items: { id: string; standing: string }[] }>('GET', `${round}/ballot-batches`, as('truong.ban')))
      .items
  return { service, cast, round, stacks, sheet, sheets, actions, batches }
}

test('stacks are created together or not at all, numbered in the order of the list', async (t) => {
  const { cast, round, stacks, batches } = await openHall(t)
  const refused = await cast.refused('POST', `${round}/ballot-batch-additions`, stacks(10, 13, 14))
  t.match(refused, {
    code: 'batch-larger-than-returned',
    errors: [{ pointer: '/batches/1/size' }, { pointer: '/batches/2/size' }],
  })
  t.same(await batches(), [])
  const { items } = await cast.must<{ items: object[] }>('POST', `${round}/ballot-batch-additions`, stacks(10, 12))
  t.match(items, [
    { number: 1, size: 10, label: 'Tập 1', standing: 'typing' },
    { number: 2, size: 12, label: 'Tập 2', standing: 'typing' },
  ])
})

test('sheets of several stacks are entered and finished together, blind to each other, and every refused row is named', async (t) => {
  const { service, cast, round, stacks, sheet, sheets, actions, batches } = await openHall(t)
  await cast.must('POST', `${round}/ballot-batch-additions`, stacks(10, 12))
  const path = `${round}/tally-sheet-additions`
  const before = await actions()
  const wrong = sheets('mai', 'first', true, sheet(1, 10), sheet(2, 12, 13), sheet(3, 1), sheet(1, 10))
  t.match(await cast.refused('POST', path, wrong), {
    code: 'sheet-not-balanced',
    detail: /số 2 \(Tập 2\)/,
    errors: [
      { pointer: '/sheets/1', code: 'sheet-not-balanced' },
      { pointer: '/sheets/2', code: 'batch-unknown' },
      { pointer: '/sheets/3', code: 'entry-final' },
    ],
  })
  t.same(await actions(), before, 'nothing is recorded')
  const { items } = await cast.must<{ items: object[] }>(
    'POST',
    path,
    sheets('mai', 'first', true, sheet(2, 12), sheet(1, 10)),
  )
  t.match(items, [
    { batch: 2, finished: true, valid: 12, findings: [] },
    { batch: 1, finished: true, valid: 10 },
  ])
  t.same((await actions()).slice(before.length), [
    'sheet.entered',
    'entry.finalised',
    'sheet.entered',
    'entry.finalised',
  ])
  const own = await cast.refused('POST', path, sheets('mai', 'second', false, sheet(1, 10)))
  t.match(own, { code: 'entered-before', errors: [{ pointer: '/sheets/0' }] })
  const [one] = await batches()
  const first = `/v1/ballot-batches/${one!.id}/entries/first/tally-sheet`
  t.match(await cast.refused('GET', first, as('truong.ban')), { code: 'entries-blind' })

  await cast.must('POST', path, sheets('anh', 'second', false, sheet(1, 10), sheet(2, 12)))
  const finishing = (...numbers: readonly number[]) => ({ ...as('anh'), body: { slot: 'second', batches: numbers } })
  const unknown = await cast.refused('POST', `${round}/entry-finalisations`, finishing(1, 9))
  t.match(unknown, { errors: [{ pointer: '/batches/1', code: 'batch-unknown' }] })
  await cast.must('POST', `${round}/entry-finalisations`, finishing(1, 2))
  t.same(
    (await batches()).map(({ standing }) => standing),
    ['ready', 'ready'],
  )
  await expectReplays(service)
})

test('the begun entries of a typist who leaves go to another member of the board together', async (t) => {
  const { cast, round, stacks, sheet, sheets } = await openHall(t)
  await cast.must('POST', `${round}/ballot-batch-additions`, stacks(10, 12))
  await cast.must('POST', `${round}/tally-sheet-additions`, sheets('mai', 'first', false, sheet(1, 10), sheet(2, 12)))
  const { items } = await cast.must<{ items: { username: string; accountId: string }[] }>('GET', cast.grants)
  const accountId = items.find(({ username }) => username === 'anh')?.accountId
  const handing = (...numbers: readonly number[]) => ({
    ...as('truong.ban'),
    body: {
      accountId,
      reason: 'Đồng chí nhập phiếu phải ra ngoài.',
      entries: numbers.map((batch) => ({ batch, slot: 'first' })),
    },
  })
  const path = `${round}/entry-hand-overs`
  t.match(await cast.refused('POST', path, handing(1, 3)), { errors: [{ pointer: '/entries/1' }] })
  t.match(await cast.must('POST', path, handing(1, 2)), { items: [{ entered: null }, { entered: null }] })
  const finishing = { ...as('anh'), body: { slot: 'first', batches: [1, 2] } }
  t.match(await cast.must('POST', `${round}/entry-finalisations`, finishing), {
    items: [{ state: 'final' }, { state: 'final' }],
  })
})
