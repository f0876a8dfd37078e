import { test } from 'tap'
import { CommitNotifier } from '../../../src/app/log/commit-notifier.ts'
import { logIdOf, logWithId } from '../../../src/events/log-ref.ts'

const LOG = logIdOf(logWithId('0192f3a4-0000-7000-8000-0000000000c1'))
const OTHER = logIdOf(logWithId('0192f3a4-0000-7000-8000-0000000000c2'))
/** So long that the test would fail before. */
const LONG = 3_600_000

test('a listener is notified of commits to its own log only', async (t) => {
  const commits = new CommitNotifier()
  const [first, second, other] = [commits.listen(LOG), commits.listen(LOG), commits.listen(OTHER)]
  const over = new AbortController()
  const heard: string[] = []
  const all = [
    first.wait(LONG, over.signal).then(() => heard.push('first')),
    second.wait(LONG, over.signal).then(() => heard.push('second')),
  ]
  const silent = other.wait(LONG, over.signal).then(() => heard.push('other'))
  commits.committed([LOG])
  await Promise.all(all)
  t.same(heard, ['first', 'second'])
  over.abort()
  await silent
})

test('a commit during a read is remembered until the signal is reset', async (t) => {
  const commits = new CommitNotifier()
  const listener = commits.listen(LOG)
  const { signal } = new AbortController()
  listener.reset()
  commits.committed([OTHER, LOG])
  await listener.wait(LONG, signal)
  await listener.wait(LONG, signal)
  listener.reset()
  await listener.wait(0, signal)
  t.pass('and then only the time wakes it')
})

test('waiting ends when the listener is closed, before and during the wait', async (t) => {
  const commits = new CommitNotifier()
  const listener = commits.listen(LOG)
  const over = new AbortController()
  const waiting = listener.wait(LONG, over.signal)
  over.abort()
  await waiting
  await listener.wait(LONG, over.signal)
  listener.close()
  commits.committed([LOG])
  t.pass('nobody waits any longer')
})
