import { test } from 'tap'
import type { Answer } from '../../src/desk/api/answer.ts'
import { type Following, follow, pauseAfter } from '../../src/desk/follow.ts'

type Asked = Answer<{ readonly newest: string }>

const news = (newest: string): Asked => ({ ok: true, etag: null, value: { newest } })
const failed = (status: number): Asked => ({ ok: false, failure: { status, code: '', detail: null, errors: [] } })

/** A meeting that is followed under a clock that the test moves. */
const openFollowing = () => {
  const told: string[] = []
  const pauses: number[] = []
  let waiting: (() => void) | null = null
  let answer: ((asked: Asked) => void) | null = null
  let isVisible = true
  const following: Following = follow({
    ask: () =>
      new Promise((done) => {
        told.push('asked')
        answer = done
      }),
    later: (ms, act) => {
      pauses.push(ms)
      waiting = act
      return () => {
        waiting = null
      }
    },
    isVisible: () => isVisible,
    isAway: ({ status }) => status === 0,
    onAnswer: (changed) => told.push(changed ? 'changed' : 'same'),
    onAway: () => told.push('away'),
    onRefused: () => told.push('refused'),
  })
  return {
    following,
    pauses,
    /** Whatever has happened since it was last looked at. */
    told: () => told.splice(0),
    answer: async (asked: Asked) => {
      answer?.(asked)
      // The answer passes through two promises.
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
    },
    timeIsUp: () => waiting?.(),
    isWaiting: () => waiting !== null,
    show: (visible: boolean) => {
      isVisible = visible
    },
  }
}

test('a change is reported once, after the answer that shows it', async (t) => {
  const meeting = openFollowing()
  await meeting.answer(news('a'))
  t.same(meeting.told(), ['asked', 'same'], 'what was there at first is no change')
  for (const [newest, what] of [
    ['a', 'same'],
    ['b', 'changed'],
    ['b', 'same'],
  ] as const) {
    meeting.timeIsUp()
    await meeting.answer(news(newest))
    t.same(meeting.told(), ['asked', what])
  }
})

test('while the service is away it is asked less and less often, and whatever is read before counts as old afterwards', async (t) => {
  const meeting = openFollowing()
  await meeting.answer(news('a'))
  for (let times = 0; times < 4; times += 1) {
    meeting.timeIsUp()
    await meeting.answer(failed(0))
  }
  t.same(meeting.told(), ['asked', 'same', 'asked', 'away', 'asked', 'away', 'asked', 'away', 'asked', 'away'])
  t.same(meeting.pauses, [2_500, 5_000, 10_000, 10_000, 10_000])
  meeting.following.look()
  await meeting.answer(news('a'))
  t.same(meeting.told(), ['asked', 'changed'], 'an event may have been missed')
  t.equal(meeting.pauses.at(-1), pauseAfter(0))
})

test('one question at a time, none while nobody sees the page, and none after the end', async (t) => {
  const meeting = openFollowing()
  meeting.following.look()
  t.same(meeting.told(), ['asked'])
  meeting.show(false)
  await meeting.answer(news('a'))
  meeting.timeIsUp()
  t.same(meeting.told(), ['same'])
  meeting.show(true)
  meeting.following.look()
  t.same(meeting.told(), ['asked'])
  await meeting.answer(failed(401))
  t.same(meeting.told(), ['refused'])
  meeting.timeIsUp()
  meeting.following.stop()
  await meeting.answer(news('b'))
  t.same(meeting.told(), ['asked'], 'an answer that comes too late changes nothing')
  t.equal(meeting.isWaiting(), false)
  meeting.following.look()
  t.same(meeting.told(), [])
})

test('after an act the question is asked at once, and once more if one was on its way', async (t) => {
  const meeting = openFollowing()
  const looked: string[] = []
  const look = () => {
    meeting.following.lookAfterAct()
    void meeting.following.looked().then(() => looked.push('looked'))
  }
  await meeting.answer(news('a'))
  t.same(meeting.told(), ['asked', 'same'])
  look()
  t.same(meeting.told(), ['asked'])
  await meeting.answer(news('b'))
  t.same(meeting.told(), ['changed'])
  t.same(looked.splice(0), ['looked'])
  t.equal(meeting.isWaiting(), true)

  meeting.timeIsUp()
  look()
  t.same(meeting.told(), ['asked'], 'one question at a time')
  await meeting.answer(news('b'))
  t.same(meeting.told(), ['same', 'asked'], 'that question may be older than the act')
  t.same(looked, [])
  await meeting.answer(news('c'))
  t.same(meeting.told(), ['changed'])
  t.same(looked.splice(0), ['looked'])

  meeting.show(false)
  look()
  await meeting.answer(news('c'))
  t.same([meeting.told(), looked], [[], ['looked']], 'nobody waits for a question that is not asked')
})
