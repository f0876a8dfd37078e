import { test } from 'tap'
import { Crowd } from '../../../src/app/sessions/crowd.ts'

/** Work that lasts until a test lets it end. */
const lasting = () => {
  let end: (value: string) => void = () => {}
  const promise = new Promise<string>((resolve) => {
    end = resolve
  })
  return { work: () => promise, end: () => end('done') }
}

test('so many are inside, the others are turned away at once', async (t) => {
  const crowd = new Crowd()
  const { work, end } = lasting()
  const inside = [crowd.pass('a', 2, work), crowd.pass('a', 2, work)]
  t.equal(await crowd.pass('a', 2, async () => 'third'), null)
  t.equal(await crowd.pass('b', 2, async () => 'elsewhere'), 'elsewhere')
  t.equal(await crowd.pass('a', 3, async () => 'reserved'), 'reserved')
  end()
  t.same(await Promise.all(inside), ['done', 'done'])
  t.equal(await crowd.pass('a', 1, async () => 'now'), 'now')
})

test('work that fails leaves its place too', async (t) => {
  const crowd = new Crowd()
  const failing = async () => {
    throw new Error('database away')
  }
  for (let times = 0; times < 3; times += 1) await t.rejects(crowd.pass('a', 1, failing), /away/)
  t.equal(await crowd.pass('a', 1, async () => 'now'), 'now')
})

test('those turned away are counted by key, asked once, for a bounded number of keys', async (t) => {
  const crowd = new Crowd()
  for (let times = 0; times < 3; times += 1) crowd.turnAway('a')
  t.same([crowd.takeTurnedAway('a'), crowd.takeTurnedAway('a'), crowd.takeTurnedAway('b')], [3, 0, 0])
  for (let key = 0; key < 5_000; key += 1) crowd.turnAway(`${key}`)
  let counted = 0
  for (let key = 0; key < 5_000; key += 1) counted += crowd.takeTurnedAway(`${key}`)
  t.equal(counted, 1_000)
})

test('every hundredth failure it is time to tidy', async (t) => {
  const crowd = new Crowd()
  const times = Array.from({ length: 250 }, (_, index) => (crowd.countFailure() ? index + 1 : 0)).filter((n) => n > 0)
  t.same(times, [100, 200])
})
