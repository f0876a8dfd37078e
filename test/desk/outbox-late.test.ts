import { test } from 'tap'
import { entryIdOf } from '../../src/desk/outbox/plan.ts'
import type { BallotStore } from '../../src/desk/outbox/tools.ts'
import { fakeService, handClock, memoryStore, openWindow, PLACE, refusal } from './support/outbox-world.ts'

const ballot = (...struck: string[]) => ({ struck })

/** A window on a store whose next answer may be late; its change is on the disk already. */
const setUp = async () => {
  const [time, disk, service] = [handClock(), memoryStore(), fakeService()]
  let late: Promise<void> | null = null
  const change: BallotStore['change'] = async (...asked) => {
    const [wait, done] = [late, disk.store.change(...asked)]
    late = null
    await wait
    return done
  }
  const world = { store: { ...disk.store, change }, api: { ...service.api }, clock: time.clock }
  const window = openWindow(world)
  await window.queue.open()
  const delay = (): (() => void) => {
    const { promise, resolve } = Promise.withResolvers<void>()
    late = promise
    return resolve
  }
  return { ...time, ...disk, ...service, ...window, world, delay }
}

const shownIn = ({ entry }: Pick<ReturnType<typeof openWindow>, 'entry'>): string =>
  entry.ballots.value.map(({ number, where, ballot: { struck } }) => `${number} ${struck} ${where}`).join(', ')

test('an entry is not finished without the ballot that is being kept', async (t) => {
  const { entry, delay, log, queue, ballots } = await setUp()
  let arrive = delay()
  const taking = entry.take([ballot('a')])
  const finishing = entry.finish()
  arrive()
  t.equal(await taking, null)
  t.equal((await finishing).ok, true)
  t.same(
    log.map((line) => line.replace(/ .*/, '')),
    ['enter', 'finish'],
  )
  t.comment('nor is the work on it ended')
  arrive = delay()
  const taken = entry.take([ballot('b')])
  const settled = queue.settled()
  arrive()
  await Promise.all([taken, settled])
  t.equal(ballots.size, 2)
})

test('an entry is not finished by a window that knows nothing of unsent ballots', async (t) => {
  const { entry, world, log, fill } = await setUp()
  const second = openWindow(world, 'second')
  await second.queue.open()
  await second.entry.take([ballot('a')])
  t.match(await entry.finish(), { ok: false, failure: { code: 'elsewhere' } }, 'the other one took over unnoticed')
  fill(true)
  const third = openWindow(world, 'third')
  await third.queue.open()
  t.match(await third.entry.finish(), { ok: false, failure: { code: 'cannot-keep' } })
  t.same(log, [])
})

test('of two corrections only the second is sent, if it was kept before the first was begun', async (t) => {
  const { entry, delay, log, sender, queue, ballots } = await setUp()
  await entry.take([ballot('a')])
  await queue.settled()
  sender.value = null
  await entry.correct(1, ballot('b'))
  const arrive = delay()
  const correcting = entry.correct(1, ballot('c'))
  sender.value = PLACE.accountId
  await queue.wake()
  arrive()
  await correcting
  await queue.settled()
  t.same(log.slice(1), ['correct 1 1'])
  t.same(ballots.get(1), { number: 1, version: 2, ballot: ballot('c'), removed: false })
})

test('an answer about the session of another person stops nothing after the owner has signed in', async (t) => {
  const { entry, world, failures, sender, queue, log, state } = await setUp()
  await entry.take([ballot('a')])
  await queue.settled()
  const late = Promise.withResolvers<void>()
  const { whoAmI } = world.api
  world.api.whoAmI = async () => {
    const answer = await whoAmI()
    await late.promise
    return answer
  }
  state.account = 'anh'
  failures.push(refusal(403, 'forbidden'))
  await entry.take([ballot('b')])
  const settled = queue.settled()
  await new Promise(setImmediate)
  state.account = PLACE.accountId
  sender.value = null
  sender.value = PLACE.accountId
  late.resolve()
  await settled
  await queue.settled()
  t.equal(entry.status.value.needsSignIn, false)
  t.equal(entry.status.value.refused, null, 'the request went in the session of the other one')
  t.equal(entry.status.value.unsent, 0)
  failures.push(refusal(403, 'forbidden'), refusal(403, 'forbidden'))
  log.length = 0
  await entry.take([ballot('c')])
  await queue.settled()
  t.equal(log.length, 2)
  t.equal(entry.status.value.refused?.code, 'forbidden')
})

test('a window that only shows an entry shows every ballot that the other one has sent, and knows when the service is back', async (t) => {
  const { entry, world, failures, queue, later, state } = await setUp()
  const second = openWindow(world, 'second', () => true)
  await second.queue.open()
  await entry.take([ballot('a')])
  second.hear()
  await new Promise(setImmediate)
  t.equal(shownIn(second), '1 a waiting')
  await queue.settled()
  state.isAway = true
  second.hear(entryIdOf(PLACE))
  await new Promise(setImmediate)
  state.isAway = false
  second.hear(entryIdOf(PLACE))
  await new Promise(setImmediate)
  t.equal(shownIn(second), '1 a sent', 'after a reading that failed')
  await entry.correct(1, ballot('b'))
  await queue.settled()
  second.hear(entryIdOf(PLACE))
  await new Promise(setImmediate)
  t.equal(shownIn(second), '1 b sent')

  failures.push('lost')
  await entry.take([ballot('c')])
  await queue.settled()
  t.not(entry.status.value.awaySince, null)
  const third = openWindow(world, 'third')
  await third.queue.open()
  await third.queue.settled()
  later(1_000)
  await queue.wake()
  await queue.wake()
  t.equal(entry.status.value.awaySince, null)
  t.equal(entry.status.value.elsewhere, true)
})
