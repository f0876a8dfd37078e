import { test } from 'tap'
import { Commits } from '../../../src/app/log/commits.ts'

const LOG = '0192f3a4-0000-7000-8000-0000000000c1'
const OTHER = '0192f3a4-0000-7000-8000-0000000000c2'
/** So long that the test would fail before. */
const LONG = 3_600_000

test('whoever listens to a log hears what is committed to it, and only that', async (t) => {
  const commits = new Commits()
  const [first, second, other] = [commits.listen(LOG), commits.listen(LOG), commits.listen(OTHER)]
  const over = new AbortController()
  const heard: string[] = []
  const all = [
    first.heard(LONG, over.signal).then(() => heard.push('first')),
    second.heard(LONG, over.signal).then(() => heard.push('second')),
  ]
  const silent = other.heard(LONG, over.signal).then(() => heard.push('other'))
  commits.committed([LOG])
  await Promise.all(all)
  t.same(heard, ['first', 'second'])
  over.abort()
  await silent
})

test('what is committed while one is looking counts until it is forgotten', async (t) => {
  const commits = new Commits()
  const ear = commits.listen(LOG)
  const { signal } = new AbortController()
  ear.forget()
  commits.committed([OTHER, LOG])
  await ear.heard(LONG, signal)
  await ear.heard(LONG, signal)
  ear.forget()
  await ear.heard(0, signal)
  t.pass('and then only the time wakes it')
})

test('who waits is let go when it is over, before and while waiting', async (t) => {
  const commits = new Commits()
  const ear = commits.listen(LOG)
  const over = new AbortController()
  const waiting = ear.heard(LONG, over.signal)
  over.abort()
  await waiting
  await ear.heard(LONG, over.signal)
  ear.close()
  commits.committed([LOG])
  t.pass('nobody waits any longer')
})
