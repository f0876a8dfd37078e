import { test } from 'tap'
import { fakeService, handClock, memoryStore, openWindow, PLACE, refusal } from './support/outbox-world.ts'

const ballot = (...struck: string[]) => ({ struck })

const setUp = async () => {
  const [time, disk, service] = [handClock(), memoryStore(), fakeService()]
  const world = { store: disk.store, api: service.api, clock: time.clock }
  const window = openWindow(world)
  const failure = await window.queue.open()
  const shown = (): string =>
    window.entry.ballots.value.map(({ number, where, ballot }) => `${number} ${ballot.struck} ${where}`).join(', ')
  return { ...time, ...disk, ...service, ...window, world, failure, shown, settled: window.queue.settled }
}

test('the newest ballot is held for ten seconds, or until the next one is begun', async (t) => {
  const { entry, log, later, queue, shown } = await setUp()
  t.equal(await entry.take([ballot('a')]), null)
  later(9_999)
  await queue.wake()
  t.same(log, [])
  later(1)
  await queue.wake()
  t.same(log, ['enter 1 1 key 2'], 'the first key is the one of finishing')
  await entry.take([ballot('b')])
  await entry.take([ballot('c'), ballot('d')])
  await queue.wake()
  t.equal(shown(), '1 a sent, 2 b sent, 3 c held, 4 d held')
  entry.release()
  await queue.settled()
  t.equal(shown(), '1 a sent, 2 b sent, 3 c sent, 4 d sent')
  t.equal(entry.status.value.unsent, 0)
})

test('a lost answer is followed by the same request, and nothing is entered twice', async (t) => {
  const { entry, log, failures, later, queue, ballots, settled } = await setUp()
  failures.push('lost', 'lost')
  await entry.take([ballot('a'), ballot('b')])
  await settled()
  t.not(entry.status.value.awaySince, null)
  await entry.take([ballot('c')])
  await settled()
  t.same(log.length, 1, 'a new ballot does not hurry a service that is away')
  later(1_000)
  await queue.settled()
  later(2_000)
  await queue.settled()
  t.same(log, ['enter 1 2 key 2', 'enter 1 2 key 2', 'enter 1 2 key 2', 'enter 3 1 key 4'])
  t.equal(ballots.size, 3)
  t.equal(entry.status.value.awaySince, null)
})

test('an answer that is older than what is known already hides no ballot and no correction', async (t) => {
  const { entry, queue, state, settled, shown } = await setUp()
  const late = Promise.withResolvers<void>()
  state.reading = late.promise
  const opened = queue.open()
  await entry.take([ballot('a'), ballot('b')])
  await settled()
  await entry.correct(1, ballot('c'))
  await settled()
  late.resolve()
  t.equal(await opened, null)
  t.equal(shown(), '1 c sent, 2 b sent')
  t.equal(entry.status.value.next, 3)
})

test('a correction whose answer was lost is recognised by the newest version', async (t) => {
  const { entry, log, failures, queue, ballots, settled, kept } = await setUp()
  await entry.take([ballot('a')])
  await settled()
  failures.push('lost')
  await entry.correct(1, ballot('b'))
  await settled()
  t.equal(kept().changes.length, 1)
  await queue.wake()
  t.same(log.slice(1), ['correct 1 1', 'correct 1 1'])
  t.equal(ballots.get(1)!.version, 2)
  t.equal(kept().changes.length, 0)
  failures.push('lost')
  await entry.remove(1)
  await settled()
  await queue.wake()
  t.equal(ballots.get(1)!.version, 3)
  t.equal(kept().changes.length, 0)
  t.same(entry.ballots.value, [])
})

test('a ballot that was changed on another laptop is not overwritten: the correction stays on this one', async (t) => {
  const { entry, queue, ballots, settled } = await setUp()
  await entry.take([ballot('a')])
  await settled()
  ballots.set(1, { number: 1, version: 2, ballot: ballot('x'), removed: false })
  await entry.correct(1, ballot('b'))
  await settled()
  t.equal(entry.status.value.refused?.code, 'version-stale')
  t.same(ballots.get(1)!.ballot, ballot('x'))
  t.equal(entry.status.value.unsent, 1)
  t.equal((await entry.take([ballot('c')]))?.code, 'version-stale')
  t.equal(await entry.correct(1, ballot('c')), null, 'after a look at the paper the typist corrects the new version')
  await queue.wake()
  t.same(ballots.get(1), { number: 1, version: 3, ballot: ballot('c'), removed: false })
})

test('ballots of a refused request can be corrected, and are then sent', async (t) => {
  const { entry, failures, queue, ballots, settled } = await setUp()
  failures.push(refusal(422, 'person-unknown'))
  await entry.take([ballot('a'), ballot('b')])
  await settled()
  t.equal(entry.status.value.refused?.code, 'person-unknown')
  await entry.correct(2, ballot('c'))
  await queue.settled()
  t.same(
    [...ballots.values()].map((one) => one.ballot),
    [ballot('a'), ballot('c')],
  )
  t.equal(entry.status.value.refused, null)
})

test('a ballot for which the stack has no room goes once another one is removed', async (t) => {
  const { entry, failures, log, queue, ballots, settled } = await setUp()
  await entry.take([ballot('a'), ballot('b')])
  await settled()
  failures.push(refusal(409, 'batch-overfull'))
  await entry.take([ballot('c')])
  await settled()
  t.equal(entry.status.value.refused?.code, 'batch-overfull')
  log.length = 0
  t.equal(await entry.remove(1), null)
  await queue.settled()
  t.same(
    log.map((line) => line.replace(/ key.*/, '')),
    ['remove 1 1', 'enter 3 1'],
  )
  t.equal(entry.status.value.unsent, 0)
  t.same(
    [...ballots.values()].filter(({ removed }) => !removed).map((one) => one.ballot),
    [ballot('b'), ballot('c')],
  )
})

