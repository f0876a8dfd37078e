import { test } from 'tap'
import type { Failures } from '../../../src/app/sessions/model.ts'
import { countFailures, keysOfName, secondsToWait, throttleKeys } from '../../../src/app/sessions/throttle.ts'

const AT = '2017-08-05T08:00:00.000Z'
const later = (seconds: number): string => new Date(Date.parse(AT) + seconds * 1000).toISOString()
const KEYS = throttleKeys('le.thi.mai', '192.0.2.7')

/** Seconds to wait at the moment of the last failure. */
const waiting = (
  counts: Partial<Record<'pair' | 'name' | 'address', number>>,
  isKnownHere = false,
  at = AT,
): number => {
  const failures: Failures[] = Object.entries(counts).map(([kind, count]) => ({
    key: KEYS[kind as keyof typeof KEYS],
    count,
    lastAt: AT,
  }))
  return secondsToWait(failures, KEYS, at, isKnownHere)
}

test('one name from one address: four free failures, then the delay doubles up to a quarter of an hour', async (t) => {
  const delays = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 99, 100_000].map((pair) =>
    waiting({ pair }),
  )
  t.same(delays, [0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900, 900])
})

test('one name from all addresses: a minute at most, from fifty failures on', async (t) => {
  const delays = [49, 50, 51, 55, 56, 1_000].map((name) => waiting({ name }))
  t.same(delays, [0, 1, 2, 32, 60, 60])
})

test('one address for all names: ten seconds at most, from a hundred failures on', async (t) => {
  const delays = [99, 100, 101, 103, 104, 1_000].map((address) => waiting({ address }))
  t.same(delays, [0, 1, 2, 8, 10, 10])
})

test('an account that has signed in from this address waits for its own failures only', async (t) => {
  t.equal(waiting({ name: 1_000, address: 1_000 }, true), 0)
  t.equal(waiting({ pair: 7, name: 1_000, address: 1_000 }, true), 4)
})

test('the longest of the delays applies, and it expires', async (t) => {
  t.equal(waiting({ pair: 7, name: 1_000, address: 1_000 }), 60)
  t.equal(waiting({ pair: 7 }, false, later(3)), 1)
  t.equal(waiting({ pair: 7 }, false, later(3.5)), 1, 'never less than what is left')
  t.equal(waiting({ pair: 7 }, false, later(4)), 0)
  t.equal(waiting({ pair: 1_000 }, false, later(24 * 3600)), 0)
})

test('nobody waits longer than the longest delay, whatever the clock showed at the failure', async (t) => {
  t.equal(waiting({ pair: 100 }, false, later(-30)), 900, 'clocks of two processes differ by seconds')
  t.equal(waiting({ pair: 7 }, false, later(-1)), 4)
  t.equal(waiting({ pair: 100, name: 100, address: 200 }, false, later(-900 * 86_400)), 0, 'a failure of the future')
})

test('names share 65,536 buckets, so no typed name is stored', async (t) => {
  t.match(KEYS, { pair: /^pair [0-9a-f]{4} 192\.0\.2\.7$/, name: /^name [0-9a-f]{4}$/, address: 'address 192.0.2.7' })
  const names = Array.from({ length: 2_000 }, (_, index) => throttleKeys(`mật khẩu ${index}`, null).name)
  t.ok(new Set(names).size > 1_900, 'spread')
  t.notOk(names.some((name) => name.includes('mật')))
  t.equal(throttleKeys('x', '2001:db8::1').address, throttleKeys('y', '2001:db8::2').address)
})

test('unlocking an account clears its own keys, from every address', async (t) => {
  const { keys, prefixes } = keysOfName('le.thi.mai')
  t.same(keys, [KEYS.name])
  t.ok(prefixes.some((prefix) => KEYS.pair.startsWith(prefix)))
  t.notOk(prefixes.some((prefix) => throttleKeys('do.quang.huy', '192.0.2.7').pair.startsWith(prefix)))
})

test('an account counts as locked once, when its delay reaches a minute', async (t) => {
  const locked: (number | null)[] = []
  const counts = new Map<string, number>()
  const countFailure = async (key: string) => {
    counts.set(key, (counts.get(key) ?? 0) + 1)
    return { key, count: counts.get(key)!, lastAt: AT }
  }
  for (let times = 0; times < 20; times += 1) {
    locked.push((await countFailures({ countFailure }, KEYS, AT)).lockedSeconds)
  }
  t.same(
    locked.map((seconds, index) => [index + 1, seconds]).filter(([, seconds]) => seconds !== null),
    [[11, 64]],
  )
  t.same([...counts.values()], [20, 20, 20], 'under each of the three keys')
})