test('ballots at numbers that were used elsewhere stay until they are deleted', async (t) => {
  const { entry, queue, ballots, settled, state, kept } = await setUp()
  state.isAway = true
  await entry.take([ballot('a')])
  await settled()
  state.isAway = false
  ballots.set(1, { number: 1, version: 1, ballot: ballot('z'), removed: false })
  await queue.wake()
  t.equal(entry.status.value.refused?.code, 'ballot-position')
  t.equal(kept().ballots.length, 1)
  t.equal(await queue.drop(), null)
  t.equal(kept().ballots.length, 0)
  t.same(
    entry.ballots.value.map((one) => one.ballot),
    [ballot('z')],
  )
  t.equal(entry.status.value.next, 2)
})

test('no ballot is sent in the session of another account', async (t) => {
  const { entry, log, sender, state, settled, queue } = await setUp()
  state.account = 'anh'
  await entry.take([ballot('a')])
  await settled()
  t.same(log, [])
  t.equal(entry.status.value.needsSignIn, true)
  sender.value = null
  state.account = PLACE.accountId
  await settled()
  t.equal(await entry.take([ballot('b')]), null, 'what is typed without a session is kept')
  sender.value = 'anh'
  await settled()
  t.same(log, [])
  sender.value = PLACE.accountId
  await queue.wake()
  await settled()
  t.same(log, ['enter 1 1 key 2', 'enter 2 1 key 3'])
})

test('a window whose entry was taken over keeps nothing more; it takes over again when the other one has gone', async (t) => {
  const { world, entry, queue, later, kept, ballots } = await setUp()
  let isThere = false
  const second = openWindow(world, 'second', () => isThere)
  t.equal(await second.queue.open(), null)
  t.equal(second.entry.status.value.elsewhere, false, 'the first did not answer in time')
  t.equal((await entry.take([ballot('a')]))?.code, 'elsewhere')
  t.equal(entry.status.value.elsewhere, true)
  t.equal(await second.entry.take([ballot('b')]), null)
  isThere = true
  const third = openWindow(world, 'third', () => isThere)
  await third.queue.open()
  t.equal(third.entry.status.value.elsewhere, true)
  await second.queue.settled()
  await second.queue.end()
  t.equal(kept().entry?.window, null)
  later(3_000)
  await queue.wake()
  t.equal(ballots.size, 1)
  t.equal([entry, third.entry].filter(({ status }) => !status.value.elsewhere).length, 1, 'one of the two types')
})

test('a window that takes over numbers its ballots after those that the other one has sent, also before it has read them', async (t) => {
  const { world, entry, settled, state, ballots, log, kept } = await setUp()
  let isThere = true
  const second = openWindow(world, 'second', () => isThere)
  await second.queue.open()
  await entry.take([ballot('a')])
  await entry.take([ballot('b')])
  await settled()
  t.equal(ballots.size, 2)
  isThere = false
  state.isAway = true
  second.hear()
  await second.queue.settled()
  t.equal(await second.entry.take([ballot('a')]), null)
  t.equal(second.entry.status.value.isBehind, true, 'its screen does not know the ballots before')
  t.same(
    kept().ballots.map(({ number }) => number),
    [3],
  )
  state.isAway = false
  second.entry.release()
  await second.queue.wake()
  t.match(log.at(-1), /^enter 3 1 /)
  t.equal(second.entry.status.value.isBehind, false)
})

test('a full disk takes nothing, and takes again when there is room', async (t) => {
  const { entry, fill, kept } = await setUp()
  fill(true)
  t.equal((await entry.take([ballot('a')]))?.code, 'cannot-keep')
  t.equal(entry.status.value.canKeep, false)
  t.same(entry.ballots.value, [])
  fill(false)
  t.equal(await entry.take([ballot('a')]), null)
  t.equal(entry.status.value.canKeep, true)
  t.equal(kept().ballots.length, 1)
})

test('an entry is finished only when everything is on the service, and a repetition is no mistake', async (t) => {
  const { entry, state, log, failures, later, waiting, ballots } = await setUp()
  /** Finishes the entry, and lets each of these pauses pass. */
  const finish = async (...pauses: readonly number[]) => {
    const finishing = entry.finish()
    for (const ms of pauses) {
      // The hold of the ballot is over, so the timers are the pause of the sender and this one.
      while (waiting() < 2) await new Promise(setImmediate)
      later(ms)
    }
    return finishing
  }
  await entry.take([ballot('a')])
  state.isAway = true
  t.match(await finish(400, 1_600), { ok: false, failure: { code: 'unanswered' } })
  state.isAway = false
  failures.push('lost', 'lost')
  log.length = 0
  await finish(400, 1_600)
  t.same(log, ['enter 1 1 key 2', 'enter 1 1 key 2', 'enter 1 1 key 2', 'finish'], 'one press is enough')
  t.equal(ballots.size, 1)
  failures.push('lost')
  t.match(await entry.finish(), { ok: false, failure: { code: 'unanswered' } })
  failures.push(refusal(409, 'entry-final'))
  t.match(await entry.finish(), { ok: false, failure: { code: 'entry-final' } })
  state.entry = 'final'
  failures.push(refusal(409, 'entry-final'))
  t.match(await entry.finish(), { ok: true, value: { state: 'final' } })
  t.same(log.slice(-2), ['finish', 'finish'])
})
